/** What is written at the desk, as the Markdown file that is kept of it: front matter and body, and back again. */
import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { parse, stringify } from 'yaml'
import { writtenTime } from '../archive/instants.js'
import { isOwnWriting, sourceOf } from '../archive/own-writing.js'
import type { Capture, CaptureHash } from '../model/index.js'

export { isOwnWriting, keyOf, newKey } from '../archive/own-writing.js'

export interface OwnWriting {
  readonly headline: string
  readonly kicker: string
  readonly standfirst: string
  readonly authors: readonly string[]
  readonly section: string
  readonly topics: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** With its zone, as printed; '' before it is published. */
  readonly published: string
  readonly updated: string
  /** Nothing shows before: `2031-06-01T06:00:00Z`; '' for none. */
  readonly embargo: string
  /** Markdown. */
  readonly body: string
}

export const nothingWritten: OwnWriting = {
  headline: '',
  kicker: '',
  standfirst: '',
  authors: [],
  section: '',
  topics: [],
  language: '',
  published: '',
  updated: '',
  embargo: '',
  body: '',
}

/** What stands in the file besides. */
export interface Imprint {
  readonly key: string
  /** 1 for the first: the same words under another number are another file, and so another revision. */
  readonly version: number
  readonly publisher: string
}

/** Names of front matter, as recovery reads them. */
const keys = {
  headline: 'title',
  kicker: 'kicker',
  standfirst: 'standfirst',
  section: 'section',
  language: 'language',
  published: 'date',
  updated: 'updated',
  embargo: 'embargo',
} as const
type Plain = keyof typeof keys

export function writeOwn(writing: OwnWriting, { key, version, publisher }: Imprint): string {
  const plain = (Object.keys(keys) as Plain[]).flatMap((field) =>
    writing[field] === '' ? [] : [[keys[field], writing[field]] as const],
  )
  const front = {
    ...Object.fromEntries(plain),
    ...(writing.authors.length > 0 ? { author: [...writing.authors] } : {}),
    ...(writing.topics.length > 0 ? { tags: [...writing.topics] } : {}),
    publisher,
    rights: 'own',
    piece: `${key}/${version}`,
  }
  // No line is folded: what is long stays one line, and the same words make the same file.
  return `${fence}${stringify(front, { lineWidth: 0 })}${fence}\n${writing.body.trim()}\n`
}

const fence = '---\n'

/** Null for a file that was not written here. */
export function readOwn(markdown: string): { writing: OwnWriting; version: number } | null {
  const end = markdown.startsWith(fence) ? markdown.indexOf(`\n${fence}`, fence.length - 1) : -1
  if (end < 0) return null
  const front: unknown = parse(markdown.slice(fence.length, end + 1), { schema: 'failsafe', maxAliasCount: 0 })
  if (typeof front !== 'object' || front === null) return null
  const values = new Map(Object.entries(front))
  const text = (name: string): string => {
    const value: unknown = values.get(name)
    return typeof value === 'string' ? value : ''
  }
  const texts = (name: string): string[] => {
    const value: unknown = values.get(name)
    return Array.isArray(value)
      ? value.filter((one): one is string => typeof one === 'string')
      : text(name)
        ? [text(name)]
        : []
  }
  const version = Number(/\/(\d{1,9})$/.exec(text('piece'))?.[1] ?? 0)
  return {
    version,
    writing: {
      headline: text(keys.headline),
      kicker: text(keys.kicker),
      standfirst: text(keys.standfirst),
      section: text(keys.section),
      language: text(keys.language),
      published: text(keys.published),
      updated: text(keys.updated),
      embargo: text(keys.embargo),
      authors: texts('author'),
      topics: texts('tags'),
      body: markdown.slice(end + 1 + fence.length).trim(),
    },
  }
}

export function ownCapture(key: string, markdown: string, now: string): Capture {
  const source = sourceOf(key)
  if (!isOwnWriting(source)) throw new RangeError(`no key of a piece: ${JSON.stringify(key)}`)
  const bytes = new TextEncoder().encode(markdown)
  return {
    hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
    bytes,
    source,
    url: null,
    mediaType: 'text/markdown',
    charset: 'utf-8',
    retrieved: now,
    timezone: null,
    id: null,
  }
}

/**
 * The instant of an embargo as it is written in a form, ISO 8601 UTC to the second; null for what names none. A time
 * without a zone is one of the paper's, a day alone its beginning.
 */
export function embargoInstant(text: string, zone: string | null): string | null {
  const time = writtenTime(text)
  if (time === null) return null
  const local = Temporal.PlainDateTime.from(time.local)
  const at =
    time.instant === null
      ? local.toZonedDateTime(zone ?? 'UTC', { disambiguation: 'later' }).toInstant()
      : Temporal.Instant.from(time.instant)
  return at.toString({ smallestUnit: 'second' })
}

/** An instant as a newspaper prints it: to the minute, with the offset of its zone. @param zone  null: UTC */
export function printedNow(now: string, zone: string | null): string {
  const at = Temporal.Instant.fromEpochMilliseconds(Date.parse(now)).toZonedDateTimeISO(zone ?? 'UTC')
  const text = at.toString({ smallestUnit: 'minute', roundingMode: 'trunc', timeZoneName: 'never' })
  return text.replace(/[+-]00:00$/, 'Z')
}

/** A picture as a line of Markdown: alternative text, address, caption with its credit. */
export function pictureLine(picture: { address: string; alt: string; caption: string; credit: string }): string {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  const credit = oneLine(picture.credit)
  const title = [oneLine(picture.caption), credit === '' ? '' : `Picture: ${credit}`].filter(Boolean).join(' ')
  const alt = oneLine(picture.alt).replace(/[\\[\]]/g, '\\$&')
  const words = title.replace(/[\\"]/g, '\\$&')
  return `![${alt}](${picture.address}${words === '' ? '' : ` "${words}"`})`
}
