/** German. */
import type { TimeLanguage } from '../language.js'

const ones = ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const tens = ['', '', 'zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']
const weekdays = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag']
const parts = { MO: ['früh', 'morgen', 'vormittag'], MI: ['mittag'], AF: ['nachmittag'], EV: ['abend'], NI: ['nacht'] }

/** Numbers are one word in German: fünfundzwanzig, zweihundert, dreitausend. */
function numbers(): Record<string, number> {
  const made: Record<string, number> = {
    null: 0,
    eins: 1,
    zwei: 2,
    zwo: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
  }
  for (let ten = 2; ten < 10; ten++) {
    made[tens[ten] as string] = ten * 10
    for (let one = 1; one < 10; one++) made[`${ones[one]}und${tens[ten]}`] = ten * 10 + one
  }
  for (let one = 1; one < 10; one++) {
    made[`${ones[one]}hundert`] = one * 100
    made[`${ones[one]}tausend`] = one * 1000
  }
  for (const [word, value] of Object.entries({ ...made }))
    if (value >= 10 && value < 100) made[`${word}tausend`] = value * 1000
  made.hundert = 100
  made.tausend = 1000
  made.hunderttausend = 100_000
  return made
}

/** With the endings that an adjective takes. */
const bent = (...stems: string[]): string =>
  stems.flatMap((stem) => ['e', 'en', 'em', 'er', 'es'].map((ending) => stem + ending)).join('|')

const ordinals: Record<string, number> = {}
for (const [value, stem] of [
  'erst',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
].entries())
  for (const form of bent(stem).split('|')) ordinals[form] = value + 1

const weekdayParts: Record<string, string> = {}
for (const [day, name] of weekdays.entries())
  for (const [part, words] of Object.entries(parts))
    weekdayParts[`${day} ${part}`] = words.map((word) => name + word).join('|')

