import { describe, expect, it } from 'vitest'
import { readCancel, readEmbargo } from './usage.js'

describe('an embargo', () => {
  const holds = (text: string, until: string) =>
    it(`holds until ${until}: ${text}`, () => expect(readEmbargo(text)).toBe(until))
  holds('EMBARGOED UNTIL 2031-05-04 06:00 UTC', '2031-05-04T06:00:00Z')
  holds('Embargo: 4 May 2031, 06:00 CEST', '2031-05-04T04:00:00Z')
  holds('NOT FOR PUBLICATION BEFORE May 4, 2031 at 6:00 a.m. EDT', '2031-05-04T10:00:00Z')
  holds('Sperrfrist: 04.05.2031, 06:00 Uhr MESZ', '2031-05-04T04:00:00Z')

  it('without a zone ends where the day ends last', () => {
    expect(readEmbargo('Embargoed until 4 May 2031 06:00')).toBe('2031-05-04T18:00:00Z')
  })
  it('for a day alone holds the whole day', () => {
    expect(readEmbargo('Embargoed until 4 May 2031')).toBe('2031-05-05T11:59:00Z')
  })

  const leavesAlone = (text: string) => it(`is not in: ${text}`, () => expect(readEmbargo(text)).toBeNull())
  leavesAlone('The embargo on grain from Port Saren was lifted on 4 May 2031, the harbour authority said.')
  leavesAlone('Embargo on grain lifted')
})

describe('a cancellation', () => {
  const cancels = (text: string) => it(text, () => expect(readCancel(text)).toBe(true))
  const leavesAlone = (text: string) => it(`leaves alone: ${text}`, () => expect(readCancel(text)).toBe(false))
  cancels('KILL')
  cancels('BULLETIN KILL')
  cancels('MANDATORY KILL: Ferry crews walk out')
  cancels('WITHHOLD')
  leavesAlone('Kill the lights')
  leavesAlone('Police kill two in Port Aven')
  leavesAlone('WITHHOLDING TAX RISES')
  leavesAlone('KILL BILL RETURNS TO CINEMAS')
})
