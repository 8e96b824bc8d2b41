/** No printed sentence is nested deeper. */
const DEEPEST = 8

/**
 * Places of the statements that one stands in, the nearest first; an index that leads around in a circle ends too.
 * @param inside  of the statement itself
 */
export function around(
  inside: number | null,
  insideOf: (index: number) => number | null | undefined,
  deepest = DEEPEST,
): number[] {
  const outer: number[] = []
  for (let at = inside; at !== null && outer.length < deepest; at = insideOf(at) ?? null) outer.push(at)
  return outer
}
