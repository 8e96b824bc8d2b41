import type { Span } from '../../model/index.js'
import { findClockTimes } from './clock-time.js'
import { type Marks, mark } from './marks.js'
import { isWeekday, monthOf } from './month-names.js'
import { type DayHints, findDays, MAX_LOOKED_AT, plainDigits } from './printed-day.js'
import { readZone } from './zones.js'

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
  /(?<!\p{L})(?:(?:last |latest )?(?:updated?|modified|revised|edited|refreshed|changed)(?: (?:at|on))?|update|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|aktualisierung|stand|letztes update|mis[e]? à jour|modifié|actualisé|actualizad[oa]|actualización|última (?:actualización|modificación|atualização)|modificad[oa]|atualizad[oa]|aggiornat[oa]|aggiornamento|ultimo aggiornamento|modificato|bijgewerkt|gewijzigd|laatste update|laatst bijgewerkt|uppdaterad|senast uppdaterad|opdateret|sidst opdateret|oppdatert|sist oppdatert|aktualizacja|zaktualizowano|aktualizováno|güncelleme|güncellendi|son güncelleme|güncellenme(?: tarihi)?|обновлен[оа]?|обновление|оновлено|تحديث|آخر تحديث|تم التحديث|محدث)(?!\p{L})|更新|最終更新|수정|업데이트|최종수정|עודכן/giu

const PUBLISHED =
  /(?<!\p{L})(?:published|posted|issued|released|first published|created|publicat(?:ion|ion date)|date|veröffentlicht|erschienen|erstellt|publié|publication|paru|publicad[oa]|publicación|pubblicat[oa]|pubblicazione|gepubliceerd|geplaatst|publicerad|publiceret|offentliggjort|publisert|opublikowano|data publikacji|yayınlan(?:dı|ma)|yayın(?:lanma)? tarihi|giriş(?: tarihi)?|oluşturulma(?: tarihi)?|опубликован[оа]?|опубліковано|дата публикации|نشر|نُشر|تاريخ النشر|نشرت)(?!\p{L})|公開|掲載|配信|投稿日|发布|發布|发表|입력|등록|게재|פורסם/giu

