import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.js'
import { readPlain } from '../blocks/plain.js'
import { shapeOf } from '../text-shape.js'
import { belowReaders, readersThreads } from './plain-readers.js'
import type { Verdict } from './verdict.js'

const said = (about: string) => `I have looked for the ${about} since March and nobody at the town hall answers.`

/** The lines of each thread, where `headings` are likely headlines. */
function threadsOf(lines: readonly string[], headings: readonly string[] = []): string[][] {
  const page = readPlain(lines.join('\n\n'))
  const verdicts = page.blocks.map(
    ({ text }): Verdict => ({ label: 'furniture', reason: '', body: 0.5, headline: headings.includes(text) ? 0.9 : 0 }),
  )
  const shapes = page.blocks.map((b) => shapeOf(b.text))
  return readersThreads(page, shapes, verdicts).map(({ from, to }) => page.blocks.slice(from, to).map((b) => b.text))
}

const at = (name: string, day: number) => `${name} on May ${day}, 2031 at ${1 + (day % 9)}:47 pm said:`
const names = ['Ada Mills', 'Per Holm (Stellen council)', 'Rosa', 'Tom Farr']

describe('readers in plain text', () => {
  it('speak under lines of one form with a name, a day and an hour', () => {
    const thread = names.flatMap((name, k) => [at(name, 2 + k), `Hi ${k},`, said(name)])
    const menu = ['Comments are closed.', 'About us', 'Contact', said('menu')]
    expect(threadsOf(['Stellen Post', ...thread, ...menu])[0]).toEqual(thread)
  })

  it('do not begin at the byline of what they speak of', () => {
    const story = Array.from({ length: 9 }, (_, k) => said(`bridge ${k}`))
    const thread = names.slice(1).flatMap((name, k) => [at(name, 7 + k), said(name)])
    expect(threadsOf([at('Ada Mills', 1), ...story, ...thread])).toEqual([thread])
  })

  it('are no stories under headlines and bylines', () => {
    const headings = names.map((_, k) => `Ferry number ${k} stays in the harbour`)
    const stories = names.flatMap((name, k) => [headings[k] as string, at(name, 2 + k), said(name), said('ferry')])
    expect(threadsOf(stories, headings)).toEqual([])
  })

  it('are no entries of a day, whose lines name a month or a weekday or one author', () => {
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
    expect(threadsOf(days.flatMap((day, k) => [`${day}, ${12 + k} May 2031, 1${k}:20`, said(day)]))).toEqual([])
    expect(threadsOf(days.flatMap((day, k) => [at('Ada Mills', 2 + k), said(day)]))).toEqual([])
  })

  it('speak under lines that open or close with the name, a reader’s number in it', () => {
    const speakers = ['anna92', 'Per', 'Tove K.', 'anna92', 'harbour7', 'Per']
    const before = speakers.flatMap((who, k) => [
      `written by ${who} on 1${k}. May. 2031, 19:0${k} [ reply ]`,
      said(who),
    ])
    expect(threadsOf(['Stellen Post', said('quay'), 'Comments', ...before])).toEqual([before])
    const behind = speakers.flatMap((who, k) => [`# 1${k} May at 21:2${k}, by ${who}`, said(who)])
    expect(threadsOf(['Stellen Post', said('quay'), 'Comments', ...behind])).toEqual([behind])
  })

  it('are told by a dotted day, too, whose figures look like an hour', () => {
    const lines = names.flatMap((who, k) => [`Comment by ${who} — 1${k}.07, 2031 @ 19:2${k}`, said(who)])
    expect(threadsOf(['Stellen Post', ...lines])).toEqual([lines])
  })

  it('speak under names over times, where the same button stands beside each', () => {
    const speak = (button: boolean) =>
      names.flatMap((who, k) => [...(button ? ['Reply'] : []), who, `${2 + k} May 2031 @ 11:3${k}`, said(who)])
    const found = threadsOf(['Stellen Post', ...speak(true), 'Imprint'])
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(said('Rosa'))
    expect(threadsOf(['Stellen Post', ...speak(false), 'Imprint'])).toEqual([])
  })

  it('are no programme, whose times have titles beside them', () => {
    const shows = [
      'The night of the long ferry',
      'A crane for the old harbour',
      'Songs that nobody sang twice',
      'Who paid for the pier',
    ]
    const lines = shows.flatMap((show, k) => ['Tickets', show, `${2 + k} May 2031, 20:00`, said(show)])
    expect(threadsOf(['What to see in Stellen', ...lines])).toEqual([])
  })

  it('are looked for in a line of work for each line', () => {
    const lines = Array.from({ length: 4_000 }, (_, k) => at(`Reader${'abcdefgh'[k % 8]}`, 1 + (k % 28)))
    expect(cpuTime(() => threadsOf(lines))).toBeLessThan(6_000)
  })
})

describe('what stands below readers', () => {
  const lines = [
    'Rosa',
    said('pier'),
    'Write a comment',
    'We welcome what you say, and print what keeps to the rules of the house.',
  ]
  const below = (more: readonly string[], heading: string | null = null) => {
    const all = [...lines, ...more]
    const shapes = all.map((line) => shapeOf(line))
    const verdicts = all.map(
      (line, i): Verdict => ({
        label: i > 2 && line !== heading ? 'paragraph' : 'furniture',
        reason: '',
        body: 0.7,
        headline: line === heading ? 0.9 : 0,
      }),
    )
    return belowReaders({ from: 0, to: 2 }, shapes, verdicts)
  }

  it('is none of a text, up to the next headline', () => {
    expect(below([])).toEqual([3])
    expect(below(['Harbour crane sold', said('crane')], 'Harbour crane sold')).toEqual([3])
  })

  it('is a story of its own where it is as long as one', () => {
    expect(below(Array.from({ length: 12 }, (_, k) => said(`crane ${k}`)))).toEqual([])
  })
})
