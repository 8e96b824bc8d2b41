/** The known word that a mistyped one most likely means; null when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const allowed = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let least = allowed + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) from one word to the other. */
export function editDistance(from: string, to: string): number {
  if (from.length > 100 || to.length > 100) return Math.max(from.length, to.length)
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(at(above, column) + 1, at(line, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        cost = Math.min(cost, at(before, column - 2) + 1)
      line.push(cost)
    }
    before = above
    above = line
  }
  return at(above, to.length)
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY
