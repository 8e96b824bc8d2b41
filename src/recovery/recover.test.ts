import { beforeAll, describe, expect, it } from 'vitest'
import type { CaptureHash, Recovered } from '../model/index.js'
import { loadRecovery, type Recovery } from './index.js'

const sentences = [
  'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
  'The boats, built in 1994, carry four hundred thousand passengers a year between the town and the islands.',
  'Islanders have asked for an inquiry into the price, which the board has not made public.',
]
const page = (text: readonly string[], stated: object) =>
  `<!doctype html><html lang="en"><head><title>Orlsund sells its ferries</title><script type="application/ld+json">${JSON.stringify(
    {
      '@type': 'NewsArticle',
      headline: 'Orlsund sells its ferries',
      datePublished: '2031-05-06T18:20:00+02:00',
      ...stated,
    },
  )}</script></head><body><main><article><h1>Orlsund sells its ferries</h1>${text
    .map((t) => `<p>${t}</p>`)
    .join('\n')}</article></main></body></html>`

describe('a printed time', () => {
  it('that is years later than the capture is refused, and the problem says so', async () => {
    const recovery = await loadRecovery()
    const text = `Orlsund sells its ferries\n\nMay 9, 2031\n\n${sentences.join('\n\n')}`
    const at = (retrieved: string) => recovery.recover(text, { retrieved })
    expect(at('2031-05-10T00:00:00Z').articles[0]?.published?.local).toBe('2031-05-09')
    expect(at('2031-05-10T00:00:00Z').problems.map((p) => p.code)).not.toContain('bad-time')
    const early = at('2028-05-01T00:00:00Z')
    expect(early.articles[0]?.published).toBeNull()
    const [problem] = early.problems.filter((p) => p.code === 'bad-time')
    expect(problem?.what).toContain('“May 9, 2031”, which is years later than its capture')
    expect(text.slice(...(problem?.where?.at ?? [0, 0]))).toBe('May 9, 2031')
  })
})

describe('what the page sells', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string): Recovered =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(html),
      source: 'ferries.html',
      url: 'https://orlsund-post.example/ferries',
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
  const codes = (recovered: Recovered) => recovered.problems.map((p) => p.code)

  it('is a stub and stays one, even where structured data holds the rest', () => {
    const rest = 'The board hopes for nine million marks, according to the minutes of a closed meeting in April.'
    const recovered = recover(
      page(sentences, { isAccessibleForFree: false, articleBody: [...sentences, rest].join(' ') }),
    )
    expect(codes(recovered)).toContain('paywall')
    expect(recovered.articles[0]?.text).not.toContain('nine million')
  })
  it('is whole where the page holds about as many words as it states', () => {
    const words = sentences.join(' ').split(' ').length
    expect(codes(recover(page(sentences, { isAccessibleForFree: false, wordCount: words })))).not.toContain('paywall')
    expect(codes(recover(page(sentences, { isAccessibleForFree: false, wordCount: words * 3 })))).toContain('paywall')
  })
  it('is nothing where the page is free', () => {
    expect(codes(recover(page(sentences, { isAccessibleForFree: true })))).not.toContain('paywall')
  })
})

