import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { featuresOf } from '../features.js'
import type { Verdict } from '../label/verdict.js'
import { everyBlock } from '../near-text.js'
import { statedOf } from '../stated.js'
import { barest, headlineCandidates } from './headline-features.js'
import { withoutDoubtful } from './plain-cuts.js'

const text =
  'The council of Lower Tarn has voted to keep its last ferry running through the winter, whatever it may cost.'

function evidenceOf(lines: readonly string[], body: readonly number[]) {
  const page = readPlain(lines.join('\n\n'))
  const claims = claimsOf(page.blocks)
  const verdicts = page.blocks.map(
    (_, i): Verdict => ({
      label: body.includes(i) ? 'paragraph' : 'furniture',
      reason: () => '',
      body: body.includes(i) ? 1 : 0,
      headline: 0,
    }),
  )
  return { blocks: page.blocks, claims, features: featuresOf(page, claims, statedOf(page), everyBlock(page)), verdicts }
}

describe('the headline of a text', () => {
  it('is printed bare where a title holds it with the site’s name or a trail', () => {
    const lines = [
      'Last ferry of Lower Tarn runs on - Tarn Courier',
      'Home',
      'Home News Last ferry of Lower Tarn runs on',
      'Last ferry of Lower Tarn runs on',
      text,
    ]
    const evidence = evidenceOf(lines, [4])
    const candidates = headlineCandidates(evidence, 0, [4])
    expect(barest(evidence, 0, candidates)).toBe(3)
    expect(barest(evidence, 2, candidates)).toBe(3)
  })

  it('keeps its kicker where most of it would be lost', () => {
    const evidence = evidenceOf(
      ['Tarn: Ferry', 'Tarn: Ferry that nobody wanted runs on for one more winter', text],
      [2],
    )
    expect(barest(evidence, 1, headlineCandidates(evidence, 0, [2]))).toBe(1)
  })

  it('stands above the text or among its first lines, and after the text before', () => {
    const evidence = evidenceOf(['Harbour crane sold', text, 'Ferry runs on', text, text, text, text], [3, 4, 5, 6])
    expect(headlineCandidates(evidence, 2, [3, 4, 5, 6])).toEqual([2, 3, 4, 5])
  })
})

describe('a text beside another', () => {
  const notice = 'All rights in what stands on these pages lie with the house, and none of it may be printed elsewhere.'
  const lines = ['Ferry runs on', text, text, text, 'About us', notice, 'Crane sold', text, text]
  const { features, verdicts: bare } = evidenceOf(lines, [1, 2, 3, 5, 7, 8])
  const verdicts = bare.map((v, i) => (i === 0 || i === 6 ? { ...v, headline: 0.9 } : v))
  const cut = (previous: number, next: number) => ({ gap: { previous, next }, sure: 0.9, why: 'another matter' })
  const piece = (body: number[], article: number) => ({ body, sure: 1, article })

  it('is left out where it is short and likely no article', () => {
    const kept = [piece([1, 2, 3], 0.9), piece([5], 0.3), piece([7, 8], 0.8)]
    const found = withoutDoubtful([1, 2, 3, 5, 7, 8], [cut(3, 5), cut(5, 7)], { kept, ends: [] }, features, verdicts)
    expect(found.bodyAt).toEqual([1, 2, 3, 7, 8])
    expect(found.cuts.map(({ gap }) => gap.next)).toEqual([7])
  })

  it('is left out where it is short and has no head of its own', () => {
    const kept = [piece([1, 2, 3], 0.9), piece([5], 0.9), piece([7, 8], 0.8)]
    const found = withoutDoubtful([1, 2, 3, 5, 7, 8], [cut(3, 5), cut(5, 7)], { kept, ends: [] }, features, verdicts)
    expect(found.bodyAt).toEqual([1, 2, 3, 7, 8])
    const timed = verdicts.map((v, i) => (i === 4 ? { ...v, label: 'time' as const } : v))
    expect(
      withoutDoubtful([1, 2, 3, 5, 7, 8], [cut(3, 5), cut(5, 7)], { kept, ends: [] }, features, timed).bodyAt,
    ).toHaveLength(6)
  })

  it('is left out where it is one short line under no time or byline: a lede, a greeting', () => {
    const kept = [piece([1], 0.9), piece([3, 4, 5, 6], 0.9)]
    const told = ['Ferry runs on', text, 'Ferry runs on for one winter', text, text, text, text]
    const one = evidenceOf(told, [1, 3, 4, 5, 6])
    const cuts = [cut(1, 3)]
    const headed = one.verdicts.map((v, i) => (i === 0 || i === 2 ? { ...v, headline: 0.9 } : v))
    const left = (verdicts: readonly Verdict[]) =>
      withoutDoubtful([1, 3, 4, 5, 6], cuts, { kept, ends: [] }, one.features, verdicts).bodyAt
    expect(left(headed)).toEqual([3, 4, 5, 6])
    expect(left(headed.map((v, i) => (i === 0 ? { ...v, label: 'time' as const } : v)))).toHaveLength(5)
  })

  it('stays where it is as long as the other, or nothing was said of it', () => {
    const kept = [piece([1, 2, 3], 0.9), piece([7, 8], 0.3)]
    expect(withoutDoubtful([1, 2, 3, 7, 8], [cut(3, 7)], { kept, ends: [] }, features, verdicts).bodyAt).toHaveLength(5)
    const headed = verdicts.map((v, i) => (i === 4 ? { ...v, label: 'byline' as const } : v))
    expect(withoutDoubtful([1, 2, 3, 5], [cut(3, 5)], { kept: [], ends: [] }, features, headed).bodyAt).toHaveLength(4)
  })
})
