import type { Span } from '../../model/index.js'
import { knownAgency, knownPictureAgency } from './agencies.js'
import { bylineLabel } from './byline-labels.js'
import { hasMark, type Marks, mark, marksOf } from './marks.js'
import { isWeekday, monthOf } from './month-names.js'
import { isNameWithoutCapitals, looksLikeOrganisation, looksLikePerson } from './person-name.js'
import { readSharedByline } from './shared-byline.js'
import { isTimeLabel, isTimeLine, mayTellTime } from './time-line.js'

export interface BylineReading {
  readonly authors: readonly { readonly name: string; readonly span: Span }[]
  readonly agency: string | null
  /** Outlets, newsrooms and other bodies after a label: "By Harbour News Staff". */
  readonly bodies: readonly { readonly name: string; readonly span: Span }[]
  /** "Environment Editor", as printed. */
  readonly role: string | null
  /** 0 to 1. */
  readonly strength: number
}

/** A byline longer than this is a paragraph. */
const MAX_BYLINE = 260

const SPLIT =
  /\s(?:and|und|et|y|e|en|og|och|i|ve|и|та|&|with|mit|avec|con|y de)\s|\s?[,;|•·／、，&]\s?|\s[-–—/]\s|\sو(?=\p{L}{2})/iu

/** Its words, and those of `STAFF`, stand in `marks.ts` as well: where none of them does, neither is asked. */
const ROLE =
  /(?:^|\s)(?:editor|reporter|correspondent|writer|journalist|columnist|critic|staff|contributor|producer|photographer|analyst|chief|bureau|desk|intern|author|anchor|presenter|host|redakteur(?:in)?|rechtsanwalt|rechtsanwältin|korrespondent(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)|corresponsal|periodista|redactora?|giornalista|corrispondente|inviat[oa]|jornalista|repórter|verslaggever|correspondente|redacteur|journalista|redaktør|redaktör|dziennikarz|korespondent|muhabir|yazarı?|корреспондент|журналист|обозреватель|مراسل(?:ة)?|محرر(?:ة)?|meteorologist)(?:$|[\s,.:/-])|記者|特派員|編集委員|论员|기자|특파원/iu

const TRAILER =
  /\s(?:(?:\||•|·|-|–|—)\s.*|(?:first published|published|updated|posted|last updated|erstmals veröffentlicht|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|on|am|le|el|il|op(?=\s(?:\d|\p{L}{2}\.?$))|for|of|für|pour|para|(?:vom|à|a las?|alle(?:\sore)?|às|um|om|kl\.?)(?=\s\d))\s.*)$/iu

/**
 * Where the reporter is: "Mara Quill in Port Aven", "Mara Quill at Quay Park". It looks behind from the small word on,
 * which is rare: looking behind is dear.
 */
const POSTED =
  /\s(?:in|at|aus|à|en|från|da|w)\s(?<=\p{Lu}[\p{L}’'-]{1,20}\s\p{Lu}[\p{L}’'-]{1,20}\s(?:in|at|aus|à|en|från|da|w)\s)\p{Lu}[\p{L}’'.-]{2,20}(?:\s\p{Lu}[\p{L}’'.-]{1,20}){0,2}$/u

/** What `POSTED` holds and what it ends in: asked first, since most blocks end in a full stop. */
const POSTING = /\s(?:in|at|aus|à|en|från|da|w)\s/
const NAME_LAST = /\s\p{Lu}[\p{L}’'.-]{1,20}$/u

/** Words that follow "by" in prose and in furniture. */
const PROSE =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your|then|now|today|tomorrow|tonight|yesterday|next|last|late|early|mid|all|any|some|most|far|contrast|comparison|clicking|continuing|submitting|subscribing|using|signing|entering|registering|agreeing|accepting|law|default|popular|phone|email|mail|post|air|sea|car|train|der|dem|den|einem|einer|seiner|ihrer|la|le|les|une?|ailleurs|exemple|contre|el|los|las|una?|ejemplo|favor|tanto|supuesto|fin|lo|il|lo|gli|questo|de|het|een)\b/iu

