/** Lists of articles, newest first: everything, a section, what one name published. */
import type { ArticleList, ArticleSummary } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { listAlternates } from '../feeds/alternates.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import type { Idiom } from '../words/index.js'
import { Teaser } from './teaser.js'

export function Articles({ list, site }: { list: ArticleList; site: Site }) {
  return list.articles.length === 0 ? (
    <p class="strip">{site.words.pages.nothing}</p>
  ) : (
    <div class="list">
      {list.articles.map((summary) => (
        <Teaser summary={summary} site={site} size="band" level={2} picture />
      ))}
    </div>
  )
}

/** Ways on from a list: to what is newer and older, and back to where it begins. */
export function Turning({ list, path, site }: { list: ArticleList; path: string; site: Site }) {
  if (list.newer === null && list.older === null) return null
  const words = site.words.pages
  return (
    <nav class="pages" aria-label={words.label}>
      {list.newer === null ? null : (
        <>
          <a href={path}>{words.newest}</a>
          <a rel="prev" href={`${path}?after=${list.newer}`}>
            {words.newer}
          </a>
        </>
      )}
      {list.older === null ? null : (
        <a rel="next" href={`${path}?before=${list.older}`}>
          {words.older}
        </a>
      )}
    </nav>
  )
}

/** The newest leads, before it the newest few are looked through for one with a picture; further pages are a list alone. */
const ledAmong = 4

export function SectionPage(props: {
  readonly title: string
  readonly current: string
  readonly list: ArticleList
  readonly path: string
  readonly site: Site
}) {
  const { list, path, site, title } = props
  const led = list.newer === null && list.articles.length > 3
  const among = list.articles.slice(0, ledAmong)
  const lead = led
    ? (among.find(({ pinned }) => pinned) ?? among.find(({ picture }) => picture) ?? among[0])
    : undefined
  const rest = list.articles.filter((summary) => summary !== lead)
  const teaser = (summary: ArticleSummary, size: 'lead' | 'second' | 'band', picture: boolean) => (
    <Teaser summary={summary} site={site} size={size} level={2} picture={picture} />
  )
  return (
    <Shell
      title={`${title} · ${site.settings.siteName}`}
      site={site}
      kind="section"
      alternates={list.newer === null ? listAlternates(path, title, site.settings) : []}
      current={props.current}
      index={site.settings.public}
    >
      <h1 class="list-title section-title">
        <bdi>{clean(title)}</bdi>
      </h1>
      {lead ? (
        <>
          <div class="section-top">
            <div class="section-lead">{teaser(lead, 'lead', true)}</div>
            <div class="section-seconds">
              {rest.slice(0, 2).map((summary, n) => teaser(summary, 'second', n === 0))}
            </div>
          </div>
          <Articles list={{ ...list, articles: rest.slice(2) }} site={site} />
        </>
      ) : (
        <Articles list={list} site={site} />
      )}
      <Turning list={list} path={path} site={site} />
    </Shell>
  )
}

/** Of a search, which is in no order that a place could be kept in. */
export function Pages({
  page,
  perPage,
  total,
  path,
  idiom,
}: {
  page: number
  perPage: number
  total: number
  path: string
  idiom: Idiom
}) {
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last <= 1) return null
  const words = idiom.words.pages
  const to = (n: number) => `${path}${path.includes('?') ? '&' : '?'}page=${n}`
  return (
    <nav class="pages" aria-label={words.label}>
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          {words.newer}
        </a>
      ) : null}
      <span>{words.page(page, last)}</span>
      {page < last ? (
        <a rel="next" href={to(page + 1)}>
          {words.older}
        </a>
      ) : null}
    </nav>
  )
}
