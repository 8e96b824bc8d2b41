/** Captions that no figure holds and no word of theirs betrays: the one line that shares an element with a picture of the article. */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames } from '../features.js'
import { linkShare } from '../link-share.js'
import type { Extents } from './containers.js'
import { isTextAt, type Verdict } from './verdict.js'

const longestCaption = 300
/** Fewer letters are a button, a counter or a label. */
const shortestCaption = 12
/** Blocks between the text or its headline and the picture, and between the caption and the text. */
const nearText = 4

const foreign = ['related', 'side', 'newsletter', 'advert', 'share', 'comment', 'navigation', 'byline']
  .map((kind) => `near.${kind}`)
  .concat('within.aside', 'within.nav', 'within.footer')
  .map((name) => featureNames.indexOf(name))

/** Places of lines that are furniture by their looks, and stand with a picture between a text's paragraphs or right over it. */
export function captionsByPlace(
  page: Page,
  tree: ElementTree,
  { first, last }: Extents,
  claims: readonly Claim[],
  features: Features,
  out: readonly Verdict[],
): number[] {
  const { blocks } = page
  const found: number[] = []
  for (let i = 0; i + 1 < blocks.length; i++) {
    if ((blocks[i] as Block).kind !== 'picture' || out[i + 1]?.label !== 'furniture') continue
    const line = blocks[i + 1] as Block
    const { text, tag, node } = line
    if (line.kind !== 'text' || text.length < shortestCaption || text.length > longestCaption) continue
    if (!text.includes(' ') && spaced.test(text)) continue
    if (noCaption.test(tag) || linkShare(line) > 0.3 || tree.hidden[node]) continue
    // An outlet's sign over who wrote it and when.
    const { time, byline } = claims[i + 1] as Claim
    if (time > 0.3 || byline > 0.4 || dated.test(text)) continue
    const at = (i + 1) * features.width
    if (foreign.some((column) => (features.values[at + column] as number) > 0)) continue
    if (calledCaption.test(tree.words[node] as string) && says.test(text) && isInText(blocks, out, i, i + 2)) {
      found.push(i + 1)
      continue
    }
    let holder = (blocks[i] as Block).node
    while (holder > 0 && (last[holder] as number) < i + 1) holder = tree.parent[holder] as number
    // A picture and its caption, and whom to credit at most.
    if (holder <= 0 || first[holder] !== i || (last[holder] as number) > i + 2) continue
    if ((last[holder] as number) === i + 2 && out[i + 2]?.label !== 'credit') continue
    if (isInText(blocks, out, i, (last[holder] as number) + 1)) found.push(i + 1)
  }
  return found
}

/** A day in figures and no sentence's end. */
const dated = /\d[./-]\d{1,2}[./-]\d{2,4}(?!.*[.!?)]$)/
/** A word that is none of a name, in a script that tells them apart. */
const says = /\s\p{Ll}{2}|(?!\p{Script=Latin})\p{Lo}/u
/** What page makers call it, whatever its place. */
const calledCaption = /caption|legend|unterschrift|didascalia|bijschrift|bildtext|pie-?(?:de-)?foto/
const noCaption = /^(?:h[1-6]|li|t[dh]|button|label|legend|noscript)$/
const spaced = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}/u

function isInText(blocks: readonly Block[], out: readonly Verdict[], picture: number, below: number): boolean {
  const opens = (i: number) =>
    isTextAt(out, i) || blocks[i]?.tag === 'h1' || out[i]?.label === 'byline' || out[i]?.label === 'time'
  let above = false
  for (let i = picture - 1; i >= Math.max(0, picture - nearText) && !above; i--) above = opens(i)
  if (!above) return false
  for (let i = below; i < below + nearText; i++) if (isTextAt(out, i)) return true
  return false
}
