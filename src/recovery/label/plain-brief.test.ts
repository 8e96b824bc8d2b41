import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import type { Block } from '../blocks/block.js'
import { shapeOf } from '../text-shape.js'
import { isPlainBrief, onlyReport } from './plain-brief.js'
import type { Verdict } from './verdict.js'

const verdict = (label: Label = 'furniture') => ({ label, reason: '', body: 0.3, headline: 0 }) as Verdict
const read = (lines: readonly string[]) =>
  [lines.map((text) => ({ text }) as Block), lines.map(shapeOf), lines.map(() => verdict())] as const

const isBrief = (...lines: string[]) => isPlainBrief(...read(lines), [lines.length - 1])

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

describe('a capture in which no text was found', () => {
  const walkers = [
    'Menu',
    'Two rescued from sandbank',
    'Share',
    'Two walkers were rescued from a sandbank off Port Aven on Sunday night. The tide had cut them off.',
    'They were taken to Orlsund by boat, and both are well.',
    'Privacy',
  ]
  it('has the lines that report the headline over them', () => {
    expect(onlyReport(...read(walkers))).toEqual([3, 4])
  })
  it('may have a byline and a time between', () => {
    const [blocks, shapes, verdicts] = read(walkers)
    expect(onlyReport(blocks, shapes, verdicts.with(2, verdict('byline')))).toEqual([3, 4])
  })
  it('is a list of teasers where there are two such', () => {
    const tram = [
      'Council votes on tram line',
      'The council votes tonight on a tram line to the university, which would cost 90 million crowns and open in 2036.',
    ]
    expect(onlyReport(...read([...walkers, ...tram]))).toBeNull()
  })
  it('has none where most of its sentences are of something else', () => {
    const terms = 'The mail is printed on Quay Lane and delivered before seven, in all weathers but a storm. '.repeat(3)
    expect(onlyReport(...read([...walkers, terms.trim()]))).toBeNull()
  })
  it('is a long list of anything, and not asked', () => {
    expect(onlyReport(...read([...walkers, ...Array.from({ length: 40 }, (_, n) => `Section ${n}`)]))).toBeNull()
  })
})
