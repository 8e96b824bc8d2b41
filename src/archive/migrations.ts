import { type Kysely, sql, type Transaction } from 'kysely'
import { ArchiveError } from './archive-error.js'
import { attributeAll } from './attributions.js'
import { CHANGE_LOG, CHANGES_OF_COPIES } from './change-log.js'
import type { Comparing } from './comparing.js'
import { LIST_INDEXES } from './listed.js'
import { READING_TABLES } from './reading-tables.js'
import { indexAllSubjects } from './salient-terms.js'
import type { Tables } from './schema.js'
import { SOURCE_TALLIES } from './source-tallies.js'
import { TOKENS } from './tokens.js'

interface Migration {
  readonly number: number
  readonly name: string
  readonly statements: readonly string[]
  /** Fills what the statements made from the rows that are there. */
  readonly fill?: (change: Transaction<Tables>, comparing: Comparing) => Promise<void>
}

const SHOWN_ENTERS = (row: 'new' | 'old', sign: '+' | '-') => `
  update tallies set n = n ${sign} 1 where name = 'articles';
  insert into section_tallies(section, n) select ${row}.section, 0 where ${row}.section is not null on conflict do nothing;
  update section_tallies set n = n ${sign} 1 where section = ${row}.section;`

const CAPTURE_COUNTS = (row: 'new' | 'old', sign: '+' | '-') => `
  update tallies set n = n ${sign} 1 where name = 'captures';
  update tallies set n = n ${sign} (${row}.articles > 1) where name = 'runTogether';
  update tallies set n = n ${sign} ${row}.furniture where name = 'furniture';`

const NAMED = (row: 'new' | 'old', sign: '+' | '-') => `
  update attributed set articles = articles ${sign} ${row}.shown, open = open ${sign} (${row}.shown and ${row}.open)
    where kind = ${row}.kind and key = ${row}.key;`
const NAME_ENTERS = `
  insert into attributed (kind, key, name, articles, open) values (new.kind, new.key, new.name, 0, 0) on conflict do nothing;
  ${NAMED('new', '+')}`
/** A name that nothing shown bears is forgotten: it may be the one that was to be erased. */
const NAME_LEAVES = `${NAMED('old', '-')}
  delete from attributed where kind = old.kind and key = old.key and articles = 0;`

/** Zones differ by quarters of an hour: from these the days of every zone are counted. */
const QUARTER = (row: 'new' | 'old') =>
  `substr(${row}.sorted, 1, 14) || substr('00153045', 1 + cast(substr(${row}.sorted, 15, 2) as integer) / 15 * 2, 2)`
const HOUR_ENTERS = `
  insert into quarter_tallies (quarter, articles) values (${QUARTER('new')}, 1)
    on conflict do update set articles = articles + 1;`
const HOUR_LEAVES = `
  update quarter_tallies set articles = articles - 1 where quarter = ${QUARTER('old')};
  delete from quarter_tallies where quarter = ${QUARTER('old')} and articles = 0;`

