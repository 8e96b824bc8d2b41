import { describe, expect, it } from 'vitest'
import { readDateline } from './dateline.js'

interface Expected {
  readonly text: string
  readonly place: string | null
  readonly date?: string | null
  readonly agency?: string | null
}

const reads = (opening: string, expected: Expected) =>
  it(opening, () => {
    const reading = readDateline(opening)
    expect(reading?.dateline).toEqual({ date: null, agency: null, ...expected })
    expect(opening.slice(0, reading?.end).trim()).toBe(expected.text)
    expect(opening.slice(reading?.end)).toMatch(/^\S/u)
  })
const leavesAlone = (opening: string, why: string) =>
  it(`${opening}: ${why}`, () => expect(readDateline(opening)).toBeNull())

describe('a wire story opens with place, day and agency', () => {
  reads('SEOUL, South Korea (AP) — Ferries stopped.', {
    text: 'SEOUL, South Korea (AP) —',
    place: 'SEOUL, South Korea',
    agency: 'AP',
  })
  reads('BAKU, Azerbaijan (AP) — Ferries stopped.', {
    text: 'BAKU, Azerbaijan (AP) —',
    place: 'BAKU, Azerbaijan',
    agency: 'AP',
  })
  reads('LONDON (Reuters) - Ferries stopped.', { text: 'LONDON (Reuters) -', place: 'LONDON', agency: 'Reuters' })
  reads('PORT AVEN, May 3 (Harbour News) - Ferries stopped.', {
    text: 'PORT AVEN, May 3 (Harbour News) -',
    place: 'PORT AVEN',
    date: 'May 3',
    agency: 'Harbour News',
  })
  reads('WASHINGTON — The ferries stopped on Friday.', { text: 'WASHINGTON —', place: 'WASHINGTON' })
  reads('WASHINGTON—The ferries stopped on Friday.', { text: 'WASHINGTON—', place: 'WASHINGTON' })
  reads('PORT AVEN, Erith — The ferries stopped on Friday.', { text: 'PORT AVEN, Erith —', place: 'PORT AVEN, Erith' })
  reads('TORHAVEN, N.Y. (AP) — Ferries stopped.', {
    text: 'TORHAVEN, N.Y. (AP) —',
    place: 'TORHAVEN, N.Y.',
    agency: 'AP',
  })
  reads('(Reuters) - Ferries stopped.', { text: '(Reuters) -', place: null, agency: 'Reuters' })
  reads('TOKYO, March 3 (Kyodo) -- Ferries stopped.', {
    text: 'TOKYO, March 3 (Kyodo) --',
    place: 'TOKYO',
    date: 'March 3',
    agency: 'Kyodo',
  })
  reads('BEIJING, 3 May (Xinhua) -- Ferries stopped.', {
    text: 'BEIJING, 3 May (Xinhua) --',
    place: 'BEIJING',
    date: '3 May',
    agency: 'Xinhua',
  })
  reads('New Erith, May 3 (PTI) The ferries stopped.', {
    text: 'New Erith, May 3 (PTI)',
    place: 'New Erith',
    date: 'May 3',
    agency: 'PTI',
  })
  reads('MADRID, 3 May. (EUROPA PRESS) - Los barcos pararon.', {
    text: 'MADRID, 3 May. (EUROPA PRESS) -',
    place: 'MADRID',
    date: '3 May.',
    agency: 'Europa Press',
  })
  reads('Puerto Aven, 3 may (EFE).- Los barcos pararon.', {
    text: 'Puerto Aven, 3 may (EFE).-',
    place: 'Puerto Aven',
    date: '3 may',
    agency: 'EFE',
  })
  reads('Berlin (dpa) - Die Fähren stehen.', { text: 'Berlin (dpa) -', place: 'Berlin', agency: 'dpa' })
  reads('Hafenau (dpa/nb) - Die Fähren stehen.', { text: 'Hafenau (dpa/nb) -', place: 'Hafenau', agency: 'dpa' })
  reads('Paris, le 3 mai (AFP) – Les ferries sont à quai.', {
    text: 'Paris, le 3 mai (AFP) –',
    place: 'Paris',
    date: '3 mai',
    agency: 'AFP',
  })
  reads('(ANSA) - ROMA, 03 MAG - I traghetti sono fermi.', {
    text: '(ANSA) - ROMA, 03 MAG -',
    place: 'ROMA',
    date: '03 MAG',
    agency: 'ANSA',
  })
  reads('МОСКВА, 3 мая /ТАСС/. Паромы стоят.', {
    text: 'МОСКВА, 3 мая /ТАСС/.',
    place: 'МОСКВА',
    date: '3 мая',
    agency: 'TASS',
  })
  reads('القاهرة (رويترز) - توقفت العبارات.', { text: 'القاهرة (رويترز) -', place: 'القاهرة', agency: 'Reuters' })
  reads('【東京共同】フェリーが止まった。', { text: '【東京共同】', place: '東京', agency: 'Kyodo' })
  reads('【北京＝鈴木太郎】フェリーが止まった。', { text: '【北京＝鈴木太郎】', place: '北京' })
  reads('新华社北京5月3日电（记者 张三）渡轮停航。', {
    text: '新华社北京5月3日电（记者 张三）',
    place: '北京',
    date: '5月3日',
    agency: 'Xinhua',
  })
  reads('(서울=연합뉴스) 김 기자 = 여객선이 멈췄다.', {
    text: '(서울=연합뉴스) 김 기자 =',
    place: '서울',
    agency: 'Yonhap',
  })
})

describe('an opening in capitals is not always a place', () => {
  leavesAlone('NATO - what it is and why it matters', 'an alliance')
  leavesAlone('NATO — The alliance meets on Friday in Port Aven.', 'an alliance, with a capital after it')
  leavesAlone('UPDATE - The ferries have stopped running.', "a desk's mark")
  leavesAlone('LIVE — The ferries have stopped running.', "a desk's mark")
  leavesAlone('COVID-19 — The facts that you need to know', 'an illness')
  leavesAlone('A - B', 'nothing')
  leavesAlone('Mara Quill — The mayor of Port Aven — said so.', 'a name')
  leavesAlone('The ferry (Harbour News) reported — It said', 'a sentence')
  leavesAlone('The river rose — and the town with it.', 'a dash in prose')
  leavesAlone('On Saturday, May 3 — The day of the storm', 'a day in prose')
  leavesAlone('DÉCRYPTAGE - Après la crue, les ferries reprennent.', 'a rubric')
  leavesAlone('Erith (Group A): tenth appearance', 'a group')
  leavesAlone('Publisert 06.01.2031 - 17:29', 'a line of times')
  leavesAlone('TORHAVEN, ERITH - MAY 16: A general view of the harbour', "a picture agency's caption")
  leavesAlone('【速報】フェリーが止まった。', 'a flash mark')
  leavesAlone('Erith United (Premier League) - The club has a new coach.', 'a club and its league')
  leavesAlone('The Erith News Agency (ENA) said the ferries stopped.', 'a gloss')
})

it('a hostile line is cut', () => {
  expect(readDateline('A — '.repeat(250_000))).toBeNull()
  expect(readDateline('('.repeat(1_000_000))).toBeNull()
  expect(readDateline(' '.repeat(1_000_000))).toBeNull()
})
