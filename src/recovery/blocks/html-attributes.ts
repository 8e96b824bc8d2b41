/** What the attributes of an element say: its words, whether it is shown, which picture it names. Values are bounded; none is markup. */

/** The attributes of one element that are of use: two or three of them mostly, which no map finds faster. */
export class Attributes {
  private readonly names: string[] = []
  private readonly values: string[] = []

  get size(): number {
    return this.names.length
  }

  get(name: string): string | undefined {
    for (let k = 0; k < this.names.length; k++) if (this.names[k] === name) return this.values[k]
    return undefined
  }

  has(name: string): boolean {
    return this.names.includes(name)
  }

  /** The first value of a name counts (HTML Standard). */
  add(name: string, value: string): void {
    if (this.names.includes(name)) return
    this.names.push(name)
    this.values.push(value)
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
