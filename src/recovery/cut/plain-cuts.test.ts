import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { featuresOf } from '../features.js'
import type { Verdict } from '../label/verdict.js'
import { statedOf } from '../stated.js'
import { barest, headlineCandidates } from './headline-features.js'

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
  return { blocks: page.blocks, claims, features: featuresOf(page, claims, statedOf(page)), verdicts }
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
