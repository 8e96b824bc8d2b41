import { describe, expect, it } from 'vitest'
import type { Block } from '../blocks/block.js'
import { shapeOf } from '../text-shape.js'
import { isPlainBrief } from './plain-brief.js'

const isBrief = (...lines: string[]) => {
  const blocks = lines.map((text) => ({ text }) as Block)
  return isPlainBrief(blocks, lines.map(shapeOf), [lines.length - 1])
}

describe('a headline and one paragraph copied as text', () => {
  it('is a brief', () => {
    expect(
      isBrief(
        'Ferry to Tern Island stops for three days',
        'The ferry between Orlsund and Tern Island will not sail from Tuesday until Thursday while a rudder is replaced, harbour master Ida Brekke said. Passengers can use the mail boat at nine.',
      ),
    ).toBe(true)
  })
  it('may quote somebody who says “we”', () => {
    expect(
      isBrief(
        'Saint-Orvan',
        'Un chien retrouvé après onze jours dans les marais',
        'Un épagneul disparu depuis onze jours a été retrouvé mercredi dans les marais de Saint-Orvan. « Nous l’avons vu remuer la queue », a raconté son maître.',
      ),
    ).toBe(true)
  })
  it('is none without its headline’s words', () => {
    expect(
      isBrief(
        'Most read this week',
        'The ferry between Orlsund and Tern Island will not sail from Tuesday until Thursday while a rudder is replaced, harbour master Ida Brekke said.',
      ),
    ).toBe(false)
  })
  it('is none where it speaks to its reader', () => {
    expect(
      isBrief(
        'Welcome to the Port Aven Mail',
        'The Port Aven Mail uses cookies and similar tools to measure visits and to show adverts. By going on you agree that data about your visit may be shared.',
      ),
    ).toBe(false)
  })
})
