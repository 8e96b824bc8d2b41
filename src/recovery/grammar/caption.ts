import type { Credit, Span } from '../../model/index.js'
import { CREDIT_LABEL, creditStrength, readCredit } from './credit.js'
import { creditSetOff } from './credit-set-off.js'
import type { FoundCredit } from './found-credit.js'
import { hasMark, type Marks, mark } from './marks.js'
import { looksLikePerson } from './person-name.js'
import { type DayHints, findDays, type PrintedDay } from './printed-day.js'

export interface CaptionReading {
  /** Without the credit; keeps "FILE - ", the date and any caveat. Empty where the text is a credit alone. */
  readonly caption: string
  readonly captionSpan: Span
  readonly credit: Credit | null
  /** Of the credit's own words, without brackets. */
  readonly creditSpan: Span | null
  /** ISO day. */
  readonly taken: string | null
  /** From the archive: an older picture. */
  readonly file: boolean
  /** Given out by somebody who has an interest in it. */
  readonly handout: boolean
  /** The sentence that says what could not be verified. */
  readonly caveat: string | null
  /** 0 to 1: how much the text looks like a caption. */
  readonly strength: number
  readonly reasons: readonly string[]
}

const MAX_CAPTION = 3000
const MAX_CREDIT = 240

const FILE_MARK =
  /^[\s([]*(?:FILE\b(?:\s?(?:PHOTO|PICTURE|IMAGE|PIC))?\s?[-–—:.,)\]]|File (?:photo|picture|image|pic)\b|Archive (?:photo|picture|image)\b|\(File\))|\(\s?file(?: (?:photo|picture|image|pic))?\s?\)|\b[Ff]ile (?:photo|picture|image)s?\b\.?\s?[)\]]?$|\b(?:ARCHIVE PHOTO|Archivbild|Archivfoto|Archiv-Bild|Archivaufnahme|Archiefbeeld|Archieffoto|Arkivfoto|Arkivbild|Arkivbilde|photo d['’]archives?|image d['’]archives?|foto de archivo|imagen de archivo|foto d['’]archivio|foto de arquivo|imagem de arquivo|zdjęcie archiwalne|arşiv|архивное фото|фото из архива|архівне фото|صورة أرشيفية|أرشيفية)(?![\p{L}])|\((?:Archiv|Archive|Archives|Archivo|Archivio|Arquivo|Archief|Arkiv|archiwum|архив|أرشيف)\)|資料写真|資料画像|자료\s?사진|资料图|資料照片|资料照片/u

const HANDOUT =
  /\bth(?:is|ese|e)\s(?:\w+\s){0,3}(?:photos?|photographs?|images?|pictures?|videos?|frames?|grabs?|screengrabs?|screenshots?|stills?|handouts?|illustrations?)(?:[,\s]+\w+){0,6}\s(?:provided|released|distributed|supplied|issued|furnished|made available|posted)\b|\bhandout\b|\bcourtesy of\b|(?:provided|released|supplied|distributed) (?:to \w+ )?by\b|\bphoto provided\b|提供写真|写真提供|제공/iu

/** What stands at the end of a picture's words and of nothing else. */
const TAIL_MARK =
  /(?:\b(?:Submitted|Contributed|Courtesy|Handout|File) (?:photo|image|picture)|\((?:Symbolbild|Symbolfoto|Archivbild|Archivfoto|Symbol|Archiv|File|pictured|Archives?)\)|\bFile (?:photo|image|picture))\.?$/u

const OPENING = /^In (?:this|these) (?:[\w.]+,? ){0,5}(?:photos?|photographs?|images?|pictures?|videos?|frames?)\b/u

const CAVEAT =
  /\b(?:not|cannot|can't|can’t|unable to|couldn't|couldn’t|without)\b[^.!?]{0,80}\b(?:verif(?:y|ied)|authenticated|confirm(?:ed)?)\b|\bunabhängig\b[^.!?]{0,60}\b(?:verifizier|überprüf|bestätig)|\bn['’]a pas pu\b[^.!?]{0,60}\bvérifi|\bno (?:ha|se ha|pudo|puede)[^.!?]{0,60}\bverific/iu

const POSITION =
  /,\s(?:(?:far|top|bottom|upper|lower|second|third|fourth|center|centre|front|back|rear|seated|standing|both|second from)\s)*(?:left|right|center|centre|top|bottom|foreground|background|rear|front)(?:[,.;]|\s(?:and|with|walks|speaks|shakes|poses|talks|greets|looks|holds|stands|sits)\b)|\((?:from |pictured )?(?:l|r|c|left|right|centre|center|links|rechts|mitte|à gauche|à droite|izquierda|derecha|sinistra|destra|pictured)\)|\bfrom left\b[,:]?|\bclockwise from\b|\((?:l|r|v\.l\.|v\. l\.)[-–\s.]|\bsecond (?:from )?(?:left|right)\b|\bpictured\b|\bv\.l\.n\.r\.|\bvon links\b|\bde gauche à droite\b|\bde izquierda a derecha\b|\bda sinistra\b|\bfrån vänster\b|\bfra venstre\b|（左）|（右）|＝|（中央）|左から/iu

/** A hidden label that pages print for those who listen to them. */
const CAPTION_LABEL =
  /^(?:image caption|media caption|photo caption|caption|bildunterschrift|légende|pie de foto|didascalia)\s?[,:：]\s?/iu

/**
 * Takes a picture's caption apart. Any text may be asked: `strength` says how much of a caption there is in it.
 * @param text  one block, white space folded
 */
export function readCaption(text: string, hints: DayHints = {}): CaptionReading {
  const { whole, found, captionSpan, day, strength, reasons } = signsOf(text, null, hints)
  const caption = whole.slice(captionSpan[0], captionSpan[1])
  const credit = found === null ? null : readCredit(whole.slice(found.credit[0], found.credit[1]))
  return {
    caption,
    captionSpan,
    credit,
    creditSpan: found?.credit ?? null,
    taken: day?.day ?? null,
    file: FILE_MARK.test(caption) || (credit !== null && isFileCredit(credit.text)),
    handout: HANDOUT.test(caption.slice(0, 1000)) || (credit !== null && HANDOUT.test(credit.text)),
    caveat: caveatOf(caption),
    strength,
    reasons,
  }
}

/** Marks without which a text has nothing of a caption. */
const ANY_MARK =
  mark.credit |
  mark.agency |
  mark.bar |
  mark.copyright |
  mark.colon |
  mark.bracket |
  mark.equals |
  mark.position |
  mark.weekday

/**
 * `strength` of a text's reading alone, for every block of a page: what its marks rule out is not asked.
 * @param credit  `creditStrength` of the same text, where it is known
 */
export function captionStrength(text: string, marks: Marks, credit: number | null = null): number {
  return hasMark(marks, ANY_MARK) ? signsOf(text, marks, {}, credit).strength : 0
}

interface Signs {
  readonly whole: string
  readonly found: FoundCredit | null
  readonly captionSpan: Span
  readonly day: PrintedDay | null
  readonly strength: number
  readonly reasons: readonly string[]
}

/** What in a text speaks for a caption; with `marks` only what they leave possible is looked for. */
function signsOf(text: string, marks: Marks | null, hints: DayHints, credit: number | null = null): Signs {
  const may = (wanted: number): boolean => marks === null || hasMark(marks, wanted)
  const whole = text.slice(0, MAX_CAPTION)
  const reasons: string[] = []
  let doubt = 1
  const count = (weight: number, reason: string): void => {
    doubt *= 1 - weight
    reasons.push(reason)
  }

  const sure = text.length > MAX_CAPTION || !may(CREDIT_MARK) ? null : findCredit(whole, may, credit)
  // What a line must be known for a caption to show: a title ends in a bar and a name, too.
  const found = sure ?? (marks === null && text.length <= MAX_CAPTION ? creditSetOff(whole) : null)
  const label = may(mark.credit) ? CAPTION_LABEL.exec(whole) : null
  const start = found?.leads === true ? found.after : (label?.[0].length ?? 0)
  const end = found === null || found.leads ? whole.length : found.from
  const captionSpan = trimmed(whole, start, end)
  const caption = whole.slice(captionSpan[0], captionSpan[1])
  if (found !== null) count(found.strength, found.reason)
  if (label !== null) count(0.9, `begins with "${label[0].trim()}"`)

  if (may(mark.credit)) {
    if (FILE_MARK.test(caption.slice(0, 40))) count(0.7, 'marked as a file picture')
    const tail = TAIL_MARK.exec(caption.slice(-40))
    if (tail !== null) count(0.6, `ends in "${tail[0].trim()}"`)
    const opening = OPENING.exec(caption.slice(0, 90))
    if (opening !== null) count(0.7, `opens as captions do: "${opening[0]}"`)
    const handed = HANDOUT.exec(caption.slice(0, 1000))
    if (handed !== null && handed.index < 40 && /^th/iu.test(handed[0])) count(0.7, `"${handed[0]}"`)
  }

  const days = may(mark.weekday) && may(mark.digit) ? findDays(caption, hints) : []
  const day = days.find((one) => one.weekday) ?? days.at(-1) ?? null
  if (day?.weekday === true && caption.length < 700) count(0.3, 'names the day with its weekday and year')
  const position = caption.length < 700 && may(mark.position) ? POSITION.exec(caption) : null
  if (position !== null)
    count(position[0].startsWith(',') ? 0.35 : 0.3, `says where in the picture: "${position[0].trim()}"`)
  const strength = text.length > 1500 ? 0 : Math.round((1 - doubt) * 100) / 100
  return { whole, found, captionSpan, day, strength, reasons }
}

/** Marks without which no credit stands in a text. */
const CREDIT_MARK = mark.credit | mark.agency | mark.bar | mark.copyright | mark.colon | mark.bracket | mark.equals

function findCredit(text: string, may: (marks: number) => boolean, whole: number | null): FoundCredit | null {
  const lead = may(mark.credit) ? leading(text) : null
  if (lead !== null) return lead
  const inBrackets = may(mark.bracket) ? bracketed(text) : null
  const withLabel = may(mark.credit | mark.copyright | mark.bracket) ? labelled(text) : null
  // "Foto: Mara Quill (dpa)": the brackets are the end of the labelled credit.
  if (withLabel !== null && (inBrackets === null || withLabel.from < inBrackets.from)) {
    // "… (AP Photo/Mara Quill) Photo: Mara Quill / Associated Press": printed twice, the agency's own is the better.
    const own = bracketed(text.slice(0, withLabel.from))
    return own ?? withLabel
  }
  if (inBrackets !== null) return inBrackets
  const named = may(mark.credit) ? photoAndName(text) : null
  if (named !== null) return named
  const eastern = may(0) ? eastAsian(text) : null
  return eastern ?? bare(text, whole) ?? (may(mark.bar) ? unmarked(text) : null)
}

/** "… (AP Photo/Mara Quill)" at the end, perhaps with a full stop or a second bracket after it. */
function bracketed(text: string): FoundCredit | null {
  const close = /[)\]）］]\s?[.。]?\s?$/u.exec(text.slice(-4))
  if (close === null) return null
  const last = text.length - Math.min(4, text.length) + close.index
  let depth = 0
  let open = -1
  for (let at = last; at >= 0 && at > last - MAX_CREDIT; at--) {
    const char = text[at]
    if (char === ')' || char === ']' || char === '）' || char === '］') depth++
    else if (char === '(' || char === '[' || char === '（' || char === '［') {
      depth--
      if (depth === 0) {
        open = at
        break
      }
    }
  }
  if (open < 0) return null
  const credit = trimmed(text, open + 1, last)
  const inner = text.slice(credit[0], credit[1])
  const strength = creditStrength(inner)
  if (strength < 0.5) return null
  // A body paragraph can end in "(Reuters)"; a chain of names or a label cannot be anything but a credit.
  const certain = /[/／]|\bvia\b|\bphoto\b/iu.test(inner) || CREDIT_LABEL.test(inner)
  return {
    credit,
    from: open,
    after: text.length,
    leads: false,
    strength: certain ? Math.min(0.95, strength) : 0.5,
    reason: `ends in the credit "(${inner})"`,
  }
}

const PAGE_RIGHTS = /\b\d{4}\b|rights|reserv|rechte|\b(?:LLC|Inc|Ltd|Limited|GmbH|AG)\b/iu

const LABEL_START =
  /(?:\b(?:Photos?|Photographs?|Photography|Pictures?|Pics?|Images?|Illustration|Graphic|Video|Credits?|Fotos?|Fotografie|Fotografía|Fotograf|Fot\.|Bild|Bildquelle|Bildrechte|Bildnachweis|Fotocredit|File|Quelle|Crédits?|Crédito|Imagen|Imagem|Beeld|Bilde|Zdjęcie|Fotoğraf|Courtesy|Handout)\b|Фото|Фотография|صورة|تصوير|写真|撮影|摄影|攝影|사진|©|\([Cc]\)|Copyright)/gu

/** "…、浜野透撮影": the photographer closes the caption with the word for taking it. */
function eastAsian(text: string): FoundCredit | null {
  const tail = text.slice(-40)
  const match = /[、，。＝\s]([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,8}(?:撮影|提供))。?$/u.exec(tail)
  const words = match?.[1]
  if (match === null || words === undefined) return null
  const from = text.length - tail.length + match.index
  const start = from + match[0].indexOf(words)
  return {
    credit: [start, start + words.length],
    from,
    after: text.length,
    leads: false,
    strength: 0.85,
    reason: `ends in “${words}”`,
  }
}

/** "… | Photo by Mara Quill", "… Foto: dpa", "… © Tom Ash". The last label that leaves a short, clean credit wins. */
function labelled(text: string): FoundCredit | null {
  const tail = Math.max(0, text.length - MAX_CREDIT)
  for (const match of text.slice(tail).matchAll(LABEL_START)) {
    const at = tail + match.index
    const before = text.slice(0, at)
    if (before !== '' && !/[\s|/·•–—.!?”"-]$/u.test(before)) continue
    const rest = text.slice(at)
    const label = CREDIT_LABEL.exec(rest)
    if (label === null || label[0].length === rest.length) continue
    // A line that is a copyright alone is the page's own.
    if (before.length < 30 && /^(?:©|\(c\)|copyright)/iu.test(rest) && PAGE_RIGHTS.test(text)) continue
    const mark = /[:：=＝©]|copyright|\bby\s*$|\bcredits?\s?(?:[:：,]|\.{3})/iu.test(label[0])
    // Without a mark of its own ("Photo courtesy …") a label must begin a sentence.
    if (!mark && before !== '' && !/[.!?…"”'’)|]\s$/u.test(before)) continue
    const strength = creditStrength(rest)
    if (strength < 0.5) continue
    const credit = trimmed(text, at, text.length)
    return {
      credit,
      from: before.length - (/[\s|(/·•–—-]*$/u.exec(before.slice(-6))?.[0].length ?? 0),
      after: text.length,
      leads: false,
      strength: Math.min(0.8, strength),
      reason: `ends in a labelled credit "${text.slice(credit[0], credit[1])}"`,
    }
  }
  return null
}

/** "… vendredi à l’aube. Photo Mara Quill": a sentence of its own, of the word and a name. */
function photoAndName(text: string): FoundCredit | null {
  const tail = text.slice(-80)
  const match = /[.!?…”"'’)]\s(?:Photos?|Fotos?|Bild|Foto|Фото)\s(\p{Lu}[^.!?]{3,50})\.?$/u.exec(tail)
  const name = match?.[1]
  if (match === null || name === undefined || !looksLikePerson(name)) return null
  const from = text.length - tail.length + match.index
  const start = from + match[0].indexOf(name)
  return {
    credit: [start, start + name.length],
    from: from + 1,
    after: text.length,
    leads: false,
    strength: 0.8,
    reason: `ends in "${match[0].slice(2)}"`,
  }
}

/** "… in Port Aven. Mara Quill/AFP", "… in Port Aven. Mara Quill | Harbour News" with no bracket and no label. */
function bare(text: string, whole: number | null): FoundCredit | null {
  const tail = text.slice(-120)
  for (const match of [...tail.matchAll(/(?:^|[.!?…”"]\s)(?=\S)/gu)].reverse()) {
    const at = text.length - tail.length + match.index + match[0].length
    if (at > 0 && match[0] === '') continue
    // "Ida M. Holm/AFP": an initial ends no sentence.
    if (/(?:^|\s)\p{Lu}\.\s$/u.test(text.slice(Math.max(0, at - 4), at))) continue
    const rest = text.slice(at)
    if (rest.length < 2 || !(/[/／]|\bvia\b|\bGetty\b|\bPhoto$|^\p{Lu}{2,}$/u.test(rest) || at === 0)) continue
    const strength = at === 0 && whole !== null ? whole : creditStrength(rest)
    if (strength < 0.6) continue
    const chain = /[/／|]|\bvia\b/iu.test(rest) && /\p{L}{2}.*[/／|].*\p{L}{2}|\bvia\b/u.test(rest)
    const mark = /^[/／|｜\s]*/u.exec(rest)?.[0].length ?? 0
    return {
      credit: trimmed(text, at + mark, text.length),
      from: at,
      after: text.length,
      leads: false,
      // An agency's name alone is as often a line of the page.
      strength: at === 0 && !chain ? 0.35 : strength * 0.8,
      reason: `ends in a chain of names "${rest}"`,
    }
  }
  return null
}

/** "… at the harbour show Ida J Holm/Getty Images": no mark at all, so the chain must end in a known agency. */
function unmarked(text: string): FoundCredit | null {
  const tail = text.slice(-110)
  const match =
    /(?:^|\s)(\p{Lu}[\p{L}'’.-]{1,20}\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{L}'’-]{1,24})\s?[/／]\s?([^/／|]{2,30}(?:[/／|].{2,30})?)$/u.exec(
      tail,
    )
  if (match === null || match.index === 0) return null
  const from = text.length - tail.length + match.index
  const strength = creditStrength(text.slice(from))
  if (strength < 0.9) return null
  const credit = trimmed(text, from, text.length)
  return {
    credit,
    from,
    after: text.length,
    leads: false,
    strength: 0.7,
    reason: `ends in "${text.slice(credit[0], credit[1])}"`,
  }
}

/** "Image source, Harbour News Image caption, The ferry …": the credit first, as page readers are told it. */
function leading(text: string): FoundCredit | null {
  const match = /^(?:image (?:source|credit)|photo credit|foto|bild|photo)\s?[,:：]\s?/iu.exec(text)
  if (match === null) return null
  const next = /\s(?:image caption|media caption|caption)\s?[,:]\s?/iu.exec(text.slice(0, MAX_CREDIT))
  if (next === null) return null
  const credit = trimmed(text, match[0].length, next.index)
  const strength = creditStrength(`Photo: ${text.slice(credit[0], credit[1])}`)
  if (strength < 0.5) return null
  return {
    credit,
    from: 0,
    after: next.index + next[0].length,
    leads: true,
    strength: 0.9,
    reason: 'begins with a labelled credit',
  }
}

const isFileCredit = (credit: string): boolean =>
  /(?:^|[,/(|]\s?|\s)(?:file|files|file photo|archive|archives|archiv|archivo|archivio|arkiv|資料|자료)\.?\)?$/iu.test(
    credit,
  )

/** The sentence with the caveat; two where the caveat goes on. */
function caveatOf(caption: string): string | null {
  const match = CAVEAT.exec(caption)
  if (match === null) return null
  const before = caption.slice(0, match.index)
  let start = 0
  for (const end of before.matchAll(/[.!?]["”’)]?\s(?=["“(]?\p{Lu})/gu)) {
    // "Oct. 30" and "U.S. Navy" end no sentence.
    if (
      !/\b(?:\p{Lu}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Gov|Sen|Rep)\.$/u.test(
        before.slice(0, end.index + 1).slice(-8),
      )
    ) {
      start = end.index + end[0].length
    }
  }
  const rest = caption.slice(match.index + match[0].length)
  const stop = /[.!?]["”’)]?(?=\s\p{Lu}|\s?$)/u.exec(rest)
  const end = stop === null ? caption.length : match.index + match[0].length + stop.index + stop[0].length
  return caption.slice(start, end).trim()
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return [from, to]
}
