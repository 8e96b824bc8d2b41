/** The colours of the stylesheet keep their contrast, and docs/design.md says what they are. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./assets/broadsheet.css', import.meta.url), 'utf8')
const page = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8')

/** Custom properties of the first `:root` after a place in the stylesheet. */
function rootAt(from: number): Map<string, string> {
  const begin = css.indexOf(':root {', from)
  const rules = css.slice(begin, css.indexOf('\n}', begin)).split('}')[0] ?? ''
  return new Map([...rules.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]))
}
const light = rootAt(0)
const dark = new Map([...light, ...rootAt(css.indexOf('@media (prefers-color-scheme: dark)'))])

function luminance(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)
  if (!parts) throw new Error(`${colour} is not written as #rrggbb`)
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(scheme: ReadonlyMap<string, string>, one: string, other: string): number {
  const [a, b] = [luminance(scheme.get(one) ?? ''), luminance(scheme.get(other) ?? '')]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** What stands on what, and how much contrast it needs by WCAG 2.2, 1.4.3 and 1.4.11. */
const pairs = [
  ['ink', 'paper', 4.5],
  ['soft', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['ink', 'lit', 4.5],
  ['ink', 'wash', 4.5],
  ['soft', 'wash', 4.5],
  ['ink', 'added', 4.5],
  ['ink', 'deleted', 4.5],
  ['strong', 'paper', 3],
] as const

describe('the colours', () => {
  it.each(pairs)('%s on %s has the contrast that it needs, in light and dark', (one, other, least) => {
    expect(contrast(light, one, other)).toBeGreaterThanOrEqual(least)
    expect(contrast(dark, one, other)).toBeGreaterThanOrEqual(least)
  })

  it('are told in docs/design.md, with the contrast that they have', () => {
    for (const [one, other] of pairs) {
      const figures = [light, dark].map((scheme) => contrast(scheme, one, other).toFixed(1))
      expect(page).toContain(`| \`--${one}\` | \`--${other}\` | ${figures.join(' | ')} |`)
    }
    for (const name of ['paper', 'ink', 'soft', 'accent', 'rule', 'strong'])
      expect(page).toContain(`| \`--${name}\` | \`${light.get(name)}\` | \`${dark.get(name)}\` |`)
  })
})

it('the scale goes up by a fifth a step, and docs/design.md has its steps', () => {
  const steps = ['t-2', 't-1', 't0', 't1', 't2', 't3', 't4'].map((name) => Number.parseFloat(light.get(name) ?? ''))
  for (const [n, step] of steps.entries()) {
    if (n > 0) expect(step / (steps[n - 1] ?? 1)).toBeCloseTo(1.2, 1)
    expect(page).toContain(`| ${step} |`)
  }
})
