/**
 * Which statements no longer hold: because a correction touches them, because their words are gone from the article, or because
 * the desk took them back. To leave one standing that was corrected does harm, to take one back too many does little: where in
 * doubt it is taken back.
 */
import type { Note, Statement } from '../model/index.js'
import { foldedRuns } from './search-words.js'

type Said = Pick<Statement, 'content' | 'speaker'>

/** Share of a statement's words that a note must have, and the least number of them. */
const TOUCHED = { share: 0.4, words: 3 } as const
/** With the speaker's name, or a figure or a name that the statement holds, fewer words tell that the note speaks of this one. */
const NAMED_WORDS = 2
/** Share of its words in which a statement that is read again is still the same. */
const SAME = 0.6

/** Words that stand in every sentence, and words of corrections themselves. */
const COMMON: ReadonlySet<string> = new Set(
  `about after also been before being could does during earlier from have having here into more most much must only other over
  said saying says should since some such than that their them then there these they this those under until upon very were what
  when where which while whom will with would your article version story report corrected correction incorrectly misstated
  wrongly previous eine einer eines einem einen auch aber oder nicht noch nach sich sein seine wird wurde werden dass diese dieser
  dieses hatte haben artikel fassung zunächst falsch dans avec pour cette leur mais nous vous sont elle cela une version précédente
  este esta para pero como más con una los las del versión anterior`.split(/\s+/),
)

/** Short words that begin a sentence with a capital, and are no names. */
const SMALL: ReadonlySet<string> = new Set(
  `the and for but not was his her its she you our are has had all any who how why now may did one two out new der die das und mit von
  les des une que los las una por con`.split(/\s+/),
)

/** Words that somebody may be called by, in the case of a name. */
function namesIn(text: string): Set<string> {
  const names = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{1,39}/gu) ?? []
  return new Set(names.flatMap(foldedRuns).filter((run) => !SMALL.has(run) && !COMMON.has(run)))
}

/** Words worth comparing: longer ones, every number, every name. As stems, since "closing" speaks of what would "close". */
function weighty(text: string, names: ReadonlySet<string>): Set<string> {
  return new Set(
    foldedRuns(text)
      .filter((run) => /\p{N}/u.test(run) || names.has(run) || (run.length > 3 && !COMMON.has(run)))
      .map((run) => (names.has(run) || run.length < 5 ? run : run.replace(/(?:ing|ed|es|s|e)$/, ''))),
  )
}

/** Whether a correction speaks of a statement: by its words, or by whose it is and some of them. */
export function isTouched(statement: Said, notes: readonly Pick<Note, 'kind' | 'text'>[]): boolean {
  const told = notes.filter(({ kind }) => kind === 'correction' || kind === 'editors-note')
  if (told.length === 0) return false
  const names = namesIn(statement.content)
  const words = weighty(statement.content, names)
  const name = lastName(statement)
  return told.some((note) => {
    if (takesAllBack(note.text)) return true
    if (note.kind !== 'correction' && !CORRECTS.test(note.text)) return false
    if (name !== null && takesFrom(note.text, statement, name)) return true
    const notedNames = namesIn(note.text)
    const noted = weighty(note.text, notedNames)
    const common = [...words].filter((word) => noted.has(word))
    if (common.length >= TOUCHED.words && common.length >= TOUCHED.share * words.size) return true
    if (common.length > 0 && common.length === words.size) return true
    const named =
      (name !== null && noted.has(name)) ||
      common.some((word) => /\p{N}/u.test(word) || (names.has(word) && notedNames.has(word)))
    return named && common.length >= NAMED_WORDS
  })
}

/**
 * "misidentified … He is Olen Brack, not Owen Brack", "the ministry did not confirm": of everything that somebody is given to have
 * said. More may be taken back than need be.
 */
function takesFrom(text: string, { speaker }: Said, name: string): boolean {
  const words = ` ${foldedRuns(text).slice(0, 400).join(' ')} `
  const whole = ` ${foldedRuns(speaker?.name ?? speaker?.text ?? '').join(' ')} `
  if (
    / (?:misidentified|misnamed|misattributed|wrongly identified|incorrectly identified) /.test(words) &&
    words.includes(whole)
  )
    return true
  const at = words.indexOf(` ${name} `)
  return (
    at !== -1 &&
    /^(?:did|does|has|had|was) (?:not|never) /.test(words.slice(at + name.length + 2, at + name.length + 20))
  )
}

/** An editor's note that puts something right. */
const CORRECTS =
  /\b(?:misstated|misquoted|misidentified|misattributed|incorrectly|mistakenly|inaccurate|corrected|originally (?:said|stated|reported|gave)|(?:earlier|previous|original) version)\b/i

/** "This article has been retracted": of the whole, not of a sentence in it. */
function takesAllBack(text: string): boolean {
  const start = text.slice(0, 400)
  return (
    /\b(?:retract(?:ed|s|ion|ing)|withdrawn)\b/i.test(start) &&
    /\b(?:this|the) (?:article|story|report|piece|post)\b/i.test(start)
  )
}

function lastName({ speaker }: Said): string | null {
  return foldedRuns(speaker?.name ?? speaker?.text ?? '').findLast((run) => run.length > 2) ?? null
}

/** Whether the words of a statement still stand in a text: each piece of a quotation that was cut in two. */
export function standsIn(statement: Pick<Statement, 'content'>, textWords: string): boolean {
  return statement.content.split('…').every((piece) => {
    const words = foldedRuns(piece).join(' ')
    return words === '' || textWords.includes(` ${words} `)
  })
}

export const wordsOfText = (text: string): string => ` ${foldedRuns(text).join(' ')} `

/** Whether a statement is the one whose words these are, cut a little otherwise perhaps. */
export function isSameStatement(statement: Pick<Statement, 'content'>, words: string): boolean {
  const [here, there] = [new Set(foldedRuns(statement.content)), new Set(foldedRuns(words))]
  if (here.size === 0 || there.size === 0) return here.size === there.size
  const common = [...here].filter((word) => there.has(word)).length
  return common / Math.max(here.size, there.size) >= SAME || (common >= 4 && common === Math.min(here.size, there.size))
}
