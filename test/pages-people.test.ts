/** Pages of people: off until the operator turns them on, of people in public office alone, and never joined by a name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Reading } from '../src/model/index.js'
import { PeopleShape, PersonShape } from '../src/portal/given/people.js'
import { captureOf, type Edition, openEdition } from './edition.js'
import { denial, name, pageOfPerson, quay, readingOfPerson, told } from './person-articles.js'
import { figures } from './said-article.js'

let edition: Edition
let number = 0
let read: (article: Article) => Reading | null = () => null
async function add(role: string, organisation: string | null) {
  read = readingOfPerson(role, organisation)
  const url = `https://paper-${++number}.example/${number}`
  const bytes = new TextEncoder().encode(pageOfPerson(role, number))
  const capture = captureOf(bytes, { source: url, url, mediaType: 'text/html' })
  await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
}

beforeAll(async () => {
  edition = await openEdition(/nothing/, false, (article) => read(article), figures)
  for (let n = 0; n < 3; n++) await add('mayor of Saint-Orme', 'Saint-Orme')
  // Of the same name, and of another office: a name alone joins nothing.
  await add('president of the rowing club', 'Rowing Club')
})
afterAll(() => edition.close())

async function ask(path: string, settings = {}) {
  const portal = edition.portal({ peoplePages: true, ...settings }, '127.0.0.1', { figures })
  const answer = await portal.request(path, { headers: { host: '127.0.0.1:8080' } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const open = { public: true, baseUrl: 'https://sheet.example' }
const page = '/people/lise-okono'

describe('pages of people', () => {
  it('are off until the operator turns them on', async () => {
    for (const path of ['/people', page, `${page}.json`, '/people.json'])
      expect((await ask(path, { peoplePages: false })).status, path).toBe(404)
    expect((await ask('/about', { peoplePages: false })).text).not.toContain('href="/people"')
    expect((await ask('/about')).text).toContain('href="/people"')
  })

  it('tell what somebody said by date, with the outlet, each line leading to its sentence', async () => {
    const { status, text } = await ask(page)
    expect(status).toBe(200)
    expect(text).toContain('Paper 1')
    const [, address, anchor] = new RegExp(`href="([^"#]+)#([^"]+)">${quay}`).exec(text) ?? []
    const article = await ask(address ?? '')
    expect(article.text).toContain(`id="${anchor}"`)
    expect(text.replace(/<[^>]*>/g, ' ')).toMatch(new RegExp(`Denied:\\s+${denial}`))
  })

  it('leave out what an article has from somebody else', async () => {
    expect((await ask(page)).text).not.toContain(told)
  })

  it('join articles by more than the name, and say by what', async () => {
    const { text } = await ask(page)
    expect(text).toMatch(/Taken for one person in 3 articles, which have in common:.*mayor of Saint-Orme/s)
    expect(text).not.toContain('Paper 4')
    expect(text).not.toContain('rowing')
  })

  it('are of nobody without an office, and of nobody whose name is not to be shown', async () => {
    expect((await ask('/people/somebody-else')).status).toBe(404)
    await edition.desk.hideName(name)
    expect((await ask(page)).status).toBe(404)
    expect((await ask('/people')).text).not.toContain(name)
    await edition.desk.showName('lise-okono')
    expect((await ask(page)).status).toBe(200)
  })

  it('are kept from search engines, and are in no sitemap', async () => {
    for (const path of ['/people', page]) {
      const { headers, text } = await ask(path, open)
      expect(headers.get('x-robots-tag')).toContain('noindex')
      expect(text).toContain('<meta name="robots" content="noindex, noarchive"/>')
    }
    expect((await ask('/sitemap.xml', open)).text).not.toContain('/people')
  })

  it('of private articles tell nothing on a public site, not even that there is such a page', async () => {
    const { articles } = await edition.desk.operator.articles({ before: null, limit: 10 })
    for (const { id } of articles) await edition.desk.edit(id, { rights: { kind: 'private' } })
    expect((await ask(page, open)).status).toBe(404)
    expect((await ask('/people', open)).text).not.toContain(name)
    expect((await ask(page)).status).toBe(200)
    for (const { id } of articles) await edition.desk.edit(id, { rights: { kind: 'own' } })
  })

  it('are given to machines too', async () => {
    PeopleShape.parse(JSON.parse((await ask('/people.json')).text))
    const given = PersonShape.parse(JSON.parse((await ask(`${page}.json`)).text))
    expect(given.people[0]?.said[0]?.statements.map(({ mode }) => mode)).toEqual(['asserted', 'denied'])
    expect((await ask(`${page}.md`)).text).toContain(`- Denied: ${denial}`)
    expect((await ask('/people.md')).text).toContain('- [Lise Okono](/people/lise-okono): 3')
  })
})
