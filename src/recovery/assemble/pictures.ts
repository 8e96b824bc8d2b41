/** Pictures of one article: each caption once, with its credit taken apart, beside the picture that it belongs to. */
import type { Credit, Picture, Span } from '../../model/index.js'
import { featureNames } from '../features.js'
import { readCaption } from '../grammar/caption.js'
import { CREDIT_LABEL, creditStrength, readCredit } from '../grammar/credit.js'
import { linkShare } from '../link-share.js'
import { blockAt, type Draft, firstBody, isGivenOtherwise, lastBody, settle } from './draft.js'
import { type Portraits, portraits } from './portraits.js'
import { webUrl } from './web-url.js'

export interface Pictures {
  readonly pictures: readonly Picture[]
  /** Block index -> picture, for those that stand between the article's first and last paragraph. */
  readonly at: ReadonlyMap<number, number>
}

const column = (name: string) => featureNames.indexOf(name)
const columns = {
  related: column('near.related'),
  side: column('near.side'),
  navigation: column('near.navigation'),
  advert: column('near.advert'),
  byline: column('near.byline'),
  comment: column('near.comment'),
  share: column('near.share'),
  aside: column('within.aside'),
  nav: column('within.nav'),
  header: column('within.header'),
  footer: column('within.footer'),
  figure: column('within.figure'),
  distance: column('tree.bestDistance'),
  farRelated: column('far.related'),
  newsletter: column('near.newsletter'),
}

const blank = {
  url: null,
  caption: null,
  credit: null,
  taken: null,
  file: false,
  handout: false,
  caveat: null,
  alt: null,
  width: null,
  height: null,
}

/** @param taken  captions that are no picture's: those of tables */
export function assemblePictures(draft: Draft, taken: ReadonlySet<number>): Pictures {
  return draft.page.shape === 'plain' ? fromCaptions(draft) : fromMarkup(draft, taken)
}

/** Plain text has lost the pictures and kept their captions, mostly twice (once as the alternative text). */
function fromCaptions(draft: Draft): Pictures {
  const pictures: Picture[] = []
  const byText = new Map<string, number>()
  const { from, to } = draft.segment
  const body = new Set(draft.segment.body)
  for (let i = from; i < to; i++) {
    if (draft.verdicts[i]?.label !== 'caption' || body.has(i)) continue
    const block = blockAt(draft, i)
    const known = byText.get(block.text)
    if (known !== undefined) {
      settle(draft, i, 'repeat', 'the same caption again')
      draft.origins[`pictures[${known}].caption`]?.push(block.span)
      continue
    }
    const n = pictures.length
    byText.set(block.text, n)
    settle(draft, i, 'caption')
    pictures.push({ ...blank, ...captionFields(draft, i, n) })
  }
  return { pictures, at: new Map() }
}

/** "Photo: Rosa Benn" names Rosa Benn: the label before the colon is furniture. */
function withoutLabel(credit: Credit | null): Credit | null {
  if (!credit) return null
  const label = CREDIT_LABEL.exec(credit.text)?.[0] ?? ''
  return /[:：]|^fot\./i.test(label) && label.length < credit.text.length
    ? { ...credit, text: credit.text.slice(label.length) }
    : credit
}

function captionFields(
  draft: Draft,
  i: number,
  n: number,
): Pick<Picture, 'caption' | 'credit' | 'taken' | 'file' | 'handout' | 'caveat'> {
  const { text, source } = blockAt(draft, i)
  if (!/\p{L}/u.test(text))
    return { caption: null, credit: null, taken: null, file: false, handout: false, caveat: null }
  const read = readCaption(text, draft.hints)
  if (read.caption) draft.origins[`pictures[${n}].caption`] = [source.span(...read.captionSpan)]
  if (read.creditSpan) draft.origins[`pictures[${n}].credit`] = [source.span(...read.creditSpan)]
  return {
    caption: read.caption || null,
    credit: withoutLabel(read.credit),
    taken: read.taken,
    file: read.file,
    handout: read.handout,
    caveat: read.caveat,
  }
}

function fromMarkup(draft: Draft, taken: ReadonlySet<number>): Pictures {
  const { page, segment } = draft
  const first = Math.max(segment.from, (segment.headline ?? firstBody(draft)) - 6)
  const end = lastBody(draft)
  const { blocks } = page
  const shown = new Shown(draft, firstBody(draft), end, taken)
  for (let i = first; i < Math.min(segment.to, end + 12); i++) if (blocks[i]?.picture) shown.addPicture(i)
  // Captions of pictures that only a script would show.
  const known = new Openings()
  for (const picture of shown.pictures) known.add(picture.caption)
  for (let i = first; i < Math.min(segment.to, end + 4); i++)
    if (draft.verdicts[i]?.label === 'caption') shown.addCaption(i, known)
  if (shown.pictures.length === 0 && page.shape === 'html') shown.addStated()
  return shown
}

