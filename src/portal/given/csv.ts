/** Tables as CSV (RFC 4180) that a spreadsheet may open: what was captured stays text, no cell becomes a formula. */

export type Cell = string | number | boolean | null | undefined

/** What spreadsheets take for the beginning of a formula; the wide forms too, which some read alike. */
const FORMULA = /^[\s\u0000]*[=+\-@|％＝＋－＠\t\r]/

/** Numbers stay numbers; a text that would be read as a formula has an apostrophe before it. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /["',\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With the line end that the format has. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`
