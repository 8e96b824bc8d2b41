import { describe, expect, it } from 'vitest'
import { linesOf } from './measure.js'
import { raggedLines } from './ragged-lines.js'

/** Lines of many widths, as a PDF's text has them; `line` stands within the first paragraph. */
const typeset = (line: string, goesOn: string) =>
  [
    'The harbour board of Orlsund sold two of its',
    'oldest ferries and leased three new ones on the',
    `coast, where the boats wait for the spring ${line}`,
    `${goesOn} and the crews have been told of it in the`,
    'winter by the master.',
    'Nobody on the quay had asked for the boats that the',
    'board has leased from the yard, and the islanders said',
    'that they would have been glad of the old ones for the',
    'years that are left to them.',
    'The board will meet again before the summer, when the',
    'new timetable is due, and has promised to print the',
    'hours of rest of every crew.',
  ].join('\n')

function paragraphsOf(text: string): string[] {
  const on = raggedLines(text, linesOf(text))
  return text.split('\n').reduce<string[]>((paragraphs, line, k) => {
    if (on?.[k - 1] === 1) paragraphs.push(`${paragraphs.pop()} ${line}`)
    else paragraphs.push(line)
    return paragraphs
  }, [])
}

describe('a line of a typeset page goes on', () => {
  const goesOn = (line: string, next: string, why: string) =>
    it(why, () => expect(paragraphsOf(typeset(line, next))[0]).toContain(`${line} ${next} and the crews`))
  goesOn('of the', 'year', 'in small letters')
  goesOn('till', 'o inverno', 'where a word of one letter begins it that some programs draw for a bullet')
  goesOn('until the', '3. of May', 'where the number of a day begins it')
  goesOn('of the year', '– if it comes –', 'where a dash begins it')
})

describe('a line of a typeset page begins anew', () => {
  it('with a bullet, where the line before ends its sentence or not', () => {
    const listed = typeset('of the', '• Boats').replace('winter by the master.', 'winter\n• Crews of the boats')
    expect(paragraphsOf(listed).filter((p) => p.startsWith('•'))).toHaveLength(2)
  })
  it('with a number behind the end of a sentence', () => {
    expect(paragraphsOf(typeset('of it.', '2. Boats'))[1]).toMatch(/^2\. Boats/)
  })
  it('with the next number of a list', () => {
    const listed = typeset('of it.', '2. Boats').replace(
      'winter by the master.',
      'winter of the boats in the harbour\n3. Crews of the boats',
    )
    expect(paragraphsOf(listed).filter((p) => /^\d\./.test(p))).toHaveLength(2)
  })
})
