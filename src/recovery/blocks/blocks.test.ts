import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Page } from './block.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { withoutAttributes } from './markdown-attributes.js'
import { readPlain } from './plain.js'

const texts = (page: Page) => page.blocks.map((b) => b.text)
const body = (inner: string) => readHtml(`<body><main>${inner}</main></body>`)
const printed = (page: Page, block: Block | undefined) => page.text.slice(...(block?.span ?? [0, 0]))

describe('a time that the page marks', () => {
  it('has the day that stands at it, and not one of a tag in it', () => {
    const page = body('<p><time>Saturday <ins datetime="2029-01-01">(corrected)</ins></time></p>')
    expect(page.head?.times.map(({ datetime, text }) => [datetime, text])).toEqual([[null, 'Saturday (corrected)']])
  })
})

describe('runs of words in spans side by side', () => {
  it('are set apart where a word or a time of day begins, and nowhere else', () => {
    expect(texts(body('<p><span>on Saturday</span><span>Mountain Desk</span></p>'))).toEqual([
      'on Saturday Mountain Desk',
    ])
    expect(texts(body('<p><span>May 3, 2031</span><span>6:41 PM</span></p>'))).toEqual(['May 3, 2031 6:41 PM'])
    expect(texts(body('<p><span>1</span><span>207</span></p>'))).toEqual(['1207'])
  })
  it('are set apart at the name of a day in a script without capitals', () => {
    expect(texts(body('<p><span>كتبت: سلمى الحداد</span><span>الأحد 4 مايو 2031</span></p>'))).toEqual([
      'كتبت: سلمى الحداد الأحد 4 مايو 2031',
    ])
    expect(texts(body('<p><span>ال</span><span>ميناء</span></p>'))).toEqual(['الميناء'])
    expect(texts(body('<p><span>浜田真理子</span><span>日曜日</span></p>'))).toEqual(['浜田真理子日曜日'])
  })
})

describe('a ligature', () => {
  const whole = 'The ofﬁce in Seaﬂeet reopened on Friday, after two oﬃcers had fought the fire.'
  it('is the letters that it joins, and keeps its place', () => {
    const words = 'The office in Seafleet reopened on Friday, after two officers had fought the fire.'
    for (const page of [
      body(`<p>${whole}</p>`),
      body(`<p>${whole.replace('ﬂ', '&fllig;')}</p>`),
      readPlain(whole, true),
    ]) {
      const [block] = page.blocks
      expect(block?.text).toBe(words)
      const at = words.indexOf('officers')
      expect(page.text.slice(...(block?.source.span(at, at + 'officers'.length) ?? [0, 0]))).toBe('oﬃcers')
    }
  })
})

describe('a page that was cut off', () => {
  const prose = 'The ferries of Port Aven will stop at noon on Friday, the harbour office said, after four crews of'
  const problems = (page: string) => readHtml(page).problems.map(({ code, where }) => [code, where?.at])
  it('says so, inside a tag and inside a sentence', () => {
    const inTag = `<html><body><main><p>${prose} six.</p><p class="bo`
    expect(problems(inTag)).toEqual([['truncated', [inTag.length - 12, inTag.length]]])
    const inSentence = `<html><body><main><p>${prose}`
    expect(problems(inSentence)).toEqual([['truncated', [inSentence.length - 1, inSentence.length]]])
    expect(problems(`<article><p>${prose} <b>six</b> boa`).map(([code]) => code)).toEqual(['truncated'])
  })
  it('is none where only end tags are left out, and none where words stand behind them', () => {
    expect(problems(`<html><body><main><p>${prose} six.`)).toEqual([])
    expect(problems(`<html><body><p>${prose} six</p>`)).toEqual([])
    expect(problems(`<html><body><p>${prose} six.</p></body></html>\n${prose}`)).toEqual([])
    expect(problems(`<p>${prose}`)).toEqual([])
  })
})

