/** Paragraphs come out whole, whatever a page sets them in. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaptureHash } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

const subjects = [
  'The harbour board',
  'A baker from Skarn',
  'The council of Lindford',
  'Mrs Arkwright',
  'The ferry company',
  'An engineer of the county',
  'The school at Erith Bay',
]
const verbs = [
  'said on Tuesday that',
  'has found out that',
  'told a meeting in the corn exchange that',
  'wrote in a letter to residents that',
  'confirmed after some days that',
]
const clauses = [
  'the old bridge over the Lind will be closed to lorries until the autumn',
  'nobody had counted the boats since the winter of the great ice',
  'the new boiler does not fit through the door that was built for it',
  'tickets bought for the days of the strike are good for any crossing',
  'the clock on the north side has been right twice a day for nine years',
]
const ends = [
  'and that the work will cost about 40,000 crowns.',
  'which came as a surprise to the people of the valley.',
  'although a decision is not expected before the end of June.',
  'and asked for patience, “a thing we have in stock”.',
  'as it had promised in the spring of last year.',
]

const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...clauses), fc.constantFrom(...ends))
  .map((words) => words.join(' '))
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '))
const paragraphs = fc.uniqueArray(paragraph, { minLength: 5, maxLength: 9 })

const each = (open: string, close: string) => (list: readonly string[]) =>
  list.map((text) => open + text + close).join('\n')
/** Puts marks of a page into the words of a paragraph, which a reader does not see. */
const inWords = (mark: (text: string) => string) => (list: readonly string[]) =>
  list.map((text) => `<p>${mark(text)}</p>`).join('\n')
const firstWord = (text: string) => text.split(' ', 1)[0] as string

const settings: Readonly<Record<string, (list: readonly string[]) => string>> = {
  'p elements': each('<p>', '</p>'),
  'p elements that are never closed': each('<p>', ''),
  'bare div elements': each('<div>', '</div>'),
  'div elements with spans': each('<div class="t"><span>', '</span></div>'),
  'two line breaks': (list) => `<div>${list.join('<br><br>')}</div>`,
  'line breaks with space between them': (list) => `<div>${list.join('<br />\n <br />\n')}</div>`,
  'one line break': (list) => `<div>${list.join('<br>')}</div>`,
  'sections of two': (list) =>
    list
      .map(
        (text, i) =>
          `${i % 2 ? '' : '<section class="part">'}<p>${text}</p>${i % 2 || i === list.length - 1 ? '</section>' : ''}`,
      )
      .join('\n'),
  'a cell of a table': (list) => `<table><tr><td>${each('<p>', '</p>')(list)}</td></tr></table>`,
  'custom elements': (list) => `<story-text>${each('<p>', '</p>')(list)}</story-text>`,
  'a font element': (list) => `<font size="2">${list.join('<br><br>')}</font>`,
  'links in the words': inWords((text) => text.replace(firstWord(text), `<a href="/x">${firstWord(text)}</a>`)),
  'emphasis in the words': inWords((text) => text.replace(firstWord(text), `<em><b>${firstWord(text)}</b></em>`)),
  'a drop capital': (list) =>
    list
      .map((text, i) => (i ? `<p>${text}</p>` : `<p><span class="dropcap">${text[0]}</span>${text.slice(1)}</p>`))
      .join('\n'),
  'soft hyphens': inWords((text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad')),
  ligatures: inWords((text) =>
    text.replace(/ffi/g, '\ufb03').replace(/ff/g, '\ufb00').replace(/fi/g, '\ufb01').replace(/fl/g, '&fllig;'),
  ),
  'entities for soft hyphens and quotes': inWords((text) =>
    text
      .replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1&shy;')
      .replace(/“/g, '&ldquo;')
      .replace(/”/g, '&rdquo;'),
  ),
  'zero-width spaces': inWords((text) => text.replace(/ /g, ' \u200b')),
  'spaces that do not break': inWords((text) => text.replace(/ (?=\d)/g, '&nbsp;')),
  'comments in the markup': inWords((text) => text.replace(/ (?=the )/g, ' <!-- ad slot -->')),
  'lines wrapped in the source': inWords((text) => text.replace(/ (?=that )/g, '\n      ')),
  'a block of their own each': each('<div class="row"><div class="col"><p>', '</p></div></div>'),
  'spans that are set as blocks': each('<span style="display:block">', '</span>'),
  'spans that are set as blocks, side by side': (list) =>
    `<div>${list.map((text) => `<span class="par">${text}</span>`).join('')}</div>`,
  'text right in the element': (list) => list.map((text) => `${text}<p></p>`).join(''),
  'a block quote around all of them': (list) => `<blockquote>${each('<p>', '</p>')(list)}</blockquote>`,
  'list items without a mark': (list) => `<ul class="paras">${each('<li><p>', '</p></li>')(list)}</ul>`,
  'paragraphs within paragraphs': each('<p><div>', '</div></p>'),
  'center and font, as once': (list) =>
    `<center><table width="600"><tr><td><font face="Arial">${list.join('<p>')}</font></td></tr></table></center>`,
  'preformatted text': (list) => `<pre>${list.join('\n\n')}</pre>`,
  'line breaks and a link in a bare body': (list) =>
    list.map((text) => text.replace(firstWord(text), `<a href="/x">${firstWord(text)}</a>`)).join('<br><br>'),
  'advertisements between them': (list) =>
    list.map((text) => `<p>${text}</p>`).join('<div class="ad"><span>Advertisement</span></div>'),
  'related links between them': (list) =>
    list
      .map((text) => `<p>${text}</p>`)
      .join('<div class="related"><a href="/r">Ferry museum opens its second room</a></div>'),
}

const page = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes from the valley - Lind Valley Press</title>
<meta property="og:type" content="article"><meta property="og:title" content="Notes from the valley"><meta property="article:published_time" content="2031-05-03T06:30:00+02:00"></head>
<body><header><a href="/">Lind Valley Press</a><nav><a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><h1>Notes from the valley</h1><p class="byline">By Rowan Mackery</p><div class="copy">${body}</div></main><footer><a href="/about">About</a> © Lind Valley Press</footer></body></html>`

describe('paragraphs come out whole', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const bodyOf = (html: string) => {
    const { articles } = recovery.recover({
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
    return articles.map((a) => a.body.map((b) => (b.kind === 'picture' ? '' : b.text)))
  }
  for (const [name, set] of Object.entries(settings))
    it(`from ${name}`, () => {
      fc.assert(
        fc.property(paragraphs, (list) => {
          expect(bodyOf(page(set(list)))).toEqual([list])
        }),
        { numRuns: 12, seed: 20310503 },
      )
    })
})
