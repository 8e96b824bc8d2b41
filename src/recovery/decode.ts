/** Bytes to text. The first pass of recovery: everything after it counts offsets in the text made here. */
import chardet from 'chardet'
import type { Capture, Problem } from '../model/index.js'
import { charsetNamed } from './charset-name.js'
import { declaredCharset } from './declared-charset.js'

export type Shape = 'html' | 'markdown' | 'plain'

export interface Decoded {
  /** The decoded capture; all origins count in it. A byte order mark is not part of it. */
  readonly text: string
  /** Canonical name of the Encoding Standard. */
  readonly charset: string
  readonly shape: Shape
  readonly problems: readonly Problem[]
}

/** Longest decoded text that recovery looks at, in UTF-16 units; what comes after is left out, with a problem. */
export const longestText = 20_000_000

/** What else is known of the bytes. */
type Known = Pick<Capture, 'mediaType' | 'source' | 'url'>

/** Decodes a capture: a byte order mark beats the header, the header beats the page, the page beats a guess. */
export function decode(capture: Pick<Capture, 'bytes' | 'charset'> & Known): Decoded {
  const { bytes } = capture
  if (bytes.length === 0) return nothing
  const binary = binaryFormat(bytes)
  if (binary) return notText(binary)
  const problems: Problem[] = []
  const { charset, decoded } = charsetOf(capture, problems)
  const { text, rest } = decoded ?? decodeAs(bytes, decoderFor(charset))
  if (charset !== 'UTF-16LE' && charset !== 'UTF-16BE' && isNoise(text)) return notText()
  const damaged = countOf(text, '\uFFFD', text.length)
  if (damaged > 0)
    problems.push({
      code: 'charset',
      what: `${damaged} ${damaged === 1 ? 'place' : 'places'} did not decode as ${charset}`,
      where: { at: [text.indexOf('\uFFFD'), text.indexOf('\uFFFD') + 1] },
      fix: 'capture it again, or name the charset it is in',
    })
  if (rest > 0) problems.push(tooLarge(text.length, `${rest} bytes`))
  return { text, charset, shape: shapeOf(capture, text), problems }
}

/** A capture that somebody decoded: offsets count in it as it stands, whatever charset the page names. */
export function decodeText(whole: string, known: Known): Decoded {
  if (whole.length === 0) return nothing
  const binary = binaryFormat(Uint8Array.from(whole.slice(0, 8), (c) => (c > '\u00ff' ? 0 : c.charCodeAt(0))))
  if (binary) return notText(binary)
  if (isNoise(whole)) return notText()
  const text = whole.slice(0, lengthWithin(whole))
  const problems: Problem[] = []
  const damaged = countOf(text, '\uFFFD', text.length)
  if (damaged > 0)
    problems.push({
      code: 'charset',
      what: `${damaged} ${damaged === 1 ? 'place was' : 'places were'} lost when the text was decoded`,
      where: { at: [text.indexOf('\uFFFD'), text.indexOf('\uFFFD') + 1] },
      fix: 'hand over the bytes, undecoded',
    })
  if (text.length < whole.length) problems.push(tooLarge(text.length, `${whole.length - text.length} characters`))
  return { text, charset: 'UTF-8', shape: shapeOf(known, text), problems }
}

const nothing: Decoded = {
  text: '',
  charset: 'UTF-8',
  shape: 'plain',
  problems: [{ code: 'empty', what: 'the capture holds no bytes', where: null, fix: 'capture it again' }],
}

const notText = (format: string | null = null): Decoded => ({
  text: '',
  charset: 'binary',
  shape: 'plain',
  problems: [
    {
      code: 'binary',
      what: format ? `the capture is ${format}, not text` : 'the capture is not text',
      where: null,
      fix: 'hand over the page or its text',
    },
  ],
})

const tooLarge = (length: number, rest: string): Problem => ({
  code: 'too-large',
  what: `only the first ${length} characters were read; ${rest} were left out`,
  where: { at: [length, length] },
  fix: 'split the capture',
})

/** NULs and controls at the start mean a picture or an archive under a text name. */
function isNoise(text: string): boolean {
  const start = text.slice(0, 4096)
  const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0
  const noText = countOf(start, '\u0000', 4096) > 40 || (controls > 20 && controls > start.length * 0.05)
  return noText && !looksLikeMarkup(start)
}

interface Charset {
  readonly charset: string
  /** Where asking for the charset decoded the bytes already. */
  readonly decoded?: Text
}