const HANDLE =
  /(?:^|[\s(,|])@[\w.]{2,30}\)?|\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}\b|\bhttps?:\/\/\S+|\bwww\.\S+|\(\s?\)/giu

/** None of the shapes of `HANDLE` is without one of these. */
const HANDLE_MARK = /@|:\/\/|www\.|\(/iu

/** Words that begin small, past which a line that opens with no label is a sentence. */
const MOST_PLAIN = 4

/**
 * Whether a text's marks leave no reading of it as a byline: it opens with no label, and holds no two words that could be
 * a name, or holds a word that is neither of a name nor of what may stand beside one.
 */
export const namesNobody = (marks: Marks): boolean =>
  !hasMark(marks, mark.byline) &&
  ((marks.capitals < 2 && !hasMark(marks, mark.suffix)) ||
    (marks.plainWords > 0 && !hasMark(marks, mark.beside | mark.agency)))

/** Words with capitals and nothing else: a name alone, or none. Most links of a page are such a line. */
const isOneRun = (marks: Marks): boolean =>
  marks.words === marks.capitals && marks.plainWords === 0 && !hasMark(marks, mark.beside | mark.agency | mark.joint)

/** A name with nothing that says whose it is. */
const ALONE = 0.3

/** A newsroom or an outlet beside an agency, and nobody by name. */
const SHARED = 0.7
const LONGEST_SHARED = 50

const mayBeShared = (text: string, marks: Marks): boolean =>
  text.length <= LONGEST_SHARED && hasMark(marks, mark.agency) && (marks.bits & mark.digit) === 0

/** How much a block is a byline, 0 to 1: for every block of a page, where its marks leave it possible. */
export function bylineStrength(text: string, marks: Marks): number {
  if (!hasMark(marks, mark.byline)) {
    const shared = mayBeShared(text, marks) ? readSharedByline(text) : null
    if (shared !== null) return SHARED
    if (marks.plainWords > MOST_PLAIN || !text.includes(' ') || text.length > 160) return 0
    if (namesNobody(marks)) return 0
    if (isOneRun(marks) && text.length >= 4) return looksLikePerson(text) ? ALONE : 0
  }
  return readByline(text, marks)?.strength ?? 0
}

/**
 * Reads who wrote a story from the line that says it.
 * @param text  one block
 * @param marks  of it, where they are known
 * @returns null for prose ("By Friday, the river had risen") and for anything that names nobody
 */
export function readByline(text: string, marks: Marks = marksOf(text)): BylineReading | null {
  if (text.length > MAX_BYLINE || text.length < 4) return null
  const shared = mayBeShared(text, marks) ? readSharedByline(text) : null
  if (shared !== null) return { authors: [], agency: shared, bodies: [], role: null, strength: SHARED }
  // Blanked, not cut, so that offsets hold.
  const mayBeRole = hasMark(marks, mark.role)
  const mayBeAgency = hasMark(marks, mark.agency)
  // "byMara Quill" is one word to the marks.
  const mayBeLabelled = hasMark(marks, mark.byline) || !/^\p{Lu}/u.test(text)
  const mayBePosted = marks.capitals > 2 || hasMark(marks, 0)
  const handled = HANDLE_MARK.test(text) ? text.replace(HANDLE, (found) => ' '.repeat(found.length)) : text
  let posted = mayBePosted && POSTING.test(handled) && NAME_LAST.test(handled) && POSTED.test(handled)
  const line = posted ? handled.replace(POSTED, (found) => ' '.repeat(found.length)) : handled
  const lead = /^[\s|•·–—（(-]*/u.exec(line)?.[0].length ?? 0
  const label = mayBeLabelled ? bylineLabel.exec(line.slice(lead)) : null
  const opens = label !== null && label[0].trim() !== '' && startsName(label[0], line.slice(lead + label[0].length))
  const behind = opens ? -1 : Math.max(labelBehindTime(line), reporterBehindTime(line))
  const named = opens || behind >= 0
  const start = opens ? lead + label[0].length : Math.max(lead, behind)
  const body = named && line.includes('：') ? line.slice(start).replace(EDITOR, '') : line.slice(start)
  // In capitals an article may begin an outlet's name, which then stands beside an agency's.
  if (named && PROSE.test(body) && !/^\p{Lu}/u.test(body)) return null

  const authors: { name: string; span: Span }[] = []
  const bodies: { name: string; span: Span }[] = []
  let agency: string | null = null
  let role: string | null = null
  let staff = false
  let titled = false
  let dated = false
  let inside = false
  let organ = false
  let strange = 0
  const mayBeDated = isDatable(marks)
  for (let at = 0; at < body.length; ) {
    const piece = pieceAt(body, at, start, mayBeDated)
    at = piece.next
    if (piece.text === '') continue
    // "Por Rosa Prado, Jornal do Porto — Porto Aven": where the outlet is.
    if (bodies.length > 0 && authors.length > 0 && DASHED.test(line.slice(0, piece.start))) continue
    const known = mayBeAgency ? knownAgency(piece.text) : null
    if (known !== null) {
      agency ??= known
      continue
    }
    // "25 May 2031 | By Mara Quill": the label may stand behind a time.
    const inner = named || !mayBeLabelled ? null : /^(?:by|By|BY|von|Von|par|Par|por|Por)\s(?=\p{Lu})/u.exec(piece.text)
    if (inner !== null) inside = true
    const bracket = /[)\]]$/.test(piece.text) ? IN_BRACKETS.exec(piece.text) : null
    let unlabelled = (bracket?.[1] ?? piece.text).slice(inner?.[0].length ?? 0)
    // With a date after the place: "Mara Quill in Port Aven May 3, 2031".
    if (mayBePosted && POSTING.test(unlabelled) && POSTED.test(unlabelled)) {
      unlabelled = unlabelled.replace(POSTED, '')
      posted = true
    }
    // A degree is printed as a part of the name, and is none by its shape.
    const degree = /^(?:(?:Dr|Prof|Mag)\.\s){1,2}/u.exec(unlabelled)?.[0] ?? ''
    const words = unlabelled.slice(degree.length)
    if (bracket !== null) {
      const gloss = bracket[2] ?? ''
      if (knownAgency(gloss) !== null) agency ??= knownAgency(gloss)
      else if (ROLE.test(gloss)) role ??= gloss
    }
    if (!named && (mayBeAgency || piece.text.length <= LONGEST_ACRONYM) && knownPictureAgency(piece.text)) return null
    // "By Mara Quill, ERITH RADIO": capitals beside a name in small letters are an outlet's.
    if (authors.length > 0 && isShouted(words) && !isShouted(authors[0]?.name ?? '')) continue
    if (authors.length > 0 && /\.(?:com|org|net|co|de|fr)(?:\.\w{2})?$/iu.test(words)) continue
    // In scripts without capitals "published on" has the shape of a name.
    if (authors.length > 0 && mayBeDated && NO_LATIN.test(words) && isTimeLabel(words)) {
      dated = true
      continue
    }
    const spoken = splitRole(words, mayBeRole)
    if (spoken !== null) {
      titled ||= spoken.titled === true
      if (spoken.role !== null) {
        const led = leadingAgency(spoken.role)
        if (led !== null) agency ??= led
        role ??= spoken.role
      }
      if (spoken.name !== '') authors.push(placed(degree + spoken.name, piece, line))
      continue
    }
    if (mayBeRole && STAFF.test(words)) {
      staff = true
      role ??= words
      if (named) bodies.push(placed(words, piece, line))
    } else if (
      (mayBeDated && isDateBit(words)) ||
      /^(?:\d+|min(?:ute)?s?(?: read)?|read|updated|published|share|comments?)$/iu.test(words)
    )
      dated = true
    else if (mayBeRole && ROLE.test(words) && isRole(words)) role ??= words
    else if (named && SURNAME_TOO.test(words)) authors.push(placed(words, piece, line))
    else if (looksLikeOrganisation(words) && words.split(' ').length <= 6) {
      organ = true
      // "By Luz Hernan Harbour News": a name and an outlet with nothing between them but space.
      const person = named ? leadingPerson(words) : null
      if (person !== null && authors.length === 0) authors.push(placed(person, piece, line))
      else if (named) bodies.push(placed(words, piece, line))
    } else if (named && isNameWithoutCapitals(words)) authors.push(placed(words, piece, line))
    else if (named && isShouted(authors[0]?.name ?? '') && SHOUTED_HEAD.test(words))
      authors.push(placed(SHOUTED_HEAD.exec(words)?.[1] ?? words, piece, line))
    else {
      strange++
      // Without a label one strange word makes it none, whatever follows.
      if (!named) return null
    }
  }
  if (authors.length === 0 && agency === null && !staff && !(named && organ)) return null
  // Without a word that says so, only a name beside a role, an agency or a date is a byline.
  const support = role !== null || agency !== null || body.length < text.length - 3
  if (!named) {
    if (strange > 0 || authors.length === 0 || authors.length > 4 || /^staff$/iu.test(role ?? '')) return null
    const alone = authors.length === 1 && authors[0]!.name.length >= line.trim().length - 1
    const strength = inside
      ? 0.85
      : titled || role !== null
        ? 0.7
        : agency !== null
          ? 0.5
          : dated || posted
            ? 0.45
            : alone
              ? ALONE
              : 0.35
    return { authors, agency, bodies, role, strength }
  }
  if (authors.length === 0 && agency === null && strange > 0) return null
  const strength = Math.max(
    0.2,
    (authors.length > 0 ? 0.95 : agency !== null || staff ? 0.75 : 0.66) -
      strange * (authors.length > 0 ? 0.3 : 0.1) +
      (support ? 0 : -0.05),
  )
  return { authors, agency, bodies, role, strength: Math.round(strength * 100) / 100 }
}

