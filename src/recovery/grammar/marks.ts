/**
 * What stands in a text that a grammar could start from, found in one pass over its characters. The grammars are dear and
 * most blocks of a page hold nothing for them: they are asked only where a mark of theirs stands. Other scripts than
 * Latin have no such marks here and are asked always.
 */

import { unitAt } from '../unit-at.js'
import { agencyOpeners } from './agencies.js'
import { moreBylineWords } from './byline-labels.js'
import { monthWords, weekdayWords } from './month-names.js'
import { organisationWords } from './person-name.js'
import { zoneWords } from './zones.js'

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
  /** Words for where in a picture somebody stands, set as captions set them. */
  position: 1 << 10,
  weekday: 1 << 11,
  /** Words that a byline opens with. */
  byline: 1 << 12,
  /** Words without which there is no note. */
  note: 1 << 13,
  /** "this" and what it may stand before; a note has both. */
  noteThis: 1 << 14,
  noteOf: 1 << 15,
  /** What makes a line with a common word in it a byline all the same: a role, an outlet, a day, a mark of any kind. */
  beside: 1 << 16,
  /** "jr" and its like, in small letters. */
  suffix: 1 << 17,
  /** Words and signs that part one name from the next. */
  joint: 1 << 18,
  /** Words that have a part in printed times. */
  timely: 1 << 19,
  /** Words of roles, and of a staff that signs as one. */
  role: 1 << 20,
} as const

export interface Marks {
  readonly bits: number
  /** Words that begin small and are none that a byline, a role or a date is made of; counted up to eight. */
  readonly plainWords: number
  /** Words; and those with a capital in them. */
  readonly words: number
  readonly capitals: number
  /** Letters and digits; and those of words that have no part in a printed time. */
  readonly counted: number
  readonly untimely: number
}

export const hasMark = (marks: Marks, wanted: number): boolean => (marks.bits & (wanted | mark.otherScript)) !== 0

const creditWords =
  'photo photos photograph photographs photographer photography photographie picture pictures pictured pic pics image images illustration graphic video handout credit credits source courtesy file files archive bildrechte foto fotos fot fotograf fotografie fotografía fotografia fotografi fotografo fotografa fotocredit photocredit photocredits bildcredit bild bilder bildquelle bildnachweis quelle crédit crédits fuente crédito imagen imagem beeld bilde zdjęcie zdj fotoğraf copyright via getty submitted contributed symbolbild symbolfoto archivbild archivfoto archivaufnahme archiefbeeld archieffoto arkivfoto arkivbild arkivbilde archives archiv archivo archivio arquivo archief arkiv archiwum archiwalne arşiv symbol caption bildunterschrift légende pie didascalia frame frames grab grabs screengrab screengrabs screenshot screenshots still stills handouts videos illustrations'
/** Where somebody stands in a picture, whatever stands before the word; behind a comma or in a bracket; and what comes between. */
const positionWords = 'pictured clockwise links gauche izquierda sinistra vänster venstre v'
const positionWordsSetOff = 'left right center centre top bottom foreground background rear front rechts l r'
const positionOpeners = 'far upper lower second third fourth back seated standing both from'
const bylineWords =
  'by von par por di door af av przez written story report reporting reported article word words text posted published analysis opinion comment review interview column created compiled authored submitted stories exclusive texte texto testo tekst author authors autor autoren autorin autores autora autore autrice auteur auteurs auteure forfatter författare reporter journalist skribent redakteur redakteurin redactor byline writer contributor yazar yazan haber ein publié écrit propos escrito publicado articolo scritto geschreven'
/** Particles, joining words, roles and words of dates: a byline's own small words. */
const smallWords =
  'and und et y e en og och i ve with mit avec con de da do dos das del della du des la le las los van vom der den ter ten te zu zum zur el al bin ibn bint abu ben op t af mac mc st jr sr d o l editor reporter correspondent writer journalist columnist critic staff contributor producer photographer analyst chief bureau desk intern author anchor presenter host korrespondent korrespondentin journaliste correspondante rédacteur rédactrice corresponsal periodista redactora giornalista corrispondente inviato inviata jornalista repórter verslaggever correspondente redacteur redaktør redaktör dziennikarz korespondent muhabir yazarı meteorologist senior political environment sports news science health business editorial newsroom published updated posted last on am il of für pour para min mins minute minutes read share comments comment at the aus à från w in is a h m s d ago uhr um a.m p.m pm'

