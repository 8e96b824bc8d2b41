/** The article page and what hangs on it, over HTTP: pictures, revisions, copies, reading on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '../src/desk/open-desk.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'
import { makeOlder } from './old-archive.js'

let edition: Edition
beforeAll(async () => {
  edition = await openEdition(/^(?:01|0[349]|13|1[269]|17|18|2[02])/, true)
})
afterAll(() => edition.close())

const local = { headers: { host: '127.0.0.1:8080' } }
const open = { public: true, baseUrl: 'https://sheet.example' }

async function read(path: string, settings = {}) {
  const answer = await edition.portal(settings).request(path, local)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

async function idOf(headline: RegExp): Promise<string> {
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  return articles.find((a) => headline.test(a.headline ?? ''))?.id ?? expect.fail(`no article ${headline}`)
}

async function page(headline: RegExp, settings = {}) {
  const { headers } = await read(`/articles/${await idOf(headline)}`, settings)
  return read(headers.get('location') ?? '', settings)
}

describe('after an article', () => {
  it('stand others on its subject and the one to read on with, and no copy of it', async () => {
    const { text } = await page(/^Grain ships/)
    const after = text.slice(text.indexOf('class="like"'))
    expect(after).toContain('More like this')
    expect(after).not.toMatch(/Wheat slides|Bread relief/)
    expect(after).toMatch(/<div class="next"[^>]*><a rel="next" href="\/articles\/\w+\/[^"]+"/)
  })

  it('stands nothing that the reader may not see, and after a withheld one nothing at all', async () => {
    const { text } = await page(/^Grain ships/, open)
    for (const [, id] of text.matchAll(/<article class="teaser[^>]*>.*?href="\/articles\/(\w+)/g)) {
      const found = await edition.desk.reader.article(id as string, now)
      expect(found.kind === 'article' && found.article.rights.kind).not.toBe('private')
    }
    await edition.desk.edit(await idOf(/^Grain ships/), { rights: { kind: 'private' } })
    const withheld = await page(/^Grain ships/, open)
    expect(withheld.text).toContain('The words are the outlet')
    expect(withheld.text).not.toMatch(/rel="next"|class="like"/)
    await edition.desk.edit(await idOf(/^Grain ships/), { rights: { kind: 'open', licence: 'CC BY 4.0' } })
  })
})

describe('copies', () => {
  it('are told by what they left out, in its first words, and stand side by side on a page', async () => {
    const id = await idOf(/^Grain ships/)
    const { text } = await page(/^Grain ships/)
    const [, path, said] = /<a href="(\/articles\/\w+\/copies\/\w+)">(runs 9 of 14 paragraphs[^<]*)/.exec(text) ?? []
    expect(said).toMatch(/dropped: “[^”]+…?”, “[^”]+…?”, \d more/)
    const both = await read(path ?? '')
    expect(both.status).toBe(200)
    expect(both.text.match(/class="sides sides-dropped"/g)).toHaveLength(5)
    expect(both.text).toContain('Not in this printing.')
    expect(both.text).toMatch(/runs 9 of 14 paragraphs/)
    expect((await read(`/articles/${id}/copies/${await idOf(/market hall/)}`)).status).toBe(404)
    expect((await read(`/articles/${id}/copies/${id}`)).status).toBe(404)
  })

  it('of which one is private give nothing away in public', async () => {
    const [id, other] = [await idOf(/^Grain ships/), await idOf(/Wheat slides/)]
    expect((await read(`/articles/${id}/copies/${other}`)).status).toBe(200)
    for (const path of [`/articles/${id}/copies/${other}`, `/articles/${other}/copies/${id}`]) {
      const { status, text } = await read(path, open)
      expect(status).toBe(404)
      expect(text).not.toContain('Meridian Hope')
    }
    expect((await page(/^Grain ships/, open)).text).not.toContain(`/copies/${other}`)
  })
})

describe('revisions', () => {
  it('are shown in one text and side by side, with all of them and their times beneath', async () => {
    const id = await idOf(/Hallin reservoir/)
    const inline = await read(`/articles/${id}/revisions/2`)
    const sides = await read(`/articles/${id}/revisions/2/sides`)
    for (const { status, text } of [inline, sides]) {
      expect(status).toBe(200)
      expect(text).toMatch(/<del>/)
      expect(text).toMatch(/<ins>/)
      expect(text).toMatch(/<li aria-current="true"><a href="[^"]+\/revisions\/2"><time datetime="2031-/)
    }
    expect(inline.text).toMatch(/<a href="[^"]+\/revisions\/2" aria-current="page">In one text/)
    expect(sides.text).toMatch(/<a href="[^"]+\/sides" aria-current="page">Side by side/)
    for (const n of ['3', '0', '2x', '02'])
      expect((await read(`/articles/${id}/revisions/${n}/sides`)).status).toBe(404)
    expect((await read(`/articles/${id}/revisions/1`)).status).toBe(200)
  })
})

describe('the page of an article', () => {
  it('weighs at most 60 KB with its styles, at 900 words', async () => {
    const nth = (n: number) =>
      `On day ${n} the harbour office counted ${n * 37} crates of herring after a complaint from the island, said Lise Okono, who keeps the book of quay ${n}.`
    const body = Array.from({ length: 33 }, (_, n) => `<p>${nth(n + 1)}</p>`).join('')
    const heavy = `<html lang="en"><head><title>Nine hundred words on herring</title></head><body><article><h1>Nine hundred words on herring</h1>${body}</article></body></html>`
    const capture = captureOf(new TextEncoder().encode(heavy), { source: 'heavy.html', mediaType: 'text/html' })
    const added = await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
    const path = (await read(`/articles/${added.articles[0]?.id}`, open)).headers.get('location') ?? ''
    const { text } = await read(path, open)
    expect(text.match(/counted \d+ crates/g)?.length).toBeGreaterThan(30)
    const styles = (await read('/assets/broadsheet.css')).text
    expect(new TextEncoder().encode(text + styles).length).toBeLessThanOrEqual(60_000)
  })
})

describe('the text', () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, n) =>
      `<p>Paragraph ${n} of a report on the catch at Saint-Orme, which the harbour office counted again on Friday after a complaint.</p>`,
  ).join('')
  const addPage = async (headline: string, body: string) => {
    const page = `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${paragraphs}${body}</article></body></html>`
    const capture = captureOf(new TextEncoder().encode(page), { source: `${headline}.html`, mediaType: 'text/html' })
    const added = await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
    return added.articles[0]?.id ?? expect.fail('nothing was recovered')
  }

  it('says how long it takes to read, and gives its address to pass on', async () => {
    const { text } = await page(/salt road/, open)
    expect(text).toMatch(/<span>\d+ minutes to read<\/span>/)
    expect(text).toMatch(/<input type="url" readonly="" value="https:\/\/sheet\.example\/articles\//)
  })

  it('stands alone, without pictures, on a page of its own', async () => {
    const id = await idOf(/market hall/)
    const { status, text } = await read(`/articles/${id}/plain`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/<img|<figure|masthead/)
    expect(text).toContain('class="body"')
    expect((await page(/market hall/)).text).toContain(`href="/articles/${id}/plain"`)
    await edition.desk.edit(id, { rights: { kind: 'private' } })
    expect((await read(`/articles/${id}/plain`, open)).status).toBe(404)
    await edition.desk.edit(id, { rights: { kind: 'open', licence: 'CC BY 4.0' } })
  })

  it('sets columns of figures flush and a quotation that the text has as a pull quote', async () => {
    const id = await addPage(
      'The catch of the year, boat by boat',
      `<table><caption>Boats &lt;b>on&lt;/b> the quay</caption><tr><th>Boat</th><th>Tonnes</th></tr><tr><td>Aven Star</td><td>1,204.5</td></tr><tr><td>Kittiwake</td><td>98</td></tr><tr><td>Petrel</td><td>–</td></tr></table>
       <p>The harbour master, Lise Okono, said that nobody had ever counted so many herring in one week of a spring.</p>
       <blockquote>Nobody had ever counted so many herring in one week of a spring</blockquote>
       <blockquote>We shall count them again in autumn, and then we shall see</blockquote>${paragraphs}`,
    )
    const { text } = await read((await read(`/articles/${id}`)).headers.get('location') ?? '')
    expect(text).toMatch(/<th scope="col">Boat<\/th><th scope="col" class="n">Tonnes/)
    expect(text).toContain('<td class="n">1,204.5</td>')
    expect(text).toContain('<table><caption>Boats &lt;b&gt;on&lt;/b&gt; the quay</caption>')
    expect((await read(`/articles/${id}.md`)).text).toContain('*Boats \\<b>on\\</b> the quay*\n\n| Boat | Tonnes |')
    expect(text).toMatch(/<aside class="pullquote"[^>]*><p>Nobody had ever/)
    expect(text).toMatch(/<blockquote><p>We shall count/)
  })

  it('of a live report begins with what is in it, and every entry has an address', async () => {
    const { text } = await page(/Velland votes/)
    const [, entry] = /<nav class="entry-list".*?href="#([^"]+)"/.exec(text) ?? []
    expect(text).toContain(`<li class="entry" id="${entry}">`)
  })

  it('under a headline that is the name of a page keeps an address of its own', async () => {
    const id = await addPage('Origin', '')
    expect((await read(`/articles/${id}`)).headers.get('location')).toBe(`/articles/${id}/origin-article`)
  })
})

describe('pictures', () => {
  it('are offered in the sizes that are kept, the first at once and the others when they come near', async () => {
    const { text } = await page(/market hall/)
    const pictures = text.match(/<img [^>]*>/g) ?? []
    expect(pictures.length).toBeGreaterThan(2)
    expect(pictures[0]).toMatch(
      /srcset="\/pictures\/[0-9a-f]{64}-320 320w, .* \d+w" sizes="[^"]+" width="\d+" height="\d+"/,
    )
    expect(pictures[0]).toMatch(/loading="eager" fetchpriority="high"/)
    for (const picture of pictures.slice(1)) expect(picture).toMatch(/loading="lazy"/)
    expect(text).toMatch(/<svg class="tone" color="#[0-9a-f]{6}" aria-hidden="true">/)
    expect(text).not.toContain('style=')
    for (const [, address] of (pictures[0] ?? '').matchAll(/(\/pictures\/[^ ]+) \d+w/g)) {
      const { status, headers } = await read(address as string)
      expect([status, headers.get('content-type')]).toEqual([200, 'image/webp'])
    }
  })

  it('have a page each, with caption, credit and the ways on and back', async () => {
    const id = await idOf(/market hall/)
    const first = await read(`/articles/${id}/pictures/1`)
    expect(first.status).toBe(200)
    expect(first.text).toContain('<figcaption>')
    expect(first.text).toContain('class="credit"')
    expect(first.text).toMatch(/rel="next" href="\/articles\/\w+\/pictures\/2"/)
    expect(first.text).not.toContain('rel="prev"')
    expect(first.text).toContain(`href="/articles/${id}/`)
    expect((await page(/market hall/)).text).toContain(`href="/articles/${id}/pictures/1"`)
    for (const n of ['0', '01', '99', '-1', 'x', '1e0'])
      expect((await read(`/articles/${id}/pictures/${n}`)).status, n).toBe(404)
  })

  it('of a private article give nothing away in public, in no size and on no page', async () => {
    const id = await idOf(/market hall/)
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
    const before = articles.find((a) => a.id === id)?.rights ?? expect.fail()
    const [, address] = /srcset="(\/pictures\/\S+)/.exec((await page(/market hall/)).text) ?? []
    await edition.desk.edit(id, { rights: { kind: 'private' } })
    expect((await read(address ?? '')).status).toBe(200)
    expect((await read(address ?? '', open)).status).toBe(404)
    expect((await read(`/articles/${id}/pictures/1`, open)).status).toBe(404)
    await edition.desk.edit(id, { rights: before })
  })

  it('in an archive of before sizes were kept show in the one size', async () => {
    const old = await openEdition(/09-/, true)
    const { articles } = await old.desk.reader.latest({ limit: 10, offset: 0 }, now)
    const { id, picture } = articles.find((a) => a.picture) ?? expect.fail()
    await old.desk.close()
    await makeOlder(old.dataFolder, 1)
    const desk = await openDesk({ dataFolder: old.dataFolder, recover: expect.fail, now: () => now })
    const found = await desk.reader.article(id, now)
    if (found.kind !== 'article') expect.fail()
    expect(found.article.pictures.find((kept) => kept?.blob === picture?.blob)).toMatchObject({
      sizes: [],
      colour: null,
    })
    expect(await desk.reader.picture(picture?.blob ?? expect.fail(), now)).not.toBeNull()
    await desk.close()
    await old.close()
  })
})

describe('what is taken back', () => {
  it('answers 410 at each of its pages, and is no longer offered, compared or shown in any size', async () => {
    const [id, other] = [await idOf(/^Grain ships/), await idOf(/Wheat slides/)]
    const [, size] = /srcset="(\/pictures\/\S+)/.exec((await page(/^Grain ships/)).text) ?? []
    await edition.desk.withdraw(id, 'at the request of the harbour office')
    for (const path of ['plain', 'pictures/1', 'revisions/1', 'revisions/1/sides', `copies/${other}`])
      expect((await read(`/articles/${id}/${path}`)).status, path).toBe(410)
    expect((await read(`/articles/${other}/copies/${id}`)).status).toBe(404)
    expect((await read(size ?? '')).status).toBe(404)
    for (const headline of [/Wheat slides/, /Velland says/, /Bread relief/])
      expect((await page(headline)).text).not.toContain(`/articles/${id}`)
  })
})
