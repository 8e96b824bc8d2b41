import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { modelOnDisk } from '../weights-on-disk.js'
import { findStatements } from './find-statements.js'
import { loadStatementModels } from './load.js'
import { printed } from './printed.js'

const models = await loadStatementModels(modelOnDisk)
const turns = (text: string) => {
  const words = readWords(text)
  return findStatements(words, models)
    .filter(({ cue: [span] }) => span !== undefined && words.at(span[0]) === ':')
    .map(({ source, mode, quoted }) => `${printed(words, source)} ${quoted} ${mode}`)
}

describe('transcripts', () => {
  it('are turns of those who come back', () => {
    expect(
      turns(
        'A part of what was said:\n\nROE: The pier will be closed until spring.\n\nTOLLEN: Who is going to pay for that?\n\n' +
          'ROE: The town will pay. We have put money aside.\n\nTOLLEN: Then I have nothing more to ask.',
      ),
    ).toEqual(['ROE direct asserted', 'TOLLEN direct questioned', 'ROE direct asserted', 'TOLLEN direct asserted'])
  })

  it('are no list of results', () => {
    expect(turns('Roe: 1,210\n\nTollen: 980\n\nRoe: 44 of 61\n\nTollen: 17 of 61')).toEqual([])
  })
})
