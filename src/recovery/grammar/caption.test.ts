import { describe, expect, it } from 'vitest'
import { type CaptionReading, readCaption } from './caption.js'

const reads = (text: string, expected: Partial<CaptionReading> & { printedCredit?: string | null }) =>
  it(text.slice(0, 110), () => {
    const { printedCredit, ...fields } = expected
    const reading = readCaption(text)
    expect(reading).toMatchObject(fields)
    if (printedCredit !== undefined) expect(reading.credit?.text ?? null).toBe(printedCredit)
    expect(text.slice(...reading.captionSpan)).toBe(reading.caption)
    if (reading.creditSpan !== null) expect(text.slice(...reading.creditSpan)).toBe(reading.credit?.text)
    expect(reading.strength).toBeGreaterThan(0.4)
  })
const leavesAlone = (text: string, why: string) =>
  it(`${why}: ${text.slice(0, 80)}`, () => {
    expect(readCaption(text).strength).toBeLessThan(0.4)
    expect(readCaption(text).credit).toBeNull()
  })

describe('a caption gives up its credit, its day and what it admits', () => {
  reads(
    'The harbour master Ada Brandt speaks at a conference in Port Aven, Erith, Wednesday, Oct. 30, 2030. (Tom Ash-hyun/Yonhap via AP)',
    {
      caption: 'The harbour master Ada Brandt speaks at a conference in Port Aven, Erith, Wednesday, Oct. 30, 2030.',
      printedCredit: 'Tom Ash-hyun/Yonhap via AP',
      taken: '2030-10-30',
      file: false,
      handout: false,
      caveat: null,
    },
  )
  reads(
    'In this photo provided by the Erith government, its leader cuts a ribbon in Port Aven, Erith Thursday, Nov. 21, 2030. Independent journalists were not given access to cover the event depicted in this image distributed by the Erith government. The content of this image is as provided and cannot be independently verified. (Korean Central News Agency/Korea News Service via AP)',
    {
      handout: true,
      taken: '2030-11-21',
      caveat: 'The content of this image is as provided and cannot be independently verified.',
      printedCredit: 'Korean Central News Agency/Korea News Service via AP',
    },
  )
  reads(
    'FILE - President Ida Holm, left, and the Erith leader Jon Rask pose for a photo in Port Aven, Erith, on June 19, 2030. (Kristina Quill, Sputnik, Kremlin Pool Photo via AP, File)',
    {
      caption:
        'FILE - President Ida Holm, left, and the Erith leader Jon Rask pose for a photo in Port Aven, Erith, on June 19, 2030.',
      taken: '2030-06-19',
      file: true,
      handout: false,
    },
  )
  reads('FILE PHOTO: Ferries in Port Aven, Erith, May 3, 2031. REUTERS/Mara Quill/File Photo', {
    caption: 'FILE PHOTO: Ferries in Port Aven, Erith, May 3, 2031.',
    printedCredit: 'REUTERS/Mara Quill/File Photo',
    file: true,
  })
  reads('Ferries wait in Port Aven. Photograph: Mara Quill/Harbour News', {
    caption: 'Ferries wait in Port Aven.',
    printedCredit: 'Photograph: Mara Quill/Harbour News',
  })
  reads('Des bacs attendent, vendredi à l’aube. Photo Mara Quill', {
    caption: 'Des bacs attendent, vendredi à l’aube.',
    printedCredit: 'Mara Quill',
  })
  reads('Ferries wait in Port Aven. | Photo by Mara Quill', { caption: 'Ferries wait in Port Aven.' })
  reads('Die Fähren warten in Hafenau. Foto: Anna Beispiel/dpa', {
    caption: 'Die Fähren warten in Hafenau.',
    printedCredit: 'Foto: Anna Beispiel/dpa',
  })
  reads('Die Fähren warten in Hafenau (Archivbild). © Anna Beispiel', { file: true, printedCredit: '© Anna Beispiel' })
  reads('Ferries wait in Port Aven. Credit: Mara Quill', { caption: 'Ferries wait in Port Aven.' })
  reads('港に集まる漁船＝鈴木太郎撮影（写真：共同通信）', { printedCredit: '写真：共同通信' })
  reads('Image source, Reuters Image caption, The ferry waits in Port Aven', {
    caption: 'The ferry waits in Port Aven',
    printedCredit: 'Reuters',
  })
  reads('Image caption, The ferry waits in Port Aven', { caption: 'The ferry waits in Port Aven' })
  reads('A wave in Port Aven. The AP could not verify when the picture was made. (UGC via AP)', {
    caveat: 'The AP could not verify when the picture was made.',
    printedCredit: 'UGC via AP',
  })
  reads('Photo: Mara Quill/Harbour News', { caption: '', printedCredit: 'Photo: Mara Quill/Harbour News' })
  reads('Foto: Mara Quill (Getty)', { caption: '', printedCredit: 'Foto: Mara Quill (Getty)' })
  reads('Ida J Holm at the harbour show Mara Quill/Getty Images', {
    caption: 'Ida J Holm at the harbour show',
    printedCredit: 'Mara Quill/Getty Images',
  })
  reads('The forest of Erith.Credit: Mara Quill/AFP/Getty', {
    caption: 'The forest of Erith.',
    printedCredit: 'Credit: Mara Quill/AFP/Getty',
  })
  reads(
    'In this Sunday, Nov. 10, 2030, photograph, ferries wait. (AP Photo/Mara Quill) Photo: Mara Quill, STF / Associated Press / Copyright 2030 The Associated Press. All rights reserved.',
    { caption: 'In this Sunday, Nov. 10, 2030, photograph, ferries wait.', printedCredit: 'AP Photo/Mara Quill' },
  )
  reads('Mara Quill Submitted photo', {})
})

