import { readSequenceModel } from '../learned/sequence-model.js'
import { readTrees } from '../learned/trees.js'
import { readParseModel } from '../syntax/parse.js'
import { readTagModel } from '../tokens/tags.js'
import type { StatementModels } from './find-statements.js'
import { readCueRates } from './ground.js'
import { COMPANY_COLUMNS, STATEMENT_COLUMNS } from './statement-columns.js'

/** @param load  the bytes of a model by its file's name */
export async function loadStatementModels(load: (file: string) => Promise<Uint8Array>): Promise<StatementModels> {
  const [tagger, parser, rates, cues, contents, choice, weighing] = await Promise.all([
    load('tagger.bin').then(readTagModel),
    load('parser.bin').then(readParseModel),
    load('cue-rates.bin').then(readCueRates),
    load('cues.bin').then(readSequenceModel),
    load('contents.bin').then(readSequenceModel),
    load('choice.bin').then((bytes) => readTrees(bytes, STATEMENT_COLUMNS)),
    load('weighing.bin').then((bytes) => readTrees(bytes, COMPANY_COLUMNS)),
  ])
  return { tagger, parser, rates, cues, contents, choice, weighing }
}
