import { describe, expect, it } from 'vitest'
import { cleanAuthorName, readByline, splitAuthors } from './byline.js'

const reads = (line: string, authors: readonly string[], more: { agency?: string | null; role?: string | null } = {}) =>
  it(line, () => {
    const reading = readByline(line)
    expect(reading?.authors.map((one) => one.name)).toEqual(authors)
    for (const one of reading?.authors ?? []) expect(line.slice(...one.span)).toBe(one.name)
    expect({ agency: reading?.agency, role: reading?.role }).toEqual({ agency: null, role: null, ...more })
    expect(reading?.strength).toBeGreaterThanOrEqual(0.6)
  })
const leavesAlone = (line: string, why: string) =>
  it(`${line}: ${why}`, () => expect(readByline(line)?.strength ?? 0).toBeLessThan(0.5))

describe('a byline names who wrote the story', () => {
  reads('By Mara Quill and Tom Ash', ['Mara Quill', 'Tom Ash'])
  reads('By Mara Quill, Tom Ash and Ida Holm', ['Mara Quill', 'Tom Ash', 'Ida Holm'])
  reads('By MARA QUILL, Environment Editor', ['MARA QUILL'], { role: 'Environment Editor' })
  reads('BY JANE DOE, Associated Press', ['JANE DOE'], { agency: 'AP' })
  reads('By JANE DOE Associated Press Writer', ['JANE DOE'], { agency: 'AP', role: 'Associated Press Writer' })
  reads('By Jane Doe | The Associated Press', ['Jane Doe'], { agency: 'AP' })
  reads('By Jane Doe (Reuters)', ['Jane Doe'], { agency: 'Reuters' })
  reads('By Jane Doe May 3, 2031', ['Jane Doe'])
  reads('By Jane Doe Published 2 hours ago', ['Jane Doe'])
  reads('By Jane Doe @janedoe', ['Jane Doe'])
  reads('By The Associated Press', [], { agency: 'AP' })
  reads('By Harbour News Staff', [], { role: 'Harbour News Staff' })
  reads('Mara Quill | Staff Writer', ['Mara Quill'], { role: 'Staff Writer' })
  reads('Mara Quill, Environment Correspondent', ['Mara Quill'], { role: 'Environment Correspondent' })
  reads('Story by Mara Quill', ['Mara Quill'])
  reads('Von Anna Beispiel', ['Anna Beispiel'])
  reads('Von Anna Beispiel, Hafenau', ['Anna Beispiel'])
  reads('Von Anna Beispiel und Jörg Muster', ['Anna Beispiel', 'Jörg Muster'])
  reads('Text: Anna Beispiel', ['Anna Beispiel'])
  reads('Par Jeanne Rive', ['Jeanne Rive'])
  reads('Por Inés de la Vega', ['Inés de la Vega'])
  reads('Di Carlo Verdi', ['Carlo Verdi'])
  reads('Door Joost van der Meer', ['Joost van der Meer'])
  reads('Af Mette Holm', ['Mette Holm'])
  reads('Автор: Анна Примерова', ['Анна Примерова'])
  reads('بقلم أحمد حاتم', ['أحمد حاتم'])
  reads('文／鈴木太郎', ['鈴木太郎'])
  reads('김철수 기자', ['김철수'])
})

describe('prose and furniture are no byline', () => {
  leavesAlone('By Friday, the river had risen', 'a day')
  leavesAlone('By Saturday May 3, the river had risen.', 'a day')
  leavesAlone('By clicking Sign Up you agree to the terms', 'furniture')
  leavesAlone('By the Numbers', 'a rubric')
  leavesAlone('By law, the council must meet.', 'prose')
  leavesAlone(
    'By Tom Ash’s account, the river had risen twice by noon and nobody in Port Aven slept.',
    'prose with a name',
  )
  leavesAlone('Von Freitag an steigt der Fluss', 'a day')
  leavesAlone('Por ejemplo, el río', 'prose')
  leavesAlone('Port Aven', 'a place')
  leavesAlone('Di più', 'furniture')
  leavesAlone('Mara Quill', 'a name alone may be anybody')
})

describe('metadata names authors in its own ways', () => {
  const cleans = (text: string, names: readonly string[]) =>
    it(`"${text}"`, () => expect(splitAuthors(text)).toEqual(names))
  cleans('By Mara Quill', ['Mara Quill'])
  cleans('Mara Quill and Tom Ash, Ida Holm', ['Mara Quill', 'Tom Ash', 'Ida Holm'])
  cleans('https://harbour.example/mara-quill', [])
  cleans('mara@harbour.example (Mara Quill)', ['Mara Quill'])
  cleans('Mara Quill @maraquill', ['Mara Quill'])
  cleans('Mara Quill, Environment Editor', ['Mara Quill'])
  cleans('Mara Quill - Harbour News', ['Mara Quill'])
  cleans('The Associated Press', [])
  cleans('Harbour News Staff', [])
  cleans('admin', [])
  cleans('Quill, Mara', ['Mara Quill'])
  cleans('Mara', ['Mara'])
  it('one name of several', () => expect(cleanAuthorName('By Mara Quill and Tom Ash')).toBe('Mara Quill'))
  it('nobody', () => expect(cleanAuthorName('REUTERS')).toBeNull())
})

it('a hostile line is cut', () => {
  expect(readByline('By Mara '.repeat(125_000))).toBeNull()
  expect(splitAuthors('By Mara '.repeat(125_000))).toEqual([])
  expect(readByline(`By ${'A, '.repeat(80)}`)).toBeNull()
})
