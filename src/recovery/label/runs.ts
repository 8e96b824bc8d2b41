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
