import { baseLanguage } from './base-language.js'
import { german } from './de.js'
import { spanish } from './es.js'
import { french } from './fr.js'

/**
 * What a language says around a quotation. Another language is another file like `de.ts`, a line in `speechWordsOf` and a table of
 * cases in `quoted-beside-verb.test.ts`. All words in lower case.
 */
export interface SpeechWords {
  /** Forms that stand beside a quotation and say that it was said: `sagte`, `dijo`, `déclare`. */
  readonly verbs: ReadonlySet<string>
  /** Of these, what asks and what denies. */
  readonly asking: ReadonlySet<string>
  readonly denying: ReadonlySet<string>
  /** With a form of an auxiliary they say the same: `hat … gesagt`, `ha dicho`, `a déclaré`. */
  readonly participles: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Stand behind a quotation in place of a verb: `so die Ministerin`. */
  readonly inPlaceOfVerb: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Stand for a person named before. */
  readonly pronouns: ReadonlySet<string>
  /** With one of these beside the verb nothing was said. */
  readonly negations: ReadonlySet<string>
  /** Small words inside a name: `von`, `de la`. */
  readonly particles: ReadonlySet<string>
  /** Small words that go on with what somebody is: `des Landkreises`, `de la Junta`. */
  readonly ofRole: ReadonlySet<string>
  /** With one of these what somebody is has ended: `el alcalde | desde Marola`. */
  readonly endsRole: ReadonlySet<string>
  /** Before a name and no part of it: `Frau`, `Dr.`, `Mme`. */
  readonly titles: ReadonlySet<string>
  /** Ends of words that name an office: `-präsident`. Where nouns have capitals they part the office from the name. */
  readonly officeEndings: readonly string[]
  readonly nounsHaveCapitals: boolean
}

const byLanguage: ReadonlyMap<string, SpeechWords> = new Map([
  ['de', german],
  ['es', spanish],
  ['fr', french],
])

/** Of a BCP 47 tag; null where there is no data. */
export const speechWordsOf = (language: string | null): SpeechWords | null =>
  byLanguage.get(baseLanguage(language ?? '')) ?? null
