/** What an article's page tells machines, and the picture that stands beside a shared address. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawShareImage } from '../src/portal/share-image.js'
import { captureOf, type Edition, now, openEdition } from './edition.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const local = { headers: { host: '127.0.0.1:8080' } }
const evil = '</script><script>window.hit=1</script><!--<script> &amp; \u2028\u2029'

let edition: Edition
const ids = new Map<string, string>()
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|17|20|22)/, true)
  const e = evil.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const page = `<html lang="en"><head><title>${e}</title><meta name="author" content="${e}"></head><body><article><h1>Harbour ${e} strike</h1><p class="byline">By Mara ${e}</p><p>Correction: an earlier version said ${e} of the boats.</p>${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the strike at the port, with ${e} in the middle of it, said the harbour master on Saturday.</p>`).join('')}</article></body></html>`
  await edition.desk.add(
    captureOf(new TextEncoder().encode(page), {
      source: 'evil.html',
      url: 'https://news.example/evil',
      mediaType: 'text/html',
    }),
    { rights: { kind: 'own' }, again: false, fetchPicture: null },
  )
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
  for (const { id, headline } of articles) ids.set(headline ?? '', id)
})
afterAll(() => edition.close())

const idOf = (words: RegExp): string => {
  const found = [...ids].find(([headline]) => words.test(headline))
  if (!found) throw new Error(`no article with the headline ${words}: ${[...ids.keys()].join(' | ')}`)
  return found[1]
}

const get = (path: string, settings = {}, headers = {}) =>
  edition.portal(settings).request(path, { headers: { ...local.headers, ...headers } })

async function page(words: RegExp, settings = {}) {
  const first = await get(`/articles/${idOf(words)}`, settings)
  return (await get(first.headers.get('location') ?? `/articles/${idOf(words)}`, settings)).text()
}

const described = (html: string): Record<string, unknown> => {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
  expect(blocks).toHaveLength(1)
  return JSON.parse(blocks[0]?.[1] ?? '') as Record<string, unknown>
}

describe('NewsArticle markup of an open article on a public site', () => {
  it('names the outlet as publisher, the people as authors, and the original that it is based on', async () => {
    const data = described(await page(/Ferry crews/, open))
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'en',
      publisher: { '@type': 'NewsMediaOrganization' },
      license: { '@type': 'CreativeWork' },
    })
    expect(data.mainEntityOfPage).toMatch(/^https:\/\/sheet\.example\/articles\//)
    expect(data.headline).toContain('Ferry crews')
    expect(data.isBasedOn).toMatch(/^https?:\/\//)
    expect((data.publisher as { name: string }).name).not.toBe('The Test Sheet')
  })

  it('gives a time with its zone, or the day alone: a reader elsewhere would supply a zone of its own', async () => {
    const seen: string[] = []
    for (const headline of ids.keys()) {
      const html = await page(new RegExp(headline.slice(0, 12).replace(/[^\p{L}\p{N} ]/gu, '.')), open)
      if (!html.includes('ld+json')) continue
      const { datePublished } = described(html)
      if (typeof datePublished === 'string') seen.push(datePublished)
    }
    expect(seen.length).toBeGreaterThan(1)
    for (const time of seen) expect(time).toMatch(/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/)
  })

  it('holds corrections', async () => {
    await edition.desk.edit(idOf(/Hallin reservoir/), { rights: { kind: 'licensed' } })
    const data = described(await page(/Hallin reservoir/, open))
    expect(data.correction).toMatchObject([{ '@type': 'CorrectionComment' }])
  })

  it('cannot be ended by captured words', async () => {
    const html = await page(/strike/, open)
    const data = described(html)
    expect(data.headline).toContain('</script>')
    // The description, and the one script of the site.
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html.match(/<\/script/g)).toHaveLength(2)
    expect(html).not.toMatch(/[\u2028\u2029]/)
  })

  it('stands beside OpenGraph and a card with the share image', async () => {
    const html = await page(/Ferry crews/, open)
    expect(html).toContain(
      `property="og:image" content="https://sheet.example/articles/${idOf(/Ferry crews/)}/share.png"`,
    )
    expect(html).toContain('name="twitter:card" content="summary_large_image"')
  })

  it('is not given of a private article, nor in a private reading room', async () => {
    for (const html of [await page(/Velland says Drovia/, open), await page(/Ferry crews/)])
      expect(html).not.toMatch(/ld\+json|og:|twitter:/)
  })

  it('does not give a headline made from the lede to others as the outlet’s', async () => {
    const id = idOf(/^Delegates to the Inland/)
    await edition.desk.edit(id, { rights: { kind: 'licensed' } })
    const html = await page(/^Delegates to the Inland/, open)
    expect(described(html).headline).toBeUndefined()
    expect(html).not.toMatch(/og:title" content="[^"]*Delegates/)
    await edition.desk.edit(id, { rights: { kind: 'private' } })
  })
})

describe('the share image', () => {
  const picture = (words: RegExp, settings = {}, headers = {}) =>
    get(`/articles/${idOf(words)}/share.png`, settings, headers)

  it('is a PNG of 1200 × 630 that is not sent twice', async () => {
    const answer = await picture(/Ferry crews/, open)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
    const again = await picture(/Ferry crews/, open, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('is for own, licensed and open articles on a public site alone', async () => {
    expect((await picture(/Velland says Drovia/, open)).status).toBe(404)
    expect((await picture(/Ferry crews/)).status).toBe(404)
    expect((await get('/articles/nothing1/share.png', open)).status).toBe(404)
  })

  it('shows the headline in its own direction and letters', async () => {
    const inked = async (headline: string | null, language: string, outlet = 'The Post') => {
      const image = await drawShareImage({ siteName: 'Sheet', headline, outlet, agency: null, language })
      const { data, info } = await sharp(image)
        .extract({ left: 0, top: 130, width: 1200, height: 380 })
        .grayscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const columns = new Set<number>()
      for (let at = 0; at < data.length; at++) if ((data[at] ?? 255) < 128) columns.add(at % info.width)
      return { first: Math.min(...columns), last: Math.max(...columns) }
    }
    const latin = await inked('Ferry crews walk out', 'en')
    expect(latin.first).toBeGreaterThan(70)
    expect(latin.first).toBeLessThan(95)
    const arabic = await inked('منارة الميناء القديم', 'ar')
    expect(arabic.last).toBeGreaterThan(1105)
    expect(arabic.last).toBeLessThan(1130)
    expect(arabic.first).toBeGreaterThan(400)
  })

  it('is drawn of anything: hostile, endless, empty', async () => {
    const words = [`<span size="999999">${evil}`, 'x'.repeat(100_000), '', '\u202e\u0000\ud800', '👩‍👩‍👧 &#0; &']
    for (const headline of words) {
      const image = await drawShareImage({
        siteName: 'S',
        headline,
        outlet: headline,
        agency: headline,
        language: '"><x',
      })
      expect((await sharp(image).metadata()).width).toBe(1200)
    }
  })

  it('of a withdrawn article is gone', async () => {
    const id = idOf(/Ferry crews/)
    await edition.desk.withdraw(id, 'at the request of the company')
    expect((await get(`/articles/${id}/share.png`, open)).status).toBe(410)
  })
})
