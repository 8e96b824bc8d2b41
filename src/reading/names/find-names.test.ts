import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readWords } from '../tokens/words.js'
import { findNames, readNamesModel } from './find-names.js'
import { readNameLists } from './name-lists.js'

const weights = (file: string) => readFileSync(new URL(`../weights/${file}`, import.meta.url))
const model = readNamesModel(weights('names.bin'), readNameLists(weights('name-lists.bin')))
const namesIn = (text: string) => {
  const words = readWords(text)
  return findNames(words, model).map(
    ({ from, to, kind }) => `${text.slice(words.start[from], words.end[to - 1])}: ${kind}`,
  )
}
const finds = (text: string, ...names: readonly string[]) =>
  it(`${text} -> ${names.join(', ') || 'nothing'}`, () => expect(namesIn(text)).toEqual(names))

describe('names in a text', () => {
  finds('The ferry left at noon, and nobody asked why.')
  finds('"We will repair the bridge," Governor Maria Lindqvist said on Tuesday.', 'Maria Lindqvist: person')
  finds('The minister flew from London to France.', 'London: place', 'France: place')
  finds('The Ministry of Health declined to comment.', 'Ministry of Health: organisation')

  finds(
    'The Ministry of Health and the University of Arusha signed the agreement.',
    'Ministry of Health: organisation',
    'University of Arusha: organisation',
  )
  finds(
    'Wanjiku Otieno, 34, teaches in Kisumu. Otieno said Kenyan schools were full.',
    'Wanjiku Otieno: person',
    'Kisumu: place',
    'Otieno: person',
    'Kenyan: other',
  )
  finds(
    'Kim Dae Young, a military expert, met Kim Jong Un in Pyongyang.',
    'Kim Dae Young: person',
    'Kim Jong Un: person',
    'Pyongyang: place',
  )
  finds(
    'The Lagos-based Zemora Bank fined Adunni Bakare, its director.',
    'Zemora Bank: organisation',
    'Adunni Bakare: person',
  )
  finds(
    'The Rovana Ports Authority (RPA) closed the harbour. The RPA blamed the storm.',
    'Rovana Ports Authority: organisation',
    'RPA: organisation',
    'RPA: organisation',
  )
  finds('NAIROBI, Kenya — Rain fell for a third day.', 'NAIROBI: place', 'Kenya: place')

  it('are none in a text without words', () => expect(namesIn('')).toEqual([]))

  it('are found in linear time in a text of capitals alone', () => {
    namesIn('Aa '.repeat(100_000))
  })
})
