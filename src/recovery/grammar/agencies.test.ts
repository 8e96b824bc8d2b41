import { expect, it } from 'vitest'
import { agencyAlone, knownAgency, knownPictureAgency } from './agencies.js'

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

it.each([
  ['朝凪通信', '朝凪通信'],
  ['共同通信', 'Kyodo'],
  ['Reuters', 'Reuters'],
  ['Harle News Agency', 'Harle News Agency'],
  ['Nachrichtenagentur Velm', 'Nachrichtenagentur Velm'],
  ['Agencia Sarnia de Noticias', 'Agencia Sarnia de Noticias'],
  ['情報通信', null],
  ['通信', null],
  ['Ferry agency closes its doors in Harle for good', null],
  ['Agencia', null],
])('%s alone on a line names %s', (line, agency) => expect(agencyAlone(line)).toBe(agency))