describe('blocks of a page', () => {
  it('end where a block-level element begins or ends, and not at inline ones', () => {
    expect(texts(body('<p>One <b>bold</b> <a href="/x">link</a>.</p>Loose<div>Two</div>words'))).toEqual([
      'One bold link.',
      'Loose',
      'Two',
      'words',
    ])
  })
  it('leave out what a page never shows as text', () => {
    const hidden =
      '<script>var a = "<p>no</p>"</script><style>p{}</style><template><p>no</p></template><svg><title>no</title></svg>'
    expect(texts(body(`<p>Yes</p>${hidden}<p>And yes</p>`))).toEqual(['Yes', 'And yes'])
  })
  it('fold white space, decode entities once and drop characters that nobody sees', () => {
    expect(texts(body('<p> Caf&eacute;\n\t&amp;lt; 5&nbsp;&euro;\u202e \u0007now </p>'))).toEqual(['Café &lt; 5 € now'])
  })
  it('count the characters inside links and emphasis', () => {
    const [block] = body('<p><a href="/x">this</a>,<strong>now</strong></p>').blocks
    expect(block).toMatchObject({ linkChars: 4, strongChars: 3 })
  })
  it('take an anchor without an address for no link, and end a link where the next begins', () => {
    const [first, second] = body(
      '<p><a name="top">All of it</p><p><a href="/a">one <a href="/b">two</a> three</p>',
    ).blocks
    expect(first?.linkChars).toBe(0)
    expect(second?.linkChars).toBe('one two'.length)
  })
  it('hold the pictures of AMP once, whatever stands in them', () => {
    const page = body(
      '<p>Before</p><amp-img src="/q.jpg" width="800" height="450"><noscript><img src="/q.jpg"></noscript></amp-img><p>Mid</p><amp-img src="/never-closed.jpg"><p>After</p>',
    )
    expect(texts(page)).toEqual(['Before', '', 'Mid', '', 'After'])
    expect(page.blocks.map((b) => b.picture?.url)).toEqual([
      undefined,
      '/q.jpg',
      undefined,
      '/never-closed.jpg',
      undefined,
    ])
  })
  it('hold pictures in their place, with size and the best address, and pass over tracking pixels', () => {
    const page = body(
      '<p>Before</p><img src="data:image/gif;base64,R0lGOD" data-srcset="/s.jpg 300w, /l.jpg 1200w" alt="A <b>quay</b>" width="600" height="400"><img src="/p.gif" width="1" height="1"><p>After</p>',
    )
    expect(page.blocks.map((b) => b.kind)).toEqual(['text', 'picture', 'text'])
    expect(page.blocks[1]?.picture).toMatchObject({ url: '/l.jpg', alt: 'A quay', width: 600, height: 400 })
  })
  it('know the row and column of a cell and the number of an item', () => {
    const cells = body('<table><tr><th>a<th>b<tr><td>1<td>2</table>').blocks.map((b) => b.cell)
    expect(cells.map((c) => [c?.row, c?.column, c?.header])).toEqual([
      [0, 0, true],
      [0, 1, true],
      [1, 0, false],
      [1, 1, false],
    ])
    expect(body('<ol><li>a<li>b</ol>').blocks.map((b) => [b.cell?.ordered, b.cell?.row])).toEqual([
      [true, 0],
      [true, 1],
    ])
  })
  it('do not lose the paragraphs behind an element that was never closed', () => {
    const long = 'The ferry ran aground on Monday and was pulled off on Tuesday.'
    for (const open of ['<!-- x', '<script>x', '<style>x', '<textarea>x', '<svg><path>', '<title>x'])
      expect(texts(body(`<p>Before</p>${open}<p>${long}</p>`)), open).toContain(long)
  })
})

describe('where characters came from', () => {
  it('tells the two places of a caption that a page prints twice', () => {
    const caption = 'A tug pulls the ferry off the bank at Orlsund, May 5, 2031. (Odd Lien/AP)'
    const page = readPlain(`Ferry aground\n\n${caption}\n\n${caption}\n\nThe ferry ran aground on Monday.`)
    const [first, second] = page.blocks.filter((b) => b.text === caption)
    const at = page.text.indexOf(caption)
    expect(first?.span).toEqual([at, at + caption.length])
    expect(second?.span).toEqual([at + caption.length + 2, at + 2 * caption.length + 2])
    // And a part of each: the credit.
    const credit = caption.indexOf('Odd')
    expect(second?.source.span(credit, credit + 8)).toEqual([
      at + caption.length + 2 + credit,
      at + caption.length + 2 + credit + 8,
    ])
  })
  it('tells them in a page too, through entities and tags', () => {
    const words = 'The <i>Tern</i> at B&oslash;ya &amp; home'
    const page = body(`<figure><img src="/t.jpg"><figcaption>${words}</figcaption></figure><p>${words}</p>`)
    const [caption, paragraph] = page.blocks.filter((b) => b.kind === 'text')
    expect(caption?.text).toBe('The Tern at Bøya & home')
    expect(paragraph?.text).toBe('The Tern at Bøya & home')
    expect(printed(page, caption)).toBe(words)
    expect(caption?.span).not.toEqual(paragraph?.span)
    const [start, end] = paragraph?.source.span('The Tern at '.length, 'The Tern at Bøya &'.length) ?? [0, 0]
    expect(page.text.slice(start, end)).toBe('B&oslash;ya &amp;')
    expect(start).toBeGreaterThan(caption?.span[1] ?? 0)
  })
  it('is within the capture and in order, whatever is read', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b>',
      '<div class="x',
      '">',
      '&amp;',
      '&#x1F6A2;',
      'Rain ',
      '\u202e',
      '\n\n',
      '# ',
      '> ',
      '🚢',
      '<br>',
      '<td>',
      '*',
      '`',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        for (const page of [readHtml(text), readMarkdown(text), readPlain(text)])
          for (const block of page.blocks) {
            const [start, end] = block.span
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            for (let k = 1; k < block.text.length; k++) {
              const [a] = block.source.span(k - 1, k)
              const [b] = block.source.span(k, k + 1)
              expect(b).toBeGreaterThanOrEqual(a)
            }
          }
      }),
      { numRuns: 300 },
    )
  })
})

