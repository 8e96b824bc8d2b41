import { describe, expect, it } from 'vitest'
import type { Article, BodyBlock, Picture } from '../model/index.js'
import { printMarkdown } from '../portal/print/print-markdown.js'
import { printText } from './print-text.js'

const picture: Picture = {
  url: 'https://post.example/pictures/quay.jpg',
  caption: 'The quay on Friday',
  credit: { text: 'Ines Dorn/Harbour News', photographer: 'Ines Dorn', agencies: ['Harbour News'] },
  taken: null,
  file: false,
  handout: false,
  caveat: null,
  alt: 'An empty quay',
  width: null,
  height: null,
}

function article(fields: Partial<Article>): Article {
  return {
    kind: 'article',
    fingerprint: 'f',
    madeBy: 'by hand',
    url: null,
    publisher: null,
    language: 'en',
    kicker: null,
    headline: null,
    headlineOrigin: fields.headline ? 'page' : null,
    standfirst: null,
    byline: null,
    authors: [],
    agency: null,
    dateline: null,
    published: null,
    updated: null,
    section: null,
    topics: [],
    alternates: [],
    body: [],
    text: '',
    pictures: [],
    notes: [],
    rights: { terms: null, canceled: false, embargo: null },
    origins: {},
    confidence: 1,
    ...fields,
  }
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text })
const ferry = article({
  kicker: 'News',
  headline: 'Ferries stop at Port Aven',
  standfirst: 'Crews walk out',
  byline: 'By Ines Dorn',
  agency: 'Harbour News',
  dateline: { text: 'PORT AVEN (Harbour News) -', place: 'PORT AVEN', date: null, agency: 'Harbour News' },
  published: { text: '18:41', local: '2031-05-02T18:41', zone: null, instant: null, origin: 'page' },
  updated: {
    text: '19:00',
    local: '2031-05-02T19:00',
    zone: '+02:00',
    instant: '2031-05-02T17:00:00Z',
    origin: 'page',
  },
  pictures: [picture, { ...picture, url: null, caption: 'A second', credit: null, file: true }],
  body: [
    paragraph('Ferries stopped on Friday.'),
    { kind: 'picture', picture: 0 },
    { kind: 'crosshead', text: 'What crews want' },
    { kind: 'quote', text: 'We want sleep.\nAnd pay.' },
    { kind: 'list', ordered: true, items: ['sleep', 'pay'], text: 'sleep\npay' },
    {
      kind: 'table',
      header: true,
      caption: null,
      rows: [
        ['Line', 'Boats'],
        ['1', '海'],
      ],
      text: '',
    },
    { kind: 'embed', url: 'https://video.example/1', text: 'The quay' },
    { kind: 'code', text: 'a ``` b' },
  ],
  notes: [{ kind: 'correction', text: 'An earlier version said Saturday.' }],
})