describe('news in a few sentences', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (text: string, mediaType: string): Recovered =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(text),
      source: 'pasted',
      url: null,
      mediaType,
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })

  it('is cut in two where two short stories run together', () => {
    const { articles } = recover(
      `MARKETS
Stocks slip as traders weigh rate path
By MARTA OLSEN, AP Business Writer
Published: 4:12 PM EST, March 3, 2031
LOWMERE (AP) — Stocks slipped on Monday as traders weighed a speech by the central bank's governor.
"We are not in a hurry," Governor Lena Brandt said.
The index fell 0.4% to 4,211.
Share this
Read more: Oil prices climb
Ferry runs aground off Port Saren; no injuries
By The Associated Press
PORT SAREN, Velland (AP) — A ferry carrying 212 people ran aground Monday off Port Saren, the coast guard said.
All passengers were taken off by noon.
Copyright 2031 The Associated Press. All rights reserved.`,
      'text/plain',
    )
    expect(articles.map((a) => a.headline)).toEqual([
      'Stocks slip as traders weigh rate path',
      'Ferry runs aground off Port Saren; no injuries',
    ])
    expect(articles.map((a) => a.body.length)).toEqual([3, 2])
  })
  it('has no alternative text of a picture, nor its caption with the credit run on', () => {
    const caption =
      'The ferry Solveig lay at the quay of Port Saren in the morning fog, and nobody could say when she would sail.'
    const { articles } = recover(
      `Ferry runs aground off Port Saren; no injuries
By Marta Olsen
3 March 2031

A ferry carrying 212 people ran aground on Monday off Port Saren, the coast guard said.

${caption}
${caption}Harbour Pictures/Lena Orth

All passengers were taken off by noon, and the ferry was towed to the yard at Lowmere in the evening.`,
      'text/plain',
    )
    expect(articles.map((a) => a.text)).toEqual([expect.not.stringContaining('morning fog')])
    expect(articles[0]?.body).toHaveLength(2)
  })
  it('has its headline, byline and day where all that sets them apart is a line end', () => {
    const [article] = recover(
      `<html><body bgcolor=white><table><tr><td><a href=/>Home</a><br><a href=/n>News</a><br><a href=/s>Sport</a></td><td>
<font size=5><b>Mill closes after 140 years</b></font><br><br>Tuesday 4 June 2030<br>By J. Tarn<br><br>
The paper mill at Ostrow closed on Tuesday, ending 140 years of work on the river.<br><br>
About 300 people worked there, the owner said in a statement.<br><br>
"It is the end of the town as we knew it," said mayor Ida Holm.<br><br><a href=/m>More news</a> | <a href=/p>Print</a></td></tr></table></body></html>`,
      'text/html',
    ).articles
    expect(article).toMatchObject({ headline: 'Mill closes after 140 years', kicker: null, byline: 'By J. Tarn' })
    expect(article?.published?.local).toMatch(/^2030-06-04/)
    expect(article?.body).toHaveLength(3)
  })
})

describe('a page that holds more than one story', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string): Recovered =>
    recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(html),
      source: 'page.html',
      url: null,
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
  const harbour = [
    'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
    'The boats, built in 1994, carry four hundred thousand passengers a year between the town and the islands.',
    'Islanders have asked for an inquiry into the price, which the board has not made public so far.',
    'A decision on the timetable is expected in June, when the new boats are to be tried in the sound for the first time.',
    'The union of seamen said that its members had learned of the sale from the newspaper and would meet on Friday.',
  ]
  const school = [
    'The school at Erith Bay will teach in the evenings from August, since its roof can be mended in daylight alone.',
    'Parents were told in a letter on Monday, which says that buses will run until nine and that supper will be served.',
    'The roof was found to be rotten in March, when a gull fell through it into a lesson about the weather.',
    'Nobody was hurt, and the gull was let out by the window, said the headmistress, Ida Holm, who taught the lesson.',
    'The town has set aside four million marks for the work, which is to take a year and may take two.',
    'Pupils have asked whether there will be homework, and the school has answered that there will be homework.',
    'The first evening lesson is to be astronomy, for which the dark is needed in any case, the letter says.',
    'A meeting for parents will be held in the gymnasium, whose roof is sound, on the last Thursday of the month.',
    'The firm that will mend the roof comes from Port Saren and has mended two churches and a covered market before.',
    'It will begin with the south side, where the gull fell, and will work towards the clock tower until the winter.',
  ]
  const story = (title: string, name: string, day: string, text: readonly string[]) =>
    `<div class="story"><h1>${title}</h1><p class="byline">By ${name}</p><time>${day}</time>${text.map((t) => `<p>${t}</p>`).join('')}</div>`
  const page = (...parts: string[]) =>
    `<!doctype html><html lang="en"><head><title>Orlsund Post</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main>${parts.join('\n')}</main><footer><p><a href="/about">About us</a></p></footer></body></html>`

  it('is cut where the next story begins, with a headline, byline and time of its own', () => {
    const { articles } = recover(
      page(
        story('Orlsund sells its ferries', 'Tom Ash', 'May 6, 2031', harbour),
        story('School opens in the evening', 'Mara Quill', 'May 5, 2031', school),
      ),
    )
    expect(articles.map((a) => a.headline)).toEqual(['Orlsund sells its ferries', 'School opens in the evening'])
    expect(articles.map((a) => a.body.length)).toEqual([harbour.length, school.length])
    expect(articles.map((a) => a.authors.map((p) => p.name))).toEqual([['Tom Ash'], ['Mara Quill']])
  })
  it('is one article where dated teasers follow it, each with the first paragraph of its story', () => {
    const teasers = school
      .slice(0, 6)
      .map(
        (t, k) =>
          `<article class="teaser"><header><h2><a href="/s${k}">A headline of another story, number ${k}</a></h2><time>May ${k + 1}, 2031 at 5:1${k} pm</time></header><div class="excerpt">${t}</div></article>`,
      )
    const { articles } = recover(
      page(
        story('Orlsund sells its ferries', 'Tom Ash', 'May 6, 2031', harbour),
        `<div class="more"><h2>More news</h2>${teasers.join('')}</div>`,
      ),
    )
    expect(articles).toHaveLength(1)
    expect(articles[0]?.kind).toBe('article')
    expect(articles[0]?.body).toHaveLength(harbour.length)
  })
  it('is one article where it stands in a container as its dated teasers do', () => {
    const item = (k: number, text: readonly string[]) =>
      `<div class="news-item"><h3>News number ${k} of the harbour</h3><span class="date">${k + 1}.05.2031</span>${text.map((t) => `<p>${t}</p>`).join('')}</div>`
    const { articles } = recover(
      page(
        '<h1>Orlsund sells its ferries</h1>',
        item(0, [...harbour, ...school]),
        ...school.slice(0, 4).map((t, k) => item(k + 1, [t])),
      ),
    )
    expect(articles.map((a) => a.kind)).toEqual(['article'])
  })
  it('quotes the posts that are set into its text', () => {
    const post =
      '<div class="embed"><blockquote class="twitter-tweet"><p lang="en">sold!! <a href="https://t.example/x">t.example/x</a></p>&mdash; Ida Holm (@idaholm) <a href="https://t.example/1">May 6, 2031</a></blockquote></div>'
    const { articles } = recover(
      page(
        `<div class="story"><h1>Orlsund sells its ferries</h1><p class="byline">By Tom Ash</p>${harbour
          .map((t) => `<p>${t}</p>`)
          .join(post)}</div>`,
      ),
    )
    expect(
      articles[0]?.body.filter((b) => b.kind === 'quote').map((b) => (b.kind === 'quote' ? b.text : '')),
    ).toContain('sold!! t.example/x')
  })
  it('has the one short paragraph that stands under its headline and time', () => {
    const menu = Array.from({ length: 60 }, (_, k) => `<li><a href="/m${k}">Menu entry ${k}</a></li>`).join('')
    const { articles } = recover(
      `<html><body><ul class="menu">${menu}</ul><header class="entry-header"><h1>September notes</h1><div>September 10, 2031 | by Ida Holm</div></header><div class="entry-content"><p>Our notes for <a href="/s">this quarter</a> are open, and readers may write to us about the ferries until the end of the month.</p></div><ul>${menu}</ul></body></html>`,
    )
    expect(articles.map((a) => a.body.length)).toEqual([1])
  })
})

