import type { Dateline } from '../../model/index.js'
import { knownAgency } from './agencies.js'
import { isWeekday, monthOf } from './month-names.js'
import { looksLikeOrganisation, looksLikePerson } from './person-name.js'
import { plainDigits } from './printed-day.js'

export interface DatelineReading {
  readonly dateline: Dateline
  /** Where the story's own words begin. */
  readonly end: number
  /** 0 to 1. */
  readonly strength: number
}

/** The longest head looked at, in UTF-16 units. */
const MAX_HEAD = 140

/** Capitals before a dash that are a desk's mark, a topic or a body, and no place. */
const NO_PLACE =
  /^(?:NATO|OTAN|NAFTA|OPEC|OPEP|ASEAN|BRICS|UNESCO|UNICEF|UNHCR|INTERPOL|EUROPOL|UEFA|FIFA|NASA|ESA|IAEA|COVID|SARS|HIV|AIDS|MERS|MPOX|UPDATES?|UPDATED|LIVE|LIVEBLOG|BREAKING|URGENT|FLASH|ALERT|EXCLUSIVE|EXKLUSIV|EXCLUSIF|EXCLUSIVO|ESCLUSIVA|WATCH|VIDEO|VIDEOS|PHOTOS?|PICTURES|GALLERY|LISTEN|PODCAST|READ|MORE|RELATED|ALSO|SEE|OPINION|ANALYSIS|COMMENT(?:ARY)?|EDITORIAL|COLUMN|REVIEW|PREVIEW|RECAP|EXPLAINER|EXPLAINED|FACTBOX|TIMELINE|PROFILE|INTERVIEW|FEATURE|SPECIAL|CORRECTION|CORRECTED|REFILE|ADVISORY|NOTE|NOTES|WARNING|SPOILERS?|SPORTS?|FOOTBALL|SOCCER|TENNIS|GOLF|RUGBY|CRICKET|BASEBALL|BASKETBALL|HOCKEY|BOXING|NEWS|POLITICS|BUSINESS|WORLD|HEALTH|SCIENCE|TECH|WEATHER|MARKETS?|STOCKS|ADVERTISEMENT|SPONSORED|DÉCRYPTAGE|REPORTAGE|RÉCIT|ENQUÊTE|ENTRETIEN|PORTRAIT|CHRONIQUE|TRIBUNE|ÉDITO|CARTES?|INFOGRAPHIE|TÉMOIGNAGES?|ANALYSES?|CRITIQUE|VIDÉOS|EN IMAGES|LETTRE .+|L[’'].+|LE .+|LES .+ DU .+|REPORTAJE|ENTREVISTA|INTERVISTA|COMMENTO|HINTERGRUND|FAKTENCHECK|PORTRÄT|EILMELDUNG|KOMMENTAR|ANALYSE|MEINUNG|LIVETICKER|TICKER|INFO|DIRECT|EN DIRECT|VIDÉO|ANÁLISIS|OPINIÓN|VIVO|EN VIVO|ÚLTIMA HORA|BREAKING NEWS|DAY \w+|PART \w+|CHAPTER \w+|STEP \w+|WHAT|WHO|WHY|HOW|WHEN|WHERE|THE|A|AN|TV|AI|UK|US|USA|EU|UN|UAE|WHO|IMF|FBI|CIA|CEO|GDP|VAT|PM|MP|MPS|TOP|BEST|NEW|Q|Q&A|QUIZ|TIPS|FAQ|DEAL|DEALS|JUST IN|JUST|NOW|TODAY|TONIGHT|CLICK HERE)(?:[\s-]\d+)?$/u

/** Cities of four letters or fewer; a shorter run of capitals is an acronym until one of these. */
const SHORT_PLACE =
  /^(?:ROME|ROMA|OSLO|LIMA|BERN|BONN|KYIV|KIEV|BAKU|DOHA|RIGA|GAZA|NICE|LYON|METZ|CALI|LOME|LOMÉ|SUVA|APIA|MALE|MALÉ|ADEN|HOMS|BATH|HULL|YORK|CORK|LODZ|ŁÓDŹ|BRNO|GRAZ|LINZ|KÖLN|ULM|JENA|GERA|HAMM|KIEL|BARI|PISA|COMO|LVIV|OMSK|UFA|XIAN|WUHU|PUNE|AGRA|GOA|CEBU|BALI|SANA|SANAA|ERBIL|QOM|RENO|WACO|ERIE|GARY|MESA|LEON|LEÓN|CADIZ|VIGO|LUGO|JAÉN|FARO|PORTO|LENS|CAEN|LILLE|BREST|TOURS|PAU|IASI|CLUJ|KANO|LAGOS|ACCRA|MINSK|NAHA|KOBE|NARA|TSU|HUE|HANOI|HA NOI)$/u

const ORGAN =
  /(?:news|press|presse|agency|agence|agencia|agenzia|agentur|wire|media|service|times|post|herald|gazette)/iu

interface Cut {
  /** Of the head, before the dash. */
  readonly head: string
  /** Where the dash stops, without the space after it. */
  readonly dashEnd: number
  readonly kind: 'em' | 'double' | 'hyphen' | 'colon' | 'none'
}

/**
 * Reads the place, day and agency that a story opens with.
 * @param text  a block that may open a story; only its first 140 characters are looked at
 * @returns null where the words before the dash are not a dateline
 */
export function readDateline(text: string): DatelineReading | null {
  const lead = text.slice(0, MAX_HEAD)
  const skipped = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*/u.exec(lead)?.[0].length ?? 0
  const eastAsian = readEastAsian(text, lead, skipped)
  if (eastAsian !== null || !MAY_STOP.test(lead)) return eastAsian
  let best: DatelineReading | null = null
  for (const cut of cuts(lead, skipped)) {
    const rest = text.slice(cut.dashEnd, cut.dashEnd + 80)
    const read = readHead(cut.head, cut.kind, rest)
    if (read === null) continue
    // Behind an agency that comes first, place and day may still follow: keep looking.
    if (best !== null && best.dateline.place === null && read.place === null) break
    best = {
      dateline: { text: text.slice(skipped, cut.dashEnd), place: read.place, date: read.date, agency: read.agency },
      end: cut.dashEnd + (/^[\s\u200e\u200f]*/u.exec(rest)?.[0].length ?? 0),
      strength: read.strength,
    }
    if (read.place !== null) break
  }
  return best
}

/** One of these stands wherever a head may stop: a hyphen within a word, which prose is full of, ends none. */
const MAY_STOP = /[–—―−ー)/\]]|--|[\s.]-\s/

