import { describe, expect, it } from 'vitest'
import { marksOf } from './marks.js'
import { parseIsoLike, toPrintedTime, withDateOf } from './printed-time.js'
import { findTimes, isTimeLine } from './time-line.js'

type Row = readonly [text: string, local: string, role: 'published' | 'updated' | 'unknown', zone?: string | null]

const reads = (line: string, rows: readonly Row[], language: string | null = 'en') =>
  it(line, () => {
    const moments = findTimes(line, { language, now: '2032-01-01T00:00:00Z' })
    expect(moments.map((one) => [one.text, one.local, one.role, one.zone])).toEqual(
      rows.map(([text, local, role, zone]) => [text, local, role, zone ?? null]),
    )
    for (const one of moments) expect(line.slice(...one.span)).toBe(one.text)
    expect(isTimeLine(line)).toBeGreaterThan(0.6)
    expect(isTimeLine(line, marksOf(line)), 'with its marks').toBe(isTimeLine(line))
  })

describe('a line of times says when a story was published and updated', () => {
  reads('2024-11-22 18:41 Last Updated At:18:50', [
    ['2024-11-22 18:41', '2024-11-22T18:41', 'published'],
    ['18:50', '18:50', 'updated'],
  ])
  reads('May 3, 2031 at 6:41 p.m. EDT', [['May 3, 2031 at 6:41 p.m. EDT', '2031-05-03T18:41', 'unknown', '-04:00']])
  reads('Published May 3, 2031, 6:41 PM ET', [
    ['May 3, 2031, 6:41 PM ET', '2031-05-03T18:41', 'published', 'America/New_York'],
  ])
  reads('3 May 2031 18.41 CEST', [['3 May 2031 18.41 CEST', '2031-05-03T18:41', 'unknown', '+02:00']])
  reads('03.05.2031, 18:41 Uhr', [['03.05.2031, 18:41 Uhr', '2031-05-03T18:41', 'unknown']])
  reads('Päivitetty 4.5.2031', [['4.5.2031', '2031-05-04', 'updated']])
  reads('Julkaistu 3.5.2031', [['3.5.2031', '2031-05-03', 'published']])
  reads('Ενημερώθηκε: 3 Μαΐου 2031', [['3 Μαΐου 2031', '2031-05-03', 'updated']])
  reads('Stand: 03.05.2031', [['03.05.2031', '2031-05-03', 'updated']])
  reads('Samstag, 3. Mai 2031 um 18:41 Uhr', [['Samstag, 3. Mai 2031 um 18:41 Uhr', '2031-05-03T18:41', 'unknown']])
  reads('Publié le 3 mai 2031 à 18h41, mis à jour le 4 mai 2031 à 09h05', [
    ['3 mai 2031 à 18h41', '2031-05-03T18:41', 'published'],
    ['4 mai 2031 à 09h05', '2031-05-04T09:05', 'updated'],
  ])
  reads('Veröffentlicht am 03.05.2031 | Aktualisiert am 04.05.2031 um 9:05 Uhr', [
    ['03.05.2031', '2031-05-03', 'published'],
    ['04.05.2031 um 9:05 Uhr', '2031-05-04T09:05', 'updated'],
  ])
  reads('3 de mayo de 2031 a las 18:41 · Actualizado: 4 de mayo de 2031', [
    ['3 de mayo de 2031 a las 18:41', '2031-05-03T18:41', 'published'],
    ['4 de mayo de 2031', '2031-05-04', 'updated'],
  ])
  reads('2031年5月3日 18時41分', [['2031年5月3日 18時41分', '2031-05-03T18:41', 'unknown']])
  reads('2031年5月3日 18時41分更新', [['2031年5月3日 18時41分', '2031-05-03T18:41', 'updated']])
  reads('2031年5月3日 午後6時41分', [['2031年5月3日 午後6時41分', '2031-05-03T18:41', 'unknown']])
  reads('입력 2031.05.03. 오후 6:41 수정 2031.05.04. 오전 9:05', [
    ['2031.05.03. 오후 6:41', '2031-05-03T18:41', 'published'],
    ['2031.05.04. 오전 9:05', '2031-05-04T09:05', 'updated'],
  ])
  reads('٣ مايو ٢٠٣١', [['٣ مايو ٢٠٣١', '2031-05-03', 'unknown']])
  reads('نشر في: 3 مايو 2031 - 18:41 GMT', [['3 مايو 2031 - 18:41 GMT', '2031-05-03T18:41', 'published', 'Z']])
  reads('2031-05-03T18:41:05+09:00', [['2031-05-03T18:41:05+09:00', '2031-05-03T18:41:05', 'unknown', '+09:00']])
  reads('6:41 PM EDT, Sat May 3, 2031', [['6:41 PM EDT, Sat May 3, 2031', '2031-05-03T18:41', 'unknown', '-04:00']])
  reads('18:41, 3 May 2031', [['18:41, 3 May 2031', '2031-05-03T18:41', 'unknown']])
  reads('3 мая 2031, 18:41 (МСК)', [['3 мая 2031, 18:41 (МСК)', '2031-05-03T18:41', 'unknown', '+03:00']])
  reads('Updated: May 3, 2031 6:41 PM IST', [['May 3, 2031 6:41 PM IST', '2031-05-03T18:41', 'updated']])
  reads('First published on Sat 3 May 2031 18.41 BST', [
    ['Sat 3 May 2031 18.41 BST', '2031-05-03T18:41', 'published', '+01:00'],
  ])
  reads('Published 12:05 AM, May 3, 2031', [['12:05 AM, May 3, 2031', '2031-05-03T00:05', 'published']])
  reads('03/04/2031', [['03/04/2031', '2031-04-03', 'unknown']], 'en-GB')
  reads('03/04/2031', [['03/04/2031', '2031-03-04', 'unknown']], 'en-US')
})

