import { describe, expect, it } from 'vitest'
import { readHtml } from '../blocks/html.js'
import { chooseAuthors } from './choose.js'
import { printedAuthors } from './page-authors.js'
import { printedTimes } from './page-times.js'

const paragraphs =
  '<p>The first ferry did not leave on Saturday.</p><p>Six thousand people waited on the quay until dark.</p>'
const pageOf = (over: string, under = '') => {
  const html = `<nav>Home</nav><h1>Ferry crews walk out</h1>${over}${paragraphs}${under}`
  const page = readHtml(html)
  const find = (text: string) => page.blocks.findIndex((b) => b.text.startsWith(text))
  return {
    html,
    page,
    place: { headline: find('Ferry crews'), firstBody: find('The first ferry'), lastBody: find('Six thousand') },
  }
}
const times = (over: string, under = '') => {
  const { page, place } = pageOf(over, under)
  return printedTimes(page, place, { language: 'en', now: '2031-05-04' })
}
const authors = (over: string, under = '') => {
  const { page, place } = pageOf(over, under)
  return printedAuthors(page, place)
}

describe('times that a page prints', () => {
  it('a line under the headline is the best of them', () => {
    const { published } = times('<div>3 May 2031, 18:41</div>', '<div class="related">1 May 2031</div>')
    const [first, ...others] = [...published].sort((a, b) => b.score - a.score)
    expect(first).toMatchObject({ value: { local: '2031-05-03T18:41', zone: null } })
    for (const other of others) expect(other.score).toBeLessThan((first?.score ?? 0) / 2)
  })
  it('stands on its characters', () => {
    const { html, page, place } = pageOf('<div>Posted on <b>3 May</b> 2031 by Wren</div>')
    const span = printedTimes(page, place, { language: 'en', now: null }).published[0]?.spans[0] ?? [0, 0]
    expect(html.slice(...span)).toBe('3 May</b> 2031')
  })
  it('an update is none of publication', () => {
    const { published, modified } = times('<div>Published 2 May 2031, 09:00. Last updated 3 May 2031, 18:50</div>')
    expect(published[0]?.value.local).toBe('2031-05-02T09:00')
    expect(modified[0]?.value.local).toBe('2031-05-03T18:50')
  })
  it('a label in the element before says which time it is', () => {
    const { published, modified } = times(
      '<b>Erschienen am:</b><h2>2 May 2031</h2><b>Zuletzt geändert:</b><h2>3 May 2031</h2>',
    )
    expect(published.map((c) => c.value.local)).toEqual(['2031-05-02'])
    expect(modified.map((c) => c.value.local)).toEqual(['2031-05-03'])
  })
  it('a day over the headline is believed less than one under it', () => {
    const html = `<div>1 May 2031</div><h1>Ferry crews walk out</h1><div>3 May 2031</div>${paragraphs}`
    const page = readHtml(html)
    const place = { headline: 1, firstBody: 3, lastBody: 4 }
    const { published } = printedTimes(page, place, { language: 'en', now: null })
    expect([...published].sort((a, b) => b.score - a.score)[0]?.value.local).toBe('2031-05-03')
  })
  it('a box that holds the text too sets nothing apart', () => {
    const { published } = times('</nav><div class="related-layout"><h2>Walk-out</h2><div>3 May 2031</div>')
    expect(published[0]).toMatchObject({ source: 'printed head line' })
    const apart = times('<div class="related-layout"><div>3 May 2031</div></div>')
    expect(apart.published[0]).toMatchObject({ source: 'printed line' })
  })
  it('an element that its markup calls the update is one', () => {
    const { published, modified } = times(
      '<p><time class="updated">4 May 2031</time> <time class="published">2 May 2031</time></p>',
    )
    expect(published.map((c) => c.value.local)).toEqual(['2031-05-02'])
    expect(modified.map((c) => c.value.local)).toEqual(['2031-05-04'])
  })
  it('a line that its markup calls the update is one, and one that it calls published too is none', () => {
    const { published, modified } = times(
      '<div class="updated-date">4 May 2031</div><div class="publish-date">2 May 2031</div>',
    )
    expect(published.map((c) => c.value.local)).toEqual(['2031-05-02'])
    expect(modified.map((c) => c.value.local)).toEqual(['2031-05-04'])
    expect(times('<div class="published updated">2 May 2031</div>').published).toHaveLength(1)
  })
  it('a day and its time of day may stand in two lines', () => {
    const { published } = times('<div>3 May 2031</div><div>6:41 PM EDT</div>')
    expect(published[0]?.value).toEqual({ text: '3 May 2031 6:41 PM EDT', local: '2031-05-03T18:41', zone: '-04:00' })
    expect(published[0]?.spans).toHaveLength(2)
  })
  it('the outlet’s years are not the article’s', () =>
    expect(times('', '<div>© 1 January 2031 Port Aven Courier</div>').published).toEqual([]))
  it('a day after the capture is an appointment', () => expect(times('<div>12 June 2031</div>').published).toEqual([]))
})

