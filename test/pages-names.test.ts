/** Outlets, agencies, authors, days and lists: what their pages answer, and what they must not give away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captureOf, type Edition, openEdition } from './edition.js'

let edition: Edition
beforeAll(async () => {
  edition = await openEdition(/^(?:04|05|16|17|18|19|20|23)/)
})
afterAll(() => edition.close())

const local = { headers: { host: '127.0.0.1:8080' } }
const open = { public: true, baseUrl: 'https://sheet.example' }

async function read(path: string, settings: Parameters<Edition['portal']>[0] = {}) {
  const answer = await edition.portal(settings).request(path, local)
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}

/** An article of ours in the making: a page that states its outlet, author and agency. */
async function add(about: { id: string; rights: 'own' | 'private'; head?: string }): Promise<string> {
  const { id, rights, head = '' } = about
  const page = `<html lang="en"><head><meta property="og:site_name" content="Skerry ${id} Post">${head}</head><body><article>
<h1>Lamps of the ${id} quay are lit again</h1><p class="byline">By Thea ${id}worth</p>
<p>PORT AVEN, May 3 (Tidewater Press) — The lamps of the ${id} quay were lit again on Saturday after four dark years, the harbour office said.</p>
${Array.from({ length: 4 }, (_, n) => `<p>Part ${n} of a long report about the ${id} lamps, which the town had missed since the storm of the winter before last.</p>`).join('')}</article></body></html>`
  const capture = captureOf(new TextEncoder().encode(page), { source: `${id}.html`, mediaType: 'text/html' })
  const added = await edition.desk.add(capture, { rights: { kind: rights }, again: false, fetchPicture: null })
  return added.articles[0]?.id ?? expect.fail('no article')
}

describe('a page of a name', () => {
  it('lists what an outlet published, and says how much of it is copied copy', async () => {
    const { text } = await read('/outlets/lowmere-sentinel')
    expect(text).toMatch(/<h1 class="list-title"><bdi>Lowmere Sentinel/)
    expect(text).toContain('1 article since 3 May 2031')
    expect(text).toContain('Its one article is copied copy')
    expect(text).toContain('href="/agencies/')
    expect(text).toContain('Grain ships')
  })

  it('answers the name in any spelling, at one address', async () => {
    expect(await read('/outlets/The%20LOWMERE%20Sentinel')).toMatchObject({
      status: 301,
      to: '/outlets/lowmere-sentinel',
    })
  })

  it('is reached from byline, agency and outlet of an article', async () => {
    const { articles } = await edition.desk.reader.list({ limit: 50 }, '2031-05-04T12:00:00Z')
    const ferry = articles.find(({ headline }) => /Ferry crews/.test(headline ?? ''))
    const { to } = await read(`/articles/${ferry?.id}`)
    const { text } = await read(to ?? '')
    const author = /class="byline"[^>]*>[^<]*<a href="(\/authors\/[^"]+)"/.exec(text)?.[1]
    const outlet = /<dd><a href="(\/outlets\/[^"]+)"/.exec(text)?.[1]
    for (const path of [author, outlet]) {
      const page = await read(path ?? expect.fail('no link'))
      expect(page.status).toBe(200)
      expect(page.text).toContain('Ferry crews')
    }
  })

  it('answers 404 for a name that nothing bears', async () => {
    for (const path of ['/outlets/nobody', '/authors/nobody', '/agencies/%20', '/outlets/..%2f..%2fetc'])
      expect((await read(path)).status).toBe(404)
  })

  it('has an index, the fullest first and then by name', async () => {
    const { text } = await read('/outlets')
    expect(text.indexOf('Most articles')).toBeLessThan(text.indexOf('By name'))
    expect(text).toContain('href="/outlets/lowmere-sentinel"')
    expect((await read('/outlets?from=%F0%AA%9B%96')).text).toContain('Nothing here yet')
  })
})