/** Never changed once released: a change is a migration of its own. */
const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'captures, articles, revisions, search',
    statements: [
      `create table facts (name text primary key, value text not null) without rowid`,
      `create table captures (
        number integer primary key, hash text not null, address text not null, source text not null, origin text not null,
        url text, media_type text, charset text, retrieved text, timezone text, record text, added text not null,
        rights text not null, size integer not null, kept integer not null, held integer not null, recovered blob,
        articles integer not null, furniture integer not null, unique (hash, address))`,
      `create index captures_by_origin on captures (origin, added)`,
      `create index captures_by_source on captures (source) where url is null`,
      `create table problems (
        capture integer not null references captures on delete cascade, place integer not null, code text not null,
        what text not null, json text not null, primary key (capture, place)) without rowid`,
      `create table articles (
        number integer primary key, id text not null unique, state text not null, embargo text, address text unique, page text,
        outlet text, outlet_key text, current integer, revision integer not null, fingerprint text not null, kind text not null,
        kicker text, headline text, headline_origin text, standfirst text, opening text not null, agency text, section text,
        language text, published text, updated text, sorted text not null, url text, rights text not null,
        pinned integer not null, confidence real not null, length integer not null, picture text, added text not null,
        retrieved text)`,
      // What lists ask for, in their order: a page of a million articles is read from the end of one of these.
      `create index articles_latest on articles (sorted desc, number desc) where state = 'shown'`,
      `create index articles_by_section on articles (section, sorted desc, number desc) where state = 'shown'`,
      `create index articles_pinned on articles (sorted desc) where pinned = 1`,
      `create index articles_embargoed on articles (embargo) where embargo is not null`,
      `create index articles_by_outlet on articles (outlet_key, sorted)`,
      `create index articles_by_page on articles (page) where page is not null`,
      `create table appearances (
        capture integer not null references captures on delete cascade,
        article integer not null references articles on delete cascade,
        position integer, fingerprint text not null, primary key (capture, article)) without rowid`,
      `create index appearances_by_article on appearances (article)`,
      `create table revisions (
        number integer primary key, article integer not null references articles on delete cascade,
        capture integer not null references captures, ordinal integer not null, moment text not null, retrieved text,
        added text not null, fingerprint text not null, made_by text not null, canceled integer not null, embargo text,
        hidden integer not null, headline text, data blob not null, unique (article, capture))`,
      `create index revisions_by_capture on revisions (capture)`,
      `create table pictures (
        revision integer not null references revisions on delete cascade, position integer not null, address text,
        blob text not null, media_type text not null, width integer not null, height integer not null,
        bytes integer not null, primary key (revision, position)) without rowid`,
      `create index pictures_by_blob on pictures (blob)`,
      `create table edits (
        article integer not null references articles on delete cascade, field text not null, json text not null,
        made text not null, primary key (article, field)) without rowid`,
      `create table marks (
        mark integer not null, article integer not null references articles on delete cascade,
        primary key (mark, article)) without rowid`,
      `create index marks_by_article on marks (article)`,
      `create table copies (
        article integer not null references articles on delete cascade,
        other integer not null references articles on delete cascade,
        shared real not null, shared_back real not null, primary key (article, other)) without rowid`,
      `create index copies_by_other on copies (other)`,
      `create table tombstones (id text primary key, kind text not null, reason text not null, since text not null) without rowid`,
      `create table erasures (kind text not null, digest text not null, since text not null, primary key (kind, digest)) without rowid`,
      `create table chores (kind text not null, what text not null, primary key (kind, what)) without rowid`,
      `create table tallies (name text primary key, n integer not null) without rowid`,
      `insert into tallies values ('captures', 0), ('articles', 0), ('runTogether', 0), ('furniture', 0)`,
      `create table section_tallies (section text primary key, n integer not null) without rowid`,
      `create trigger article_shown after insert on articles when new.state = 'shown' begin ${SHOWN_ENTERS('new', '+')} end`,
      `create trigger article_gone after delete on articles when old.state = 'shown' begin ${SHOWN_ENTERS('old', '-')} end`,
      `create trigger article_hides after update on articles when old.state = 'shown' begin ${SHOWN_ENTERS('old', '-')} end`,
      `create trigger article_shows after update on articles when new.state = 'shown' begin ${SHOWN_ENTERS('new', '+')} end`,
      `create trigger capture_in after insert on captures begin ${CAPTURE_COUNTS('new', '+')} end`,
      `create trigger capture_out after delete on captures begin ${CAPTURE_COUNTS('old', '-')} end`,
      `create trigger capture_changes after update on captures begin ${CAPTURE_COUNTS('old', '-')} ${CAPTURE_COUNTS('new', '+')} end`,
      // Words arrive cut and folded by search-words.ts, so the tokenizer only parts them at spaces: marks are kept, since
      // in Thai and Hindi they are letters. No content: the words of an article are kept once, in its revision.
      `create virtual table article_search using fts5(
        headline, standfirst, body, captions, authors, agency, outlet, section, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")`,
    ],
  },
  {
    number: 2,
    name: 'picture sizes',
    statements: [
      // Smaller sizes hang on the picture and not on a revision: the same picture stands in many. They go with the last.
      `create table picture_sizes (
        blob text not null, width integer not null, height integer not null, file text not null, bytes integer not null,
        primary key (blob, width)) without rowid`,
      `create index picture_sizes_by_file on picture_sizes (file)`,
      `create table picture_facts (
        blob text primary key, colour text, creator text, credit text, source text, copyright text) without rowid`,
      `create trigger picture_gone after delete on pictures
        when not exists (select 1 from pictures where blob = old.blob) begin
        delete from picture_sizes where blob = old.blob;
        delete from picture_facts where blob = old.blob; end`,
    ],
  },
  {
    number: 3,
    name: 'outlets, agencies, authors, days',
    statements: [
      `create table attributions (
        article integer not null references articles on delete cascade, kind text not null, key text not null,
        name text not null, sorted text not null, shown integer not null, open integer not null, wire integer not null,
        primary key (article, kind, key)) without rowid`,
      // A page of a name is read from the end of one of these; how much of it is wire text is in there too.
      `create index attributions_listed on attributions (kind, key, sorted desc, article desc, wire) where shown = 1`,
      `create index attributions_open on attributions (kind, key, sorted desc, article desc, wire)
        where shown = 1 and open = 1`,
      `create table attributed (
        kind text not null, key text not null, name text not null, articles integer not null, open integer not null,
        primary key (kind, key)) without rowid`,
      `create index attributed_fullest on attributed (kind, articles desc, key)`,
      `create index attributed_open on attributed (kind, open desc, key)`,
      // Of an article whose text stands in earlier ones of other outlets, the earliest of those.
      `create table borrowed (
        article integer primary key references articles on delete cascade,
        other integer not null references articles on delete cascade, by_key text not null, from_key text not null)`,
      `create index borrowed_from on borrowed (from_key, article desc, by_key)`,
      `create index borrowed_by_other on borrowed (other)`,
      `create table quarter_tallies (quarter text primary key, articles integer not null) without rowid`,
      `create trigger attribution_in after insert on attributions when new.shown = 1 begin ${NAME_ENTERS} end`,
      `create trigger attribution_out after delete on attributions when old.shown = 1 begin ${NAME_LEAVES} end`,
      `create trigger attribution_changes after update on attributions begin
        ${NAME_ENTERS} ${NAME_LEAVES} end`,
      `create trigger article_attributed after update of state, sorted, rights on articles
        when new.state <> old.state or new.sorted <> old.sorted or new.rights <> old.rights begin
        update attributions set shown = new.state = 'shown', sorted = new.sorted,
          open = json_extract(new.rights, '$.kind') <> 'private' where article = new.number; end`,
      `create trigger article_timed after insert on articles when new.state = 'shown' begin ${HOUR_ENTERS} end`,
      `create trigger article_untimed after delete on articles when old.state = 'shown' begin ${HOUR_LEAVES} end`,
      `create trigger article_leaves_hour after update of state, sorted on articles when old.state = 'shown' begin
        ${HOUR_LEAVES} end`,
      `create trigger article_enters_hour after update of state, sorted on articles when new.state = 'shown' begin
        ${HOUR_ENTERS} end`,
      `insert into quarter_tallies select ${QUARTER('new').replaceAll('new.', '')}, count(*) from articles
        where state = 'shown' group by 1`,
    ],
    fill: attributeAll,
  },
  {
    number: 4,
    name: 'the desk: password, sessions, labels set by hand, own pictures',
    statements: [
      `create table passwords (
        name text primary key, scheme text not null, salt text not null, digest text not null, changed text not null) without rowid`,
      `create table sessions (digest text primary key, made text not null, seen text not null) without rowid`,
      `create table label_overrides (
        capture integer not null references captures on delete cascade, "from" integer not null, "to" integer not null,
        label text not null, article integer, made text not null, primary key (capture, "from", "to")) without rowid`,
      `create table own_pictures (
        address text primary key, number integer not null unique, json text not null, alt text not null,
        caption text not null, credit text not null, added text not null) without rowid`,
      `create table own_picture_files (
        file text not null, address text not null references own_pictures on delete cascade,
        primary key (file, address)) without rowid`,
      `create index own_picture_files_by_address on own_picture_files (address)`,
      // What the desk lists: captures of one source, those without an article, those with a certain problem.
      `create index captures_of_origin on captures (origin, number)`,
      `create index captures_failed on captures (number) where articles = 0`,
      `create index captures_failed_of_origin on captures (origin, number) where articles = 0`,
      `create index problems_by_code on problems (code, capture)`,
    ],
  },
  {
    number: 5,
    name: 'change log, tokens, lists by place',
    statements: [...CHANGE_LOG, ...LIST_INDEXES, ...TOKENS],
  },
  {
    number: 6,
    name: 'numbers of the articles of each day',
    statements: [
      // Search for words within days begins at a number. Days only widen: an article that moves to another leaves its first.
      `create table arrivals (day text primary key, least integer not null, most integer not null) without rowid`,
      `insert into arrivals select substr(sorted, 1, 10), min(number), max(number) from articles group by 1`,
      ...['insert', 'update of sorted'].map(
        (change) => `create trigger arrivals_after_${change.slice(0, 6)} after ${change} on articles begin
          insert into arrivals values (substr(new.sorted, 1, 10), new.number, new.number)
            on conflict (day) do update set least = min(least, excluded.least), most = max(most, excluded.most);
        end`,
      ),
    ],
  },
  {
    number: 7,
    name: 'what articles are about',
    statements: [
      `create table salient (
        article integer not null references articles on delete cascade, term integer not null, weight integer not null,
        moment integer not null, primary key (article, term)) without rowid`,
      // The newest articles with a term are read from its beginning.
      `create index salient_by_term on salient (term, moment desc)`,
      `create table term_samples (
        article integer not null references articles on delete cascade, term integer not null,
        primary key (article, term)) without rowid`,
      `create table term_counts (term integer primary key, n integer not null)`,
      `create trigger term_counted after insert on term_samples begin
        insert into term_counts values (new.term, 1) on conflict (term) do update set n = n + 1; end`,
      // Of an erased article nothing may stay, not even that a word was counted.
      `create trigger term_uncounted after delete on term_samples begin
        update term_counts set n = n - 1 where term = old.term;
        delete from term_counts where term = old.term and n = 0; end`,
    ],
    fill: indexAllSubjects,
  },
  {
    number: 8,
    name: 'figures from indexes',
    statements: [
      // Status is asked by a page of the desk too: of a million articles nothing is counted row by row but what is rare.
      `create index captures_figures on captures (origin, articles, added, kept)`,
      `create index revisions_later on revisions (article) where ordinal > 1`,
      `create index articles_not_shown on articles (state) where state <> 'shown'`,
    ],
  },
  {
    number: 9,
    name: 'changes of copies, changes by time, mended times',
    statements: [
      ...CHANGES_OF_COPIES,
      `create index edits_of_times on edits (article) where field in ('published', 'updated')`,
    ],
  },
  // Nothing to fill: articles that are there are read by `add --again`, at the operator's time.
  { number: 10, name: 'what articles say', statements: READING_TABLES },
  { number: 11, name: 'captures of each source, counted', statements: SOURCE_TALLIES },
]

