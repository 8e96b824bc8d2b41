// Pages of the benchmark folder as rows of features with the truth for each block.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

export const bytesOf = (file) => {
  const b = fs.readFileSync(file)
  return b[0] === 0x1f && b[1] === 0x8b ? zlib.gunzipSync(b) : b
}
export const rowsOf = (file) =>
  bytesOf(file)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))

const wordsOf = (text) =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}_])+/gu,
  ) ?? []

/**
 * For each block 1 (in the body), 0 (not) or -1 (cannot be told): the blocks aligned with the expected body by their
 * shingles of words, short ones by equal lines in the neighbourhood of long ones.
 */
export function alignBody(texts, body) {
  const want = wordsOf(body)
  const shingles = new Set()
  for (let i = 0; i + 4 <= want.length; i++) shingles.add(want.slice(i, i + 4).join(' '))
  const lines = new Set(body.split(/\n+/).map((l) => wordsOf(l).join(' ')))
  const flat = ` ${want.join(' ')} `
  const labels = new Array(texts.length).fill(0)
  const sure = []
  texts.forEach((text, i) => {
    const w = wordsOf(text)
    if (w.length === 0) {
      labels[i] = -1
      return
    }
    if (w.length >= 6) {
      let hit = 0
      for (let k = 0; k + 4 <= w.length; k++) if (shingles.has(w.slice(k, k + 4).join(' '))) hit++
      const share = hit / (w.length - 3)
      labels[i] = share > 0.75 ? 1 : share > 0.3 ? -1 : 0
      if (share > 0.75 && w.length >= 10) sure.push(i)
    } else if (lines.has(w.join(' '))) labels[i] = 2
    else if (w.length >= 3 && flat.includes(` ${w.join(' ')} `)) labels[i] = 2
  })
  // A text that stands twice: the one among the other paragraphs is the body's.
  const near = (i) => sure.reduce((n, k) => n + (k !== i && Math.abs(k - i) <= 8 ? 1 : 0), 0)
  const byText = new Map()
  texts.forEach((t, i) => {
    if (labels[i] >= 1 && t) byText.set(t, [...(byText.get(t) ?? []), i])
  })
  for (const places of byText.values()) {
    if (places.length < 2) continue
    const flatText = wordsOf(texts[places[0]]).join(' ')
    const times = Math.max(1, flat.split(` ${flatText} `).length - 1)
    places.sort((a, b) => near(b) - near(a) || a - b)
    for (const i of places.slice(times)) labels[i] = 0
  }
  for (let i = 0; i < texts.length; i++)
    if (labels[i] === 2) labels[i] = sure.some((k) => Math.abs(k - i) <= 4) ? 1 : lines.size < 4 ? -1 : 0
  return labels
}

/** Weak truth from snippets that must and must not be in the body. */
export function alignSnippets(texts, expect) {
  const squash = (s) => s.replace(/\s+/g, ' ').trim()
  const yes = (expect.with ?? []).map(squash).filter((s) => s.length > 15)
  const no = (expect.without ?? []).map(squash).filter((s) => s.length > 8)
  return texts.map((t) => (yes.some((s) => t.includes(s)) ? 1 : no.some((s) => t.includes(s)) ? 0 : -1))
}

export function pagesOf(data, sets, fold) {
  return sets.flatMap((set) =>
    rowsOf(path.join(data, set, 'cases.ndjson'))
      .filter((c) => !fold || c.fold === fold)
      .map((c) => ({ ...c, path: path.join(data, c.file) })),
  )
}
