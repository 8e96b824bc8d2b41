// Corrections of our own and what each takes back: nothing that was corrected may stand.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTouched } from '../../../src/archive/touched-statements.js'

interface Case {
  readonly title: string
  readonly note: string
  readonly statements: readonly { readonly withdrawn: boolean; readonly name: string; readonly content: string }[]
}

const cases: Case[] = readFileSync(new URL('own-corrections.txt', import.meta.url), 'utf8')
  .replace(/^#.*$/gm, '')
  .split(/^== /m)
  .slice(1)
  .map((part) => {
    const [title = '', note = '', ...lines] = part.trim().split('\n')
    const statements = lines.flatMap((line) => {
      const [, mark, name, content] = /^([x-]) (.*?) \| (.*)$/.exec(line) ?? []
      return name === undefined || content === undefined ? [] : [{ withdrawn: mark === 'x', name, content }]
    })
    return { title, note, statements }
  })

/** Of a statement of an article with this note. */
const touched = ({ note }: Case, { name, content }: Case['statements'][number]) =>
  isTouched(
    { content, speaker: { text: name, name, role: null, kind: 'person', method: 'full-name', confidence: 1 } },
    [{ kind: /^editor/i.test(note) ? 'editors-note' : 'correction', text: note }],
  )

describe('a correction takes back what it corrects', () => {
  it.each(cases.filter(({ statements }) => statements.some(({ withdrawn }) => withdrawn)))('$title', (one) => {
    const left = one.statements.filter((statement) => statement.withdrawn && !touched(one, statement))
    expect(left.map(({ content }) => content)).toEqual([])
  })
})

it('and seldom anything else', () => {
  const others = cases.flatMap((one) =>
    one.statements.filter(({ withdrawn }) => !withdrawn).map((of) => touched(one, of)),
  )
  expect(others.filter((taken) => taken).length).toBeLessThanOrEqual(others.length * 0.1)
})
