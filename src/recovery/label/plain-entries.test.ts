import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.js'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { plainEntries } from './plain-entries.js'

const prose = (where: string) =>
  `The ferry to ${where} turned back in the harbour mouth this morning, and its passengers went home by bus.`

function entriesOf(text: string) {
  const page = readPlain(text)
  return { page, ...plainEntries(page, claimsOf(page.blocks)) }
}

describe('entries of a liveblog in plain text', () => {
  it('are what stands under clock times of one form, a title first', () => {
    const times = ['18:40', '17:05', '16:30', '15:10']
    const { page, marks, labels } = entriesOf(
      times.map((t) => `${t}\nWind at ${t} and rain\n\n${prose(`pier ${t}`)}\n\nShare this update`).join('\n\n'),
    )
    expect(marks.map((i) => page.blocks[i]?.text)).toEqual(times)
    expect([...labels.values()].filter((l) => l === 'paragraph')).toHaveLength(4)
    expect([...labels.keys()].map((i) => page.blocks[i]?.text)).not.toContain('Share this update')
  })

  it('are not readers’ comments, which stand under a name and a time each', () => {
    const names = ['Ada Mills', 'Per Holm', 'Rosa Lind', 'Tom Farr']
    expect(entriesOf(names.map((n, k) => `${n}\n1${k}:20\n${prose(n)}`).join('\n\n')).marks).toEqual([])
  })

  it('are not readers’ comments under names of any kind, with a button each', () => {
    const names = ['ajki', 'Chry5', '@maya', 'Old Tom', 'ajki']
    const lines = names.flatMap((n, k) => ['Reply', n, `1${k} May 2031 @ 1${k}:20`, prose(`${n} quay`)])
    expect(entriesOf(lines.join('\n\n')).marks).toEqual([])
  })

  it('are not stories under their days', () => {
    const days = ['20.10.2031', '19.10.2031', '17.10.2031', '15.10.2031']
    expect(entriesOf(days.map((d) => `${d}\nFerry stays in on ${d}\n${prose(d)}`).join('\n\n')).marks).toEqual([])
  })

  it('are not a ticker of headlines', () => {
    expect(entriesOf('12:40\nRoad closed\n12:05\nCouncil to vote\n11:30\nRain\n10:15\nMarket moves').marks).toEqual([])
  })

  it('are looked for in a line of work for each time line', () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `1${i % 10}:${10 + (i % 50)}`)
    expect(cpuTime(() => entriesOf(lines.join('\n')))).toBeLessThan(6_000)
  })
})
