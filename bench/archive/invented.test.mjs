import { describe, expect, it } from 'vitest'
import { invented } from './invented.mjs'

describe('invented news', () => {
  it('is the same for the same number, and another for another', () => {
    expect(invented(41, 1_000)).toEqual(invented(41, 1_000))
    expect(invented(42, 1_000).headline).not.toBe(invented(41, 1_000).headline)
  })

  it('grows newer with its number', () => {
    const times = Array.from({ length: 50 }, (_, n) => invented(n * 20, 1_000).published)
    expect(times).toEqual([...times].sort())
  })

  it('has copies, which are what stood before less its end', () => {
    const copies = Array.from({ length: 400 }, (_, n) => invented(n, 1_000)).filter(({ of }) => of !== null)
    expect(copies.length).toBeGreaterThan(10)
    for (const copy of copies) {
      const first = invented(copy.of, 1_000)
      if (first.of === null) expect(first.paragraphs.slice(0, copy.paragraphs.length)).toEqual(copy.paragraphs)
    }
  })
})
