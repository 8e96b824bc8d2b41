/** Boxes that ask to be paid, subscribed to or signed in at: sentences that read like a text, and are the outlet's own. */
import type { Block, Page } from '../blocks/block.js'
import type { ElementTree } from '../blocks/element-tree.js'
import { linkShare } from '../link-share.js'
import { bodyLabels } from './body-labels.js'
import type { Extents } from './containers.js'
import type { Verdict } from './verdict.js'

/** The trade's words for it; a story about subscriptions says them too, but stands in no box of its own with a button. */
const offers =
  /subscri|(?<!\p{L})abonn|suscri[bp]|(?<!\p{L})assin(?:e|ar|atura|ante)|abbona|prenumer|abonament|(?<!\p{L})trial|probeabo|testphase|essai|free month|cancel (?:any ?time|at any time)|jederzeit kündbar|sans engagement|sign[ -]?in(?!\p{L})|log[ -]?in(?!\p{L})|sign[ -]?up|anmelden|einloggen|registrier|regist(?:er|r[ae]r|rati)|s'inscrire|connectez|iniciar sesi[oó]n|accedi(?!\p{L})|logg inn?|logga in|zaloguj|подпис|войти|اشترك|تسجيل الدخول|購読|会員|登録|ログイン|订阅|登录|구독|로그인/iu

const boxes: ReadonlySet<string> = new Set(['section', 'div', 'aside', 'form', 'footer', 'td'])
const leastOffers = 2
const mostBlocks = 30

/** Places of the blocks within such boxes. */
export function offeredBlocks(page: Page, tree: ElementTree, extents: Extents, out: readonly Verdict[]): number[] {
  const { blocks } = page
  const lengths = new Int32Array(blocks.length)
  let all = 0
  for (let i = 0; i < blocks.length; i++) {
    if (!bodyLabels.has((out[i] as Verdict).label)) continue
    lengths[i] = (blocks[i] as Block).text.length
    all += lengths[i] as number
  }
  const asking = askingNear(blocks, lengths)
  if (asking.size < leastOffers) return []
  const found = new Set<number>()
  for (const i of asking) {
    if (found.has(i)) continue
    const box = boxAround(blocks, tree, extents, lengths, all, asking, i)
    if (box) for (let k = box[0]; k <= box[1]; k++) if (bodyLabels.has((out[k] as Verdict).label)) found.add(k)
  }
  return [...found]
}

/** The blocks that ask; those further from any text than a box is long are in no box with it, and are not read. */
function askingNear(blocks: readonly Block[], lengths: Int32Array): ReadonlySet<number> {
  const asking = new Set<number>()
  let text = -1
  for (let i = 0; i < blocks.length; i++) {
    if (text < i) {
      text = i
      while (text < lengths.length && lengths[text] === 0) text++
    }
    const before = lastTextBefore(lengths, i)
    if (text - i >= mostBlocks && i - before >= mostBlocks) continue
    const b = blocks[i] as Block
    if (b.kind === 'text' && b.text.length < 600 && offers.test(b.text)) asking.add(i)
  }
  return asking
}

function lastTextBefore(lengths: Int32Array, i: number): number {
  for (let k = i; k >= 0 && k > i - mostBlocks; k--) if (lengths[k] !== 0) return k
  return i - mostBlocks
}

/** The largest box around a block that is still a box: few blocks, most of them asking, no more than a part of the text. */
function boxAround(
  blocks: readonly Block[],
  tree: ElementTree,
  extents: Extents,
  lengths: Int32Array,
  all: number,
  asking: ReadonlySet<number>,
  i: number,
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  for (let n = (blocks[i] as Block).node; n > 0; n = tree.parent[n] as number) {
    const first = extents.first[n] as number
    const last = extents.last[n] as number
    if (last - first >= mostBlocks) break
    if (!boxes.has(tree.tag[n] as string)) continue
    let asked = 0
    let texts = 0
    let held = 0
    let buttons = false
    for (let k = first; k <= last; k++) {
      const b = blocks[k] as Block
      if (b.kind !== 'text') continue
      texts++
      held += lengths[k] as number
      if (asking.has(k)) asked++
      if ((b.tag === 'button' || linkShare(b) > 0.8) && b.text.length < 60) buttons = true
    }
    if (held > all * 0.4) break
    if (buttons && asked >= leastOffers && asked >= texts * 0.4) best = [first, last]
  }
  return best
}
