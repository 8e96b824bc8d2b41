/** How many captures came from each source, and how many of them gave no article: counted by triggers, since a page of the desk asks. */

const COUNTS = (row: 'new' | 'old', sign: '+' | '-') => `
  update source_tallies set captures = captures ${sign} 1, articles = articles ${sign} ${row}.articles,
    failed = failed ${sign} (${row}.articles = 0), kept = kept ${sign} ${row}.kept where origin = ${row}.origin;`
const ENTERS = `
  insert into source_tallies values (new.origin, 0, 0, 0, 0) on conflict do nothing;
  ${COUNTS('new', '+')}`
/** A source of which nothing is kept is forgotten: it may be what was to be erased. */
const LEAVES = `${COUNTS('old', '-')}
  delete from source_tallies where origin = old.origin and captures = 0;`

export const SOURCE_TALLIES: readonly string[] = [
  `create table source_tallies (
    origin text primary key, captures integer not null, articles integer not null, failed integer not null,
    kept integer not null) without rowid`,
  `insert into source_tallies select origin, count(*), sum(articles), sum(articles = 0), sum(kept) from captures group by origin`,
  `create trigger source_in after insert on captures begin ${ENTERS} end`,
  `create trigger source_out after delete on captures begin ${LEAVES} end`,
  `create trigger source_changes after update of origin, articles, kept on captures begin ${ENTERS} ${LEAVES} end`,
]
