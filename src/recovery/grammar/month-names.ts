/** Names of months and days of the week as print has them, from Intl, built once when first asked for. */

const LANGUAGES = [
  ...['en', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'nn', 'pl', 'tr', 'ru', 'uk'],
  ...[
    'ar',
    'ar-EG',
    'ar-SY',
    'ar-IQ',
    'ar-MA',
    'ar-DZ',
    'ar-TN',
    'fi',
    'cs',
    'sk',
    'hu',
    'ro',
    'el',
    'id',
    'ms',
    'ca',
    'he',
    'hi',
    'fa',
  ],
] as const

/** Printed forms that Intl does not give. */
const MORE: Readonly<Record<string, number>> = {
  sept: 9,
  sep: 9,
  jänner: 1,
  feber: 2,
  märz: 3,
  mär: 3,
  mrz: 3,
  maerz: 3,
  okt: 10,
  dez: 12,
  déc: 12,
  fév: 2,
  févr: 2,
  aoû: 8,
  aout: 8,
  fevrier: 2,
  decembre: 12,
  ene: 1,
  setiembre: 9,
  dic: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  fev: 2,
  mai: 5,
  set: 9,
  out: 10,
  mrt: 3,
  mei: 5,
  maj: 5,
  agu: 8,
  agt: 8,
  // A month that Arabic prints in two words is looked up with one space between them.
  'كانون الثاني': 1,
  'تشرين الأول': 10,
  'تشرين الاول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
  'كانون الاول': 12,
  ابريل: 4,
  اغسطس: 8,
  اكتوبر: 10,
  أيار: 5,
  آيار: 5,
  حزيران: 6,
  मई: 5,
  जून: 6,
  μάι: 5,
}

/**
 * The year in languages that print the day beside the month's name as English does: a word of a line costs less than a
 * language asked of Intl. A dot where another language has the word for another month (Croatian and Polish "listopada").
 */
const YEARS: readonly string[] = [
  'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
  'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna . studenoga prosinca',
  'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
  'јануар фебруар март април мај јун јул август септембар октобар новембар децембар',
  'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  'जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर',
  'ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்',
  'জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
]

interface CalendarNames {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlySet<string>
  /** Whether any of them is several words of Latin script; if not, such words need not be looked up. */
  readonly latinPhrases: boolean
}

let built: CalendarNames | null = null

/** As names are looked up: lower case, one form of accents, no dot at the end. */
const foldCalendarName = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : foldAny(name))

const foldAny = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]+/gu, '')
    .trim()

function build(): CalendarNames {
  const months = new Map<string, number>()
  const weekdays = new Set<string>()
  for (const language of LANGUAGES) {
    const base = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const
    for (const month of ['long', 'short'] as const) {
      const formats = [
        new Intl.DateTimeFormat(language, { ...base, month }),
        // With a day beside it, Slavic languages print another case of the name.
        new Intl.DateTimeFormat(language, { ...base, month, day: 'numeric', year: 'numeric' }),
      ]
      for (const format of formats) {
        for (let index = 0; index < 12; index++) {
          const part = format.formatToParts(Date.UTC(2023, index, 15)).find((piece) => piece.type === 'month')
          const name = foldCalendarName(part?.value ?? '')
          if (/\p{L}{3}/u.test(name) && !/\d/u.test(name) && !months.has(name)) months.set(name, index + 1)
        }
      }
    }
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { ...base, weekday })
      for (let day = 1; day <= 7; day++) {
        const name = foldCalendarName(format.format(Date.UTC(2023, 0, day)))
        if (/\p{L}{2}/u.test(name)) weekdays.add(name)
        // Portuguese prints "segunda" for "segunda-feira".
        if (name.includes('-')) weekdays.add(name.slice(0, name.indexOf('-')))
      }
    }
  }
  for (const [name, month] of Object.entries(MORE)) months.set(foldCalendarName(name), month)
  for (const year of YEARS)
    year.split(' ').forEach((name, index) => {
      const folded = foldCalendarName(name)
      if (folded !== '' && !months.has(folded)) months.set(folded, index + 1)
    })
  for (const name of ['tues', 'thur', 'thurs', 'weds']) weekdays.add(name)
  const latinPhrases = [...months.keys(), ...weekdays].some(isLatinPhrase)
  return { months, weekdays, latinPhrases }
}

const lastLatin = 0x24f
const isLatinPhrase = (words: string): boolean => words.charCodeAt(0) <= lastLatin && words.trim().includes(' ')

const calendar = (): CalendarNames => {
  built ??= build()
  return built
}

/** @returns 1 to 12, or null. `word` may carry a dot, any case, any of the languages. */
export const monthOf = (word: string): number | null =>
  mayBeNamed(word) ? (calendar().months.get(foldCalendarName(word)) ?? null) : null

export const isWeekday = (word: string): boolean => mayBeNamed(word) && calendar().weekdays.has(foldCalendarName(word))

const mayBeNamed = (word: string): boolean => word.length <= 24 && (!isLatinPhrase(word) || calendar().latinPhrases)

/** First words of the names of weekdays, folded. */
export const weekdayWords = (): ReadonlySet<string> =>
  new Set([...calendar().weekdays].flatMap((name) => /[\p{L}\p{M}]+/u.exec(name)?.[0] ?? []))

/** Words that the names of months, and of weekdays beyond their first, are made of, folded. */
export const monthWords = (): ReadonlySet<string> =>
  new Set([...calendar().months.keys(), ...calendar().weekdays].flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []))
