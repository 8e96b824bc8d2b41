/** Credits at the end of a caption that are told by how they are set off alone: "… / LUCÍA PARDO", "… (Marta Hinds)", "… | AFP". */
import { knownAgency, knownPictureAgency } from './agencies.js'
import type { FoundCredit } from './found-credit.js'
import { looksLikeOrganisation, looksLikePerson } from './person-name.js'

/** Longer names are none. */
const longest = 60
/** Fewer words are a title, of which the end is a part. */
const leastWords = 3

/** @param text  the words of a picture: any other line may end so too ("Ferries stop | Harbour News") */
export function creditSetOff(text: string): FoundCredit | null {
  const tail = text.slice(-longest - 8).trimEnd()
  const start = text.length - text.slice(-longest - 8).length
  const match = SET_OFF.exec(tail)
  if (match === null) return null
  const [, before = '', mark = '', words = ''] = match
  const name = words.replace(PICTURE_WORD, '').trim()
  const from = start + match.index + before.length
  const caption = text.slice(0, from).trimEnd()
  if (!isCaption(caption) || !namesMaker(name, mark, /[.!?…”"»)]$/u.test(caption))) return null
  if (isShouted(name) && isShouted(caption.slice(caption.lastIndexOf(' ') + 1))) return null
  const at = text.lastIndexOf(name)
  return {
    credit: [at, at + name.length],
    from,
    after: text.length,
    leads: false,
    strength: 0.4,
    reason: `ends in a name set off, "${name}"`,
  }
}

/** A bar, a dash, a bracket or a full stop, and what is behind the last of them. */
const SET_OFF = /(\s|[.!?…”"»)])(\s?[/／|｜]\s?|[-–—]\s|[([]|(?=\p{Lu}{2}))([^/／|｜()[\]]{2,60}?)[)\]]?\.?$/u

/** "| Foto Jan Bakker". */
const PICTURE_WORD = /^(?:fotos?|photos?|bild|imagen|imagem|beeld)\s/iu

const isShouted = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)

/** Words that begin small beside those that do not: a run of names or capitals alone is no caption with a credit. */
function isCaption(text: string): boolean {
  const words = text.split(' ', leastWords + 1)
  return (
    words.length >= (WITHOUT_CASE.test(text) ? 1 : leastWords) && (WITHOUT_CASE.test(text) || /\s\p{Ll}/u.test(text))
  )
}

const WITHOUT_CASE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u

function namesMaker(name: string, mark: string, closed: boolean): boolean {
  if (knownAgency(name) !== null || knownPictureAgency(name)) return mark !== '' || closed
  const person = looksLikePerson(name)
  if (isShouted(name) && name.includes(' ')) {
    // In capitals with nothing before them a team or a ship is called as well.
    if (mark.trim() === '') return closed && person
    return person || looksLikeOrganisation(name)
  }
  if (!person || name.split(' ').length > 3) return false
  // "the ferry (Tern Island)": what is in brackets in a sentence is as often a place or a role's holder.
  if (/[([]/.test(mark)) return closed
  return /[/／|｜]/u.test(mark)
}