/** Picture agencies that sign in capitals are marked where they stand in capitals, and known in any letters. */
const LONGEST_ACRONYM = 5

const DASHED = /\s[–—-]\s$/

/** Behind the author, Chinese outlets name who edited or checked it. */
const EDITOR = /\s(?:责任编辑|責任編輯|责编|编辑|編輯|校对|审核|编审|监制)\s?：.{0,60}$/u

const NO_LATIN = /^[^A-Za-z]+$/

/** "Mara Quill (Harbour News)". */
const IN_BRACKETS = /^(.{3,60}?)\s?[([]([^()[\]]{2,40})[)\]]$/u

const STAFF =
  /^(?:the\s)?(?:our\s)?(?:\p{Lu}[\p{L}.]*\s){0,3}(?:staff|newsroom|editorial (?:board|team|staff)|news desk|web desk|online desk|desk|redaktion|rédaction|redacción|redazione|redação|redactie|redaktionen|redakcja|editors|staff reports?|wire (?:reports?|services?)|news services?|agencies|agenturen|agences|agencias|correspondent)$/iu

/** Surnames that are words of organisations too: "John Fund". */
const SURNAME_TOO =
  /^\p{Lu}[\p{L}'’-]+\s(?:\p{Lu}\.\s)?(?:Fund|Bank|House|Post|Guard|Court|Trust|Fire|Press|Pool|Sun|Globe|Record|Club|College|Board|State|City|Times|Union|Star)$/u

/** A label such as "Von" is one only before a capital: "von der Leyen" and "by default" are not. */
const startsName = (label: string, rest: string): boolean => {
  // "AFC Teams" begins with no Danish "af"; "byMara Quill" lost its space to the scraper.
  if (/\p{Script=Latin}$/u.test(label) && !(label === 'by' && /^\p{Lu}\p{Ll}/u.test(rest))) return false
  if (/[:：／/|=＝]\s*$/u.test(label)) return rest.trim() !== ''
  if (/[文者员]/u.test(label)) return /^[\p{Lo}]/u.test(rest)
  return /^["“]?[\p{Lu}\p{Lo}]/u.test(rest) && /^\p{Lu}|^\p{Lo}|^(?:by|von|par|por)\b/u.test(label)
}

/** Longer than any line of a time, a source and an author. */
const LONGEST_INFO = 120
const INNER_LABEL =
  /[\s|·•,，、（(](?:作者|撰文|记者|記者|Text|Texte|Texto|Testo|Tekst|Текст|Автор|Author|Autor(?:in)?)\s?[:：]\s?(?=\p{Lu}|\p{Lo})/u
/** "3 May 2031 09:40 By Mara Quill", with no mark between the two. */
const BEHIND_TIME = /\s(?:by|von|par|por|di|door|a[fv]|przez|oleh)\s(?=\p{Lu}\p{Ll})/iu
const SOURCE = /(?:^|\s)(?:来源|來源|出处|Quelle|Source|Fuente|Источник)\s?[:：]\s?\S{1,20}/u

/** "2031-05-03 09:30 来源：海湾晚报 作者：李明": where the name begins behind a time or a source; -1 where nothing of the kind is. */
function labelBehindTime(line: string): number {
  if (line.length > LONGEST_INFO) return -1
  const first = line.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    const by = BEHIND_TIME.exec(line)
    if (by !== null && isTimeLine(line.slice(0, by.index), marksOf(line.slice(0, by.index))) > 0.5)
      return by.index + by[0].length
  }
  if (!/[:：]/.test(line)) return -1
  const label = INNER_LABEL.exec(line)
  if (label === null) return -1
  const before = line.slice(0, label.index)
  const rest = before.replace(SOURCE, ' ')
  if (!/[\p{L}\p{N}]/u.test(rest) ? rest === before : isTimeLine(rest, marksOf(rest)) <= 0.5) return -1
  return label.index + label[0].length
}

/** "2031年5月3日 10:20 记者 李明", "2031.05.03 10:20 김민수 기자": what they write is said before the name or behind it, with no mark between. */
const EASTERN_LABEL =
  /[\s|·•,，、（(】](?:(?:本报|本社|本刊|本网|见习|首席|特约)?(?:记者|記者|通讯员)\s)(?=\p{Script=Han})/u
const EASTERN_TITLE = /\s(?=[\p{Script=Han}\p{Script=Hangul}]{2,4}\s?(?:記者|特派員|编辑|记者|기자|특파원)$)/u

/** Where a reporter's name begins behind a time or a source in an East Asian line; -1 where none does. */
function reporterBehindTime(line: string): number {
  if (line.length > LONGEST_INFO || !EASTERN_LETTER.test(line) || !/\d/.test(line)) return -1
  const label = EASTERN_LABEL.exec(line) ?? EASTERN_TITLE.exec(line)
  if (label === null) return -1
  const before = line.slice(0, label.index).replace(SOURCE, ' ')
  return isTimeLine(before, marksOf(before)) > 0.5 ? label.index + label[0].length : -1
}

const EASTERN_LETTER = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/

interface Part {
  /** Empty where nothing but marks stands. */
  readonly text: string
  readonly start: number
  /** Where the next one begins. */
  readonly next: number
}

/** What stands at `at` up to the next mark or word that parts names; one after another, since most lines end at the first. */
function pieceAt(body: string, at: number, start: number, mayBeDated: boolean): Part {
  const rest = body.slice(at)
  const split = SPLIT.exec(rest)
  const next = split === null ? body.length : at + split.index + Math.max(1, split[0].length)
  const cut = cutDate(split === null ? rest : rest.slice(0, split.index), mayBeDated)
  const text = cut.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return { text: '', start: 0, next }
  return { text: withoutEnd(text), start: start + at + cut.length - cut.trimStart().length, next }
}

/** Without a bracket that closes nothing, a dash or a full stop that ends no initial. */
function withoutEnd(text: string): string {
  const whole = /[)）]$/u.test(text) && !/[(（]/u.test(text) ? text.slice(0, -1) : text
  return whole.replace(/\s[-–—]$|[.:]$/u, (end) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(text) ? end : ''))
}

/** "Jane Doe May 3" and "Jane Doe Published 2 hours ago": the date glued on comes off, with or without a space before it. */
function cutDate(piece: string, mayBeDated: boolean): string {
  const label = TRAILER.exec(piece)
  const before = label === null ? piece : piece.slice(0, label.index)
  if (!mayBeDated) return before
  const words = before.slice(0, gluedDate(before))
  DATE_WORD.lastIndex = 0
  for (let match = DATE_WORD.exec(words); match !== null; match = DATE_WORD.exec(words)) {
    if (match.index <= 3) continue
    const word = match[1] as string
    if (/^\d/.test(word) || isWeekday(word)) return words.slice(0, match.index)
    if (monthOf(word) !== null && /^\.?\s?\d/.test(words.slice(match.index + match[0].length)))
      return words.slice(0, match.index)
  }
  return words
}

/** Where a date or its label begins that a scraper set against the name, "Jane DoeMay 3": a capital in a word. */
function gluedDate(words: string): number {
  GLUED.lastIndex = 0
  for (let match = GLUED.exec(words); match !== null; match = GLUED.exec(words)) {
    const at = match.index + 1
    const word = words.slice(at, GLUED.lastIndex)
    const isDay = isWeekday(word) || (monthOf(word) !== null && /^\.?\s?\d/.test(words.slice(GLUED.lastIndex)))
    if (isDay || GLUED_LABEL.test(word)) return at
  }
  return words.length
}

const GLUED = /\p{Ll}\p{Lu}\p{L}{2,11}(?!\p{L})/gu
const GLUED_LABEL = /^(?:Published|Updated|Posted|Veröffentlicht|Aktualisiert|Publié|Publicado|Actualizado)$/

/** A word or a number behind a space, that a date may begin with. */
const DATE_WORD = /\s(\p{L}[\p{L}.]{2,12}|\d{1,2}[.\d/:-]*)(?=[\s,.]|$)/gu

const isDateBit = (words: string): boolean =>
  /^\d/.test(words) ||
  isWeekday(words) ||
  monthOf(words.replace(/\s?\d.*$/u, '')) !== null ||
  (mayTellTime(words) && isTimeLine(words, marksOf(words)) > 0.5)

/** Whether a line holds anything that a date is printed with: a figure, or a word of times. */
const isDatable = (marks: Marks): boolean => hasMark(marks, mark.digit | mark.timely)

const EASTERN_REPORTER = /^(?:([\p{Script=Han}\p{Script=Hangul}\s]{2,10}?)\s?(記者|特派員|编辑|记者|기자|특파원))$/u
const firstIdeograph = 0x2e80

/** "Mara Quill", "Environment Editor Mara Quill", "Mara Quill Staff Writer", "김 기자", "鈴木太郎記者". */
function splitRole(words: string, mayBeRole: boolean): { name: string; role: string | null; titled?: boolean } | null {
  const asian = words.charCodeAt(words.length - 1) >= firstIdeograph ? EASTERN_REPORTER.exec(words) : null
  if (asian !== null && looksLikePerson(asian[1] ?? ''))
    return { name: (asian[1] ?? '').trim(), role: null, titled: true }
  const isPerson = looksLikePerson(words)
  if (!mayBeRole) return isPerson ? { name: words, role: null } : null
  if (isPerson && !ROLE.test(words)) return { name: words, role: null }
  const list = words.split(/\s+/u)
  if (list.length < 3 || list.length > 9 || !ROLE.test(words)) return null
  // The role stands before the name or after it: the split that leaves a name and a word of a role.
  for (let at = 2; at <= Math.min(4, list.length - 1); at++) {
    const [name, role] = [list.slice(0, at).join(' '), list.slice(at).join(' ')]
    if (ROLE.test(role) && isRole(role) && !ROLE.test(name) && looksLikePerson(name)) return { name, role }
  }
  for (let at = list.length - 2; at >= Math.max(1, list.length - 4); at--) {
    const [role, name] = [list.slice(0, at).join(' '), list.slice(at).join(' ')]
    if (ROLE.test(role) && isRole(role) && !ROLE.test(name) && looksLikePerson(name)) return { name, role }
  }
  return null
}

/** A role is a few capitalised words, or a few small ones; a sentence about somebody is none. */
const isRole = (words: string): boolean =>
  words.split(/\s+/u).length <= 6 &&
  !/^(?:from|with|by|to|in|at|on|for|of|as)\s/iu.test(words) &&
  (/^\P{Ll}/u.test(words) || !/\s\p{Lu}/u.test(words) || ROLE.test(words.split(/\s+/u).slice(0, 3).join(' '))) &&
  !/[:!?]|\b(?:is|was|are|were|has|have|ist|est|es|è|reported|covers|joined)\b/iu.test(words) &&
  !/^\p{Lu}\p{Ll}+\s(?:a|an|the)\s/u.test(words)

const isShouted = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)

/** "WREN HOLLIS Envoyés spéciaux à Lindford": beside a name in capitals another, with what it does right behind it. */
const SHOUTED_HEAD = /^(\p{Lu}[\p{Lu}.’'-]{1,20}(?:\s\p{Lu}[\p{Lu}.’'-]{1,20}){1,2})\s\p{Lu}?\p{Ll}{2}/u

