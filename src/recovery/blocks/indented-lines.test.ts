import { describe, expect, it } from 'vitest'
import { readPlain } from './plain.js'

const texts = (text: string) => readPlain(text).blocks.map((b) => b.text)

describe('copy whose paragraphs open with an indent', () => {
  const wire = `BC-ORLSUND-TRAM
Orlsund approves tram line to the islands
   ORLSUND (HNA) - The council of Orlsund approved a tram line
over the bridge on Monday night, after eleven years of planning.
It passed by 31 votes to 24.
   Works begin in March 2032 and are to take four years. The line
costs 90 million crowns, a third of which the state pays.
   Shopkeepers on Mill Street had collected 4,000 signatures
against the plan and want to go to court.
HNA 122140 GMT MAY 31`

  it('has its paragraphs whole, however short it is', () => {
    expect(texts(wire)).toEqual([
      'BC-ORLSUND-TRAM',
      'Orlsund approves tram line to the islands',
      'ORLSUND (HNA) - The council of Orlsund approved a tram line over the bridge on Monday night, after eleven years of planning. It passed by 31 votes to 24.',
      'Works begin in March 2032 and are to take four years. The line costs 90 million crowns, a third of which the state pays.',
      'Shopkeepers on Mill Street had collected 4,000 signatures against the plan and want to go to court.',
      'HNA 122140 GMT MAY 31',
    ])
  })

  it('is none where lines are as long as what they say', () => {
    const list = `Open this week
   The pool
Monday to Friday, from eight
until nine in the evening, and
on Sunday
   The library
Tuesday, from ten until
six, and on Saturday
   The museum of locks
closed`
    expect(texts(list)).toEqual(list.split('\n').map((line) => line.trim()))
  })
})
