/** A labelled text with the names that are found in it, up to the registry of its names. */
import fs from 'node:fs'
import { findNames, readNamesModel } from '../../../dist/reading/names/find-names.js'
import { readNameLists } from '../../../dist/reading/names/name-lists.js'
import { readFirstNames } from '../../../dist/reading/speakers/first-names.js'
import { narrationOf } from '../../../dist/reading/speakers/narration.js'
import { buildRegistry } from '../../../dist/reading/speakers/registry.js'
import { repairNames } from '../../../dist/reading/speakers/repaired-names.js'
import { findStatements } from '../../../dist/reading/statements/find-statements.js'
import { loadStatementModels } from '../../../dist/reading/statements/load.js'
import { readTagModel, tagWords } from '../../../dist/reading/tokens/tags.js'
import { formsOf } from '../../../dist/reading/tokens/word-forms.js'
import { readWords } from '../../../dist/reading/tokens/words.js'
import { asFound, listedNames } from './labelled-sources.mjs'

const weights = (file) => fs.readFileSync(new URL(`../../../src/reading/weights/${file}`, import.meta.url))
const tagger = readTagModel(weights('tagger.bin'))
const namer = readNamesModel(weights('names.bin'), readNameLists(weights('name-lists.bin')))
const firstNames = readFirstNames(weights('first-names.json').toString('utf8'))

const finder = await loadStatementModels(async (file) => weights(file))

/** `listed`: the names that an own text lists, not those that are found; `found`: statements as they are found. */
export function readText(text, { listed = false, found = false } = {}) {
  const words = readWords(text.text)
  const tags = tagWords(tagger, words, formsOf(words))
  const statements = found ? findStatements(words, finder) : asFound(words, text.statements)
  const names = listed && text.names ? listedNames(words, text.names) : findNames(words, namer)
  const registry = buildRegistry(
    narrationOf(words, tags),
    repairNames(names, { words, tags, statements, firstNames }),
    firstNames,
  )
  return { words, tags, statements, registry }
}
