/**
 * A text as words: runs of letters or digits with the marks that belong to them, and every other mark alone. Clitics stand
 * apart as in the Penn Treebank (`did` `n't`, `Kim` `'s`), since what is trained on annotated text expects them so.
 */

import type { Span } from '../../model/index.js'

/** Words by index, their places in columns. */
export interface Words {
  readonly text: string
  readonly count: number
  /** Of each word, offsets in `text`. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Of each word, the index of its block (blank lines part blocks) and of its sentence. */
  readonly block: Int32Array
  readonly sentence: Int32Array
  /** Of each sentence, its first word; one more entry, `count`, at the end. */
  readonly sentences: Int32Array
  /** The printed form of a word. */
  at(index: number): string
  /** Its form in lower case, with straight apostrophes. */
  lower(index: number): string
}

/** A text's words; `starts` are where its blocks begin, ascending, the first of them 0 or later. */
export function readWords(text: string, starts: readonly number[] = blockStarts(text)): Words {
  return wordsOf(text, runsOf(text, starts))
}

/** The sentences of one block of text, each from its first word to the end of its last. */
export function sentencesOfBlock(text: string): Span[] {
  const { start, end, block } = runsOf(text, wholeText)
  const at = (index: number): string => text.slice(start[index], end[index])
  const firsts = sentenceStarts({ text, count: start.length, block, at, start, end })
  return firsts.map((first, n) => [start[first] as number, end[(firsts[n + 1] ?? start.length) - 1] as number])
}

const wholeText = [0]

/** Where words begin and end, and the block that each stands in. */
function runsOf(text: string, starts: readonly number[]) {
  const start: number[] = []
  const end: number[] = []
  const block: number[] = []
  let at = 0
  let inBlock = 0
  const take = (from: number, to: number) => {
    start.push(from)
    end.push(to)
    block.push(inBlock)
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    while (inBlock + 1 < starts.length && (starts[inBlock + 1] as number) <= at) inBlock++
    at = takeRun(text, at, take)
  }
  return { start, end, block }
}

/** Words whose places are known, as annotated data has them. */
export function wordsOf(
  text: string,
  {
    start,
    end,
    block,
    sentences,
  }: {
    readonly start: readonly number[]
    readonly end: readonly number[]
    readonly block: readonly number[]
    readonly sentences?: readonly number[]
  },
): Words {
  const count = start.length
  const forms: (string | undefined)[] = new Array(count)
  let lowers: (string | undefined)[] | undefined
  const at = (index: number): string => {
    const known = forms[index]
    if (known !== undefined) return known
    const form = text.slice(start[index], end[index])
    forms[index] = form
    return form
  }
  const firsts = sentences ?? sentenceStarts({ text, count, block, at, start, end })
  const sentence = new Int32Array(count)
  for (let s = 0; s < firsts.length; s++) sentence.fill(s, firsts[s], firsts[s + 1] ?? count)
  return {
    text,
    count,
    start: new Int32Array(start),
    end: new Int32Array(end),
    block: new Int32Array(block),
    sentence,
    sentences: Int32Array.from([...firsts, count]),
    at,
    lower(index) {
      lowers ??= new Array(count)
      const known = lowers[index]
      if (known !== undefined) return known
      const form = at(index).toLowerCase().replaceAll('’', "'")
      lowers[index] = form
      return form
    },
  }
}

/** Where the blocks of a text begin that are apart by blank lines. */
export function blockStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    let next = at + 1
    while (next < text.length && (text[next] === ' ' || text[next] === '\t' || text[next] === '\r')) next++
    if (text[next] !== '\n') continue
    while (next < text.length && isSpace(text.charCodeAt(next))) next++
    if (next < text.length) starts.push(next)
    at = next - 1
  }
  return starts
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2010 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x3004) &&
    !(code >= 0x3008 && code <= 0x3020) &&
    !(code >= 0xff00 && code <= 0xff0f) &&
    !(code >= 0xd800 && code <= 0xdfff)) ||
  code === 0xaa ||
  code === 0xba
const isWord = (code: number): boolean => isDigit(code) || isLetter(code)
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** Words longer than this are cut: no word is, and a line of one endless word must not cost more than its length. */
const LONGEST = 400

/** The word or mark at `from`, and what hangs on it. Answers where the next begins. */
function takeRun(text: string, from: number, take: (from: number, to: number) => void): number {
  const first = text.charCodeAt(from)
  if (!isWord(first)) return takeMark(text, from, first, take)
  let at = from + 1
  const limit = Math.min(text.length, from + LONGEST)
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isWord(code)) {
      at++
      continue
    }
    const before = text.charCodeAt(at - 1)
    const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    // 10,000 and 1.5 and 18:40; U.S. and a.m.; well-known; AT&T; O'Neill; and/or
    if ((code === 44 || code === 46 || code === 58) && isDigit(before) && isDigit(after)) at++
    else if (code === 46 && isInitial(text, from, at) && isLetter(after)) at++
    else if ((code === 45 || code === 0x2011 || code === 38 || code === 47 || code === 95) && isWord(after)) at++
    else if (isApostrophe(code) && isLetter(after) && !isClitic(text, at)) at++
    else break
  }
  at = takeStop(text, from, at)
  const cut = negated(text, from, at)
  if (cut > from && cut < at) {
    take(from, cut)
    take(cut, at)
  } else take(from, at)
  if (at < text.length && isApostrophe(text.charCodeAt(at)) && isClitic(text, at)) {
    let end = at + 1
    while (end < text.length && isLetter(text.charCodeAt(end))) end++
    take(at, end)
    return end
  }
  return at
}

