/**
 * Means over any stretch of things in a row, each asked once.
 * @returns the mean over `[from, to)`, which may reach past both ends; 0 of none
 */
export function runningMean(n: number, amountOf: (i: number) => number): (from: number, to: number) => number {
  const sums = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + amountOf(i)
  return (from, to) => {
    const [a, b] = [Math.max(0, from), Math.min(n, to)]
    return b > a ? ((sums[b] as number) - (sums[a] as number)) / (b - a) : 0
  }
}
