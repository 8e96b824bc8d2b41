import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { modelOnDisk } from '../weights-on-disk.js'
import { findStatements } from './find-statements.js'
import { loadStatementModels } from './load.js'
import { printed } from './printed.js'

const models = await loadStatementModels(modelOnDisk)
const contents = (text: string) => {
  const words = readWords(text)
  return findStatements(words, models).map(({ content }) => printed(words, content))
}

describe('quotations', () => {
  it('that follow in the paragraph are of the same source', () => {
    expect(
      contents('“The pier is lost,” harbour master Ada Roe said. “We will build another. Nobody need leave.”'),
    ).toEqual(['“The pier is lost,” “We will build another. Nobody need leave.”'])
  })

  it('that go on in the next paragraph are one statement', () => {
    expect(
      contents(
        '“The pier is lost,” harbour master Ada Roe said. “We will build another.\n\n“Nobody need leave the town because of it.”',
      ),
    ).toEqual(['“The pier is lost,” “We will build another. “Nobody need leave the town because of it.”'])
  })

  it('in two apostrophes are read', () => {
    expect(contents("''The pier is lost,'' harbour master Ada Roe said.")).toEqual(["''The pier is lost,''"])
  })
})

it('a statement inside of another is given with the one that it stands in', () => {
  const words = readWords(
    'Mayor Ada Roe said on Friday that the harbour board had warned that the pier would not last another winter.',
  )
  const found = findStatements(words, models)
  expect(found.map(({ inside }) => inside)).toEqual([null, 0])
  expect(found.map(({ source }) => printed(words, source))).toEqual(['Mayor Ada Roe', 'the harbour board'])
})
