/**
 * What stands in a text that a grammar could start from, found in one pass over its characters. The grammars are dear and
 * most blocks of a page hold nothing for them: they are asked only where a mark of theirs stands. Other scripts than
 * Latin have no such marks here and are asked always.
 */
import { agencyOpeners } from './agencies.js'
import { weekdayWords } from './month-names.js'

/** One bit each; words are those of any language that the grammars know, in Latin script. */
export const mark = {
  /** A script whose words are not looked up: every grammar is asked. */
  otherScript: 1 << 0,
  digit: 1 << 1,
  /** Four digits in a row. */
  year: 1 << 2,
  /** A slash or a bar. */
  bar: 1 << 3,
  copyright: 1 << 4,
  /** A small letter, a colon, a space, a capital. */
  colon: 1 << 5,
  bracket: 1 << 6,
  equals: 1 << 7,
  /** Words that open a credit or name a picture. */
  credit: 1 << 8,
  agency: 1 << 9,
  /** Words for where in a picture somebody stands. */
  position: 1 << 10,
  weekday: 1 << 11,
  /** Words that a byline opens with. */
  byline: 1 << 12,
} as const

export interface Marks {
  readonly bits: number
  /** Words that begin small and are none that a byline, a role or a date is made of; counted up to eight. */
  readonly plainWords: number
}

export const hasMark = (marks: Marks, wanted: number): boolean => (marks.bits & (wanted | mark.otherScript)) !== 0

const creditWords =
  'photo photos photograph photographs photographer photography photographie picture pictures pictured pic pics image images illustration graphic video handout credit credits source courtesy file files archive bildrechte foto fotos fot fotograf fotografie fotografía fotografia fotografi fotografo fotografa fotocredit photocredit photocredits bildcredit bild bilder bildquelle bildnachweis quelle crédit crédits fuente crédito imagen imagem beeld bilde zdjęcie zdj fotoğraf copyright via getty submitted contributed symbolbild symbolfoto archivbild archivfoto archivaufnahme archiefbeeld archieffoto arkivfoto arkivbild arkivbilde archives archiv archivo archivio arquivo archief arkiv archiwum archiwalne arşiv symbol caption bildunterschrift légende pie didascalia frame frames grab grabs screengrab screengrabs screenshot screenshots still stills handouts videos illustrations'
const positionWords =
  'left right center centre top bottom foreground background rear front pictured clockwise links rechts gauche izquierda sinistra vänster venstre l r v'
const bylineWords =
  'by von par por di door af av przez written story report reporting reported article word words text posted published analysis opinion comment review interview column created compiled authored submitted stories exclusive texte texto testo tekst author authors autor autoren autorin autores autora autore autrice auteur auteurs auteure forfatter författare reporter journalist skribent redakteur redakteurin redactor byline writer contributor yazar yazan haber ein publié écrit propos escrito publicado articolo scritto geschreven'
/** Particles, joining words, roles and words of dates: a byline's own small words. */
const smallWords =
  'and und et y e en og och i ve with mit avec con de da do dos das del della du des la le las los van vom der den ter ten te zu zum zur el al bin ibn bint abu ben op t af mac mc st jr sr d o l editor reporter correspondent writer journalist columnist critic staff contributor producer photographer analyst chief bureau desk intern author anchor presenter host korrespondent korrespondentin journaliste correspondante rédacteur rédactrice corresponsal periodista redactora giornalista corrispondente inviato inviata jornalista repórter verslaggever correspondente redacteur redaktør redaktör dziennikarz korespondent muhabir yazarı meteorologist senior political environment sports news science health business editorial newsroom published updated posted last on am il of für pour para min mins minute minutes read share comments comment at the aus à från w in is a h m s d ago uhr um a.m p.m pm'

const lexicon = new Map<string, number>()
const plain = 1 << 30
/** Acronyms count as they are written: "AP" is an agency, "ap" is nothing. */
const shouted = new Set<string>()
let built = false

function build(): void {
  const add = (words: string, bit: number): void => {
    for (const word of words.split(' ')) lexicon.set(word, (lexicon.get(word) ?? 0) | bit)
  }
  add(smallWords, plain)
  add(creditWords, mark.credit)
  add(positionWords, mark.position)
  add(bylineWords, mark.byline)
  for (const word of weekdayWords()) lexicon.set(word, (lexicon.get(word) ?? 0) | mark.weekday)
  for (const word of agencyOpeners()) {
    if (word.length < 6 && word === word.toUpperCase()) shouted.add(word)
    else lexicon.set(word.toLowerCase(), (lexicon.get(word.toLowerCase()) ?? 0) | mark.agency)
  }
  built = true
}

/** The marks of a text, one pass. */
export function marksOf(text: string): Marks {
  if (!built) build()
  let bits = 0
  let plainWords = 0
  let digits = 0
  const n = text.length
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i)
    if (isLatin(c)) {
      let j = i + 1
      while (j < n && isLatin(text.charCodeAt(j))) j++
      const word = text.slice(i, j)
      const small = word.toLowerCase()
      let found = j - i > 20 ? 0 : (lexicon.get(small) ?? 0)
      if (small === word) {
        if (found === 0 && plainWords < 8 && j - i > 1) plainWords++
      } else if (j - i < 6 && shouted.has(word)) found |= mark.agency
      bits |= found
      digits = 0
      if (text.charCodeAt(j) === 0x3a && text.charCodeAt(j + 1) === 0x20 && word !== word.toUpperCase())
        bits |= mark.colon
      i = j - 1
      continue
    }
    if (c >= 0x30 && c <= 0x39) {
      bits |= mark.digit
      if (++digits === 4) bits |= mark.year
      continue
    }
    digits = 0
    if (c < 0x80) {
      if (c === 0x2f || c === 0x7c) bits |= mark.bar
      else if (c === 0x28 || c === 0x29 || c === 0x5b || c === 0x5d) bits |= mark.bracket
      else if (c === 0x3d) bits |= mark.equals
    } else if (c === 0xa9 || c === 0x2117) bits |= mark.copyright
    else if (isOther(c)) bits |= mark.otherScript
  }
  return { bits: bits & ~plain, plainWords }
}

const isLatin = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) ||
  (c >= 0x41 && c <= 0x5a) ||
  (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
  (c >= 0x1e00 && c <= 0x1eff)

/** Letters and marks that are neither Latin nor general punctuation, currency, arrows, shapes or emoji. */
const isOther = (c: number): boolean =>
  (c >= 0x250 && c < 0x2000) || (c >= 0x2c00 && c < 0xd800) || (c >= 0xf900 && c <= 0xffef && c !== 0xfffd)
