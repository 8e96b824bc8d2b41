import { describe, expect, it } from 'vitest'
import { readHtml } from '../blocks/html.js'
import { readHead } from './read-head.js'

const stated = (html: string, url: string | null = null, retrieved: string | null = '2031-05-04T12:00:00Z') => {
  const head = readHtml(html).head
  if (!head) throw new Error('a page of HTML has a head')
  return readHead(head, { url, retrieved })
}
const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const at = (html: string, spans: readonly (readonly [number, number])[]) => spans.map((s) => html.slice(...s))

const article = {
  '@type': 'NewsArticle',
  headline: 'Ferry crews walk out at Port Aven',
  datePublished: '2031-05-03T18:41:00+02:00',
  dateModified: '2031-05-03T20:05:00+02:00',
  author: [
    { '@type': 'Person', name: 'Mara Quill' },
    { '@type': 'Organization', name: 'The Associated Press' },
  ],
  publisher: { '@type': 'Organization', name: 'Port Aven Courier' },
  articleSection: 'Local',
  keywords: ['Ferries', 'Strikes, Port Aven'],
  isAccessibleForFree: 'False',
  inLanguage: 'en-GB',
  wordCount: '412',
  image: {
    '@type': 'ImageObject',
    url: '/pier.jpg',
    width: 1200,
    height: '800',
    caption: 'The pier',
    creditText: 'Wren Hollis',
  },
  articleBody: 'The first ferry did not leave.',
}

describe('what an article says of itself in JSON-LD', () => {
  const html = `<html lang="en"><head>${script(article)}</head></html>`
  const { evidence, problems } = stated(html, 'https://courier.example/local/ferries')

  it('is read field by field', () => {
    expect(evidence.kinds).toEqual(['NewsArticle'])
    expect(evidence.headlines[0]).toMatchObject({ value: article.headline, source: 'json-ld headline' })
    expect(evidence.published[0]?.value).toEqual({
      text: '2031-05-03T18:41:00+02:00',
      local: '2031-05-03T18:41:00',
      zone: '+02:00',
    })
    expect(evidence.modified[0]?.value.local).toBe('2031-05-03T20:05:00')
    expect(evidence.sections[0]?.value).toBe('Local')
    expect(evidence.topics.map((t) => t.value)).toEqual(['Ferries', 'Strikes', 'Port Aven'])
    expect(evidence.languages[0]?.value).toBe('en-GB')
    expect(evidence.publishers[0]?.value).toBe('Port Aven Courier')
    expect(evidence.paywalled).toBe(true)
    expect(evidence.wordCount).toBe(412)
    expect(evidence.articleBodies[0]?.value).toBe('The first ferry did not leave.')
    expect(evidence.images[0]?.value).toEqual({
      url: 'https://courier.example/pier.jpg',
      width: 1200,
      height: 800,
      caption: 'The pier',
      credit: 'Wren Hollis',
    })
    expect(problems).toEqual([])
  })

  it('names people as authors, an agency apart from them', () => {
    expect(evidence.authors[0]?.value).toEqual(['Mara Quill'])
    expect(evidence.agencies[0]?.value).toBe('AP')
  })

  it('stands on the characters of the capture', () => {
    expect(at(html, evidence.headlines[0]?.spans ?? [])).toEqual([article.headline])
    expect(at(html, evidence.published[0]?.spans ?? [])).toEqual([article.datePublished])
    expect(at(html, evidence.authors[0]?.spans ?? [])).toContain('Mara Quill')
  })
})