function charsetOf(capture: Pick<Capture, 'bytes' | 'mediaType' | 'charset'>, problems: Problem[]): Charset {
  const { bytes } = capture
  const marked = byteOrderMark(bytes) ?? wideByNuls(bytes)
  if (marked) return { charset: marked }
  const html = capture.mediaType?.includes('html') ?? looksLikeMarkup(latin1(bytes.subarray(0, 2048)))
  const declared = charsetNamed(capture.charset) ?? (html ? declaredCharset(bytes) : null)
  const utf8 = readUtf8(bytes)
  // Valid UTF-8 with bytes above ASCII is UTF-8, whatever was declared: no other charset produces it by accident.
  if (utf8 && !utf8.ascii) {
    if (declared && declared !== 'UTF-8')
      problems.push({
        code: 'charset',
        what: `declared as ${declared}, but the bytes are UTF-8`,
        where: null,
        fix: null,
      })
    return { charset: 'UTF-8', decoded: utf8 }
  }
  if (utf8) return declared?.startsWith('ISO-2022') ? { charset: declared } : { charset: 'UTF-8', decoded: utf8 }
  if (declared && declared !== 'UTF-8') return { charset: declared }
  // A few broken bytes in a UTF-8 page are damage; a page whose every accent is broken is mislabelled.
  if (declared === 'UTF-8' && brokenShare(bytes) < 0.2) return { charset: 'UTF-8' }
  const guess = guessed(bytes)
  if (declared === 'UTF-8')
    problems.push({
      code: 'charset',
      what: `declared as UTF-8, but the bytes look like ${guess}`,
      where: null,
      fix: null,
    })
  return { charset: guess }
}

function byteOrderMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'UTF-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'UTF-16LE'
  if (b[0] === 0xfe && b[1] === 0xff) return 'UTF-16BE'
  return null
}

/** UTF-16 without its mark: in text of European letters, digits and markup every other byte is zero. */
function wideByNuls(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = Math.min(bytes.length & ~1, 2048)
  if (sample < 8) return null
  let first = 0
  let second = 0
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) first++
    if (bytes[i + 1] === 0) second++
  }
  const pairs = sample / 2
  if (second > pairs * 0.4 && first === 0) return 'UTF-16LE'
  return first > pairs * 0.4 && second === 0 ? 'UTF-16BE' : null
}

function guessed(bytes: Uint8Array): string {
  const guess = chardet.detect(speaking(bytes))
  const named = charsetNamed(guess)
  // The detector calls Latin text ISO-8859-1 or -2 and the like on thin evidence; the Encoding Standard's default is safer.
  return named && named !== 'UTF-8' ? named : 'windows-1252'
}

const stretch = 4_096
const mostStretches = 12

/**
 * What a charset can be told by: the first stretches with bytes above ASCII. The detector counts the bytes again for every
 * charset that it knows, and most of a page is markup, which is alike in all of them.
 */
function speaking(bytes: Uint8Array): Uint8Array {
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length && found.length < mostStretches; at += stretch) {
    const part = bytes.subarray(at, at + stretch)
    if (part.some((b) => b >= 0x80)) found.push(part)
  }
  const sample = new Uint8Array(found.reduce((length, part) => length + part.length, 0))
  let to = 0
  for (const part of found) {
    sample.set(part, to)
    to += part.length
  }
  return sample
}

interface Text {
  readonly text: string
  /** Bytes behind `text` that were not decoded. */
  readonly rest: number
}

const chunk = 1 << 20

/**
 * Decodes no more than `longestText` asks for: a gigabyte costs no more than its first megabytes.
 * @throws TypeError when the decoder is `fatal` and the bytes are not in its charset
 */
function decodeAs(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder> | null): Text {
  let text = ''
  let at = 0
  while (at < bytes.length && text.length < longestText) {
    const end = Math.min(bytes.length, at + chunk)
    const part = bytes.subarray(at, end)
    text += decoder ? decoder.decode(part, { stream: end < bytes.length }) : decodeWestern(part)
    at = end
  }
  const length = lengthWithin(text)
  return { text: text.slice(0, length), rest: bytes.length - at + text.length - length }
}

/** How much of a text is read: not through the middle of a character of two units. */
function lengthWithin(text: string): number {
  if (text.length <= longestText) return text.length
  const last = text.charCodeAt(longestText - 1)
  return last >= 0xd800 && last < 0xdc00 ? longestText - 1 : longestText
}

/** Null for windows-1252, and for a charset that this build of ICU lacks: Western bytes are the likeliest. */
function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  if (charset === 'windows-1252') return null
  try {
    return new TextDecoder(charset)
  } catch {
    return null
  }
}

/** Bytes 0x80 to 0x9F of windows-1252 (Encoding Standard, index windows-1252). */
const westernMarks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** windows-1252; Node 20's TextDecoder reads it as ISO-8859-1 and so loses curly quotes and the euro sign. */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (c) => westernMarks[c.charCodeAt(0) - 0x80] as string)
}