describe('names that a page prints as its author', () => {
  const first = (over: string, under = '') => chooseAuthors(authors(over, under), null)?.value ?? null
  it('a byline', () => expect(first('<p>By Mara Quill and Wren Hollis</p>')).toEqual(['Mara Quill', 'Wren Hollis']))
  it('a name in an element that is called author', () =>
    expect(first('<div class="article-author">Mara Quill</div>')).toEqual(['Mara Quill']))
  it('a single name where the page says that it is one', () =>
    expect(first('<div class="post-author">Floyd</div>')).toEqual(['Floyd']))
  it('a name in a line of data', () =>
    expect(first('<div class="entry-meta">Veröffentlicht am 3. Mai 2031 von Wren Hollis | 4 Kommentare</div>')).toEqual(
      ['Wren Hollis'],
    ))
  it('a name per element', () =>
    expect(first('<div class="author">Mara Quill</div><div class="author">Wren Hollis</div>')).toEqual([
      'Mara Quill',
      'Wren Hollis',
    ]))
  it('a name on the line of the time, without a label', () => {
    expect(first('<div>3 May 2031 | 18:41 | Mara Quill</div>')).toEqual(['Mara Quill'])
    expect(first('<div><b>3 May 2031</b> Mara Quill <i>6</i></div>')).toEqual(['Mara Quill'])
    expect(first('<div>Mara Quill</div><div>3 May 2031</div>')).toEqual(['Mara Quill'])
  })
  it('a name that signs the text', () => expect(first('', '<p><b>Mara Quill</b></p>')).toEqual(['Mara Quill']))
  it('a name that stands elsewhere is anybody’s', () => {
    expect(first('<div>Mara Quill</div><div>Harbour</div>')).toBeNull()
    expect(first('', '<div class="box"><h3>Mara Quill</h3></div>')).toBeNull()
  })
  it('a label in a line that no markup marks', () =>
    expect(first('<div>Ein Artikel von <a href="/mq">Mara Quill</a> | 27.01.2031 - 12:45</div>')).toEqual([
      'Mara Quill',
    ]))
  it('a name that links to the page of whoever wrote it', () => {
    expect(first('<div><a href="/authors/mara-quill">Mara Quill</a></div><div>Harbour</div>')).toEqual(['Mara Quill'])
    expect(first('<div><a rel="author" href="/mq">Floyd</a></div><div>Harbour</div>')).toEqual(['Floyd'])
    expect(first('<div><a href="/people/mara-quill">Mara Quill</a></div><div>Harbour</div>')).toBeNull()
    expect(first('<div class="bio"><a href="/authors/mara-quill">Mara Quill</a></div>')).toBeNull()
  })
  it('a name in HTML’s own element for whom to turn to', () =>
    expect(first('<address>Mara Quill</address><div>Harbour</div>')).toEqual(['Mara Quill']))
  it('a name that an address in the page’s field of authors is made of', () => {
    const { page, place } = pageOf('<div>Mara Quill</div><div>Port Aven</div>')
    for (const address of [
      'm.quill@courier.example',
      'https://courier.example/people/mara-quill/',
      '/p/mara_quill.html',
    ])
      expect(printedAuthors(page, place, [address])[0]?.value).toEqual(['Mara Quill'])
    for (const address of ['w.hollis@courier.example', 'https://courier.example/', 'desk@courier.example'])
      expect(printedAuthors(page, place, [address])).toEqual([])
  })
  it('a name before a line of times and their labels', () => {
    expect(first('<div>Mara Quill | 03.05.2031 - Güncelleme : 03.05.2031</div>')).toEqual(['Mara Quill'])
    expect(first('<div>Son Güncelleme : 03.05.2031 - 16:49</div>')).toBeNull()
  })
  it('whoever comments is not the author', () =>
    expect(first('', '<div id="comments"><div class="comment-author">By Noel Standing</div></div>')).toBeNull())
  it('words with a label’s letters in them hold no name', () => {
    for (const line of ['Partager', 'Dienstag', 'Bystander'])
      expect(first(`<div class="entry-meta">${line}</div>`)).toBeNull()
  })
})