const newest = MIGRATIONS.at(-1)?.number ?? 0

/**
 * Brings the tables up to date. Each migration and its line in `migrations` is one transaction, so a process killed
 * inside one finds nothing of it the next time.
 * @param through  the last migration made; all of them without it
 * @throws ArchiveError when the archive was written by a newer Broadsheet
 */
export async function migrate(
  database: Kysely<Tables>,
  {
    file,
    now,
    comparing,
    through = newest,
  }: { file: string; now: () => string; comparing: Comparing; through?: number },
): Promise<void> {
  await sql`create table if not exists migrations (number integer primary key, name text not null, applied text not null)`.execute(
    database,
  )
  for (const migration of MIGRATIONS.filter(({ number }) => number <= through))
    await database.transaction().execute(async (change) => {
      const done = await change
        .selectFrom('migrations')
        .select('number')
        .where('number', '=', migration.number)
        .execute()
      // Asked inside the transaction: another process may have opened the archive a moment ago.
      if (done.length > 0) return
      for (const statement of migration.statements) await sql.raw(statement).execute(change)
      await migration.fill?.(change, comparing)
      await change
        .insertInto('migrations')
        .values({ number: migration.number, name: migration.name, applied: now() })
        .execute()
    })
  const ahead = await database.selectFrom('migrations').select('number').where('number', '>', newest).execute()
  if (ahead.length > 0)
    throw new ArchiveError({
      what: `the archive is at version ${Math.max(...ahead.map(({ number }) => number))}, this program knows ${newest}`,
      where: { file },
      fix: 'a newer Broadsheet wrote it: use that version, or another data folder',
    })
}
