/** What an operator does to one article in the browser. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskClient, deskClient, password } from './desk-client.js'
import { captureOf, type Edition, openEdition } from './edition.js'

let edition: Edition
let client: DeskClient
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|17|19|20|25)/, true)
  await edition.desk.access.setPassword(password)
  client = deskClient(edition.portal())
  await client.logIn()
})
afterAll(() => edition.close())

async function idOf(headline: RegExp): Promise<string> {
  const { articles } = await edition.desk.operator.articles({ before: null, limit: 100 })
  const found = articles.find((article) => headline.test(article.headline ?? ''))
  if (!found) throw new Error(`no article with the headline ${headline}`)
  return found.id
}
const article = async (id: string) => {
  const found = await edition.desk.operator.article(id)
  if (!found) throw new Error(`no article ${id}`)
  return found
}

/** The form of the page as a browser would send it, with some fields written over. */
async function save(id: string, fields: Record<string, string | readonly string[]>) {
  const { article: now, edits, pinned } = await article(id)
  const shown = {
    kicker: now.kicker ?? '',
    headline: now.headline ?? '',
    standfirst: now.standfirst ?? '',
    byline: now.byline ?? '',
    authors: now.authors.map(({ name }) => name).join('\r\n'),
    agency: now.agency ?? '',
    publisher: now.publisher ?? '',
    section: now.section ?? '',
    rights: edits.rights?.kind ?? 'source',
    ...(pinned ? { pinned: 'yes' } : {}),
  }
  return client.post(`/desk/articles/${id}`, { ...shown, ...fields }, `/desk/articles/${id}`)
}

describe('mending', () => {
  it('shows each field beside what was recovered, and the capture with its characters marked', async () => {
    const { status, text } = await client.get(`/desk/articles/${await idOf(/Ferry crews/)}`)
    expect(status).toBe(200)
    expect(text).toMatch(/<textarea[^>]* name="headline"/)
    expect(text).toMatch(/class="mark k\d+/)
    expect(text).toMatch(/<a href="#m\d+">its characters<\/a>/)
  })

  it('saved as it is, a form mends nothing', async () => {
    const id = await idOf(/Ferry crews/)
    expect((await save(id, {})).status).toBe(303)
    expect((await article(id)).edits).toEqual({})
  })

  it('keeps a mend beside what was recovered, and takes it back', async () => {
    const id = await idOf(/Ferry crews/)
    const before = (await article(id)).recovered
    const saved = await save(id, {
      headline: '  Ferries   stop at\u202e Port Aven ',
      authors: 'Ann Vey\r\n\r\nPetra Lind\r\n',
      section: 'Harbour',
    })
    expect(saved.headers.get('location')).toBe(`/desk/articles/${id}?done=saved`)
    expect((await article(id)).edits).toEqual({
      headline: 'Ferries stop at Port Aven',
      authors: ['Ann Vey', 'Petra Lind'],
      section: 'Harbour',
    })
    const page = await client.get(`/desk/articles/${id}?done=saved`)
    expect(page.text).toContain('Saved.')
    expect(page.text).toContain('Take the mend back')
    expect(page.text).toContain(before.headline?.slice(0, 20))
    await save(id, { back: ['headline', 'section'] })
    expect((await article(id)).edits).toEqual({ authors: ['Ann Vey', 'Petra Lind'] })
    // Written again as it was recovered, it is no mend.
    await save(id, { authors: before.authors.map(({ name }) => name).join('\n') })
    expect((await article(id)).edits).toEqual({})
  })

  it('can say that there is no kicker, where recovery took something for one', async () => {
    const id = await idOf(/Velland says Drovia/)
    expect((await article(id)).recovered.kicker).not.toBeNull()
    await save(id, { kicker: '' })
    expect((await article(id)).article.kicker).toBeNull()
    expect((await client.get(`/desk/articles/${id}`)).text).toContain('Recovered: ')
    await save(id, { back: ['kicker'] })
    expect((await article(id)).article.kicker).toBe((await article(id)).recovered.kicker)
  })

  it('mends a time in place: sorted by it at once, with the recovered one beside it', async () => {
    const id = await idOf(/Ferry crews/)
    const { recovered } = await article(id)
    const form = (await client.get(`/desk/articles/${id}`)).text
    const value = /<input[^>]* name="published"[^>]*? value="([^"]*)"/.exec(form)?.[1] ?? ''
    expect(value).toMatch(/^2031-05-0\d(?: \d\d:\d\d(?::\d\d)?(?: (?:Z|[+-]\d\d:\d\d))?)?$/)
    // As it stands it is no mend.
    await save(id, { published: value })
    expect((await article(id)).edits).toEqual({})
    expect((await save(id, { published: '2031-04-30 07:15 +02:00', updated: '' })).status).toBe(303)
    const mended = await article(id)
    expect(mended.article.published).toEqual({
      text: '2031-04-30 07:15 +02:00',
      local: '2031-04-30T07:15',
      zone: '+02:00',
      instant: '2031-04-30T07:15:00+02:00',
      origin: 'desk',
    })
    expect(mended.recovered.published).toEqual(recovered.published)
    const found = await edition.desk.reader.article(id, edition.clock.now)
    expect(found.kind === 'article' ? found.article.sorted : null).toBe('2031-04-30T05:15:00.000Z')
    const page = await client.get(`/desk/articles/${id}`)
    expect(page.text).toContain(`Recovered: <bdi>${value}</bdi>`)
    expect(page.text).toMatch(/its characters/)
    const read = await edition.portal().request(`/articles/${id}.json`, { headers: { host: '127.0.0.1:8080' } })
    expect(await read.json()).toMatchObject({
      edited: expect.arrayContaining(['published']),
      published: { origin: 'desk' },
    })
    for (const bad of ['yesterday', '2031-02-30', '2031-05-03 25:00', '2031-05-03 18:00 Mars']) {
      const answer = await save(id, { published: bad, kicker: 'Written meanwhile' })
      expect(answer.status, bad).toBe(422)
      // Nothing that was written is lost, and the field says that it is the one.
      expect(answer.text).toContain(`value="${bad}"`)
      expect(answer.text).toContain('value="Written meanwhile"')
      expect(answer.text).toMatch(/role="alert" id="trouble"><a href="#field-published">/)
      expect(answer.text).toMatch(
        /<input[^>]* id="field-published"[^>]* aria-invalid="true" aria-describedby="trouble how-published was-published"/,
      )
    }
    await save(id, { back: ['published', 'updated'] })
    expect((await article(id)).edits).toEqual({})
  })

  it('refuses an article without a headline, and fields that no person writes', async () => {
    const id = await idOf(/Ferry crews/)
    expect((await save(id, { headline: ' \u202e ' })).status).toBe(422)
    expect((await save(id, { standfirst: 'x'.repeat(5_000) })).status).toBe(422)
    expect((await save(id, { authors: Array.from({ length: 60 }, (_, n) => `Ann ${n}`).join('\n') })).status).toBe(422)
    expect((await article(id)).edits).toEqual({})
  })

  it('shows what is hostile as text', async () => {
    const id = await idOf(/Ferry crews/)
    const bad = `"><script>window.hit=1</script><b onclick='x'>`
    await save(id, { headline: bad, byline: bad, section: bad, authors: bad })
    const desk = await client.get(`/desk/articles/${id}`)
    const list = await client.get('/desk/articles')
    for (const { text } of [desk, list, await client.get('/desk')]) {
      expect(text).not.toContain('<script')
      expect(text).not.toContain('<b onclick')
    }
    expect(desk.text).toContain('&lt;script&gt;window.hit=1')
    await save(id, { back: ['headline', 'byline', 'section', 'authors'] })
  })
})

