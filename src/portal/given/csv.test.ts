import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.js'

describe('a line of CSV', () => {
  it('sets quotation marks where a cell needs them', () => {
    expect(csvLine(['Ferries', 'one, two', 'a "word"', 'two\nlines', null, 7, -5, true])).toBe(
      'Ferries,"one, two","a ""word""","two\nlines",,7,-5,true\r\n',
    )
  })

  it('lets no captured words become a formula', () => {
    for (const words of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '=cmd|" /C calc"!A0',
      '-',
      '\n=1',
    ])
      expect([words, /^"?'/.test(csvLine([words]))]).toEqual([words, true])
    for (const words of ['1+1', 'a=b', 'Ann-Vey']) expect(csvLine([words])).toBe(`${words}\r\n`)
  })

  it('can be read back, whatever is in a cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '=', 'a', ' ', "'", '-') }), { minLength: 1 }),
        (cells) => {
          const back = read(csvLine(cells))
          expect(back.map((cell, at) => (cells[at] === cell ? cell : cell.slice(1)))).toEqual(cells)
        },
      ),
    )
  })
})

/** One record, as RFC 4180 has it. */
function read(line: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    let cell = ''
    if (line[at] === '"') {
      for (at++; line[at] !== '"' || line[at + 1] === '"'; at++) {
        cell += line[at]
        if (line[at] === '"') at++
      }
      at++
    } else for (; line[at] !== ',' && line[at] !== '\r'; at++) cell += line[at]
    cells.push(cell)
    if (line[at] === '\r') return cells
    at++
  }
}
