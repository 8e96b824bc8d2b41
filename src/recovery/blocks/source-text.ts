/**
 * Text that remembers where its characters came from. White space is folded to single spaces, invisible characters are
 * left out, ligatures are letters, entities are decoded, and every piece still knows its place in the decoded capture.
 */
import type { Span } from '../../model/index.js'
import { isLigature, withoutLigatures } from '../ligatures.js'
import { unitAt } from '../unit-at.js'

/** One stretch of text: `linear` maps character to character, otherwise the whole stretch maps to `[from, to)`. */
interface Run {
  readonly at: number
  from: number
  to: number
  readonly linear: boolean
}

export class SourceText {
  private constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
  ) {}

  static of(builder: SourceTextBuilder): SourceText {
    return new SourceText(builder.text, builder.runs)
  }

  /** Characters of the decoded capture behind `[start, end)` of the text; one span, markup in between included. */
  span(start = 0, end = this.text.length): Span {
    if (this.runs.length === 0 || end <= start) {
      const at = this.runs[0]?.from ?? 0
      return [at, at]
    }
    const first = this.runAt(start)
    const last = this.runAt(end - 1)
    return [
      first.linear ? first.from + (start - first.at) : first.from,
      last.linear ? last.from + (end - last.at) : last.to,
    ]
  }

  /** The same text from `start` to `end`, white space at its ends trimmed. */
  slice(start: number, end = this.text.length): SourceText {
    while (start < end && this.text[start] === ' ') start++
    while (end > start && this.text[end - 1] === ' ') end--
    const runs: Run[] = []
    for (let i = this.indexAt(start); i < this.runs.length; i++) {
      const run = this.runs[i] as Run
      if (run.at >= end) break
      const skip = Math.max(0, start - run.at)
      const at = run.at + skip - start
      const next = this.runs[i + 1]?.at ?? this.text.length
      const length = Math.min(next, end) - (run.at + skip)
      runs.push(
        run.linear
          ? { at, from: run.from + skip, to: run.from + skip + length, linear: true }
          : { at, from: run.from, to: run.to, linear: false },
      )
    }
    return new SourceText(this.text.slice(start, end), runs)
  }

  private indexAt(at: number): number {
    let low = 0
    let high = this.runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.runs[middle] as Run).at <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  private runAt(at: number): Run {
    return this.runs[this.indexAt(at)] as Run
  }
}

export class SourceTextBuilder {
  text = ''
  runs: Run[] = []
  /** Control and direction-overriding characters that were left out. */
  dropped = 0
  /** Its last character: asking `text` for it would lay out the whole text anew each time. */
  last = ''
  private spaceFrom = -1
  private spaceTo = -1

  get empty(): boolean {
    return this.text.length === 0
  }

  /** Appends `source[from, to)`, folding white space. */
  append(source: string, from: number, to: number): void {
    let i = from
    while (i < to) {
      const kind = kinds[unitAt(source, i)]
      if (kind === space) {
        this.space(i, i + 1)
        i++
      } else if (kind === word) {
        const end = endOfWords(source, i, to)
        this.words(source, i, end)
        i = end
      } else {
        if (kind === ligature) this.appendDecoded(source[i] as string, i, i + 1)
        else if (kind === hostile) this.dropped++
        i++
      }
    }
  }

  /** Appends what an entity at `[from, to)` stands for. */
  appendDecoded(decoded: string, from: number, to: number): void {
    for (const character of decoded) {
      const kind = kinds[character.charCodeAt(0)]
      if (kind === space) this.space(from, to)
      else if (kind === ligature) this.appendDecoded(withoutLigatures(character), from, to)
      else if (kind === word) {
        this.flushSpace()
        this.runs.push({ at: this.text.length, from, to, linear: false })
        this.text += character
        this.last = character
      } else if (kind === hostile) this.dropped++
    }
  }

  /** White space that markup stands for (a line break). */
  space(from: number, to: number): void {
    if (this.text.length === 0) return
    if (this.spaceFrom < 0) this.spaceFrom = from
    this.spaceTo = to
  }

  private flushSpace(): void {
    if (this.spaceFrom < 0) return
    this.runs.push({ at: this.text.length, from: this.spaceFrom, to: this.spaceTo, linear: false })
    this.text += ' '
    this.last = ' '
    this.spaceFrom = -1
  }

  private words(source: string, from: number, to: number): void {
    const last = this.runs[this.runs.length - 1]
    if (this.spaceFrom >= 0) {
      const plain =
        this.spaceTo - this.spaceFrom === 1 &&
        source[this.spaceFrom] === ' ' &&
        last?.linear === true &&
        last.to === this.spaceFrom &&
        this.spaceTo === from
      if (plain) {
        this.text += ` ${source.slice(from, to)}`
        this.last = source[to - 1] as string
        last.to = to
        this.spaceFrom = -1
        return
      }
      this.flushSpace()
      this.runs.push({ at: this.text.length, from, to, linear: true })
    } else if (last?.linear === true && last.to === from) last.to = to
    else this.runs.push({ at: this.text.length, from, to, linear: true })
    this.text += source.slice(from, to)
    this.last = source[to - 1] as string
  }
}

/** Where a stretch of words with one plain space between each two ends, which maps character to character. */
function endOfWords(source: string, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const code = unitAt(source, i)
    if (code > 0x20 && code < 0x7f) continue
    if (code === 0x20 && i + 1 < to && kinds[unitAt(source, i + 1)] === word) continue
    if (kinds[code] !== word) return i
  }
  return to
}

const word = 0
const space = 1
const invisible = 2
const hostile = 3
const ligature = 4

/** Which characters make words, which fold to a space, which are left out silently, which are left out and reported, which are taken apart. */
function kindOf(code: number): 0 | 1 | 2 | 3 | 4 {
  if (code > 0x20 && code < 0x7f) return word
  if (code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d)) return space
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return code === 0x85 ? space : hostile
  if (code < 0x1680) return code === 0xad || code === 0x61c ? invisible : word
  if (code === 0x1680 || code === 0x3000 || code === 0x202f || code === 0x205f) return space
  if (code >= 0x2000 && code <= 0x200a) return space
  if (code === 0x2028 || code === 0x2029) return space
  // Zero-width space, word joiner, byte order mark; the joiners U+200C/D belong to words in Persian and in emoji.
  if (code === 0x200b || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff) return invisible
  if (code === 0x200e || code === 0x200f) return invisible
  // Overrides and isolates can make a sentence read as another one (CVE-2021-42574).
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x206f)) return hostile
  if (isLigature(code)) return ligature
  // Marks of annotation and what is no character at all.
  if ((code >= 0xfff9 && code <= 0xfffb) || code >= 0xfffe) return hostile
  return word
}

/** Of each UTF-16 unit, asked once. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => kindOf(code))
