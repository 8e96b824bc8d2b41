import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { wordingOf } from './plain-headline.js'

const wording = (lines: readonly string[], at = 0) => {
  const { blocks } = readPlain(lines.join('\n\n'), false)
  return wordingOf(blocks, at, 0, blocks.length)
}
const said = (lines: readonly string[], at = 0) => wording(lines, at).value

describe('the wording of a headline in its line', () => {
  it('ends before the bar and the names of section and outlet', () => {
    expect(said(['Ferries in Port Aven stop at noon | Local News | Harbour News'])).toBe(
      'Ferries in Port Aven stop at noon',
    )
    expect(said(['Ferries in Port Aven stop at noon | harbour.example'])).toBe('Ferries in Port Aven stop at noon')
  })

  it('keeps a bar that opens more than a name', () => {
    const line = 'Harbour cup | Quay Park beat Lower Sarn after the longest game that the two have played'
    expect(said([line])).toBe(line)
    expect(said(['Football | Quay Park beat Lower Sarn'])).toBe('Football | Quay Park beat Lower Sarn')
  })

  it('begins after a kicker that two printings join to it in two ways', () => {
    const lines = [
      'Strike at the port: Ferries stop at noon in Aven',
      'Strike at the port – Ferries stop at noon in Aven',
    ]
    expect(wording(lines)).toMatchObject({ value: 'Ferries stop at noon in Aven', kicker: [0, 18], from: 20 })
    expect(said(lines, 1)).toBe('Ferries stop at noon in Aven')
    expect(said(['Strike at the port Ferries stop at noon in Aven', lines[0] as string])).toBe(
      'Ferries stop at noon in Aven',
    )
  })

  it('is whole where two printings have two dashes, or two cases', () => {
    expect(said(['Owls – the night is theirs in June', 'Owls - the night is theirs in June'])).toBe(
      'Owls – the night is theirs in June',
    )
    expect(said(['Owls: the night is theirs in June', 'Owls – The night is theirs in June'])).toBe(
      'Owls: the night is theirs in June',
    )
  })

  it('goes on in a line that begins with a colon', () => {
    expect(wording(['Port Aven rebuilt', ': City of stairs', 'Leo Brandis'])).toMatchObject({
      value: 'Port Aven rebuilt: City of stairs',
      next: 1,
    })
    expect(said(['Port Aven: rebuilt', ': City of stairs'])).toBe('Port Aven: rebuilt')
  })
})