/** Every place where a head may stop: dashes, and brackets without one. */
function* cuts(lead: string, from: number): Generator<Cut> {
  let tried = 0
  for (const match of lead
    .slice(from)
    .matchAll(/\s?(?:--|—|–|―|−|ー{2})|(?<=[)/\]])\s?\.?\s?[-:：](?=[\s\p{Lu}])|(?<=[.])-(?=\s)|\s-(?=\s)/gu)) {
    const at = from + match.index
    const end = at + match[0].length
    const dash = match[0].trim()
    yield {
      head: lead.slice(from, at),
      dashEnd: end,
      kind: dash === '--' ? 'double' : /[:：]$/u.test(dash) ? 'colon' : dash.endsWith('-') ? 'hyphen' : 'em',
    }
    if (++tried === 4) return
  }
  // "NEW ERITH, May 3 (PTI) The ferry …", "МОСКВА, 3 мая /ТАСС/. …": a bracket and no dash.
  const close = /[)/]\.?(?=\s\p{Lu})/u.exec(lead.slice(from))
  if (close !== null) {
    const end = from + close.index + close[0].length
    yield { head: lead.slice(from, end).replace(/\.$/u, ''), dashEnd: end, kind: 'none' }
  }
}

interface Head {
  readonly place: string | null
  readonly date: string | null
  readonly agency: string | null
  readonly strength: number
}

