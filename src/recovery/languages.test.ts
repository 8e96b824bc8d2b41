import { readFileSync } from 'node:fs'
import { eld } from 'eld/extrasmall'
import { describe, expect, it } from 'vitest'
import { readLanguages } from './languages.js'

const stored = readFileSync(new URL('./weights/languages.json', import.meta.url), 'utf8')
const detect = readLanguages(JSON.parse(stored), 'languages.json')

const sentences: readonly (readonly [string, string])[] = [
  ['en', 'The ferry at Orlsund lay at the quay on Tuesday, and nobody would say when it would sail.'],
  ['de', 'Die Fähre in Orlsund lag am Dienstag am Kai, und niemand wollte sagen, wann sie ausläuft.'],
  ['fr', "Le ferry d'Orlsund est resté à quai mardi, et personne n'a voulu dire quand il partirait."],
  ['es', 'El transbordador de Orlsund siguió el martes en el muelle y nadie quiso decir cuándo zarparía.'],
  ['pl', 'Prom w Orlsund stał we wtorek przy nabrzeżu i nikt nie chciał powiedzieć, kiedy odpłynie.'],
  ['tr', 'Orlsund feribotu salı günü rıhtımda kaldı ve kimse ne zaman yola çıkacağını söylemedi.'],
  ['ru', 'Паром в Орлсунде во вторник стоял у причала, и никто не хотел говорить, когда он отойдёт.'],
  ['el', 'Το πλοίο στο Όρλσουντ έμεινε την Τρίτη στην προκυμαία και κανείς δεν είπε πότε θα φύγει.'],
  ['ar', 'بقيت العبارة في أورلسوند راسية يوم الثلاثاء ولم يقل أحد متى ستبحر.'],
  ['hi', 'ओर्लसुंद की नौका मंगलवार को घाट पर ही खड़ी रही और किसी ने नहीं बताया कि वह कब चलेगी।'],
]

describe('which language a text is in', () => {
  for (const [language, sentence] of sentences)
    it(`is told by a sentence: ${language}`, () => expect(detect(sentence)).toBe(language))

  it('is not told of what holds no words', () => {
    expect(['', '2031', '— … —', 'a'].map(detect)).toEqual([null, null, null, null])
  })

  it('is what eld says, whose data these are, of words cut, joined, shouted and full of marks', () => {
    const theirs = (text: string) => {
      const found = eld.detect(text)
      return found.language && found.isReliable() ? found.language : null
    }
    const whole = sentences.map(([, sentence]) => sentence)
    const odd = [
      ...whole.flatMap((s) => [s.toUpperCase(), s.replace(/\s/g, ''), s.replace(/[a-m]/g, "'"), s.slice(3, 17)]),
      ...whole.flatMap((s, k) => [
        `${s} ${whole[(k + 1) % whole.length]}`,
        s.repeat(20),
        `’${s}`,
        `${s.slice(0, -1)}'`,
      ]),
      "rock ’n' roll on the quays' edge, don't 'leave' yet '— '",
      'Falc’hon ‘n’ `quoted` words, 𝔪𝔞𝔱𝔥 letters and \ud800 half a character',
      `${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4)} an der Mole`,
    ]
    expect(odd.map(detect)).toEqual(odd.map(theirs))
  })

  it('is told by data that are eld’s, packed', async () => {
    const { packedLanguages } = (await import(new URL('../../scripts/languages.mjs', import.meta.url).href)) as {
      packedLanguages: () => Promise<string>
    }
    expect(stored).toBe(await packedLanguages())
  })

  it('cannot be told by a file that holds something else', () => {
    expect(() => readLanguages({ trees: [] }, 'weights/other.json')).toThrow(/weights\/other\.json holds no languages/)
  })
})
