/** Which of the statements that were found are right, as the attribution benchmark's scorer pairs them with the marked ones. */

const TOKEN = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|\S/gu
const STOP = new Set("a an the of and or in on at for to by with from his her their its 's s".split(' '))

/** Words as the scorer counts them. */
function tokensOf(text) {
  const start = []
  const word = []
  for (const { 0: form, index } of text.matchAll(TOKEN)) {
    start.push(index)
    word.push(form.toLowerCase())
  }
  return { start, word }
}

function covered(spans, { start }) {
  const set = new Set()
  for (const [from, to] of spans ?? []) {
    let low = 0
    let high = start.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (start[middle] < from) low = middle + 1
      else high = middle
    }
    for (let i = low; i < start.length && start[i] < to; i++) set.add(i)
  }
  return set
}

function common(a, b) {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

/** How alike the contents of found and marked statements are, where the sources hold too; else 0. */
function likenesses(text, found, marked) {
  const tokens = tokensOf(text)
  const prepare = ({ source, content }) => {
    const sources = covered(source, tokens)
    return {
      source: sources,
      content: covered(content, tokens),
      words: new Set([...sources].filter((t) => /[\p{L}\p{N}]/u.test(tokens.word[t]) && !STOP.has(tokens.word[t]))),
    }
  }
  const sourceHolds = (p, g) => {
    if (p.source.size === 0 || g.source.size === 0) return p.source.size === 0 && g.source.size === 0
    return g.words.size === 0 ? common(p.source, g.source) > 0 : common(p.words, g.words) > 0
  }
  const theirs = marked.map(prepare)
  return found.map(prepare).map((p) =>
    theirs.map((g) => {
      const both = common(p.content, g.content)
      const likeness = both / (p.content.size + g.content.size - both || 1)
      return likeness >= 0.5 && sourceHolds(p, g) ? { likeness, sources: common(p.source, g.source) } : null
    }),
  )
}

/** Of each found one how alike it is to the marked one that it is most like; 0 where it is none. */
export const mostAlike = (text, found, marked) =>
  likenesses(text, found, marked).map((row) => row.reduce((most, one) => Math.max(most, one?.likeness ?? 0), 0))

/**
 * @param {string} text
 * @param {{ source, cue, content }[]} found   spans as offsets
 * @param {{ source, cue, content }[]} marked
 * @returns {number[]} of each found one the index of the marked one that it is paired with, or -1
 */
export function pairs(text, found, marked) {
  const may = likenesses(text, found, marked).flatMap((row, i) =>
    row.flatMap((one, j) => (one === null ? [] : { i, j, ...one })),
  )
  may.sort((a, b) => b.likeness - a.likeness || b.sources - a.sources || a.i - b.i || a.j - b.j)
  const of = found.map(() => -1)
  const taken = new Set()
  for (const { i, j } of may)
    if (of[i] === -1 && !taken.has(j)) {
      of[i] = j
      taken.add(j)
    }
  return of
}
