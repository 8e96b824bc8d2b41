import { describe, expect, it } from 'vitest'
import type { Reading, Speaker, Statement } from '../model/index.js'
import { pickStatements, shownReading } from './shown.js'
import type { ReadingFigures } from './shown-figures.js'

const sure = (from: number) => ({ from, precision: 1, recall: 1, cases: 1 })
const FIGURES: ReadingFigures = { direct: sure(0.7), reported: sure(0.8), name: sure(0.9), measured: [] }

const speaker = (fields: Partial<Speaker> = {}): Speaker => ({
  text: 'Dorn',
  name: 'Ines Dorn',
  role: 'harbour master',
  kind: 'person',
  method: 'surname',
  confidence: 1,
  ...fields,
})
const statement = (fields: Partial<Statement> = {}): Statement => ({
  speaker: speaker(),
  type: 'speech',
  mode: 'asserted',
  cue: 'said',
  content: 'the quay stays shut',
  quoted: 'indirect',
  continued: false,
  inside: null,
  confidence: 1,
  said: null,
  block: 0,
  spans: { source: [[0, 4]], cue: [[5, 9]], content: [[10, 29]] },
  ...fields,
})
const unsure = 0.79

describe('what of a reading is shown', () => {
  it('leaves out a statement that is not sure enough, and what hangs on it finds its new place', () => {
    const reading: Reading = {
      readBy: 'by hand',
      statements: [
        statement({ confidence: unsure }),
        statement({ content: 'outer' }),
        statement({ content: 'inner', inside: 1 }),
        statement({ content: 'alone', inside: 0 }),
      ],
      figures: [
        { text: '200', value: 200, unit: null, bound: null, block: 0, span: [0, 3], statement: 2 },
        { text: '300', value: 300, unit: null, bound: null, block: 0, span: [4, 7], statement: 0 },
      ],
    }
    const shown = shownReading(reading, FIGURES)
    expect(shown.statements?.map(({ content, inside }) => [content, inside])).toEqual([
      ['outer', null],
      ['inner', 0],
      ['alone', null],
    ])
    expect(shown.figures?.map((figure) => figure.statement)).toEqual([1, undefined])
  })

  it('leaves out what stands inside a denial that is not sure enough, however deep: it would be read as a claim', () => {
    for (const mode of ['denied', 'declined', 'questioned', 'conditional', 'retracted'] as const) {
      const outer = statement({ content: 'outer', confidence: unsure, mode })
      const inner = statement({ content: 'inner', inside: 0 })
      const innermost = statement({ content: 'innermost', inside: 1 })
      const shown = shownReading({ readBy: 'by hand', statements: [outer, inner, innermost] }, FIGURES)
      expect(shown.statements, mode).toEqual([])
    }
    const circle = [statement({ inside: 1 }), statement({ inside: 0 })]
    expect(shownReading({ readBy: 'by hand', statements: circle }, FIGURES).statements).toHaveLength(2)
  })

  it('keeps the words and takes the name where the name is not sure enough', () => {
    const guessed = speaker({ text: 'he', method: 'pronoun', confidence: 0.89 })
    const [shown] =
      shownReading({ readBy: 'by hand', statements: [statement({ speaker: guessed })] }, FIGURES).statements ?? []
    expect(shown?.speaker).toMatchObject({ text: 'he', name: null, role: null, method: 'unresolved' })
    expect(shown?.content).toBe('the quay stays shut')
  })

  it('leaves a reading without statements as it is', () => {
    const reading: Reading = { readBy: 'by hand', times: [] }
    expect(shownReading(reading)).toBe(reading)
  })

  it('asks more of words in the voice of the article than of quotations', () => {
    const both = [statement({ confidence: 0.75, quoted: 'direct' }), statement({ confidence: 0.75 })]
    expect(shownReading({ readBy: 'by hand', statements: both }, FIGURES).statements).toEqual([both[0]])
  })

  it('shows nothing of what was not measured', () => {
    const none = { direct: null, reported: null, name: null, measured: [] }
    expect(shownReading({ readBy: 'by hand', statements: [statement()] }, none).statements).toEqual([])
    const names = { ...FIGURES, name: null }
    expect(
      shownReading({ readBy: 'by hand', statements: [statement()] }, names).statements?.[0]?.speaker?.name,
    ).toBeNull()
  })

  it('is the same reading where all of it is picked', () => {
    const reading: Reading = { readBy: 'by hand', statements: [statement()] }
    expect(pickStatements(reading, () => true)).toBe(reading)
  })
})
