/**
 * Lists of names, as evidence and never as a verdict: places of GeoNames, countries and what is of them, given and family names of
 * many languages. Kept as hashes; `scripts/train/reading/name-lists.mjs` makes them.
 */
import { hashOf } from '../learned/hash.js'

/** What a word or phrase is listed as; more than one may hold. */
export const LISTED = {
  /** Fewer than 100,000 live there. */
  town: 1,
  city: 2,
  region: 4,
  country: 8,
  /** Of a country, a people or a faith: Ghanaian, Kurdish. */
  people: 16,
  given: 32,
  family: 64,
  /** A name of persons, given or family. */
  name: 128,
  /** The first word of a longer listed name. */
  begins: 256,
} as const

export interface NameLists {
  /** Bits of `LISTED` of a word, or of words with a blank between, in lower case. */
  listed(lower: string): number
}

export const noLists: NameLists = { listed: () => 0 }

/** @throws Error where the bytes are no such file */
export function readNameLists(bytes: Uint8Array): NameLists {
  if (bytes.byteLength % 6 !== 0) throw new Error('the lists of names are cut off: make them again')
  const count = bytes.byteLength / 6
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)))
  const keys = new Int32Array(2 ** size)
  const bits = new Uint16Array(2 ** size)
  const mask = keys.length - 1
  for (let i = 0; i < count; i++) {
    const hash = view.getInt32(i * 4, true)
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - size)
    while (bits[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = hash
    bits[slot] = view.getUint16(count * 4 + i * 2, true)
  }
  return {
    listed(lower) {
      const hash = hashOf(lower)
      let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - size)
      while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
      return bits[slot] as number
    },
  }
}