describe('the article of a page among other things that it describes', () => {
  it('references within a graph are followed', () => {
    const { evidence } = stated(
      script({
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'Ledger & Lamp' },
          { '@type': 'Person', '@id': '#otti', name: 'Ottilie Crane' },
          {
            '@type': 'Article',
            headline: 'Solar roofs pay back early',
            author: { '@id': '#otti' },
            publisher: { '@id': '#lamp' },
          },
          { '@type': 'Organization', '@id': '#lamp', name: 'Ledger & Lamp' },
        ],
      }),
    )
    expect(evidence.authors[0]?.value).toEqual(['Ottilie Crane'])
    expect(evidence.publishers[0]?.value).toBe('Ledger & Lamp')
    expect(evidence.siteNames[0]?.value).toBe('Ledger & Lamp')
  })

  it('is the one with the page’s address, not the one named first', () => {
    const { evidence } = stated(
      script([
        {
          '@type': 'NewsArticle',
          url: 'https://courier.example/oars',
          headline: 'Lind eight loses an oar',
          datePublished: '2031-05-01',
        },
        {
          '@type': 'NewsArticle',
          url: 'https://courier.example/ferries',
          headline: 'Ferry crews walk out',
          datePublished: '2031-05-03',
        },
      ]),
      'https://www.courier.example/ferries?from=front',
    )
    expect(evidence.headlines.map((h) => h.value)).toEqual(['Ferry crews walk out'])
    expect(evidence.published.map((p) => p.value.local)).toEqual(['2031-05-03'])
  })

  it('is the one that the title agrees with', () => {
    const { evidence } = stated(
      `<title>Ferry crews walk out | Courier</title>${script([
        { '@type': 'NewsArticle', headline: 'Lind eight loses an oar', author: 'Noel Standing' },
        { '@type': 'NewsArticle', headline: 'Ferry crews walk out', author: 'Mara Quill' },
      ])}`,
    )
    expect(evidence.authors[0]?.value).toEqual(['Mara Quill'])
  })

  it('is none on a page that lists stories', () => {
    const { evidence } = stated(
      script({
        '@type': 'CollectionPage',
        name: 'World',
        mainEntity: {
          '@type': 'ItemList',
          itemListElement: [
            {
              '@type': 'ListItem',
              item: { '@type': 'NewsArticle', headline: 'Grain ships leave', author: 'Iris Vane' },
            },
          ],
        },
      }),
    )
    expect(evidence.kinds).toEqual(['CollectionPage'])
    expect(evidence.authors).toEqual([])
    expect(evidence.headlines.map((h) => h.value)).toEqual(['World'])
  })

  it('entries of a liveblog are its parts, not the article', () => {
    const { evidence } = stated(
      script({
        '@type': 'LiveBlogPosting',
        headline: 'Velland votes',
        liveBlogUpdate: [
          {
            '@type': 'BlogPosting',
            headline: 'Polls close',
            datePublished: '2031-05-03T20:00:00+01:00',
            articleBody: 'The doors are shut.',
          },
        ],
      }),
    )
    expect(evidence.headlines.map((h) => h.value)).toEqual(['Velland votes'])
    expect(evidence.liveEntries).toMatchObject([
      { headline: 'Polls close', body: 'The doors are shut.', time: { local: '2031-05-03T20:00:00' } },
    ])
  })

  it('references in a circle end', () => {
    const { evidence } = stated(
      script({
        '@graph': [
          { '@type': 'Article', '@id': '#a', headline: 'A round of stones', author: { '@id': '#b' } },
          { '@id': '#b', name: { '@id': '#a' } },
        ],
      }),
    )
    expect(evidence.headlines[0]?.value).toBe('A round of stones')
  })
})

