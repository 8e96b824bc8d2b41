import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../model/index.js'
import { copyCuts, droppedPieces, movedBlocks } from './index.js'

const FULL = [
  'Ferry crews in Port Aven walked off the job for a third week on Monday, stranding hundreds of islanders.',
  'The Harbour Company said it had offered a raise of four percent. Nobody outside the room could verify what was on the table that night. The crews turned the offer down before midnight.',
  'Mediators sent by the coastal council arrived on Saturday and have met both sides separately, officials said.',
  'Paul Reed, a joiner who lives on Little Sker, said he had paid a lobster boat thirty crowns to bring him across.',
  'Talks are to resume on Wednesday in the customs house, the only heated hall on the quay of the old port.',
]
const article = (paragraphs: readonly string[]) => ({
  language: 'en',
  body: paragraphs.map((text): BodyBlock => ({ kind: 'paragraph', text })),
})
const looked = (theirs: readonly string[]) => {
  const [full, other] = [article(FULL), article(theirs)]
  const cuts = copyCuts(full, other)
  return { dropped: droppedPieces(full, other, cuts), moved: [...movedBlocks(cuts)] }
}
const [first = '', second = '', third = '', fourth = '', fifth = ''] = FULL

describe('what a copy left out', () => {
  it('is named by its words, a whole paragraph or the sentence on verification', () => {
    const without = second.replace(' Nobody outside the room could verify what was on the table that night.', '')
    expect(looked([first, without, third, fifth]).dropped).toEqual([
      {
        kind: 'sentence',
        block: 1,
        text: 'Nobody outside the room could verify what was on the table that night.',
      },
      { kind: 'paragraph', block: 3, text: fourth },
    ])
  })

  it('is nothing where paragraphs were joined, parted or moved', () => {
    expect(looked([`${first} ${second}`, third, fourth, fifth])).toEqual({ dropped: [], moved: [] })
    expect(looked([fifth, first, second, third, fourth])).toEqual({ dropped: [], moved: [4] })
  })
})