/** The pictures of a page that belong to one article, as they are found. */
class Shown implements Pictures {
  readonly pictures: Picture[] = []
  readonly at = new Map<number, number>()
  private readonly byUrl = new Map<string, number>()
  private readonly captioned: Set<number>
  private readonly portraits: Portraits

  constructor(
    private readonly draft: Draft,
    private readonly start: number,
    private readonly end: number,
    taken: ReadonlySet<number>,
  ) {
    this.captioned = new Set(taken)
    this.portraits = portraits(draft)
  }

  addPicture(i: number): void {
    const { draft, captioned } = this
    const block = blockAt(draft, i)
    if (!block.picture || isGivenOtherwise(draft, i, 'picture')) return
    const captions = captionsOf(draft, i, captioned)
    if (this.portraits.shows(i, captions)) {
      const reason = 'a portrait of whoever wrote it'
      for (const at of [i, ...captions]) {
        captioned.add(at)
        draft.settled[at] = { label: 'furniture', reason, article: null }
      }
      return
    }
    if (!belongs(draft, i, captions.length > 0, i > this.end)) {
      draft.settled[i] = { label: 'furniture', reason: 'a picture away from the text, or of a teaser', article: null }
      return
    }
    const url = webUrl(block.picture.url, draft.hints.url)
    const known = url ? this.byUrl.get(pictureKey(url)) : undefined
    if (known !== undefined) {
      settle(draft, i, 'repeat', 'the same picture again')
      this.addWords(known, captions)
      return
    }
    const n = this.pictures.length
    if (url) this.byUrl.set(pictureKey(url), n)
    settle(draft, i, 'picture')
    draft.origins[`pictures[${n}].url`] = [block.span]
    let fields: Partial<Picture> = {}
    for (const c of captions) {
      captioned.add(c)
      fields = joinCaption(draft, fields, c, n)
    }
    const { alt, width, height, title } = block.picture
    if (title) fields = titled(draft, i, title, n)
    this.pictures.push({ ...blank, url, alt, width, height, ...fields })
    this.place(i, n)
  }

  /** Words under another printing of a picture: its own, where it had none over the text. */
  private addWords(n: number, captions: readonly number[]): void {
    const picture = this.pictures[n] as Picture
    const isBare = picture.caption === null && picture.credit === null
    let fields: Partial<Picture> = {}
    for (const c of captions) {
      this.captioned.add(c)
      if (isBare) fields = joinCaption(this.draft, fields, c, n)
      else settle(this.draft, c, 'repeat', 'the same picture’s words again')
    }
    this.pictures[n] = { ...picture, ...fields }
  }

  addCaption(i: number, known: Openings): void {
    const { draft } = this
    if (this.captioned.has(i) || saysWhoIsQuoted(draft, i)) return
    if (known.begins(blockAt(draft, i).text)) settle(draft, i, 'repeat', 'the same caption again')
    else if (draft.given.has(i) || (draft.claims[i]?.caption ?? 0) >= 0.8 || within(draft, i, columns.figure)) {
      const n = this.pictures.length
      settle(draft, i, 'caption')
      const fields = captionFields(draft, i, n)
      this.pictures.push({ ...blank, ...fields })
      known.add(fields.caption)
      this.place(i, n)
    }
  }

  /** The picture that the page states, where it prints none. */
  addStated(): void {
    const stated = this.draft.metadata?.images[0]
    const url = stated ? webUrl(stated.value.url, this.draft.hints.url) : null
    if (!stated || !url) return
    this.pictures.push({ ...blank, url, width: stated.value.width ?? null, height: stated.value.height ?? null })
    this.draft.origins['pictures[0].url'] = [...stated.spans]
  }

  private place(i: number, n: number): void {
    if (i > this.start && i < this.end) this.at.set(i, n)
  }
}

/** A quotation set out in a figure has who said it for a caption, and no picture. */
function saysWhoIsQuoted(draft: Draft, i: number): boolean {
  const { tree, blocks } = draft.page
  const before = blocks[i - 1]
  if (!tree || before?.kind !== 'text' || draft.given.has(i)) return false
  const quote = tree.closest(before.node, quotes)
  return (
    quote > 0 &&
    tree.closest(quote, figures) > 0 &&
    tree.closest(quote, figures) === tree.closest(blockAt(draft, i).node, figures)
  )
}

const quotes = new Set(['blockquote'])

/** Texts that another may begin with; asked by length, so that fifty thousand captions are not compared with each other. */
class Openings {
  private readonly texts = new Set<string>()
  private readonly lengths = new Set<number>()

  add(text: string | null): void {
    if (!text) return
    this.texts.add(text)
    this.lengths.add(text.length)
  }

  begins(text: string): boolean {
    for (const length of this.lengths) if (length <= text.length && this.texts.has(text.slice(0, length))) return true
    return false
  }
}