describe('one’s own Markdown', () => {
  it('has the kicker that its front matter states, as it has the standfirst', async () => {
    const words = `---\ntitle: Orlsund sells its ferries\nkicker: Harbour\nstandfirst: Two go, three come.\n---\n\n${sentences.join('\n\n')}\n`
    const [article] = (await loadRecovery()).recover(words, { type: 'markdown' }).articles
    expect(article).toMatchObject({ kicker: 'Harbour', standfirst: 'Two go, three come.' })
    expect(article?.origins.kicker?.map(([from, to]) => words.slice(from, to))).toEqual(['Harbour'])
  })
})

describe('a table in the text', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const paragraphs = (from: number) =>
    [0, 1, 2, 3]
      .map(
        (n) =>
          `<p>In the year ${from + n} the harbour board of Orlsund sold two of its oldest ferries and leased three new ones, it said on Tuesday.</p>`,
      )
      .join('')
  const rows =
    '<tr><th>Route</th><th>Passengers</th></tr><tr><td>Orlsund</td><td>120,000</td></tr><tr><td>Bøya</td><td>80,000</td></tr>'
  const table = (markup: string) => {
    const { articles } = recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(
        `<!doctype html><html lang="en"><body><main><article><h1>Orlsund sells its ferries</h1>${paragraphs(2021)}${markup}${paragraphs(2031)}</article></main></body></html>`,
      ),
      source: 'ferries.html',
      url: 'https://orlsund-post.example/ferries',
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
    const { body = [], pictures = [], text = '' } = articles[0] ?? {}
    return { table: body.find(({ kind }) => kind === 'table'), blocks: body.length, pictures, text }
  }
  const whole = {
    kind: 'table',
    rows: [
      ['Route', 'Passengers'],
      ['Orlsund', '120,000'],
      ['Bøya', '80,000'],
    ],
    header: true,
    caption: 'Passengers a year, by route',
  }

  it.each([
    ['its own', `<table><caption>Passengers a year, by route</caption>${rows}</table>`],
    [
      'the figure’s, under it',
      `<figure><table>${rows}</table><figcaption>Passengers a year, by route</figcaption></figure>`,
    ],
    [
      'the figure’s, over it',
      `<figure><figcaption>Passengers a year, by route</figcaption><div><table>${rows}</table></div></figure>`,
    ],
  ])('keeps its caption: %s', (_, markup) => {
    const found = table(markup)
    expect(found.table).toMatchObject(whole)
    expect(found.blocks).toBe(9)
    expect(found.pictures).toEqual([])
    expect(found.text).not.toContain('by route')
  })

  it('takes none from a picture that stands with it in a figure', () => {
    const found = table(
      `<figure><table>${rows}</table><img src="/tern.jpg" width="900" height="600" alt="The Tern"><figcaption>The ferry Tern at Bøya</figcaption></figure>`,
    )
    expect(found.table).toMatchObject({ ...whole, caption: null })
    expect(found.pictures[0]?.caption).toBe('The ferry Tern at Bøya')
  })

  it('without a caption has none', () => {
    expect(table(`<table>${rows}</table>`).table).toMatchObject({ ...whole, caption: null })
  })
})