describe('a line can be of times and tell no date', () => {
  for (const line of [
    'Published 2 hours ago',
    '5 min ago',
    'vor 3 Stunden',
    'il y a 2 heures',
    '3時間前',
    'May 3, 6:41 PM',
  ])
    it(line, () => {
      expect(findTimes(line).filter((one) => !one.timeOnly)).toEqual([])
      expect(isTimeLine(line)).toBeGreaterThan(0.6)
      expect(isTimeLine(line, marksOf(line)), 'with its marks').toBe(isTimeLine(line))
    })
})

describe('a sentence with a day in it is no line of times', () => {
  for (const line of [
    'The ferry sank on May 3, 2031.',
    'The council will meet at 6:41 p.m. on Friday in the town hall.',
    'It was updated in 2031 by the ministry.',
    'Erith won 3:2.',
    'Today',
    'In May the river rose.',
  ])
    it(line, () => expect(isTimeLine(line)).toBeLessThan(0.6))
})

describe('absurd times are refused', () => {
  for (const line of ['31 February 2031', '3 May 1212', '3 May 2999', '2031-13-01 18:41'])
    it(line, () => expect(findTimes(line, { now: '2032-01-01T00:00:00Z' }).filter((one) => !one.timeOnly)).toEqual([]))
  it('25:61', () => expect(findTimes('25:61')).toEqual([]))
})

