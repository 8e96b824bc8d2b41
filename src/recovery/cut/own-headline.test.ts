import { describe, expect, it } from 'vitest'
import { readHtml } from '../blocks/html.js'
import { readPlain } from '../blocks/plain.js'
import { shapeOf } from '../text-shape.js'
import type { Segment } from './cut.js'
import { fromOwnHeadline, fromTitle } from './own-headline.js'

const sentence = 'The harbour board of Orlsund sold two of its oldest ferries and leased three new ones on Tuesday. '
const welcome = `<div><h2>Dear readers of the Orlsund Post</h2><p>${sentence.repeat(3)}</p></div>`
const story = `<div><h1>Orlsund sells its ferries</h1><p>${sentence.repeat(9)}</p></div>`

/** Which of a page's texts, counted from 0, are stories. */
function storiesOf(html: string, stated: string[]): number[] {
  const { blocks } = readHtml(`<!doctype html><body>${html}</body>`)
  const heads = blocks.flatMap((b, i) => (/^h\d$/.test(b.tag) ? [i] : []))
  const segments = blocks.flatMap((b, i): Segment[] =>
    b.tag === 'p'
      ? [{ from: 0, to: i + 1, body: [i], headline: heads.find((h) => h === i - 1) ?? null, reason: '' }]
      : [],
  )
  const kept = fromOwnHeadline(
    segments,
    blocks,
    blocks.map((b) => shapeOf(b.text)),
    stated,
  )
  return kept.map((s) => segments.indexOf(s))
}

describe('a page that states its headline', () => {
  const stated = ['Orlsund sells its ferries']
  it('begins with the story under it, and not with a welcome above', () => {
    expect(storiesOf(welcome + story, stated)).toEqual([1])
    expect(storiesOf(`<p>${sentence}</p>${story}`, stated)).toEqual([1])
  })
  it('keeps what follows its own story', () => {
    expect(storiesOf(story + welcome, stated)).toEqual([0, 1])
  })
  it('keeps a story above that is as long, or stands under a heading of its own and is long', () => {
    const other = `<div><h1>The Tern runs aground</h1><p>${sentence.repeat(12)}</p></div>`
    expect(storiesOf(other + story, stated)).toEqual([0, 1])
    const shorter = `<div><h2>The Tern runs aground</h2><p>${sentence.repeat(11)}</p></div>`
    expect(storiesOf(shorter + story.replace(sentence, sentence.repeat(9)), stated)).toEqual([0, 1])
  })
  it('or prints one of the first rank has no story above it that nothing heads', () => {
    expect(storiesOf(`<p>${sentence.repeat(8)}</p>${story}`, ['Ferries are sold'])).toEqual([1])
  })
  it('has no story in the beginning of its own that stands above it under the same headline, however long', () => {
    const teaser = `<div><h3>Orlsund sells its ferries</h3><p>${sentence.repeat(11)}</p></div>`
    expect(storiesOf(teaser + story.replace(sentence, sentence.repeat(9)), stated)).toEqual([1])
    expect(storiesOf(teaser + story, stated)).toEqual([0, 1])
  })
  it('and prints another keeps all of its stories', () => {
    expect(storiesOf(welcome + story, ['The Orlsund Post'])).toEqual([0, 1])
  })
})

describe('a capture of plain text whose first line is a headline', () => {
  const [first, second] = ['Orlsund sells its oldest ferries', 'The Tern runs aground at noon']
  const storiesUnder = (title: string) => {
    const { blocks } = readPlain([title, first, sentence, second, sentence].join('\n\n'))
    const segments = [1, 3].map((at): Segment => ({ from: at, to: at + 2, body: [at + 1], headline: at, reason: '' }))
    return fromTitle(segments, blocks).map((s) => blocks[s.headline ?? 0]?.text)
  }
  it('begins with the story under it, with the outlet behind it or not', () => {
    expect(storiesUnder(second)).toEqual([second])
    expect(storiesUnder(`${second} – Orlsund Post`)).toEqual([second])
  })
  it('keeps what follows, and all where the line is another', () => {
    expect(storiesUnder(`${first} | Orlsund Post`)).toEqual([first, second])
    expect(storiesUnder('Orlsund Post')).toEqual([first, second])
    expect(storiesUnder(`${second} and is towed home`)).toEqual([first, second])
  })
})
