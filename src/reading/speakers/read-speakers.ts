/** Names and statements of an article in, speakers and mentions out. */
import type { Mention, Place, Speaker } from '../../model/index.js'
import type { NameSpan } from '../names/name-span.js'
import type { FoundStatement } from '../statements/found-statement.js'
import type { Words } from '../tokens/words.js'
import type { FirstNames } from './first-names.js'
import { mentionsOf } from './mentions.js'
import { narrationOf } from './narration.js'
import { buildRegistry, type Registry } from './registry.js'
import { repairNames } from './repaired-names.js'
import { resolveSpeakers } from './resolve-speakers.js'

/** What was found in words. */
export interface FoundWords {
  readonly words: Words
  readonly tags: Uint8Array
  readonly names: readonly NameSpan[]
  readonly statements: readonly FoundStatement[]
}

export interface Told extends FoundWords {
  readonly headline?: FoundWords
  readonly firstNames: FirstNames
  /** Of a name that begins at a word. */
  readonly placeOf?: (word: number) => Place | null
}

export function readSpeakers({ headline, firstNames, placeOf, ...text }: Told): {
  /** For each statement, in their order; null where nobody is named. */
  readonly speakers: readonly (Speaker | null)[]
  readonly headlineSpeakers: readonly (Speaker | null)[]
  readonly mentions: readonly Mention[]
} {
  const registry = registryOf(text, firstNames)
  const mentions = mentionsOf(registry, placeOf)
  const above = headline === undefined || headline.statements.length === 0 ? [] : speakersOf(headline, firstNames)
  return {
    speakers: resolveSpeakers(registry, text.statements),
    headlineSpeakers: above.map((speaker) => (speaker === null ? null : inFull(speaker, mentions))),
    mentions,
  }
}

function registryOf({ words, tags, names, statements }: FoundWords, firstNames: FirstNames): Registry {
  return buildRegistry(
    narrationOf(words, tags),
    repairNames(names, { words, tags, statements, firstNames }),
    firstNames,
  )
}

const speakersOf = (headline: FoundWords, firstNames: FirstNames): (Speaker | null)[] =>
  resolveSpeakers(registryOf(headline, firstNames), headline.statements)

/** How often the only one in the text who is called as the headline says is meant by it. */
const ONLY_ONE = 0.97

/** A headline's "Roe" is the text's "Ada Roe", where the text has one alone. */
function inFull(speaker: Speaker, mentions: readonly Mention[]): Speaker {
  const { name } = speaker
  if (name === null || speaker.kind === 'group') return speaker
  const called = mentions.filter((one) => one.name === name || one.name.endsWith(` ${name}`))
  const [only] = called
  // Whom the text does not know by that name, or knows twice, stays as printed.
  if (only === undefined || called.length > 1 || only.kind === 'other')
    return called.length > 1 ? unsure(speaker) : speaker
  return {
    ...speaker,
    name: only.name,
    role: only.roles[0] ?? speaker.role,
    kind: only.kind === 'person' ? 'person' : 'organisation',
    method: only.name === name ? speaker.method : only.kind === 'person' ? 'surname' : 'organisation',
    confidence: Math.round(speaker.confidence * ONLY_ONE * 1000) / 1000,
  }
}

const unsure = (speaker: Speaker): Speaker => ({
  ...speaker,
  name: null,
  role: null,
  method: 'unresolved',
  confidence: 0,
})
