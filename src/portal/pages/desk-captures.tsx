/** What came in, newest first, and which sources are well. */
import type { ArticleLine, CaptureLine, CapturesPage } from '../../archive/index.js'
import type { Status } from '../../desk/desk.js'
import type { Problem, Rights } from '../../model/index.js'
import { clean, safeUrl } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { short } from '../printed-time.js'
import type { Site } from '../site.js'
import { DeskPage, FormToken } from './desk-shell.js'
import { DeskPager, DeskTable } from './desk-table.js'
import { clip, headlineWords } from './teaser.js'

export interface CapturesFilter {
  readonly show: 'all' | 'failed' | 'uncertain'
  readonly source: string | null
}

/** The address of a list of captures. */
export function capturesPath({ show, source }: CapturesFilter, before: number | null = null): string {
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (source !== null) query.set('source', source)
  if (before !== null) query.set('before', String(before))
  return query.size ? `/desk?${query}` : '/desk'
}

export interface CapturesPageProps {
  readonly view: DeskView
  readonly filter: CapturesFilter
  readonly before: number | null
  readonly page: CapturesPage
  readonly done: string | null
}

export function CapturesListPage({ view, filter, before, page, done }: CapturesPageProps) {
  const { site } = view
  const words = site.words.desk
  const shows = filter.source === null ? (['all', 'failed', 'uncertain'] as const) : (['all', 'failed'] as const)
  return (
    <DeskPage view={view} title={words.places.captures} place="captures" done={done}>
      <nav class="desk-filter" aria-label={words.show}>
        <ul>
          {shows.map((show) => (
            <li>
              <a
                href={capturesPath({ show, source: filter.source })}
                aria-current={show === filter.show ? 'true' : undefined}
              >
                {words[show]}
              </a>
            </li>
          ))}
        </ul>
        {filter.source === null ? null : (
          <p>
            <bdi>{clean(words.ofSource(filter.source))}</bdi>{' '}
            <a href={capturesPath({ show: filter.show, source: null })}>{words.allSources}</a>
          </p>
        )}
      </nav>
      {page.captures.length === 0 ? (
        <p class="quiet">{site.words.pages.nothing}</p>
      ) : (
        <DeskTable
          label={words.places.captures}
          columns={[words.capture, words.received, words.source, words.articles, words.problems]}
        >
          {page.captures.map((capture) => (
            <CaptureRow capture={capture} filter={filter} view={view} />
          ))}
        </DeskTable>
      )}
      <DeskPager
        site={site}
        newest={before === null ? null : capturesPath(filter)}
        older={page.next === null ? null : capturesPath(filter, page.next)}
      />
      <p class="quiet">
        <a href="/desk/labels.ndjson" download="labels.ndjson">
          {words.exportLabels}
        </a>
      </p>
    </DeskPage>
  )
}

function CaptureRow({ capture, filter, view }: { capture: CaptureLine; filter: CapturesFilter; view: DeskView }) {
  const { site } = view
  const words = site.words.desk
  return (
    <tr>
      <th scope="row" class="number">
        <a href={`/desk/captures/${capture.number}`}>{capture.number}</a>
      </th>
      <td class="when">
        <time datetime={capture.retrieved ?? capture.added}>{short(capture.retrieved ?? capture.added, site)}</time>
      </td>
      <td>
        <a href={capturesPath({ show: filter.show === 'uncertain' ? 'all' : filter.show, source: capture.origin })}>
          <bdi>{clean(clip(capture.origin, 60))}</bdi>
        </a>
        <span class="under">
          <bdi>{clean(clip(sourceUnder(capture), 90))}</bdi>
        </span>
      </td>
      <td>
        {capture.articles.length ? (
          <ArticleLines articles={capture.articles} site={site} />
        ) : (
          <span class="bad">{words.noArticle}</span>
        )}
      </td>
      <td>
        <Problems problems={capture.problems} site={site} />
        {capture.articles.length === 0 && capture.held ? <AgainForm number={capture.number} view={view} /> : null}
      </td>
    </tr>
  )
}

/** What the source says besides the host or folder that stands over it. */
const sourceUnder = ({ source, origin, url }: CaptureLine): string =>
  source.startsWith(`${origin}/`) && url === null ? source.slice(origin.length + 1) : source

