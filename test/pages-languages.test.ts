/** The interface in its languages: every page speaks the language of the setting, and leaves the articles theirs. */
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interfaceLanguages } from '../src/model/index.js'
import { idiomOf } from '../src/portal/words/index.js'
import { type Edition, openEdition } from './edition.js'
import { anyName, anyNumber, saidBy } from './said-by.js'

let edition: Edition
const paths: string[] = []
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|05|09|13|16|17|19|20|22|23)/, true)
  const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, '2031-05-04T12:00:00Z')
  const id = (headline: RegExp) => articles.find((a) => headline.test(a.headline ?? ''))?.id ?? 'missing'
  const gone = id(/Solar roofs/)
  await edition.desk.withdraw(gone, 'x')
  const reservoir = id(/Hallin reservoir/)
  paths.push(
    '/',
    '/latest',
    '/sections/Local',
    ...[/Velland says Drovia/, /Ferry crews/, /market hall/, /Velland votes/, /^Grain ships/, /منارة/, /海沿い/].map(
      (headline) => `/articles/${id(headline)}`,
    ),
    `/articles/${id(/Velland says/)}/origin`,
    `/articles/${reservoir}`,
    `/articles/${reservoir}/revisions/1`,
    `/articles/${reservoir}/revisions/2`,
    `/articles/${gone}`,
    '/search',
    '/search?q=harbour',
    '/search?q=nothingofthekind',
    '/try',
    '/about',
    '/nothing-here',
  )
})
afterAll(() => edition.close())

const local = { headers: { host: '127.0.0.1:8080' } }

async function read(path: string, settings: Parameters<Edition['portal']>[0], client?: string): Promise<string> {
  const portal = edition.portal(settings, client)
  const answer = await portal.request(path, local)
  const to = answer.headers.get('location')
  return (to ? await portal.request(to, local) : answer).text()
}

interface Shown {
  readonly text: string
  /** The language that the element states. */
  readonly language: string
}

/** What a reader meets: text and the attributes that are read out. */
function shownOf(html: string): Shown[] {
  const shown: Shown[] = []
  const languages: string[] = ['']
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const language = attributes.lang ?? languages.at(-1) ?? ''
        if (!voids.has(name)) languages.push(language)
        for (const read of ['aria-label', 'placeholder', 'title', 'alt'])
          if (attributes[read]) shown.push({ text: attributes[read], language })
      },
      ontext: (text) => shown.push({ text, language: languages.at(-1) ?? '' }),
      onclosetag: (name) => void (voids.has(name) || languages.pop()),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return shown
}
const voids = new Set(['meta', 'link', 'img', 'input', 'br', 'hr'])

/** English of the interface: its entries, parted where they take a name or a number. */
const english = saidBy(idiomOf('en').words).flatMap(([, said]) =>
  said
    .split(new RegExp(`${anyName}|${anyNumber}`))
    .map((part) => part.trim())
    .filter((part) => /[a-z]{2}/.test(part)),
)
/** Long enough to be nobody else's words; a shorter one may stand in an article too. */
const phrases = english.filter((part) => part.split(/\s+/).length > 2 && part.length > 13)
const words = new Set(english.filter((part) => !phrases.includes(part)))

for (const language of interfaceLanguages.filter((name) => name !== 'en'))
  describe(`the interface in ${language}`, () => {
    it('is what every page says of itself, and nothing of it is left in English', async () => {
      const { direction } = idiomOf(language)
      for (const settings of [{ language }, { language, public: true, baseUrl: 'https://sheet.example' }])
        for (const path of paths) {
          const html = await read(path, settings)
          expect(html, path).toContain(`<html lang="${language}" dir="${direction}">`)
          for (const { text, language: stated } of shownOf(html)) {
            const left = phrases.find((phrase) => text.includes(phrase))
            expect(left, `${path}: ${text.slice(0, 80)}`).toBeUndefined()
            if (stated === language) expect(words.has(text.trim()), `${path}: ${text.slice(0, 80)}`).toBe(false)
          }
        }
    })

    it('is what "try" says, whatever becomes of it', async () => {
      const body = new FormData()
      body.set(
        'words',
        'Ferries stop\n\nPORT AVEN — The ferries stopped on Saturday after crews walked out over a rota.',
      )
      const portal = edition.portal({ language })
      const answers = [
        await portal.request('/try', { ...local, method: 'POST', body }),
        await portal.request('/try', { ...local, method: 'POST', body: new FormData() }),
        await edition.portal({ language }, '192.0.2.7').request('/try', local),
      ]
      for (const answer of answers)
        for (const { text } of shownOf(await answer.text()))
          expect(
            phrases.find((phrase) => text.includes(phrase)),
            text.slice(0, 80),
          ).toBeUndefined()
    })

    it('leaves an article its own language and direction', async () => {
      const one = async (query: string) => {
        const { hits } = await edition.desk.reader.search(query, { limit: 1, offset: 0, now: '2031-05-04T12:00:00Z' })
        return read(`/articles/${hits[0]?.summary.id}`, { language })
      }
      expect(await one('lang:ar')).toMatch(/<article[^>]* lang="ar" dir="rtl"/)
      expect(await one('ferry')).toMatch(/<article[^>]* lang="en" dir="ltr"/)
    })
  })

it('what recovery and the query reader say is English, and says that it is', async () => {
  const html = await read('/search?q=%22ferry', { language: 'ar' })
  expect(html).toContain('<p class="notice" lang="en" dir="ltr">')
})
