/**
 * Transcripts: paragraphs that open with who speaks and a colon ("ROE: We will not."), turn after turn. One such paragraph may be
 * anything, so there must be two speakers who come back.
 */
import { Tag } from '../tokens/tags.js'
import type { WordSpan } from './found-statement.js'
import type { Ground } from './ground.js'

export interface Turn {
  readonly source: WordSpan
  /** The colon. */
  readonly cue: number
  /** The paragraph, and those behind it that name no speaker, each apart. */
  readonly content: readonly WordSpan[]
}

const LONGEST_LABEL = 5
const LEAST_WORDS = 3
const LEAST_TURNS = 4

export function transcriptOf({ words, tags, forms }: Ground): Turn[] {
  const { count, block } = words
  const starts: number[] = []
  for (let i = 0; i < count; i++) if (i === 0 || block[i] !== block[i - 1]) starts.push(i)
  const ends = starts.map((_, k) => starts[k + 1] ?? count)
  // A paper that quotes a transcript opens each turn with a mark.
  for (const [k, start] of starts.entries()) if (tags[start] === Tag['"'] && start + 1 < count) starts[k] = start + 1
  const colons = starts.map((start) => colonAfterLabel({ words, tags, forms }, start))
  const label = (start: number, colon: number): string => words.text.slice(words.start[start], words.end[colon - 1])
  const times = new Map<string, number>()
  for (const [k, colon] of colons.entries())
    if (colon !== -1) {
      const name = label(starts[k] as number, colon)
      times.set(name, (times.get(name) ?? 0) + 1)
    }
  const speakers = new Set([...times].filter(([, n]) => n >= 2).map(([name]) => name))
  const turns: { source: WordSpan; cue: number; content: WordSpan[] }[] = []
  if (speakers.size < 2) return turns
  for (const [k, start] of starts.entries()) {
    const end = ends[k] as number
    const colon = colons[k] as number
    if (colon !== -1 && (speakers.has(label(start, colon)) || turns.length > 0)) {
      if (end - colon - 1 >= 1) turns.push({ source: [start, colon], cue: colon, content: [[colon + 1, end]] })
    }
  }
  // A list of results has labels too, and says nothing.
  const says = turns.filter(({ content: [span] }) => {
    if (span === undefined || span[1] - span[0] < LEAST_WORDS) return false
    for (let i = span[0]; i < span[1]; i++)
      if ((tags[i] as number) >= Tag.VB && (tags[i] as number) <= Tag.MD) return true
    return false
  })
  return says.length >= LEAST_TURNS && says.length * 2 > turns.length ? says : []
}

/** The colon behind one to five words that may name a speaker, at the beginning of a paragraph; -1 where none stands. */
function colonAfterLabel({ words, tags, forms }: Pick<Ground, 'words' | 'tags' | 'forms'>, start: number): number {
  for (let i = start; i < Math.min(words.count, start + LONGEST_LABEL + 1); i++) {
    if (words.block[i] !== words.block[start]) return -1
    if (words.at(i) === ':') return i > start ? i : -1
    const form = words.at(i)
    const capital = form !== form.toLowerCase()
    if (!capital || tags[i] === Tag[','] || (forms.shape[i] as number) === 4) return -1
  }
  return -1
}
