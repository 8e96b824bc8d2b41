/** The blocks of a capture, a line each: which article, label, reason, first characters. */
import type { Recovered } from '../model/index.js'
import { oneLine } from '../portal/print/plain-characters.js'

const SHOWN = 70

/** @param decoded  the capture's text as recovery decoded it; spans count in it */
export function explainText(blocks: NonNullable<Recovered['blocks']>, decoded: string): string {
  const rows = blocks.map(({ span, label, reason, article }) => [
    article === null ? '·' : String(article + 1),
    label,
    oneLine(reason),
    oneLine(decoded.slice(span[0], Math.min(span[1], span[0] + 400)), SHOWN),
  ])
  const table = [['article', 'label', 'reason', `first ${SHOWN} characters`], ...rows]
  const width = (at: number, most: number) => Math.min(most, Math.max(...table.map((row) => row[at]?.length ?? 0)))
  const widths = [width(0, 7), width(1, 12), width(2, 60)]
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function explainMarkdown(blocks: NonNullable<Recovered['blocks']>, decoded: string): string {
  const cell = (text: string) => oneLine(text).replace(/[\\`*_[\]<>~|&]/g, '\\$&')
  const rows = blocks.map(
    ({ span, label, reason, article }) =>
      `| ${article === null ? '' : article + 1} | ${label} | ${cell(reason)} | ${cell(oneLine(decoded.slice(span[0], Math.min(span[1], span[0] + 400)), SHOWN))} |`,
  )
  return ['| article | label | reason | first characters |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