describe('place and rights', () => {
  it('pins one article, and lets it go', async () => {
    const [one, two] = [await idOf(/Ferry crews/), await idOf(/Hallin reservoir/)]
    await save(one, { pinned: 'yes' })
    await save(two, { pinned: 'yes' })
    expect([(await article(one)).pinned, (await article(two)).pinned]).toEqual([false, true])
    expect((await edition.desk.reader.front(edition.clock.now)).lead?.id).toBe(two)
    const id = two
    const { article: now } = await article(id)
    await client.post(`/desk/articles/${id}`, { headline: now.headline ?? '' }, `/desk/articles/${id}`)
    expect((await article(two)).pinned).toBe(false)
  })

  it('changes what may be shown, at once', async () => {
    const id = await idOf(/Ferry crews/)
    const open = { public: true, baseUrl: 'https://sheet.example' }
    const words = async () => (await edition.portal(open).request(`/articles/${id}/origin`)).status
    expect(await words()).toBe(200)
    await save(id, { rights: 'private' })
    expect((await article(id)).rights).toEqual({ kind: 'private' })
    expect(await words()).toBe(404)
    expect((await save(id, { rights: 'open', licence: ' ' })).status).toBe(422)
    await save(id, { rights: 'open', licence: 'CC BY-SA 4.0' })
    expect((await article(id)).rights).toEqual({ kind: 'open', licence: 'CC BY-SA 4.0' })
    await save(id, { rights: 'source' })
    expect((await article(id)).edits.rights).toBeUndefined()
    expect(await words()).toBe(200)
  })
})

describe('a correction', () => {
  it('stands first on the article’s page with its date, stays through a new recovery, and can be taken back', async () => {
    const id = await idOf(/Ferry crews/)
    const path = `/desk/articles/${id}`
    expect((await client.post(`${path}/corrections`, { text: ' ' }, path)).status).toBe(422)
    const text = 'An earlier version said that <b>9,000</b> people were stranded.'
    expect((await client.post(`${path}/corrections`, { text }, path)).status).toBe(303)
    const { capture } = await article(id)
    await edition.desk.recoverAgain(capture, null)
    const page = async () => {
      const first = await edition.portal().request(`/articles/${id}`, { headers: { host: '127.0.0.1:8080' } })
      const answer = await edition
        .portal()
        .request(first.headers.get('location') ?? '', { headers: { host: '127.0.0.1:8080' } })
      return answer.text()
    }
    const shown = await page()
    const at = shown.indexOf('An earlier version said that &lt;b&gt;9,000')
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(shown.indexOf('class="body"'))
    expect(shown).toContain('<time datetime="2031-05-04"')
    const found = await edition.desk.reader.search('"earlier version"', { limit: 5, offset: 0, now: edition.clock.now })
    expect(found.hits.map(({ summary }) => summary.id)).toContain(id)
    expect((await client.post(`${path}/corrections/back`, { n: '0' }, path)).status).toBe(303)
    expect(await page()).not.toContain('An earlier version said')
    expect((await article(id)).edits).toEqual({})
  })
})

