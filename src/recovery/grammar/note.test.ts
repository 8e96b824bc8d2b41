import { describe, expect, it } from 'vitest'
import { marksOf } from './marks.js'
import { readNote } from './note.js'

const reads = (text: string, kind: ReturnType<typeof readNote>) =>
  it(`${kind}: ${text}`, () => {
    expect(readNote(text)).toBe(kind)
    expect(readNote(text, marksOf(text)), 'with its marks').toBe(kind)
  })
const leavesAlone = (text: string, why: string) => it(`${why}: ${text}`, () => expect(readNote(text)).toBeNull())

describe('a note names who helped', () => {
  reads('Associated Press journalist Ahmed Hatem contributed to this report.', 'contributor')
  reads('AP writer Mara Quill in Port Aven contributed to this report.', 'contributor')
  reads('Reporting by Mara Quill; Editing by Tom Ash', 'contributor')
  reads('(Reporting by Mara Quill in Port Aven; Editing by Tom Ash and Ida Holm)', 'contributor')
  reads('Additional reporting by Tom Ash', 'contributor')
  reads('Mara Quill and Tom Ash contributed reporting.', 'contributor')
  reads('(Bericht von Anna Beispiel. Redigiert von Jörg Muster.)', 'contributor')
  reads('With inputs from PTI', 'contributor')
})

describe('a note says who paid', () => {
  reads(
    'The Associated Press’ climate and environmental coverage receives financial support from multiple private foundations. AP is solely responsible for all content. Find AP’s standards for working with philanthropies, a list of supporters and funded coverage areas at AP.org.',
    'disclosure',
  )
  reads('This article contains affiliate links; we may earn a commission.', 'disclosure')
  reads('This post names goods of our advertisers. We may receive compensation when you follow a link.', 'disclosure')
  reads('*Werbung. Dieser Beitrag enthält Werbung für die Werft von Skarn.', 'disclosure')
  reads('Disclosure: The writer owns shares in the ferry company.', 'disclosure')
  reads('This story was made possible by a grant from the Port Aven Foundation.', 'disclosure')
})

describe('a note says what was wrong', () => {
  reads('Correction: The ferry sank on Friday, not on Thursday.', 'correction')
  reads('This story has been corrected to show that the ferry sank on Friday.', 'correction')
  reads('An earlier version of this article misstated the name of the ferry.', 'correction')
  reads('This article was amended on 3 May 2031 to correct the name of the ferry.', 'correction')
  reads('Correction, May 4: The ferry sank on Friday.', 'correction')
  reads('This story has been updated to attribute the figure to the union.', 'correction')
  reads('The Garvel Post has retracted this article.', 'correction')
  reads('This article has been retracted.', 'correction')
  reads('Berichtigung: In einer früheren Fassung stand ein falscher Name.', 'correction')
  reads('Korrektur: Die Fähre sank am Freitag.', 'correction')
  reads('Rectificatif : le ferry a coulé vendredi.', 'correction')
  reads('【訂正】フェリーの名前に誤りがありました。', 'correction')
})

describe('a note speaks for the desk', () => {
  reads("Editor's note: The names of the children have been changed.", 'editors-note')
  reads('Editor’s Note: The names of the children have been changed.', 'editors-note')
  reads('Anmerkung der Redaktion: Die Namen wurden geändert.', 'editors-note')
  reads('Note de la rédaction : les noms ont été changés.', 'editors-note')
})

describe('a note says where a story came from', () => {
  reads('This article was originally published on Harbour News.', 'syndication')
  reads('This article is the copyrighted property of the Port Aven Post. Ask before you print it.', 'syndication')
  reads('This story is protected by copyright.', 'syndication')
  leavesAlone('He says that this article is copyrighted by nobody.', 'the story’s own words')
  reads(
    'This article is republished from Harbour News under a Creative Commons license. Read the original article.',
    'syndication',
  )
  reads(
    'Copyright 2031 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.',
    'syndication',
  )
  reads('© 2031 Harbour News. Distributed by Tribune Content Agency, LLC.', 'syndication')
  reads('This story was produced by Harbour News and distributed by The Associated Press.', 'syndication')
})

describe("the story's own words are no note", () => {
  leavesAlone('The mayor said she contributed to this report in 2030.', 'somebody speaks')
  leavesAlone('The fund receives financial support from the harbour.', 'a fact')
  leavesAlone('Prison authorities, known as the department of corrections, said so.', 'a department')
  leavesAlone('Corrections officers were hurt on Friday.', 'officers')
  leavesAlone('Reporting by the ministry was slow, the auditors found.', 'a noun')
  leavesAlone('© 2031 Harbour Holdings. All rights reserved.', "the page's own rights")
  leavesAlone('First published on May 3, 2031 / 6:41 PM', 'a time')
  leavesAlone('Copyright law protects the ferry’s name.', 'a law')
  leavesAlone('The ferry company was sponsored by the town.', 'a fact')
  leavesAlone('Smoke contributed to the crash.', 'a cause')
})

it('a hostile line is cut', () => expect(readNote('Correction '.repeat(100_000))).toBeNull())
