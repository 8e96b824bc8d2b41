/** What the attributes of an element say: its words, whether it is shown, which picture it names. Values are bounded; none is markup. */

import { attributeValue } from './html-tokens.js'

/** UTF-16 units of a value with entities in it; a stretch without one is cut at `longestStretch`. */
const longestValue = 16_000
const longestStretch = 4_000

/** The attributes that say something of use. */
export const attributeNames = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-component',
  'data-testid',
  'data-type',
  'itemtype',
  'property',
  'name',
  'rel',
  'href',
  'hreflang',
  'src',
  'data-src',
  'data-original',
  'data-lazy-src',
  'srcset',
  'data-srcset',
  'alt',
  'width',
  'height',
  'datetime',
  'content',
  'style',
  'hidden',
  'lang',
  'dir',
  'type',
  'http-equiv',
] as const
export type AttributeName = (typeof attributeNames)[number]

/** The number of each: an element's attributes are found by it, one bit for each that the element has. */
export const numbered = Object.fromEntries(attributeNames.map((name, k) => [name, k])) as Readonly<
  Record<AttributeName, number>
>

const noPlaces: readonly number[] = attributeNames.flatMap(() => [0, 0])

/** The attributes of one element that are of use. Most are never asked, so a value stays in the page until it is. */
export class Attributes {
  private present = 0
  /** Two numbers for each: where its value begins and ends. */
  private readonly places: number[] = noPlaces.slice()

  constructor(private readonly page: string) {}

  get(attribute: number): string | undefined {
    return (this.present & (1 << attribute)) === 0 ? undefined : this.valueAt(attribute * 2)
  }

  has(attribute: number): boolean {
    return (this.present & (1 << attribute)) !== 0
  }

  /** Whether one of these is there, a bit each. */
  hasAny(attributes: number): boolean {
    return (this.present & attributes) !== 0
  }

  /** The first value of a name counts (HTML Standard). */
  add(attribute: number, from: number, to: number): void {
    if ((this.present & (1 << attribute)) !== 0) return
    this.present |= 1 << attribute
    this.places[attribute * 2] = from
    this.places[attribute * 2 + 1] = to
  }

  clear(): void {
    this.present = 0
  }

  private valueAt(at: number): string {
    const from = this.places[at] as number
    const to = this.places[at + 1] as number
    const value = this.page.slice(from, Math.min(to, from + longestValue))
    if (value.includes('&')) return attributeValue(this.page, from, to, longestStretch, longestValue)
    return value.length > longestStretch ? value.slice(0, longestStretch) : value
  }
}

/** The first so many of `attributeNames` hold words. */
const wordy = 7
const anyWords = (1 << wordy) - 1

export function wordsOf(attributes: Attributes): string {
  if (!attributes.hasAny(anyWords)) return ''
  let words = ''
  for (let k = 0; k < wordy; k++) {
    const value = attributes.get(k)
    if (value) words += (words ? ' ' : '') + (value.length > 300 ? value.slice(0, 300) : value)
  }
  return words.toLowerCase()
}

export function isHidden(tag: string, attributes: Attributes): boolean {
  if (tag === 'noscript') return true
  if (attributes.has(numbered.hidden)) return true
  const style = attributes.get(numbered.style)
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

export function pixels(value: string | undefined): number | null {
  const n = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isFinite(n) && n > 0 && n < 20_000 && !value?.includes('%') ? n : null
}

const lazy = [numbered['data-src'], numbered['data-original'], numbered['data-lazy-src'], numbered.src]

/** The largest picture that the element names; lazy loaders keep the true address in other attributes. */
export function pictureAddress(attributes: Attributes, sources: readonly string[]): string | null {
  for (let k = 0; k < lazy.length; k++) {
    const address = attributes.get(lazy[k] as number)?.trim()
    if (address && !address.startsWith('data:') && address.length < 2_000) return address
  }
  const sets = [attributes.get(numbered['data-srcset']), attributes.get(numbered.srcset), ...sources]
  let best: { url: string; width: number } | null = null
  for (const list of sets) {
    if (!list) continue
    for (const candidate of list.slice(0, 8_000).split(/,\s+/)) {
      const [url, size] = candidate.trim().split(/\s+/)
      if (!url || url.startsWith('data:') || url.length > 2_000) continue
      const width = size ? Number.parseFloat(size) || 1 : 1
      if (!best || width > best.width) best = { url, width }
    }
  }
  return best?.url ?? null
}
