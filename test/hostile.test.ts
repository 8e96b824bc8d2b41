/** Pages made to break: nothing throws, nothing hangs, what is undamaged comes out, what was left out is said. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Capture, CaptureHash, Recovered } from '../src/model/index.js'
import { decode, loadRecovery, type Recovery } from '../src/recovery/index.js'
import { brokenPromises } from './contract.js'
import { before, headline, hostilePages, inHead, inside, paragraphs } from './hostile-pages.js'

let recovery: Recovery
beforeAll(async () => {
  recovery = await loadRecovery()
})

function capture(
  bytes: Uint8Array | string,
  mediaType: string | null = 'text/html',
  more: Partial<Capture> = {},
): Capture {
  return {
    hash: '0' as CaptureHash,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    source: 'hostile',
    url: 'https://orlsund-post.example/ferries',
    mediaType,
    charset: null,
    retrieved: '2031-05-07T08:00:00Z',
    timezone: null,
    id: null,
    ...more,
  }
}

/** Recovers, and checks every promise of the contract on the way. */
function recover(given: Capture): Recovered {
  const recovered = recovery.recover(given, { explain: true })
  expect(brokenPromises(recovered, decode(given).text.length)).toEqual([])
  return recovered
}

const wordsOf = (recovered: Recovered) => recovered.articles.map((a) => a.text).join('\n\n')
const lostFrom = (recovered: Recovered, wanted: readonly string[]) => {
  const words = wordsOf(recovered)
  return wanted.filter((p) => !words.includes(p))
}
const codes = (recovered: Recovered) => recovered.problems.map((p) => p.code)
const whole = inside('')

/** Of CPU, the collection of garbage included: a machine that is busy with other things makes no page slow. */
const mostSeconds = 30
const patience = 600_000

describe('pages that grow without end', () => {
  for (const page of hostilePages) {
    // In CI both: a page of a tenth of the size is no easier to read, only quicker.
    for (const size of process.env.CI ? [page.quick, page.size] : [page.quick])
      it(`${page.title} (${size}): the report around it comes out`, { timeout: patience }, () => {
        const from = process.cpuUsage()
        const recovered = recover(capture(page.make(size), page.mediaType))
        const { user, system } = process.cpuUsage(from)
        const wanted = page.keeps === 'all' ? paragraphs : page.keeps === 'before' ? before : []
        expect(lostFrom(recovered, wanted)).toEqual([])
        expect((user + system) / 1e6, 'seconds of CPU').toBeLessThan(mostSeconds)
      })
  }

  it('a line of 100 MB is read as far as the limit goes, and that is said', () => {
    const bytes = Buffer.alloc(100_000_000, `${paragraphs.join(' ')} `)
    const recovered = recover(capture(bytes, 'text/plain'))
    expect(codes(recovered)).toContain('too-large')
    expect(wordsOf(recovered)).toContain(paragraphs[3])
  })

  it('100 MB of ships in UTF-8 are cut between two characters', () => {
    const decoded = decode(capture(Buffer.alloc(100_000_001, '🚢'), 'text/plain'))
    expect(decoded.text).not.toMatch(/\p{Surrogate}/u)
    expect(decoded.problems.map((p) => p.code)).toContain('too-large')
  })
})

