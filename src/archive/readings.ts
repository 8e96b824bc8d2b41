/** What articles say, as it is kept of each revision and shown of the one that shows. */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Article, Mention, Reading, Speaker, Statement } from '../model/index.js'
import type { ArchivedArticle, ArchivedReading, ReadingOf, WithdrawnStatement } from './archive.js'
import { isArticleId } from './article-id.js'
import { withEdits } from './article-row.js'
import type { Comparing, ReadingRules } from './comparing.js'
import { embargoOf } from './instants.js'
import { nameKey } from './name-key.js'
import { isPublicRole } from './public-roles.js'
import type { NamedRow, StatementRow, Tables } from './schema.js'
import { foldedRuns } from './search-words.js'
import { freeze, readEdits, readRights, thawArticle, thawReading } from './stored-article.js'
import { visible } from './summaries.js'
import { isSameStatement, isTouched, standsIn, wordsOfText } from './touched-statements.js'

/** Earlier revisions whose statements are looked at for those that were taken out since. */
const EARLIER = 5
/** Of one article; more is no news. */
const MOST_STATEMENTS = 2_000
const MOST_NAMES = 1_000

/** Writes what a revision says in place of what was read of it before. */
export async function keepReading(change: Transaction<Tables>, revision: number, reading: Reading): Promise<void> {
  const row = { revision, read_by: reading.readBy, data: freeze(reading) }
  await change
    .insertInto('readings')
    .values(row)
    .onConflict((conflict) => conflict.column('revision').doUpdateSet({ read_by: row.read_by, data: row.data }))
    .execute()
}

/** The reading of a text that is no longer this one. */
export async function dropReading(change: Transaction<Tables>, revision: number): Promise<void> {
  await change.deleteFrom('readings').where('revision', '=', revision).execute()
}

/**
 * Puts what was read with an article to the revision that has its words: that of the capture, or where the capture made none
 * that of the same text. A revision whose words are other now keeps no reading of the old ones.
 */
export async function settleReading(
  change: Transaction<Tables>,
  { article: { fingerprint }, reading }: { readonly article: Article; readonly reading: Reading | null },
  { article, capture }: { article: number; capture: number },
): Promise<void> {
  const revisions = await change
    .selectFrom('revisions')
    .leftJoin('readings', 'readings.revision', 'revisions.number')
    .select(['revisions.number', 'revisions.capture', 'readings.read_by'])
    .where('revisions.article', '=', article)
    .where('revisions.fingerprint', '=', fingerprint)
    .orderBy('revisions.ordinal', 'desc')
    .execute()
  const own = revisions.find((revision) => revision.capture === capture)
  if (own !== undefined) {
    if (reading !== null) await keepReading(change, own.number, reading)
    else if (own.read_by !== null) await dropReading(change, own.number)
    return
  }
  const [newest] = revisions
  if (newest !== undefined && reading !== null && newest.read_by !== reading.readBy)
    await keepReading(change, newest.number, reading)
}

interface Current {
  readonly article: number
  readonly revision: number
  /** As it is shown, with what the desk mended; which fields those are. */
  readonly words: Pick<Article, 'notes' | 'text'>
  readonly edited: readonly string[]
}

export interface Standing {
  /** All that was read, but for what is withheld and what does not hold. */
  readonly reading: Reading
  readonly withdrawn: readonly WithdrawnStatement[]
}

type Database = Kysely<Tables> | Transaction<Tables>

/** What an article says as it stands now; null where its current revision was not read. */
export async function standingReading(
  database: Database,
  { article, revision, words: { notes, text }, edited }: Current,
  rules: ReadingRules,
): Promise<Standing | null> {
  const { rows } = await sql<{ data: ArrayBuffer; back: 0 | 1; earlier: 0 | 1; hides: 0 | 1 }>`
    select data, exists (select 1 from withdrawn_statements where article = ${article}) as back,
      exists (select 1 from revisions where article = ${article} and number <> ${revision}) as earlier,
      exists (select 1 from hidden_names) as hides
    from readings where revision = ${revision}`.execute(database)
  const [row] = rows
  const whole = row === undefined ? null : thawReading(row.data)
  if (row === undefined || whole === null) return null
  const byHand = row.back === 1 ? await withdrawnByHand(database, article) : []
  const read = withMends(whole, edited, rules)
  const whyNot = (read.statements ?? []).map((statement): WithdrawnStatement['why'] | null =>
    byHand.some(({ words }) => isSameStatement(statement, words))
      ? 'desk'
      : isTouched(statement, notes)
        ? 'correction'
        : null,
  )
  const withdrawn: WithdrawnStatement[] = (read.statements ?? []).flatMap((statement, index) => {
    const why = whyNot[index] ?? null
    return why === null ? [] : [{ statement: { ...statement, inside: null }, why }]
  })
  // What is told inside a statement that does not hold does not hold by itself.
  const gone = (index: number) => (whyNot[index] ?? null) !== null
  const standing = rules.pick(read, ({ inside }, index) => !gone(index) && !(inside !== null && gone(inside)))
  for (const statement of row.earlier === 1 ? await takenOut(database, { article, revision, text }) : [])
    if (!withdrawn.some((other) => isSameStatement(statement, other.statement.content)))
      withdrawn.push({ statement, why: 'revision' })
  if (row.hides === 0) return { reading: standing, withdrawn }
  const hide = await hiding(database, whole.mentions ?? [], [
    ...(standing.statements ?? []),
    ...withdrawn.map(({ statement }) => statement),
  ])
  return {
    reading: hide.reading(standing),
    withdrawn: withdrawn.map(({ statement, why }) => ({ statement: hide.statement(statement), why })),
  }
}

