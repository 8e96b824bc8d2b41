/** Tables in Markdown, and how figures are printed in them. */

/** @param head names of columns @param rows lists of as many cells */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** A share: three places, a dash where nothing was measured. */
export function share(x) {
  return isMissing(x) ? '–' : x.toFixed(3)
}

export function fixed(x, places) {
  return isMissing(x) ? '–' : x.toFixed(places)
}

/** "0.943 (0.902–0.974)" */
export function withInterval(x, ends) {
  return ends && !isMissing(x) ? `${share(x)} (${share(ends[0])}–${share(ends[1])})` : share(x)
}

/** What a change gives, with its sign; a dot where nothing shows. */
export function change(after, before, places = 3) {
  if (isMissing(after) || isMissing(before)) return '–'
  const difference = Math.abs(after - before).toFixed(places)
  return Number(difference) === 0 ? '·' : `${after > before ? '+' : '−'}${difference}`
}

function isMissing(x) {
  return x === undefined || x === null || Number.isNaN(x)
}
