/** What somebody in public office said, article by article. */
import type { Person, StatementLine } from '../../archive/archive.js'
import type { Door } from '../door.js'
import type { SaidBy } from '../pages/people.js'
import type { Site } from '../site.js'

/** Statements of the newest articles that a page tells. */
const mostTold = 200

/**
 * Null for whoever has no page: by name alone nobody has one. What the article has from somebody else (a statement told
 * inside another) is left out, and so is every statement in an article that nothing but the name joins to the others.
 */
export async function saidByPerson(
  { reader, settings }: Pick<Door, 'reader' | 'settings'>,
  name: string,
  site: Site,
): Promise<{ person: Person; said: SaidBy[] } | null> {
  if (settings.peoplePages !== true) return null
  const open = settings.public
  const person = await reader.person({ name, open }, site.now)
  if (person === null) return null
  const asked = { speaker: person.key, from: null, to: null, open, after: null, limit: mostTold }
  const { statements } = await reader.statements(asked, site.now)
  const byArticle = new Map<string, StatementLine[]>()
  for (const line of statements) {
    if (line.statement.inside !== null) continue
    const lines = byArticle.get(line.article.id) ?? []
    byArticle.set(line.article.id, lines)
    lines.push(line)
  }
  const said = person.groups.map(
    (group): SaidBy => ({
      group,
      articles: group.articles.flatMap((article) => {
        const lines = byArticle.get(article.id)
        return lines ? [{ article, statements: [...lines].sort((a, b) => a.place - b.place) }] : []
      }),
    }),
  )
  return { person, said }
}
