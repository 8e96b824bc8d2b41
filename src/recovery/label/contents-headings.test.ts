import { describe, expect, it } from 'vitest'
import type { Label } from '../../model/index.js'
import { readPlain } from '../blocks/plain.js'
import { headingsOfContents } from './contents-headings.js'

const text =
  'Two hundred and six steps lead down from the chapel of Orm to the old salt pans, and nobody has counted twice.'
const found = (lines: readonly string[]) => {
  const { blocks } = readPlain(lines.join('\n'))
  return headingsOfContents(
    blocks,
    blocks.map((b): Label => (b.text === text ? 'paragraph' : 'furniture')),
  )
}
const names = ['The salt stairs', 'The reading tree', 'Locks and keys']

describe('headings that a list of contents names', () => {
  it('stand once more below it, each over text', () => {
    expect(found(['On this page', ...names, text, ...names.flatMap((name) => [name, text])])).toEqual([5, 7, 9])
  })

  it('are no menu that is printed again at the foot', () => {
    expect(found([...names, text, text, ...names, text])).toEqual([])
    expect(found([...names, text, text, ...names.flatMap((name) => [name, 'All of it'])])).toEqual([])
  })

  it('are three or more, in the order of the list', () => {
    expect(found([...names.slice(0, 2), text, ...names.slice(0, 2).flatMap((name) => [name, text])])).toEqual([])
    expect(found([...names, text, ...[...names].reverse().flatMap((name) => [name, text])])).toEqual([])
  })
})
