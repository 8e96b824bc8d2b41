import { describe, expect, it } from 'vitest'
import { creditStrength, readCredit } from './credit.js'

const reads = (text: string, photographer: string | null, agencies: readonly string[]) =>
  it(`${text} -> ${photographer ?? 'nobody'}; ${agencies.join(', ')}`, () => {
    expect(readCredit(text)).toEqual({ text, photographer, agencies })
  })

describe('a credit names who made the picture and the chain it came by', () => {
  reads('Shin Hyun-woo/Yonhap via AP', 'Shin Hyun-woo', ['Yonhap', 'AP'])
  reads('AP Photo/Peter Dejong', 'Peter Dejong', ['AP'])
  reads('Korean Central News Agency/Korea News Service via AP', null, [
    'Korean Central News Agency',
    'Korea News Service',
    'AP',
  ])
  reads('Kristina Kormilitsyna, Sputnik, Kremlin Pool Photo via AP, File', 'Kristina Kormilitsyna', [
    'Sputnik',
    'Kremlin Pool Photo',
    'AP',
  ])
  reads('Photo by Mara Quill/Getty Images', 'Mara Quill', ['Getty Images'])
  reads('Tom Ash / AFP', 'Tom Ash', ['AFP'])
  reads('TOM ASH / AFP', 'TOM ASH', ['AFP'])
  reads('REUTERS/Tom Ash/File Photo', 'Tom Ash', ['REUTERS'])
  reads('Foto: Anna Beispiel/dpa', 'Anna Beispiel', ['dpa'])
  reads('Foto: dpa', null, ['dpa'])
  reads('© Jean de la Rive', 'Jean de la Rive', [])
  reads('©Jean Rive', 'Jean Rive', [])
  reads('Mara Quill, via Reuters', 'Mara Quill', ['Reuters'])
  reads('Handout via REUTERS', null, ['REUTERS'])
  reads('Port Aven Fire Department via AP', null, ['Port Aven Fire Department', 'AP'])
  reads('写真：鈴木太郎', '鈴木太郎', [])
  reads('写真＝共同通信', null, ['共同通信'])
  reads('사진=김철수 기자', '김철수', [])
  reads('Credit: Mara Quill', 'Mara Quill', [])
  reads('Photograph: Mara Quill/Harbour News', 'Mara Quill', ['Harbour News'])
  reads('Photograph: Tom Ash/AP', 'Tom Ash', ['AP'])
  reads('STR/AFP via Getty Images', null, ['AFP', 'Getty Images'])
  reads('Mara Quill for Harbour News', 'Mara Quill', ['Harbour News'])
  reads('Crédit photo : Jeanne Rive', 'Jeanne Rive', [])
  reads('Фото: Анна Примерова / ТАСС', 'Анна Примерова', ['ТАСС'])
  reads('NASA', null, ['NASA'])
  reads('AP Photo/Mara Quill, Tom Ash', 'Mara Quill, Tom Ash', ['AP'])
  reads('Mara Quill and Tom Ash/Harbour News', 'Mara Quill and Tom Ash', ['Harbour News'])
})

describe('words are a credit by what is in them', () => {
  const strong = (text: string) => it(text, () => expect(creditStrength(text)).toBeGreaterThan(0.5))
  const weak = (text: string) => it(`not: ${text}`, () => expect(creditStrength(text)).toBeLessThan(0.3))
  strong('AP Photo/Peter Dejong')
  strong('Photo: Mara Quill')
  strong('Mara Quill/Harbour News')
  strong('AFP')
  weak('250 miles')
  weak('climate finance goal')
  weak('the river had risen by then')
  weak('Erith Rowing Club')
})

it('a credit of a million characters is cut, not suffered', () => {
  expect(readCredit('Mara Quill/'.repeat(100_000)).photographer).toContain('Mara Quill')
  expect(creditStrength('/'.repeat(1_000_000))).toBe(0)
})
