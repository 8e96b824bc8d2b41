// A denial, a question or a condition is never read as a claim: sentences of our own, a part of them written before any had been read.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../src/reading/statements/find-statements.js'
import { loadStatementModels } from '../../src/reading/statements/load.js'
import { readWords } from '../../src/reading/tokens/words.js'
import { modelOnDisk } from '../../src/reading/weights-on-disk.js'

const models = await loadStatementModels(modelOnDisk)

interface Case {
  readonly mode: string
  readonly text: string
  /** Offsets of what nobody claims, or of what somebody does. */
  readonly from: number
  readonly to: number
}

const casesIn = (file: string): Case[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const bar = line.indexOf('|')
      const marked = line.slice(bar + 1).trim()
      return {
        mode: line.slice(0, bar).trim(),
        text: marked.replace('[', '').replace(']', ''),
        from: marked.indexOf('['),
        to: marked.indexOf(']') - 1,
      }
    })

/** Modes of the statements over the marked words: those that hold half of them and begin there; "to announce" before them makes a plan. */
function modesOver({ text, from, to }: Case): string[] {
  const words = readWords(text)
  return findStatements(words, models)
    .filter(({ content }) => {
      const spans = content.map(([first, end]) => [words.start[first] as number, words.end[end - 1] as number] as const)
      const covered = spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, to) - Math.max(a, from)), 0)
      return covered >= (to - from) / 2 && (spans[0]?.[0] ?? 0) >= from - 11
    })
    .map(({ mode }) => mode)
}

const files = ['modes.txt', 'modes-held-out.txt', 'modes-fresh.txt', 'modes-afterwards.txt', 'modes-third.txt']

describe.each(files)('%s', (file) => {
  const cases = casesIn(file)

  it('holds no claim that is none', () => {
    const claimed = cases.filter((one) => one.mode !== 'asserted' && modesOver(one).includes('asserted'))
    expect(claimed.map(({ mode, text }) => `${mode} | ${text}`)).toEqual([])
  })

  it('keeps most of what is claimed a claim', () => {
    const found = cases
      .filter((one) => one.mode === 'asserted')
      .map(modesOver)
      .filter((modes) => modes.length > 0)
    expect(found.filter((modes) => modes.includes('asserted')).length / found.length).toBeGreaterThan(0.8)
  })
})

it('there are at least 300 that nobody claims', () => {
  const all = files.flatMap(casesIn)
  expect(all.filter(({ mode }) => mode !== 'asserted').length).toBeGreaterThanOrEqual(300)
})
