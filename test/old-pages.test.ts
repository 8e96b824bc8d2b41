/** Pages as outlets have set them over twenty years: a small page for each thing that recovery once got wrong on one. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

const prose = [
  'The harbour board of Skarn Quay said on Friday that the old swing bridge will stay open to lorries until the autumn, since the new one has been found to be a hand too short.',
  'Two engineers measured the gap at low water and at high water, and came to the same number each time, which the board’s chair called a comfort of a kind.',
  'The maker of the bridge, a yard in Lindford, has offered to lengthen it at its own cost; the work would take eleven weeks and close the channel for nine nights.',
  'Fishermen on the north side asked for the nights to be spread over the spring, when they are out at sea in any case and the channel is empty.',
]
const text = prose.map((p) => `<p>${p}</p>`).join('\n')
const title = 'Swing bridge at Skarn Quay is a hand too short'

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${title} | Quay Courier</title>${head}</head><body>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul>
${body}
<div class="foot"><a href="/imprint">Imprint</a> <a href="/contact">Contact</a></div></body></html>`

describe('a page', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const recover = (html: string): Article => {
    const { articles } = recovery.recover(html, { url: 'https://courier.example/bridge', type: 'html' })
    expect(articles).toHaveLength(1)
    return articles[0] as Article
  }
  const paragraphs = (article: Article) => article.body.flatMap((b) => ('text' in b ? [b.text] : []))

  describe('holds its article, though markup around all of it says', () => {
    for (const words of ['post commented', 'story has-comments', 'article with-comments', 'open-discussion', 'replies'])
      it(`“${words}”`, () => {
        const article = recover(
          page(`<div class="${words}"><div class="head"><h1>${title}</h1></div><div class="row">${text}</div></div>`),
        )
        expect(paragraphs(article)).toEqual(prose)
      })
  })

  it('keeps what readers wrote out, under a heading of theirs', () => {
    const said = '<p>I walked over that bridge on Sunday and it did not seem short to me at all, so there.</p>'
    const article = recover(
      page(
        `<h1>${title}</h1>${text}<div class="comments"><h1>Comments on “${title}”</h1><div class="comment">${said}</div></div>`,
      ),
    )
    expect(paragraphs(article)).toEqual(prose)
  })

  describe('has no kicker in', () => {
    for (const [what, line] of [
      [
        'a button over the headline',
        '<div class="tools"><a class="button" href="/mail?a=1"><span>Email</span></a></div>',
      ],
      [
        'a link that shares the story, in whatever words',
        '<div class="panel"><a href="https://social.example/sharer/sharer.php?u=1">To se mi líbí</a></div>',
      ],
      ['a link to where the page begins', '<a name="main" class="hidden">Main Content</a>'],
      ['a link that enlarges the picture', '<a class="enlarge_link" href="#">Enlarge</a>'],
      ['a crumb with the outlet’s name', '<div class="path"><a href="/"><span>Courier.example</span></a></div>'],
    ] as const)
      it(what, () => {
        expect(recover(page(`<div class="story">${line}<h1>${title}</h1>${text}</div>`)).kicker).toBeNull()
      })
  })

  it('has a kicker in a link to its topic', () => {
    const line = '<a class="topic" href="/harbour">Harbour</a>'
    expect(recover(page(`<div class="story">${line}<h1>${title}</h1>${text}</div>`)).kicker).toBe('Harbour')
  })

  describe('has no standfirst in', () => {
    it('what is said about its author', () => {
      const about =
        'Mara Quill works for the Courier as a writer. She grew up in Lindford and has written on harbours for nine years.'
      const article = recover(
        page(
          `<h1>${title}</h1><div class="meta"><div class="author"><span class="name">Mara Quill</span></div><div class="author-box"><a href="/author/quill">View Author Page</a> <a href="https://social.example/quill">I’m on Chirp</a><div class="description"><p>${about}</p></div></div></div><div class="body">${text}</div>`,
        ),
      )
      expect(article.standfirst).toBeNull()
      expect(article.authors.map((a) => a.name)).toEqual(['Mara Quill'])
    })

    it('a window that opens at a click', () => {
      const article = recover(
        page(
          `<h1>${title}</h1><div class="follow-modal"><p class="category-desc">The inside track on the harbours of the north coast.</p></div>${text}`,
        ),
      )
      expect(article.standfirst).toBeNull()
    })
  })

  it('keeps what is said about its author over the text out of it', () => {
    const about =
      'Mara Quill currently works for the Courier as a writer. She is also a rower who went to the university of Erith Bay, and wrote on harbours from there for nine years, most of them by night. After four years of living in Lindford... → Learn More'
    const article = recover(
      page(
        `<h1>${title}</h1><div class="meta"><div class="author"><span class="name">Mara Quill</span></div><div class="author-dropdown"><div class="description"><p>${about}</p></div></div></div><div class="body">${text}</div>`,
      ),
    )
    expect({ standfirst: article.standfirst, text: paragraphs(article) }).toEqual({ standfirst: null, text: prose })
  })

  it('has no standfirst in the description of a video over it', () => {
    const said = 'Drivers at the quay say what they think of the bridge and of how long it will take. QTV'
    const article = recover(
      page(
        `<h1>${title}</h1><div class="player"><p class="video-desc" itemprop="description">${said}</p></div>${text}`,
      ),
    )
    expect(article.standfirst).toBeNull()
  })

  it('was not published on the day that its highlights tell of', () => {
    const list =
      '<div class="highlights"><b>STORY HIGHLIGHTS</b><ul><li>The Bridges Act was signed into law on August 14, 1935</li><li>The board says the bridge will be lengthened</li></ul></div>'
    expect(recover(page(`<h1>${title}</h1>${list}<div class="story">${text}</div>`)).published).toBeNull()
  })

  it('names no label of its time as its author', () => {
    const words = [
      '斯卡恩港务委员会星期五表示，旧的旋转桥将继续向卡车开放到秋天，因为新桥被发现短了一掌宽。',
      '两名工程师分别在低潮和高潮时测量了缺口，每次都得出相同的数字，委员会主席称这是一种安慰。',
      '桥梁制造商是林德福德的一家船厂，该厂提出自费加长桥身；工程需要十一周，并将航道关闭九个夜晚。',
    ]
    const article = recover(
      `<html lang="zh"><head><title>旋转桥短了一掌宽</title></head><body><div><h1>旋转桥短了一掌宽</h1></div><div class="datestamp"><span class="lastupdated">更新时间</span> 2031年5月10日, 格林尼治标准时间10:41</div>${words.map((p) => `<p>${p}</p>`).join('')}</body></html>`,
    )
    expect(article.authors).toEqual([])
    expect(paragraphs(article)).toEqual(words)
  })

  it('names both authors, where the second one’s task follows without a mark', () => {
    const article = recover(
      page(
        `<h1>${title}</h1><div class="author">Par <strong>MARA QUILL</strong>, <strong>WREN HOLLIS</strong> Envoyés spéciaux à Lindford</div>${text}`,
      ),
    )
    expect(article.authors.map((a) => a.name)).toEqual(['MARA QUILL', 'WREN HOLLIS'])
  })

  it('begins with a capital that floats beside its lines', () => {
    const [first, ...others] = prose as [string, ...string[]]
    const capital = '<span style="display:block;float:left;font-size:100px;height:83px;line-height:83px">T</span>'
    const rest = others.map((p) => `<p>${p}</p>`).join('')
    const article = recover(page(`<h1>${title}</h1><div><p>${capital}${first.slice(1)}</p>${rest}</div>`))
    expect(paragraphs(article)).toEqual(prose)
  })

  it('has no heading in a first paragraph that is set as one', () => {
    const [first, ...others] = prose as [string, ...string[]]
    const rest = others.map((p) => `<p>${p}</p>`).join('')
    const between = '<div class="by">by Mara Quill</div><div class="share"><a href="/s">Share</a></div>'.repeat(3)
    const article = recover(page(`<h1>${title}</h1>${between}<div class="text"><h2>${first}</h2>${rest}</div>`))
    expect(article.body.map((b) => b.kind)).toEqual(prose.map(() => 'paragraph'))
    expect(paragraphs(article)).toEqual(prose)
  })

  it('keeps the words of a slide show within it out of its text', () => {
    const words = (k: number) =>
      `The ferry “Skarn ${k}” was built in Lindford in the year of the great ice, and has carried lorries, sheep and a circus since then without a day's rest.`
    const slide = (k: number) =>
      `<li><h2><span class="counter">${k}/6</span> Ferry ${k}</h2><p>${words(k)}</p><p class="credits">Courier</p></li>`
    const show = `<div class="gallery"><ul>${[1, 2, 3, 4, 5, 6].map(slide).join('')}</ul></div>`
    const [first, second, ...others] = prose.map((p) => `<p>${p}</p>`) as [string, string, ...string[]]
    const article = recover(page(`<h1>${title}</h1><div>${first}${second}${show}${others.join('')}</div>`))
    expect(paragraphs(article)).toEqual(prose)
  })

  it('is a liveblog, where times of the day stand alone between its paragraphs', () => {
    const entries = prose.map((p, k) => `<p>${9 - k}:25 p.m.</p><p>${p}</p>`).join('')
    const head = '<div class="byline">By Mara Quill</div><div class="date">May 13, 2031, 9:29 PM</div>'
    const article = recover(
      page(
        `<h1>The Latest: ${title}</h1>${head}<div class="text"><p>The Latest on the bridge at Skarn Quay (all times local):</p>${entries}</div>`,
      ),
    )
    expect(article.kind).toBe('liveblog')
    expect(article.entries?.map((e) => e.time?.local)).toEqual([21, 20, 19, 18].map((h) => `2031-05-13T${h}:25`))
  })
})