describe('what meta elements say', () => {
  const { evidence } = stated(
    `<meta property="og:title" content="Ferry crews walk out - Port Aven Courier"><meta property="og:site_name" content="Port Aven Courier">
     <meta property="article:published_time" content="2031-05-03T16:41:00Z"><meta name="parsely-author" content="Mara Quill and Wren Hollis">
     <meta name="dc.date.issued" content="2031-05-03"><meta property="article:tag" content="Ferries"><meta property="article:section" content="Local">
     <meta property="og:image" content="https://courier.example/pier.jpg"><meta property="og:image:width" content="1200">
     <meta property="article:author" content="https://people.example/mara"><link rel="canonical" href="https://courier.example/ferries">
     <meta property="og:description" content="Islanders &amp;amp; visitors are <b>stranded</b>."><title>Ferry crews walk out - Port Aven Courier</title>`,
  )
  it('the outlet’s name is no part of the headline', () =>
    expect([...new Set(evidence.headlines.map((h) => h.value))]).toEqual(['Ferry crews walk out']))
  it('two names in one field are two people', () =>
    expect(evidence.authors[0]?.value).toEqual(['Mara Quill', 'Wren Hollis']))
  it('an address is nobody’s name', () => expect(evidence.authors).toHaveLength(1))
  it('entities that were encoded twice and tags are taken off', () =>
    expect(evidence.descriptions[0]?.value).toBe('Islanders & visitors are stranded.'))
  it('the rest is read', () => {
    expect(evidence.urls[0]).toMatchObject({ value: 'https://courier.example/ferries', source: 'canonical' })
    expect(evidence.images[0]?.value).toMatchObject({ url: 'https://courier.example/pier.jpg', width: 1200 })
    expect(evidence.published.map((p) => p.value.local.slice(0, 10))).toEqual(['2031-05-03', '2031-05-03'])
    expect(evidence.topics[0]?.value).toBe('Ferries')
  })

  it('a key is known by its words, whatever stands between them', () => {
    const odd = stated(
      '<meta name="article:published:time" content="2031-05-03T16:41:00Z"><meta name="og:site-name" content="Port Aven Courier">',
    )
    expect(odd.evidence.published[0]).toMatchObject({ source: 'article:published_time' })
    expect(odd.evidence.siteNames[0]?.value).toBe('Port Aven Courier')
  })
  it('a key of one system’s own making says what it is by its words', () => {
    const of = (key: string) =>
      stated(`<meta name="${key}" content="2031-05-03T16:41:05Z">`).evidence.published[0]?.value.local ?? null
    for (const key of [
      'bi3dPubDate',
      'content_published_at',
      'og:article:time',
      'article.publish.date',
      'wires:publishtime',
      'isoDateTime',
      'page_creation_date',
    ])
      expect([key, of(key)]).toEqual([key, '2031-05-03T16:41:05'])
    for (const key of ['expires', 'unpublish_date', 'event-start-date', 'last-updated-date', 'build_time', 'publisher'])
      expect([key, of(key)]).toEqual([key, null])
    const updated = stated('<meta name="content_updated_date" content="2031-05-03T16:41:05Z">').evidence.modified
    expect(updated[0]?.value.local).toBe('2031-05-03T16:41:05')
  })
  it('a time may stand in data, or be named by a label', () => {
    const of = (metas: string) => stated(metas).evidence.published[0]?.value.local ?? null
    expect(of(`<meta name="parsely-page" content='{"pub_date":"2031-05-03T16:41:05Z"}'>`)).toBe('2031-05-03T16:41:05')
    expect(
      of('<meta name="twitter:label2" content="Published"><meta name="twitter:data2" content="May 3, 2031 4:41 pm">'),
    ).toBe('2031-05-03T16:41')
    expect(
      of('<meta name="twitter:label2" content="Stock"><meta name="twitter:data2" content="May 3, 2031">'),
    ).toBeNull()
  })
  it('keys named like a method of every object say nothing', () => {
    const odd = stated('<meta name="constructor" content="2031-05-03"><meta name="__proto__" content="Mara Quill">')
    expect(odd.evidence.published).toEqual([])
    expect(odd.evidence.authors).toEqual([])
  })
})

describe('authors and outlets of one name', () => {
  const of = (author: string, site: string) =>
    stated(`<meta property="og:site_name" content="${site}"><meta name="author" content="${author}">`).evidence
  it('a blog named for its author still has one', () =>
    expect(of('Wren Hollis', 'Wren Hollis').authors[0]?.value).toEqual(['Wren Hollis']))
  it('an outlet that names itself names nobody', () => {
    const { authors, organisations } = of('Port Aven Courier', 'Port Aven Courier')
    expect(authors).toEqual([])
    expect(organisations[0]?.value).toBe('Port Aven Courier')
  })
  it('a list of front matter is a name per line', () =>
    expect(of('Wren Hollis\nMara Quill', 'Packet').authors[0]?.value).toEqual(['Wren Hollis', 'Mara Quill']))
})

describe('microdata and time elements', () => {
  it('the first date of publication is the article’s, those of comments are not', () => {
    const { evidence } = stated(
      `<article><h1 itemprop="headline">Comet pulled apart</h1><time itemprop="datePublished" datetime="2031-05-02T16:30:00Z">2 May</time>
       <span itemprop="author">Desmond Achterlonie</span></article>
       <div class="comment"><time itemprop="datePublished" datetime="2031-05-04T09:00:00Z">4 May</time></div>`,
    )
    const days = evidence.published.filter((p) => p.source === 'itemprop datePublished').map((p) => p.value.local)
    expect(days).toEqual(['2031-05-02T16:30:00'])
    expect(evidence.headlines[0]?.value).toBe('Comet pulled apart')
    expect(evidence.authors[0]?.value).toEqual(['Desmond Achterlonie'])
  })
  it('a time marked as the update is one', () => {
    const { evidence } = stated(
      '<time class="entry-date published" datetime="2031-05-02T08:00:00Z">x</time><time class="updated" datetime="2031-05-03T08:00:00Z">y</time>',
    )
    expect(evidence.published[0]?.value.local).toBe('2031-05-02T08:00:00')
    expect(evidence.modified[0]?.value.local).toBe('2031-05-03T08:00:00')
  })
})

