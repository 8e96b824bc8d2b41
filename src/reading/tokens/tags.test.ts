import { describe, expect, it } from 'vitest'
import { modelOnDisk } from '../weights-on-disk.js'
import { readTagModel, TAGS, tagWords } from './tags.js'
import { formsOf } from './word-forms.js'
import { readWords } from './words.js'

const model = readTagModel(await modelOnDisk('tagger.bin'))
const tagged = (text: string) => {
  const words = readWords(text)
  return Array.from(tagWords(model, words, formsOf(words)), (tag, i) => `${words.at(i)}/${TAGS[tag]}`).join(' ')
}

describe('parts of speech', () => {
  it.each([
    [
      'The mayor of Ostrava Bay said Tuesday that she would not resign.',
      'The/DT mayor/NN of/IN Ostrava/NNP Bay/NNP said/VBD Tuesday/NNP that/IN she/PRP would/MD not/RB resign/VB ./.',
    ],
    [
      '“We didn’t see it,” the harbour’s 12 pilots wrote.',
      '“/" We/PRP did/VBD n’t/RB see/VB it/PRP ,/, ”/" the/DT harbour/NN ’s/POS 12/CD pilots/NNS wrote/VBD ./.',
    ],
  ])('%s', (text, expected) => expect(tagged(text)).toBe(expected))

  it('are given to every word, whatever stands there', () => {
    const words = readWords('\u0000 ﷺ 🙂 ... -- ((( a'.repeat(200))
    expect(tagWords(model, words, formsOf(words))).toHaveLength(words.count)
  })
})