export const german: TimeLanguage = {
  tag: 'de',
  numericDates: 'dmy',
  clockWithPoint: true,
  ordinalPoint: true,
  decadeEnding: 'er',
  capitals: true,
  capitalNouns: true,
  doubtful: '',
  leads:
    'im|in|am|an|seit|bis|zum|ab|von|vom|zwischen|und|vor|nach|der|des|den|dem|die|das|jahr|jahre|jahren|jahres|anfang|ende|mitte|gegen|um|für|über|(|–|-',
  seasonLeads: 'im|seit|bis|zum|vom|des|den|diesen|diesem',
  numerals: {
    units: numbers(),
    scales: {
      hundert: 100,
      tausend: 1000,
      million: 1e6,
      millionen: 1e6,
      milliarde: 1e9,
      milliarden: 1e9,
      billionen: 1e12,
    },
    and: 'und',
    ordinals,
    ordinalSuffixes: 'ten|te',
    halves: 'und ein halb',
  },
  outlook: {
    future:
      'wird|werden|werde|soll|sollen|sollte|sollten|will|wollen|wollte|wollten|könnte|könnten|kann|können|muss|müssen|plant|planen|geplant|erwartet|beginnt|startet|endet|läuft|findet|stattfinden|voraussichtlich|vorgesehen|angesetzt|bevorstehenden|künftig|morgen',
    futureEndings: '',
    until: 'bis',
    by: 'ab|zum',
    causes: '',
    past: 'war|waren|hatte|hatten|wurde|wurden|hat|haben|sagte|sagten|teilte|teilten|erklärte|erklärten|kam|kamen|ging|gingen|gab|gaben|fand|fanden|begann|begannen|starb|starben|seit|berichtete|berichteten|meldete|bestätigte|kündigte|veröffentlichte|worden|gewesen',
    pastEndings: '',
    infinitive: 'zu',
    noVerb: 'den|dem|der|die|das|einem|einer|seinem|ihrem',
    plans: 'plant|will|geplant|angesetzt|vorgesehen',
    planFor: 'für',
    be: 'werden',
    been: 'worden',
    had: 'hatte|hatten|war|waren',
    beforeNoun: 'ein|eine|der|die|das|den|dem',
  },
  words: {
    the: { the: 'der|die|das|den|dem|des' },
    one: { '1': 'ein|eine|einem|einen|einer|eines' },
    of: { of: 'der|des|von|vom' },
    on: { on: 'am|an|um' },
    per: { per: 'pro|je' },
    joint: { and: 'und|bis|–|oder' },
    that: { that: 'jenes|jenem|jenen|demselben|derselben|desselben|selben' },
    shift: {
      '-1': bent('letzt', 'vergangen', 'vorig', 'zurückliegend'),
      '0': `${bent('dies', 'laufend', 'aktuell', 'jetzig')}|dieses`,
      '1': bent('nächst', 'kommend'),
      '+1': bent('folgend', 'darauffolgend'),
      latest: bent('jüngst'),
      whole: bent('ganz', 'gesamt'),
    },
    part: {
      START: 'anfang|zu beginn|beginn|zu anfang',
      MID: 'mitte',
      END: 'ende|zum ende|gegen ende',
    },
    half: {
      '1': 'ersten halbjahr|ersten hälfte|erste halbjahr|erste hälfte',
      '2': 'zweiten halbjahr|zweiten hälfte|zweite halbjahr|zweite hälfte',
    },
    counted: {
      X: 'mehrere|mehreren|einige|einigen|wenige|wenigen|ein paar|viele|vielen|etliche',
      '12': 'ein dutzend',
      '0.5': `${bent('ein halb', 'halb')}|einem halben|einer halben|ein halbes|eine halbe`,
      '1.5': 'anderthalb|eineinhalb',
      '2.5': 'zweieinhalb',
      '3.5': 'dreieinhalb',
    },
    both: { both: 'weitere|weiteren|volle|vollen|lange|langen|ganze|ganzen' },
    approx: {
      EQUAL_OR_MORE: 'mindestens|wenigstens',
      EQUAL_OR_LESS: 'höchstens|maximal|bis zu',
      MORE_THAN: 'mehr als|über',
      LESS_THAN: 'weniger als|fast|knapp|beinahe|unter',
      APPROX: 'etwa|rund|ungefähr|circa|ca.|gut',
    },
    unit: {
      second: 'sekunde',
      minute: 'minute',
      hour: 'stunde',
      day: 'tag|tages|tage',
      weekend: 'wochenende|wochenendes',
      week: 'woche',
      month: 'monat|monats|monates',
      quarter: 'quartal|quartals',
      season: 'saison|spielzeit',
      year: 'jahr|jahres|jahre',
      decade: 'jahrzehnt|jahrzehnts',
      century: 'jahrhundert|jahrhunderts',
    },
    units: {
      second: 'sekunden',
      minute: 'minuten',
      hour: 'stunden',
      day: 'tagen|tage|nächte|nächten',
      weekend: 'wochenenden',
      week: 'wochen',
      month: 'monaten|monate',
      quarter: 'quartalen|quartale',
      year: 'jahren|jahre',
      decade: 'jahrzehnten|jahrzehnte',
      century: 'jahrhunderten|jahrhunderte',
    },
    relative: {
      '-1 year': 'vorjahr|vorjahres|vorjahrs',
      '-1 month': 'vormonat|vormonats',
      '-1 week': 'vorwoche',
      '-1 day': 'vortag|vortags',
      '-1 quarter': 'vorquartal|vorquartals',
    },
    weekday: { '6': 'sonnabend' },
    weekdays: Object.fromEntries(weekdays.map((name, day) => [String(day), `${name}s`])),
    weekdayPart: weekdayParts,
    season: { SP: 'frühling|frühjahr|frühjahrs', SU: 'sommer|sommers', FA: 'herbst|herbstes', WI: 'winter|winters' },
    daypart: {
      MO: 'morgen|vormittag|früh|morgens|vormittags',
      MI: 'mittag|mittags',
      AF: 'nachmittag|nachmittags',
      EV: 'abend|abends',
      NI: 'nacht|nachts',
    },
    noon: { '1440': 'mitternacht' },
    ampm: { oclock: 'uhr' },
    zone: { Z: 'gmt|utc', '+01:00': 'mez', '+02:00': 'mesz', '': 'ortszeit' },
    dayWord: { '0': 'heute', '-1': 'gestern', '1': 'morgen', '-2': 'vorgestern', '2': 'übermorgen' },
    presence: {
      PRESENT_REF: 'jetzt|derzeit|zurzeit|gegenwärtig|momentan|zur zeit|heutzutage',
      PAST_REF: 'kürzlich|vor kurzem|neulich|jüngst|zuletzt|früher|der vergangenheit|unlängst',
      FUTURE_REF: 'künftig|bald|demnächst|in zukunft|der zukunft',
    },
    agoBefore: { ago: 'vor' },
    aheadBefore: { ahead: 'in' },
    every: { every: 'jeder|jede|jedes|jeden|jedem|alle' },
    set: { P1D: 'täglich', P1W: 'wöchentlich', P1M: 'monatlich', P1Y: 'jährlich|alljährlich', PT1H: 'stündlich' },
    times: { '1': 'einmal', '2': 'zweimal', '3': 'dreimal', n: 'mal' },
    old: { old: 'alt|alte|alten|alter' },
    long: { long: 'lang' },
    yearWord: { year: 'jahr|jahre|jahres|jahren' },
    fiscal: { fiscal: 'geschäftsjahr|haushaltsjahr' },
    century: { century: 'jahrhundert|jahrhunderts' },
    decade: {
      '9': 'neunziger|neunzigerjahre|neunzigerjahren',
      '8': 'achtziger|achtzigerjahre|achtzigerjahren',
      '7': 'siebziger|siebzigerjahre|siebzigerjahren',
      '6': 'sechziger|sechzigerjahre|sechzigerjahren',
      '5': 'fünfziger|fünfzigerjahre|fünfzigerjahren',
    },
    holiday: {
      '12-25': 'weihnachten',
      '12-24': 'heiligabend|heilig abend',
      '12-31': 'silvester',
      '01-01': 'neujahr',
      easter: 'ostern|ostersonntag',
    },
    stop: { name: 'guten morgen|guten tag|guten abend|tag der|tatort sonntag|black friday|tag für tag' },
  },
  patterns: [
    ['stop', 'stop'],
    ['fullDate', 'weekday comma? the? monthday|ordinal month year?'],
    ['fullDate', 'the? monthday|ordinal month year?'],
    ['dayRange', 'the? monthday|ordinal joint the? monthday|ordinal month year?'],
    ['monthOf', 'part? month year?'],
    ['monthOf', 'part? shift month'],
    ['monthOf', 'part? month the? shift unit'],
    ['weekday', 'weekday'],
    ['weekday', 'the? shift weekday'],
    ['partOfDay', 'shift? weekdayPart'],
    ['partOfDay', 'weekday daypart'],
    ['partOfDay', 'dayWord daypart'],
    ['partOfDay', 'shift daypart'],
    ['dayWord', 'dayWord'],
    ['holiday', 'shift? holiday year?'],
    ['numericDate', 'isodate'],
    ['yearOf', 'part? the? year'],
    ['yearOf', 'part? the? yearWord year'],
    ['fiscalYear', 'the? shift? fiscal year?'],
    ['decadeOf', 'part? the? decade yearWord?'],
    ['centuryOf', 'part? the? ordinal century'],
    ['seasonOf', 'the? season year?'],
    ['seasonOf', 'the? shift season'],
    ['seasonOf', 'season of? the? shift unit'],
    ['quarterOf', 'the? ordinal unit year?'],
    ['quarterOf', 'the? ordinal unit of? the? shift unit'],
    ['halfOf', 'the? half year'],
    ['halfOf', 'the? half of? the? shift unit'],
    ['firstOf', 'the ordinal number|counted units'],
    ['shifted', 'part? the? shift unit'],
    ['shifted', 'part of unit'],
    ['shifted', 'the? relative'],
    ['spanTo', 'the? shift number|counted units'],
    ['spanTo', 'the? number shift units'],
    ['spanTo', 'the shift units'],
    ['ago', 'agoBefore approx? number|counted|one unit|units'],
    ['ago', 'agoBefore units'],
    ['ahead', 'aheadBefore approx? number|counted|one unit|units'],
    ['duration', 'approx? number|counted both? unit|units long?'],
    ['duration', 'approx? one both? unit long?'],
    ['age', 'number|counted unit|units old'],
    ['every', 'every number? unit|units'],
    ['every', 'every weekday|month|season'],
    ['every', 'weekdays'],
    ['set', 'set'],
    ['timesPer', 'times per unit'],
    ['timesPer', 'number times per unit'],
    ['perUnit', 'per unit'],
    ['clock', 'clock ampm? zone?'],
    ['clock', 'number ampm zone?'],
    ['clock', 'noon'],
    ['presence', 'presence'],
  ],
}