/** Two sizes of one picture differ in their query or a size in the path; its file name stays. */
function pictureKey(url: string): string {
  const path = url.split(/[?#]/, 1)[0] as string
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.length > 12 ? name.replace(/[-_]?\d{2,4}x\d{2,4}/, '') : path
}

function within(draft: Draft, i: number, column: number): boolean {
  return (draft.features.values[i * draft.features.width + column] as number) > 0
}

function belongs(draft: Draft, i: number, captioned: boolean, afterText: boolean): boolean {
  if (draft.page.shape === 'markdown' || draft.given.has(i)) return true
  const value = (c: number) => draft.features.values[i * draft.features.width + c] as number
  if (value(columns.nav) || value(columns.footer) || value(columns.advert) > 1) return false
  if (
    value(columns.related) > 0 ||
    value(columns.newsletter) > 0 ||
    value(columns.share) > 0 ||
    value(columns.comment) > 0
  )
    return captioned && value(columns.figure) > 0
  if (value(columns.byline) > 1) return false
  if (value(columns.aside) && !captioned) return false
  const figure = value(columns.figure) > 0
  if (afterText) return figure && captioned
  const linked = linkShare(blockAt(draft, i)) > 0
  if (linked && !figure && !captioned) return false
  return figure || captioned || value(columns.distance) <= 4
}

/** Captions and credits of the picture at `i`: in the same figure, or right after it. */
function captionsOf(draft: Draft, i: number, taken: ReadonlySet<number>): number[] {
  const { tree, blocks } = draft.page
  const found: number[] = []
  const figure = tree ? tree.closest(blockAt(draft, i).node, figures) : -1
  for (let k = i + 1; k < Math.min(blocks.length, i + 8); k++) {
    if (taken.has(k)) break
    const block = blockAt(draft, k)
    const verdict = draft.verdicts[k]
    const same = figure >= 0 && tree !== null && tree.closest(block.node, figures) === figure
    if (block.picture) {
      if (same) continue
      break
    }
    if (same) {
      if (verdict?.label === 'caption' || verdict?.label === 'credit') found.push(k)
      continue
    }
    if (figure >= 0 || k > i + 2) break
    if (verdict?.label !== 'caption' && verdict?.label !== 'credit') break
    found.push(k)
  }
  return found
}

const figures = new Set(['figure'])

/** A Markdown picture's title is its caption, as one's own writing has it. */
function titled(draft: Draft, i: number, title: string, n: number): Partial<Picture> {
  const read = readCaption(title, draft.hints)
  const { span } = blockAt(draft, i)
  draft.origins[`pictures[${n}].caption`] = [span]
  if (read.credit) draft.origins[`pictures[${n}].credit`] = [span]
  return {
    caption: read.caption || null,
    credit: withoutLabel(read.credit),
    taken: read.taken,
    file: read.file,
    handout: read.handout,
    caveat: read.caveat,
  }
}

/** "Photo:", whose name stands in the next line. */
const labelAlone = /^[\p{L} ]{2,20}[:：]$/u

/** "The square on Saturday morning. Picture: Owen Marsh": what stands before the name is none. */
function saysMore(text: string, { hints }: Draft): boolean {
  const { caption, credit } = readCaption(text, hints)
  return credit !== null && caption.split(' ').length >= leastSaid && creditStrength(caption) === 0
}

const leastSaid = 4

function joinCaption(draft: Draft, fields: Partial<Picture>, i: number, n: number): Partial<Picture> {
  const block = blockAt(draft, i)
  const words = draft.page.tree?.words[block.node] ?? ''
  const called = /credit|copyright|\bsource/.test(words) && !/caption/.test(words)
  const bareCredit =
    (called || draft.verdicts[i]?.label === 'credit' || (draft.claims[i]?.credit ?? 0) >= 0.6) &&
    block.text.length < 140 &&
    !saysMore(block.text, draft)
  const name = `pictures[${n}]`
  if (fields.caption === block.text) {
    settle(draft, i, 'repeat', 'the same caption again')
    draft.origins[`${name}.caption`]?.push(block.span)
    return fields
  }
  if (bareCredit && (!fields.credit || labelAlone.test(fields.credit.text))) {
    settle(draft, i, 'credit')
    draft.origins[`${name}.credit`] = [block.span] as Span[]
    return { ...fields, credit: withoutLabel(readCredit(block.text.replace(/^[([（]|[)\]）]$/gu, ''))) }
  }
  if (!/\p{L}/u.test(block.text)) {
    settle(draft, i, 'furniture', 'a counter')
    return fields
  }
  settle(draft, i, 'caption')
  if (fields.caption) return fields
  const before = draft.origins[`${name}.credit`]
  const read = captionFields(draft, i, n)
  if (fields.credit && before) draft.origins[`${name}.credit`] = before
  return { ...read, credit: fields.credit ?? read.credit }
}
