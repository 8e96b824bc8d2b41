import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { featuresOf } from '../features.js'
import { everyBlock } from '../near-text.js'
import { statedOf } from '../stated.js'
import { contextNames, contextOf } from './context.js'
import { rhythmRows } from './rhythm.js'

const about = (what: string) =>
  `The harbour office said on Monday that ${what} would be looked at again before the summer, and that nobody need worry about it.`
const lines = [
  'Menu',
  'Harbour wall to be raised',
  ...['the wall', 'the quay', 'the old crane', 'the lighthouse', 'the wall and the quay'].map(about),
  'Most read',
  'A recipe for plum cake that our grandmothers knew and that nobody has written down until this very day in spring.',
  'Contact',
]

function columnsOf(own: number[]) {
  const page = readPlain(lines.join('\n'))
  const claims = claimsOf(page.blocks)
  const features = featuresOf(page, claims, statedOf(page), everyBlock(page))
  const values = contextOf(
    page,
    claims,
    features,
    own,
    own.map(() => 0),
    rhythmRows(page.blocks, claims, features.shapes),
  )
  return (i: number, name: string) => values[i * contextNames.length + contextNames.indexOf(name)] as number
}

describe('the context of a line', () => {
  const value = columnsOf([0, 0.1, 0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.4, 0])

  it('says where the main run of text lies', () => {
    expect(value(3, 'main.inside')).toBe(1)
    expect(value(8, 'main.inside')).toBe(0)
    expect(value(1, 'main.before')).toBe(1)
    expect(value(8, 'main.after')).toBe(2)
  })

  it('says how much of a line’s words the main run says too', () => {
    expect(value(1, 'topic.main')).toBeGreaterThan(0.2)
    expect(value(8, 'topic.main')).toBeLessThan(value(1, 'topic.main'))
  })

  it('gives every column for every line, whatever the labels', () => {
    const empty = columnsOf(lines.map(() => 0))
    for (const name of contextNames) expect(Number.isFinite(empty(4, name))).toBe(true)
  })
})
