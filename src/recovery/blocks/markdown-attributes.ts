/**
 * Attributes as programs write them into Markdown that was a page: `::: {.story}` around what stood in a division,
 * `[words]{.label}`, `[words](address){target="_blank"}`, `## A heading {#a-heading}`. They are blanked, so that each word
 * keeps its place.
 */
import type { Span } from '../../model/index.js'

/** Units that attributes take at most (the addresses of a picture in ten sizes), and a heading before them. */
const longest = 20_000
const longestHeading = 1_000
const open = 0x5b
const close = 0x5d
const leftBrace = 0x7b
const rightBrace = 0x7d
const quote = 0x22
const backslash = 0x5c

/**
 * An item that is blank in its first line is none of the lines below: there a comment stands, which is shown nowhere either.
 */
function blanked(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 12), from)
  const filled = text.slice(from, to).replace(/[^\n]/g, ' ')
  const isItem = to - from >= 7 && text.startsWith(':::', from) && /(?:[-*+]|\d[.)])[ \t]+$/.test(before)
  return isItem ? `<!--${filled.slice(4, -3)}-->` : filled
}

/** A line of colons with attributes or one word behind them, also where it begins a list's item or stands in a quotation. */
const fence = /^(?:[ \t]|[-*+>]|\d{1,9}[.)])*:{3,}[ \t]*/

export function withoutAttributes(text: string): string {
  if (!text.includes(':::') && !/\{[#.\w]/.test(text)) return text
  const blank: Span[] = []
  blankFences(text, blank)
  blankBraces(text, blank)
  blank.sort((a, b) => a[0] - b[0])
  const parts: string[] = []
  let done = 0
  for (const [from, to] of blank) {
    if (from < done) continue
    parts.push(text.slice(done, from), blanked(text, from, to))
    done = to
  }
  return done === 0 ? text : parts.join('') + text.slice(done)
}

function blankFences(text: string, blank: Span[]): void {
  for (let from = 0; from < text.length; from = lineEnd(text, from) + 1) {
    const found = fence.exec(text.slice(from, from + 200))
    if (!found) continue
    const at = from + found[0].length
    const end = attributesEnd(text, at) ?? wordEnd(text, at)
    if (text.slice(end, lineEnd(text, end)).trim() !== '') continue
    blank.push([text.indexOf(':::', from), end])
  }
}

/** Braces right behind a bracket, with the brackets where no address stands between; and those that end a heading. */
function blankBraces(text: string, blank: Span[]): void {
  const opened: number[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === backslash) i++
    else if (c === open) opened.push(i)
    else if (c === 0x0a && text.charCodeAt(i + 1) === 0x0a) opened.length = 0
    else if (c === leftBrace) {
      const end = attributesEnd(text, i)
      if (end === null) continue
      const before = text.charCodeAt(i - 1)
      if (before === close || before === 0x29 || endsHeading(text, i, end)) blank.push([i, end])
      i = end - 1
    } else if (c === close) {
      const from = opened.pop()
      if (from === undefined || text.charCodeAt(i + 1) !== leftBrace) continue
      if (attributesEnd(text, i + 1) !== null) blank.push([from, from + 1], [i, i + 1])
    }
  }
}

/** Where the braces at a place end, null where none of attributes stand there. */
function attributesEnd(text: string, at: number): number | null {
  if (text.charCodeAt(at) !== leftBrace || !/[#.\w]/.test(text.charAt(at + 1))) return null
  const most = Math.min(text.length, at + longest)
  let quoted = false
  let isNamed = text[at + 1] === '#' || text[at + 1] === '.'
  for (let i = at + 1; i < most; i++) {
    const c = text.charCodeAt(i)
    if (c === backslash) i++
    else if (c === quote) quoted = !quoted
    else if (c === 0x3d && text.charCodeAt(i + 1) === quote) isNamed = true
    else if (!quoted && c === leftBrace) return null
    else if (!quoted && c === rightBrace) return isNamed ? i + 1 : null
  }
  return null
}

/** A heading of a program that fills lines may have gone on over several. */
function endsHeading(text: string, at: number, end: number): boolean {
  if (text.slice(end, lineEnd(text, end)).trim() !== '') return false
  const before = text.slice(Math.max(0, at - longestHeading), at)
  return /(?:^|\n)[ \t>*+-]*#{1,6} [^\n]*(?:\n[^\n#]+)?$/.test(before.slice(before.lastIndexOf('\n\n') + 1))
}

function wordEnd(text: string, at: number): number {
  let to = at
  while (to < text.length && /[\w-]/.test(text.charAt(to))) to++
  return to
}

function lineEnd(text: string, from: number): number {
  const to = text.indexOf('\n', from)
  return to < 0 ? text.length : to
}