describe('an instant needs a zone', () => {
  const parts = { text: 'x', local: '2031-07-03T18:41', zone: null }
  it('none without one', () => expect(toPrintedTime(parts).instant).toBeNull())
  it('the operator gives one, and it is not said to be printed', () =>
    expect(toPrintedTime(parts, { timezone: 'Asia/Seoul' })).toEqual({
      text: 'x',
      local: '2031-07-03T18:41',
      zone: null,
      instant: '2031-07-03T18:41:00+09:00',
      origin: 'page',
    }))
  it('a named zone keeps summer time, and the instant names the day there', () =>
    expect(toPrintedTime({ ...parts, zone: 'America/New_York' }).instant).toBe('2031-07-03T18:41:00-04:00'))
  it('an offset counts as it stands', () =>
    expect(toPrintedTime({ ...parts, zone: '+02:00' }).instant).toBe('2031-07-03T18:41:00+02:00'))
  it('a zone that does not exist gives none', () =>
    expect(toPrintedTime(parts, { timezone: 'Erith/Port_Aven' }).instant).toBeNull())
  it('a day alone has none', () =>
    expect(toPrintedTime({ ...parts, local: '2031-07-03', zone: 'Z' }).instant).toBeNull())
  it('a time of day takes the day of the time beside it', () => {
    const [published, updated] = findTimes('2024-11-22 18:41 Last Updated At:18:50')
    expect(withDateOf(updated!, published!)).toMatchObject({
      text: '18:50',
      local: '2024-11-22T18:50',
      timeOnly: false,
    })
  })
})

describe('metadata writes times in its own ways', () => {
  const writes = (value: string, local: string | null, zone: string | null = null) =>
    it(value, () => {
      const parts = parseIsoLike(value)
      expect(parts === null ? null : [parts.local, parts.zone]).toEqual(local === null ? null : [local, zone])
    })
  writes('2031-05-03T18:41:00+0200', '2031-05-03T18:41:00', '+02:00')
  writes('2031-05-03T18:41:00.000Z', '2031-05-03T18:41:00', 'Z')
  writes('2031-05-03T18:41-05', '2031-05-03T18:41', '-05:00')
  writes('2031-05-03 18:41:00', '2031-05-03T18:41:00')
  writes('2031-05-03', '2031-05-03')
  writes('20310503T184100Z', '2031-05-03T18:41:00', 'Z')
  writes('Sat, 03 May 2031 18:41:00 GMT', '2031-05-03T18:41:00', 'Z')
  writes('Sat, 03 May 2031 18:41:00 +0900', '2031-05-03T18:41:00', '+09:00')
  writes('2031-05-03T18:41:05+2:00', '2031-05-03T18:41:05', '+02:00')
  writes('2031-05-03T18:41:05-0530', '2031-05-03T18:41:05', '-05:30')
  writes('2031-05-03T18:41:05+00:00Z', '2031-05-03T18:41:05', 'Z')
  writes('2031-05-03 18:41:05 Europe/Oslo', '2031-05-03T18:41:05', 'Europe/Oslo')
  writes('2031-05-03T18:41:05[Europe/Oslo]', '2031-05-03T18:41:05', 'Europe/Oslo')
  writes('2031-05-03T18:41:05+02:00[Europe/Oslo]', '2031-05-03T18:41:05', '+02:00')
  writes('2031-05-03 18:41:05 Erith/Port_Aven', '2031-05-03T18:41:05')
  writes('20310503184105', '2031-05-03T18:41:05')
  writes('Sat May 03 18:41:05 UTC 2031', '2031-05-03T18:41:05', 'Z')
  writes('Sat May 03 18:41:05 CEST 2031', '2031-05-03T18:41:05', '+02:00')
  writes('Sat May 03 2031 18:41:05 GMT+0200 (Central European Summer Time)', '2031-05-03T18:41:05', '+02:00')
  writes('1935600060', '2031-05-03T18:41:00', 'Z')
  writes('1935600060000', '2031-05-03T18:41:00', 'Z')
  writes('May 3, 2031 6:41 PM', '2031-05-03T18:41')
  writes('0001-01-01T00:00:00Z', null)
  writes('2031-02-31', null)
  writes('yesterday evening', null)
})

it('a hostile line is cut', () => {
  expect(findTimes('May '.repeat(250_000))).toEqual([])
  expect(findTimes('1'.repeat(1_000_000))).toEqual([])
  expect(isTimeLine('18:41 '.repeat(150_000))).toBe(0)
})
