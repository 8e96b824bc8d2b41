import type { SearchPage as Found } from '../../archive/archive.js'
import { articlePath, clean, safeUrl } from '../captured-words.js'
import { whatMayShow } from '../rights.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { Pages } from './front.js'
import { Facts, headlineWords } from './teaser.js'

export interface SearchProps {
  readonly query: string
  readonly found: Found | null
  readonly page: number
  readonly perPage: number
  readonly site: Site
}

export function SearchPage({ query, found, page, perPage, site }: SearchProps) {
  return (
    <Shell
      title={query ? `${query} · ${site.settings.siteName}` : `Search · ${site.settings.siteName}`}
      site={site}
      kind="search"
      query={query}
    >
      <h1 class="list-title">
        {query ? (
          <>
            Search: <bdi>{clean(query)}</bdi>
          </>
        ) : (
          'Search the archive'
        )}
      </h1>
      {found?.problems.map((p) => (
        <p class="notice">
          {clean(p.what)} {p.fix ? clean(p.fix) : null}
        </p>
      ))}
      {found ? (
        <p class="strip">
          {found.total === 0
            ? 'Nothing found'
            : found.total === 1
              ? 'One article'
              : `${new Intl.NumberFormat('en-GB').format(found.total)} articles`}
        </p>
      ) : null}
      {found?.hits.length ? (
        <ol class="hits">
          {found.hits.map(({ summary, snippet }) => {
            const may = whatMayShow(summary.rights, site.settings)
            const href = may.words ? articlePath(summary.id, summary.headline) : safeUrl(summary.url)
            return (
              <li class="hit" {...tongue(summary.language)}>
                <h2 class="teaser-headline">
                  {href ? <a href={href}>{headlineWords(summary, site)}</a> : headlineWords(summary, site)}
                </h2>
                {may.words && snippet.length ? (
                  <p class="snippet">{snippet.map((s) => (s.hit ? <mark>{clean(s.text)}</mark> : clean(s.text)))}</p>
                ) : null}
                <Facts summary={summary} site={site} />
              </li>
            )
          })}
        </ol>
      ) : null}
      {found ? (
        <Pages page={page} perPage={perPage} total={found.total} path={`/search?q=${encodeURIComponent(query)}`} />
      ) : null}
      <section class="search-help">
        <h2 class="label">How to ask</h2>
        <dl>
          <div>
            <dt>
              <code>ferry strike</code>
            </dt>
            <dd>both words</dd>
          </div>
          <div>
            <dt>
              <code>"ferry strike"</code>
            </dt>
            <dd>the phrase</dd>
          </div>
          <div>
            <dt>
              <code>ferry -strike</code>
            </dt>
            <dd>without the word</dd>
          </div>
          <div>
            <dt>
              <code>ferry OR tram</code>
            </dt>
            <dd>either</dd>
          </div>
          <div>
            <dt>
              <code>agency:AP</code> <code>author:quill</code> <code>outlet:courier</code>
            </dt>
            <dd>by field</dd>
          </div>
          <div>
            <dt>
              <code>after:2031-05-01</code> <code>before:2031-06-01</code>
            </dt>
            <dd>by day</dd>
          </div>
        </dl>
      </section>
    </Shell>
  )
}