/** "Associated Press Writer" -> AP. */
function leadingAgency(role: string): string | null {
  const list = role.split(/\s+/u)
  for (let at = Math.min(4, list.length); at >= 1; at--) {
    const agency = knownAgency(list.slice(0, at).join(' '))
    if (agency !== null) return agency
  }
  return null
}

function placed(name: string, piece: Part, line: string): { name: string; span: Span } {
  const at = line.indexOf(name, piece.start)
  const start = at >= 0 ? at : piece.start
  return { name, span: [start, start + name.length] }
}

/** The names in a metadata field, in order and without "By", addresses, handles, roles and agencies: "A and B, C" is three. A name that print would not have (one word) stays when it stands alone. */
export function splitAuthors(text: string): string[] {
  if (text.length > 600) return []
  const line = text.replace(HANDLE, ' ').replace(/\s+/gu, ' ').trim()
  if (line === '' || /^(?:null|none|undefined|admin|administrator|editor|author|unknown|n\/a|root|user)$/iu.test(line))
    return []
  const label = bylineLabel.exec(line)
  const body = label !== null && startsName(label[0], line.slice(label[0].length)) ? line.slice(label[0].length) : line
  const names: string[] = []
  for (let at = 0; at < body.length; ) {
    const piece = pieceAt(body, at, 0, true)
    at = piece.next
    if (piece.text === '') continue
    const words = piece.text.replace(/(?<=.)\s?[([].{0,60}[)\]]$/u, '').replace(/^[([]|[)\]]$/gu, '')
    if (knownAgency(words) !== null || STAFF.test(words)) continue
    const spoken = splitRole(words, true)
    const name = spoken?.name ?? null
    if (name !== null && !names.includes(name)) names.push(name)
  }
  if (names.length > 0) return names
  // "Doe, Jane" and single names: only when the whole field is nothing else.
  const turned = /^(\p{Lu}[\p{L}'’-]{1,30}), (\p{Lu}[\p{L}'’.-]{1,30})$/u.exec(body)
  if (turned !== null && !ROLE.test(body) && !looksLikeOrganisation(body)) return [`${turned[2]} ${turned[1]}`]
  if (isNameWithoutCapitals(body)) return [body]
  const single =
    /^\p{Lu}[\p{L}'’-]{2,20}$/u.test(body) &&
    knownAgency(body) === null &&
    !STAFF.test(body) &&
    !looksLikeOrganisation(body)
  return single && !ROLE.test(body) ? [body] : []
}

/** The person at the head of words whose tail names an organisation. */
function leadingPerson(words: string): string | null {
  const all = words.split(' ')
  for (const count of [2, 3]) {
    const name = all.slice(0, count).join(' ')
    const rest = all.slice(count).join(' ')
    if (rest !== '' && looksLikePerson(name) && !looksLikeOrganisation(name) && looksLikeOrganisation(rest)) return name
  }
  return null
}
