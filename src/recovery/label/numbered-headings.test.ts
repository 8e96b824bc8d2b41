import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import { readPlain } from '../blocks/plain.js'
import { numberedHeadings } from './numbered-headings.js'

const text =
  'Two hundred and six steps lead down from the chapel of Orm to the old salt pans, and nobody has counted twice.'
const found = (lines: readonly string[]) => {
  const { blocks } = readPlain(lines.join('\n'))
  return numberedHeadings(
    blocks,
    blocks.map((b): Label => (b.text === text ? 'paragraph' : 'furniture')),
  )
}

describe('numbered headings', () => {
  it('count up or down, each over text of its own', () => {
    expect(found(['1. The salt stairs', text, '2. The reading tree', text, '3. The museum of locks', text])).toEqual([
      0, 2, 4,
    ])
    expect(found(['#3: The salt stairs', text, '#2: The reading tree', 'Picture', text, '#1: Locks', text])).toEqual([
      0, 2, 5,
    ])
  })

  it('are no list of what is read most, and no two numbers', () => {
    expect(found(['1. Ferry runs on', '2. Crane sold', '3. Library lends telescopes', text])).toEqual([])
    expect(found(['1. The salt stairs', text, '2. The reading tree', text])).toEqual([])
    expect(found(['1. The salt stairs', text, '7. The reading tree', text, '3. Locks', text])).toEqual([])
  })
})
