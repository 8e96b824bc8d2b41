import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { modelOnDisk } from '../weights-on-disk.js'
import { findStatements } from './find-statements.js'
import { loadStatementModels } from './load.js'
import { printed } from './printed.js'

const models = await loadStatementModels(modelOnDisk)
/** Each statement as `source | cue | content`. */
const found = (text: string) => {
  const words = readWords(text)
  return findStatements(words, models).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => printed(words, spans)).join(' | '),
  )
}

describe('statements', () => {
  it('said without quotation marks', () => {
    expect(found('The mayor of Port Aven said on Tuesday that the harbour would stay closed until spring.')).toEqual([
      'The mayor of Port Aven | said | that the harbour would stay closed until spring',
    ])
  })

  it('quoted, with the words on both sides of the cue', () => {
    expect(found('“We lost two boats,” harbour master Ada Roe said. “Nobody was hurt.”')).toEqual([
      'harbour master Ada Roe | said | “We lost two boats,” “Nobody was hurt.”',
    ])
  })

  it('asked or cried, with the sentence’s end inside the marks', () => {
    expect(found('“Who will pay for a second ferry?” Ada Roe said.')).toEqual([
      'Ada Roe | said | “Who will pay for a second ferry?”',
    ])
    expect(found('“We want our pier back!” Mosi Adair told the council.')).toEqual([
      'Mosi Adair | told | “We want our pier back!”',
    ])
  })

  it('twice in a block, each with its own words', () => {
    const text =
      '"This is the slowest conference I have sat through," said Mosi Adair of the research group Riverkeep South. “The way it is going, upstream towns are asked to accept a text that does not add up," he said.'
    expect(found(text)).toEqual([
      'Mosi Adair of the research group Riverkeep South | said | "This is the slowest conference I have sat through,"',
      'he | said | “The way it is going, upstream towns are asked to accept a text that does not add up,"',
    ])
  })

  it('according to somebody', () => {
    expect(found('The bridge will reopen in June, according to the county engineer.')).toEqual([
      'the county engineer | according to | The bridge will reopen in June',
    ])
  })

  it('are nowhere in what nobody says', () => {
    expect(found('The ferry left at nine. Forty people were aboard.')).toEqual([])
  })

  it('of hostile text cost its length', () => {
    expect(findStatements(readWords('" said '.repeat(20_000)), models).length).toBeLessThan(20_000)
    expect(findStatements(readWords('x '.repeat(50_000)), models)).toEqual([])
  })
})
