/** Quality: what each reader makes of the pages, with how sure each figure is. */
import { intervalOfMean } from './bootstrap.mjs'
import { quotedRow, quotedWords } from './elsewhere.mjs'
import { figureOf, measures, textMeasures, valuesOf } from './scores.mjs'
import { table, withInterval } from './table.mjs'

/**
 * @param groups [{ pages: the words for these pages, readers: [{ name, rows: scored cases, ours }] }]
 * @param notes  sentences on what was not as it should be
 */
export function qualityPart(groups, notes) {
  const rows = groups.flatMap(({ pages, readers }) =>
    readers.map(({ name, rows: scored, ours }) => [
      pages,
      ours ? `**${name}**` : name,
      ...measures.map((measure) => {
        const { value, ends } = figureOf(scored, measure)
        return withInterval(value, ends)
      }),
    ]),
  )
  const quoted = [
    'as measured elsewhere',
    quotedRow.name,
    ...measures.map((m) => withInterval(quotedRow.figures[m.name])),
  ]
  return [
    '## Pages',
    'Fold `report` is a third of the sites: nothing was trained, tuned or looked at there. On fold `tune` the models were trained, so its figures show fit and not quality; cross-validated by site, each page is read by models that have not seen its site. In brackets 95 % of resamples over sites. `node ../shared/benchmarks/run.mjs extraction --fold report` scores the program on the same pages.',
    table(['pages', 'reader', ...measures.map((m) => m.name)], [...rows, quoted]),
    quotedWords,
    ...notes,
  ].join('\n\n')
}

/** Mean of the measures of the text, for the plot: { value, ends }. */
export function textFigure(rows) {
  const figures = textMeasures.map((m) => [valuesOf(rows, m), m.of])
  if (figures.some(([values]) => values.length === 0)) return null
  const value = figures.reduce((sum, [values, of]) => sum + of(values.map((v) => v.value)), 0) / figures.length
  return { value, ends: intervalOfMean(figures) }
}
