import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LISTED, readNameLists } from './name-lists.js'

const bytes = readFileSync(new URL('../weights/name-lists.bin', import.meta.url))

describe('the lists of names', () => {
  const lists = readNameLists(bytes)
  const knows = (name: string, bit: number) =>
    it(`know ${name}`, () => expect(lists.listed(name.toLowerCase()) & bit).toBe(bit))
  knows('Ghana', LISTED.country)
  knows('Ghanaian', LISTED.people)
  knows('Mumbai', LISTED.city)
  knows('South Korea', LISTED.country)
  knows('South', LISTED.begins)
  knows('Nguyen', LISTED.family)

  it('know nothing of a word that is no name', () => expect(lists.listed('nevertheless')).toBe(0))
  it('say when they are cut off', () => expect(() => readNameLists(bytes.subarray(0, 100))).toThrow(/cut off/))
})
