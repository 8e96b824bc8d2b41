/** The words of a slide show that stands within a text: "3/12" and what its picture shows, one after another. */
import type { Block, Page } from '../blocks/block.js'
import { isTextAt, type Verdict } from './verdict.js'

/** So many in a row are a slide show; "1/2" alone may be anything. */
const leastSlides = 4
const mostBlocks = 12
/** Characters of text outside: where there is less, the slides are what the page is. */
const leastOutside = 400

/** "3/12", "3 / 12", "3 of 12" in front of a title, or alone. */
const counted = /^(\d{1,3})\s?(?:[/∕⁄]|of|von|sur|de|di|av|из)\s?(\d{1,3})(?![\d/.,:%-])/u

/**
 * Blocks of text in slides that count up to one number, each with its words under it: they say what pictures show. What
 * stands behind the last one is its own as far as it stands in that slide's element, or as the slides before had as much.
 */
export function slides({ blocks, tree }: Pick<Page, 'blocks' | 'tree'>, out: readonly Verdict[]): number[] {
  const starts = startsOf(blocks)
  if (starts.length < leastSlides) return []
  const found: number[] = []
  let longest = 0
  starts.forEach((at, k) => {
    const next = starts[k + 1]
    const to = next ?? Math.min(blocks.length, at + Math.max(1, longest))
    longest = Math.max(longest, to - at)
    const frame = tree ? (tree.parent[(blocks[at] as Block).node] as number) : 0
    const isOwn = (i: number) =>
      next !== undefined || i === at || !tree || tree.contains(frame, (blocks[i] as Block).node)
    for (let i = at; i < to; i++) if (isTextAt(out, i) && isOwn(i)) found.push(i)
  })
  return longest <= mostBlocks && textOutside(blocks, out, found) ? found : []
}

/** Where the longest run of slides begins each of its slides: 1 or 2, and then each one more. */
function startsOf(blocks: readonly Block[]): number[] {
  let best: number[] = []
  let run: number[] = []
  let [last, all] = [0, 0]
  for (let i = 0; i < blocks.length; i++) {
    const { text, kind } = blocks[i] as Block
    const first = text.charCodeAt(0)
    if (kind !== 'text' || first < 0x30 || first > 0x39) continue
    const [, own, of] = counted.exec(text) ?? []
    if (own === undefined) continue
    const goesOn = Number(own) === last + 1 && Number(of) === all
    if (!goesOn) {
      if (Number(own) > 2 || Number(of) < leastSlides) continue
      run = []
    }
    run.push(i)
    last = Number(own)
    all = Number(of)
    if (run.length > best.length) best = run
  }
  return best
}

function textOutside(blocks: readonly Block[], out: readonly Verdict[], found: readonly number[]): boolean {
  const inside = new Set(found)
  let outside = 0
  for (let i = 0; i < blocks.length && outside < leastOutside; i++)
    if (isTextAt(out, i) && !inside.has(i)) outside += (blocks[i] as Block).text.length
  return outside >= leastOutside
}
