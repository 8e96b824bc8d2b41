import { describe, expect, it } from 'vitest'
import { monthOf } from './month-names.js'
import { findDays } from './printed-day.js'

const reads = (text: string, day: string, printed: string, language: string | null = null) =>
  it(`${text}: ${printed} is ${day}`, () => {
    const [first, ...more] = findDays(text, { language })
    expect(first?.day).toBe(day)
    expect(text.slice(first?.span[0], first?.span[1])).toBe(printed)
    expect(more).toEqual([])
  })
const leavesAlone = (text: string, why: string) => it(`${text}: ${why}`, () => expect(findDays(text)).toEqual([]))

describe('a day is read in any language', () => {
  reads('in Port Aven, Saturday, May 3, 2031, by', '2031-05-03', 'Saturday, May 3, 2031')
  reads('Seoul, Wednesday, Oct. 30, 2024.', '2024-10-30', 'Wednesday, Oct. 30, 2024')
  reads('on 3rd of May 2031', '2031-05-03', '3rd of May 2031')
  reads('2031-05-03T18:41', '2031-05-03', '2031-05-03')
  reads('03.05.2031, 18:41 Uhr', '2031-05-03', '03.05.2031')
  reads('Samstag, den 3. Mai 2031', '2031-05-03', 'Samstag, den 3. Mai 2031')
  reads('Datum:3. Mai 2031', '2031-05-03', '3. Mai 2031')
  reads('von Mara Quill, 8.5.31', '2031-05-08', '8.5.31')
  reads('3. maí 2031', '2031-05-03', '3. maí 2031')
  reads('2031 m. gegužės 3 d.', '2031-05-03', '2031 m. gegužės 3')
  reads('2031. gada 3. maijs', '2031-05-03', '2031. gada 3. maijs')
  reads('3. svibnja 2031.', '2031-05-03', '3. svibnja 2031')
  reads('3 март 2031', '2031-03-03', '3 март 2031')
  reads('3 พฤษภาคม 2574', '2031-05-03', '3 พฤษภาคม 2574')
  reads('३ मई २०३१', '2031-05-03', '३ मई २०३१')
  reads('৩ মে ২০৩১', '2031-05-03', '৩ মে ২০৩১')
  reads('3 במאי 2031', '2031-05-03', '3 במאי 2031')
  reads('samedi 3 mai 2031', '2031-05-03', 'samedi 3 mai 2031')
  reads('1er août 2031', '2031-08-01', '1er août 2031')
  reads('sábado, 3 de mayo de 2031', '2031-05-03', 'sábado, 3 de mayo de 2031')
  reads('3 maggio 2031', '2031-05-03', '3 maggio 2031')
  reads('3 de março de 2031', '2031-03-03', '3 de março de 2031')
  reads('zaterdag 3 mei 2031', '2031-05-03', 'zaterdag 3 mei 2031')
  reads('lördag 3 maj 2031', '2031-05-03', 'lördag 3 maj 2031')
  reads('3. desember 2031', '2031-12-03', '3. desember 2031')
  reads('3 maja 2031', '2031-05-03', '3 maja 2031')
  reads('3 Mayıs 2031', '2031-05-03', '3 Mayıs 2031')
  reads('3 мая 2031 года', '2031-05-03', '3 мая 2031 года')
  reads('3 травня 2031', '2031-05-03', '3 травня 2031')
  reads('٣ مايو ٢٠٣١', '2031-05-03', '٣ مايو ٢٠٣١')
  reads('3 أيار/مايو 2031', '2031-05-03', '3 أيار/مايو 2031')
  reads('3 كانون الثاني 2031', '2031-01-03', '3 كانون الثاني 2031')
  reads('2031年5月3日（土）', '2031-05-03', '2031年5月3日（土）')
  reads('令和13年5月3日', '2031-05-03', '令和13年5月3日')
  reads('2031년 5월 3일', '2031-05-03', '2031년 5월 3일')
  reads('2031. 5. 3. 오후', '2031-05-03', '2031. 5. 3.')
})

describe('a day in numbers alone is read by the place it is printed in', () => {
  reads('03/04/2031', '2031-03-04', '03/04/2031', 'en-US')
  reads('03/04/2031', '2031-04-03', '03/04/2031', 'en-GB')
  reads('03/04/2031', '2031-04-03', '03/04/2031', 'fr')
  reads('25/04/2031', '2031-04-25', '25/04/2031', 'en-US')
  reads('04/25/2031', '2031-04-25', '04/25/2031', 'fr')
  it('and by the days that the page states, where it is one of them', () => {
    const read = (text: string, days: string[]) => findDays(text, { language: 'en-US', days })[0]?.day
    expect(read('03/04/2031', ['2031-04-03'])).toBe('2031-04-03')
    expect(read('03.04.2031', ['2031-03-04'])).toBe('2031-03-04')
    expect(read('03/04/2031', ['2031-04-03', '2031-03-04'])).toBe('2031-03-04')
    expect(read('03/04/2031', ['2031-04-01'])).toBe('2031-03-04')
  })
})

describe('what is no day stays none', () => {
  leavesAlone('February 31, 2031', 'February has no such day')
  leavesAlone('May 3, 1412', 'before newspapers')
  leavesAlone('May 3', 'no year is printed, and none is made up')
  leavesAlone('version 10.2.31.4', 'a version')
  leavesAlone('Release, 1.2.31 of the plug-in', 'a version in a line')
  leavesAlone('call 555-12-2031-88', 'a number to call')
  leavesAlone('may 2031 be kind', 'a month alone')
  it('a day years ahead of the present is refused', () =>
    expect(findDays('May 3, 2099', { now: '2031-05-04T00:00:00Z' })).toEqual([]))
  it('no name means two months', () => {
    expect(monthOf('Sept.')).toBe(9)
    expect(monthOf('März')).toBe(3)
    expect(monthOf('listopada')).toBe(11)
  })
})