/** "2 hours ago" and its like: a time that cannot be read without a clock. */
const RELATIVE =
  /(?<!\p{L})(?:(?:about |over |less than )?(?:\d{1,3}|an?|one|two|three|few|a few) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|w|mos?|months?|yrs?|years?)\.? ago|just now|moments ago|yesterday|today|vor (?:\d{1,3}|einer|einem|wenigen) (?:sekunden?|minuten?|min\.?|stunden?|std\.?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|heute|gestern|il y a (?:\d{1,3}|une?) (?:secondes?|minutes?|min|heures?|h|jours?|semaines?|mois|ans?)|aujourd['’]hui|hier|hace (?:\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?|semanas?|meses|mes|años?)|há \d{1,3} (?:minutos?|horas?|dias?|semanas?)|\d{1,3} (?:minuti|ore|ora|giorni|giorno|settimane) fa|\d{1,3} (?:minuten|uur|dagen|dag|weken) geleden|(?:för )?\d{1,3} (?:minuter|timmar|dagar) sedan|for? \d{1,3} (?:minutter|timer|dager|dage) siden|\d{1,3} (?:minut|godzin[ya]?|dni) temu|\d{1,3} (?:dakika|saat|gün|hafta) önce|\d{1,3} (?:минут[ыу]?|час(?:а|ов)?|дн(?:я|ей)) назад|منذ (?:\d{1,3} )?\p{L}{2,10})(?!\p{L})|\d{1,3} ?(?:分|時間|日|週間)前|\d{1,3} ?(?:分钟|小时|天)前|\d{1,3} ?(?:분|시간|일) ?전/giu

/** What `RELATIVE` has in it where no digit is. */
const RELATIVE_WORD = /ago|now|yesterday|today|heute|gestern|vor |il y a|aujourd|hier|hace|منذ/iu

/** Words that may stand between a day and its time. */
const JOINING =
  /^(?:t|at|um|à|a|las|alle|ore|às|as|om|kl|klo|klockan|klokken|godz|o|saat|saatte|в|о|في|الساعة|على|u|de|the|den|le|am|on)$/iu

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
  const plain = plainDigits(text.slice(0, MAX_LOOKED_AT))
  const pieces = findPieces(plain, hints)
  const moments = pieces.map((piece, at) => {
    const role = roleOf(plain, piece.span, pieces[at - 1]?.span[1] ?? 0, pieces[at + 1]?.span[0] ?? plain.length)
    return { ...piece, text: text.slice(...piece.span), role }
  })
  // One marked as the update says what the other one is.
  const updated = moments.some((one) => one.role === 'updated')
  const published = moments.some((one) => one.role === 'published')
  const silent = moments.findIndex((one) => one.role === 'unknown')
  return moments.map((one, at) =>
    updated && !published && at === silent && !one.timeOnly ? { ...one, role: 'published' as const } : one,
  )
}

function findPieces(plain: string, hints: DayHints): Piece[] {
  const days = findDays(plain, hints)
  const beside = (start: number, end: number): boolean =>
    days.some(
      (day) =>
        (start >= day.span[1] && start - day.span[1] < 12 && joins(plain.slice(day.span[1], start))) ||
        (day.span[0] >= end && day.span[0] - end < 8 && joins(plain.slice(end, day.span[0]))),
    )
  const free = findClockTimes(plain, beside).filter(
    (time) => !days.some((day) => time.span[0] < day.span[1] && time.span[1] > day.span[0]),
  )
  const taken = new Set<number>()
  const zoned = (end: number): { zone: string | null; end: number } => {
    const zone = readZone(plain.slice(end, end + 50))
    return zone === null ? { zone: null, end } : { zone: zone.zone, end: end + zone.length }
  }
  const pieces: Piece[] = days.map((day) => {
    const near = (test: (span: Span) => boolean): number =>
      free.findIndex((time, at) => !taken.has(at) && test(time.span))
    const after = near(
      ([start]) => start >= day.span[1] && start - day.span[1] <= 24 && joins(plain.slice(day.span[1], start)),
    )
    if (after >= 0) {
      taken.add(after)
      const time = free[after]!
      const { zone, end } = zoned(time.span[1])
      return { span: [day.span[0], end], local: `${day.day}T${time.time}`, zone, dayOnly: false, timeOnly: false }
    }
    // "6:41 PM EDT, Sat May 3, 2031": the time first.
    const before = near(([, end]) => {
      const from = zoned(end).end
      return from <= day.span[0] && day.span[0] - from <= 10 && joins(plain.slice(from, day.span[0]))
    })
    if (before >= 0) {
      taken.add(before)
      const time = free[before]!
      const inner = zoned(time.span[1])
      const outer = inner.end > time.span[1] ? { zone: inner.zone, end: day.span[1] } : zoned(day.span[1])
      return {
        span: [time.span[0], outer.end],
        local: `${day.day}T${time.time}`,
        zone: outer.zone,
        dayOnly: false,
        timeOnly: false,
      }
    }
    return { span: day.span, local: day.day, zone: null, dayOnly: true, timeOnly: false }
  })
  for (const [at, time] of free.entries()) {
    if (taken.has(at)) continue
    const { zone, end } = zoned(time.span[1])
    pieces.push({ span: [time.span[0], end], local: time.time, zone, dayOnly: false, timeOnly: true })
  }
  return pieces
    .sort((a, b) => a.span[0] - b.span[0])
    .filter((piece, at, all) => at === 0 || piece.span[0] >= all[at - 1]!.span[1])
}

function roleOf(plain: string, [start, end]: Span, from: number, to: number): PrintedMoment['role'] {
  const before = plain.slice(Math.max(from, start - 60), start)
  const nearest = (shape: RegExp, text: string): number => [...text.matchAll(shape)].at(-1)?.index ?? -1
  const [updated, published] = [nearest(UPDATED, before), nearest(PUBLISHED, before)]
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

/**
 * How far the whole block is a line of times, 0 to 1: what is left of it when times, their labels, weekdays and zones
 * are taken away.
 */
export function isTimeLine(text: string, marks: Marks | null = null): number {
  if (text.length > 220) return 0
  // More than half of it are words that no time is printed with.
  if (marks !== null && marks.untimely * 2 > marks.counted && (marks.bits & mark.otherScript) === 0) return 0
  const plain = plainDigits(text)
  // Most blocks of a page are prose without a figure.
  if (!/\d/.test(plain) && !RELATIVE_WORD.test(plain)) return 0
  const pieces = findPieces(plain, {})
  const spans: Span[] = pieces.map((piece) => piece.span)
  const clock = spans.length
  for (const match of plain.matchAll(RELATIVE)) spans.push([match.index, match.index + match[0].length])
  const relatives = spans.length - clock
  const timed = spans.length
  // A day without a year tells no date, but it is one: "May 3, 6:41 PM".
  for (const match of plain.matchAll(
    /(?<![\p{L}\d])(?:([\p{L}]{3,12})\.? (\d{1,2})|(\d{1,2})\.? (?:de )?([\p{L}]{3,12}))(?![\p{L}\d])|(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}월 ?\d{1,2}일/gu,
  )) {
    if (match[1] !== undefined ? monthOf(match[1]) !== null : match[4] === undefined || monthOf(match[4]) !== null) {
      spans.push([match.index, match.index + match[0].length])
    }
  }
  if (spans.length === 0) return 0
  const dayless = spans.length === timed && relatives === 0 && pieces.every((piece) => piece.timeOnly)
  const marked: Span[] = []
  for (const shape of [UPDATED, PUBLISHED]) {
    for (const match of plain.matchAll(shape)) marked.push([match.index, match.index + match[0].length])
  }
  let rest = plain
  for (const [start, end] of [...spans, ...marked])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  const left = rest
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !isWeekday(word) && !SMALL_WORD.test(word) && readZone(word) === null)
    .reduce((sum, word) => sum + word.length, 0)
  const all = [...plain.matchAll(/[\p{L}\p{M}\p{N}]/gu)].length
  const covered = 1 - left / Math.max(1, all)
  // A bare clock time or "today" can be anything: a score, a headline's last word.
  const firm = spans.length > relatives || marked.length > 0 || /\d/u.test(plain)
  if (covered < 0.5) return 0
  // Hours without a day are as often opening hours or the length of a film.
  if (dayless && marked.length === 0) return Math.round(covered * 55) / 100
  return Math.round((firm ? covered : covered * 0.5) * 100) / 100
}

const SMALL_WORD =
  /^(?:at|on|the|um|uhr|am|den|vom|à|le|la|el|las|les|a|il|alle|ore|às|em|de|del|om|op|kl|i|o|dnia|godz|saat|в|о|في|يوم|الساعة|time|local|ist|min|read|minute|minutes|lesezeit|mins|and|und|et|y|by|hour|hours|heure|hora|datum|fecha|data|tarih|日時|時点)$/iu
