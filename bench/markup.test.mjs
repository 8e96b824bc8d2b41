import { describe, expect, it } from 'vitest'
import { loadTextOf, namesOf } from './markup.mjs'

const textOf = await loadTextOf()

describe('the text of a peer’s markup', () => {
  it('has a blank line between blocks and no markup', () => {
    expect(textOf('<div><p>Ferries <b>stopped</b> at noon.</p><p>Nobody was hurt &amp; all were fed.</p></div>')).toBe(
      'Ferries stopped at noon.\n\nNobody was hurt & all were fed.',
    )
  })

  it('keeps words apart that a line break, an item or a bare line of text keeps apart', () => {
    expect(textOf('Port Aven<br>Monday<ul><li>ferries</li><li>trams</li></ul>the rest')).toBe(
      'Port Aven\nMonday\n\nferries\n\ntrams\n\nthe rest',
    )
  })

  it('leaves out what no reader sees', () => {
    expect(textOf('<style>p{}</style><p>Seen.</p><script>alert("x")</script>')).toBe('Seen.')
  })
})

describe('the names of a peer’s byline', () => {
  it('are read in the kindest way', () => {
    expect(namesOf('Ada Marsh, Bo Lind and Cy Ortega')).toEqual(['Ada Marsh', 'Bo Lind', 'Cy Ortega'])
    expect(namesOf('Ada Marsh und Bo Lind')).toEqual(['Ada Marsh', 'Bo Lind'])
    expect(namesOf(null)).toEqual([])
  })
})