describe('the page in other languages', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  it('is kept with the article: one address a language, none of its own', () => {
    const html = page([...sentences, ...sentences.map((s) => `${s} Nothing was decided.`)], {}).replace(
      '</head>',
      `<link rel="canonical" href="https://orlsund-post.example/en/ferries">
      <link rel="alternate" hreflang="en" href="https://orlsund-post.example/en/ferries/">
      <link rel="alternate" hreflang="x-default" href="https://orlsund-post.example/ferries">
      <link rel="alternate" hreflang="no" href="/no/ferjer?ref=lang">
      <link rel="alternate" hreflang="de_AT" href="https://orlsund-post.example/de/faehren#top">
      <link rel="alternate" hreflang="de-at" href="https://orlsund-post.example/de/again">
      <link rel="alternate" hreflang="sv" href="javascript:alert(1)">
      <link rel="alternate" hreflang="fi" href="https://orlsund-post.example/fi/">
      <link rel="alternate" hreflang="ja" type="application/rss+xml" href="https://orlsund-post.example/ja/feed">
      <link rel="alternate" hreflang="not a language" href="https://orlsund-post.example/xx/ferries">
      <link rel="alternate" hreflang="ar" href="https://orlsund-post.example/ar/ferries"></head>`,
    )
    const { articles } = recovery.recover({
      hash: '0' as CaptureHash,
      bytes: Buffer.from(html),
      source: 'ferries.html',
      url: 'https://orlsund-post.example/en/ferries',
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-07T08:00:00Z',
      timezone: null,
      id: null,
    })
    expect(articles[0]?.alternates).toEqual([
      { language: 'no', url: 'https://orlsund-post.example/no/ferjer?ref=lang' },
      { language: 'de-AT', url: 'https://orlsund-post.example/de/faehren' },
      { language: 'ar', url: 'https://orlsund-post.example/ar/ferries' },
    ])
    const [span] = articles[0]?.origins['alternates[0]'] ?? []
    expect(html.slice(...(span ?? [0, 0]))).toContain('hreflang="no"')
  })
})

describe('the time of a page', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const of = (over: string, { head = '', lang = 'en', url = 'https://orlsund-post.example/ferries' } = {}) =>
    recovery.recover(
      `<!doctype html><html lang="${lang}"><head><title>Orlsund sells its ferries</title>${head}</head><body><main><article><h1>Orlsund sells its ferries</h1>${over}${sentences
        .map((t) => `<p>${t}</p>`)
        .join('\n')}</article></main></body></html>`,
      { url },
    ).articles[0]

  it('is that of a change where no other is printed', () => {
    const article = of('<p class="date">Updated: May 6, 2031 6:20 PM</p>')
    expect(article?.published).toMatchObject({ text: 'May 6, 2031 6:20 PM', local: '2031-05-06T18:20' })
    expect(article?.updated).toEqual(article?.published)
    const both = of('<p class="date">Published: May 5, 2031. Updated: May 6, 2031</p>')
    expect([both?.published?.local, both?.updated?.local]).toEqual(['2031-05-05', '2031-05-06'])
  })
  it('has the second that is stated and the zone that is printed', () => {
    const head = '<meta property="article:published_time" content="2031-05-06T18:20:31">'
    expect(of('<p class="date">6 May 2031, 6:20 pm BST</p>', { head, lang: 'en-GB' })?.published?.instant).toBe(
      '2031-05-06T18:20:31+01:00',
    )
  })
  it('in numbers is read as its country writes them', () => {
    const day = (lang: string, url: string) => of('<p class="date">05/06/2031</p>', { lang, url })?.published?.local
    expect(day('en', 'https://news.example/ferries')).toBe('2031-05-06')
    expect(day('en', 'https://post.orlsund.ie/ferries')).toBe('2031-06-05')
    expect(day('en-US', 'https://post.orlsund.ie/ferries')).toBe('2031-05-06')
  })
  it('is found in the markup around a day that people read', () => {
    const article = of('<p class="date"><span data-timestamp="1935857631">May 6, 2031</span></p>')
    expect(article?.published).toMatchObject({ text: 'May 6, 2031', instant: '2031-05-06T18:13:51Z', origin: 'page' })
  })
})