function readHead(head: string, kind: Cut['kind'], rest: string): Head | null {
  const opens = /^[\s"“„«'‘(¿¡]*(?:[\p{Lu}\p{N}]|[\p{Lo}])/u.test(rest)
  const words = head.trim().replace(/,$|(?<=\))\.$/u, '')
  if (words.length < 2) return null

  // Italy's agency comes first: "(ANSA) - ROMA, 03 MAG - …"; the second dash ends it.
  const first = /^\(([^()]{2,30})\)\s?[-–]\s(.{2,60})$/u.exec(words)
  if (first !== null) {
    const agency = knownAgency(first[1] ?? '')
    const inner = placeAndDate(first[2] ?? '')
    return agency !== null && inner !== null ? { ...inner, agency, strength: 0.95 } : null
  }

  const bracket = /^(.*?)[\s,]*(?:\(([^()]{2,60})\)|\/([^/()]{2,30})\/|\[([^\][]{2,40})\])\s*(.{0,24})$/u.exec(words)
  if (bracket !== null) {
    const inside = (bracket[2] ?? bracket[3] ?? bracket[4] ?? '').trim()
    const tail = (bracket[5] ?? '').replace(/[,.]/gu, ' ').trim()
    const agency = agencyInside(inside)
    // "PARIS (AFP), May 3 -": the day may follow the agency.
    const late = tail === '' ? null : dateIn(tail)
    if (tail !== '' && late?.rest !== '') return null
    const before = (bracket[1] ?? '').trim()
    if (before === '') {
      if (agency === null) return null
      return kind === 'none' ? null : { place: null, date: late?.date ?? null, agency, strength: opens ? 0.9 : 0.6 }
    }
    const where = placeAndDate(before)
    if (where === null) return null
    const date = where.date ?? late?.date ?? null
    if (agency !== null) {
      // Without a dash only a day or capitals make it more than a gloss: "Press Trust (PTI) said".
      if (kind === 'none' && ((date === null && !isCapitals(where.place)) || !opens)) return null
      if (!opens && !isCapitals(where.place)) return null
      return { place: where.place, date, agency, strength: kind === 'none' ? 0.85 : 0.97 }
    }
    // A short word in small letters is how German agencies sign: "(tnd)".
    const signed = /^\p{Ll}{2,5}$/u.test(inside)
    const named = (/^[\p{Lu}\p{Lo}]/u.test(inside) || signed) && !/\d/u.test(inside) && inside.length <= 40
    if (!named || kind === 'none' || kind === 'colon' || !opens) return null
    if (isCapitals(where.place) || date !== null) return { place: where.place, date, agency: inside, strength: 0.85 }
    const likely = signed || looksLikeOrganisation(inside) || ORGAN.test(inside)
    return likely && (where.place?.split(' ').length ?? 0) <= 3
      ? { place: where.place, date, agency: inside, strength: 0.6 }
      : null
  }

  if (kind === 'none' || !opens) return null
  // "LONDON, AP —", "МОСКВА, 3 мая — РИА Новости.": an agency without brackets.
  const comma = /^(.{2,60})[,\s]\s?([\p{L}-]{2,14}(?:\s[\p{L}]{2,12})?)$/u.exec(words)
  const trailing = comma === null ? null : knownAgency(comma[2] ?? '')
  if (comma !== null && trailing !== null) {
    const where = placeAndDate(comma[1] ?? '')
    if (where?.place != null && isCapitals(where.place)) return { ...where, agency: trailing, strength: 0.85 }
  }
  const where = placeAndDate(words)
  if (where === null || where.place === null) return null
  // A clock or a day behind the dash: a line of times, or a picture agency's caption ("TORHAVEN, ERITH - MAY 16: A …").
  if (/^\s*\d/u.test(rest) || dateIn(rest.split(':')[0] ?? '')?.rest === '') return null
  if (where.date !== null) {
    if (isCapitals(where.place)) return { ...where, agency: null, strength: 0.9 }
    return where.place.split(' ').length <= 4 && !looksLikePerson(where.place)
      ? { ...where, agency: null, strength: 0.6 }
      : null
  }
  return capitalsAlone(where.place, kind, rest)
}

