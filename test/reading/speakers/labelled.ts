/** The sources labelled by hand, with whom the reader takes for their speakers. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Speaker } from '../../../src/model/index.js'
import { findNames, readNamesModel } from '../../../src/reading/names/find-names.js'
import { readNameLists } from '../../../src/reading/names/name-lists.js'
import type { NameSpan } from '../../../src/reading/names/name-span.js'
import { readFirstNames } from '../../../src/reading/speakers/first-names.js'
import { readSpeakers } from '../../../src/reading/speakers/read-speakers.js'
import type { FoundStatement } from '../../../src/reading/statements/found-statement.js'
import { readTagModel, tagWords } from '../../../src/reading/tokens/tags.js'
import { formsOf } from '../../../src/reading/tokens/word-forms.js'
import { readWords, type Words } from '../../../src/reading/tokens/words.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const weights = (file: string): Uint8Array => readFileSync(path.join(root, 'src/reading/weights', file))

export interface LabelledSource {
  readonly at: readonly (readonly [number, number])[]
  readonly right: readonly (readonly string[])[]
  readonly nobody: boolean
  readonly role?: string
}
export interface LabelledText {
  readonly title: string
  readonly set: 'own' | 'news'
  readonly half: 'tune' | 'held'
  readonly text: string
  readonly names?: readonly { readonly name: string; readonly kind: NameSpan['kind'] }[]
  readonly statements: readonly unknown[]
  readonly sources: readonly LabelledSource[]
}
export interface Labelling {
  ownTexts(): LabelledText[]
  newsTexts(data: string): LabelledText[]
  readMarked(marked: string): Pick<LabelledText, 'text' | 'sources' | 'statements'>
  asFound(words: Words, statements: readonly unknown[]): FoundStatement[]
  listedNames(words: Words, names: NonNullable<LabelledText['names']>): NameSpan[]
  verdict(source: LabelledSource, name: string | null): 'right' | 'short' | 'wrong' | 'none'
}

export const labelling = (await import(
  pathToFileURL(path.join(root, 'scripts/train/reading/labelled-sources.mjs')).href
)) as Labelling

export const attribution = path.join(root, '../shared/benchmarks/attribution')

const tagger = readTagModel(weights('tagger.bin'))
const namer = readNamesModel(weights('names.bin'), readNameLists(weights('name-lists.bin')))
const firstNames = readFirstNames(new TextDecoder().decode(weights('first-names.json')))

/** Speakers of a labelled text's statements; names as they are found, unless they are listed. */
export function readLabelled(
  { text, statements }: Pick<LabelledText, 'text' | 'statements'>,
  listed?: NonNullable<LabelledText['names']>,
): ReturnType<typeof readSpeakers> & { readonly words: Words; readonly found: readonly FoundStatement[] } {
  const words = readWords(text)
  const found = labelling.asFound(words, statements)
  const names = listed === undefined ? findNames(words, namer) : labelling.listedNames(words, listed)
  const tags = tagWords(tagger, words, formsOf(words))
  return { ...readSpeakers({ words, tags, names, statements: found, firstNames }), words, found }
}

export interface Judged {
  readonly source: LabelledSource
  readonly speaker: Speaker | null
  readonly is: 'right' | 'short' | 'wrong' | 'none'
}

/** What was found for each labelled source. */
export function judge(texts: readonly LabelledText[]): Judged[] {
  return texts.flatMap((text) => {
    const { words, found, speakers } = readLabelled(text)
    return text.sources.map((source): Judged => {
      const [start] = source.at[0] as readonly [number, number]
      const at = found.findIndex(
        ({ source: [span] }) =>
          span !== undefined && (words.start[span[0]] as number) <= start && (words.end[span[1] - 1] as number) > start,
      )
      const speaker = speakers[at] ?? null
      return { source, speaker, is: labelling.verdict(source, speaker?.name ?? null) }
    })
  })
}