describe('taking off the paper', () => {
  it('withdraws with a reason that readers see, once it is confirmed', async () => {
    const id = await idOf(/Hallin reservoir/)
    const path = `/desk/articles/${id}/withdraw`
    expect((await client.get(path)).status).toBe(200)
    expect((await client.post(path, { reason: 'at the agency’s request' }, path)).status).toBe(422)
    expect((await client.post(path, { confirm: id, reason: ' ' }, path)).status).toBe(422)
    expect((await article(id)).state).toBe('shown')
    expect((await client.post(path, { confirm: id, reason: 'at the agency’s request' }, path)).status).toBe(303)
    const gone = await edition.portal().request(`/articles/${id}`, { headers: { host: '127.0.0.1:8080' } })
    expect([gone.status, (await gone.text()).includes('at the agency’s request')]).toEqual([410, true])
    const desk = await client.get(`/desk/articles/${id}`)
    expect(desk.text).toContain('withdrawn')
    expect(desk.text).not.toContain('name="headline"')
    // The form of a page that was open before finds nothing to change.
    expect((await client.post(`/desk/articles/${id}`, { headline: 'Back again' })).status).toBe(409)
  })

  it('erases only when its id was typed, and nothing of it is left', async () => {
    const words =
      'A confidential paragraph about the harbour master of Port Aven, which a court ordered to be taken away.'
    const page = `Harbour master named in report\n\n2031-05-03 18:41\n\nPORT AVEN (Harbour News) — ${words}\n\n${words.replace('confidential', 'second')}\n\nThe office of the harbour said that it would look at the report within the week and answer then.`
    const added = await edition.desk.add(
      captureOf(new TextEncoder().encode(page), { source: 'court.txt', mediaType: 'text/plain' }),
      {
        rights: { kind: 'private' },
        again: false,
        fetchPicture: null,
      },
    )
    const id = added.articles[0]?.id ?? ''
    const path = `/desk/articles/${id}/erase`
    expect((await client.post(path, { confirm: 'yes', reason: 'a court order' }, path)).status).toBe(422)
    expect((await article(id)).state).toBe('shown')
    const done = await client.post(path, { confirm: id, reason: 'a court order' }, path)
    expect(done.headers.get('location')).toBe('/desk/articles?done=erased')
    expect(await edition.desk.operator.article(id)).toBeNull()
    for (const where of ['/desk', '/desk/articles', '/desk/articles?q=confidential'])
      expect((await client.get(where)).text).not.toContain('Harbour master named')
    expect((await client.get(`/desk/articles/${id}`)).status).toBe(404)
  })

  it('finds what readers do not see by its id', async () => {
    const id = await idOf(/Hallin reservoir/)
    expect((await client.get(`/desk/articles?q=${id}`)).text).toContain(`/desk/articles/${id}`)
    expect((await client.get('/desk/articles?q=Hallin')).text).not.toContain(`/desk/articles/${id}"`)
  })
})

describe('what came in', () => {
  it('lists captures with their articles, and recovers one again', async () => {
    const list = await client.get('/desk')
    expect(list.text).toContain('/desk/captures/1"')
    const { capture } = await article(await idOf(/Ferry crews/))
    const page = await client.get(`/desk/captures/${capture}`)
    expect(page.text).toContain('Ferry crews')
    const again = await client.post(`/desk/captures/${capture}/again`)
    expect(again.headers.get('location')).toBe(`/desk/captures/${capture}?done=again`)
    expect((await client.get(`/desk/captures/${capture}?done=again`)).text).toContain('Recovered again: 1 article.')
    expect((await client.get('/desk/captures/999999')).status).toBe(404)
    expect((await client.get('/desk/captures/1e3')).status).toBe(404)
    expect((await client.get('/desk/sources')).text).toContain('href="/desk?source=')
  })

  it('says what failed and what would mend it', async () => {
    await edition.desk.add(
      captureOf(new TextEncoder().encode('Menu\n\nHome\n\nContact\n'), {
        source: 'nothing/menu.txt',
        mediaType: 'text/plain',
      }),
      { rights: { kind: 'private' }, again: false, fetchPicture: null },
    )
    const failed = await client.get('/desk?show=failed')
    expect(failed.text).toContain('no article: no run of paragraphs')
    expect(failed.text).toContain('capture the article’s own page')
    expect(failed.text).not.toContain('Ferry crews')
    expect((await client.get('/desk?source=nothing')).text).toContain('menu.txt')
  })
})
