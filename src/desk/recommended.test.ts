/** What is offered after an article: like it, no copy, and nothing that may not be shown. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeOlder } from '../../test/old-archive.js'
import type { ArticleId } from '../archive/archive.js'
import type { Capture, CaptureHash, Rights } from '../model/index.js'
import { loadRecovery } from '../recovery/index.js'
import type { Desk } from './desk.js'
import { openDesk } from './open-desk.js'

const NOW = '2031-05-10T12:00:00Z'
const recovery = await loadRecovery()
const recover = async (capture: Capture, options: { explain: boolean }) =>
  recovery.recover(capture, { ...options, now: NOW })

let folder: string
let desk: Desk
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-like-'))
  desk = await openDesk({ dataFolder: folder, recover, now: () => NOW })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Told {
  readonly headline: string
  readonly text: string
  readonly day?: number
  readonly section?: string
  readonly rights?: Rights
  readonly outlet?: string
  readonly head?: string
}

let told = 0
async function add({ headline, text, day = 3, section, rights = { kind: 'own' }, outlet = 'post', head = '' }: Told) {
  told++
  const page = `<html lang="en"><head><title>${headline}</title>${section ? `<meta property="article:section" content="${section}">` : ''}
    <meta property="article:published_time" content="2031-05-0${day}T08:00:00Z"></head><body><article><h1>${headline}</h1>${head}
    ${text
      .split('\n')
      .map((p) => `<p>${p}</p>`)
      .join('\n')}</article></body></html>`
  const bytes = new TextEncoder().encode(page)
  const { createHash } = await import('node:crypto')
  const added = await desk.add(
    {
      hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
      bytes,
      source: `${told}.html`,
      url: `https://${outlet}.example/${told}`,
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-10T08:00:00Z',
      timezone: null,
      id: null,
    },
    { rights, again: false, fetchPicture: null },
  )
  return added.articles[0]?.id ?? expect.fail(`nothing was recovered of ${headline}`)
}

const like = async (id: ArticleId, may: (rights: Rights) => boolean = () => true) =>
  (await desk.reader.readingOn(id, { limit: 4, may }, NOW)).like.map((summary) => summary.headline)

const STRIKE = {
  headline: 'Ferry crews walk out over winter rota',
  text: `Ferry crews in Port Aven walked off the job for a third week on Monday, stranding hundreds of islanders who depend on the morning crossing.
The strike has emptied shelves on Little Sker, where the only grocer said flour and milk would run out by Thursday.
Ines Dorn, who has piloted the Aven Star for nineteen years, said the crews wanted a winter rota that lets them see their children.
The Harbour Company said it had offered a raise of four percent and two more deckhands for each vessel, which crews turned down.
Mediators sent by the coastal council arrived on Saturday and have met both sides separately, officials said.`,
}
const TALKS = {
  headline: 'Talks on the crossing to resume in the customs house',
  text: `Mediators will bring pilots and managers of the Harbour Company together on Wednesday in the customs house of Port Aven, the council said.
Ines Dorn, speaking for the ferry crews, said nobody had shown her a rota yet and the strike would go on until somebody did.
On Little Sker the school has moved its lessons to the radio and the grocer sells flour by the cup.
The treasurer of the coastal council left open a guarantee for a loan, if both sides sign before the weekend.`,
  day: 4,
}
const BEES = {
  headline: 'Beekeepers of the Hallin valley count their losses',
  text: `A late frost killed a third of the hives in the Hallin valley this spring, the beekeepers’ guild said on Friday after counting for a month.
Tomas Reve, who keeps ninety hives above the reservoir, said the young queens had not survived two nights in April.
Apricot growers fear for the blossom and have sent for bumblebees from a breeder on the coast, at four crowns a box.
The guild asks the valley council for sugar and for a ban on spraying before noon, as it did after the frost nine years ago.`,
}
const CHESS = {
  headline: 'A girl of twelve wins the chess open at Marrow Hill',
  text: `Lise Okono, who is twelve, beat two masters on Sunday to win the open tournament at Marrow Hill, the youngest winner in its history.
She learned the game from her grandfather, a lock keeper, on a board with a bottle cap for a missing bishop.
The final went to an endgame with opposite bishops that took five hours, until the hall had to be heated again.
The organisers said that next year children would play in the first hall and not in the cloakroom.`,
}
async function neighbours() {
  for (const [n, story] of [BEES, CHESS].entries()) await add({ ...story, day: n + 1 })
}

describe('after an article', () => {
  it('stands what shares its names and subject, and nothing that shares only its language', async () => {
    await neighbours()
    const strike = await add(STRIKE)
    await add(TALKS)
    expect(await like(strike)).toEqual([TALKS.headline])
  })

  it('stands no copy of it, and of two copies one', async () => {
    await neighbours()
    const strike = await add(STRIKE)
    await add({ ...STRIKE, headline: 'Islanders stranded as ferries stop', outlet: 'herald' })
    await add(TALKS)
    await add({ ...TALKS, headline: 'Pilots and managers to meet on Wednesday', outlet: 'herald' })
    expect(await like(strike)).toHaveLength(1)
  })

  it('stands nothing that is under embargo, canceled or withdrawn, nor what the reader may not see', async () => {
    await neighbours()
    const strike = await add(STRIKE)
    const talks = await add({ ...TALKS, rights: { kind: 'private' } })
    expect(await like(strike)).toEqual([TALKS.headline])
    expect(await like(strike, ({ kind }) => kind !== 'private')).toEqual([])
    await desk.withdraw(talks, 'asked for')
    expect(await like(strike)).toEqual([])
    for (const notice of ['EMBARGOED UNTIL 2031-05-12 06:00 UTC', 'MANDATORY KILL']) {
      await add({ ...TALKS, outlet: notice.slice(0, 4).toLowerCase(), head: `<p>${notice}</p>` })
      expect(await like(strike), notice).toEqual([])
    }
  })

  it('goes on with the likest, else with the next older of its section that may be read', async () => {
    await add({ ...BEES, day: 1, section: 'Land' })
    const chess = await add({ ...CHESS, day: 2, section: 'Land' })
    const next = async (may: (rights: Rights) => boolean = () => true) =>
      (await desk.reader.readingOn(chess, { limit: 4, may }, NOW)).next?.headline ?? null
    await add({ ...STRIKE, day: 1, section: 'Sea' })
    expect(await next()).toBe(BEES.headline)
    expect(await next(() => false)).toBeNull()
  })

  it('is found in scripts without spaces and in words with endings', async () => {
    const 島 = '港町アベンの連絡船が月曜日も運休した。乗組員組合は冬の勤務表の見直しを求めている。'
    const 海 = await add({
      headline: '連絡船の運休続く',
      text: `${島}\n小島の食料品店では小麦粉と牛乳が木曜日にも底をつくという。会社側は賃上げを提案した。`,
    })
    await neighbours()
    await add({
      headline: '連絡船の労使交渉、水曜に再開',
      text: '港町アベンの税関で、乗組員組合と会社側の交渉が水曜日に再開する。沿岸評議会が明らかにした。\n組合は冬の勤務表が示されるまで連絡船の運休を続けるとしている。小麦粉は島で品薄だ。',
    })
    expect(await like(海)).toEqual(['連絡船の労使交渉、水曜に再開'])
  })

  it('leaves no trace of an erased article, not even in the counts of words', async () => {
    const before = await counts()
    const strike = await add(STRIKE)
    expect(await counts()).toBeGreaterThan(before)
    await desk.erase(strike, 'asked for')
    expect(await counts()).toBe(before)
  })

  it('is known in an archive of a version that knew nothing of it', async () => {
    await neighbours()
    const strike = await add(STRIKE)
    await add(TALKS)
    await desk.close()
    await makeOlder(folder, 1)
    desk = await openDesk({ dataFolder: folder, recover, now: () => NOW })
    expect(await like(strike)).toEqual([TALKS.headline])
  })
})

async function counts(): Promise<number> {
  const { default: Libsql } = await import('libsql')
  const database = new Libsql(join(folder, 'archive.sqlite'))
  const [row] = database.prepare('select count(*) n from term_counts where term <> 0').all([])
  database.close()
  return Number((row as { n: unknown }).n)
}
