/** Tags and attributes by number, found by their names where these stand in the page, and what a tag is as bits. */
import { unitAt } from '../unit-at.js'
import { attributeNames } from './html-attributes.js'
import {
  blockElements,
  breaksOut,
  closedBy,
  closesParagraph,
  drawings,
  emphasis,
  silentElements,
  voidElements,
} from './html-elements.js'

/** Names in small letters and in capitals, found where they stand in the page: nothing is cut out of it to be looked up. */
class Names {
  private readonly buckets: (readonly [written: string, number: number])[][] = Array.from({ length: 512 }, () => [])

  constructor(names: readonly string[]) {
    names.forEach((name, number) => {
      for (const written of [name, name.toUpperCase()])
        this.buckets[this.bucketOf(written, 0, written.length)]?.push([written, number])
    })
  }

  /** The number of the name at `[from, to)`; -1 where none that is known stands there. */
  at(text: string, from: number, to: number): number {
    const bucket = this.buckets[this.bucketOf(text, from, to)] as (readonly [string, number])[]
    for (let k = 0; k < bucket.length; k++) {
      const known = bucket[k] as readonly [string, number]
      if (known[0].length === to - from && text.startsWith(known[0], from)) return known[1]
    }
    return -1
  }

  private bucketOf(text: string, from: number, to: number): number {
    const middle = unitAt(text, (from + to) >> 1)
    return ((to - from) * 101 + unitAt(text, from) * 31 + middle * 7 + unitAt(text, to - 1)) & 511
  }
}

/** The tags that are known; the number of one is its place here. */
export const tagNames = [
  ...new Set<string>([
    ...[...blockElements, ...voidElements, ...silentElements, ...emphasis, ...drawings, ...closesParagraph],
    ...['a', 'span', 'br', 'cite', 'small', 'time', 'font', 'u', 'abbr', 'sup', 'sub', 'label', 'path', 'picture'],
    ...[
      'g',
      'use',
      'rect',
      'circle',
      'polygon',
      'defs',
      'symbol',
      'mark',
      'del',
      'ins',
      's',
      'q',
      'code',
      'center',
      'slot',
    ],
  ]),
]
/** Finds a tag by its name as it is written. */
export const tags = new Names(tagNames)
export const tagNumbers: ReadonlyMap<string, number> = new Map(tagNames.map((name, k) => [name, k]))
const attributes = new Names(attributeNames)
const numberOf: ReadonlyMap<string, number> = new Map(attributeNames.map((name, k) => [name, k]))

/** The number of an attribute, -1 for one that says nothing of use. */
export function attributeAt(text: string, from: number, to: number): number {
  if (to - from > longestName) return -1
  const known = attributes.at(text, from, to)
  if (known >= 0 || !hasCapital(text, from, to)) return known
  return numberOf.get(text.slice(from, to).toLowerCase()) ?? -1
}

function hasCapital(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = unitAt(text, i)
    // Letters past ASCII have capitals too: one of them is the sign for kelvin.
    if ((unit >= 0x41 && unit <= 0x5a) || unit >= 0x80) return true
  }
  return false
}

/** No attribute of use has a longer name. */
const longestName = Math.max(...attributeNames.map((name) => name.length))

/** What a tag is, one bit each. */
export const is = {
  block: 1 << 0,
  void: 1 << 1,
  silent: 1 << 2,
  strong: 1 << 3,
  closesParagraph: 1 << 4,
  breaksOut: 1 << 5,
  closesOthers: 1 << 6,
  cell: 1 << 7,
} as const
/** By the numbers of tags; a tag that is not known is nothing of all this. */
export const natures: readonly number[] = naturesOfTags()
function naturesOfTags(): number[] {
  const found = tagNames.map(() => 0)
  for (const [names, bit] of [
    [blockElements, is.block],
    [voidElements, is.void],
    [silentElements, is.silent],
    [emphasis, is.strong],
    [closesParagraph, is.closesParagraph],
    [breaksOut, is.breaksOut],
    [closedBy.keys(), is.closesOthers],
    [['tr', 'td', 'th', 'li', 'dt', 'dd'], is.cell],
  ] as const)
    for (const name of names) {
      const number = tagNumbers.get(name)
      if (number === undefined) throw new Error(`${name} is no tag that is known`)
      found[number] = (found[number] as number) | bit
    }
  return found
}

/** What an element closes, with the numbers of the tags that it closes. */
export const implied: ReadonlyMap<string, Implied> = new Map(
  [...closedBy].map(([tag, { openers, within }]) => [
    tag,
    { openers, within, numbers: [...openers].map((name) => tagNumbers.get(name) as number) },
  ]),
)

interface Implied {
  readonly openers: ReadonlySet<string>
  readonly within: ReadonlySet<string>
  readonly numbers: readonly number[]
}

export const figure = tagNumbers.get('figure') as number
export const figcaption = tagNumbers.get('figcaption') as number
export const paragraph = tagNumbers.get('p') as number
