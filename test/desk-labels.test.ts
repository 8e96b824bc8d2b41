/** Labels set by pointing at blocks: they change the articles, stay, can be taken back, and go out as truth. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DeskClient, deskClient, password } from './desk-client.js'
import { captureOf, type Edition, examples, openEdition } from './edition.js'

let edition: Edition
let client: DeskClient
beforeAll(async () => {
  edition = await openEdition(/^(?:01|06)/)
  await edition.desk.access.setPassword(password)
  client = deskClient(edition.portal())
  await client.logIn()
})
afterAll(() => edition.close())

async function captureBy(source: RegExp) {
  const { captures } = await edition.desk.operator.captures({ show: 'all', source: null, before: null, limit: 50 })
  const found = captures.find((capture) => source.test(capture.source))
  const capture = await edition.desk.operator.capture(found?.number ?? -1)
  if (!capture?.kept) throw new Error(`no capture from ${source}`)
  return { ...capture, kept: capture.kept }
}
const textOf = async (source: RegExp, position = 0) =>
  (await captureBy(source)).kept.recovered.articles[position]?.text ?? ''
const last = <T>(list: readonly T[]): T => list[list.length - 1] as T

describe('labels of blocks', () => {
  it('show in order, each with its article and the reason, as one group of choices', async () => {
    const { number, kept } = await captureBy(/01-twin/)
    const { text } = await client.get(`/desk/captures/${number}`)
    expect(text.match(/<input type="radio" name="block"/g)?.length).toBe(kept.recovered.blocks?.length)
    expect(text).toContain('the same caption again')
    expect(text).toContain('article 2')
  })

  it('set by pointing change the articles at once', async () => {
    const { number, kept } = await captureBy(/06-no-metadata/)
    const blocks = kept.recovered.blocks ?? []
    const at = blocks.findIndex(({ label, article }) => label === 'paragraph' && article === 0)
    const before = await textOf(/06-no-metadata/)
    const path = `/desk/captures/${number}`
    const set = await client.post(
      `${path}/labels`,
      { block: String(at), label: 'furniture', article: '', deed: 'set' },
      path,
    )
    expect(set.headers.get('location')).toBe(`${path}?block=${at}&done=labelled#b${at + 1}`)
    const after = await textOf(/06-no-metadata/)
    expect(before.length).toBeGreaterThan(after.length)
    expect(before).toContain(after.slice(-100))
    const page = await client.get(`${path}?block=${at}&done=labelled`)
    expect(page.text).toContain('set by hand: furniture')
    expect(page.text).toMatch(new RegExp(`id="block-${at}"[^>]*checked`))
    // The article is the same one, and has no second revision of it.
    const id = (await captureBy(/06-no-metadata/)).articles[0]?.id ?? ''
    expect((await edition.desk.operator.article(id))?.revision).toBe(1)
    expect((await edition.desk.operator.article(id))?.recovered.text).toBe(after)
  })

  it('stay when the capture is recovered again, at the desk and by adding its file again', async () => {
    const after = await textOf(/06-no-metadata/)
    const { number } = await captureBy(/06-no-metadata/)
    await client.post(`/desk/captures/${number}/again`)
    expect(await textOf(/06-no-metadata/)).toBe(after)
    const { kept } = await captureBy(/06-no-metadata/)
    await edition.desk.add(kept.capture, { rights: { kind: 'private' }, again: true, fetchPicture: null })
    expect(await textOf(/06-no-metadata/)).toBe(after)
  })

  it('are exported without a word of the capture', async () => {
    const { kept, labels } = await captureBy(/06-no-metadata/)
    const { status, text, headers } = await client.get('/desk/labels.ndjson')
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toEqual([
      {
        capture: kept.capture.hash,
        url: kept.capture.url,
        span: labels[0]?.span,
        label: 'furniture',
        article: null,
        made: edition.clock.now,
      },
    ])
  })

  it('are taken back, and the articles are as they were', async () => {
    const { number, labels } = await captureBy(/06-no-metadata/)
    const { kept } = await captureBy(/06-no-metadata/)
    const at = kept.recovered.blocks?.findIndex(({ span }) => span.join() === labels[0]?.span.join())
    const path = `/desk/captures/${number}`
    await client.post(`${path}/labels`, { block: String(at), deed: 'back' }, path)
    const fresh = await openEdition(/^06/)
    const { captures } = await fresh.desk.operator.captures({ show: 'all', source: null, before: null, limit: 1 })
    const untouched = await fresh.desk.operator.capture(captures[0]?.number ?? -1)
    expect((await captureBy(/06-no-metadata/)).kept.recovered).toEqual(untouched?.kept?.recovered)
    await fresh.close()
    expect((await client.get('/desk/labels.ndjson')).text).toBe('')
  })

  it('of several blocks at once part an article in two', async () => {
    const { number, kept } = await captureBy(/06-no-metadata/)
    const path = `/desk/captures/${number}`
    const blocks = kept.recovered.blocks ?? []
    const text = blocks.flatMap(({ label, article }, at) => (label === 'paragraph' && article === 0 ? [at] : []))
    const [first, end] = [text[Math.floor(text.length / 2)] ?? 0, last(text)]
    const fields = { block: String(first), through: String(end + 1), label: 'paragraph', article: '1', deed: 'set' }
    expect((await client.post(`${path}/labels`, fields, path)).status).toBe(303)
    const parted = await captureBy(/06-no-metadata/)
    expect(parted.kept.recovered.articles).toHaveLength(2)
    expect(parted.articles).toHaveLength(2)
    await client.post(`${path}/labels`, { deed: 'all-back' }, path)
    const whole = await captureBy(/06-no-metadata/)
    expect(whole.kept.recovered.articles).toHaveLength(1)
    expect(whole.articles).toHaveLength(1)
    // What was set apart is gone from the paper, and says why.
    const apart = parted.articles.find(({ id }) => id !== whole.articles[0]?.id)
    expect((await edition.desk.reader.article(apart?.id ?? '', edition.clock.now)).kind).toBe('gone')
  })

  it('refuse what makes no sense', async () => {
    const { number } = await captureBy(/06-no-metadata/)
    const path = `/desk/captures/${number}`
    const post = async (fields: Record<string, string>) => (await client.post(`${path}/labels`, fields, path)).status
    expect(await post({ label: 'paragraph', deed: 'set' })).toBe(422)
    expect(await post({ block: '99999', label: 'paragraph', deed: 'set' })).toBe(422)
    expect(await post({ block: '3', through: '2', label: 'paragraph', deed: 'set' })).toBe(422)
    expect(await post({ block: '3', label: 'headlines', deed: 'set' })).toBe(422)
    expect(await post({ block: '3', label: 'paragraph', article: '1000', deed: 'set' })).toBe(422)
    expect((await captureBy(/06-no-metadata/)).labels).toEqual([])
    expect((await client.post('/desk/captures/99999/labels', { block: '1', label: 'note', deed: 'set' })).status).toBe(
      404,
    )
  })

  it('go with the capture when an article in it is erased', async () => {
    const bytes = readFileSync(join(examples, '04-json-ld-ferry-strike/capture.html'))
    const added = await edition.desk.add(captureOf(bytes, { source: 'erase-me.html', mediaType: 'text/html' }), {
      rights: { kind: 'private' },
      again: false,
      fetchPicture: null,
    })
    const { number, kept } = await captureBy(/erase-me/)
    const span = kept.recovered.blocks?.[0]?.span ?? [0, 1]
    await edition.desk.label(number, [{ span, label: 'furniture', article: null }])
    expect((await captureBy(/erase-me/)).labels).toHaveLength(1)
    await edition.desk.erase(added.articles[0]?.id ?? '', 'a court order')
    expect((await client.get('/desk/labels.ndjson')).text).toBe('')
  })

  it('show hostile words of a block as text', async () => {
    const page = `<article><h1>Bad words</h1><p>&lt;script>window.hit=1&lt;/script> stood on the page of the harbour office of Port Aven for a week.</p>${'<'.repeat(2_000)}<p>The harbour office of Port Aven said on Friday that the quay stays shut until Monday, and that boats wait.</p></article>`
    await edition.desk.add(
      captureOf(new TextEncoder().encode(page), { source: 'bad/bad.html', mediaType: 'text/html' }),
      {
        rights: { kind: 'private' },
        again: false,
        fetchPicture: null,
      },
    )
    const { number } = await captureBy(/bad\.html/)
    const { text } = await client.get(`/desk/captures/${number}`)
    expect(text).not.toContain('<script')
  })
})