describe('blocks of plain text', () => {
  it('join lines that a mailer wrapped and keep lines that stand alone', () => {
    const wrapped = [
      'The water board said on Friday that the reservoir would be kept at half',
      'its depth until the dam is mended, which will take until the autumn of',
      'next year at the least.',
    ]
    expect(texts(readPlain(`By Moira Tench\nPublished 2 May 2031\n\n${wrapped.join('\n')}`))).toEqual([
      'By Moira Tench',
      'Published 2 May 2031',
      wrapped.join(' '),
    ])
  })
  it('count the blank lines before each', () => {
    expect(readPlain('One\n\n\nTwo\nThree').blocks.map((b) => b.blankBefore)).toEqual([0, 2, 0])
  })
})

describe('blocks of Markdown', () => {
  it('keep front matter as what the writer states, and the kinds of blocks as tags', () => {
    const page = readMarkdown(
      '---\ntitle: The bridge\nauthor: Ana Reyes\n---\n\n# The bridge\n\nIt fell.\n\n> Again\n\n- a\n- b\n',
    )
    expect(page.head?.metas.map((m) => [m.key, m.content])).toEqual([
      ['title', 'The bridge'],
      ['author', 'Ana Reyes'],
    ])
    expect(page.blocks.map((b) => [b.tag, b.text])).toEqual([
      ['h1', 'The bridge'],
      ['p', 'It fell.'],
      ['blockquote', 'Again'],
      ['li', 'a'],
      ['li', 'b'],
    ])
  })

  it('leave characters that no reader should get out of a picture’s words, as out of all others', () => {
    const picture = readMarkdown('![A\u0001 quay\u202e](q.jpg "By \u0001the sea")\n').blocks[0]?.picture
    expect(picture).toMatchObject({ alt: 'A quay', title: 'By the sea' })
  })
})

describe('Markdown with the attributes of a page', () => {
  const printed = [
    '::: {#main .story testid="a } \\" } b"}',
    '::: wide',
    '# Ferries of Port Aven stop at noon {#ferries-stop .big}',
    '-   ## Harbour {#harbour}',
    ':::',
    '',
    '-   ::: {.entry}',
    '    ::: wide',
    '    :::',
    '',
    '    [Harbour](/harbour){.link',
    '    target="_blank"}',
    '    :::',
    '',
    'The ferries of [Port Aven]{.place lang="en"} stop at noon, said [the',
    'office](https://orlsund.example/office){rel="x"} on Friday {of all days} [sic].',
    ':::',
    ':::',
  ].join('\n')
  it('holds the words, each at its place, and no attribute', () => {
    const page = readMarkdown(printed)
    expect(texts(page)).toEqual([
      'Ferries of Port Aven stop at noon',
      'Harbour',
      'Harbour',
      'The ferries of Port Aven stop at noon, said the office on Friday {of all days} [sic].',
    ])
    const last = page.blocks.at(-1)
    const at = last?.text.indexOf('Port Aven') ?? 0
    expect(page.text.slice(...(last?.source.span(at, at + 9) ?? [0, 0]))).toBe('Port Aven')
  })
  it('is looked at once, whatever never ends', () => {
    for (const hostile of ['{.a"', '{.', '[', ']{.a', '[a]{.', '# a {#', '::: {', ':::a\n', '![](x){.']) {
      const text = hostile.repeat(1_000_000 / hostile.length)
      expect(withoutAttributes(text)).toHaveLength(text.length)
    }
  })
})
