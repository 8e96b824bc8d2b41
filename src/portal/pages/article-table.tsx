/** A table of an article, its figures flush. */
import { clean } from '../captured-words.js'
import type { Idiom } from '../words/index.js'
import { classes } from './lit.js'

export function Table({
  rows,
  header,
  caption,
  mark,
  id,
  idiom,
}: {
  rows: readonly (readonly string[])[]
  header: boolean
  caption: string | null
  mark: string
  id?: string | undefined
  idiom: Idiom
}) {
  const head = header ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  const numeric = numericColumns(body)
  const figures = (column: number) => (numeric.has(column) ? 'n' : undefined)
  return (
    <div class={classes('table', mark)} id={id} role="group" aria-label={idiom.words.article.table} tabindex={0}>
      <table>
        {caption === null ? null : <caption>{clean(caption)}</caption>}
        {head ? (
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th scope="col" class={figures(column)}>
                  {clean(cell)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={figures(column)}>{clean(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "1,204", "−3.5 %", "€12", "11–4", "٢٠ كم": an amount, with what stands by it. */
const AMOUNT = /^[^\p{L}\p{N}]{0,4}\p{N}[\p{N}\s.,:'’–−/-]{0,20}\p{L}{0,3}[^\p{L}\p{N}]{0,3}$/u

/** Columns of figures: most of their cells are amounts, and so they are set flush to where the figures end. */
function numericColumns(body: readonly (readonly string[])[]): ReadonlySet<number> {
  const tallies = new Map<number, { cells: number; amounts: number }>()
  for (const row of body)
    for (const [column, text] of row.entries()) {
      const cell = text.trim()
      if (cell === '' || cell === '–' || cell === '-') continue
      const tally = tallies.get(column) ?? { cells: 0, amounts: 0 }
      const amount = cell.length <= 30 && AMOUNT.test(cell) ? 1 : 0
      tallies.set(column, { cells: tally.cells + 1, amounts: tally.amounts + amount })
    }
  return new Set([...tallies].flatMap(([column, { cells, amounts }]) => (amounts >= cells * 0.7 ? [column] : [])))
}
