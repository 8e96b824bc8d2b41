/** What every answer of recovery promises, whatever the capture holds: a sentence for each promise that is broken. */
import {
  type Article,
  type BodyBlock,
  LABELS,
  type PrintedTime,
  type Recovered,
  type Span,
} from '../src/model/index.js'

/** Control characters, overrides and isolates of direction, halves of characters: in no field, ever. */
const unwell = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/**
 * @param length  of the decoded capture, in UTF-16 units
 * @returns empty when all promises are kept; at most thirty sentences
 */
export function brokenPromises(recovered: Recovered, length: number): string[] {
  const broken: string[] = []
  const say = (where: string, what: string) => {
    if (broken.length < 30) broken.push(`${where}: ${what}`)
  }
  const within = (where: string, span: Span | undefined) => {
    if (!span) return
    const [start, end] = span
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > length)
      say(where, `the span [${start}, ${end}) is not one of a text of ${length}`)
  }
  for (const [n, problem] of recovered.problems.entries()) {
    within(`problems[${n}]`, problem.where?.at)
    if (!problem.what) say(`problems[${n}]`, 'says nothing')
  }
  recovered.articles.forEach((article, n) => {
    const name = `articles[${n}]`
    everyString(article, name, (where, value) => {
      // Rows of a table and the text of a picture without words may be empty; nothing else is.
      if (value === '' && !/\.rows\[|\.text$/.test(where)) say(where, 'is "" and not null')
      if (unwell.test(value))
        say(where, `holds a character that no reader should get: ${JSON.stringify(value.match(unwell)?.[0])}`)
    })
    for (const [field, spans] of Object.entries(article.origins)) {
      if (spans.length === 0 && !/^(?:published|updated|authors)$/.test(field))
        say(`${name}.origins.${field}`, 'is empty')
      for (const span of spans) within(`${name}.origins.${field}`, span)
    }
    checkArticle(article, name, say)
  })
  let before = 0
  for (const [n, block] of (recovered.blocks ?? []).entries()) {
    within(`blocks[${n}]`, block.span)
    if (!LABELS.includes(block.label)) say(`blocks[${n}]`, `“${block.label}” is no label`)
    if (!block.reason) say(`blocks[${n}]`, 'has no reason')
    if (block.article !== null && !recovered.articles[block.article])
      say(`blocks[${n}]`, `article ${block.article} is none`)
    if (block.span[0] < before - 5_000) say(`blocks[${n}]`, 'stands before the block before it')
    before = Math.max(before, block.span[0])
  }
  if (recovered.blocks) coverOrigins(recovered, say)
  return broken
}

function checkArticle(article: Article, name: string, say: (where: string, what: string) => void): void {
  if (!/^[0-9a-f]{32,64}$/.test(article.fingerprint)) say(`${name}.fingerprint`, 'is no hash')
  if (!(article.confidence >= 0 && article.confidence <= 1)) say(`${name}.confidence`, `is ${article.confidence}`)
  if ((article.headline === null) !== (article.headlineOrigin === null))
    say(`${name}.headline`, 'and its origin do not agree')
  const words = article.body.flatMap((b) => (b.kind === 'picture' || !b.text ? [] : [b.text])).join('\n\n')
  if (article.text !== words) say(`${name}.text`, 'is not the words of the body')
  checkBody(article.body, article, `${name}.body`, say)
  article.entries?.forEach((entry, k) => {
    checkBody(entry.body, article, `${name}.entries[${k}]`, say)
    checkTime(entry.time, `${name}.entries[${k}].time`, say)
  })
  checkTime(article.published, `${name}.published`, say)
  checkTime(article.updated, `${name}.updated`, say)
  // Own writing and saved pages may name a picture that lies beside them; what a page asked of it behind “?” is kept.
  for (const [where, url] of [
    ['url', article.url],
    ...article.pictures.map((p, k) => [`pictures[${k}].url`, p.url]),
  ] as [string, string | null][])
    if (url !== null && !/^https?:\/\/|^[\w-]+(?:[./][\w-]+)*(?:\?[\w=&;.-]+)?$/.test(url))
      say(`${name}.${where}`, `“${url.slice(0, 40)}” is no web address`)
  for (const [k, picture] of article.pictures.entries())
    if (picture.taken !== null && !isDay(picture.taken))
      say(`${name}.pictures[${k}].taken`, `“${picture.taken}” is no day`)
}

function checkBody(
  body: readonly BodyBlock[],
  article: Article,
  name: string,
  say: (where: string, what: string) => void,
): void {
  body.forEach((block, k) => {
    const where = `${name}[${k}]`
    if (block.kind === 'picture') {
      if (!article.pictures[block.picture]) say(where, `picture ${block.picture} is none`)
    } else if (!block.text && block.kind !== 'embed') say(where, 'has no words')
    else if (block.kind === 'list' && block.text !== block.items.join('\n')) say(where, 'is not its items')
  })
}

function checkTime(time: PrintedTime | null, where: string, say: (where: string, what: string) => void): void {
  if (!time) return
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(time.local)
  if (!parts || !isDay(parts[1] as string)) say(where, `“${time.local}” is no local time`)
  else if (Number(parts[2] ?? 0) > 23 || Number(parts[3] ?? 0) > 59 || Number(parts[4] ?? 0) > 60)
    say(where, `“${time.local}” is no time of day`)
  if (time.instant !== null && (!/(?:Z|[+-]\d\d:\d\d)$/.test(time.instant) || Number.isNaN(Date.parse(time.instant))))
    say(where, `“${time.instant}” is no instant`)
  if (time.instant !== null && time.zone === null) say(where, 'has an instant and no zone')
}

const isDay = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** Every stretch of a field that the page prints lies in blocks that were explained. */
function coverOrigins(recovered: Recovered, say: (where: string, what: string) => void): void {
  const spans = (recovered.blocks ?? []).map((b) => b.span).sort((a, b) => a[0] - b[0])
  const reach: number[] = []
  for (const [k, span] of spans.entries()) reach.push(Math.max(reach[k - 1] ?? 0, span[1]))
  recovered.articles.forEach((article, n) => {
    for (const [field, own] of Object.entries(article.origins)) {
      // What a page states of itself in its head or front matter is in no block.
      if (!/^(?:body|notes|dateline)/.test(field)) continue
      for (const [start, end] of own) {
        const k = upperBound(spans, start) - 1
        if (k < 0 || (reach[k] as number) < Math.min(end, start + 1))
          say(`articles[${n}].origins.${field}`, `no block was explained at ${start}`)
      }
    }
  })
}

function upperBound(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span)[0] <= at) low = middle + 1
    else high = middle
  }
  return low
}

function everyString(value: unknown, where: string, tell: (where: string, value: string) => void): void {
  if (typeof value === 'string') tell(where, value)
  else if (Array.isArray(value)) for (const [k, inner] of value.entries()) everyString(inner, `${where}[${k}]`, tell)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) everyString(inner, `${where}.${key}`, tell)
}
