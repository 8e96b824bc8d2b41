import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speechWordsOf } from '../languages/speech-words.js'
import { readWords } from '../tokens/words.js'
import { quotedBesideVerb } from './quoted-beside-verb.js'

const said = (language: string, text: string) => {
  const words = speechWordsOf(language)
  if (words === null) throw new Error(`no data for ${language}`)
  return quotedBesideVerb(readWords(text), words)
}
/** Who says the first quotation, as what, and how the pages would mark it. */
const first = (language: string, text: string) => {
  const [statement] = said(language, text)
  return statement ? [statement.speaker?.name ?? null, statement.speaker?.role ?? null, statement.mode] : null
}

describe('a quotation with its verb and its source, in German', () => {
  it.each([
    [
      '„Wir sperren die Brücke am Montag“, sagte Bürgermeisterin Ada Roth.',
      ['Ada Roth', 'Bürgermeisterin', 'asserted'],
    ],
    [
      '„Wir sperren die Brücke am Montag“, sagte der neue Hafenmeister Jan de Vries.',
      ['Jan de Vries', 'neue Hafenmeister', 'asserted'],
    ],
    [
      '„Das war so nicht zu ahnen“, sagt Ida Lund, Ärztin am Klinikum Marlau.',
      ['Ida Lund', 'Ärztin am Klinikum Marlau', 'asserted'],
    ],
    [
      'Ada Roth, Sprecherin des Hafens, erklärte dazu: „Wir bauen im Herbst weiter.“',
      ['Ada Roth', 'Sprecherin des Hafens', 'asserted'],
    ],
    ['Am Abend sagte Ada Roth im Rat: „Wir bauen im Herbst weiter.“', ['Ada Roth', null, 'asserted']],
    ['Hafenchefin Ada Roth: „Wir bauen im Herbst sicher weiter.“', ['Ada Roth', 'Hafenchefin', 'asserted']],
    ['„Das kommt mir seltsam vor“, so Ada Roth von der Werft Marlau.', ['Ada Roth', null, 'asserted']],
    ['„Wann wird denn nun gebaut?“, fragte Ada Roth.', ['Ada Roth', null, 'questioned']],
    ['„Das haben wir nie versprochen“, dementierte Thomas Bauer.', ['Thomas Bauer', null, 'denied']],
    ['„Das ist besser als nichts für uns“, meinte die Behörde.', [null, 'Behörde', 'asserted']],
    ['„Das ist besser als nichts für uns“, sagte er.', [null, null, 'asserted']],
    ['„Wir sperren die Brücke nicht“, würde Ada Roth sagen.', null],
    ['Die „alte Brücke am Hafen unten“ sagte Ada Roth nichts.', null],
    ['Über die „alte Brücke unten am Hafen“ wurde lange gestritten.', null],
  ])('%s', (text, expected) => expect(first('de', text)).toEqual(expected))

  it('names by the full name whom a surname stands for, and nobody where two share it', () => {
    const one = said('de', 'Ada Roth leitet den Hafen.\n\n„Wir bauen im Herbst weiter“, sagte Roth.')
    expect(one[0]?.speaker).toMatchObject({ text: 'Roth', name: 'Ada Roth', method: 'surname' })
    const two = said('de', 'Ada Roth und Emil Roth stritten.\n\n„Wir bauen im Herbst weiter“, sagte Roth.')
    expect(two[0]?.speaker).toMatchObject({ text: 'Roth', name: null, method: 'unresolved' })
  })

  it('goes on with the same source, and joins what its verb cut', () => {
    const text = '„Wir bauen im Herbst“, sagte Ada Roth, „und wir bauen schnell.“ „Niemand muss dafür umziehen.“'
    const statements = said('de', text)
    expect(statements.map(({ continued, speaker }) => [continued, speaker?.name])).toEqual([
      [false, 'Ada Roth'],
      [true, 'Ada Roth'],
    ])
    expect(statements[0]?.spans.content.map(([from, to]) => text.slice(from, to))).toEqual([
      '„Wir bauen im Herbst“',
      '„und wir bauen schnell.“',
    ])
  })
})

describe('in Spanish', () => {
  it.each([
    ['“Cerramos el puente el lunes”, dijo la alcaldesa Ana Robles.', ['Ana Robles', 'alcaldesa', 'asserted']],
    [
      '«Cerramos el puente el lunes», ha advertido el alcalde de Marola, Juan del Río.',
      ['Juan del Río', 'alcalde de Marola', 'asserted'],
    ],
    [
      '“Cerramos el puente el lunes”, explicó Ana Robles, directora del puerto.',
      ['Ana Robles', 'directora del puerto', 'asserted'],
    ],
    [
      'Ana Robles, directora del puerto, afirmó: “Cerramos el puente el lunes”.',
      ['Ana Robles', 'directora del puerto', 'asserted'],
    ],
    ['“No sabíamos nada de eso”, negó Ana Robles.', ['Ana Robles', null, 'denied']],
    ['“Cerramos el puente el lunes”, remarcó el portavoz desde Marola.', [null, 'portavoz', 'asserted']],
    ['“Cerramos el puente el lunes”, no dijo Ana Robles.', null],
  ])('%s', (text, expected) => expect(first('es', text)).toEqual(expected))
})

describe('in French', () => {
  it.each([
    ['« Nous fermons le pont lundi », a déclaré la maire Anne Rives.', ['Anne Rives', 'maire', 'asserted']],
    [
      '«Nous fermons le pont lundi», explique Anne Rives, ingénieure du port.',
      ['Anne Rives', 'ingénieure du port', 'asserted'],
    ],
    [
      "« Nous fermons le pont lundi », plaide l'avocat du port, Luc Marel.",
      ['Luc Marel', 'avocat du port', 'asserted'],
    ],
    ['Anne Rives a précisé : « Nous fermons le pont lundi. »', ['Anne Rives', null, 'asserted']],
    ['« Quand fermez-vous donc le pont ? », demande Anne Rives.', ['Anne Rives', null, 'questioned']],
    ['« Nous fermons le pont lundi », a averti le maire dans une lettre.', [null, 'maire', 'asserted']],
    ["« Nous fermons le pont lundi », n'a pas dit Anne Rives.", null],
  ])('%s', (text, expected) => expect(first('fr', text)).toEqual(expected))

  it('knows by a title whom a surname stands for', () => {
    const [, second] = said(
      'fr',
      '« Nous fermons le pont », dit Anne Rives.\n\n« Le port attendra encore », juge Mme Rives.',
    )
    expect(second?.speaker).toMatchObject({ text: 'Mme Rives', name: 'Anne Rives', method: 'surname' })
  })
})

describe('what comes from outside', () => {
  it('gives spans that hold the words, whatever it is', () => {
    const pieces = fc.constantFrom(
      '„',
      '“',
      '”',
      '"',
      '«',
      '»',
      ',',
      '.',
      ':',
      ' ',
      '\n\n',
      'sagte',
      'so',
      'Ada',
      'Roth',
      'der',
      'von',
      'nicht',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join(' ')
        for (const { spans, content } of said('de', text))
          expect(content.replace(/\s+/g, '')).toBe(
            spans.content
              .map(([from, to]) => text.slice(from, to))
              .join('')
              .replace(/\s+/g, ''),
          )
      }),
    )
  })

  it('costs its length', () => {
    const text = `${'„Wir bauen im Herbst weiter“, sagte Ada Roth. '.repeat(20_000)}${'Roth '.repeat(200_000)}`
    expect(said('de', text).length).toBe(20_000)
  })
})
