import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.js'
import { readWords } from '../tokens/words.js'
import { anchorOf } from './anchor.js'
import { civilDay, dayNumber, isoDay, weekdayOf, weekStretch } from './calendar.js'
import { findTimes } from './find-times.js'

/** A Friday. */
const PUBLISHED = '2024-11-22'
const timesIn = (text: string, language = 'en', day: string | null = PUBLISHED) =>
  findTimes(readWords(text), { language, anchor: day === null ? null : { day, from: 'published' } })

/** `[expression] = value` for every one. */
const read = (text: string, language = 'en', day: string | null = PUBLISHED) =>
  timesIn(text, language, day)
    .map((time) => `${time.text} = ${time.value}`)
    .join('; ')

describe('a day', () => {
  it.each([
    ['The ferry sank Friday.', 'Friday = 2024-11-22'],
    ['The ferry sank on Monday, the harbour master said.', 'Monday = 2024-11-18'],
    ['The council will meet Monday.', 'Monday = 2024-11-25'],
    ['Talks are set to resume on Tuesday in Port Aven.', 'Tuesday = 2024-11-26'],
    ['On Thursday, the mayor will open the bridge.', 'Thursday = 2024-11-28'],
    ['Officials said Thursday that the bridge will open in spring.', 'Thursday = 2024-11-21; spring = 2025-SP'],
    ['She refused to leave the house Sunday.', 'Sunday = 2024-11-17'],
    ['The fire forced the mayor to resign Sunday.', 'Sunday = 2024-11-17'],
    ['The speeches by councillors on Monday and Tuesday moved many.', 'Monday = 2024-11-18; Tuesday = 2024-11-19'],
    ['The nominee for the March 8 election later said no.', 'March 8 = 2025-03-08'],
    ['The offer runs until Wednesday.', 'Wednesday = 2024-11-27'],
    ['last Friday and next Friday', 'last Friday = 2024-11-15; next Friday = 2024-11-29'],
    [
      'Nov. 18, 18 November, November 18th',
      'Nov. 18 = 2024-11-18; 18 November = 2024-11-18; November 18th = 2024-11-18',
    ],
    ['It will close Jan. 5.', 'Jan. 5 = 2025-01-05'],
    ['on April 24 and 25', 'April 24 = 2024-04-24; 25 = 2024-04-25'],
    ['on 6-7 January 1916', '6 = 1916-01-06; 7 January 1916 = 1916-01-07'],
    ['On April 24 and 25 people came.', 'April 24 = 2024-04-24'],
    ['the flood of March 3, 1987', 'March 3, 1987 = 1987-03-03'],
    ['dated 2024-11-02 and 11/03/2024', '2024-11-02 = 2024-11-02; 11/03/2024 = 2024-11-03'],
    ['It closed yesterday and opens tomorrow.', 'yesterday = 2024-11-21; tomorrow = 2024-11-23'],
    ['The shops were shut on Thanksgiving.', 'Thanksgiving = 2023-11-23'],
    ['from July 1 to July 3, 1863', 'July 1 = 1863-07-01; July 3, 1863 = 1863-07-03'],
    ['There is no Feb. 30, 2023, in it.', 'Feb. = 2024-02; 2023 = 2023'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  it('covers itself, half-open', () =>
    expect(timesIn('It sank Friday.')[0]?.interval).toEqual(['2024-11-22', '2024-11-23']))

  it('says what it was counted from', () => {
    expect(timesIn('It sank Friday.')[0]?.anchor).toBe('published')
    expect(timesIn('It sank on May 3, 2023.')[0]?.anchor).toBeNull()
    expect(timesIn('It sank on May 3, 2023. That year the mill closed.')[1]).toMatchObject({
      value: '2023',
      anchor: 'text',
    })
  })
})

describe('a stretch of time', () => {
  it.each([
    ['last month', 'last month = 2024-10'],
    ['earlier this year', 'earlier this year = 2024'],
    [
      'It fell last year, from the year before. On Monday night it rained; that day the mill closed. The day before the vote it rose.',
      'last year = 2023; the year before = 2022; Monday night = 2024-11-18TNI; that day = 2024-11-18',
    ],
    ['in November last year', 'November last year = 2023-11'],
    ['late last week', 'late last week = 2024-W46'],
    ['a year ago', 'a year ago = 2023'],
    ['two weeks ago', 'two weeks ago = 2024-W45'],
    ['ten days ago', 'ten days ago = 2024-11-12'],
    ['two decades ago', 'two decades ago = 2004'],
    ['in the third quarter of 2023', 'the third quarter of 2023 = 2023-Q3'],
    ['Profit fell in the third quarter from a year earlier.', 'the third quarter = 2024-Q3; a year earlier = 2023-Q3'],
    ['the first half of the year', 'the first half of the year = 2024-H1'],
    ['in the 1990s and the ’80s', 'the 1990s = 199; the ’80s = 198'],
    ['the late nineties', 'the late nineties = 199'],
    ['the 19th century', 'the 19th century = 18'],
    ['between 1995 and 1998', '1995 = 1995; 1998 = 1998'],
    ['the season of 1998-99', '1998 = 1998; 99 = 1999'],
    ['nineteen ninety-six', 'nineteen ninety-six = 1996'],
    ['last summer', 'last summer = 2024-SU'],
    ['in 44 BC', '44 BC = BC0044'],
    ['fiscal 2023', 'fiscal 2023 = 2023'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  it('covers its days', () => {
    expect(timesIn('last month')[0]?.interval).toEqual(['2024-10-01', '2024-11-01'])
    expect(timesIn('the past three years')[0]).toMatchObject({ value: 'P3Y', interval: ['2021-11-22', '2024-11-22'] })
    expect(timesIn('for three years')[0]).toMatchObject({ value: 'P3Y', interval: null })
  })
})

describe('durations, what comes back, and the clock', () => {
  it.each([
    ['for two and a half years', 'two and a half years = P30M'],
    ['a 10-hour flight', '10-hour = PT10H'],
    ['half an hour later', 'half an hour = PT30M'],
    ['at least 20 more years', 'at least 20 more years = P20Y'],
    ['in recent years', 'recent years = PXY'],
    ['after several months', 'several months = PXM'],
    ['a couple of days', 'a couple of days = P2D'],
    ['every Friday', 'every Friday = XXXX-WXX-5'],
    ['He calls her twice a week.', 'twice a week = P1W'],
    ['It costs $3 million a year.', 'a year = P1Y'],
    ['each July', 'each July = XXXX-07'],
    ['at 9:30 a.m. EST on Wednesday', '9:30 a.m. EST on Wednesday = 2024-11-20T09:30-05:00'],
    ['noon Thursday', 'noon Thursday = 2024-11-21T12:00'],
    ['Monday morning', 'Monday morning = 2024-11-18TMO'],
    ['at 16:00 UTC', '16:00 UTC = 2024-11-22T16:00Z'],
    ['He now lives in the past.', 'now = PRESENT_REF; the past = PAST_REF'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('what is no time', () => {
  it.each([
    'You may march to the sea.',
    'Theresa May said so.',
    'the Sunday Times and Friday Night Lights',
    'a 40-year-old man, 40 years old',
    'a second bomb, the second man, in second place',
    'They won 3:1 and sold 2000 tickets for $1990.',
    'Jan Kavan of Sun Microsystems',
    'the fall of the government',
    'Section 1, Article 5, Route 66',
    'the Daily Herald',
    'She is in her 30s.',
    'the ‘Today’ show and Last Week Tonight',
    'At the end of the day it is a mill.',
  ])('%s', (text) => expect(read(text)).toBe(''))
})

describe('German', () => {
  it.each([
    ['Die Fähre sank am Freitag.', 'Freitag = 2024-11-22'],
    ['Der Rat wird am Montag tagen.', 'Montag = 2024-11-25'],
    ['Am 3. Mai 2023 brannte es.', '3. Mai 2023 = 2023-05-03'],
    ['vom 12. bis 14. Juli', '12. = 2024-07-12; 14. Juli = 2024-07-14'],
    ['Ende Oktober, Anfang 2025, Mitte Mai', 'Ende Oktober = 2024-10; Anfang 2025 = 2025; Mitte Mai = 2024-05'],
    ['vor zwei Wochen und in drei Tagen', 'vor zwei Wochen = 2024-W45; in drei Tagen = 2024-11-25'],
    [
      'letzte Woche, im vergangenen Monat, im Vorjahr',
      'letzte Woche = 2024-W46; vergangenen Monat = 2024-10; Vorjahr = 2023',
    ],
    ['im dritten Quartal 2023', 'dritten Quartal 2023 = 2023-Q3'],
    ['in den 1990er Jahren, im 19. Jahrhundert', 'den 1990er Jahren = 199; 19. Jahrhundert = 18'],
    ['in den neunziger Jahren', 'den neunziger Jahren = 199'],
    [
      'am Freitagabend, heute Morgen, morgen',
      'Freitagabend = 2024-11-22TEV; heute Morgen = 2024-11-22TMO; morgen = 2024-11-23',
    ],
    ['um 16.30 Uhr und um 9 Uhr', '16.30 Uhr = 2024-11-22T16:30; 9 Uhr = 2024-11-22T09:00'],
    ['jeden Freitag, zweimal pro Woche', 'jeden Freitag = XXXX-WXX-5; zweimal pro Woche = P1W'],
    ['fünfundzwanzig Jahre lang', 'fünfundzwanzig Jahre lang = P25Y'],
    ['Die 40 Jahre alte Frau', ''],
    ['am 22.11.2024', '22.11.2024 = 2024-11-22'],
  ])('%s', (text, expected) => expect(read(text, 'de')).toBe(expected))
})

describe('Spanish', () => {
  it.each([
    ['El barco se hundió el viernes.', 'viernes = 2024-11-22'],
    ['El consejo se reunirá el lunes.', 'lunes = 2024-11-25'],
    ['El 3 de mayo de 2023 ardió.', 'El 3 de mayo de 2023 = 2023-05-03'],
    ['del 12 al 14 de julio', '12 = 2024-07-12; 14 de julio = 2024-07-14'],
    ['a finales de octubre', 'a finales de octubre = 2024-10'],
    ['hace dos semanas, dentro de tres días', 'hace dos semanas = 2024-W45; dentro de tres días = 2024-11-25'],
    ['la semana pasada y el mes próximo', 'la semana pasada = 2024-W46; el mes próximo = 2024-12'],
    ['el tercer trimestre de 2023', 'el tercer trimestre de 2023 = 2023-Q3'],
    ['los años noventa, el siglo XIX', 'los años noventa = 199; el siglo XIX = 18'],
    [
      'esta mañana, mañana, pasado mañana',
      'esta mañana = 2024-11-22TMO; mañana = 2024-11-23; pasado mañana = 2024-11-24',
    ],
    ['a las 16:30 horas', '16:30 horas = 2024-11-22T16:30'],
    ['cada lunes, dos veces por semana', 'cada lunes = XXXX-WXX-1; dos veces por semana = P1W'],
    ['en octubre del año pasado', 'octubre del año pasado = 2023-10'],
    ['un hombre de 40 años de edad', ''],
  ])('%s', (text, expected) => expect(read(text, 'es')).toBe(expected))
})

describe('French', () => {
  it.each([
    ['Le bateau a coulé vendredi.', 'vendredi = 2024-11-22'],
    ['Le conseil se réunira lundi.', 'lundi = 2024-11-25'],
    ['Le 3 mai 2023, il a brûlé.', 'Le 3 mai 2023 = 2023-05-03'],
    ['du 12 au 14 juillet', '12 = 2024-07-12; 14 juillet = 2024-07-14'],
    ['fin octobre, à la mi-mai', 'fin octobre = 2024-10; mi-mai = 2024-05'],
    ['il y a deux semaines, dans trois jours', 'il y a deux semaines = 2024-W45; dans trois jours = 2024-11-25'],
    ['l’an dernier, la semaine dernière', 'l’an dernier = 2023; la semaine dernière = 2024-W46'],
    ['au troisième trimestre 2023', 'troisième trimestre 2023 = 2023-Q3'],
    ['les années 1990, au XIXe siècle', 'les années 1990 = 199; XIXe siècle = 18'],
    [
      'ce matin, vendredi soir, avant-hier',
      'ce matin = 2024-11-22TMO; vendredi soir = 2024-11-22TEV; avant-hier = 2024-11-20',
    ],
    [
      'à 16h30 et à 9 heures, pendant 9 heures',
      '16h30 = 2024-11-22T16:30; 9 heures = 2024-11-22T09:00; 9 heures = PT9H',
    ],
    ['tous les lundis, deux fois par semaine', 'tous les lundis = XXXX-WXX-1; deux fois par semaine = P1W'],
    ['Il a été dit', ''],
  ])('%s', (text, expected) => expect(read(text, 'fr')).toBe(expected))
})

describe('without a date of publication', () => {
  it('keeps open what hangs on it', () =>
    expect(read('It sank on Friday, on May 3.', 'en', null)).toBe('Friday = XXXX-WXX-5; May 3 = XXXX-05-03'))

  it('counts from the date before it in the text', () =>
    expect(read('On May 3, 1987, it sank. In June it was raised.', 'en', null)).toBe(
      'May 3, 1987 = 1987-05-03; June = 1987-06',
    ))

  const picture = {
    url: null,
    caption: null,
    credit: null,
    file: false,
    handout: false,
    caveat: null,
    alt: null,
    width: null,
    height: null,
  }
  it('takes the day that a caption and the text agree on', () => {
    const article = { published: null, updated: null, pictures: [{ ...picture, taken: PUBLISHED }] }
    expect(anchorOf(article, readWords('It sank Friday.'), 'en')).toEqual({ day: PUBLISHED, from: 'captions' })
    expect(anchorOf(article, readWords('It sank Tuesday.'), 'en')).toBeNull()
    expect(anchorOf(article, readWords('It sank on Friday, Nov. 20, 2009.'), 'en')).toBeNull()
  })
})

describe('a history', () => {
  it('counts months from the years in its text', () => {
    const years = [1861, 1862, 1863, 1864, 1865, 1866, 1867, 1868]
    const text = years.map((year) => `In March ${year} the army marched. In June it rested.`).join(' ')
    expect(read(text)).toContain('March 1863 = 1863-03; June = 1863-06')
  })
})

describe('hostile input', () => {
  it('costs its length', { timeout: 60_000 }, () => {
    for (const text of [
      '9'.repeat(100_000),
      'two thousand and '.repeat(20_000),
      'the last '.repeat(50_000),
      'Monday, '.repeat(50_000),
      '1-'.repeat(50_000),
      'early early in the '.repeat(20_000),
      `${'1999-'.repeat(50_000)}12`,
      'to '.repeat(50_000),
      '999999999 years ago, 999999999999 days from now, in 99999 BC',
      'ten hundred thousand million billion trillion years '.repeat(5_000),
    ]) {
      expect(cpuTime(() => timesIn(text))).toBeLessThan(6_000)
    }
  })

  it('never throws, and its spans hold their texts in order', () => {
    const words = fc.constantFrom(
      ...'the last next year years ago Monday May 3 , 1998 - a.m. at of first quarter every two and half in \n\n . 99999999999 ’90s before that weeks'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ')
        let at = 0
        for (const time of timesIn(text)) {
          expect(time.span[0]).toBeGreaterThanOrEqual(at)
          expect(text.slice(...time.span)).toBe(time.text)
          at = time.span[1]
          if (time.interval !== null) expect(time.interval[0] < time.interval[1]).toBe(true)
        }
      }),
    )
  })
})

describe('the calendar', () => {
  it('goes to days and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const { year, month, day } = civilDay(number)
        expect(dayNumber(year, month, day)).toBe(number)
      }),
    )
    expect(isoDay(dayNumber(2024, 2, 29) + 1)).toBe('2024-03-01')
    expect(weekdayOf(dayNumber(2024, 11, 22))).toBe(5)
  })

  it.each([
    [2021, 1, 3, '2020-W53'],
    [2024, 12, 30, '2025-W01'],
    [2024, 11, 22, '2024-W47'],
  ])('has the week of %i-%i-%i', (year, month, day, week) =>
    expect(weekStretch(dayNumber(year, month, day)).value).toBe(week),
  )
})
