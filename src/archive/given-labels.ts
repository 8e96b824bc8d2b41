/** Labels that a person set on blocks of a capture: kept by their characters, so that every later recovery finds them. */
import type { Kysely, Transaction } from 'kysely'
import { type GivenLabel, LABELS, type Label, type Span } from '../model/index.js'
import type { KeptLabel } from './operator.js'
import type { Tables } from './schema.js'

type Database = Kysely<Tables> | Transaction<Tables>

/** Labels read at a time for an export. */
const AT_ONCE = 1_000

export async function labelsOf(database: Database, capture: number): Promise<GivenLabel[]> {
  const rows = await database
    .selectFrom('label_overrides')
    .selectAll()
    .where('capture', '=', capture)
    .orderBy('from')
    .orderBy('to')
    .execute()
  return rows.map(givenLabel)
}

/** Sets labels of blocks, in place of those that these blocks were given before. */
export async function setLabels(
  change: Transaction<Tables>,
  { capture, labels, now }: { capture: number; labels: readonly GivenLabel[]; now: string },
): Promise<void> {
  for (const { span, label, article } of labels)
    await change
      .insertInto('label_overrides')
      .values({ capture, from: span[0], to: span[1], label, article, made: now })
      .onConflict((conflict) => conflict.columns(['capture', 'from', 'to']).doUpdateSet({ label, article, made: now }))
      .execute()
}

/** @param spans  of the blocks whose labels are taken back; null: all of the capture */
export async function takeLabelsBack(
  change: Transaction<Tables>,
  { capture, spans }: { capture: number; spans: readonly Span[] | null },
): Promise<void> {
  if (spans === null) {
    await change.deleteFrom('label_overrides').where('capture', '=', capture).execute()
    return
  }
  for (const [from, to] of spans)
    await change
      .deleteFrom('label_overrides')
      .where('capture', '=', capture)
      .where('from', '=', from)
      .where('to', '=', to)
      .execute()
}

export async function* allLabels(database: Database): AsyncGenerator<KeptLabel> {
  for (let last = { capture: 0, from: -1, to: -1 }; ; ) {
    const rows = await database
      .selectFrom('label_overrides')
      .innerJoin('captures', 'captures.number', 'label_overrides.capture')
      .select([
        'label_overrides.capture',
        'label_overrides.from',
        'label_overrides.to',
        'label_overrides.label',
        'label_overrides.article',
        'label_overrides.made',
        'captures.hash',
        'captures.url',
      ])
      .where('captures.held', '=', 1)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('label_overrides.capture', 'label_overrides.from', 'label_overrides.to'),
          '>',
          tuple(last.capture, last.from, last.to),
        ),
      )
      .orderBy('label_overrides.capture')
      .orderBy('label_overrides.from')
      .orderBy('label_overrides.to')
      .limit(AT_ONCE)
      .execute()
    for (const row of rows) yield { ...givenLabel(row), capture: row.hash, url: row.url, made: row.made }
    const end = rows.at(-1)
    if (end === undefined || rows.length < AT_ONCE) return
    last = { capture: end.capture, from: end.from, to: end.to }
  }
}

function givenLabel(row: { from: number; to: number; label: string; article: number | null }): GivenLabel {
  return { span: [row.from, row.to], label: labelOf(row.label), article: row.article }
}

/** A label that a later version no longer has is furniture to this one. */
const labelOf = (text: string): Label => LABELS.find((label) => label === text) ?? 'furniture'