describe('the archive by day', () => {
  it('leads to the newest month, whose calendar leads to its days', async () => {
    expect(await read('/days')).toMatchObject({ status: 302, to: '/days/2031-05' })
    const { text } = await read('/days/2031-05')
    expect(text).toMatch(/<h1[^>]*>May 2031/)
    expect(text).toContain('href="/days/2031-05-03"')
    expect(text).not.toContain('href="/days/2031-05-20"')
  })

  it('shows a day with the way to the nearest before and after', async () => {
    const { text } = await read('/days/2031-05-03')
    expect(text).toMatch(/<h1[^>]*>Saturday,? 3 May 2031/)
    expect(text).toContain('Ferry crews')
    expect(text).toMatch(/rel="prev" href="\/days\/2031-05-02"/)
    expect((await read('/days/2031-06-01')).text).toContain('No articles.')
    expect((await read('/days/2031-06-01')).text).toMatch(/rel="prev" href="\/days\/2031-05-0/)
  })

  it('counts days in the zone of the paper', async () => {
    const { articles } = await edition.desk.reader.list({ limit: 100 }, '2031-05-04T12:00:00Z')
    const on = (zone: string) =>
      articles.filter((a) => new Date(a.sorted).toLocaleDateString('en-CA', { timeZone: zone }) === '2031-05-03').length
    for (const timezone of ['UTC', 'Asia/Kathmandu', 'Pacific/Auckland']) {
      const { text } = await read('/days/2031-05-03', { timezone })
      expect(text, timezone).toContain(on(timezone) === 1 ? '1 article<' : `${on(timezone)} articles<`)
    }
  })

  it('answers 404 for what is no day', async () => {
    for (const day of ['2031-02-30', '2031-13', '2031', 'yesterday', '0000-00-00', '2031-05-03T00:00'])
      expect((await read(`/days/${day}`)).status, day).toBe(404)
  })
})

describe('a list', () => {
  it('is read on from a place, and the numbered pages of before are still answered', async () => {
    for (let n = 0; n < 26; n++) await add({ id: `row${n}`, rights: 'own' })
    const first = await read('/latest')
    const older = /rel="next" href="(\/latest\?before=[^"]+)"/.exec(first.text)?.[1] ?? expect.fail('no older page')
    const second = await read(older)
    expect(second.text.includes('rel="prev" href="/latest?after=')).toBe(true)
    const numbered = await read('/latest?page=2')
    const idsOf = (text: string) => [...text.matchAll(/href="\/articles\/([^/"]+)/g)].map((m) => m[1])
    expect(idsOf(numbered.text)).toEqual(idsOf(second.text))
    expect(idsOf(first.text).filter((id) => idsOf(second.text).includes(id))).toEqual([])
    expect(await read('/latest?page=9999')).toMatchObject({ status: 302, to: '/latest' })
    expect((await read('/latest?page=30')).text).toContain('Nothing here yet')
  })
})

describe('rights', () => {
  const doors = ['/outlets', '/authors', '/agencies', '/days/2031-05-03', '/days/2031-05']

  it('of a private article a public site tells the outlet, and neither author nor agency nor a share of them', async () => {
    await add({ id: 'Veiled', rights: 'private' })
    for (const path of [...doors, '/outlets/skerry-veiled-post', '/', '/latest', '/authors/thea-veiledworth']) {
      const { text } = await read(path, open)
      expect(text, path).not.toContain('Veiledworth')
      expect(text, path).not.toContain('town had missed')
    }
    expect((await read('/authors/thea-veiledworth', open)).status).toBe(404)
    expect((await read('/authors/thea-veiledworth')).status).toBe(200)
    const outlet = await read('/outlets/skerry-veiled-post', open)
    expect(outlet.text).toContain('Lamps of the Veiled quay')
    expect(outlet.text).not.toContain('Tidewater')
    expect(outlet.text).not.toContain('copied copy')
    expect((await read('/outlets/skerry-veiled-post')).text).toContain('copied copy')
  })

  it('a withdrawn article is in none of them, and a name that it alone bore is gone', async () => {
    const id = await add({ id: 'Rueful', rights: 'own' })
    expect((await read('/outlets/skerry-rueful-post')).status).toBe(200)
    await edition.desk.withdraw(id, 'wrong')
    for (const path of doors) expect((await read(path)).text, path).not.toContain('Rueful')
    expect((await read('/outlets/skerry-rueful-post')).status).toBe(404)
    expect((await read('/authors/thea-ruefulworth')).status).toBe(404)
  })

  it('an article under embargo is in none of them', async () => {
    const embargo = '<meta name="embargo" content="x">'
    const words = `EMBARGOED UNTIL 2031-05-05 06:00 UTC\n\nHushed ferries stop\n\nPORT AVEN (Hushed Wire) — Ferries between Port Aven and the outer islands stopped on Saturday after crews walked out over a new rota that the company had announced.\n\nThe company said 6,000 people were stranded. "We are sorry," said its director, who had flown back from a meeting.\n\nBoats are expected to run again on Monday, the harbour office said in a statement.\n`
    await edition.desk.add(
      captureOf(new TextEncoder().encode(words), { source: `hushed.txt${embargo.length}`, mediaType: 'text/plain' }),
      { rights: { kind: 'own' }, again: false, fetchPicture: null },
    )
    for (const path of [...doors, '/latest']) expect((await read(path)).text, path).not.toContain('Hushed')
  })
})

it('hostile names stand as words', async () => {
  const evil = '&lt;script&gt;window.hit=1&lt;/script&gt;'
  await add({
    id: 'Odd',
    rights: 'own',
    head: `<meta name="author" content="${evil}"><meta property="og:site_name" content="${evil}">`,
  })
  for (const path of ['/outlets', '/authors', '/latest', '/outlets/script-window-hit-1-script']) {
    const { text } = await read(path)
    expect(text).not.toContain('<script')
  }
})
