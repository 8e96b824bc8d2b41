/** What the attributes of an element say: its words, whether it is shown, which picture it names. Values are bounded; none is markup. */

import { attributeValue } from './html-tokens.js'

/** UTF-16 units of a value with entities in it; a stretch without one is cut at `longestStretch`. */
const longestValue = 16_000
const longestStretch = 4_000

/**
 * The attributes of one element that are of use: two or three of them mostly, which no map finds faster. Most are never
 * asked, so a value stays in the page until it is.
 */
export class Attributes {
  private count = 0
  private readonly names: string[] = []
  /** Three numbers an attribute: where its value begins and ends, and whether an ampersand stands in it. */
  private readonly places: number[] = []

  constructor(private readonly page: string) {}

  get size(): number {
    return this.count
  }

  get(name: string): string | undefined {
    const at = this.placeOf(name)
    return at < 0 ? undefined : this.valueAt(at * 3)
  }

  has(name: string): boolean {
    return this.placeOf(name) >= 0
  }

  /** The first value of a name counts (HTML Standard). */
  add(name: string, from: number, to: number, coded: boolean): void {
    if (this.placeOf(name) >= 0) return
    const at = this.count * 3
    this.names[this.count++] = name
    this.places[at] = from
    this.places[at + 1] = to
    this.places[at + 2] = coded ? 1 : 0
  }

  clear(): void {
    this.count = 0
  }

  private placeOf(name: string): number {
    for (let k = 0; k < this.count; k++) if (this.names[k] === name) return k
    return -1
  }

  private valueAt(at: number): string {
    const from = this.places[at] as number
    const to = this.places[at + 1] as number
    if (this.places[at + 2] === 1) return attributeValue(this.page, from, to, longestStretch, longestValue)
    return this.page.slice(from, Math.min(to, from + longestStretch))
  }
}

const wordy = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-type'] as const

export function wordsOf(attributes: Attributes): string {
  if (attributes.size === 0) return ''
  let words = ''
  for (let k = 0; k < wordy.length; k++) {
    const value = attributes.get(wordy[k] as string)
    if (value) words += (words ? ' ' : '') + (value.length > 300 ? value.slice(0, 300) : value)
  }
  return words.toLowerCase()
}

export function isHidden(tag: string, attributes: Attributes): boolean {
  if (tag === 'noscript') return true
  if (attributes.has('hidden')) return true
  const style = attributes.get('style')
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

export function pixels(value: string | undefined): number | null {
  const n = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isFinite(n) && n > 0 && n < 20_000 && !value?.includes('%') ? n : null
}

const lazy = ['data-src', 'data-original', 'data-lazy-src', 'src'] as const

/** The largest picture that the element names; lazy loaders keep the true address in other attributes. */
export function pictureAddress(attributes: Attributes, sources: readonly string[]): string | null {
  for (let k = 0; k < lazy.length; k++) {
    const address = attributes.get(lazy[k] as string)?.trim()
    if (address && !address.startsWith('data:') && address.length < 2_000) return address
  }
  const sets = [attributes.get('data-srcset'), attributes.get('srcset'), ...sources]
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
