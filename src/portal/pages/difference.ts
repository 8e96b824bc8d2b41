/** What changed between two revisions: part by part, and inside a changed part word by word. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Article } from '../../model/index.js'

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'deleted'
  readonly text: string
}

export interface DiffRow {
  readonly name: string
  readonly kind: 'same' | 'changed' | 'added' | 'deleted'
  readonly pieces: readonly DiffPiece[]
}

interface Part {
  readonly name: string
  readonly text: string
}

const partsOf = (a: Article): Part[] => [
  ...(['kicker', 'headline', 'standfirst', 'byline'] as const).flatMap((name) =>
    a[name] ? [{ name, text: a[name] }] : [],
  ),
  ...a.notes.map((n) => ({ name: 'note', text: n.text })),
  ...a.body.flatMap((b) => (b.kind === 'picture' ? [] : [{ name: b.kind, text: b.text }])),
]

/** Longest text of one part that is compared word by word; the cost grows with the product of the lengths. */
const longest = 8_000

export function difference(before: Article, after: Article): DiffRow[] {
  const keyOf = (p: Part) => `${p.name}\n${p.text}`
  const changes = diffArrays(partsOf(before).map(keyOf), partsOf(after).map(keyOf))
  const rows: DiffRow[] = []
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i]
    if (!change) continue
    const next = changes[i + 1]
    if (change.removed && next?.added) {
      rows.push(...paired(change.value.map(partOf), next.value.map(partOf)))
      i++
    } else
      for (const part of change.value.map(partOf))
        rows.push(whole(part, change.added ? 'added' : change.removed ? 'deleted' : 'same'))
  }
  return rows
}

function partOf(key: string): Part {
  const at = key.indexOf('\n')
  return { name: key.slice(0, at), text: key.slice(at + 1) }
}

const whole = (part: Part, kind: 'same' | 'added' | 'deleted'): DiffRow => ({
  name: part.name,
  kind,
  pieces: [{ kind, text: part.text }],
})

/** Parts of one name that took each other's place, in order; what is left over came or went. */
function paired(before: readonly Part[], after: readonly Part[]): DiffRow[] {
  const rows: DiffRow[] = []
  const left = [...before]
  for (const part of after) {
    const at = left.findIndex((p) => p.name === part.name && alike(p.text, part.text))
    if (at < 0) {
      rows.push(whole(part, 'added'))
      continue
    }
    for (const gone of left.splice(0, at)) rows.push(whole(gone, 'deleted'))
    const old = left.shift() as Part
    const words =
      old.text.length < longest && part.text.length < longest ? diffWordsWithSpace(old.text, part.text) : null
    rows.push({
      name: part.name,
      kind: 'changed',
      pieces: words
        ? words.map((w) => ({ kind: w.added ? 'added' : w.removed ? 'deleted' : 'same', text: w.value }))
        : [
            { kind: 'deleted', text: old.text },
            { kind: 'added', text: part.text },
          ],
    })
  }
  for (const gone of left) rows.push(whole(gone, 'deleted'))
  return rows
}

function alike(a: string, b: string): boolean {
  const wordsOf = (s: string) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const one = wordsOf(a)
  const two = wordsOf(b)
  let both = 0
  for (const w of one) if (two.has(w)) both++
  return both / Math.max(1, Math.min(one.size, two.size)) > 0.35
}
