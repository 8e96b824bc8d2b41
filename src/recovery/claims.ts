/** What each block claims to be by its own words: the grammars' answers, asked once per block and read by every pass. */
import type { Note } from '../model/index.js'
import type { Block } from './blocks/block.js'
import { bylineStrength } from './grammar/byline.js'
import { captionStrength } from './grammar/caption.js'
import { creditStrength } from './grammar/credit.js'
import { readDateline } from './grammar/dateline.js'
import { marksOf } from './grammar/marks.js'
import { readNote } from './grammar/note.js'
import { isTimeLine } from './grammar/time-line.js'

export interface Claim {
  /** Strength 0 to 1 that the whole block is a line of times, a byline, a caption, a bare credit. */
  readonly time: number
  readonly byline: number
  readonly caption: number
  readonly credit: number
  readonly note: Note['kind'] | null
  /** Strength 0 to 1 that the block opens with a dateline. */
  readonly dateline: number
}

const claimed = (
  time: number,
  byline: number,
  caption: number,
  credit: number,
  note: Note['kind'] | null,
  dateline: number,
): Claim => ({ time, byline, caption, credit, note, dateline })

// Once with fractions: what first held whole numbers only is another shape to the compiler when a fraction comes.
claimed(0.5, 0.5, 0.5, 0.5, null, 0.5)
const none = claimed(0, 0, 0, 0, null, 0)

/** @param near  see `Glance`: blocks far from text claim nothing; without it each is asked */
export function claimsOf(blocks: readonly Block[], near: Uint8Array | null = null): Claim[] {
  // Pages print the same line many times; a grammar need not read it twice.
  const known = new Map<string, Claim>()
  const knownLinks = new Map<string, Claim>()
  const claims: Claim[] = []
  for (let i = 0; i < blocks.length; i++) {
    const { kind, text, linkChars } = blocks[i] as Block
    if (kind !== 'text' || text.length < 3 || near?.[i] === 0) {
      claims.push(none)
      continue
    }
    const link = text.length < longestLink && linkChars > text.length * 0.9
    const cache = link ? knownLinks : known
    let claim = cache.get(text)
    if (claim === undefined) {
      claim = link ? claimOfLink(text) : claimOf(text)
      cache.set(text, claim)
    }
    claims.push(claim)
  }
  return claims
}

const longestLink = 80

/** Most of a page's blocks are links of a few words: such a link may be a name or a time, and is no caption or note. */
function claimOfLink(text: string): Claim {
  const marks = marksOf(text)
  return claimed(isTimeLine(text, marks), bylineStrength(text, marks), 0, 0, null, 0)
}

function claimOf(text: string): Claim {
  const marks = marksOf(text.length < 1_500 ? text : text.slice(0, 1_500))
  const credit = text.length < 200 ? creditStrength(text, marks) : null
  return claimed(
    text.length < 400 ? isTimeLine(text, marks) : 0,
    text.length < 400 ? bylineStrength(text, marks) : 0,
    text.length < 1_500 ? captionStrength(text, marks, credit) : 0,
    credit ?? 0,
    text.length < 2_000 ? readNote(text, marks) : null,
    readDateline(text)?.strength ?? 0,
  )
}
