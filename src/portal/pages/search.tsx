import type { SearchPage as Found } from '../../archive/archive.js'
import { articlePath, clean, safeUrl } from '../captured-words.js'
import { dataAlternates, feedAlternates } from '../feeds/alternates.js'
import { whatMayShow } from '../rights.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { Pages } from './list.js'
import { Facts, headlineWords } from './teaser.js'

export interface SearchProps {
  readonly query: string
  readonly found: Found | null
  readonly page: number
  readonly perPage: number
  readonly site: Site
}

const ways = [
  [['ferry strike'], 'allWords'],
  [['"ferry strike"'], 'phrase'],
  [['ferry -strike'], 'without'],
  [['ferry OR tram'], 'either'],
  [['agency:AP', 'author:quill', 'outlet:courier'], 'byField'],
  [['after:2031-05-01', 'before:2031-06-01'], 'byDay'],
  [['said:"Ann Vey"', 'figure:passengers', 'when:2031-05'], 'byReading'],
] as const

export function SearchPage({ query, found, page, perPage, site }: SearchProps) {
  const words = site.words.search
  const asked = `?q=${encodeURIComponent(query)}`
  return (
    <Shell
      title={`${query || words.title} · ${site.settings.siteName}`}
      site={site}
      kind="search"
      query={query}
      alternates={
        query ? [...feedAlternates('/search', query, site.settings, asked), ...dataAlternates('/search', asked)] : []
      }
    >
      <h1 class="list-title">
        {query ? (
          <>
            {words.of} <bdi>{clean(query)}</bdi>
          </>
        ) : (
          words.title
        )}
      </h1>
      {found?.problems.map((p) => (
        <p class="notice" lang="en" dir="ltr">
          {clean(p.what)} {p.fix ? clean(p.fix) : null}
        </p>
      ))}
      {found ? <p class="strip">{words.found(found.total, found.atLeast)}</p> : null}
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
        <Pages
          page={page}
          perPage={perPage}
          total={found.total}
          path={`/search?q=${encodeURIComponent(query)}`}
          idiom={site}
        />
      ) : null}
      <section class="search-help">
        <h2 class="label">{words.how}</h2>
        <dl>
          {ways.map(([examples, name]) => (
            <div>
              <dt dir="ltr">
                {examples.map((example) => (
                  <code>{example} </code>
                ))}
              </dt>
              <dd>{words[name]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Shell>
  )
}
