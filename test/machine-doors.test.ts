/** Every address that the site has, walked with articles that must give something or nothing away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../src/desk/desk.js'
import { openDesk } from '../src/desk/open-desk.js'
import type { Rights } from '../src/model/index.js'
import { createPortal } from '../src/portal/index.js'
import { captureOf, handRecovery, paragraphs, type Story } from './hand-recovery.js'

const now = '2026-03-10T12:00:00.000Z'
let folder = ''
let desk: Desk
/** Of each state one article; every word of it begins with the name of the state. */
const ids: Record<string, string> = {}

const story = (state: string, from: number, more: Partial<Story> = {}): Story => ({
  headline: `${state}headline on the harbour`,
  standfirst: `${state}standfirst of it`,
  kicker: `${state}kicker`,
  byline: `By ${state}author Vandergeld`,
  authors: [{ name: `${state}author Vandergeld` }],
  agency: `${state}agency`,
  publisher: `${state}outlet Post`,
  section: 'Local',
  topics: [`${state}topic`],
  language: 'en',
  published: '2026-03-09T08:00:00Z',
  paragraphs: [`${state}text of the first paragraph, about the harbour.`, ...paragraphs(from, 4)],
  ...more,
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-doors-'))
  desk = await openDesk({ dataFolder: folder, recover: handRecovery(), now: () => now })
  const add = async (state: string, from: number, rights: Rights, more: Partial<Story> = {}) => {
    const capture = captureOf([story(state, from, more)], { url: `https://news.example/${from}` })
    const { articles } = await desk.add(capture, { rights, again: false, fetchPicture: null })
    ids[state] = articles[0]?.id ?? ''
  }
  const open: Rights = { kind: 'open', licence: 'CC BY 4.0' }
  await add('shown', 0, open)
  await add('private', 10, { kind: 'private' })
  await add('embargoed', 20, open, { embargo: '2026-04-01T00:00:00Z' })
  await add('canceled', 30, open, { canceled: true })
  await add('withdrawn', 40, open)
  await add('erased', 50, open)
  await desk.withdraw(ids.withdrawn ?? '', 'by request')
  await desk.erase(ids.erased ?? '', 'a court order')
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const portal = (settings: { public: boolean }) =>
  createPortal({
    reader: desk.reader,
    recover: handRecovery(),
    desk,
    settings: {
      siteName: 'The Test Sheet',
      baseUrl: 'https://sheet.example',
      timezone: 'UTC',
      tryOpen: false,
      language: 'en',
      ...settings,
    },
    now: () => now,
    clientAddress: () => '192.0.2.7',
  })

/** Addresses of a route with each article in its place, and each name that could be asked for. */
function* filled(path: string): Generator<string> {
  const ending = /\{[^}]*?((?:\\\.\w+)+)\}$/.exec(path)?.[1]?.replaceAll('\\', '') ?? ''
  const bare = path.replace(/:(\w+)\{[^}]*\}/g, ':$1').replaceAll('*', 'x')
  for (const [state, id] of Object.entries(ids)) {
    const last = bare.startsWith('/outlets')
      ? `${state}outlet-post`
      : bare.startsWith('/agencies')
        ? `${state}agency`
        : bare.startsWith('/authors')
          ? `${state}author-vandergeld`
          : bare.startsWith('/sections')
            ? 'Local'
            : bare.startsWith('/days')
              ? '2026-03-09'
              : bare.startsWith('/sitemaps')
                ? '0'
                : /revisions\/:/.test(bare)
                  ? '1'
                  : id
    const address = bare.replace(/:(?:name|key|day|page|number|n|slug)\b/g, `${last}${ending}`).replace(':id', id)
    yield address.replace(/:\w+/g, 'x')
    if (/^\/(?:api\/v1\/)?search/.test(bare))
      for (const part of ['headline', 'text', 'standfirst', 'topic']) yield `${address}?q=${state}${part}`
    if (bare.endsWith('/articles'))
      yield `${address}?author=${state}author%20Vandergeld&agency=${state}agency&outlet=${state}outlet%20Post`
  }
}

async function everything(settings: { public: boolean }): Promise<{ address: string; status: number; text: string }[]> {
  const app = portal(settings)
  const answers = []
  const seen = new Set<string>()
  const paths = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
  expect(paths.length).toBeGreaterThan(60)
  for (const path of paths)
    for (const address of filled(path)) {
      if (seen.has(address)) continue
      seen.add(address)
      let answer = await app.request(address, { headers: { host: 'sheet.example' } })
      for (let n = 0; n < 2 && answer.status >= 300 && answer.status < 400; n++) {
        const to = answer.headers.get('location') ?? '/'
        answers.push({ address: `${address} leads to`, status: answer.status, text: decodeURI(to) })
        answer = await app.request(to, { headers: { host: 'sheet.example' } })
      }
      answers.push({ address, status: answer.status, text: await answer.text() })
    }
  return answers
}

describe.each([{ public: false }, { public: true }])('every address of the site, %o', (settings) => {
  it('gives nothing away of what is under embargo, canceled, withdrawn or erased', async () => {
    const answers = await everything(settings)
    expect(answers.filter(({ text }) => text.includes('showntext')).length).toBeGreaterThan(10)
    for (const state of ['embargoed', 'canceled', 'withdrawn', 'erased']) {
      // The words that were asked for are said again; those of the article are not.
      const words = new RegExp(
        `${state}(?:headline on|standfirst of|kicker|text of|author Vandergeld|outlet Post|topic|agency)`,
      )
      const said = answers.filter(({ address, text }) => words.test(text.replaceAll(decodeURIComponent(address), '')))
      const given = said.filter(({ address }) => !address.includes('?'))
      expect(given.map(({ address, status }) => `${address} ${status}`)).toEqual([])
      for (const { address, status } of answers)
        if (address.includes(`/articles/${ids[state]}`))
          expect(status, address).toSatisfy(
            (s: number) => s === (state === 'embargoed' ? 404 : 410) || s === 404 || s === 401,
          )
      for (const part of [
        '',
        '.json',
        '.md',
        '/share.png',
        '/revisions/1',
        '/revisions/1.json',
        '/origin',
        '/origin.json',
      ])
        expect(
          answers.find(({ address }) => address === `/articles/${ids[state]}${part}`)?.status,
          `${state}${part}`,
        ).toBe(state === 'embargoed' ? 404 : 410)
    }
  })

  it('gives of a private article to others headline, outlet and time alone', async () => {
    const words = /private(?:standfirst of|kicker|text of|author Vandergeld|topic|agency)/
    const said = (await everything(settings)).filter(({ address, text }) => !address.includes('?') && words.test(text))
    if (!settings.public) expect(said.length).toBeGreaterThan(10)
    else expect(said.map(({ address }) => address)).toEqual([])
  })
})
