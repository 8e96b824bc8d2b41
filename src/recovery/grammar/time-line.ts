import type { Span } from '../../model/index.js'
import { type ClockTime, findClockTimes } from './clock-time.js'
import { type Marks, mark } from './marks.js'
import { isWeekday, monthOf } from './month-names.js'
import { type DayHints, findDays, MAX_LOOKED_AT, type PrintedDay, plainDigits } from './printed-day.js'
import { isZoneWord, readZone } from './zones.js'

/** A time as a block prints it. */
export interface PrintedMoment {
  /** In the block's text; `text` is what stands there. */
  readonly span: Span
  readonly text: string
  /** `2031-05-03T18:41[:05]`, the day alone with `dayOnly`, `18:41` with `timeOnly`. */
  readonly local: string
  /** Offset, `Z` or IANA name; null where none is printed or several places use it. */
  readonly zone: string | null
  readonly role: 'published' | 'updated' | 'unknown'
  readonly dayOnly: boolean
  readonly timeOnly: boolean
}

const UPDATED =
  /(?<!\p{L})(?:(?:last |latest )?(?:updated?|modified|revised|edited|refreshed|changed)(?: (?:at|on))?|update|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|aktualisierung|stand|letztes update|mis[e]? à jour|modifié|actualisé|actualizad[oa]|actualización|última (?:actualización|modificación|atualização)|modificad[oa]|atualizad[oa]|aggiornat[oa]|aggiornamento|ultimo aggiornamento|modificato|bijgewerkt|gewijzigd|laatste update|laatst bijgewerkt|uppdaterad|senast uppdaterad|opdateret|sidst opdateret|oppdatert|sist oppdatert|aktualizacja|zaktualizowano|aktualizováno|güncelleme|güncellendi|son güncelleme|güncellenme(?: tarihi)?|päivitetty|muokattu|frissítve|módosítva|ažurirano|posodobljeno|atnaujinta|atjaunināts|uuendatud|muudetud|uppfært|actualitzat|actualizat(?: la)?|upravené|upraveno|cập nhật|diperbarui|dikemaskini|ενημερώθηκε|ενημέρωση|ажурирано|актуализирано|обновлен[оа]?|обновление|оновлено|به‌?روزرسانی|अपडेटेड|अपडेट|আপডেট|อัปเดต|อัพเดต|تحديث|آخر تحديث|تم التحديث|محدث)(?!\p{L})|更新|最終更新|수정|업데이트|최종수정|עודכן/giu

const PUBLISHED =
  /(?<!\p{L})(?:published|posted|issued|released|first published|created|publicat(?:ion|ion date)|date|veröffentlicht|erschienen|erstellt|publié|publication|paru|publicad[oa]|publicación|pubblicat[oa]|pubblicazione|gepubliceerd|geplaatst|publicerad|publiceret|offentliggjort|publisert|opublikowano|data publikacji|yayınlan(?:dı|ma)|yayın(?:lanma)? tarihi|giriş(?: tarihi)?|oluşturulma(?: tarihi)?|mis en ligne|posté|julkaistu|megjelent|közzétéve|objavljeno|paskelbta|publicēts|avaldatud|birt|publicat|zveřejněno|publikováno|publikované|zverejnené|vydáno|ngày đăng|diterbitkan|terbit|δημοσιεύθηκε|δημοσίευση|објављено|публикувано|опубликован[оа]?|प्रकाशित|প্রকাশিত|প্রকাশ|เผยแพร่|опубліковано|дата публикации|نشر|نُشر|تاريخ النشر|نشرت)(?!\p{L})|公開|掲載|配信|投稿日|发布|發布|发表|입력|등록|게재|פורסם/giu

