import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { shapeOf } from '../text-shape.js'
import { endsInDots, far, rhythmNames, rhythmOf, rhythmRows } from './rhythm.js'

const story = [
  'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
  'The boats, built in 1994, carry four hundred thousand passengers a year between the town and the islands.',
]
const readers = [
  'Mara Quill on 6 May 2031 at 9:15 said:',
  'We have waited for years for boats that leave on time, and now this!',
  'Ole Brandt on 6 May 2031 at 11:02 said:',
  'And who is going to pay for it, may I ask?',
  'Petra on 7 May 2031 at 0:40 said:',
  'My father worked on the old ones, I shall miss them, whatever people say of the noise.',
]

function partsOf(lines: readonly string[]) {
  const { blocks } = readPlain(lines.join('\n'))
  const claims = claimsOf(blocks)
  return [blocks, claims, blocks.map((b) => shapeOf(b.text))] as const
}

describe('the rhythm of lines', () => {
  it('hears names and times in one form, whoever and whenever it was', () => {
    const rhythm = rhythmOf(...partsOf([...story, ...readers]))
    expect([...rhythm.times].map((n) => n >= 3)).toEqual([false, false, true, false, true, false, true, false])
    expect(rhythm.before[0]).toBe(far)
    expect(rhythm.before[3]).toBe(1)
    expect(rhythm.again[5]).toBe(2)
    expect(rhythm.beforeTimes[7]).toBe(3)
  })

  it('hears nothing in an article', () => {
    const rhythm = rhythmOf(...partsOf(story))
    expect([...rhythm.before]).toEqual([far, far])
    expect(rhythm.strength.every((strength) => strength < 0.1)).toBe(true)
  })

  it('knows a sentence that is cut off, and a headline run into the words under it', () => {
    expect(endsInDots('The board meets again on Friday, and …')).toBe(true)
    expect(endsInDots('The board meets again on Friday.')).toBe(false)
    const { glued } = rhythmOf(
      ...partsOf([
        'Ferry of Lower Tarn runs onThe council has voted to keep it through the winter.',
        story[0] as string,
      ]),
    )
    expect([...glued]).toEqual([1, 0])
  })

  it('gives every column for every line', () => {
    const rows = rhythmRows(...partsOf([...story, ...readers]))
    expect(rows.length).toBe(8 * rhythmNames.length)
    expect(rows.every(Number.isFinite)).toBe(true)
    expect(rhythmRows(...partsOf([])).length).toBe(0)
  })
})
