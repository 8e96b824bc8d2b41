import { describe, expect, it } from 'vitest'
import { readHtml } from './blocks/html.js'
import { readPlain } from './blocks/plain.js'
import { glanceAt } from './near-text.js'
import { statedOf } from './stated.js'

const nearIn = (html: string): string[] => {
  const page = readHtml(html)
  const { near } = glanceAt(page, statedOf(page))
  return page.blocks.filter((_, i) => near[i] === 1).map((b) => b.text)
}

const menu = (name: string, length: number) =>
  Array.from({ length }, (_, i) => `<div><a href="/${name}/${i}">${name} ${i}</a></div>`).join('')
const report = '<p>The harbour of Quillmouth closed at noon, since the fog would not lift.</p>'

describe('which blocks stand near text', () => {
  it('leaves a menu unasked but for the six entries beside the text', () => {
    const near = nearIn(`${menu('desk', 20)}${report}${menu('shop', 20)}`)
    expect(near.filter((t) => t.startsWith('desk'))).toEqual([14, 15, 16, 17, 18, 19].map((i) => `desk ${i}`))
    expect(near.filter((t) => t.startsWith('shop'))).toEqual([0, 1, 2, 3, 4, 5].map((i) => `shop ${i}`))
    expect(near).toHaveLength(13)
  })

  it('asks about a list that says no sentence, as long as it is no list of links', () => {
    const items = ['200 g flour', 'three eggs', 'a pinch of salt', 'butter', 'sugar']
    const near = nearIn(`${report}${menu('desk', 30)}<ul>${items.map((t) => `<li>${t}</li>`).join('')}</ul>`)
    expect(near).toEqual(expect.arrayContaining(items))
    expect(near).not.toContain('desk 12')
  })

  it('asks about paragraphs in a link that was never closed', () => {
    const long = `${'The ferries stayed at their piers, and nobody in the waiting room complained of it. '.repeat(2).trim()}`
    const near = nearIn(`${menu('desk', 30)}<a href="/tides"><div><p>${long}</p></div>${menu('shop', 30)}`)
    expect(near).toContain(long)
    expect(near).not.toContain('desk 3')
  })

  it('asks about the page’s heading, and its title where that is printed', () => {
    const head = '<title>Fog</title><meta property="og:title" content="Fog closes the harbour">'
    const near = nearIn(
      `${head}${report}${menu('a', 30)}<h1><a href="/">Quillmouth Courier</a></h1>${menu('b', 30)}<div><a href="/fog">Fog closes the harbour</a></div>`,
    )
    expect(near).toEqual(expect.arrayContaining(['Quillmouth Courier', 'Fog closes the harbour']))
    expect(near).not.toContain('b 15')
  })

  it('asks about every block of a page that has nothing to read', () => {
    expect(nearIn(menu('desk', 40))).toHaveLength(40)
  })

  it('asks about every line of plain text', () => {
    const page = readPlain(Array.from({ length: 50 }, (_, i) => `Section ${i}`).join('\n\n'))
    expect(glanceAt(page, statedOf(page)).near.every((n) => n === 1)).toBe(true)
  })
})