export function AgainForm({ number, view }: { number: number; view: DeskView }) {
  const words = view.site.words.desk
  return (
    <form method="post" action={`/desk/captures/${number}/again`}>
      <FormToken view={view} />
      <button type="submit" aria-label={`${words.recoverAgain}: ${words.captureNumber(number)}`}>
        {words.recoverAgain}
      </button>
    </form>
  )
}

export function ArticleLines({ articles, site }: { articles: readonly ArticleLine[]; site: Site }) {
  return (
    <ul class="lines">
      {articles.map((article) => (
        <li>
          <a href={`/desk/articles/${article.id}`}>
            <bdi>{headlineOf(article, site)}</bdi>
          </a>
          <StateOf article={article} site={site} />
        </li>
      ))}
    </ul>
  )
}

export const headlineOf = (article: Pick<ArticleLine, 'headline' | 'headlineOrigin'>, site: Site): string =>
  clip(headlineWords(article, site), 120)

export const rightsWords = (rights: Rights, site: Site): string =>
  rights.kind === 'open' ? clean(site.words.article.open(rights.licence)) : site.words.article.rightsOf[rights.kind]

/** What keeps it from readers, where something does. */
export function StateOf({ article, site }: { article: ArticleLine; site: Site }) {
  const words = site.words.desk
  if (article.state !== 'shown') return <span class="state bad"> {words.states[article.state]}</span>
  if (article.embargo !== null && article.embargo > site.now)
    return <span class="state bad"> {words.embargoUntil(short(article.embargo, site))}</span>
  return article.pinned ? <span class="state"> {words.pinned}</span> : null
}

export function Problems({ problems, site }: { problems: readonly Problem[]; site: Site }) {
  return problems.length ? (
    <ul class="lines">
      {problems.map((problem) => (
        <li>
          {/* What recovery says is English, as its answers are. */}
          <bdi lang="en">{clean(clip(problem.what, 300))}</bdi>
          {problem.fix ? (
            <span class="under">
              {site.words.desk.toMend} <bdi lang="en">{clean(clip(problem.fix, 200))}</bdi>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  ) : null
}

export function SourcesPage({ view, status }: { view: DeskView; status: Status }) {
  const { site } = view
  const words = site.words.desk
  const number = new Intl.NumberFormat(site.locale)
  const counts = [
    'captures',
    'articles',
    'revisions',
    'copies',
    'withdrawn',
    'erased',
    'embargoed',
    'canceled',
  ] as const
  return (
    <DeskPage view={view} title={words.places.sources} place="sources">
      <dl class="desk-counts">
        {counts.map((name) => (
          <div>
            <dt>{words.counts[name]}</dt>
            <dd>{number.format(status[name])}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.sourcesIntro}</p>
      <DeskTable
        label={words.places.sources}
        columns={[
          words.source,
          { name: words.captures, figures: true },
          { name: words.articles, figures: true },
          { name: words.without, figures: true },
          words.last,
          words.problems,
        ]}
      >
        {status.sources.map((source) => (
          <tr>
            <th scope="row">
              <a href={capturesPath({ show: 'all', source: source.source })}>
                <bdi>{clean(clip(source.source, 70))}</bdi>
              </a>
            </th>
            <td class="number">{number.format(source.captures)}</td>
            <td class="number">{number.format(source.articles)}</td>
            <td class="number">
              {source.failed ? (
                <a class="bad" href={capturesPath({ show: 'failed', source: source.source })}>
                  {number.format(source.failed)}
                </a>
              ) : (
                0
              )}
            </td>
            <td class="when">
              <time datetime={source.last}>{short(source.last, site)}</time>
            </td>
            <td>
              <ul class="lines">
                {source.problems.map((problem) => (
                  <li>
                    {number.format(problem.count)} × <bdi lang="en">{clean(clip(problem.what, 200))}</bdi>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </DeskTable>
    </DeskPage>
  )
}

/** An address that came with a capture, as a link where it may be one. */
export function CapturedAddress({ address }: { address: string }) {
  const url = safeUrl(address)
  return url ? (
    <a href={url} rel="noopener noreferrer nofollow external">
      <bdi>{clean(clip(address, 120))}</bdi>
    </a>
  ) : (
    <bdi>{clean(clip(address, 120))}</bdi>
  )
}
