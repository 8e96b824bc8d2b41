/** What the attributes of an element say: its words, whether it is shown, which picture it names. Values are bounded; none is markup. */

export function wordsOf(attributes: ReadonlyMap<string, string>): string {
  if (attributes.size === 0) return ''
  let words = ''
  for (const name of ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'data-type']) {
    const value = attributes.get(name)
    if (value) words += (words ? ' ' : '') + (value.length > 300 ? value.slice(0, 300) : value)
  }
  return words.toLowerCase()
}

export function isHidden(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === 'noscript') return true
  if (attributes.has('hidden')) return true
  const style = attributes.get('style')
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

export function pixels(value: string | undefined): number | null {
  const n = value === undefined ? Number.NaN : Number.parseInt(value, 10)
  return Number.isFinite(n) && n > 0 && n < 20_000 && !value?.includes('%') ? n : null
}

/** The largest picture that the element names; lazy loaders keep the true address in other attributes. */
export function pictureAddress(attributes: ReadonlyMap<string, string>, sources: readonly string[]): string | null {
  const plain = [
    attributes.get('data-src'),
    attributes.get('data-original'),
    attributes.get('data-lazy-src'),
    attributes.get('src'),
  ]
    .map((s) => s?.trim())
    .find((s) => s && !s.startsWith('data:') && s.length < 2_000)
  if (plain) return plain
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