describe('an article in Markdown', () => {
  it('has every part in the order in which it is read', () => {
    expect(printMarkdown([ferry])).toBe(
      [
        '**News**',
        '# Ferries stop at Port Aven',
        '*Crews walk out*',
        'By Ines Dorn · Harbour News · 2031-05-02 18:41, zone not stated · updated 2031-05-02 19:00 +02:00',
        '*A second* — file picture',
        'PORT AVEN (Harbour News) - Ferries stopped on Friday.',
        '![An empty quay](https://post.example/pictures/quay.jpg)\n*The quay on Friday* — Ines Dorn/Harbour News',
        '## What crews want',
        '> We want sleep.\\\n> And pay.',
        '1. sleep\n2. pay',
        '| Line | Boats |\n| --- | --- |\n| 1 | 海 |',
        '[The quay](https://video.example/1)',
        '````\na ``` b\n````',
        '*An earlier version said Saturday.*',
      ].join('\n\n'),
    )
  })

  it('puts a headline that was made into brackets, and a rule between two', () => {
    const made = article({
      headline: 'Ferries stopped…',
      headlineOrigin: 'lede',
      body: [paragraph('Ferries stopped.')],
    })
    expect(printMarkdown([made, made])).toBe(
      Array(2).fill('# \\[Ferries stopped…\\]\n\nFerries stopped.').join('\n\n---\n\n'),
    )
  })

  it.each([
    ['# no headline', '\\# no headline'],
    ['- no list', '\\- no list'],
    ['--- ', '\\---'],
    ['1986. A good year', '1986\\. A good year'],
    ['> no quote', '\\> no quote'],
    ['=====', '\\====='],
    ['*stars* and _lines_ in snake_case', '\\*stars\\* and \\_lines\\_ in snake_case'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['AT&amp;T & Co', 'AT\\&amp;T & Co'],
    ['a `tick`', 'a \\`tick\\`'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['C:\\new', 'C:\\\\new'],
    ['first\n# second', 'first\\\n\\# second'],
    ['\u001b]0;title\u0007word\u202edrow', ']0;titleworddrow'.replace(']', '\\]')],
  ])('keeps captured words words: %j', (text, printed) => {
    expect(printMarkdown([article({ body: [paragraph(text)] })])).toBe(printed)
  })

  it('lets no address out that a browser must not follow', () => {
    const bad = { ...picture, url: 'javascript:alert(1)', caption: null, credit: null }
    const odd = { ...picture, url: 'https://post.example/a)(b <c>.jpg', caption: null, credit: null, alt: 'x](y' }
    expect(printMarkdown([article({ pictures: [bad, odd] })])).toBe(
      'An empty quay\n\n![x\\](y](https://post.example/a%29%28b%20%3Cc%3E.jpg)',
    )
  })

  it('keeps a bar inside its cell of a table', () => {
    const body: BodyBlock[] = [{ kind: 'table', header: false, caption: null, rows: [['a|b', 'c'], ['d']], text: '' }]
    expect(printMarkdown([article({ body })])).toBe('|  |  |\n| --- | --- |\n| a\\|b | c |\n| d |  |')
  })
})

describe('an article as text', () => {
  it('has every part in the order in which it is read', () => {
    expect(printText([ferry])).toBe(
      [
        'NEWS',
        'Ferries stop at Port Aven\n=========================',
        'Crews walk out',
        'By Ines Dorn · Harbour News · 2031-05-02 18:41, zone not stated · updated 2031-05-02 19:00 +02:00',
        '[Picture: A second — file picture]',
        'PORT AVEN (Harbour News) - Ferries stopped on Friday.',
        '[Picture: The quay on Friday — Picture: Ines Dorn/Harbour News — https://post.example/pictures/quay.jpg]',
        'What crews want\n---------------',
        '    We want sleep.\n    And pay.',
        '1. sleep\n2. pay',
        'Line   Boats\n1      海',
        '[Embedded: The quay — https://video.example/1]',
        '    a ``` b',
        '(An earlier version said Saturday.)',
      ].join('\n\n'),
    )
  })

  it('gives a terminal nothing to obey', () => {
    const printed = printText([
      article({ headline: 'Red\u001b[31m \u009b2J\u202e', body: [paragraph('a\rb\u0000\u0008\nc')] }),
    ])
    expect(printed).toBe('Red[31m 2J\n==========\n\nab\nc')
  })

  it('prints a liveblog entry by entry, and what stands before them once', () => {
    const time = { text: '22:41', local: '2031-05-03T22:41', zone: '+01:00', instant: null, origin: 'page' } as const
    const live = article({
      kind: 'liveblog',
      headline: 'Count',
      body: [
        paragraph('Follow it here.'),
        { kind: 'crosshead', text: 'Bright concedes' },
        paragraph('He rang.'),
        paragraph('More.'),
      ],
      entries: [
        { time, headline: 'Bright concedes', body: [paragraph('He rang.')] },
        { time: null, headline: null, body: [paragraph('More.')] },
      ],
    })
    expect(printText([live]).split('\n\n').slice(1)).toEqual([
      'Follow it here.',
      `2031-05-03 22:41 +01:00  Bright concedes\n${'='.repeat(40)}`,
      'He rang.',
      '* * *',
      'More.',
    ])
  })
})
