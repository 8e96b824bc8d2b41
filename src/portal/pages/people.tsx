/** Pages of people in public office: what they said, by date, as outlets reported it. Off until the operator turns them on. */
import type { ArticleSummary, PeoplePage, Person, PersonGroup, StatementLine } from '../../archive/archive.js'
import { articlePath, clean } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { readable, short } from '../printed-time.js'
import { inQuotationMarks } from '../said/quotation-marks.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { statementId } from './said-marks.js'
import { headlineWords } from './teaser.js'

export const personPath = (key: string): string => `/people/${encodeURIComponent(key)}`

export function PeopleListPage({ page, first, site }: { page: PeoplePage; first: boolean; site: Site }) {
  const words = site.words.said.people
  return (
    <Shell
      title={`${words.title} · ${site.settings.siteName}`}
      site={site}
      kind="said"
      section="people"
      alternates={dataAlternates('/people')}
    >
      <h1 class="list-title">{words.title}</h1>
      <p class="quiet">{words.what}</p>
      {page.people.length === 0 ? <p class="quiet">{site.words.pages.nothing}</p> : null}
      <ul class="people">
        {page.people.map(({ key, name, articles }) => (
          <li>
            <a href={personPath(key)}>
              <bdi>{clean(name)}</bdi>
            </a>{' '}
            <span class="count">{site.words.names.articles(articles)}</span>
          </li>
        ))}
      </ul>
      <nav class="pages" aria-label={site.words.pages.label}>
        {first ? null : <a href="/people">{site.words.names.toFirst}</a>}
        {page.next === null ? null : (
          <a href={`/people?from=${encodeURIComponent(page.next)}`} rel="next">
            {site.words.names.further}
          </a>
        )}
      </nav>
    </Shell>
  )
}

/** Statements of one person, the newest article first. */
export interface SaidBy {
  readonly group: PersonGroup
  readonly articles: readonly { readonly article: ArticleSummary; readonly statements: readonly StatementLine[] }[]
}

export interface PersonPageProps {
  readonly person: Person
  readonly said: readonly SaidBy[]
  readonly site: Site
}

export function PersonPage({ person, said, site }: PersonPageProps) {
  const words = site.words.said.people
  return (
    <Shell
      title={`${clean(person.name)} · ${site.settings.siteName}`}
      site={site}
      kind="said"
      section="people"
      alternates={dataAlternates(personPath(person.key))}
    >
      <header class="origin-head">
        <h1 class="list-title">
          <bdi>{clean(person.name)}</bdi>
        </h1>
        <p class="said-head">
          <a href="/reading">{site.words.said.byMachine}</a> · {words.rule}
          {said.length > 1 ? ` ${words.several}` : null}
        </p>
      </header>
      {said.map(({ group, articles }) => (
        <section class="person">
          <h2>
            <bdi>{clean(group.roles[0] ?? group.name)}</bdi>
          </h2>
          <p class="quiet">
            {words.joined(site.words.names.articles(group.count))}{' '}
            {group.shared.map((shared, n) => (
              <>
                {n === 0 ? null : ' · '}
                <bdi>{clean(shared)}</bdi>
              </>
            ))}
          </p>
          {articles.length === 0 ? <p class="quiet">{words.nothing}</p> : null}
          <ol class="days">
            {articles.map(({ article, statements }) => (
              <li>
                <p class="person-when">
                  <time datetime={article.sorted}>
                    {article.published ? readable(article.published, site) : short(article.sorted, site)}
                  </time>{' '}
                  <span class="quiet">
                    {article.outlet === null ? null : (
                      <>
                        <bdi>{clean(article.outlet)}</bdi> ·{' '}
                      </>
                    )}
                    <bdi {...tongue(article.language)}>{headlineWords(article, site)}</bdi>
                  </span>
                </p>
                <ul>
                  {statements.map((line) => (
                    <PersonLine line={line} site={site} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Shell>
  )
}

function PersonLine({ line: { article, statement }, site }: { line: StatementLine; site: Site }) {
  const words = site.words.said
  const { mode, type, quoted, content, spans } = statement
  const label = mode === 'asserted' ? (type === 'stance' ? words.view : null) : words.mode[mode]
  const begins = statement.in === 'headline' ? null : (spans.content[0]?.[0] ?? null)
  const path = articlePath(article.id, article.headline)
  return (
    <li>
      {label === null ? null : <strong class={label === words.view ? 'mode view' : 'mode'}>{label} </strong>}
      <bdi {...tongue(article.language)}>
        <a href={begins === null ? path : `${path}#${statementId(article.id, begins)}`}>
          {clean(quoted === 'direct' ? inQuotationMarks(content, article.language) : content)}
        </a>
      </bdi>
    </li>
  )
}
