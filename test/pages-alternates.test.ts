/** An article in other languages: kept from its head, found here by address, and led to within rights. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArticleShape } from '../src/portal/given/shapes.js'
import { captureOf, type Edition, openEdition } from './edition.js'

const open = { public: true, baseUrl: 'https://sheet.example' }
const outlet = 'https://tarn-bay-echo.example'

const said: Record<string, readonly string[]> = {
  en: [
    'The slipway of Tarn Bay is open to boats of up to nine metres again',
    'The keeper of the harbour said on Friday that the work had taken two weeks longer than the council had planned.',
  ],
  de: [
    'Die Rampe von Tarn Bay ist wieder für Boote von bis zu neun Metern offen',
    'Der Hafenmeister sagte am Freitag, die Arbeiten hätten zwei Wochen länger gedauert, als der Rat geplant hatte.',
  ],
  fr: [
    'La rampe de Tarn Bay est de nouveau ouverte aux bateaux de neuf mètres au plus',
    'Le gardien du port a dit vendredi que les travaux avaient duré deux semaines de plus que prévu par le conseil.',
  ],
}
const links = ['en', 'de', 'fr', 'sv', 'en-AU']
  .map((language) => `<link rel="alternate" hreflang="${language}" href="${outlet}/${language}/slipway">`)
  .join('')

let edition: Edition
const ids: Record<string, string> = {}
beforeAll(async () => {
  edition = await openEdition(/^none/)
  for (const [language, rights] of [
    ['en', 'own'],
    ['de', 'own'],
    ['fr', 'private'],
  ] as const) {
    const [headline, line] = said[language] ?? []
    const page = `<html lang="${language}"><head><link rel="canonical" href="${outlet}/${language}/slipway">${links}</head><body><article><h1>${headline}</h1>${Array.from({ length: 6 }, (_, n) => `<p>${n}. ${line}</p>`).join('')}</article></body></html>`
    const added = await edition.desk.add(
      captureOf(new TextEncoder().encode(page), { url: `${outlet}/${language}/slipway?utm_source=mail` }),
      { rights: { kind: rights }, again: false, fetchPicture: null },
    )
    ids[language] = added.articles[0]?.id ?? ''
  }
})
afterAll(() => edition.close())

const get = (path: string, settings = {}) =>
  edition.portal(settings).request(path, { headers: { host: '127.0.0.1:8080' } })
async function page(language: string, settings = {}): Promise<string> {
  const first = await get(`/articles/${ids[language]}`, settings)
  return await (await get(first.headers.get('location') ?? '', settings)).text()
}
const navigation = (html: string) => /<nav class="languages".*?<\/nav>/s.exec(html)?.[0] ?? ''

describe('an article in other languages', () => {
  it('leads to our own copy where it may be read, else to the outlet', async () => {
    const inOpen = navigation(await page('en', open))
    expect(inOpen).toMatch(
      new RegExp(`<a href="/articles/${ids.de}/[^"]+" hreflang="de" lang="de" dir="ltr">Deutsch</a>`),
    )
    expect(inOpen).toContain(
      `<a href="${outlet}/fr/slipway" hreflang="fr" lang="fr" dir="ltr" rel="noopener noreferrer nofollow external">français</a>`,
    )
    expect(inOpen).toContain(`href="${outlet}/sv/slipway" hreflang="sv"`)
    // The same language for another country is no other language.
    expect(inOpen).not.toContain('en-AU')
    expect(inOpen).toContain('In other languages')
    expect(navigation(await page('en'))).toContain(`href="/articles/${ids.fr}/`)
    expect(navigation(await page('en', { language: 'ar' }))).toContain('بلغات أخرى')
  })

  it('tells search engines of copies that may be shown alone, and of its own language among them', async () => {
    const head = (await page('en', open)).split('</head>')[0] ?? ''
    const told = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, l, href]) => [
      l,
      href,
    ])
    expect(told.map(([language]) => language)).toEqual(['en', 'de'])
    for (const [, href] of told) expect(href).toMatch(/^https:\/\/sheet\.example\/articles\//)
    expect(await page('fr', open)).not.toContain('hreflang')
  })

  it('says so in data and Markdown', async () => {
    const data = ArticleShape.parse(await (await get(`/articles/${ids.en}.json`, open)).json())
    expect(
      'alternates' in data ? data.alternates.map(({ language, here }) => [language, here?.id ?? null]) : [],
    ).toEqual([
      ['de', ids.de],
      ['fr', null],
      ['sv', null],
      ['en-AU', null],
    ])
    const api = (await (await get(`/api/v1/articles/${ids.en}`, open)).json()) as { alternates: unknown[] }
    expect(api.alternates).toHaveLength(4)
    const words = await (await get(`/articles/${ids.en}.md`, open)).text()
    expect(words).toContain(`In other languages: [Deutsch](https://sheet.example/articles/${ids.de}/`)
    expect(words).toContain(`[français](${outlet}/fr/slipway)`)
    for (const ending of ['.json', '.md'])
      expect(await (await get(`/articles/${ids.fr}${ending}`, open)).text()).not.toMatch(/alternates|\/de\/slipway/)
  })

  it('leads no more to a copy that was withdrawn', async () => {
    await edition.desk.withdraw(ids.de ?? '', 'by request')
    const inOpen = await page('en', open)
    expect(navigation(inOpen)).toContain(`href="${outlet}/de/slipway"`)
    expect(inOpen).not.toContain(`/articles/${ids.de}`)
    expect(inOpen.split('</head>')[0]).not.toContain('hreflang')
  })

  it('asks the index of addresses', async () => {
    const Libsql = (await import('libsql')).default
    const database = new Libsql(`${edition.dataFolder}/archive.sqlite`)
    const plan = database
      .prepare(
        `explain query plan select id from articles a where a.address in (select value from json_each('["x/y"]'))`,
      )
      .all([]) as { detail: string }[]
    database.close()
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
      /SEARCH a USING INDEX sqlite_autoindex_articles_\d+ \(address=\?\)/,
    )
  })
})
