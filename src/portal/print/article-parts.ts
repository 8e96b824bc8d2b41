/** The parts of an article in the order in which a person reads them; how they look is the printers'. */
import type { Article, BodyBlock, Note, Picture, PrintedTime, Reading } from '../../model/index.js'
import { type SaidLine, saidLines } from './who-said.js'

export type Part =
  | { readonly kind: 'kicker'; readonly text: string }
  | { readonly kind: 'headline'; readonly text: string }
  | { readonly kind: 'standfirst'; readonly text: string }
  /** Byline, agency and times, each as it is printed. */
  | { readonly kind: 'sources'; readonly items: readonly string[] }
  | { readonly kind: 'entry'; readonly time: string | null; readonly headline: string | null }
  | { readonly kind: 'picture-of'; readonly picture: Picture }
  | {
      readonly kind: 'block'
      readonly block: Exclude<BodyBlock, { kind: 'picture' }>
      readonly dateline: string | null
    }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'said'; readonly title: string; readonly lines: readonly SaidLine[] }

/** @param reading  what may be shown of what it says; without it nothing of that */
export function partsOf(article: Article, reading: Reading | null = null): Part[] {
  const { pictures, entries } = article
  const placed = new Set(
    [...article.body, ...(entries ?? []).flatMap((entry) => entry.body)].flatMap((block) =>
      block.kind === 'picture' ? [block.picture] : [],
    ),
  )
  let dateline = article.dateline?.text ?? null
  const blocks = (body: readonly BodyBlock[]): Part[] =>
    body.flatMap((block): Part[] => {
      if (block.kind === 'picture') {
        const picture = pictures[block.picture]
        return picture === undefined ? [] : [{ kind: 'picture-of', picture }]
      }
      const opening = block.kind === 'paragraph' ? dateline : null
      if (opening !== null) dateline = null
      return [{ kind: 'block', block, dateline: opening }]
    })
  const headline = shownHeadline(article)
  return [
    ...text('kicker', article.kicker),
    ...text('headline', headline),
    ...text('standfirst', article.standfirst),
    ...sources(article),
    ...pictures.flatMap((picture, index): Part[] => (placed.has(index) ? [] : [{ kind: 'picture-of', picture }])),
    ...blocks(entries === undefined ? article.body : outsideEntries(article)),
    ...(entries ?? []).flatMap((entry): Part[] => [
      { kind: 'entry', time: entry.time === null ? null : shownTime(entry.time), headline: entry.headline },
      ...blocks(entry.body),
    ]),
    ...article.notes.map((note): Part => ({ kind: 'note', note })),
    ...said(reading),
  ]
}

function said(reading: Reading | null): Part[] {
  const lines = reading === null ? [] : saidLines(reading)
  return lines.length === 0 ? [] : [{ kind: 'said', title: 'Who said what, read by machine', lines }]
}

/** Made from the first sentence, it stands in brackets. */
export function shownHeadline({
  headline,
  headlineOrigin,
}: Pick<Article, 'headline' | 'headlineOrigin'>): string | null {
  return headline !== null && headlineOrigin === 'lede' ? `[${headline}]` : headline
}

/** `2024-11-22 18:41, zone not stated`: a zone is never supplied. */
export function shownTime({ local, zone }: PrintedTime): string {
  if (!local.includes('T')) return local
  return `${local.replace('T', ' ')}${zone === null ? ', zone not stated' : ` ${zone === 'Z' ? 'UTC' : zone}`}`
}

/** `body` of a liveblog holds the words of its entries too: here those before the first. */
function outsideEntries({ body, entries }: Article): BodyBlock[] {
  const inside = new Set(
    (entries ?? []).flatMap((entry) => [entry.headline ?? '', ...entry.body.map((block) => wordsOf(block))]),
  )
  return body.filter((block) => !inside.has(wordsOf(block)))
}

const wordsOf = (block: BodyBlock): string => (block.kind === 'picture' ? `picture ${block.picture}` : block.text)

function sources({ byline, authors, agency, published, updated }: Article): Part[] {
  const names = authors.map(({ name }) => name).join(', ')
  const items = [
    byline ?? (names === '' ? null : names),
    agency,
    published === null ? null : shownTime(published),
    updated === null ? null : `updated ${shownTime(updated)}`,
  ].filter((item) => item !== null)
  return items.length === 0 ? [] : [{ kind: 'sources', items }]
}

function text(kind: 'kicker' | 'headline' | 'standfirst', words: string | null): Part[] {
  return words === null ? [] : [{ kind, text: words }]
}