function withdrawnByHand(database: Database, article: number): Promise<{ words: string }[]> {
  return database.selectFrom('withdrawn_statements').select('words').where('article', '=', article).execute()
}

/** Words of a headline that was mended are no longer the outlet's, and from a time that was mended nothing is counted. */
function withMends(reading: Reading, edited: readonly string[], rules: ReadingRules): Reading {
  const read = edited.includes('headline') ? rules.pick(reading, (statement) => statement.in !== 'headline') : reading
  if (!edited.includes('published')) return read
  const { times, statements, ...rest } = read
  return {
    ...rest,
    ...(times === undefined ? {} : { times: times.filter(({ anchor }) => anchor !== 'published') }),
    ...(statements === undefined
      ? {}
      : {
          statements: statements.map((statement) =>
            statement.said === null ? statement : { ...statement, said: { ...statement.said, value: null } },
          ),
        }),
  }
}

/** Statements of earlier revisions whose words no longer stand in the text. */
async function takenOut(
  database: Database,
  { article, revision, text }: { article: number; revision: number; text: string },
): Promise<Statement[]> {
  const earlier = await database
    .selectFrom('revisions')
    .innerJoin('readings', 'readings.revision', 'revisions.number')
    .select(['readings.data', 'revisions.hidden', 'revisions.embargo'])
    .where('revisions.article', '=', article)
    .where('revisions.number', '!=', revision)
    .where('revisions.hidden', '=', 0)
    .orderBy('revisions.ordinal', 'desc')
    .limit(EARLIER)
    .execute()
  if (earlier.length === 0) return []
  const words = wordsOfText(text)
  const found: Statement[] = []
  for (const { data, embargo } of earlier) {
    if (embargoOf(embargo) !== null) continue
    for (const statement of thawReading(data)?.statements ?? [])
      if (
        statement.in !== 'headline' &&
        !standsIn(statement, words) &&
        !found.some((other) => isSameStatement(other, statement.content))
      )
        found.push({ ...statement, inside: null })
  }
  return found
}

interface Hiding {
  reading(reading: Reading): Reading
  statement(statement: Statement): Statement
}

/** Takes the names out that the operator never has shown. */
async function hiding(
  database: Database,
  mentions: readonly Mention[],
  statements: readonly Statement[],
): Promise<Hiding> {
  const keys = [
    ...mentions.map(({ name }) => nameKey(name)),
    ...statements.flatMap(({ speaker }) => (speaker === null ? [] : [nameKey(speaker.name ?? speaker.text)])),
  ].filter((key) => key !== null)
  const hidden = new Set(
    (
      await sql<{ key: string }>`select key from hidden_names
        where key in (select value from json_each(${JSON.stringify([...new Set(keys)])}))`.execute(database)
    ).rows.map(({ key }) => key),
  )
  if (hidden.size === 0) return { reading: (reading) => reading, statement: (statement) => statement }
  const isHidden = (name: string) => hidden.has(nameKey(name) ?? '')
  const parts = new Set([...hidden].flatMap((key) => key.split('-')))
  /** "Shin", where it may be the Shin whose name is not to be shown. */
  const isPart = (text: string) => {
    const runs = foldedRuns(text)
    return runs.length > 0 && runs.every((run) => parts.has(run))
  }
  const speakerOf = (speaker: Speaker): Speaker =>
    isHidden(speaker.name ?? speaker.text) || (speaker.name === null && isPart(speaker.text))
      ? { ...speaker, text: 'name withheld', name: null, role: null, method: 'unresolved', withheld: true }
      : speaker
  const statementOf = (statement: Statement): Statement => {
    const speaker = statement.speaker === null ? null : speakerOf(statement.speaker)
    return speaker?.withheld === undefined
      ? statement
      : { ...statement, speaker, spans: { ...statement.spans, source: [] } }
  }
  return {
    statement: statementOf,
    reading: ({ statements: all, mentions: named, ...rest }) => ({
      ...rest,
      ...(all === undefined ? {} : { statements: all.map(statementOf) }),
      ...(named === undefined ? {} : { mentions: named.filter(({ name }) => !isHidden(name)) }),
    }),
  }
}