/** "2 hours ago" and its like: a time that cannot be read without a clock. */
const RELATIVE =
  /(?<!\p{L})(?:(?:about |over |less than )?(?:\d{1,3}|an?|one|two|three|few|a few) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|w|mos?|months?|yrs?|years?)\.? ago|just now|moments ago|yesterday|today|vor (?:\d{1,3}|einer|einem|wenigen) (?:sekunden?|minuten?|min\.?|stunden?|std\.?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|heute|gestern|il y a (?:\d{1,3}|une?) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)|aujourd['’]hui|hier|hace (?:\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|meses|mes|años?)|há \d{1,3} (?:minutos?|horas?|dias?|semanas?)|\d{1,3} (?:minuti|ore|ora|giorni|giorno|settimane) fa|\d{1,3} (?:minuten|uur|dagen|dag|weken) geleden|(?:för )?\d{1,3} (?:minuter|timmar|dagar) sedan|for? \d{1,3} (?:minutter|timer|dager|dage) siden|\d{1,3} (?:minut|godzin[ya]?|dni) temu|\d{1,3} (?:dakika|saat|gün|hafta) önce|\d{1,3} (?:минут[ыу]?|час(?:а|ов)?|дн(?:я|ей)) назад|منذ (?:\d{1,3} )?\p{L}{2,10})(?!\p{L})|\d{1,3} ?(?:分|時間|日|週間)前|\d{1,3} ?(?:分钟|小时|天)前|\d{1,3} ?(?:분|시간|일) ?전/giu

/** What `RELATIVE` has in it where no digit is. */
const RELATIVE_WORD = /ago|now|yesterday|today|heute|gestern|vor\s|il\sy\sa|aujourd|hier|hace|منذ/iu

/** Words that may stand between a day and its time. */
const JOINING =
  /^(?:t|at|um|à|a|las|alle|ore|às|as|om|kl|klo|klockan|klokken|godz|o|ob|d|în|la|dne|dnia|vào|lúc|saat|saatte|เวลา|в|о|في|בשעה|الساعة|على|تاريخ|بتاريخ|u|de|the|den|le|am|on)$/iu

/** Marks and joining words only, and few of them. */
const joins = (text: string): boolean =>
  text.length <= 24 &&
  /^[\p{L}\p{M}\s,.·•|–—/@(،-]*$/u.test(text) &&
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => JOINING.test(word))

interface Piece {
  readonly span: Span
  readonly local: string
  readonly zone: string | null
  readonly dayOnly: boolean
  readonly timeOnly: boolean
}

/**
 * Times printed in a block, in order. A relative one ("2 hours ago") is none: it needs a clock.
 * @param hints  `language` decides between 3 April and March 4 in numbers; `now` refuses days far after it
 */
export function findTimes(text: string, hints: DayHints = {}): PrintedMoment[] {
  const looked = text.length > MAX_LOOKED_AT ? text.slice(0, MAX_LOOKED_AT) : text
  // No day and no time of day is printed without a figure.
  if (!FIGURE.test(looked)) return []
  const plain = plainDigits(looked)
  const pieces = findPieces(plain, hints)
  if (pieces.length === 0) return []
  const moments: PrintedMoment[] = []
  for (let at = 0; at < pieces.length; at++) {
    const { span, local, zone, dayOnly, timeOnly } = pieces[at] as Piece
    const role = roleOf(plain, span, pieces[at - 1]?.span[1] ?? 0, pieces[at + 1]?.span[0] ?? plain.length)
    moments.push({ span, text: text.slice(span[0], span[1]), local, zone, role, dayOnly, timeOnly })
  }
  // One marked as the update says what the other one is.
  if (!moments.some((one) => one.role === 'updated') || moments.some((one) => one.role === 'published')) return moments
  const silent = moments.findIndex((one) => one.role === 'unknown')
  const other = moments[silent]
  if (other && !other.timeOnly) moments[silent] = { ...other, role: 'published' }
  return moments
}

/** Minutes since midnight of a time of day that is printed without its day; null for any other. */
export function minutesOfDay(moment: PrintedMoment | undefined): number | null {
  if (!moment?.timeOnly) return null
  return Number(moment.local.slice(0, 2)) * 60 + Number(moment.local.slice(3, 5))
}

/** A digit of any system. */
const FIGURE = /\p{Nd}/u

function findPieces(plain: string, hints: DayHints): Piece[] {
  const days = findDays(plain, hints)
  const free = clockTimesBeside(plain, days)
  if (days.length === 0 && free.length === 0) return []
  const taken = new Set<number>()
  const pieces: Piece[] = []
  for (const day of days) pieces.push(withItsTime(plain, day, free, taken))
  for (let at = 0; at < free.length; at++) {
    if (taken.has(at)) continue
    const { span, time } = free[at] as ClockTime
    const { zone, end } = zoned(plain, span[1])
    pieces.push({ span: [span[0], end], local: time, zone, dayOnly: false, timeOnly: true })
  }
  if (pieces.length < 2) return pieces
  return pieces
    .sort((a, b) => a.span[0] - b.span[0])
    .filter((piece, at, all) => at === 0 || piece.span[0] >= (all[at - 1] as Piece).span[1])
}

/** Times of day that are no part of a day; one with a dot stands beside one. */
function clockTimesBeside(plain: string, days: readonly PrintedDay[]): ClockTime[] {
  const beside = (start: number, end: number): boolean =>
    days.some(
      ({ span }) =>
        (start >= span[1] && start - span[1] < 12 && joins(plain.slice(span[1], start))) ||
        (span[0] >= end && span[0] - end < 8 && joins(plain.slice(end, span[0]))),
    )
  const times = findClockTimes(plain, beside)
  if (days.length === 0) return times
  return times.filter(({ span }) => !days.some((day) => span[0] < day.span[1] && span[1] > day.span[0]))
}

/** The zone printed behind `end`, and where that ends. */
function zoned(plain: string, end: number): { zone: string | null; end: number } {
  const zone = readZone(plain.slice(end, end + 50))
  return zone === null ? { zone: null, end } : { zone: zone.zone, end: end + zone.length }
}

/** A day with the time of day printed after it or before it. */
function withItsTime(plain: string, day: PrintedDay, free: readonly ClockTime[], taken: Set<number>): Piece {
  const [from, to] = day.span
  const after = free.findIndex(({ span }, at) => {
    if (taken.has(at)) return false
    return span[0] >= to && span[0] - to <= 24 && joins(plain.slice(to, span[0]))
  })
  if (after >= 0) {
    taken.add(after)
    const time = free[after] as ClockTime
    const { zone, end } = zoned(plain, time.span[1])
    return { span: [from, end], local: `${day.day}T${time.time}`, zone, dayOnly: false, timeOnly: false }
  }
  // "6:41 PM EDT, Sat May 3, 2031": the time first.
  const before = free.findIndex(({ span }, at) => {
    if (taken.has(at)) return false
    const { end } = zoned(plain, span[1])
    return end <= from && from - end <= 10 && joins(plain.slice(end, from))
  })
  if (before >= 0) {
    taken.add(before)
    const time = free[before] as ClockTime
    const inner = zoned(plain, time.span[1])
    const outer = inner.end > time.span[1] ? { zone: inner.zone, end: to } : zoned(plain, to)
    return {
      span: [time.span[0], outer.end],
      local: `${day.day}T${time.time}`,
      zone: outer.zone,
      dayOnly: false,
      timeOnly: false,
    }
  }
  return { span: day.span, local: day.day, zone: null, dayOnly: true, timeOnly: false }
}

function roleOf(plain: string, [start, end]: Span, from: number, to: number): PrintedMoment['role'] {
  const before = plain.slice(Math.max(from, start - 60), start)
  const updated = lastOf(UPDATED, before)
  const published = lastOf(PUBLISHED, before)
  if (updated >= 0 || published >= 0) return updated >= published ? 'updated' : 'published'
  // East Asia prints the word after: 18時41分更新.
  const after = /^\s?[(（]?\s?(?:最終)?(更新|公開|掲載|配信|수정|입력|发布|發布|updated|published)/iu.exec(
    plain.slice(end, Math.min(to, end + 12)),
  )
  // A Latin label stands before its time: with another time to come it is that one's.
  if (after !== null && to < plain.length && /^[a-z]/iu.test(after[1] ?? '')) return 'unknown'
  if (
    after === null ||
    (to < plain.length && /\s$/u.test(plain.slice(end, end + 1)) && !/\s$/u.test(plain.slice(0, to)))
  )
    return 'unknown'
  return /更新|수정|updated/iu.test(after[1] ?? '') ? 'updated' : 'published'
}

/** A line without the words that say which time it is, as many characters long. */
export const withoutTimeLabels = (text: string): string =>
  text.replace(UPDATED, (label) => ' '.repeat(label.length)).replace(PUBLISHED, (label) => ' '.repeat(label.length))

/** Whether a text is the label of a time and nothing else: "| Published on", "نشر في:". */
export const isTimeLabel = (text: string): boolean =>
  text.length <= LONGEST_TIME_LABEL && (withoutTimeLabels(text).match(WORDS) ?? []).every((word) => JOINING.test(word))

const LONGEST_TIME_LABEL = 40

/** Where a shape stands last; -1 for nowhere. */
function lastOf(shape: RegExp, text: string): number {
  let last = -1
  shape.lastIndex = 0
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) last = match.index
  return last
}

/** Blanks what a shape finds, as far as `counts` lets it. @returns how often it did */
function blank(rest: Blanked, shape: RegExp, counts: ((match: RegExpExecArray) => boolean) | null = null): number {
  let found = 0
  shape.lastIndex = 0
  for (let match = shape.exec(rest.whole); match !== null; match = shape.exec(rest.whole)) {
    if (counts !== null && !counts(match)) continue
    found++
    rest.take(match.index, match.index + match[0].length)
  }
  return found
}

/** A line that loses word after word; places in it stay. */
class Blanked {
  left: string

  constructor(readonly whole: string) {
    this.left = whole
  }

  take(from: number, to: number): void {
    this.left = this.left.slice(0, from) + ' '.repeat(to - from) + this.left.slice(to)
  }
}

/**
 * How far the whole block is a line of times, 0 to 1: what is left of it when times, their labels, weekdays and zones
 * are taken away.
 */
export function isTimeLine(text: string, marks: Marks | null = null): number {
  if (text.length > 220) return 0
  if (marks !== null && (marks.bits & mark.otherScript) === 0) {
    // More than half of it are words that no time is printed with.
    if (marks.untimely * 2 > marks.counted) return 0
    // Most blocks of a page are prose without a figure.
    if ((marks.bits & mark.digit) === 0 && !RELATIVE_WORD.test(text)) return 0
  }
  const plain = plainDigits(text)
  if (!/\d/.test(plain) && !RELATIVE_WORD.test(plain)) return 0
  return timeShare(plain)
}

/** A figure of any system, or a word that stands for one. */
export const mayTellTime = (text: string): boolean => FIGURE.test(text) || RELATIVE_WORD.test(text)

/** A day without a year tells no date, but it is one: "May 3, 6:41 PM". */
const YEARLESS =
  /(?<![\p{L}\d])(?:([\p{L}]{3,12})\.? (\d{1,2})|(\d{1,2})\.? (?:de )?([\p{L}]{3,12}))(?![\p{L}\d])|(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}월 ?\d{1,2}일/gu

const isYearless = (match: RegExpExecArray): boolean =>
  match[1] !== undefined ? monthOf(match[1]) !== null : match[4] === undefined || monthOf(match[4]) !== null

function timeShare(plain: string): number {
  const pieces = findPieces(plain, {})
  const rest = new Blanked(plain)
  for (let k = 0; k < pieces.length; k++) {
    const { span } = pieces[k] as Piece
    rest.take(span[0], span[1])
  }
  const relatives = blank(rest, RELATIVE)
  const yearless = blank(rest, YEARLESS, isYearless)
  if (pieces.length + relatives + yearless === 0) return 0
  const marked = blank(rest, UPDATED) + blank(rest, PUBLISHED)
  const covered = 1 - wordsLeft(rest.left) / Math.max(1, lettersIn(plain))
  if (covered < 0.5) return 0
  // Hours without a day are as often opening hours or the length of a film.
  const dayless = yearless === 0 && relatives === 0 && pieces.every((piece) => piece.timeOnly)
  if (dayless && marked === 0) return Math.round(covered * 55) / 100
  // A bare clock time or "today" can be anything: a score, a headline's last word.
  const firm = pieces.length + yearless > 0 || marked > 0 || /\d/u.test(plain)
  return Math.round((firm ? covered : covered * 0.5) * 100) / 100
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** Letters of words that have no part in a line of times. */
function wordsLeft(line: string): number {
  let left = 0
  WORDS.lastIndex = 0
  for (let match = WORDS.exec(line); match !== null; match = WORDS.exec(line)) {
    const word = match[0]
    if (!isWeekday(word) && !SMALL_WORD.test(word) && !isZoneWord(word)) left += word.length
  }
  return left
}

const LETTER = /[\p{L}\p{M}\p{N}]/gu

const lettersIn = (line: string): number => line.match(LETTER)?.length ?? 0

const SMALL_WORD =
  /^(?:at|on|the|um|uhr|am|den|vom|à|le|la|el|las|les|a|il|alle|ore|às|em|de|del|om|op|kl|i|o|dnia|godz|saat|в|о|في|يوم|الساعة|time|local|ist|min|read|minute|minutes|lesezeit|mins|and|und|et|y|by|hour|hours|heure|hora|datum|fecha|data|tarih|日時|時点)$/iu
