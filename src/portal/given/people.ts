/** People in public office and what they said, for machines. */
import { z } from 'zod'
import type { PeoplePage, Person } from '../../archive/archive.js'
import { personPath, type SaidBy } from '../pages/people.js'
import { headingWords, inlineWords, linkTarget } from '../print/print-markdown.js'
import { short } from '../printed-time.js'
import { inQuotationMarks } from '../said/quotation-marks.js'
import type { Site } from '../site.js'
import { addressHere, givenLine } from './given.js'
import { Line, NamesPage } from './shapes.js'

export const PeopleShape = NamesPage

export const PersonShape = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    people: z
      .array(
        z.strictObject({
          name: z.string(),
          roles: z.array(z.string()).describe('as printed'),
          shared: z.array(z.string()).describe('what joins the articles; a name alone joins none'),
          count: z.int().describe('articles'),
          said: z.array(
            z.strictObject({
              article: Line,
              statements: z.array(
                z.strictObject({
                  content: z.string(),
                  quoted: z.enum(['direct', 'indirect', 'mixed']),
                  type: z.enum(['speech', 'stance']),
                  mode: z
                    .enum(['asserted', 'denied', 'declined', 'questioned', 'conditional', 'retracted'])
                    .describe('only asserted is a claim'),
                  confidence: z.number().min(0).max(1),
                }),
              ),
            }),
          ),
        }),
      )
      .describe('several may bear the name'),
  })
  .describe('What somebody in public office said, as outlets reported it; read by machine.')

interface Found {
  readonly person: Person
  readonly said: readonly SaidBy[]
}

export const givenPeople = ({ people, next }: PeoplePage): z.infer<typeof PeopleShape> => ({
  names: people.map(({ key, name, articles }) => ({ key, name, articles })),
  next,
})

export const givenPerson = ({ person, said }: Found, site: Site): z.infer<typeof PersonShape> => ({
  key: person.key,
  name: person.name,
  people: said.map(({ group, articles }) => ({
    name: group.name,
    roles: [...group.roles],
    shared: [...group.shared],
    count: group.count,
    said: articles.map(({ article, statements }) => ({
      article: givenLine(article, site),
      statements: statements.map(({ statement: { content, quoted, type, mode, confidence } }) => ({
        ...{ content, quoted, type, mode, confidence },
      })),
    })),
  })),
})

export const peopleMarkdown = ({ people }: PeoplePage, site: Site): string =>
  `${[
    `# ${headingWords(site.words.said.people.title)}`,
    inlineWords(site.words.said.people.what),
    people
      .map(({ key, name, articles }) => {
        const address = addressHere(site, personPath(key))
        return `- [${inlineWords(name)}](${linkTarget(address) ?? address}): ${articles}`
      })
      .join('\n'),
  ].join('\n\n')}\n`

export function personMarkdown({ person, said }: Found, site: Site): string {
  const words = site.words.said
  const parts = said.flatMap(({ group, articles }) => [
    `## ${headingWords(group.roles[0] ?? group.name)}`,
    inlineWords(`${words.people.joined(site.words.names.articles(group.count))} ${group.shared.join(' · ')}`),
    ...articles.flatMap(({ article, statements }) => [
      inlineWords([short(article.sorted, site), ...(article.outlet === null ? [] : [article.outlet])].join(' · ')),
      statements
        .map(({ statement: { mode, type, quoted, content } }) => {
          const label = mode === 'asserted' ? (type === 'stance' ? [words.view] : []) : [words.mode[mode]]
          const spoken = quoted === 'direct' ? inQuotationMarks(content, article.language) : content
          return `- ${inlineWords([...label, spoken].join(' '))}`
        })
        .join('\n'),
    ]),
  ])
  return `${[`# ${headingWords(person.name)}`, inlineWords(words.people.rule), ...parts].join('\n\n')}\n`
}