/** What makes a note by itself, whole words; see the grammar of notes. */
const noteWords =
  'note nota noot anm anmerkung hinweis eigener ndlr ndr red przyp n c material articolo articola artikel sponsored paid funded supported possible underwritten produced affiliate advertis commission compensation werbung partner branded agreement consult declare declares conseille salario disclosure disclosures disclaimer transparency transparenzhinweis offenlegung interessenkonflikt haftungsausschluss contributed contributes contributing contribué contribuyó contribuyeron colaboró colaboraron contribuito collaborato colaborou contribuiu droeg bidrog mitarbeit mitarbeitete mitarbeiteten reporting writing research report editing compiled translation translated rédaction edited reported input inputs files contribution contributions bericht berichterstattung redigiert geschrieben avec reportage version información reporte reportaje escrito reportagem informações edição bijdragen medewerking'
/** And the first four letters of longer ones that are printed in many forms. */
const noteOpenings =
  'copy corr clar erra errá beri korr rich hinw rect erro rett rätt spro düze amen refl remo vers fass edit reda rédi publ appe orig repu dist repr broa rewr redi copi zuer zuvo ursp paru rece sole'
const notedThings =
  'story article report post piece page version caption headline item column essay interview op commentary content'

/** Words that have a part in printed times and their labels, but for the names of months and days. */
const timeWords =
  'last latest update updated modified revised edited refreshed changed at on zuletzt aktualisiert geändert bearbeitet aktualisierung stand letztes mis mise à jour modifié actualisé actualizado actualizada actualización última actualización modificación atualização modificado modificada atualizado atualizada aggiornato aggiornata aggiornamento ultimo modificato bijgewerkt gewijzigd laatste laatst uppdaterad senast opdateret sidst oppdatert sist aktualizacja zaktualizowano aktualizováno güncelleme güncellendi son güncellenme tarihi published posted issued released first created publication publicat publication date veröffentlicht erschienen erstellt publié paru publicado publicada publicación pubblicato pubblicata pubblicazione gepubliceerd geplaatst publicerad publiceret offentliggjort publisert opublikowano data publikacji yayınlandı yayınlanma yayın yayınlanma giriş oluşturulma about over less than a an one two three few s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days wk wks week weeks w mo mos month months yr yrs year years ago just now moments yesterday today vor einer einem wenigen sekunde sekunden minute minuten stunde stunden std tag tagen woche wochen monat monaten jahr jahren heute gestern il y une secondes seconde heure heures jour jours semaine semaines mois an ans aujourd hui hier hace una un segundos segundo minutos minuto horas hora días día semanas semana meses mes años año há dias dia minuti ore ora giorni giorno settimane fa minuten uur dagen dag weken geleden för minuter timmar dagar sedan fo for minutter timer dager dage siden minut godzin godziny godzina dni temu dakika saat gün hafta önce t um las alle às as om kl klo klockan klokken godz o saatte u de the den le am p pm uhr hod st nd rd th er re del of r got g dem el der us east eastern eastcoast standard daylight time central mountain pacific greenwich mean india indian london uk moscow heure paris vom la les em op i dnia local ist read lesezeit and und et by heure datum fecha tarih päivitetty muokattu frissítve módosítva ažurirano posodobljeno atnaujinta atjaunināts uuendatud muudetud uppfært actualitzat actualizat upravené upraveno cập nhật diperbarui dikemaskini ligne posté julkaistu megjelent közzétéve objavljeno paskelbta publicēts avaldatud birt publicat zveřejněno publikováno publikované zverejnené vydáno ngày đăng diterbitkan terbit'
/** Roles, and what a staff that signs as one calls itself; see the grammar of bylines. */
const roleWords =
  'editor reporter correspondent writer journalist columnist critic staff contributor producer photographer analyst chief bureau desk intern author anchor presenter host redakteur redakteurin rechtsanwalt rechtsanwältin korrespondent korrespondentin journaliste correspondante correspondant rédacteur rédactrice corresponsal periodista redactor redactora giornalista corrispondente inviato inviata jornalista repórter verslaggever correspondente redacteur journalista redaktør redaktör dziennikarz korespondent muhabir yazar yazarı meteorologist newsroom editorial redaktion rédaction redacción redazione redação redactie redaktionen redakcja editors wire service services agencies agenturen agences agencias'
/** More words of a staff and times without a figure, which a line of names may have beside them as it may have a role. */
const besideWords =
  'board team news web online reports report published updated posted last on am le el il for of für pour para first erstmals veröffentlicht aktualisiert publié mis publicado actualizado pubblicato aggiornato ago now moments yesterday today heute gestern vor y aujourd hier hace ii iii iv'