describe('a paragraph is no caption', () => {
  leavesAlone('“I’m waiting to see if that (climate finance goal) will be presented,” he said.', 'a gloss in brackets')
  leavesAlone('The missile has a range of 400 kilometers (250 miles)', 'a measure in brackets')
  leavesAlone(
    'She left, and the river rose. Credit where it is due: the town was ready.',
    'the word credit in a sentence',
  )
  leavesAlone('He took a photo by the river and posted it.', 'the word photo in a sentence')
  leavesAlone('© 2031 Harbour News. All rights reserved.', "the page's own rights")
  leavesAlone('2031 © Erith Holdings', "the page's own rights")
  leavesAlone('Best Rewards Credit Cards', 'an advertisement')
  leavesAlone('The ministry said the report could not be independently verified.', 'a caveat alone makes no caption')
})

it('a hostile line is cut', () => {
  expect(readCaption(`${'('.repeat(500_000)}${')'.repeat(500_000)}`).credit).toBeNull()
  expect(readCaption('Photo: '.repeat(150_000)).strength).toBe(0)
})

describe('a credit that is only set off from its caption', () => {
  const parts = (text: string, caption: string, credit: string) =>
    it(text, () => {
      const reading = readCaption(text)
      expect({ caption: reading.caption, credit: reading.credit?.text }).toEqual({ caption, credit })
      expect(text.slice(...(reading.creditSpan ?? [0, 0]))).toBe(credit)
    })
  const keeps = (text: string, why: string) =>
    it(`${text}: ${why}`, () => expect(readCaption(text)).toMatchObject({ caption: text, credit: null }))

  parts(
    'La alcaldesa recorre el mercado tras el incendio / LUCÍA PARDO',
    'La alcaldesa recorre el mercado tras el incendio',
    'LUCÍA PARDO',
  )
  parts('La alcaldesa recorre el mercado. / LUCÍA PARDO', 'La alcaldesa recorre el mercado.', 'LUCÍA PARDO')
  parts('La alcaldesa recorre el mercado. LUCÍA PARDO', 'La alcaldesa recorre el mercado.', 'LUCÍA PARDO')
  parts('The ferry in the harbour of Port Aven. (Marta Hinds)', 'The ferry in the harbour of Port Aven.', 'Marta Hinds')
  parts('The ferry in the harbour of Port Aven (MARTA HINDS)', 'The ferry in the harbour of Port Aven', 'MARTA HINDS')
  parts('Le bac à quai mercredi matin | AFP', 'Le bac à quai mercredi matin', 'AFP')
  parts('Le bac à quai mercredi matin — AFP', 'Le bac à quai mercredi matin', 'AFP')
  parts('De veerboot ligt stil | Foto Jan Bakker', 'De veerboot ligt stil', 'Jan Bakker')
  parts('Паром стоит в порту / Иван Петров', 'Паром стоит в порту', 'Иван Петров')

  keeps('Players of ORLSUND FC / VIKHOLM FC', 'two teams')
  keeps('The ferry of 1931 / the ferry of today', 'two ferries')
  keeps('The last boat to the island (Tern Island)', 'a place')
  keeps('Two skippers of the rescue boat, ORLSUND STAR', 'a ship')
  keeps('The band on stage in Port Aven (The Harbour Lights)', 'a band')
})
