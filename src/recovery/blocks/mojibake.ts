/**
 * Text that was UTF-8, was read as windows-1252 and saved so: "CafÃ©" for "Café". A run of text is set right where all of
 * it, turned back into bytes, is valid UTF-8, and left alone where any of it is not: by accident that does not happen.
 */
import type { SourceTextBuilder } from './source-text.js'

/** Bytes 0x80 to 0x9F of windows-1252 that are not the control of the same number. */
const marks = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
const byteOfMark = new Map([...marks].flatMap((c, k) => (c === ' ' ? [] : [[c.charCodeAt(0), 0x80 + k] as const])))

/** What no language writes, and what the commonest broken letters and quotes look like: a lead byte and what follows it. */
const telltale = /(?:â€|Ã|Â|Ð|Ñ|Ø|Ù|ã)[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ•–—˜™š›œžŸ]|â€[“”‘’]/gu
const leads = ['â€', 'Ã', 'Â', 'Ð', 'Ñ', 'Ø', 'Ù', 'ã']
const leastTelltale = 3

/** Whether so much of a capture looks broken that its runs are worth trying; one "Ã©" is an example of it. */
export function looksGarbled(text: string): boolean {
  if (!leads.some((lead) => text.includes(lead))) return false
  let found = 0
  for (const _ of text.matchAll(telltale)) if (++found >= leastTelltale) return true
  return false
}

interface Piece {
  readonly code: number
  readonly from: number
  readonly to: number
}

/** More often than twice nobody breaks a text. */
const mostRounds = 3

/** Appends `source[from, to)` set right, each repaired character with the place of what stood for it; false where it is no such run. */
export function appendRepaired(builder: SourceTextBuilder, source: string, from: number, to: number): boolean {
  const pieces = setRight(source, from, to)
  if (!pieces) return false
  let plain = from
  for (const piece of pieces) {
    if (piece.to - piece.from === 1) continue
    if (piece.from > plain) builder.append(source, plain, piece.from)
    builder.appendDecoded(String.fromCodePoint(piece.code), piece.from, piece.to)
    plain = piece.to
  }
  if (plain < to) builder.append(source, plain, to)
  return true
}

/** The same for a value that has no places of its own. */
export function repaired(value: string): string {
  const pieces = setRight(value, 0, value.length)
  return pieces ? pieces.map((piece) => String.fromCodePoint(piece.code)).join('') : value
}

function setRight(source: string, from: number, to: number): Piece[] | null {
  let plain = from
  while (plain < to && source.charCodeAt(plain) < 0x80) plain++
  if (plain >= to) return null
  let found: Piece[] | null = null
  let pieces: Piece[] | null = []
  for (let i = from; i < to; i++) pieces.push({ code: source.charCodeAt(i), from: i, to: i + 1 })
  for (let round = 0; round < mostRounds; round++) {
    pieces = reversed(pieces)
    if (!pieces) break
    // Controls are no text: halfway through what was broken twice they stand for bytes.
    if (!pieces.some(({ code }) => code >= 0x80 && code < 0xa0)) found = pieces
  }
  return found
}

/** The run as bytes of windows-1252 read as UTF-8; null where they are no UTF-8, or hold nothing to repair. */
function reversed(pieces: readonly Piece[]): Piece[] | null {
  const out: Piece[] = []
  let found = false
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    const lead = byteOf(piece.code)
    // A space that does not break is the one mark of a template that such runs hold whole.
    if (lead >= 0 && (lead < 0x80 || (lead === 0xa0 && piece.code === 0xa0))) {
      out.push(piece)
      continue
    }
    const more = lead >= 0xf0 && lead <= 0xf4 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
    if (more === 0 || lead > 0xf4 || i + more >= pieces.length) return null
    let code = lead & (0x3f >> more)
    for (let k = 1; k <= more; k++) {
      const byte = byteOf((pieces[i + k] as Piece).code)
      if (byte < 0x80 || byte > 0xbf) return null
      code = (code << 6) | (byte & 0x3f)
    }
    const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
    out.push({ code, from: piece.from, to: (pieces[i + more] as Piece).to })
    found = true
    i += more
  }
  return found ? out : null
}

const byteOf = (code: number): number => (code <= 0xff ? code : (byteOfMark.get(code) ?? -1))
