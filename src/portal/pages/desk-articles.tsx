/** Articles at the desk: all of them newest first, or what a search finds. */
import type { ArticleLine } from '../../archive/index.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { short } from '../printed-time.js'
import { headlineOf, rightsWords, StateOf } from './desk-captures.js'
import { DeskPage } from './desk-shell.js'
import { DeskPager, DeskTable } from './desk-table.js'

export interface DeskArticlesProps {
  readonly view: DeskView
  readonly query: string
  readonly articles: readonly ArticleLine[]
  readonly before: number | null
  readonly next: number | null
  readonly done: string | null
}

export function DeskArticlesPage({ view, query, articles, before, next, done }: DeskArticlesProps) {
  const { site } = view
  const words = site.words.desk
  return (
    <DeskPage view={view} title={words.places.articles} place="articles" done={done}>
      <form method="get" action="/desk/articles" role="search" class="desk-search">
        <label for="q">{words.find}</label>{' '}
        <input type="search" id="q" name="q" value={query} autocomplete="off" aria-describedby="find-what" />{' '}
        <button type="submit">{site.words.shell.find}</button>
        <span class="under" id="find-what">
          {words.findWhat}
        </span>
      </form>
      {articles.length === 0 ? (
        <p class="quiet">{query ? site.words.search.found(0, false) : site.words.pages.nothing}</p>
      ) : (
        <DeskTable
          label={words.places.articles}
          columns={[
            words.added,
            site.words.field.headline,
            site.words.article.outlet,
            site.words.field.section,
            site.words.article.rights,
          ]}
        >
          {articles.map((article) => (
            <tr>
              <td class="when">
                <time datetime={article.added}>{short(article.added, site)}</time>
              </td>
              <th scope="row">
                <a href={`/desk/articles/${article.id}`}>
                  <bdi>{headlineOf(article, site)}</bdi>
                </a>
                <StateOf article={article} site={site} />
              </th>
              <td>
                <bdi>{clean(article.outlet ?? '')}</bdi>
              </td>
              <td>
                <bdi>{clean(article.section ?? '')}</bdi>
              </td>
              <td>{rightsWords(article.rights, site)}</td>
            </tr>
          ))}
        </DeskTable>
      )}
      <DeskPager
        site={site}
        newest={before === null ? null : '/desk/articles'}
        older={next === null ? null : `/desk/articles?before=${next}`}
      />
    </DeskPage>
  )
}
