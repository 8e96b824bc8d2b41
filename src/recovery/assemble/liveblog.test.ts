import { describe, expect, it } from 'vitest'
import { daysAfterFirst } from './liveblog.js'

const days = (...clocks: string[]) =>
  daysAfterFirst(clocks.map((c) => (c === '' ? null : Number(c.slice(0, 2)) * 60 + Number(c.slice(3)))))

describe('a live page that runs past midnight', () => {
  it('newest first', () => expect(days('00:40', '00:10', '23:50', '22:15')).toEqual([1, 1, 0, 0]))
  it('newest last', () => expect(days('22:15', '23:50', '00:10', '00:40')).toEqual([0, 0, 1, 1]))
  it('over two nights', () => expect(days('20:00', '23:00', '06:00', '22:00', '01:00')).toEqual([0, 0, 1, 1, 2]))
  it('not at all', () => expect(days('14:40', '12:10', '09:50', '09:50')).toEqual([0, 0, 0, 0]))
  it('with an old entry kept on top', () => expect(days('08:00', '22:00', '21:00', '07:00')).toEqual([0, 0, 0, 0]))
  it('with a day printed in one of them', () => expect(days('00:40', '', '23:50', '22:15')).toEqual([0, 0, 0, 0]))
})