/** The bytes as UTF-8, null when they are in something else: to ask costs as much as to decode, so one pass does both. */
function readUtf8(bytes: Uint8Array): (Text & { readonly ascii: boolean }) | null {
  // A capture cut off in the middle of a character is still UTF-8.
  const half = halfCharacter(bytes)
  const whole = bytes.subarray(0, bytes.length - half)
  try {
    const { text, rest } = decodeAs(whole, new TextDecoder('utf-8', { fatal: true }))
    const ascii = text.length + rest === whole.length
    // The half character alone is no evidence: it is as well the last letter of a page in a Western charset.
    if (half > 0 && ascii) return null
    return { text: half > 0 && rest === 0 ? `${text}\uFFFD` : text, rest, ascii }
  } catch {
    return null
  }
}

/** Bytes at the end that begin a character of UTF-8 and do not end it. */
function halfCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const b = bytes[bytes.length - back] as number
    if (b < 0x80) return 0
    if (b >= 0xc0) return (b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/** Of the bytes above ASCII, the share that does not form UTF-8; stretches with the controls of a picture do not count. */
function brokenShare(all: Uint8Array): number {
  let high = 0
  let broken = 0
  for (let at = 0; at < Math.min(all.length, chunk); at += 512) {
    const stretch = all.subarray(at, at + 512)
    let above = 0
    let controls = 0
    for (const b of stretch)
      if (b >= 0x80) above++
      else if (b < 0x20 && !(b >= 0x09 && b <= 0x0d)) controls++
    if (!above || controls > 8) continue
    high += above
    const text = new TextDecoder('utf-8').decode(stretch)
    // A character that the stretch begins or ends within is no damage.
    broken += countOf(text, '\uFFFD', text.length - 1) - (text.startsWith('\uFFFD') ? 1 : 0)
  }
  return high ? Math.max(0, broken) / high : 0
}

function countOf(text: string, what: string, upTo: number): number {
  let n = 0
  for (let i = text.indexOf(what); i >= 0 && i < upTo; i = text.indexOf(what, i + 1)) n++
  return n
}

const latin1 = decodeWestern

const magic: readonly [string, readonly number[]][] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip data', [0x1f, 0x8b]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
]
const binaryFormat = (bytes: Uint8Array): string | null =>
  magic.find(([, start]) => start.every((b, i) => bytes[i] === b))?.[0] ?? null

/** What to read the text as: the media type decides, and the text where there is none or it says plain of what is markup. */
function shapeOf(capture: Pick<Capture, 'mediaType' | 'source' | 'url'>, text: string): Shape {
  const type = capture.mediaType?.toLowerCase() ?? ''
  if (type.includes('html'))
    return looksLikeMarkup(text.slice(0, 20_000)) ? 'html' : anyTag.test(text.slice(0, 400_000)) ? 'html' : 'plain'
  if (type.includes('markdown')) return 'markdown'
  const start = text.slice(0, 20_000)
  if (holdsMarkdownLinks(text)) return 'markdown'
  if (looksLikeMarkup(start)) return 'html'
  if (/^---\r?\n(?:[^\n]{0,2000}\n){1,200}?---\r?\n/.test(start)) return 'markdown'
  return 'plain'
}

const anyTag = /<(?:p|div|br|h[1-6]|article|span|a|li|td)\b/i
const looksLikeMarkup = (start: string) =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|div|article|p|meta|title|script|section|main|table|link|base|h[1-6])\b/i.test(
    start,
  ) || /<html[\s>]|<body[\s>]|<!doctype html/i.test(start)

const leastLinks = 8

/** A page that a program turned into Markdown: lines that are a link and nothing else, as menus become. */
function holdsMarkdownLinks(text: string): boolean {
  let found = 0
  for (let at = text.indexOf(']('); at >= 0 && found < leastLinks; at = text.indexOf('](', at + 2)) {
    // No further back than a link is long: a line of a million links would be gone over for each of them.
    const start = Math.max(0, at - longestLink)
    const lineEnd = text.slice(start, at).lastIndexOf('\n')
    if (lineEnd < 0 && start > 0) continue
    const from = start + lineEnd + 1
    const close = text.indexOf('\n', at)
    const line = text.slice(from, Math.min(close < 0 ? text.length : close, at + longestLink))
    if (loneLink.test(line)) found++
  }
  return found >= leastLinks
}

const longestLink = 400
const loneLink = /^\s{0,40}(?:[-*+]\s{1,4}|\d{1,3}\.\s{1,4}|#{1,6} )?!?\[[^\]]{1,200}\]\([^)]{1,400}\)?\s*$/
