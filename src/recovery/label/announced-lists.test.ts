import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { shapeOf } from '../text-shape.js'
import { announcedLists } from './announced-lists.js'
import type { Verdict } from './verdict.js'

/** Lines with how likely each is text: more than a half was taken for it. */
const listsIn = (...lines: (readonly [string, number])[]) => {
  const blocks = lines.map(([text]) => ({ kind: 'text', text }) as Block)
  const verdicts = lines.map(([, body]): Verdict => {
    const label: Label = body > 0.5 ? 'paragraph' : 'furniture'
    return { label, reason: '', body, headline: 0 }
  })
  return announcedLists(
    blocks,
    lines.map(([text]) => shapeOf(text)),
    verdicts,
  )
}

const works = 'The town of Orlsund has announced these works for the week from Monday on:'
const after = 'Buses four and seven are diverted, and drivers are asked to use the ring road.'

describe('lines under a line of text that ends in a colon', () => {
  it('are a list where the text goes on behind them', () => {
    expect(
      listsIn(
        [works, 0.9],
        ['Mill Street: closed', 0.2],
        ['Harbour Road: one lane', 0.1],
        ['Old Bridge: closed', 0.2],
        [after, 0.9],
      ),
    ).toEqual([1, 2, 3])
  })
  it('are none where it does not, or where nothing speaks for them', () => {
    expect(listsIn([works, 0.9], ['Mill Street: closed', 0.2], ['Harbour Road: one lane', 0.2])).toEqual([])
    expect(listsIn([works, 0.9], ['Sport', 0.02], ['Weather', 0.01], [after, 0.9])).toEqual([])
  })
  it('are other stories under a few words, and what a page asks for', () => {
    expect(
      listsIn(['More on the works:', 0.6], ['Mill Street to close', 0.3], ['Old Bridge to close', 0.3], [after, 0.9]),
    ).toEqual([])
    expect(
      listsIn([works, 0.9], ['Please enable JavaScript to see the list', 0.3], ['Privacy settings', 0.3], [after, 0.9]),
    ).toEqual([])
  })
})

describe('lines with the mark of a list', () => {
  const table: (readonly [string, number])[] = [
    ['1. Lindmouth Rovers 22', 0.1],
    ['2. Hafenau 19', 0.1],
    ['3. Port Aven 16', 0.1],
  ]
  it('are one right under a text and a line that ends in a colon, and the sentence below goes on', () => {
    expect(
      listsIn([after, 0.9], ['Table after nine matches:', 0.3], ...table, [
        'On Wednesday Lindmouth play in Hafenau. Sund is doubtful with a sore knee.',
        0.1,
      ]),
    ).toEqual([1, 2, 3, 4, 5])
  })
  it('are the most read stories under furniture', () => {
    expect(listsIn(['Most read:', 0.1], ...table)).toEqual([])
  })
})