describe('what stands around a headline', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const of = (over: string, under = '', head = '') =>
    recovery.recover(
      `<!doctype html><html lang="en"><head><title>Orlsund sells its ferries</title>${head}</head><body><main><article>${over}<h1>Orlsund sells its ferries</h1>${under}${sentences
        .map((t) => `<p>${t}</p>`)
        .join('\n')}</article></main></body></html>`,
      { url: 'https://orlsund-post.example/ferries' },
    ).articles[0]

  it('is its kicker, and no word of the page’s own', () => {
    expect(of('<p class="kicker">Islands</p>')?.kicker).toBe('Islands')
    for (const line of [
      'Home | Islands |',
      'Share this story',
      'Anmelden',
      '<a href="/">Home</a><a href="/i">Islands</a>',
    ])
      expect([line, of(`<p class="kicker">${line}</p>`)?.kicker]).toEqual([line, null])
    for (const line of [
      '<header><a href="/">Orlsund Post</a></header>',
      '<div class="nav"><a href="/">首页</a><a href="/g">国内</a></div>',
      '<div class="site-logo"><a href="/">Orlsund Post</a></div>',
    ])
      expect([line, of(line)?.kicker]).toEqual([line, null])
    for (const line of ['<div><a href="/i">Islands</a></div>', '<header class="menu-item"><a href="/i">Islands</a>'])
      expect([line, of(line)?.kicker]).toEqual([line, 'Islands'])
  })
  it('is no step of a trail, though the page is shared by its name', () => {
    const trail =
      '<ul><li><a href="/">Home</a></li><li><a href="/press">Press releases of Orlsund</a></li><li>Press releases of Orlsund</li></ul>'
    const article = of(trail, '', '<meta property="og:title" content="Press releases of Orlsund">')
    expect(article?.headline).toBe('Orlsund sells its ferries')
  })
  it('is its standfirst, and not the headline in the wording that is shared', () => {
    const summary = 'Two boats of 1994 go to the highest bidder, and nobody says for how much.'
    expect(of('', `<h2>${summary}</h2>`)?.standfirst).toBe(summary)
    // Pages made by programs have class words that say nothing.
    expect(of('', `<p class="css-1q2w3e">${summary}</p>`)?.standfirst).toBe(summary)
    expect(of('', `<p class="css-1q2w3e"><a href="/all">${summary}</a></p>`)?.standfirst).toBeNull()
    const shared = 'Why the islands of Orlsund lose the two boats that they love'
    const article = of('', `<h2>Islands ${shared}</h2>`, `<meta property="og:title" content="${shared}">`)
    expect(article?.standfirst).toBeNull()
  })
  it('is its outlet, where the title and the line of rights name it and nothing else does', () => {
    const publisher = (title: string, rights: string, head = '') =>
      recovery.recover(
        page(sentences, { datePublished: null })
          .replace(/<title>.*?<\/title>/, `<title>${title}</title>${head}`)
          .replace('</main>', `</main><footer><p>${rights}</p></footer>`),
      ).articles[0]?.publisher
    expect(publisher('Orlsund sells its ferries | Orlsund Post', '© 2031 Orlsund Post. All rights reserved.')).toBe(
      'Orlsund Post',
    )
    expect(publisher('Orlsund sells its ferries - Ships', '© 2031 Orlsund Post')).toBeNull()
    expect(publisher('Orlsund sells its ferries - Orlsund Post', 'Orlsund Post is read in print')).toBeNull()
    expect(publisher('Orlsund sells its ferries - Orlsund', '© 2031 Orlsunds Post')).toBeNull()
    const stated = '<meta property="og:site_name" content="The Post">'
    expect(publisher('Orlsund sells its ferries | Orlsund Post', '© Orlsund Post', stated)).toBe('The Post')
  })
  it('is its section by name, where another source has it by address', () => {
    const head =
      '<meta property="article:section" content="inland_news"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Orlsund sells its ferries","articleSection":"Inland"}</script>'
    expect(of('', '', head)?.section).toBe('Inland')
  })
})
