/** Share of each neighbour, and where the two decisions fall: best on whole pages of sites not seen (docs/training.md). */
export const neighbourShare = 0.2
export const enoughAlone = 0.5
export const enoughBeside = 0.39

/**
 * Body comes in runs: a block among furniture must be surer of itself. Neighbours only take away; between two paragraphs
 * an invitation to subscribe stays one.
 * @param own  probability of each block that it is body, looked at alone
 * @param textAt  places of the blocks of text in `own`, in order; the others are never body
 */
export function inRuns(
  own: ArrayLike<number>,
  textAt: readonly number[],
  share = neighbourShare,
  alone = enoughAlone,
  besides = enoughBeside,
): boolean[] {
  const out = new Array<boolean>(own.length).fill(false)
  for (let k = 0; k < textAt.length; k++) {
    const p = own[textAt[k] as number] as number
    if (p <= alone) continue
    const before = k > 0 ? (own[textAt[k - 1] as number] as number) : 0
    const after = k + 1 < textAt.length ? (own[textAt[k + 1] as number] as number) : 0
    out[textAt[k] as number] = (1 - 2 * share) * p + share * (before + after) > besides
  }
  return out
}

/** Less likely than this, and a line of plain text does not go on with the text before it. */
const enoughToGoOn = 0.22
/** A desk's dateline opens a text and nothing else. */
const surelyDateline = 0.85
const shortestSentence = 25

/** Where no line is likely text, and enough are not unlikely, these may be; whether they are an article is decided later. */
const enoughOtherwise = 0.35
/** Weighted characters of likely text, and of what may be text otherwise. */
const leastSure = 60
const leastOtherwise = 150

function enoughIn(own: ArrayLike<number>, shapes: readonly { readonly weight: number }[]): number {
  let [sure, otherwise] = [0, 0]
  for (let i = 0; i < own.length; i++) {
    const weight = shapes[i]?.weight ?? 0
    if ((own[i] as number) > 0.5) sure += weight
    if ((own[i] as number) > enoughOtherwise) otherwise += weight
  }
  return sure < leastSure && otherwise >= leastOtherwise ? enoughOtherwise : 0.5
}

/**
 * Body in plain text: a line by itself, or a sentence right after text that is not much less likely to be its next than
 * its end. What opens with a dateline needs less, however short the text is.
 */
export function inText(
  own: ArrayLike<number>,
  shapes: readonly { readonly weight: number; readonly endsSentence: boolean }[],
  claims: readonly { readonly dateline: number; readonly byline: number; readonly time: number }[],
): boolean[] {
  const enough = enoughIn(own, shapes)
  const out = Array.from(
    own,
    (p, i) => p > enough || (p > enoughToGoOn && (claims[i]?.dateline ?? 0) >= surelyDateline),
  )
  for (let i = 1; i < out.length; i++) {
    const shape = shapes[i]
    const claim = claims[i]
    if (out[i] || !out[i - 1] || !shape?.endsSentence || shape.weight < shortestSentence) continue
    if ((claim?.byline ?? 0) < 0.5 && (claim?.time ?? 0) < 0.5) out[i] = (own[i] as number) > enoughToGoOn
  }
  return out
}
