/** A capture as a program has it at hand: words or bytes, and what it can say of them. */
import type { GivenLabel, Problem } from '../model/index.js'
import { charsetNamed } from './charset-name.js'
import { type Decoded, decode, decodeText } from './decode.js'
import { instantOf } from './grammar/printed-time.js'
import type { About, RecoverOptions } from './recover.js'
import { type RuleName, ruleNames } from './rules.js'

/** A page, its source or its text: a string where it is decoded already, else its bytes (a `Buffer` is a `Uint8Array`). */
export type Given = string | Uint8Array | ArrayBuffer

/** What is known of a capture. All may be left out; what makes no sense is left out as well, with a problem that says so. */
export interface GivenOptions extends RecoverOptions {
  /** Where the page lives on the web, http or https: relative links, the date in an address, the outlet's own name. */
  readonly url?: string | null
  /**
   * `html`, `text` or `markdown`, a media type, or a whole `Content-Type` header, whose charset then counts. Without it
   * the words themselves say what they are; text that is markup is read as markup in any case.
   */
  readonly type?: string | null
  /** Label of the charset that bytes came declared as (`shift_jis`); it beats what the page says of itself. */
  readonly charset?: string | null
  /** When it was received: dates years after it are refused. A string is an instant with its zone, `2031-05-02T17:00:00Z`. */
  readonly retrieved?: string | Date | null
  /** What to call it in the answer, a path for instance; the address where it is left out, or `-`. */
  readonly source?: string | null
  /** Comes back as it is. */
  readonly id?: string | null
}

/** A capture's words, what recovery asks about it besides, and those of its options that make sense. */
interface GivenCapture {
  readonly decoded: Decoded
  readonly about: About
  readonly options: RecoverOptions
  readonly problems: readonly Problem[]
}

/** @throws TypeError when `given` is neither a string nor bytes */
export function readGiven(given: Given, options: GivenOptions): GivenCapture {
  const problems: Problem[] = []
  const known = <T, R>(field: string, value: T | null | undefined, read: (value: T) => R | null, expected: string) => {
    if (value === undefined || value === null) return null
    const result = read(value)
    if (result === null)
      problems.push({
        code: 'record',
        what: `the option "${field}" is not ${expected}; it was left out`,
        where: { field },
        fix: `give ${expected}, or leave it out`,
      })
    return result
  }
  const url = known('url', options.url, readAddress, 'an http or https address')
  const about = {
    id: options.id ?? null,
    source: options.source ?? (options.url ? String(options.url) : '-'),
    url,
    retrieved: known('retrieved', options.retrieved, readInstant, 'an instant such as 2031-05-02T17:00:00Z'),
    timezone: known('timezone', options.timezone, readZone, 'a zone such as Europe/Berlin'),
  }
  const checked: RecoverOptions = {
    explain: options.explain === true,
    now: known('now', options.now, readInstant, 'an instant such as 2031-05-02T17:00:00Z'),
    labels: known('labels', options.labels, readLabels, 'a list of { span, label, article }') ?? [],
    without: known('without', options.without, readRules, 'a list of names out of ruleNames') ?? [],
  }
  const type = known('type', options.type, readType, 'html, text, markdown or a media type')
  const mediaType = type?.split(';')[0]?.trim().toLowerCase() || null
  const what = { mediaType, source: about.source, url }
  const charset =
    known('charset', options.charset, readCharset, 'the label of a charset such as shift_jis') ?? charsetOf(type)
  const decoded =
    typeof given === 'string' ? decodeText(given, what) : decode({ ...what, bytes: bytesOf(given), charset })
  return { decoded, about, options: checked, problems }
}

function bytesOf(given: Uint8Array | ArrayBuffer): Uint8Array {
  // By what they are and not by whose: those of a frame, or of a test's sandbox, have another constructor.
  if (ArrayBuffer.isView(given)) return new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
  if (Object.prototype.toString.call(given) === '[object ArrayBuffer]') return new Uint8Array(given)
  throw new TypeError('a capture is a string, a Uint8Array or an ArrayBuffer: await response.text(), or the bytes')
}

/** `text/html; charset="utf-8"` (RFC 9110, 8.3). */
const charsetOf = (type: string | null): string | null =>
  /;\s*charset\s*=\s*"?([\w.:+-]{1,60})/i.exec(type?.slice(0, 1000) ?? '')?.[1] ?? null

/** A media type of anything is one: what it is of, the words say. An empty header states nothing. */
const readType = (type: string): string | null =>
  typeof type === 'string' && /^\s*(?:$|;|[^\s;]{1,100}\/|x?html|text|plain|markdown)/i.test(type) ? type : null

const readCharset = (label: string): string | null =>
  typeof label === 'string' && charsetNamed(label) !== null ? label : null

const readLabels = (labels: readonly GivenLabel[]): readonly GivenLabel[] | null =>
  Array.isArray(labels) && labels.every((one) => Array.isArray(one?.span) && typeof one.label === 'string')
    ? labels
    : null

const readRules = (names: readonly RuleName[]): readonly RuleName[] | null =>
  Array.isArray(names) && names.every((name) => ruleNames.includes(name)) ? names : null

function readAddress(text: string): string | null {
  if (typeof text !== 'string' || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

function readInstant(given: string | Date): string | null {
  const stated = typeof given === 'string' ? /^\d{4}-\d\d-\d\dT\d\d:\d\d.{0,16}(?:Z|[+-]\d\d:?\d\d)$/.test(given) : true
  const time = stated ? new Date(given).getTime() : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const readZone = (zone: string): string | null =>
  typeof zone === 'string' && instantOf('2031-05-02T17:00', zone) !== null ? zone : null

/**
 * The text that offsets count in: a string as it was given, bytes decoded.
 *
 *     const { text } = decodeGiven(bytes, options)
 *     const headline = articles[0].origins.headline.map(([start, end]) => text.slice(start, end))
 */
export const decodeGiven = (given: Given, options: GivenOptions = {}): Decoded => readGiven(given, options).decoded