/** What of an article's reading may be shown, for a reader of the site. */
export async function shownReadingOf(
  database: Kysely<Tables>,
  { of, at, rules }: { of: ReadingOf; at: string; rules: ReadingRules | undefined },
): Promise<ArchivedReading | null> {
  const id = typeof of === 'string' ? of : of.id
  if (rules === undefined || !isArticleId(id)) return null
  const { rows } = await sql<{ number: number; revision: number; rights: string }>`
    select a.number, k.revision, a.rights from articles a join readings k on k.revision = a.current
    where a.id = ${id} and ${visible(at)}`.execute(database)
  const [row] = rows
  if (row === undefined) return null
  const { number: article, revision } = row
  const read = typeof of === 'string' ? await wordsOf(database, { article, revision }) : of
  const standing = await standingReading(
    database,
    { article, revision, words: read.article, edited: read.edited },
    rules,
  )
  if (standing === null) return null
  return {
    id,
    rights: readRights(row.rights),
    reading: rules.shown(standing.reading),
    // What this site took back was wrong of it to show: nobody is told it again.
    withdrawn: standing.withdrawn
      .filter(({ why }) => why !== 'desk')
      .flatMap(({ statement, why }) =>
        (rules.shown({ readBy: '', statements: [statement] }).statements ?? []).map((shown) => ({
          statement: shown,
          why,
        })),
      ),
  }
}

/** A revision's article with what the desk mended. */
export async function wordsOf(
  database: Database,
  { article, revision }: Pick<Current, 'article' | 'revision'>,
): Promise<Pick<ArchivedArticle, 'article' | 'edited'>> {
  const { data } = await database
    .selectFrom('revisions')
    .select('data')
    .where('number', '=', revision)
    .executeTakeFirstOrThrow()
  const edits = await database.selectFrom('edits').select(['field', 'json']).where('article', '=', article).execute()
  return { article: withEdits(thawArticle(data), readEdits(edits)), edited: edits.map(({ field }) => field) }
}

/**
 * Writes what lists and search find an article by of its reading. @returns what may be shown of it
 */
export async function indexReading(
  change: Transaction<Tables>,
  current: Current & { readonly sorted: string; readonly rights: string },
  { reading: rules }: Comparing,
): Promise<Reading | null> {
  const { article, sorted, rights } = current
  await change.deleteFrom('statements').where('article', '=', article).execute()
  await change.deleteFrom('named').where('article', '=', article).execute()
  if (rules === undefined) return null
  const standing = await standingReading(change, current, rules)
  if (standing === null) return null
  const shown = rules.shown(standing.reading)
  const open = readRights(rights).kind === 'private' ? 0 : 1
  const statements = (shown.statements ?? []).slice(0, MOST_STATEMENTS).map(
    ({ speaker }, place): StatementRow => ({
      article,
      place,
      speaker: speaker === null || speaker.name === null ? null : nameKey(speaker.name),
      sorted,
      open,
    }),
  )
  for (let at = 0; at < statements.length; at += 100)
    await change
      .insertInto('statements')
      .values(statements.slice(at, at + 100))
      .execute()
  const named = new Map<string, NamedRow>()
  for (const { name, kind, roles } of (shown.mentions ?? []).slice(0, MOST_NAMES)) {
    const key = nameKey(name)
    if (key === null || named.has(`${kind} ${key}`)) continue
    const given = roles.slice(0, 10)
    const isPublic = kind === 'person' && given.some(isPublicRole)
    named.set(`${kind} ${key}`, {
      ...{ article, kind, key, name, sorted, open },
      roles: JSON.stringify(given),
      public: isPublic ? 1 : 0,
    })
  }
  const names = [...named.values()]
  for (let at = 0; at < names.length; at += 100)
    await change
      .insertInto('named')
      .values(names.slice(at, at + 100))
      .execute()
  return shown
}
