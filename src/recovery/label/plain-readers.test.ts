import { describe, expect, it } from 'vitest'
import { readPlain } from '../blocks/plain.js'
import { claimsOf } from '../claims.js'
import { shapeOf } from '../text-shape.js'
import { readersThreads } from './plain-readers.js'
import type { Verdict } from './verdict.js'

const said = (about: string) => `I have looked for the ${about} since March and nobody at the town hall answers.`

/** The lines of each thread, where `headings` are likely headlines. */
function threadsOf(lines: readonly string[], headings: readonly string[] = []): string[][] {
  const page = readPlain(lines.join('\n\n'))
  const verdicts = page.blocks.map(
    ({ text }): Verdict => ({ label: 'furniture', reason: '', body: 0.5, headline: headings.includes(text) ? 0.9 : 0 }),
  )
  const shapes = page.blocks.map((b) => shapeOf(b.text))
  return readersThreads(page, claimsOf(page.blocks), shapes, verdicts).map(({ from, to }) =>
    page.blocks.slice(from, to).map((b) => b.text),
  )
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

  it('are looked for in a line of work for each line', () => {
    const began = performance.now()
    threadsOf(Array.from({ length: 4_000 }, (_, k) => at(`Reader${'abcdefgh'[k % 8]}`, 1 + (k % 28))))
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
