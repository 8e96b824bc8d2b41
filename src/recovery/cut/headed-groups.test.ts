import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { shapeOf, type TextShape } from '../text-shape.js'
import { headedGroups } from './headed-groups.js'

const groupsIn = (text: string) => {
  const { blocks } = readPlain(text)
  const shapes: TextShape[] = blocks.map((b) => shapeOf(b.text))
  return headedGroups(blocks, shapes, (i) => shapes[i]?.endsSentence === true).map(({ headline, body }) => [
    headline,
    body,
  ])
}

const sandbank = `Two rescued from sandbank
Two walkers were rescued from a sandbank off Port Aven on Sunday night. They had been cut off by the tide.`
const bakery = `Bakery closes after ninety years
The bakery on Quay Lane closes at the end of the month. Its owner, Otto Brand, had found nobody to follow him.`

describe('paragraphs under a line each, with a blank line between', () => {
  it('are briefs where each tells its own line again', () => {
    expect(groupsIn(`${sandbank}\n\n${bakery}`)).toEqual([
      [0, [1]],
      [2, [3]],
    ])
  })
  it('are the sections of one story under a title', () => {
    expect(groupsIn(`Three mornings in Port Aven\n\n${sandbank}\n\n${bakery}`)).toEqual([])
  })
  it('and where a heading tells nothing of its paragraph', () => {
    const next = `What happens in the coming days
The two are to leave the hospital on Tuesday, and the coastguard wants to set up signs at the beach.`
    expect(groupsIn(`${sandbank}\n\n${next}`)).toEqual([])
  })
  it('and where one speaks of what another’s line says', () => {
    const next = `Coastguard wants more signs
The coastguard wants more signs at the beach, since two were rescued from the same sandbank in the spring.`
    expect(groupsIn(`${sandbank}\n\n${next}`)).toEqual([])
  })
})
