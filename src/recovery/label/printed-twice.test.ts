import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import { readPlain } from '../blocks/plain.js'
import { printedTwice } from './printed-twice.js'

const story = [
  'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
  'The boats, built in 1994, carry four hundred thousand passengers a year between the town and the islands.',
  'Islanders have asked for an inquiry into the price, which the board has not made public so far.',
  'Nobody at the yard that built them would say on Wednesday what they are worth after so many winters.',
]
const picture = 'The last ferry of the evening leaves the quay of Orlsund.'
const labelled = (lines: readonly string[]) => {
  const { blocks } = readPlain(lines.join('\n'))
  return [
    ...printedTwice(
      blocks,
      blocks.map((): Label => 'paragraph'),
    ),
  ]
}

describe('a line that is printed twice', () => {
  it('in a row is a picture’s, the second time with its credit or without', () => {
    expect(labelled([story[0], picture, picture, ...story.slice(1)] as string[])).toEqual([
      [1, 'caption'],
      [2, 'caption'],
    ])
    expect(labelled([story[0], picture, `${picture} Mara Quill`, ...story.slice(1)] as string[])).toEqual([
      [1, 'caption'],
      [2, 'caption'],
    ])
  })

  it('with a line between is a sentence set large', () => {
    expect(labelled([story[0], story[1], 'Advertisement', story[1], story[2], story[3]] as string[])).toEqual([
      [1, 'furniture'],
      [3, 'furniture'],
    ])
  })

  it('far away says nothing, and nothing does where every line is', () => {
    expect(labelled([picture, ...story, picture])).toEqual([])
    expect(labelled(story.flatMap((line) => [line, line]))).toEqual([])
  })
})
