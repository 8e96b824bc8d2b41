/** Labels that only the blocks around a block can settle, after each has been looked at alone. */
import type { Label } from '../../model/index.js'
import type { Block, Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { linkShare } from '../features.js'
import type { Without } from '../rules.js'
import { entryBlocks } from './entries.js'
import type { Verdict } from './label.js'

const text: ReadonlySet<Label> = new Set(['paragraph', 'quote', 'list', 'table', 'code'])

export function withNeighbours(page: Page, claims: readonly Claim[], verdicts: readonly Verdict[], without: Without): Verdict[] {
  const out = [...verdicts]
  const set = (i: number, label: Label, reason: string) => {
    out[i] = { ...(out[i] as Verdict), label, reason: () => reason }
  }
  for (const [i, label] of entryBlocks(page, claims)) {
    if (!text.has((out[i] as Verdict).label) && (out[i] as Verdict).label !== 'crosshead') set(i, label, 'stands in a dated entry, as others on this page do')
  }
  page.blocks.forEach((block, i) => {
    const verdict = out[i] as Verdict
    if (verdict.label === 'furniture' && isCrosshead(page, out, block, i)) set(i, 'crosshead', 'a heading between two paragraphs, set beside them')
    if (!without.has('bylines') && (verdict.label === 'furniture' || verdict.label === 'related') && (claims[i]?.byline ?? 0) >= 0.3) {
      const next = nextText(page, i)
      const after = next === null ? null : (out[next] as Verdict)
      if (block.text.length < 60 && after?.label === 'time' && verdict.headline < 0.1) set(i, 'byline', 'a name right above the time line')
    }
    // The same words twice in a row, with a credit's brackets: an alternative text and its caption.
    const twice = page.blocks[i + 1]?.text === block.text || page.blocks[i - 1]?.text === block.text
    if (!without.has('captions') && twice && (claims[i]?.caption ?? 0) >= 0.3 && block.text.length > 40 && verdict.label !== 'headline')
      set(i, 'caption', 'printed twice in a row, with the words of a caption')
  })
  return out
}

function nextText(page: Page, i: number): number | null {
  for (let k = i + 1; k < Math.min(page.blocks.length, i + 3); k++) if (page.blocks[k]?.kind === 'text') return k
  return null
}

function isCrosshead(page: Page, verdicts: readonly Verdict[], block: Block, i: number): boolean {
  if (!page.tree || !/^h[2-6]$/.test(block.tag) || block.text.length > 120 || linkShare(block) > 0.3) return false
  const next = page.blocks[i + 1]
  const before = page.blocks[i - 1]
  if (!next || !before) return false
  const { parent } = page.tree
  const beside = (b: Block) => parent[b.node] === parent[block.node]
  return text.has((verdicts[i + 1] as Verdict).label) && beside(next) && text.has((verdicts[i - 1] as Verdict).label) && beside(before)
}
