/** Who said what, when and how many, over HTTP: what is told, what is not, and to whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Reading } from '../src/model/index.js'
import { SaidShape } from '../src/portal/given/said.js'
import { captureOf, type Edition, openEdition } from './edition.js'
import { figures, headline, page, paragraphs, readingOf } from './said-article.js'

let edition: Edition
let id: string
let outlets = 0
/** What the next article says. */
let read: (article: Article) => Reading | null = readingOf
beforeAll(async () => {
  edition = await openEdition(/nothing/, false, (article) => read(article), figures)
  id = await added(page())
})
afterAll(() => edition.close())

const local = { headers: { host: '127.0.0.1:8080' } }

async function added(html: string, says: typeof read = readingOf): Promise<string> {
  // Each of an outlet of its own, or it would be a revision of the one before.
  const url = `https://gazette-${++outlets}.example/ferry`
  const capture = captureOf(new TextEncoder().encode(html), { source: url, url, mediaType: 'text/html' })
  read = says
  const { articles } = await edition.desk.add(capture, { rights: { kind: 'own' }, again: false, fetchPicture: null })
  return articles[0]?.id ?? expect.fail('nothing was recovered')
}

async function ask(path: string, settings = {}) {
  const portal = edition.portal(settings, '127.0.0.1', { figures })
  const first = await portal.request(path, local)
  const answer = first.status === 301 ? await portal.request(first.headers.get('location') ?? '', local) : first
  return { status: answer.status, text: await answer.text() }
}

/** The words of a page as a screen reader has them. */
const spoken = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

const saidIn = (text: string) => text.slice(text.indexOf('class="said"'), text.indexOf('class="provenance"'))

