import { expect, it } from 'vitest'
import { knownAgency, knownPictureAgency } from './agencies.js'

const reads = (text: string, agency: string | null) =>
  it(`${text} is ${agency}`, () => expect(knownAgency(text)).toBe(agency))
const leavesAlone = (text: string, why: string) => it(`${text}: ${why}`, () => expect(knownAgency(text)).toBeNull())

reads('AP', 'AP')
reads('The Associated Press', 'AP')
reads('ASSOCIATED PRESS', 'AP')
reads('Agence France-Presse', 'AFP')
reads('REUTERS', 'Reuters')
reads('DPA', 'dpa')
reads('PA Media', 'PA')
reads('Korean Central News Agency', 'KCNA')
reads('共同', 'Kyodo')
reads('연합뉴스', 'Yonhap')
reads('رويترز', 'Reuters')
reads('ТАСС', 'TASS')
reads('The Canadian Press', 'CP')
leavesAlone('Ani', 'an acronym in small letters is a first name')
leavesAlone('ap', 'an acronym in small letters is a word')
leavesAlone('Harbour News', 'an outlet is no agency')
leavesAlone('Getty Images', 'who sells pictures writes no stories')
it('picture agencies are known apart', () => expect(knownPictureAgency('Getty Images')).toBe(true))