const jointWords = 'and und et y e en og och i ve with mit avec con'
const suffixWords = 'jr sr ii iii iv'

/** Not among the marks: small words; what is a position if it is set off; and what such a one may begin with. */
const plain = 1 << 29
const setOff = 1 << 28
const opensSetOff = 1 << 27
const common = ~(
  mark.note |
  mark.noteThis |
  mark.noteOf |
  mark.beside |
  mark.suffix |
  mark.joint |
  mark.timely |
  mark.role |
  opensSetOff
)

const longestWord = 20
const opening = 4
const openings = new Map<string, number>()
/** Acronyms count as they are written: "AP" is an agency, "ap" is nothing. */
const shouted = new Set<string>()
/** Which hashes are of an opening in the map: most words of a page have none. */
const openingHashes = new Uint8Array(1 << 16)

/**
 * The words with marks, found where they stand in a text: a quarter of a page's words are among them, and to cut each out
 * for a map would cost more than all else that is asked of it.
 */
class Lexicon {
  private readonly words = ['']
  private readonly bits = [0]
  /** Number of the first word of each hash, 0 for none; and of each word, of the next of its hash. */
  private readonly first = new Uint16Array(1 << 16)
  private readonly next = [0]

  /** @param word  in small letters */
  add(word: string, bit: number): void {
    const hash = hashOf(word)
    let at = this.first[hash] as number
    while (at !== 0 && this.words[at] !== word) at = this.next[at] as number
    if (at === 0) {
      at = this.words.push(word) - 1
      this.bits.push(0)
      this.next.push(this.first[hash] as number)
      this.first[hash] = at
    }
    this.bits[at] = (this.bits[at] as number) | bit
  }

  /** What the word at `[from, to)` is marked with, in whatever letters it stands there. */
  bitsOf(text: string, from: number, to: number, hash: number): number {
    for (let at = this.first[hash] as number; at !== 0; at = this.next[at] as number) {
      const word = this.words[at] as string
      if (word.length === to - from && standsAt(word, text, from)) return this.bits[at] as number
    }
    return 0
  }
}

function standsAt(word: string, text: string, from: number): boolean {
  const { length } = word
  for (let k = 0; k < length; k++) if (lowered[unitAt(text, from + k)] !== unitAt(word, k)) return false
  return true
}

const lexicon = new Lexicon()

/** Of each character up to here, whether it is a Latin letter, and whether capitals or small letters of it differ. */
const lastLatin = 0x1eff
const letter = 1
const capital = 2
const small = 4
const kinds = new Uint8Array(lastLatin + 1)
const lowered = new Uint16Array(lastLatin + 1)

let built = false

function build(): void {
  for (let c = 0; c <= lastLatin; c++) {
    const character = String.fromCharCode(c)
    const lower = character.toLowerCase()
    lowered[c] = lower.length === 1 ? lower.charCodeAt(0) : c
    if (isLatin(c))
      kinds[c] = letter | (lower !== character ? capital : 0) | (character.toUpperCase() !== character ? small : 0)
  }
  const add = (words: string, bit: number): void => {
    for (const word of words.split(' ')) lexicon.add(word, bit)
  }
  add(smallWords, plain)
  add(creditWords, mark.credit)
  add(positionWords, mark.position)
  add(positionWordsSetOff, setOff)
  add(positionOpeners, opensSetOff)
  add(bylineWords, mark.byline)
  add(moreBylineWords, mark.byline)
  for (const word of weekdayWords()) add(word, mark.weekday | mark.beside | mark.timely)
  for (const word of agencyOpeners()) {
    if (word.length < 6 && word === word.toUpperCase()) shouted.add(word)
    else add(word.toLowerCase(), mark.agency)
  }
  add(noteWords, mark.note)
  add('this', mark.noteThis)
  add(notedThings, mark.noteOf)
  add(timeWords, mark.timely)
  for (const word of monthWords()) add(word, mark.beside | mark.timely)
  for (const word of zoneWords()) add(word, mark.timely)
  add(roleWords, mark.role | mark.beside)
  add(besideWords, mark.beside)
  for (const word of organisationWords()) add(word, mark.beside)
  add(suffixWords, mark.suffix)
  add(jointWords, mark.joint)
  for (const word of noteOpenings.split(' ')) openings.set(word, mark.note)
  openings.set('star', mark.beside)
  for (const word of openings.keys()) openingHashes[hashOf(word)] = 1
  built = true
}

const folded = (hash: number): number => (hash ^ (hash >>> 16)) & 0xffff
const hashOf = (word: string): number => {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + unitAt(word, i)) | 0
  return folded(hash)
}