describe('captures that are no text', () => {
  const nothing = (title: string, bytes: Uint8Array | string, code: string) =>
    it(`${title} is reported as ${code}`, () => {
      for (const type of ['text/html', 'text/plain', 'text/markdown', null]) {
        const recovered = recover(capture(bytes, type))
        expect(recovered.articles).toEqual([])
        expect(codes(recovered)).toContain(code)
      }
    })
  const noise = Uint8Array.from({ length: 50_000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 0xff)
  nothing('an empty capture', '', 'empty')
  nothing('white space alone', ' \n\t\u00a0\r\n', 'empty')
  nothing('a byte order mark alone', '\ufeff', 'empty')
  nothing('a PDF file', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'binary')
  nothing('a JPEG picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'binary')
  nothing('a file of zeros', new Uint8Array(100_000), 'binary')
  nothing('noise', noise, 'binary')

  it('a page with a picture’s bytes in the middle keeps its paragraphs', () => {
    const bytes = Buffer.concat([
      Buffer.from(whole.slice(0, whole.indexOf(paragraphs[5] as string) - 3)),
      noise.filter((b) => b !== 0x3c),
      Buffer.from(whole.slice(whole.indexOf(paragraphs[5] as string) - 3)),
    ])
    expect(lostFrom(recover(capture(bytes)), paragraphs)).toEqual([])
  })
})

describe('a page that was cut off', () => {
  const long = Buffer.from(
    inHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":[{"@type":"Person","name":"Sunniva Dahl"}],"datePublished":"2031-05-06T18:20:00+02:00"}</script><style>p{color:red}</style><!-- ${'x'.repeat(300)} -->`,
    ),
  )

  it('gives what stands before every 997th byte', () => {
    for (let end = 0; end <= long.length; end += 997) {
      const cut = long.subarray(0, end)
      const there = cut.toString('utf8')
      const recovered = recover(capture(cut))
      const ended = paragraphs.filter((p) => there.includes(`${p}</p>`))
      // Two or three paragraphs alone may be a teaser.
      if (ended.length >= 3) expect(lostFrom(recovered, ended)).toEqual([])
    }
  })

  it('gives the same whatever byte of a character it ends in', () => {
    const at = long.indexOf('“We have slept')
    for (let end = at; end < at + 4; end++) recover(capture(long.subarray(0, end)))
  })
})

describe('what opens and never ends', () => {
  const survives = (title: string, part: string, code: string | null = 'truncated') =>
    it(`${title} does not swallow the text behind it`, () => {
      const recovered = recover(capture(inside(part)))
      expect(lostFrom(recovered, paragraphs)).toEqual([])
      if (code) expect(codes(recovered)).toContain(code)
    })
  survives('a comment', '<!-- advertisement ')
  survives('a script', '<script>var a = "')
  survives('a style', '<style>p { color: red }')
  survives('a text area', '<textarea>write to us')
  survives('a frame', '<iframe src="https://video.example/1">')
  survives('a section of CDATA', '<![CDATA[ x ')
  survives('a tag with an open quote', "<div data-x='")
  survives('a drawing', '<svg><path d="M0 0">', null)
  survives('a formula', '<math><mi>x', null)
  survives('a menu of choices', '<select><option>Orlsund<option>Hjelmen', null)
  survives('a table', '<table><tr><td>1<td>2', null)
  survives('a figure', '<figure><img src="/quay.jpg">', null)
  survives('a heading', '<h2>The quay', null)

  it('a title that never ends is given up at the first paragraph', () => {
    const recovered = recover(capture(whole.replace('</title>', '')))
    expect(lostFrom(recovered, paragraphs)).toEqual([])
  })
})

describe('bytes that are not what they say', () => {
  const german = paragraphs.map((p) =>
    p.replaceAll('Orlsund', 'Ålsund').replaceAll('“', '„').replaceAll('harbour', 'häfen'),
  )
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>Fähren in Ålsund fahren wieder</title></head><body><article><h1>Fähren in Ålsund fahren wieder</h1>${german.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`

  it('UTF-8 that calls itself ISO-8859-1 is read as UTF-8, and that is said', () => {
    const recovered = recover(capture(page('iso-8859-1')))
    expect(lostFrom(recovered, german)).toEqual([])
    expect(codes(recovered)).toContain('charset')
  })
  it('windows-1252 that calls itself UTF-8 is read as what it is, and that is said', () => {
    const bytes = Buffer.from(
      page('utf-8').replace(
        /[“”„’]/g,
        (c) => ({ '“': '\u0093', '”': '\u0094', '„': '\u0084', '’': '\u0092' })[c] as string,
      ),
      'latin1',
    )
    const recovered = recover(capture(bytes))
    expect(lostFrom(recovered, german)).toEqual([])
    expect(codes(recovered)).toContain('charset')
  })
  it('one broken byte in a UTF-8 page costs one character', () => {
    const bytes = Buffer.from(page('utf-8'))
    bytes[bytes.indexOf('Freight')] = 0xe9
    const recovered = recover(capture(bytes))
    expect(
      lostFrom(
        recovered,
        german.filter((p) => !p.startsWith('Freight')),
      ),
    ).toEqual([])
    expect(recovered.problems.find((p) => p.code === 'charset')?.what).toMatch(/^1 place/)
  })
  it('a paragraph in another encoding than the page does not spoil the others', () => {
    const [a, b] = page('utf-8').split(german[5] as string) as [string, string]
    const bytes = Buffer.concat([
      Buffer.from(a),
      Buffer.from(
        'Fähren fahren übers Öffentliche Gewässer, sagte der Häfenmeister am Montag vor der Presse.',
        'latin1',
      ),
      Buffer.from(b),
    ])
    expect(
      lostFrom(
        recover(capture(bytes)),
        german.filter((_, i) => i !== 5),
      ),
    ).toEqual([])
  })
  it.each(['utf16le', 'utf16be'])('%s is read with a mark and without', (kind) => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(mark + page('utf-8'), 'utf16le')
      expect(lostFrom(recover(capture(kind === 'utf16be' ? bytes.swap16() : bytes)), german)).toEqual([])
    }
  })
  it('a charset that nobody knows is passed over', () => {
    expect(lostFrom(recover(capture(page('x-klingon'), 'text/html', { charset: 'x-klingon' })), german)).toEqual([])
  })
  it('a header that calls a page plain text is not believed', () => {
    expect(lostFrom(recover(capture(whole, 'text/plain')), paragraphs)).toEqual([])
  })
})

describe('markup in every field', () => {
  const attack = '<script>hit()</script><img src=x onerror=hit()>'
  const escaped = attack.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const json = JSON.stringify(attack).slice(1, -1).replaceAll('</', '<\\/')
  const hostile = `<!doctype html><html lang="en"><head><title>${headline} ${escaped}</title>
    <meta property="og:title" content='${headline} ${escaped}'><meta property="og:site_name" content='Orlsund ${escaped} Post'><meta name="author" content='Sunniva ${escaped} Dahl'>
    <meta property="article:section" content='Har${escaped}bour'><meta property="article:tag" content='ferries${escaped}'><meta property="og:image" content='javascript:hit()'><link rel="canonical" href="javascript:hit()">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline} ${json}","author":{"name":"Sunniva ${json} Dahl"},"publisher":{"name":"Orlsund ${json} Post"},"url":"javascript:hit()","keywords":["${json}"],"datePublished":"2031-05-06${json}"}</script>
    </head><body><article><h1>${headline} ${attack}</h1><p class="byline">By Sunniva Dahl ${attack}</p><time>${attack}6 May 2031, 18:20</time>
    <figure><img src="javascript:hit()" alt="${escaped}"><figcaption>The quay on Monday ${attack}, May 5, 2031. (Odd Lien/AP) ${attack}</figcaption></figure>
    ${paragraphs.map((p) => `<p>${p}${attack}</p>`).join('\n')}</article></body></html>`

  it('leaves words alone', () => {
    const recovered = recover(capture(hostile))
    const article = recovered.articles[0]
    expect(lostFrom(recovered, paragraphs)).toEqual([])
    expect(article?.headline).toContain(headline)
    expect(JSON.stringify({ ...article, origins: null })).not.toMatch(/<script|onerror|javascript:/i)
  })

  it('keeps what a page prints as words, and decodes nothing twice', () => {
    const printed =
      'The form took &lt;script&gt; for a name, and &amp;lt;script&amp;gt; for two, the harbour office said on Monday in a short statement.'
    const recovered = recover(capture(inside(`<p>${printed}</p>`)))
    expect(wordsOf(recovered)).toContain(
      'The form took <script> for a name, and &lt;script&gt; for two, the harbour office said',
    )
  })

  it('takes markup in plain text for what it is, words', () => {
    const plain = `${headline}\n\n${paragraphs.map((p) => `${p} <b onclick="hit()">&amp;lt;`).join('\n\n')}`
    expect(wordsOf(recover(capture(plain, 'text/plain')))).toContain(`${paragraphs[0]} <b onclick="hit()">&amp;lt;`)
  })
})

describe('characters that nobody sees', () => {
  const dirty = (text: string) =>
    text
      .replace('ferr', 'f\u202ee\u0000r\u0007r')
      .replace(' the ', ' \u2066the\u2069 \ufff9')
      .replace('on ', '\u200bon \u061c')
  it.each([
    [
      'a page',
      'text/html',
      inside('')
        .replace(headline, dirty(headline))
        .replaceAll(/<p>([^<]+)<\/p>/g, (_, t: string) => `<p>${dirty(t)}</p>`),
    ],
    ['plain text', 'text/plain', `${headline}\n\n${paragraphs.map(dirty).join('\n\n')}`],
    ['Markdown', 'text/markdown', `# ${headline}\n\n${paragraphs.map(dirty).join('\n\n')}`],
  ])('are left out of %s, and that is said', (_, type, text) => {
    const recovered = recover(capture(text, type))
    expect(lostFrom(recovered, paragraphs)).toEqual([])
    expect(codes(recovered)).toContain('hostile')
  })
  it('are left out of what a page states of itself', () => {
    const bad = '\u202e\u0007\u2066'
    const recovered = recover(
      capture(
        inHead(
          `<meta property="og:site_name" content="Orl${bad}sund Post"><meta name="author" content="Sun${bad}niva Dahl"><meta property="article:tag" content="fer${bad}ries"><meta property="og:image" content="https://a.example/${bad}.jpg"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}\\ud800","author":{"name":"Sunniva\\udfff Dahl"},"articleSection":"\\ud83d","inLanguage":"en\\u0000"}</script>`,
        ).replace(
          '<h1>',
          `<figure><img src="/a.jpg" alt="The ${bad} quay"><figcaption>The ${bad} quay</figcaption></figure><h1>`,
        ),
      ),
    )
    expect(recovered.articles[0]?.publisher).toBe('Orlsund Post')
  })
})

describe('absurd dates', () => {
  for (const date of [
    '99999-01-01',
    '0000-00-00',
    '2031-02-31',
    '2031-13-01T25:61:61Z',
    '1e99',
    '-1',
    '9999999999999999999',
    '31.02.2031',
    '2999-01-01T00:00:00Z',
    '+275760-09-13',
    `${'9'.repeat(5_000)}-01-01`,
  ])
    it(`${date.slice(0, 24)} is no time of publication`, () => {
      const recovered = recover(
        capture(
          inHead(
            `<meta property="article:published_time" content="${date}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":"${date}"}</script>`,
          ).replace(/<time.*?<\/time>/, `<time datetime="${date}">${date}</time><p>Published ${date}</p>`),
        ),
      )
      expect(recovered.articles[0]?.published ?? null).toBeNull()
    })
})