describe('who said what', () => {
  it('stands under the text by speaker, with the role beside the name and whose report it is', async () => {
    const { text } = await ask(`/articles/${id}`)
    const said = spoken(saidIn(text))
    expect(said).toContain('Read by machine · as reported by Saint-Orme Gazette, 2 May 2031, 18:20')
    expect(said).toMatch(/Lise Okono harbour master “Nobody who has seen .* “We shall look/)
    expect(said).toMatch(/Teo Maring director of the Aven Line .* Abe Lintott Councillor/)
    // What was too unsure is in no list.
    expect(said).not.toContain('a queue had formed')
  })

  it('sets what is no claim behind a word that says so, and tells whom the article has it from', async () => {
    const said = spoken(saidIn((await ask(`/articles/${id}`)).text))
    expect(said).toContain('Aven Line Denied: that it had known of the damage since April')
    expect(said).toContain('Would not say: whether the last inspection had taken place')
    expect(said).toContain('On a condition: If the repair costs')
    expect(said).toContain('Asked or doubted: whether the office had been warned')
    expect(said).toContain('Taken back: It “looked the other way”')
    expect(said).toContain('the ship seaworthy · as told by Teo Maring')
    expect(said).toContain('View or plan: to decide by the end of the month')
  })

  it('names nobody of whom it is not sure: the printed words stand instead', async () => {
    const said = spoken(saidIn((await ask(`/articles/${id}`)).text))
    expect(said).toMatch(/Not named in the article A sailor who asked not to be named that up to 1,200/)
    expect(said).toMatch(/Source not resolved the insurer .* He View or plan: .* The official the report/)
  })

  it('leads from each line to its sentence, which is on the page once', async () => {
    for (const [path, at] of [
      [`/articles/${id}`, ''],
      [`/articles/${id}/said`, '/articles/'],
    ] as const) {
      const [{ text: article }, { text }] = [await ask(`/articles/${id}`), await ask(path)]
      const from = at ? text.slice(text.indexOf('said-parts'), text.indexOf('class="foot"')) : saidIn(text)
      const targets = [...from.matchAll(/href="([^"#]*)#([^"]+)"/g)]
      expect(targets.length).toBeGreaterThan(20)
      for (const [, page, target] of targets) {
        expect(page?.startsWith(at)).toBe(true)
        expect(article.split(`id="${target}"`), target).toHaveLength(2)
      }
    }
  })

  it('has days in their order, and figures with their bounds, what they are converted to and who says them', async () => {
    const said = spoken(saidIn((await ask(`/articles/${id}`)).text))
    expect(said).toMatch(/1934 .* March 2031 .* April 2031 .* May 2031 .* 2 May 2031 .* 5 – 11 May 2031 .* 12 May 2031/)
    expect(said).toContain('people / day About 300')
    expect(said).toContain('passengers up to 1,200 A sailor who asked not to be named Not named in the article')
    expect(said).toContain('crowns more than 2 million Teo Maring (on a condition)')
    expect(said).toContain('centimetres 40 16 inches the article')
  })

  it('can be marked in the text by a box, and the text is the same words', async () => {
    const { text } = await ask(`/articles/${id}`)
    expect(text).toMatch(/<input class="marking" type="checkbox"/)
    expect(text).toMatch(/<span id="[^"]+" class="qd w1">“Nobody who has seen/)
    expect(text).toMatch(/<span id="[^"]+" class="qn w4">that it had known of the damage since April<\/span>/)
    const { text: plain } = await ask(`/articles/${id}/plain`)
    const [words] = spoken(text.slice(text.indexOf('class="body"'))).split('Who said what')
    expect(spoken(plain).replaceAll(' ', '')).toContain(words?.slice(words.indexOf('The night')).replaceAll(' ', ''))
  })

  it('stands on a page of its own too, for people and for machines', async () => {
    const { status, text } = await ask(`/articles/${id}/said`)
    expect(status).toBe(200)
    expect(spoken(text)).toContain('92% sure')
    expect(text).toContain(`<link rel="alternate" type="application/json" href="/articles/${id}/said.json"/>`)
    const given = SaidShape.parse(JSON.parse((await ask(`/articles/${id}/said.json`)).text))
    expect(given.statements?.map(({ speaker, mode }) => [speaker.name, mode])).toContainEqual(['Aven Line', 'denied'])
    expect(given.statements?.find(({ speaker }) => speaker.printed === 'He')?.speaker.name).toBeNull()
    const { text: markdown } = await ask(`/articles/${id}/said.md`)
    expect(markdown).toContain('### Aven Line\n\n- Denied: that it had known')
    expect(markdown).toContain('- more than 2 million crowns · Teo Maring (on a condition)')
  })

  it('says which parts were not looked for in the language of the article', async () => {
    const partly = await added(page(undefined, 'A ferry report in a language half read'), (article) => {
      const { statements: _, ...rest } = readingOf(article)
      return rest
    })
    expect(spoken((await ask(`/articles/${partly}/said`)).text)).toContain(
      'Not looked for in the language of this article: Who said what.',
    )
    expect(spoken((await ask(`/articles/${id}/said`)).text)).not.toContain('Not looked for')
  })

  it('of an article that was not read there is nothing, and the page says so', async () => {
    const unread = await added(page(undefined, 'The Saint-Orme ferry that nobody read about'), () => null)
    const { text } = await ask(`/articles/${unread}`)
    expect(text).not.toMatch(/class="said"|class="marking"|said\.css/)
    expect((await ask(`/articles/${unread}/said`)).status).toBe(404)
    expect((await ask(`/articles/${unread}/said.json`)).status).toBe(404)
  })
})

describe('rights', () => {
  const open = { public: true, baseUrl: 'https://sheet.example' }
  const doors = (of = id) => ['', '/said', '/said.json', '/said.md'].map((door) => `/articles/${of}${door}`)

  it('of a private article a public site tells nothing that was read, in no door', async () => {
    await edition.desk.edit(id, { rights: { kind: 'private' } })
    for (const door of doors()) {
      const { text } = await ask(door, open)
      expect(text, door).not.toMatch(/Okono|Maring|sailor|1,200|2031-05-12|class="said/)
    }
    expect((await ask(`/articles/${id}/said`, open)).status).toBe(404)
    expect((await ask(`/articles/${id}/said`)).status).toBe(200)
    await edition.desk.edit(id, { rights: { kind: 'own' } })
  })

  it('keeps search engines from the page of it, which has its words a second time', async () => {
    expect((await ask(`/articles/${id}/said`, open)).text).toContain(
      '<meta name="robots" content="noindex, noarchive"/>',
    )
  })

  it('of one that was withdrawn every door says so', async () => {
    const gone = await added(page(undefined, 'A ferry report that will be taken back'))
    await edition.desk.withdraw(gone, 'at the request of the harbour office')
    for (const door of doors(gone)) expect((await ask(door)).status, door).toBe(410)
  })
})

describe('a hostile reading', () => {
  it('stays text in every field, and its addresses and attributes stay whole', async () => {
    const odd = '"><script>hit()</script><img src=x onerror=hit()>\u202e{{7*7}} javascript:hit()'
    const strange = await added(page(undefined, 'A ferry that somebody wrote strange things about'), (article) => {
      const honest = readingOf(article)
      return {
        readBy: odd,
        statements: (honest.statements ?? []).map((s) => ({
          ...s,
          speaker: s.speaker && { ...s.speaker, text: odd, name: s.speaker.name && odd, role: odd },
          cue: odd,
          content: odd,
          said: { value: odd, medium: odd },
        })),
        figures: (honest.figures ?? []).map((f) => ({
          ...f,
          text: odd,
          unit: odd,
          bound: odd,
          per: odd,
          currency: odd,
          conversion: { text: odd, value: 16, unit: odd },
        })),
        times: (honest.times ?? []).map((t) => ({ ...t, text: odd, value: odd, interval: [odd, odd] as const })),
        mentions: (honest.mentions ?? []).map((m) => ({ ...m, name: odd, roles: [odd] })),
      }
    })
    for (const door of ['', '/said']) {
      const { status, text } = await ask(`/articles/${strange}${door}`)
      expect(status).toBe(200)
      expect(text).toContain('&lt;script&gt;hit()')
      expect(text).not.toMatch(/<script>hit|<img src=x|\u202e|href="javascript/)
      for (const [, address] of text.matchAll(/(?:href|id|datetime)="([^"]*)"/g)) expect(address).not.toContain('hit()')
    }
    expect((await ask(`/articles/${strange}/said.md`)).text).not.toMatch(/(?<!\\)<(?:script|img)/)
    expect((await ask(`/articles/${strange}/said.json`)).status).toBe(200)
  })
})

describe('the page about the machine', () => {
  it('tells what it cannot do, and how often it is right where that was measured', async () => {
    const { status, text } = await ask('/reading')
    expect(status).toBe(200)
    expect(spoken(text)).toContain('It does not know what is true.')
    expect(spoken(text)).toMatch(/Statements in the speaker’s own words 60% 96% 80% 400/)
    expect(spoken((await ask('/about')).text)).toMatch(/of such names 98% were right, of 400 that were checked/)
  })

  it('states no figure that was not measured', async () => {
    const nothing = { figures: { direct: null, reported: null, name: null, measured: [] } }
    const answer = await edition.portal({}, '127.0.0.1', nothing).request('/reading', local)
    const words = spoken(await answer.text())
    expect(words).toContain('What has not been measured is not shown')
    expect(words.slice(words.indexOf('What the machine reads'))).not.toMatch(/\d+%/)
  })

  it('speaks the four languages of the interface', async () => {
    for (const language of ['de', 'ar', 'ja'] as const) {
      const { text } = await ask(`/articles/${id}/said`, { language })
      const said = spoken(text.slice(text.indexOf('<main'), text.indexOf('class="foot"')))
      expect(said).not.toMatch(/Denied|Who said|Source not|Read by/)
    }
  })
})

describe('the weight of the page', () => {
  it('is at most 60 KB with its styles at 900 words in which everybody speaks', async () => {
    const speech = (n: number) =>
      `On day ${n} the harbour office counted ${n * 37} crates of herring after a complaint from the island, said Lise Okono, who keeps the book of quay ${n}.`
    const body = Array.from({ length: 33 }, (_, n) => speech(n + 1))
    const heavy = await added(page(body, 'Nine hundred words on herring'), ({ text, body: blocks }) => {
      const [pattern] = readingOf({ text: paragraphs.join('\n\n'), headline, body: [] }).statements ?? []
      if (!pattern) expect.fail()
      const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
      return {
        readBy: 'reading 0.1.0',
        statements: body.map((words, n) => ({
          ...pattern,
          block: n,
          spans: { source: [at(words.slice(words.indexOf('Lise'), -1))], cue: [], content: [at(words.slice(0, 94))] },
        })),
        figures: body.map((_, n) => {
          const span = at(`${(n + 1) * 37} crates`)
          return {
            text: `${(n + 1) * 37} crates`,
            value: (n + 1) * 37,
            unit: 'crates',
            bound: null,
            statement: n,
            block: n,
            span,
          }
        }),
        times: blocks.slice(0, 10).map((_, n) => ({
          text: 'On day',
          type: 'DATE' as const,
          value: `2031-05-${n + 10}`,
          interval: [`2031-05-${n + 10}`, `2031-05-${n + 11}`] as const,
          anchor: null,
          block: n,
          span: at(`On day ${n + 1} `),
        })),
      }
    })
    const { text } = await ask(`/articles/${heavy}`, { public: true, baseUrl: 'https://sheet.example' })
    expect(saidIn(text).match(/<a href="#[^"]+-s\d+"/g)?.length).toBeGreaterThan(30)
    const styles = await Promise.all(
      [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
        async ([, sheet]) => (await ask(sheet ?? '')).text,
      ),
    )
    expect(styles).toHaveLength(2)
    const weight = new TextEncoder().encode(text + styles.join('')).length
    expect(weight).toBeLessThanOrEqual(60_000)
  })
})
