/** One answer of `read` in the form that was asked for. */
import type { Recovered } from '../model/index.js'
import { withReadings } from '../portal/given/with-reading.js'
import { printMarkdown } from '../portal/print/print-markdown.js'
import { shownReading } from '../reading/shown.js'
import { explainMarkdown, explainText } from './print-explain.js'
import { printText } from './print-text.js'

export type Format = 'text' | 'markdown' | 'json'

/**
 * @param decoded  the capture's text, for the first characters of its blocks; needed where blocks are in the answer
 * @returns text that ends in a line break, empty where there is nothing to print
 */
export function printRecovered(recovered: Recovered, format: Format, decoded: string): string {
  if (format === 'json') return `${JSON.stringify(withReadings(recovered))}\n`
  const { articles, blocks } = recovered
  const readings = recovered.readings?.map((reading) => (reading === null ? null : shownReading(reading)))
  const markdown = format === 'markdown'
  const parts = [
    articles.length === 0 ? '' : markdown ? printMarkdown(articles, readings) : printText(articles, readings),
    blocks === undefined ? '' : markdown ? explainMarkdown(blocks, decoded) : explainText(blocks, decoded),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

/** Between the answers of two captures. */
export const separator = { text: `\n${'='.repeat(72)}\n\n`, markdown: '\n---\n\n', json: '' } as const satisfies Record<
  Format,
  string
>
