/** Share of each neighbour, and where the two decisions fall: best on whole pages of sites not seen (docs/training.md). */
export const neighbourShare = 0.2
export const enoughAlone = 0.5
export const enoughBeside = 0.45

/**
 * Body comes in runs: a block among furniture must be surer of itself. Neighbours only take away; between two paragraphs
 * an invitation to subscribe stays one.
 * @param own  probability of each block that it is body, looked at alone
 * @param textAt  places of the blocks of text in `own`, in order; the others are never body
 */
export function inRuns(
  own: readonly number[],
  textAt: readonly number[],
  share = neighbourShare,
  alone = enoughAlone,
  besides = enoughBeside,
): boolean[] {
  const out = own.map(() => false)
  textAt.forEach((i, k) => {
    const p = own[i] as number
    const around = (own[textAt[k - 1] ?? -1] ?? 0) + (own[textAt[k + 1] ?? -1] ?? 0)
    out[i] = p > alone && (1 - 2 * share) * p + share * around > besides
  })
  return out
}

/** Less likely than this, and a line of plain text does not go on with the text before it. */
const enoughToGoOn = 0.25
/** A desk's dateline opens a text and nothing else. */
const surelyDateline = 0.85
const shortestSentence = 25

/**
 * Body in plain text: a line by itself, or a sentence right after text that is not much less likely to be its next than
 * its end. What opens with a dateline needs less, however short the text is.
 */
export function inText(
  own: readonly number[],
  shapes: readonly { readonly weight: number; readonly endsSentence: boolean }[],
  claims: readonly { readonly dateline: number; readonly byline: number; readonly time: number }[],
): boolean[] {
  const out = own.map((p, i) => p > 0.5 || (p > enoughToGoOn && (claims[i]?.dateline ?? 0) >= surelyDateline))
  for (let i = 1; i < out.length; i++) {
    const shape = shapes[i]
    const claim = claims[i]
    if (out[i] || !out[i - 1] || !shape?.endsSentence || shape.weight < shortestSentence) continue
    if ((claim?.byline ?? 0) < 0.5 && (claim?.time ?? 0) < 0.5) out[i] = (own[i] as number) > enoughToGoOn
  }
  return out
}
