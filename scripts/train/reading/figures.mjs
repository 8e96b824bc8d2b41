#!/usr/bin/env node
/**
 * How many of the figures marked by hand are found, and how much of what is told of them is right.
 *
 *     node scripts/train/reading/figures.mjs --data ../shared/benchmarks [--half tune|held] [--set own|news] [--errors]
 */
import { parseArgs } from 'node:util'
import { readCleanRecord } from '../../../dist/intake/clean-record.js'
import { loadReading } from '../../../dist/reading/index.js'
import { newsTexts, ownTexts, scoreFigures } from './labelled-figures.mjs'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/benchmarks' },
    half: { type: 'string' },
    set: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
})
const reader = await loadReading()
const read = (body) => {
  const record = { id: null, source: 'labelled', url: null, body, headline: null, published: null }
  return reader.read(readCleanRecord(record).articles[0]).figures
}
const texts = [...ownTexts(), ...newsTexts(values.data)].filter(
  ({ half, set }) => (values.half ?? half) === half && (values.set ?? set) === set,
)
const line = (text, [from, to]) =>
  `${text.slice(Math.max(0, from - 40), from)}[${text.slice(from, to)}]${text.slice(to, to + 40)}`.replace(/\s+/g, ' ')
const told = (kind, { title, text }, at, figure, marked) =>
  console.log(
    kind.padEnd(10),
    title.padEnd(16),
    line(text, at),
    kind === 'missed' || kind === 'extra' ? '' : JSON.stringify({ given: figure, marked }),
  )
const scores = scoreFigures(texts, read, values.errors ? told : undefined)
console.log(JSON.stringify(scores, null, 1))