/** Whether the letters right before `at`, back to a point or to `from`, are one letter: U.S, a.m. */
const isInitial = (text: string, from: number, at: number): boolean =>
  isLetter(text.charCodeAt(at - 1)) && (at - 1 === from || text.charCodeAt(at - 2) === 46)

/** A point that belongs to the word before it: an initial, an abbreviation. */
function takeStop(text: string, from: number, at: number): number {
  if (text.charCodeAt(at) !== 46) return at
  if (isInitial(text, from, at) && at - from < 8) return at + 1
  return at - from <= 6 && ABBREVIATIONS.has(text.slice(from, at).toLowerCase()) ? at + 1 : at
}

/** Where `n't` begins in `didn't`; -1 in other words. */
function negated(text: string, from: number, at: number): number {
  if (at - from < 4 || (text[at - 1] !== 't' && text[at - 1] !== 'T')) return -1
  const n = text[at - 3]
  return isApostrophe(text.charCodeAt(at - 2)) && (n === 'n' || n === 'N') ? at - 3 : -1
}

const CLITICS = new Set(['s', 'd', 'm', 're', 've', 'll'])

/** Whether a clitic begins with the apostrophe at `at`. */
function isClitic(text: string, at: number): boolean {
  let end = at + 1
  while (end < text.length && end - at < 4 && isLetter(text.charCodeAt(end))) end++
  if (end < text.length && isWord(text.charCodeAt(end))) return false
  return CLITICS.has(text.slice(at + 1, end).toLowerCase())
}

/** A mark alone; runs of points or dashes are one. A sign of money stands apart from its number. */
function takeMark(text: string, from: number, code: number, take: (from: number, to: number) => void): number {
  // '90s, but not the quote before a word
  if (
    isApostrophe(code) &&
    isDigit(text.charCodeAt(from + 1)) &&
    isDigit(text.charCodeAt(from + 2)) &&
    text[from + 3] === 's'
  ) {
    take(from, from + 4)
    return from + 4
  }
  let at = from + 1
  if (code === 46 || code === 45 || code === 96 || code === 39)
    while (at < text.length && text.charCodeAt(at) === code && at - from < LONGEST) at++
  // A pair of surrogates is one mark.
  else if (code >= 0xd800 && code <= 0xdbff && at < text.length) at++
  take(from, at)
  return at
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov gen lt col sgt capt maj cmdr adm st jr sr rev hon pres ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ' +
    'inc corp co ltd bros vs etc no nos vol ed dept univ assn ave blvd rd ft mt approx est fig art mph'
  ).split(' '),
)
/** After these a sentence hardly ends: a name or a number follows. */
const NEVER_LAST = new Set(
  'mr. mrs. ms. dr. prof. sen. sens. rep. reps. gov. gen. lt. col. sgt. capt. maj. cmdr. adm. st. rev. hon. pres. no. nos. vs. mt. ft. jan. feb. aug. sept. oct. nov. dec.'.split(
    ' ',
  ),
)

/** Of marks that open in one language and close in another, standing at once behind the point tells. */
const CLOSING = new Set(['"', '”', '“', '’', '‘', "'", "''", ')', ']', '»', '«'])
const OPENING = /^["“„‘‚'([«»`¿¡]/

function sentenceStarts({
  text,
  count,
  block,
  at,
  start,
  end,
}: {
  readonly text: string
  readonly count: number
  readonly block: readonly number[]
  at(index: number): string
  readonly start: readonly number[]
  readonly end: readonly number[]
}): number[] {
  const starts: number[] = count > 0 ? [0] : []
  for (let i = 0; i + 1 < count; i++) {
    let next = i + 1
    if (block[next] !== block[i]) {
      starts.push(next)
      continue
    }
    const last = text.charCodeAt((end[i] as number) - 1)
    const whole = last === 33 || last === 63 || last === 0x3002 || last === 0xff01 || last === 0xff1f
    if (!whole && last !== 46 && last !== 0x2026) continue
    // What closes belongs to the sentence that it closes, where it follows at once.
    while (next < count && CLOSING.has(at(next)) && end[next - 1] === start[next] && block[next] === block[i]) next++
    if (next >= count || block[next] !== block[i]) continue
    if (end[next - 1] === start[next] && last === 46) continue
    const following = at(next)
    const opens = OPENING.test(following)
    const head = opens && next + 1 < count ? at(next + 1) : following
    const code = head.charCodeAt(0)
    const capital =
      head.toLowerCase() !== head.charAt(0) + head.slice(1) && head.charAt(0) !== head.charAt(0).toLowerCase()
    if (!capital && !isDigit(code) && !(whole && opens)) continue
    const word = at(i)
    if (word.length > 1 && last === 46 && word !== '...') {
      if (NEVER_LAST.has(word.toLowerCase())) continue
      // An initial (George W. Bush), or an abbreviation inside a name (U.S. Senate): only a word that begins sentences parts them.
      if (!BEGINS.has(head.toLowerCase())) continue
    }
    starts.push(next)
    i = next - 1
  }
  return starts
}

/** Words that begin a sentence and stand in no name. */
const BEGINS = new Set(
  'the a an he she they it we i you but and in on at for as if when while after before this that these those there his her their its our my his who what why how some many most no not so then still yet also however meanwhile'.split(
    ' ',
  ),
)
