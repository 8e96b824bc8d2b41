/** Pages as publishing software sets them: lists of what stands elsewhere, pictures in Markdown, sections, who wrote it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Recovered } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

const title = 'Lock keeper of Tarn Weir counts the barges again'
const prose = [
  'The lock keeper of Tarn Weir has begun to count the barges by hand again, since the counter that the canal board put up in spring has been counting swans.',
  'It gave forty-one barges for the night of the regatta, in which the lock was shut and drained, and the board paid the bonus for them before anybody asked.',
  'The keeper, Edda Marsh, uses a slate and two colours of chalk, as her father did, and hangs the slate in the window at six in the evening.',
  'The board has asked for its money back, and the keeper has asked the swans.',
]
const pieces = [
  [
    'Old mill at Sallow Ford will grind for one more winter',
    'The mill at Sallow Ford has found a miller, a baker from Lindford who is forty-four and says that he has always wanted to be',
  ],
  [
    'Nobody claims the piano on Hob Island',
    'A piano has stood on the northern beach of Hob Island since the gale of last week, dry and in tune, and the parish has',
  ],
  [
    'Council of Lindford buys back its own clock',
    'The clock that the council of Lindford sold by mistake in the autumn is to return to the tower, at three times the price and with',
  ],
] as const

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>The Weir Gazette</title>${head}</head><body>
<header><a href="/">The Weir Gazette</a><ul><li><a href="/canal/">Canal</a></li><li><a href="/sport/">Sport</a></li></ul></header>
<main>${body}</main><footer><a href="/imprint/">Imprint</a></footer></body></html>`

const teaser = ([headline, opening]: readonly [string, string], n: number, end = '…') =>
  `<article id="entry-${n}" class="entry-${n} entry topic-${n * 3}"><header><h2><a href="/${n}/">${headline}</a></h2></header>
<div class="words"><p>${opening}${end} <a href="/${n}/">Continue reading</a></p></div>
<footer><span>Published <time class="published" datetime="2031-05-0${n}T09:00:00+01:00">May ${n}, 2031</time></span> <span>Filed under <a href="/canal/">Canal</a></span></footer></article>`

describe('a page made by publishing software', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string): Recovered =>
    recovery.recover(html, { url: 'https://gazette.example/canal/tarn-weir', type: 'html' })

  describe('holds no article where it lists the openings of others', () => {
    it('each with its own day beside it', () => {
      const { articles, problems } = recover(
        page(`<h1>Topic: Canal</h1>${pieces.map((piece, n) => teaser(piece, n + 1)).join('\n')}`),
      )
      expect(articles).toEqual([])
      expect(problems[0]?.what).toMatch(/^no article: the page lists 3 pieces/)
    })

    it('of which two are enough when their words break off', () => {
      const two = pieces.slice(0, 2).map((piece, n) => teaser(piece, n + 1))
      expect(recover(page(`<h1>Topic: Canal</h1>${two.join('\n')}`)).articles).toEqual([])
    })

    it('beside a list of what is latest', () => {
      const latest = pieces.map(
        ([headline], n) =>
          `<li><a href="/${n}/">${headline}</a><div class="by">by Edda Marsh</div><time datetime="2031-05-0${n + 1}">May ${n + 1}, 2031</time></li>`,
      )
      const found = pieces.slice(0, 3).map((piece, n) => teaser(piece, n + 1))
      const aside = `<aside><h2>Recent</h2><ul>${[...latest, ...latest].join('')}</ul></aside>`
      expect(recover(page(`<h1>Results for “lock”</h1>${found.join('\n')}${aside}`)).articles).toEqual([])
    })

    it('in several paragraphs each, the last of which breaks off', () => {
      const opened = pieces.map(([headline, opening], n) => {
        const paragraphs = `<p>${prose[n]}</p><p>${prose[n + 1]}</p><p>${opening} …</p>`
        return `<li><article><h2><a href="/${n}/">${headline}</a></h2><time datetime="2031-05-0${n + 1}T09:00:00+01:00">May ${n + 1}, 2031</time><div>${paragraphs}</div></article></li>`
      })
      expect(recover(page(`<h2>All on the canal</h2><ol>${opened.join('\n')}</ol>`)).articles).toEqual([])
    })
  })

  it('holds its article above such a list', () => {
    const list = pieces.map((piece, n) => teaser(piece, n + 1)).join('\n')
    const { articles } = recover(
      page(
        `<article class="entry-9 entry"><h1>${title}</h1><time class="published" datetime="2031-05-09T09:00:00+01:00">May 9, 2031</time>${prose.map((p) => `<p>${p}</p>`).join('')}</article><section class="more"><h2>More</h2>${list}</section>`,
      ),
    )
    expect(articles.map((a) => a.headline)).toEqual([title])
    expect(articles[0]?.text).toBe(prose.join('\n\n'))
  })

  describe('has as a caption a line in emphasis right under a picture of its text', () => {
    const caption = 'The slate in the window of the lock house, at six in the evening.'
    it('as writers of Markdown set it', () => {
      const body = `<p>${prose[0]}</p><p><img src="/slate.jpg" alt="A slate"></p><p><em>${caption}</em></p>${prose
        .slice(1)
        .map((p) => `<p>${p}</p>`)
        .join('\n')}`
      const [article] = recover(page(`<article><h1>${title}</h1>${body}</article>`)).articles
      expect(article?.text).toBe(prose.join('\n\n'))
      expect(article?.pictures[0]?.caption).toBe(caption)
    })

    it('but not a bold one, which is a heading', () => {
      const body = `<p>${prose[0]}</p><p><img src="/slate.jpg" alt="A slate"></p><p><strong>What the swans said</strong></p>${prose
        .slice(1)
        .map((p) => `<p>${p}</p>`)
        .join('\n')}`
      const [article] = recover(page(`<article><h1>${title}</h1>${body}</article>`)).articles
      expect(article?.text).toContain('What the swans said')
    })
  })

  describe('has the section that it is filed under', () => {
    const text = prose.map((p) => `<p>${p}</p>`).join('')
    const sectionOf = (over: string, below = '') =>
      recover(page(`<article>${over}<h1>${title}</h1>${text}${below}</article>`)).articles[0]?.section

    it('by a link that calls itself a category', () => {
      const below = (name: string) =>
        `<footer>Posted in <a href="/?c=4" rel="category tag">${name}</a> · <a href="/?t=9" rel="tag">swans</a></footer>`
      expect(sectionOf('', below('Canal'))).toBe('Canal')
      expect(sectionOf('', below('Uncategorized'))).toBeNull()
    })

    it('by the only link to a list of a category, right over the headline or in the article’s line of data', () => {
      const link = (name: string) => `<a href="/category/${name.toLowerCase()}/">${name}</a>`
      expect(sectionOf(`<div>${link('Canal')}</div>`)).toBe('Canal')
      expect(sectionOf('', `<div><time>9 May 2031</time></div><div>${link('Canal')}</div>`)).toBe('Canal')
      expect(sectionOf(`<div>${link('Canal')} ${link('Sport')} ${link('Mills')}</div>`)).toBeNull()
      expect(sectionOf('', `<div>${link('Canal')}</div>`)).toBeNull()
    })
  })

  it('ends before the box about its author, however short it is', () => {
    const box = `<div class="author-bio"><img src="/marsh.jpg" alt=""><div><h2 class="author-title">By Edda Marsh</h2><div class="author-words"><p>Edda Marsh has written about locks and the people who keep them for fourteen years.</p></div></div></div>`
    const short = prose
      .slice(2)
      .map((p) => `<p>${p}</p>`)
      .join('')
    const day = '<footer>Published <time datetime="2031-05-09T09:00:00+01:00">May 9, 2031</time></footer>'
    const [article] = recover(
      page(`<article class="entry"><h1>${title}</h1><div class="words">${short}</div>${day}${box}</article>`),
    ).articles
    expect(article?.text).toBe(prose.slice(2).join('\n\n'))
    expect(article?.authors.map((a) => a.name)).toEqual(['Edda Marsh'])
  })

  it('is by people whose names open like a paper’s', () => {
    for (const name of ['Ruben Aldhelm-Stark', 'Wren Starling', 'Mara Starr']) {
      const [article] = recover(
        page(
          `<article><h1>${title}</h1><p class="author">By ${name}</p>${prose.map((p) => `<p>${p}</p>`).join('')}</article>`,
        ),
      ).articles
      expect(article?.authors.map((a) => a.name)).toEqual([name])
    }
  })

  it('credits a picture to the name in the line behind the label', () => {
    const figure =
      '<figure><img src="/slate.jpg" alt="A slate" width="900" height="600"><figcaption><div class="caption">The slate in the window.</div><div class="credit">Photo:</div><div class="credit">Wren Hollis/Quay Pictures</div></figcaption></figure>'
    const [article] = recover(
      page(
        `<article><h1>${title}</h1><p>${prose[0]}</p>${figure}${prose
          .slice(1)
          .map((p) => `<p>${p}</p>`)
          .join('')}</article>`,
      ),
    ).articles
    expect(article?.pictures[0]?.credit?.text).toBe('Wren Hollis/Quay Pictures')
  })
})
