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

const none: Claim = { time: 0, byline: 0, caption: 0, credit: 0, note: null, dateline: 0 }

export function claimsOf(blocks: readonly Block[]): Claim[] {
  // Pages print the same line many times; a grammar need not read it twice.
  const known = new Map<string, Claim>()
  const knownLinks = new Map<string, Claim>()
  return blocks.map((b) => {
    if (b.kind !== 'text' || b.text.length < 3) return none
    const link = b.text.length < longestLink && b.linkChars > b.text.length * 0.9
    const cache = link ? knownLinks : known
    const before = cache.get(b.text)
    if (before) return before
    const claim = link ? claimOfLink(b.text) : claimOf(b.text)
    cache.set(b.text, claim)
    return claim
  })
}

const longestLink = 80

/** Most of a page's blocks are links of a few words: such a link may be a name or a time, and is no caption or note. */
function claimOfLink(text: string): Claim {
  const marks = marksOf(text)
  return { ...none, time: isTimeLine(text, marks), byline: bylineStrength(text, marks) }
}

function claimOf(text: string): Claim {
  const marks = marksOf(text.length < 1_500 ? text : text.slice(0, 1_500))
  const credit = text.length < 200 ? creditStrength(text, marks) : null
  return {
    time: text.length < 400 ? isTimeLine(text, marks) : 0,
    byline: text.length < 400 ? bylineStrength(text, marks) : 0,
    caption: text.length < 1_500 ? captionStrength(text, marks, credit) : 0,
    credit: credit ?? 0,
    note: text.length < 2_000 ? readNote(text, marks) : null,
    dateline: readDateline(text)?.strength ?? 0,
  }
}
