/** Names that print gives to time zones. */

/** Abbreviations to offsets. A null is one that several countries use: no zone is better than a wrong one. */
const ABBREVIATIONS: Readonly<Record<string, string | null>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  AST: '-04:00',
  ADT: '-03:00',
  NST: '-03:30',
  NDT: '-02:30',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  OEZ: '+02:00',
  OESZ: '+03:00',
  SAST: '+02:00',
  CAT: '+02:00',
  EAT: '+03:00',
  WAT: '+01:00',
  MSK: '+03:00',
  МСК: '+03:00',
  TRT: '+03:00',
  TSİ: '+03:00',
  IDT: '+03:00',
  GST: '+04:00',
  PKT: '+05:00',
  WIB: '+07:00',
  ICT: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  SGT: '+08:00',
  MYT: '+08:00',
  PHT: '+08:00',
  HKT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  BRT: '-03:00',
  ART: '-03:00',
  CLT: '-04:00',
  COT: '-05:00',
  PET: '-05:00',
  // India's, Israel's and Ireland's.
  IST: null,
  // Without S or D the season decides, so the zone's own name stands for it.
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

/** Zones that print names in words, as they stand after a time. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:US )?east(?:ern|coast)(?: (?:standard|daylight))?(?: time)?/iu, 'America/New_York'],
  [/^(?:US )?central(?: (?:standard|daylight))? time/iu, 'America/Chicago'],
  [/^(?:US )?mountain(?: (?:standard|daylight))? time/iu, 'America/Denver'],
  [/^(?:US )?pacific(?: (?:standard|daylight))? time/iu, 'America/Los_Angeles'],
  [/^greenwich mean time/iu, 'Z'],
  [/^india(?:n)? standard time/iu, '+05:30'],
  [/^(?:london|uk) time/iu, 'Europe/London'],
  [/^moscow time|^по московскому времени|^по москве/iu, 'Europe/Moscow'],
  [/^за київським часом|^по киевскому времени/iu, 'Europe/Kyiv'],
  [/^heure de paris/iu, 'Europe/Paris'],
  [/^بتوقيت غرينتش/u, 'Z'],
  [/^بتوقيت (?:مكة المكرمة|مكة|السعودية)/u, '+03:00'],
  [/^日本時間/u, '+09:00'],
  [/^北京时间/u, '+08:00'],
]

const SHORT = /^(?:[A-ZМСКİ]{2,5}|Z)(?![\p{L}\d])/u

export interface PrintedZone {
  /** Offset (`+09:00`), `Z`, IANA name, or null: printed, but several places use it. */
  readonly zone: string | null
  /** Characters it takes, from the start of the text asked about. */
  readonly length: number
}

/** How every zone begins: a sign, a word of `IN_WORDS`, a capital. */
const MAY_OPEN = /^ ?[([]?(?:[+\p{Lu}-]|[ceghilmpu][a-z]|по |за |ب|日|北)/u

/**
 * Reads the zone that stands at the very start of `text` (spaces and an opening bracket aside), as after a time.
 * @returns null where no zone stands there
 */
export function readZone(text: string): PrintedZone | null {
  // Behind most times stands a mark or a small word.
  if (!MAY_OPEN.test(text)) return null
  const lead = /^ ?[([]?/u.exec(text)?.[0] ?? ''
  const rest = text.slice(lead.length, lead.length + 48)
  const closing = (length: number): number =>
    lead.length + length + (/[([]$/u.test(lead) && /^[)\]]/u.test(rest.slice(length)) ? 1 : 0)

  const counted = /^(?:(UTC|GMT) ?)?([+-]\d{1,2})(?::?(\d{2}))?(?![\d.:,]\d|\d)/u.exec(rest)
  if (counted !== null && (counted[1] !== undefined || (counted[2]?.length === 3 && counted[3] !== undefined))) {
    const zone = offset(counted[2] ?? '', counted[3] ?? '00')
    if (zone !== null) return { zone, length: closing(counted[0].length) }
  }
  for (const [shape, zone] of IN_WORDS) {
    const match = shape.exec(rest)
    if (match !== null) return { zone, length: closing(match[0].length) }
  }
  const short = SHORT.exec(rest)
  if (short === null || !Object.hasOwn(ABBREVIATIONS, short[0])) return null
  return { zone: ABBREVIATIONS[short[0]] ?? null, length: closing(short[0].length) }
}

/** What a word alone must open with to be a zone by `IN_WORDS`: all others of them are several words. */
const ONE_WORD = /^(?:east(?:ern|coast)|日本時間|北京时间)/iu

/** Whether a zone stands at the start of one word: letters and digits, no sign and no space. */
export function isZoneWord(word: string): boolean {
  if (ONE_WORD.test(word)) return true
  const short = SHORT.exec(word)
  return short !== null && Object.hasOwn(ABBREVIATIONS, short[0])
}

/** `+9`, `00` -> `+09:00`; null past the fourteen hours that zones go to. */
export function offset(hours: string, minutes: string): string | null {
  const [h, m] = [Number(hours.slice(1)), Number(minutes)]
  if (h > 14 || m > 59) return null
  if (h === 0 && m === 0) return 'Z'
  return `${hours.startsWith('-') ? '-' : '+'}${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}

/** Whether a zone is an offset or `Z` and no name. */
export const isOffset = (zone: string): boolean => zone === 'Z' || /^[+-]\d{2}:\d{2}$/u.test(zone)

/** The abbreviations, in small letters. */
export const zoneWords = (): readonly string[] => Object.keys(ABBREVIATIONS).map((name) => name.toLowerCase())
