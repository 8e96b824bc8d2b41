import { expect, it } from 'vitest'
import { readPlain } from './plain.js'

const menu = '_Local_news_ _The_old_pier_ _All_about_ferries_ _What_is_on_'
const textOf = (line: string) =>
  readPlain(`****** Ferries stop at noon ******\n${menu}\n\n${line}`).blocks.map((b) => b.text)

it('a program’s stars around a heading and low lines within a link are no words', () => {
  expect(textOf('The_crews_of_Orlsund walked out.')).toEqual([
    'Ferries stop at noon',
    'Local news The old pier All about ferries What is on',
    'The crews of Orlsund walked out.',
  ])
})
it('low lines of an address are', () => {
  const line = 'Write to mara_quill@orlsund.example or see https://orlsund.example/old_pier.'
  expect(textOf(line).at(-1)).toBe(line)
})
