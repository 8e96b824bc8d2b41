import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import { readPlain } from '../blocks/plain.js'
import { shapeOf } from '../text-shape.js'
import { aboutAuthors, endsBelow, teasersBelow } from './below-text.js'
import type { Verdict } from './verdict.js'

/** Lines, each after the mark of its label: B byline, P paragraph, F furniture, N note. */
const labelled = (lines: readonly string[]) => {
  const labels: Record<string, Label> = { B: 'byline', P: 'paragraph', F: 'furniture', N: 'note' }
  const { blocks } = readPlain(lines.map((line) => line.slice(2)).join('\n\n'), false)
  const out = lines.map(
    (line): Verdict => ({
      label: labels[line[0] as string] as Label,
      reason: '',
      body: 0.8,
      headline: 0,
    }),
  )
  return { blocks, out, shapes: blocks.map((b) => shapeOf(b.text)) }
}

const text = [
  'B By Leo Brandis',
  'P The observatory on Mount Sarn opens its dome on four nights this summer.',
  'P Up to sixty people a night will be let in, in groups of twelve.',
  'P Tickets cost eight crowns and go on sale on Monday at noon.',
]

describe('who wrote a text, said below it', () => {
  const about = (...lines: string[]) => {
    const { blocks, out } = labelled(lines)
    return aboutAuthors({ blocks, tree: null }, out)
  }

  it('opens with the name that the byline has', () => {
    expect(about(...text, 'P Leo Brandis has written about the mountain for twenty years.')).toEqual([4])
    expect(about(...text, 'P LEO BRANDIS, born in Velm, looks after the dog.')).toEqual([4])
  })

  it('is no line that lets the author speak, nor one about another', () => {
    expect(about(...text, 'P Leo Brandis: And how cold is the dome in June?')).toEqual([])
    expect(about(...text, 'P Leo Brandissen has never seen a comet, he says.')).toEqual([])
    expect(about(...text, 'P Yusuf Amari has never seen a comet, he says.')).toEqual([])
  })

  it('does not open a text', () => {
    expect(about(text[0] as string, 'P Leo Brandis was on the mountain when the dome opened.')).toEqual([])
  })
})

describe('other stories below a text', () => {
  const below = (...lines: string[]) => {
    const { blocks, out, shapes } = labelled(lines)
    return teasersBelow(blocks, shapes, out)
  }
  const teasers = [
    'P Hut on Mount Sarn gets its first warden',
    'P The hut below the summit has stood empty since the last warden retired.',
    'P Railway to the summit: the plan that never dies',
    'P Every twenty years somebody proposes a railway to the top of Mount Sarn.',
  ]

  it('are headings with a sentence or two under a line that leads on', () => {
    expect(below(...text, 'F Read on', ...teasers, 'F Imprint')).toEqual([5, 6, 7, 8])
  })

  it('are none without such a line, and none of one heading', () => {
    expect(below(...text, 'F Menu', ...teasers)).toEqual([])
    expect(below(...text, 'F Related stories', ...teasers.slice(0, 2))).toEqual([])
  })

  it('end where a story of several paragraphs begins', () => {
    const story = ['P Ferries stop at noon in Port Aven', ...text.slice(1)]
    expect(below(...text, 'F Read on', ...teasers, ...story)).toEqual([5, 6, 7, 8])
  })
})

describe('a line below a text', () => {
  const ends = (...lines: string[]) => {
    const { blocks, out } = labelled([...text, ...lines])
    return endsBelow(blocks, out).map((i) => lines[i - text.length])
  }

  it('that leads on says nothing where no text follows', () => {
    for (const lead of [
      'P More on the observatory:',
      'P Weitere Informationen zur Kuppel in Sarn:',
      'P Schon gelesen?',
    ])
      expect(ends(lead, 'F Hut on Mount Sarn gets its first warden')).toEqual([lead])
    expect(ends('P More on the observatory:', 'P Its mirror came from Velm in a crate of straw.')).toEqual([])
    expect(ends('P More than sixty people came', 'F Imprint')).toEqual([])
  })

  it('parts the text from a note on it', () => {
    expect(ends('P ___', 'N Yusuf Amari contributed to this report.')).toEqual(['P ___'])
    expect(ends('P ___')).toEqual([])
  })

  it('may say whose the picture over the text is', () => {
    expect(ends('P Beitragsbild: Die Kuppel von Sarn, Leo Brandis.', 'F Share')).toHaveLength(1)
    expect(ends('P Foto: Sarn', 'P Its mirror came from Velm in a crate of straw.')).toEqual([])
  })

  it('may be one of rights', () => {
    expect(ends('P © sarnpress, sp:310503-99-483045/5', 'F Imprint')).toEqual(['P © sarnpress, sp:310503-99-483045/5'])
  })
})