/** The marks of a text, one pass. */
export function marksOf(text: string): Marks {
  if (!built) build()
  let bits = 0
  let plainWords = 0
  let words = 0
  let capitals = 0
  let counted = 0
  let untimely = 0
  let digits = 0
  const n = text.length
  for (let i = 0; i < n; i++) {
    const c = unitAt(text, i)
    const kind = c <= lastLatin ? (kinds[c] as number) : 0
    if (kind !== 0) {
      let hash = lowered[c] as number
      let openingHash = 0
      let all = kind
      let j = i + 1
      for (; j < n; j++) {
        const d = unitAt(text, j)
        const more = d <= lastLatin ? (kinds[d] as number) : 0
        if (more === 0) break
        all |= more
        if (j - i === opening) openingHash = hash
        hash = (Math.imul(hash, 31) + (lowered[d] as number)) | 0
      }
      const length = j - i
      let found = length <= longestWord ? lexicon.bitsOf(text, i, j, folded(hash)) : 0
      if ((all & capital) === 0) {
        if ((found & common) === 0 && plainWords < 8 && length > 1) plainWords++
        // "Falc’hon" is one name.
        if (length > 1 && i > 0 && isApostrophe(unitAt(text, i - 1))) found |= mark.beside
      } else {
        capitals++
        if (length < 6 && (all & small) === 0 && shouted.has(text.slice(i, j))) found |= mark.agency
        // "byMara Quill" lost its space.
        if ((kind & capital) === 0) found |= mark.beside
      }
      if (openingHash !== 0 && openingHashes[folded(openingHash)] === 1)
        found |= openings.get(text.slice(i, i + opening).toLowerCase()) ?? 0
      if ((found & (setOff | opensSetOff)) !== 0 && isSetOff(text, i)) found |= mark.position
      bits |= found
      words++
      counted += length
      if ((found & mark.timely) === 0) untimely += length
      digits = 0
      if (j + 1 < n && unitAt(text, j) === 0x3a && unitAt(text, j + 1) === 0x20 && (all & small) !== 0)
        bits |= mark.colon
      i = j - 1
      continue
    }
    if (c >= 0x30 && c <= 0x39) {
      bits |= mark.digit | mark.beside
      counted++
      if (++digits === 4) bits |= mark.year
      continue
    }
    digits = 0
    if (c < 0x80) {
      if (c === 0x20 || c === 0x27) continue
      if (c === 0x2c || c === 0x22 || c === 0x21 || c === 0x3f) {
        bits |= mark.joint
        continue
      }
      bits |= mark.beside
      if (c === 0x2f || c === 0x7c) bits |= mark.bar
      else if (c === 0x28 || c === 0x29 || c === 0x5b || c === 0x5d) bits |= mark.bracket
      else if (c === 0x3d) bits |= mark.equals
      continue
    }
    counted++
    if (c === 0x2019 || c === 0x2018) continue
    if (c === 0x201c || c === 0x201d) {
      bits |= mark.joint
      continue
    }
    bits |= mark.beside
    if (c === 0xa9 || c === 0x2117) bits |= mark.copyright
    else if (isOther(c)) bits |= mark.otherScript
    // Letters set as symbols, and those of two units.
    if ((c >= 0x2100 && c <= 0x218f) || (c >= 0xd800 && c <= 0xdfff)) capitals++
  }
  return { bits: bits & ~(plain | setOff | opensSetOff), plainWords, words, capitals, counted, untimely }
}

/** ", left", "(left", "from left", "second left": what stands before the word that begins at `at`; "him left" too. */
function isSetOff(text: string, at: number): boolean {
  if (at === 0) return false
  if (unitAt(text, at - 1) === 0x28) return true
  const before = at > 1 ? unitAt(text, at - 2) : 0
  return before === 0x2c || (before | 0x20) === 0x6d || (before | 0x20) === 0x64
}

const isApostrophe = (c: number): boolean => c === 0x27 || c === 0x2019 || c === 0x2018

const isLatin = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) ||
  (c >= 0x41 && c <= 0x5a) ||
  (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) ||
  (c >= 0x1e00 && c <= 0x1eff)

/** Letters and marks that are neither Latin nor general punctuation, currency, arrows, shapes or emoji. */
const isOther = (c: number): boolean =>
  (c >= 0x250 && c < 0x2000) || (c >= 0x2c00 && c < 0xd800) || (c >= 0xf900 && c <= 0xffef && c !== 0xfffd)