/** "WASHINGTON — The …": no agency and no day, so the capitals themselves must be a place's. */
function capitalsAlone(place: string, kind: Cut['kind'], rest: string): Head | null {
  const city = /^[^,]+/u.exec(place)?.[0].trim() ?? ''
  const region = place.length > city.length
  if (!isCapitals(city) || NO_PLACE.test(city) || /\d|&/u.test(place)) return null
  if (!region && city.split(/\s/u).length === 1 && city.length < 5 && !SHORT_PLACE.test(city)) return null
  if (region && city.length < 4 && !SHORT_PLACE.test(city)) return null
  if (looksLikeOrganisation(city) && !SHORT_PLACE.test(city) && /\s/u.test(city) && !/\bCITY\b/u.test(city)) return null
  if (city.split(/\s/u).length > 4 || rest.trim().split(/\s/u).length < 4) return null
  const strength = (kind === 'hyphen' ? 0.45 : 0.7) + (region ? 0.2 : 0)
  return { place, date: null, agency: null, strength }
}

function agencyInside(inside: string): string | null {
  const whole = knownAgency(inside)
  if (whole !== null) return whole
  // "dpa/bb", "AFP/Harbour News", "Reuters, AP", "AP - Harbour News": the first one known wrote it.
  for (const part of inside.split(/\s?[/,;|]\s?|\s[-–]\s|\s(?:and|und|et|y|e|with)\s/u)) {
    const one = knownAgency(part.trim())
    if (one !== null) return one
  }
  return null
}

const isCapitals = (place: string | null): boolean => {
  if (place === null) return false
  const city = /^[^,]+/u.exec(place)?.[0] ?? ''
  return (
    /\p{Lu}{2}/u.test(city) &&
    !/\p{Ll}/u.test(city.replace(/\b(?:de|da|do|la|le|del|Mc|Mac|al|am|an der|im|upon|on)\b/gu, ''))
  )
}

/** "PORT AVEN, May 3" -> its parts; null when the words are no place. */
function placeAndDate(words: string): { place: string | null; date: string | null } | null {
  const found = dateIn(words)
  const place = (found?.rest ?? words)
    .replace(/[\s,/]+$/u, '')
    .replace(/,?\s(?:le|den|el|il|em|a|op|on)$/u, '')
    .trim()
  if (place === '') return found === null ? null : { place: null, date: found.date }
  if (!isPlaceLike(place)) return null
  return { place, date: found?.date ?? null }
}

/** Small words inside names of places. */
const SMALL =
  /^(?:of|the|de|da|do|dos|das|del|della|di|du|des|la|le|les|las|los|el|al|am|an|der|den|dem|im|in|bei|ob|auf|upon|on|sur|sous|en|y|und|and|et|e|i|na|nad|over|aan|van|op|ter|w|ve|и|на|в)$/iu

