/** Writing at the desk: preview, publication, revisions, pictures. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nothingWritten, type OwnWriting, pictureLine, printedNow, readOwn, writeOwn } from '../src/desk/own-writing.js'
import { type DeskClient, deskClient, password } from './desk-client.js'
import { type Edition, now, openEdition } from './edition.js'

let edition: Edition
let client: DeskClient
beforeAll(async () => {
  edition = await openEdition(/^25/)
  await edition.desk.access.setPassword(password)
  client = deskClient(edition.portal({ timezone: 'Europe/Berlin' }))
  await client.logIn()
})
afterAll(() => edition.close())

const piece = {
  kicker: 'Harbour',
  headline: 'The quay at Port Aven: open again',
  standfirst: 'After three weeks: the chain holds.',
  authors: 'Ann Vey\r\nPetra Lind\r\n',
  section: 'Local',
  topics: 'ferries\r\n2031',
  language: 'en',
  body: 'The quay of Port Aven opened again at noon.\r\n\r\n## What broke\r\n\r\nA link of the chain, said the harbour master, “and nothing but a link”.\r\n\r\n- one link\r\n- two days of work\r\n',
}

async function begin(): Promise<string> {
  const answer = await client.get('/desk/write/new')
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const send = (path: string, fields: Record<string, string>) => client.post(path, fields, '/desk/write')
const idIn = (location: string | null) =>
  /\/desk\/articles\/([0-9a-z]+)\?done=published/.exec(location ?? '')?.[1] ?? 'none'
const article = async (id: string) => {
  const found = await edition.desk.operator.article(id)
  if (!found) throw new Error(`no article ${id}`)
  return found
}

async function photograph(colour: string): Promise<Blob> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'Rosa Benn', Copyright: '2031 Rosa Benn' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'quay.jpg', { type: 'image/jpeg' })
}

describe('own writing', () => {
  it('shows what it comes to, and keeps nothing until it is published', async () => {
    const before = (await edition.desk.status()).captures
    const path = await begin()
    const { status, text } = await send(path, { ...piece, deed: 'preview' })
    expect(status).toBe(200)
    expect(text).toContain('<p class="kicker">Harbour</p>')
    expect(text).toMatch(/<h2 class="headline">The quay at Port Aven: open again<\/h2>/)
    expect(text).toMatch(/<h3 class="crosshead">What broke<\/h3>/)
    expect(text).toContain('<li>one link</li>')
    expect(text).toContain('By Ann Vey, Petra Lind')
    expect((await edition.desk.status()).captures).toBe(before)
  })

  it('is published as own, with its time in the zone of the site, under its outlet', async () => {
    const path = await begin()
    const answer = await send(path, { ...piece, deed: 'publish' })
    const id = idIn(answer.headers.get('location'))
    const kept = await article(id)
    expect(kept.rights).toEqual({ kind: 'own' })
    expect(kept.recovered).toMatchObject({
      headline: 'The quay at Port Aven: open again',
      kicker: 'Harbour',
      standfirst: 'After three weeks: the chain holds.',
      section: 'Local',
      publisher: 'The Test Sheet',
      topics: ['ferries', '2031'],
      authors: [{ name: 'Ann Vey' }, { name: 'Petra Lind' }],
    })
    expect(kept.recovered.published?.instant).toBe('2031-05-04T14:00:00+02:00')
    expect((await client.get('/desk/write')).text).toContain('The quay at Port Aven: open again')
    const open = edition.portal({ public: true, baseUrl: 'https://sheet.example' })
    const page = await open.request(`/articles/${id}/the-quay-at-port-aven-open-again`)
    expect([page.status, (await page.text()).includes('A link of the chain')]).toEqual([200, true])
  })

  it('written on, it is a revision of the same article, however much is new, and may go back to what it was', async () => {
    const path = await begin()
    const id = idIn((await send(path, { ...piece, deed: 'publish' })).headers.get('location'))
    expect((await client.get(path)).text).toContain('Say that it was updated now')
    edition.clock.now = '2031-05-04T13:30:00Z'
    const anew = {
      ...piece,
      headline: 'Nothing of it stays',
      body: 'Every word of this is new, from its first to its last.',
      update: 'yes',
    }
    expect(idIn((await send(path, { ...anew, deed: 'publish' })).headers.get('location'))).toBe(id)
    let kept = await article(id)
    expect([kept.revision, kept.recovered.headline]).toEqual([2, 'Nothing of it stays'])
    expect(kept.recovered.published?.local).toBe('2031-05-04T14:00')
    expect(kept.recovered.updated?.local).toBe('2031-05-04T15:30')
    edition.clock.now = '2031-05-04T13:40:00Z'
    expect(idIn((await send(path, { ...piece, deed: 'publish' })).headers.get('location'))).toBe(id)
    kept = await article(id)
    expect([kept.revision, kept.recovered.headline]).toEqual([3, piece.headline])
    // Sent twice, it is one.
    await send(path, { ...piece, deed: 'publish' })
    expect((await article(id)).revision).toBe(3)
    edition.clock.now = now
  })

  it('two pieces with the same headline are two articles', async () => {
    const weather = {
      ...piece,
      headline: 'The weather in Port Aven today',
      body: 'Rain in the morning, said the harbour office.',
    }
    const ids = []
    for (let n = 0; n < 2; n++)
      ids.push(idIn((await send(await begin(), { ...weather, deed: 'publish' })).headers.get('location')))
    expect(new Set(ids).size).toBe(2)
    expect((await article(ids[0] ?? '')).revision).toBe(1)
  })

  it('says what is missing, and loses nothing of the form', async () => {
    const path = await begin()
    for (const [fields, what] of [
      [{ headline: ' ' }, 'It has no headline'],
      [{ body: ' \n ' }, 'There are no words in it'],
      [{ language: 'English, please' }, 'A language is written like'],
      [{ body: '---' }, 'comes to no article'],
      [{ kicker: 'x'.repeat(2_000) }, 'longer than the field takes'],
    ] as const) {
      const { status, text } = await send(path, { ...piece, ...fields, deed: 'publish' })
      expect([status, text.includes(what)], what).toEqual([422, true])
      expect(text).toContain('After three weeks: the chain holds.')
    }
    expect((await client.get('/desk/write/no-key')).status).toBe(404)
    expect((await client.post('/desk/write/20310504-..%2f..', {})).status).toBe(404)
  })

  it('cannot break out of its front matter, and shows hostile words as text', async () => {
    const evil = '"\n---\nrights: open\ntitle: other\n---\n<script>window.hit=1</script> &amp; `x` \u202e'
    const path = await begin()
    const answer = await send(path, {
      ...piece,
      headline: evil,
      kicker: evil,
      standfirst: evil,
      authors: evil,
      section: evil,
      body: 'A text that is erased at the end of this test.',
      deed: 'publish',
    })
    const kept = await article(idIn(answer.headers.get('location')))
    expect(kept.recovered.headline).toMatch(/^" --- rights: open title: other ---/)
    expect(kept.rights).toEqual({ kind: 'own' })
    for (const where of [path, `/desk/articles/${kept.id}`, '/desk/write', `/articles/${kept.id}`]) {
      const page = await client.get(where)
      const shown = page.status === 301 ? await client.get(page.headers.get('location') ?? '') : page
      expect(shown.text).not.toContain('<script>window')
    }
    await edition.desk.erase(kept.id, 'a test')
  })
})

describe('an embargo on own writing', () => {
  const held = {
    ...piece,
    headline: 'The chain of the quay is to be sold',
    body: 'The chain of the quay goes to the zeppelin works, the council of Port Aven will say tomorrow.',
    embargo: '2031-05-05 08:00',
  }

  it('holds it everywhere until the instant, by the clock of the paper', async () => {
    const path = await begin()
    const id = idIn((await send(path, { ...held, deed: 'publish' })).headers.get('location'))
    expect((await article(id)).embargo).toBe('2031-05-05T06:00:00.000Z')
    expect((await client.get(path)).text).toMatch(/<input[^>]* name="embargo"[^>]* value="2031-05-05 08:00 \+02:00"/)
    expect((await client.get(`/desk/articles/${id}`)).text).toContain('under embargo until')
    const doors = ['/', '/latest', '/latest.rss', '/search?q=zeppelin', '/api/v1/articles', '/api/v1/changes']
    for (const settings of [{}, { public: true, baseUrl: 'https://sheet.example' }]) {
      const portal = edition.portal(settings)
      for (const door of doors) {
        const text = await (await portal.request(door, { headers: { host: '127.0.0.1:8080' } })).text()
        expect(text, door).not.toMatch(/chain of the quay is to be sold|zeppelin works/)
      }
      for (const ending of ['', '.json', '.md', '/plain', '/origin'])
        expect((await portal.request(`/articles/${id}${ending}`, { headers: { host: '127.0.0.1:8080' } })).status).toBe(
          404,
        )
    }
    edition.clock.now = '2031-05-05T06:00:01Z'
    const shown = await edition.portal().request(`/articles/${id}.json`, { headers: { host: '127.0.0.1:8080' } })
    expect(shown.status).toBe(200)
    edition.clock.now = now
    // Taken off the piece, it shows at once; what is in the form is what was meant.
    await send(path, { ...held, embargo: '', deed: 'publish' })
    expect(
      (await edition.portal().request(`/articles/${id}.json`, { headers: { host: '127.0.0.1:8080' } })).status,
    ).toBe(200)
    await send(path, { ...held, embargo: '2031-05-06 09:30 +09:00', deed: 'publish' })
    expect((await article(id)).embargo).toBe('2031-05-06T00:30:00.000Z')
  })

  it('is refused where it is no instant, and loses nothing of the form', async () => {
    const path = await begin()
    for (const embargo of ['tomorrow', '2031-02-30 08:00', '2031-05-05 25:00', '"><b>']) {
      const answer = await send(path, { ...held, embargo, deed: 'publish' })
      expect(answer.status, embargo).toBe(422)
      expect(answer.text).toContain('zeppelin works')
      expect(answer.text).not.toContain('"><b>')
    }
  })
})

describe('pictures', () => {
  const address = async () =>
    (await edition.desk.operator.ownPictures({ before: null, limit: 1 })).pictures[0]?.address ?? ''

  it('are kept written anew, with caption and credit, and go into a text by a line', async () => {
    const path = '/desk/pictures'
    const fields = {
      alt: 'A quay [at dusk]',
      caption: 'The quay of Port Aven, "open" again',
      credit: 'Rosa Benn/Harbour News',
    }
    expect((await client.post(path, { ...fields, file: await photograph('#225577') }, path)).status).toBe(303)
    const shown = await client.get(path)
    expect(shown.text).toContain('alt="A quay [at dusk]"')
    const image = await client.get(`/desk/${await address()}`)
    expect([image.status, image.headers.get('content-type'), image.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'no-store',
    ])
    const piecePath = await begin()
    const put = await send(piecePath, { ...piece, picture: await address(), deed: 'picture' })
    expect(put.text).toContain(`![A quay \\[at dusk\\]](${await address()} &quot;The quay of Port Aven`)
    const body = `${pictureLine({ address: await address(), ...fields })}\n\n${piece.body}`
    expect((await send(piecePath, { ...piece, body, deed: 'preview' })).text).toContain(
      `<img src="/desk/${await address()}"`,
    )
    const id = idIn((await send(piecePath, { ...piece, body, deed: 'publish' })).headers.get('location'))
    const kept = await article(id)
    expect(kept.recovered.pictures[0]).toMatchObject({
      alt: 'A quay [at dusk]',
      caption: 'The quay of Port Aven, "open" again',
      credit: { text: 'Rosa Benn/Harbour News' },
    })
    const blob = kept.pictures[0]?.blob
    expect(kept.pictures[0]?.sizes.length).toBeGreaterThan(0)
    const served = await edition.portal({ public: true, baseUrl: 'https://sheet.example' }).request(`/pictures/${blob}`)
    expect(served.status).toBe(200)
    // Who made it stays in the file.
    const metadata = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
    expect(metadata.exif?.toString('latin1')).toContain('Rosa Benn')
  })

  it('without a credit have the one that their file names, and stay when no article shows them', async () => {
    expect(
      (await client.post('/desk/pictures', { caption: 'A field', file: await photograph('#337722') })).status,
    ).toBe(303)
    const { pictures } = await edition.desk.operator.ownPictures({ before: null, limit: 1 })
    expect(pictures[0]?.credit).toBe('Rosa Benn')
    // An erasure sweeps what nothing refers to.
    const id = idIn((await send(await begin(), { ...piece, deed: 'publish' })).headers.get('location'))
    await edition.desk.erase(id, 'a test')
    expect(await edition.desk.operator.ownPictureBytes(pictures[0]?.address ?? '')).not.toBeNull()
  })

  it('are not to be had without the desk, until an article shows them', async () => {
    const { pictures } = await edition.desk.operator.ownPictures({ before: null, limit: 1 })
    const stranger = edition.portal()
    const local = { headers: { host: '127.0.0.1:8080' } }
    expect((await stranger.request(`/desk/${pictures[0]?.address}`, local)).status).toBe(401)
    expect((await stranger.request(`/pictures/${pictures[0]?.blob}`, local)).status).toBe(404)
  })

  it('go with an erased article, and are taken out by hand', async () => {
    await client.post('/desk/pictures', { caption: 'To be erased', file: await photograph('#991122') })
    const gone = await address()
    const body = `A text that no other test erases.\n\n![x](${gone})`
    const id = idIn(
      (await send(await begin(), { ...piece, headline: 'To be erased in whole', body, deed: 'publish' })).headers.get(
        'location',
      ),
    )
    expect((await article(id)).pictures[0]).not.toBeNull()
    await edition.desk.erase(id, 'a court order')
    expect(await edition.desk.operator.ownPictureBytes(gone)).toBeNull()
    const left = await address()
    await client.post('/desk/pictures/remove', { address: left })
    expect(await address()).not.toBe(left)
  })

  it('refuse what is no photograph', async () => {
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'a.jpg', {
      type: 'image/jpeg',
    })
    const answer = await client.post('/desk/pictures', { alt: 'kept words', file: svg })
    expect([answer.status, answer.text.includes('no JPEG'), answer.text.includes('kept words')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await client.post('/desk/pictures', { alt: 'x' })).status).toBe(422)
    expect((await client.get('/desk/pictures/..%2f..%2farchive.sqlite')).status).toBe(404)
  })
})

describe('the file of a piece', () => {
  it('is read back as it was written', () => {
    const writings: OwnWriting[] = [
      { ...nothingWritten, headline: 'true', body: 'x', published: '2031-05-04T12:00Z' },
      {
        headline: 'A: "b" --- c # d | e > f & * ! % @ `g`',
        kicker: "it's",
        standfirst: 'line\u2028separator and emoji 🚢',
        authors: ['null', '- x', '0x10'],
        section: '~',
        topics: ['[a]', '{b}'],
        language: 'no',
        published: '2031-05-04T14:00+02:00',
        updated: '2031-05-05',
        embargo: '2031-05-06T04:00:00Z',
        body: '---\n\ntext\n\n---\nkey: value\n---',
      },
    ]
    for (const writing of writings)
      expect(readOwn(writeOwn(writing, { key: '20310504-abcdef', version: 7, publisher: 'yes' }))).toEqual({
        writing,
        version: 7,
      })
    expect(readOwn('no front matter')).toBeNull()
    expect(readOwn('---\nnever: ended')).toBeNull()
  })

  it('prints times in the zone of the site', () => {
    expect(printedNow('2031-05-04T12:00:31Z', 'Europe/Berlin')).toBe('2031-05-04T14:00+02:00')
    expect(printedNow('2031-05-04T12:00:31Z', null)).toBe('2031-05-04T12:00Z')
  })
})
