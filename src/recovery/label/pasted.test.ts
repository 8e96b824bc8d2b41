import { describe, expect, it } from 'vitest'
import type { Block } from '../blocks/block.js'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { shapeOf } from '../text-shape.js'
import { pastedText } from './pasted.js'
import type { Verdict } from './verdict.js'

const storyIn = (...lines: string[]) => {
  const { blocks } = readPlain(lines.join('\n\n'))
  const claims = claimsOf(blocks)
  const verdicts = claims.map(
    ({ byline }): Verdict => ({ label: byline >= 0.9 ? 'byline' : 'furniture', reason: '', body: 0.2, headline: 0 }),
  )
  return pastedText(
    blocks,
    claims,
    blocks.map((b: Block) => shapeOf(b.text)),
    verdicts,
  )
}

const head = ['Plum cake from Quay Lane', 'By Ines Corvo', 'Serves eight']
const recipe = [
  'This cake was sold at the bakery on Quay Lane for ninety years. It keeps for three days in a tin, if nobody finds it.',
  '200 g butter',
  '180 g sugar',
  '4 eggs',
  'Beat butter and sugar until white, then add the eggs one by one.',
  'Fill the tin, set the plums on top and bake for 45 minutes.',
]

describe('a story pasted without its page', () => {
  it('goes from its first sentence to its last', () => {
    expect(storyIn(...head, ...recipe, 'Print recipe')).toEqual([3, 4, 5, 6, 7, 8])
  })
  it('has somebody’s name under its headline', () => {
    expect(storyIn('Plum cake from Quay Lane', ...recipe)).toEqual([])
  })
  it('asks for nothing', () => {
    expect(storyIn(...head, ...recipe, 'Already a subscriber? Log in to read on.')).toEqual([])
  })
  it('has no page around it', () => {
    expect(storyIn(...head, ...recipe, ...Array.from({ length: 40 }, (_, n) => `Section ${n}`))).toEqual([])
  })
})