describe('times in other shapes', () => {
  const local = (html: string) => stated(html).evidence.published[0]?.value.local ?? null
  it('seconds and milliseconds since 1970, as a number', () => {
    const of = (datePublished: number) => script({ '@type': 'NewsArticle', headline: 'Ferries stop', datePublished })
    expect(local(of(1935592865))).toBe('2031-05-03T16:41:05')
    expect(local(of(1935592865000))).toBe('2031-05-03T16:41:05')
  })
  it('the markup of a template', () =>
    expect(
      local(
        script({
          '@type': 'NewsArticle',
          headline: 'Ferries stop',
          datePublished: '<time datetime="2031-05-03T16:41:05Z">May 3</time>',
        }),
      ),
    ).toBe('2031-05-03T16:41:05'))
  it('Dublin Core in RDFa', () =>
    expect(local('<span property="dc:date dc:created" content="2031-05-03T16:41:05+00:00">3 May</span>')).toBe(
      '2031-05-03T16:41:05',
    ))
  it('words before a time element say which time it is', () => {
    const { evidence } = stated(
      '<p>Updated on <time datetime="2031-05-04T10:00:00Z">4 May</time> Published <time datetime="2031-05-03T16:41:05Z">3 May</time></p>',
    )
    expect(evidence.published.map((p) => p.value.local)).toEqual(['2031-05-03T16:41:05'])
    expect(evidence.modified.map((p) => p.value.local)).toEqual(['2031-05-04T10:00:00'])
  })
})

describe('times that cannot be are refused and said', () => {
  const of = (time: string, retrieved: string | null = '2031-05-04T12:00:00Z') =>
    stated(`<meta property="article:published_time" content="${time}">`, null, retrieved)
  for (const time of ['2031-05-09T10:00:00Z', '1970-01-01T00:00:00Z', '0001-01-01T00:00:00', '2031-13-45T00:00:00Z'])
    it(time, () => {
      const { evidence, problems } = of(time)
      expect(evidence.published).toEqual([])
      expect(problems.map((p) => p.code)).toEqual(['bad-time'])
    })
  it('a day ahead of the capture may be a time zone’s', () =>
    expect(of('2031-05-05T09:00:00+13:00').evidence.published).toHaveLength(1))
  it('without a time of capture the future is not known', () =>
    expect(of('2031-05-09', null).evidence.published).toHaveLength(1))
  it('a change before publication makes both doubtful', () => {
    const doubtful = stated(
      '<meta property="article:published_time" content="2031-05-03T10:00:00Z"><meta property="article:modified_time" content="2030-05-03T10:00:00Z">',
    ).evidence
    const sure = of('2031-05-03T10:00:00Z').evidence
    expect(doubtful.published[0]?.score).toBeLessThan(sure.published[0]?.score ?? 0)
  })
})

describe('the page’s address', () => {
  it('tells the day where nothing else does', () => {
    const { evidence } = stated('<p>x</p>', 'https://courier.example/2031/05/03/ferries')
    expect(evidence.published).toMatchObject([{ source: 'url', value: { local: '2031-05-03', zone: null } }])
  })
  it('is not the front page, whatever a canonical link says', () => {
    const { evidence } = stated(
      '<link rel="canonical" href="https://courier.example/">',
      'https://courier.example/ferries',
    )
    expect(evidence.urls).toEqual([])
  })
})

describe('a page that means harm', () => {
  it('broken JSON-LD is mended and said', () => {
    const { evidence, problems } = stated(
      '<script type="application/ld+json">{"@type":"Article","headline":"Ferries stop",}</script>',
    )
    expect(evidence.headlines[0]?.value).toBe('Ferries stop')
    expect(problems).toMatchObject([{ code: 'metadata', where: { at: [35, 81] } }])
  })
  it('markup, controls and turned directions do not come through', () => {
    const { evidence } = stated(
      script({ '@type': 'Article', headline: '\u202eFerries <img src=x onerror=alert(1)>stop\u0007 now' }),
    )
    expect(evidence.headlines[0]?.value).toBe('Ferries stop now')
  })
  it('thousands of articles, titles and authors end', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      '@type': 'NewsArticle',
      headline: `Story ${n} of very many in Port Aven`,
      author: Array.from({ length: 20 }, (_, k) => `Mara Quill ${k}`),
    }))
    const metas = '<meta property="og:title" content="Story of very many | a | b | c | d">'.repeat(1_500)
    expect(stated(metas + script(many)).evidence.headlines.length).toBeGreaterThan(0)
  })
})