function isPlaceLike(place: string): boolean {
  if (place.length > 70 || /[!?;:"“”„«»()[\]{}<>@#=*_|]/u.test(place) || /\d{2,}/u.test(place)) return false
  if (/\.\s\p{Lu}\p{Ll}{3,}/u.test(place) && !/\b(?:St|Ste|Mt|Ft|Pt|N|S|E|W|U|D|J)\.\s/u.test(place)) return false
  const names = place.split(/[\s,/]+/u).filter((word) => word !== '')
  if (names.length > 9) return false
  return names.every((word, at) => {
    if (isWeekday(word) && word.length > 4) return false
    if (/^\p{Lo}/u.test(word)) return true
    if (SMALL.test(word))
      return at > 0 || (names.length > 1 && !/^(?:on|in|of|and|over|upon)$/iu.test(word) && word !== word.toLowerCase())
    return /^(?:\p{Lu}|(?:al|el|as|ash|ad|an|ar|d|l)[-'’]\p{Lu}|['’]\p{L})/u.test(word)
  })
}

/** The day at the end of words, as printed: "May 3", "3. Mai 2031", "le 3 mai", "03 MAG", "3 مايو". */
function dateIn(words: string): { date: string; rest: string } | null {
  const plain = plainDigits(words)
  const named =
    /(?<![\p{L}\d])([\p{L}\p{M}]{3,14})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s\d{4})?[.,]?$/u.exec(plain) ??
    /(?<![\p{L}\d])(\d{1,2})(?:\.|er|º|st|nd|rd|th|\sde)?\s([\p{L}\p{M}]{3,14})\.?(?:,?\s(?:de\s)?\d{4})?(?:\sг\.?)?[.,]?$/u.exec(
      plain,
    )
  if (named !== null && (monthOf(named[1] ?? '') !== null || monthOf(named[2] ?? '') !== null)) {
    const weekday = /(?:^|[\s,])([\p{L}-]{3,14})[.,]?\s$/u.exec(plain.slice(0, named.index))
    const start =
      weekday !== null && isWeekday(weekday[1] ?? '') ? named.index - (weekday[1]?.length ?? 0) - 1 : named.index
    return { date: words.slice(named.index).replace(/[,]$/u, ''), rest: words.slice(0, Math.max(0, start)).trim() }
  }
  const numeric = /(?<![\d])\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?$/u.exec(plain)
  return numeric === null ? null : { date: words.slice(numeric.index), rest: words.slice(0, numeric.index).trim() }
}

/** 【東京共同】, 【北京＝鈴木太郎】, 新华社北京5月3日电, (서울=연합뉴스) 김 기자 =. */
function readEastAsian(text: string, lead: string, from: number): DatelineReading | null {
  const head = lead.slice(from)
  if (!/^[【[［(（]?\s?[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}A-Z]/u.test(head)) return null
  if (!/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(head.slice(0, 40))) return null
  const answer = (
    length: number,
    place: string | null,
    date: string | null,
    agency: string | null,
    strength: number,
  ) => {
    const printed = head.slice(0, length).trimEnd()
    const end = from + length
    return {
      dateline: { text: printed, place: place === '' ? null : place, date, agency },
      end: end + (/^\s*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0),
      strength,
    }
  }

  const korean =
    /^[([]\s?([\p{Script=Hangul}\s·,A-Za-z]{2,24})\s?[=＝]\s?([\p{L}\d\s]{2,12})\s?[)\]]\s?(?:[\p{Script=Hangul}\s·]{2,40}\s?[=＝])?/u.exec(
      head,
    )
  if (korean !== null) {
    const agency = (korean[2] ?? '').trim()
    if (knownAgency(agency) === null && (/\s/u.test(agency) || (korean[1] ?? '').trim().length > 4)) return null
    return answer(korean[0].length, (korean[1] ?? '').trim(), null, knownAgency(agency) ?? agency, 0.95)
  }

  const chinese =
    /^[（(]?(新华社|新華社|中新社|中央社|共同社|法新社|路透社)(?:记者|記者)?([\p{Script=Han}]{0,16}?)(\d{1,2}月\d{1,2}日|\d{1,2}日)(?:电|電|讯|訊)(?:[（(][^（）()]{1,40}[）)])?[)）]?/u.exec(
      head,
    )
  if (chinese !== null)
    return answer(chinese[0].length, chinese[2] ?? null, chinese[3] ?? null, knownAgency(chinese[1] ?? ''), 0.95)

  const bracket = /^【([^【】]{2,40})】/u.exec(head)
  if (bracket === null) return null
  const inside = (bracket[1] ?? '').trim()
  const wire = /^(.{0,16}?)[＝=]?\s?(新华社|新華社|共同通信|共同|時事通信|時事|ロイター|AFP|AP)[＝=]?(.{0,16})$/u.exec(
    inside,
  )
  if (wire !== null && knownAgency(wire[2] ?? '') !== null) {
    const after = (wire[3] ?? '').replace(/\d.*$/u, '').replace(/^[＝=]/u, '')
    const place = (wire[1] ?? '') || (knownAgency(after) === null ? after : '')
    if (!/[はがをにで]/u.test(place)) return answer(bracket[0].length, place, null, knownAgency(wire[2] ?? ''), 0.95)
  }
  const [place = '', name = ''] = inside.split(/[＝=]/u)
  if (name === '' || place.length > 16) return null
  return answer(bracket[0].length, place, null, knownAgency(name), 0.85)
}
