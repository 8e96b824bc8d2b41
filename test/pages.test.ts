/** The doors: what each page answers, and what it must not give away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, type Edition, openEdition } from './edition.js'

let edition: Edition
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|17|19|20|22|25)/, true)
})
afterAll(() => edition.close())

const local = { headers: { host: '127.0.0.1:8080' } }

async function pathOf(headline: RegExp): Promise<string> {
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, '2031-05-04T12:00:00Z')
  const found = articles.find((a) => headline.test(a.headline ?? ''))
  if (!found) throw new Error(`no article with the headline ${headline}`)
  const answer = await edition.portal().request(`/articles/${found.id}`, local)
  return answer.headers.get('location') ?? `/articles/${found.id}`
}

async function read(path: string, settings = {}) {
  const answer = await edition.portal(settings).request(path, local)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

describe('in a private reading room', () => {
  it('the front page says what was recovered', async () => {
    const { status, text } = await read('/')
    expect(status).toBe(200)
    expect(text).toMatch(/7 captures in, 7 articles out, 1 was run together, \d+ blocks of furniture dropped/)
  })

  it('an article shows its fields, with "zone not stated" where the page states none', async () => {
    const { text } = await read(await pathOf(/Velland says Drovia/))
    expect(text).toContain('zone not stated')
    expect(text).toContain('Skip to content')
    expect(text).toMatch(/<time datetime="2031-05-03T18:41"/)
  })

  it('a headline made from the lede stands in brackets', async () => {
    const { text } = await read(await pathOf(/^Delegates to the Inland/))
    expect(text).toMatch(/<h1 class="headline">\[Delegates/)
  })

  it('an address with other words leads to the right one', async () => {
    const path = await pathOf(/Ferry crews/)
    const answer = await edition.portal().request(path.replace(/[^/]+$/, 'other-words'), local)
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe(path)
  })

  it('a correction stands above the text, and the revision shows what changed', async () => {
    const path = await pathOf(/Hallin reservoir/)
    const { text } = await read(path)
    expect(text.indexOf('note-correction')).toBeGreaterThan(0)
    expect(text.indexOf('note-correction')).toBeLessThan(text.indexOf('class="body"'))
    const revision = await read(path.replace(/[^/]+$/, 'revisions/2'))
    expect(revision.text).toContain('<ins>')
    expect(revision.text).toContain('<del>')
  })

  it('"how we got this" marks each field at its characters and gives each dropped block its reason', async () => {
    const path = await pathOf(/Velland says Drovia/)
    const { text } = await read(path.replace(/[^/]+$/, 'origin'))
    expect(text).toMatch(/class="mark k\d+" id="m\d+"/)
    expect(text).toContain('class="why"')
    expect(text).toContain('the same caption again')
  })

  it('search finds a phrase and marks it', async () => {
    const { text } = await read('/search?q=%22dredging%20ships%22')
    expect(text).toContain('<mark>')
  })

  it('Arabic runs from right to left', async () => {
    const { text } = await read(await pathOf(/منارة/))
    expect(text).toMatch(/<article class="story" lang="ar" dir="rtl">/)
  })

  it('nothing is for search engines', async () => {
    const { headers, text } = await read(await pathOf(/Ferry crews/))
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(text).toContain('name="robots" content="noindex, noarchive"')
    expect(text).not.toContain('og:title')
    expect((await read('/robots.txt')).text).toContain('Disallow: /\n')
  })

  it('a name that is not its own is not answered, so that no page elsewhere can read it through DNS', async () => {
    const answer = await edition.portal().request('/', { headers: { host: 'rebound.example' } })
    expect(answer.status).toBe(421)
  })

  it('a page that is not there answers 404, and so do pictures, captures and revisions', async () => {
    for (const path of [
      '/nothing',
      '/articles/none',
      '/articles/none/origin',
      '/pictures/00ff00ff00ff00ff00ff',
      '/assets/..%2fshell.js',
      '/sections/Nothing',
    ])
      expect((await read(path)).status).toBe(404)
  })

  it('the policy allows no script of others, no inline script or style and no other host', async () => {
    const { headers, text } = await read(await pathOf(/Ferry crews/))
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/http|\*|data:/)
    // An article's page may load the one own script, and needs it for nothing.
    expect(policy).toContain("script-src 'self'")
    expect(text.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/reading\.js" /),
    ])
    expect(text).not.toMatch(/\sstyle=|\son\w+=/)
  })

  it('pages of other kinds run no script', async () => {
    for (const path of ['/', '/latest', '/search?q=harbour', '/about', '/nothing']) {
      const { headers, text } = await read(path)
      expect(headers.get('content-security-policy')).not.toContain('script-src')
      expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/)
    }
  })
})

describe('with --public', () => {
  const open = { public: true, baseUrl: 'https://sheet.example' }

  it('a private article shows headline, outlet, time and a link to the original, and nothing else, in every door', async () => {
    const path = await pathOf(/Velland says Drovia/)
    const secret = 'sending its harbor pilots'
    const { text, headers, status } = await read(path, open)
    expect(status).toBe(200)
    expect(text).toContain('Velland says Drovia')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('Oda Renning')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(text).not.toContain('og:title')
    expect((await read('/', open)).text).not.toContain(secret)
    expect((await read('/latest', open)).text).not.toContain(secret)
    expect((await read('/search?q=harbor%20pilots', open)).text).not.toContain(secret)
    expect((await read(path.replace(/[^/]+$/, 'origin'), open)).status).toBe(404)
    expect((await read(path.replace(/[^/]+$/, 'revisions/1'), open)).status).toBe(404)
  })

  it('a picture of a private article is not served', async () => {
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, '2031-05-04T12:00:00Z')
    const mine = articles.find((a) => a.rights.kind !== 'private' && a.picture)
    expect(mine, 'the edition has an article with a picture').toBeTruthy()
    await edition.desk.edit(mine?.id ?? '', { rights: { kind: 'private' } })
    const path = `/pictures/${mine?.picture?.blob}`
    expect((await read(path)).status).toBe(200)
    expect((await read(path, open)).status).toBe(404)
    await edition.desk.edit(mine?.id ?? '', { rights: { kind: 'open', licence: 'CC BY 4.0' } })
  })

  it('an open article is described to search engines', async () => {
    const { text, headers } = await read(await pathOf(/Ferry crews/), open)
    expect(text).toContain('property="og:title"')
    expect(headers.get('x-robots-tag')).toBeNull()
  })
})

describe('try', () => {
  const form = (fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return body
  }
  const words =
    'Skip to Content\n\nFerries stop\n\n2031-05-03 18:41\n\nPORT AVEN (Harbour News) — Ferries between Port Aven and the outer islands stopped on Saturday after crews walked out over a new rota that the company had announced the evening before.\n\nThe company said 6,000 people were stranded. "We are sorry," said its director, Ines Aldana, who had flown back from a meeting to speak to passengers.\n\nBoats are expected to run again on Monday, the harbour office said in a statement.'

  it('shows the articles beside the marked capture and keeps nothing', async () => {
    const before = (await edition.desk.status()).captures
    const answer = await edition.portal().request('/try', { ...local, method: 'POST', body: form({ words }) })
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toContain('One article')
    expect(text).toMatch(/class="mark k\d+[ "]/)
    expect((await edition.desk.status()).captures).toBe(before)
  })

  it('keeps it when asked', async () => {
    const answer = await edition
      .portal()
      .request('/try', { ...local, method: 'POST', body: form({ words, keep: 'yes' }) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/articles\//)
  })

  it('answers this machine alone unless it is opened', async () => {
    expect((await edition.portal({}, '192.0.2.7').request('/try', local)).status).toBe(403)
    expect((await edition.portal({ tryOpen: true }, '192.0.2.7').request('/try', local)).status).toBe(200)
  })

  it('refuses a form that another site sent', async () => {
    const answer = await edition.portal().request('/try', {
      method: 'POST',
      body: form({ words, keep: 'yes' }),
      headers: { ...local.headers, 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
  })

  it('says what is wrong with an empty form and with too much', async () => {
    expect(
      (await edition.portal().request('/try', { ...local, method: 'POST', body: form({ words: ' ' }) })).status,
    ).toBe(400)
    const much = await edition
      .portal()
      .request('/try', { ...local, method: 'POST', body: form({ words: 'x'.repeat(5_200_000) }) })
    expect(much.status).toBe(413)
  })
})

describe('what is taken back', () => {
  it('a withdrawn article answers 410 with its reason, and is gone from every list', async () => {
    const path = await pathOf(/Ferry crews/)
    const id = path.split('/')[2] as string
    await edition.desk.withdraw(id, 'at the request of the harbour company')
    const { status, text } = await read(path)
    expect(status).toBe(410)
    expect(text).toContain('at the request of the harbour company')
    expect(text).not.toContain('Ferry crews walk out')
    for (const door of ['/', '/latest', '/search?q=ferry', '/sections/Local'])
      expect((await read(door)).text).not.toContain('Ferry crews walk out')
    expect((await read(`/articles/${id}/origin`)).status).toBe(410)
  })
})

describe('hostile words', () => {
  const evil = '<script>window.hit=1</script><img src=x onerror=window.hit=1>'
  it('stand as words in every field', async () => {
    const e = evil.replace(/</g, '&lt;').replace(/>/g, '&gt;')
    const page = `<html lang="en"><head><title>${e}</title><meta property="og:title" content="${e} strike"><meta property="article:section" content="${e}"></head><body><article><h1>${e} strike at the port</h1><p class="byline">By Mara ${e}</p><figure><img src="javascript:alert(1)" alt='${e}'><figcaption>${e} (Ann Vey/Tidewater Press)</figcaption></figure>${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a story about the strike at the port, with ${e} in the middle of it, said the harbour master on Saturday.</p>`).join('')}</article></body></html>`
    const added = await edition.desk.add(
      captureOf(new TextEncoder().encode(page), { source: 'evil.html', mediaType: 'text/html' }),
      {
        rights: { kind: 'own' },
        again: false,
        fetchPicture: null,
      },
    )
    const id = added.articles[0]?.id ?? ''
    for (const path of [
      `/articles/${id}/x`,
      `/articles/${id}/origin`,
      '/',
      '/latest',
      '/search?q=harbour%20%3Cscript%3E',
    ]) {
      const answer = await edition.portal().request(path, local)
      const target =
        answer.status === 301 ? await edition.portal().request(answer.headers.get('location') ?? '', local) : answer
      const text = await target.text()
      expect(target.status).toBe(200)
      expect(
        text.replace(/<script type="module" src="\/assets\/reading\.js" data-words="[^"<]*"><\/script>/, ''),
      ).not.toMatch(/<script|<img src=x|(?:href|src)="javascript:/)
    }
  })
})

describe('what a capture states of its use', () => {
  const story = (head: string, slug: string) =>
    `${head}\n\nFerries to the ${slug} stop\n\nPORT AVEN (Harbour News) — Ferries between Port Aven and the ${slug} stopped on Saturday after crews walked out over a new rota that the company had announced the evening before.\n\nThe company said 6,000 people were stranded. "We are sorry," said its director, Ines Aldana, who had flown back from a meeting.\n\nBoats to the ${slug} are expected to run again on Monday, the harbour office said in a statement.\n`
  const add = async (words: string, source: string) => {
    const added = await edition.desk.add(
      captureOf(new TextEncoder().encode(words), { source, mediaType: 'text/plain' }),
      {
        rights: { kind: 'own' },
        again: false,
        fetchPicture: null,
      },
    )
    return added.articles[0]?.id ?? 'missing'
  }

  it('an embargoed story shows in no door before its instant', async () => {
    const id = await add(story('EMBARGOED UNTIL 2031-05-05 06:00 UTC', 'northern skerries'), 'embargo.txt')
    expect((await read(`/articles/${id}/x`)).status).toBe(404)
    for (const door of ['/', '/latest', '/search?q=skerries'])
      expect((await read(door)).text).not.toContain('skerries stop')
  })

  it('a cancelled story shows in no door', async () => {
    const id = await add(story('MANDATORY KILL', 'southern holms'), 'kill.txt')
    expect((await read(`/articles/${id}/x`)).status).toBe(410)
    for (const door of ['/', '/latest', '/search?q=holms']) expect((await read(door)).text).not.toContain('holms stop')
  })
})

describe('with --public, of a private article', () => {
  const open = { public: true, baseUrl: 'https://sheet.example' }

  it('a headline made from the lede is withheld, in lists, on its page and in its address', async () => {
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, '2031-05-04T12:00:00Z')
    const made = articles.find((a) => /^Delegates to the Inland/.test(a.headline ?? ''))
    const answer = await edition.portal(open).request(`/articles/${made?.id}`, local)
    expect(answer.headers.get('location')).toBe(`/articles/${made?.id}/article`)
    for (const path of [`/articles/${made?.id}/article`, '/', '/latest']) {
      const { text } = await read(path, open)
      expect(text, path).not.toContain('Delegates to the Inland')
    }
    expect((await read(`/articles/${made?.id}/article`, open)).text).toContain('Without a headline')
  })

  it('search finds what is shown and nothing that is not, whichever way it is asked', async () => {
    const found = async (query: string, settings = {}) =>
      (await read(`/search?q=${encodeURIComponent(query)}`, settings)).text.includes('Velland says Drovia')
    expect(await found('dredging ships', open)).toBe(true)
    for (const query of [
      'harbor pilots',
      '"sending its harbor pilots"',
      'harbor pilots OR after:2031-05-09',
      'after:2031-05-01 -(-"harbor pilots")',
      'velland -zeppelin -"harbor zeppelin"',
    ]) {
      expect(await found(query), `${query} at home`).toBe(true)
      if (!query.startsWith('velland')) expect(await found(query, open), query).toBe(false)
    }
    expect(await found('dredging -"harbor pilots"', open)).toBe(await found('dredging -"harbor zeppelins"', open))
  })
})
