/** Bytes to text. The first pass of recovery: everything after it counts offsets in the text made here. */
import { isAscii, isUtf8 as isValidUtf8 } from 'node:buffer'
import chardet from 'chardet'
import sniffHtml from 'html-encoding-sniffer'
import type { Capture, Problem } from '../model/index.js'

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

/** Decodes a capture: a byte order mark beats the header, the header beats the page, the page beats a guess. */
export function decode(capture: Pick<Capture, 'bytes' | 'mediaType' | 'charset' | 'source' | 'url'>): Decoded {
  const problems: Problem[] = []
  const { bytes } = capture
  if (bytes.length === 0) {
    problems.push({ code: 'empty', what: 'the capture holds no bytes', where: null, fix: 'capture it again' })
    return { text: '', charset: 'UTF-8', shape: 'plain', problems }
  }
  const binary = binaryFormat(bytes)
  if (binary) {
    problems.push({
      code: 'binary',
      what: `the capture is ${binary}, not text`,
      where: null,
      fix: 'hand over the page or its text',
    })
    return { text: '', charset: 'binary', shape: 'plain', problems }
  }
  const charset = charsetOf(capture, problems)
  const { text, rest } = decodeAs(bytes, charset)
  if (charset !== 'UTF-16LE' && charset !== 'UTF-16BE') {
    // Bytes that say nothing in their charset: NULs and controls mean a picture or an archive under a text name.
    const start = text.slice(0, 4096)
    const controls = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0
    const noText = countOf(start, '\u0000', 4096) > 40 || (controls > 20 && controls > start.length * 0.05)
    if (noText && !looksLikeMarkup(start)) {
      problems.push({
        code: 'binary',
        what: 'the capture is not text',
        where: null,
        fix: 'hand over the page or its text',
      })
      return { text: '', charset: 'binary', shape: 'plain', problems }
    }
  }
  const damaged = countOf(text, '\uFFFD', text.length)
  if (damaged > 0)
    problems.push({
      code: 'charset',
      what: `${damaged} ${damaged === 1 ? 'place' : 'places'} did not decode as ${charset}`,
      where: { at: [text.indexOf('\uFFFD'), text.indexOf('\uFFFD') + 1] },
      fix: 'capture it again, or name the charset it is in',
    })
  if (rest > 0)
    problems.push({
      code: 'too-large',
      what: `only the first ${text.length} characters were read; ${rest} bytes were left out`,
      where: { at: [text.length, text.length] },
      fix: 'split the capture',
    })
  return { text, charset, shape: shapeOf(capture, text), problems }
}

function charsetOf(capture: Pick<Capture, 'bytes' | 'mediaType' | 'charset'>, problems: Problem[]): string {
  const { bytes } = capture
  const marked = byteOrderMark(bytes)
  if (marked) return marked
  const wide = wideByNuls(bytes)
  if (wide) return wide
  const utf8 = isUtf8(bytes)
  const html = capture.mediaType?.includes('html') ?? looksLikeMarkup(latin1(bytes.subarray(0, 2048)))
  const declared = canonical(capture.charset) ?? (html ? declaredByPage(bytes) : null)
  // Valid UTF-8 with bytes above ASCII is UTF-8, whatever was declared: no other charset produces it by accident.
  if (utf8 === 'multibyte') {
    if (declared && declared !== 'UTF-8')
      problems.push({
        code: 'charset',
        what: `declared as ${declared}, but the bytes are UTF-8`,
        where: null,
        fix: null,
      })
    return 'UTF-8'
  }
  if (utf8 === 'ascii') return declared?.startsWith('ISO-2022') ? declared : 'UTF-8'
  if (declared && declared !== 'UTF-8') return declared
  const guess = guessed(bytes)
  if (declared === 'UTF-8') {
    // A few broken bytes in a UTF-8 page are damage; a page whose every accent is broken is mislabelled.
    const broken = brokenShare(bytes)
    if (broken < 0.2) return 'UTF-8'
    problems.push({
      code: 'charset',
      what: `declared as UTF-8, but the bytes look like ${guess}`,
      where: null,
      fix: null,
    })
  }
  return guess
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

/** The charset that the page's own `<meta>` names, null when it names none. */
function declaredByPage(bytes: Uint8Array): string | null {
  // Two defaults tell a declared windows-1252 from the algorithm's fallback.
  const first = sniffHtml(bytes, { defaultEncoding: 'KOI8-U' })
  if (first !== 'KOI8-U') return first
  return sniffHtml(bytes, { defaultEncoding: 'UTF-8' }) === 'KOI8-U' ? 'KOI8-U' : null
}

function canonical(label: string | null): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding.toUpperCase().replace(/^WINDOWS/, 'windows')
  } catch {
    return null
  }
}

function guessed(bytes: Uint8Array): string {
  const guess = chardet.detect(bytes.subarray(0, 200_000))
  const named = canonical(guess)
  // The detector calls Latin text ISO-8859-1 or -2 and the like on thin evidence; the Encoding Standard's default is safer.
  return named && named !== 'UTF-8' ? named : 'windows-1252'
}

interface Text {
  readonly text: string
  /** Bytes behind `text` that were not decoded. */
  readonly rest: number
}

const chunk = 1 << 20

/** Decodes no more than `longestText` asks for: a gigabyte costs no more than its first megabytes. */
function decodeAs(bytes: Uint8Array, charset: string): Text {
  const decoder = decoderFor(charset)
  let text = ''
  let at = 0
  while (at < bytes.length && text.length < longestText) {
    const end = Math.min(bytes.length, at + chunk)
    const part = bytes.subarray(at, end)
    text += decoder ? decoder.decode(part, { stream: end < bytes.length }) : decodeWestern(part)
    at = end
  }
  if (text.length <= longestText) return { text, rest: bytes.length - at }
  // Not through the middle of a character of two units.
  const last = text.charCodeAt(longestText - 1)
  const length = last >= 0xd800 && last < 0xdc00 ? longestText - 1 : longestText
  const over = text.length - length
  return { text: text.slice(0, length), rest: Math.max(1, bytes.length - at + over) }
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
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (c) => westernMarks[c.charCodeAt(0) - 0x80] as string)
}

function isUtf8(bytes: Uint8Array): 'ascii' | 'multibyte' | 'no' {
  // A capture cut off in the middle of a character is still UTF-8.
  let end = bytes.length
  for (let back = 1; back <= 3 && end - back >= 0; back++) {
    const b = bytes[end - back] as number
    if (b < 0x80) break
    if (b >= 0xc0) {
      const needs = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2
      if (needs > back) end -= back
      break
    }
  }
  if (isAscii(bytes)) return 'ascii'
  const whole = bytes.subarray(0, end)
  // The half character alone is no evidence: it is as well the last letter of a page in a Western charset.
  return isValidUtf8(whole) && !isAscii(whole) ? 'multibyte' : 'no'
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
  if (looksLikeMarkup(start)) return 'html'
  if (/^---\r?\n(?:[^\n]{0,2000}\n){1,200}?---\r?\n/.test(start)) return 'markdown'
  return 'plain'
}

const anyTag = /<(?:p|div|br|h[1-6]|article|span|a|li|td)\b/i
const looksLikeMarkup = (start: string) =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|div|article|p|meta|title|script|section|main|table|link|base|h[1-6])\b/i.test(
    start,
  ) || /<html[\s>]|<body[\s>]|<!doctype html/i.test(start)
