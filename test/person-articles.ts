/** Articles in which one person in public office is quoted, denies, and is quoted by somebody else. */
import type { Article, Reading, Speaker, Statement } from '../src/model/index.js'

export const quay = 'The quay of Saint-Orme stays shut until the crack is mended'
export const denial = 'that the harbour had been warned'
/** What the article has from a sailor. */
export const told = 'the mayor will resign'
export const name = 'Lise Okono'

const paragraphs = (role: string) => [
  `${quay}, said ${name}, ${role}, on Friday after a long day of talks in the market hall of the town.`,
  `${name} denied ${denial}. Nobody else at the meeting had anything to add to what she told the council.`,
  `A sailor said ${name} had told him ${told}, though he could not say when or where he had heard it from her.`,
]

export function readingOfPerson(role: string, organisation: string | null) {
  return ({ text }: Article): Reading => {
    const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
    const speaker: Speaker = { text: name, name, role, kind: 'person', method: 'full-name', confidence: 0.99 }
    const statement = (words: string, more: Partial<Statement> = {}): Statement => ({
      ...{ speaker, type: 'speech', mode: 'asserted', cue: 'said', content: words, quoted: 'indirect' },
      ...{ continued: false, inside: null, confidence: 0.95, said: null, block: 0 },
      spans: { source: [], cue: [], content: [at(words)] },
      ...more,
    })
    const sailor: Speaker = { ...speaker, text: 'A sailor', name: null, role: null, kind: 'unnamed', confidence: 0 }
    return {
      readBy: 'reading 0.1.0',
      statements: [
        statement(quay),
        statement(denial, { mode: 'denied' }),
        statement(`${name} had told him ${told}`, { speaker: sailor }),
        statement(told, { inside: 2 }),
      ],
      mentions: [
        { name, kind: 'person', roles: [role], spans: [at(name)] },
        ...(organisation ? [{ name: organisation, kind: 'organisation' as const, roles: [], spans: [] }] : []),
      ],
    }
  }
}

export function pageOfPerson(role: string, number: number): string {
  const town = `Saint-Orme day ${number}`
  return `<html lang="en"><head><meta property="og:site_name" content="Paper ${number}"></head><body><article><h1>${town}: the harbour and its quay</h1>${paragraphs(
    role,
  )
    .map((p) => `<p>${p}</p>`)
    .join(
      '',
    )}<p>Report number ${number} of ${town}, ${'and so on, '.repeat(number)}as it was told.</p></article></body></html>`
}
