import { describe, expect, it } from 'vitest'
import { bylineStrength, readByline } from './byline.js'
import { captionStrength, readCaption } from './caption.js'
import { creditStrength } from './credit.js'
import { hasMark, mark, marksOf } from './marks.js'
import { readNote } from './note.js'
import { isTimeLine } from './time-line.js'

describe('marks of a text', () => {
  it('finds what a grammar could start from, in one pass', () => {
    expect(hasMark(marksOf('Foto: Mara Quill'), mark.credit)).toBe(true)
    expect(hasMark(marksOf('The ferry, May 3, 2031'), mark.year)).toBe(true)
    expect(hasMark(marksOf('Saturday, May 3'), mark.weekday)).toBe(true)
    expect(hasMark(marksOf('Mara Quill/AP'), mark.agency)).toBe(true)
    expect(hasMark(marksOf('Mara Quill/AP'), mark.bar)).toBe(true)
  })

  it('takes an acronym only as it is written', () => {
    expect(hasMark(marksOf('the map of a harbour'), mark.agency)).toBe(false)
    expect(hasMark(marksOf('ERITH (MAP)'), mark.agency)).toBe(true)
  })

  it('asks every grammar where the script is not Latin', () => {
    for (const bit of Object.values(mark)) expect(hasMark(marksOf('港の再開'), bit)).toBe(true)
  })

  it('counts small words that no byline is made of', () => {
    expect(marksOf('Mara Quill and Tom Ash, staff writers').plainWords).toBeLessThan(2)
    expect(marksOf('The ferry had left before anybody could warn them').plainWords).toBeGreaterThan(4)
  })
})

/** Lines as pages print them: each grammar answers with its marks as it does without. */
const lines = [
  'By Mara Quill, Environment Editor',
  'Mara Quill and Tom Ash',
  'Von Luz Hernan',
  'Mara Quill in Port Aven',
  '25 May 2031 | By Mara Quill',
  'Associated Press',
  'Reuters',
  'Mara Quill/AP',
  'Photo: Tom Ash / Harbour News',
  'Foto: dpa',
  '© Tom Ash',
  'The ferry at Port Aven on Saturday, May 3, 2031. (AP Photo/Mara Quill)',
  'FILE - The ferry at Port Aven, May 3, 2031.',
  'Mayor Ida Holm, left, speaks with Tom Ash at the harbour.',
  'In this photo provided by the harbour office, the ferry lies at the quay.',
  'This image released by Harbour Pictures shows Ida Holm.',
  'Image caption, The ferry at the quay',
  'Die Fähre am Kai (Archivbild)',
  'Le ferry au port. Photo d’archives',
  'La barca en el puerto. Foto de archivo',
  'Ida J Holm/Getty Images',
  'The council voted on Tuesday to keep the ferry for another year, and nobody spoke against it.',
  'Sign up for our newsletter',
  'Read more: the harbour in pictures',
  '港の船、浜野透撮影',
  'Kristen Falc’hon',
  'byMara Quill of the ferry desk',
  'Ferry jr. and Ida Holm',
  'Mara Quill, club de fútbol',
  'Mara Quill | yesterday',
  'Ida Holm, editorial board',
  'Published: 3 May 2031 at 6:41 pm Eastern Daylight Time',
  'segunda-feira, 3 de março de 2031',
  'Last updated on Saturday, 3rd of May 2031, 18h41',
  'vor einer Stunde aktualisiert',
  'The harbour office had 12 letters about the ferry in 2031',
  'Correction: an earlier version of this story gave the wrong day.',
  'This article was incorrect about the ferry.',
  'This report has been updated to clarify who sold the ferry.',
  'Correction, May 4: The ferry sank on Friday.',
  'The Garvel Post has retracted this article.',
  'In einer früheren Fassung dieses Artikels hieß die Fähre anders.',
  'Hinweis der Redaktion: Die Fähre heißt Ida.',
  'Copyright 2031 The Associated Press. All rights reserved.',
  'The harbour desk receives support from the Erith foundation.',
  'Questo articolo è stato pubblicato per la prima volta nel 2031.',
  'Dit artikel verscheen eerder in de haven.',
  'Mitarbeit: Tom Ash',
  'Tom Ash contributed to this report.',
  'With files from Tom Ash',
  'n. de la r.: la barca',
]

describe('grammars that are told the marks', () => {
  it.each(lines)('answer as without them: %s', (line) => {
    const marks = marksOf(line)
    expect(captionStrength(line, marks)).toBe(readCaption(line).strength)
    expect(creditStrength(line, marks)).toBe(creditStrength(line))
    expect(bylineStrength(line, marks)).toBe(readByline(line)?.strength ?? 0)
    expect(isTimeLine(line, marks)).toBe(isTimeLine(line))
    expect(readNote(line, marks)).toBe(readNote(line))
  })
})
