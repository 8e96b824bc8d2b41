import type { ArticleSummary, Front, Strip } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import type { SiteSettings } from '../settings.js'
import { Shell } from '../shell.js'
import { Teaser } from './teaser.js'

interface FrontProps {
  readonly front: Front
  readonly settings: SiteSettings
  readonly now: string
  readonly sections: readonly string[]
}

const count = (n: number, one: string, more: string) =>
  `${new Intl.NumberFormat('en-GB').format(n)} ${n === 1 ? one : more}`

/** "22 captures in, 27 articles out, 3 were run together, 412 blocks of furniture dropped". */
export function StripLine({ strip }: { strip: Strip }) {
  const parts = [
    count(strip.captures, 'capture in', 'captures in'),
    count(strip.articles, 'article out', 'articles out'),
  ]
  if (strip.runTogether) parts.push(count(strip.runTogether, 'was run together', 'were run together'))
  parts.push(count(strip.furniture, 'block of furniture dropped', 'blocks of furniture dropped'))
  return <p class="strip">{parts.join(', ')}</p>
}

export function FrontPage({ front, settings, now, sections }: FrontProps) {
  const teaser = (
    summary: ArticleSummary,
    size: 'lead' | 'second' | 'band' | 'line',
    level: 2 | 3,
    picture = false,
  ) => <Teaser summary={summary} settings={settings} now={now} size={size} level={level} picture={picture} />
  return (
    <Shell
      title={settings.siteName}
      settings={settings}
      now={now}
      sections={sections}
      kind="front"
      index={settings.public}
      strip={front.lead ? <StripLine strip={front.strip} /> : null}
    >
      {front.lead ? (
        <>
          <div class="top">
            <section class="lead" aria-label="Lead story">
              {teaser(front.lead, 'lead', 2, true)}
            </section>
            {front.seconds.length ? (
              <section class="seconds" aria-label="More top stories">
                {front.seconds.slice(0, 2).map((s, i) => teaser(s, 'second', 2, i === 0))}
              </section>
            ) : null}
            {front.seconds.length > 2 ? (
              <section class="under-lead" aria-label="Also today">
                {front.seconds.slice(2, 4).map((s) => teaser(s, 'second', 2))}
              </section>
            ) : null}
            {front.latest.length ? (
              <section class="wire" aria-labelledby="wire">
                <h2 id="wire" class="label">
                  Latest
                </h2>
                <ol>
                  {front.latest.slice(0, 10).map((s) => (
                    <li>{teaser(s, 'line', 3)}</li>
                  ))}
                </ol>
              </section>
            ) : null}
          </div>
          {front.sections.map((section, n) => (
            <section class="band" aria-labelledby={`band-${n}`}>
              <h2 id={`band-${n}`} class="label">
                <bdi>{clean(section.name)}</bdi>
              </h2>
              <div class="band-stories">{section.articles.map((s) => teaser(s, 'band', 3, true))}</div>
            </section>
          ))}
        </>
      ) : (
        <EmptyArchive />
      )}
    </Shell>
  )
}

function EmptyArchive() {
  return (
    <section class="plain">
      <h2>Nothing is set yet</h2>
      <p>This archive is empty. Put something in, and it stands here.</p>
      <pre>
        <code>{'broadsheet add page.html\nbroadsheet add https://news.example/story\nbroadsheet add captures/'}</code>
      </pre>
      <p>
        Or <a href="/try">paste a capture and see what comes out</a>; nothing is kept unless you ask.
      </p>
    </section>
  )
}

/** A plain list, newest first: a section, or everything. */
export function ListPage(props: {
  readonly title: string
  readonly current: string
  readonly articles: readonly ArticleSummary[]
  readonly total: number
  readonly page: number
  readonly perPage: number
  readonly path: string
  readonly settings: SiteSettings
  readonly now: string
  readonly sections: readonly string[]
}) {
  const { settings, now } = props
  return (
    <Shell
      title={`${props.title} · ${settings.siteName}`}
      settings={settings}
      now={now}
      sections={props.sections}
      kind="list"
      current={props.current}
      index={settings.public}
    >
      <h1 class="list-title">
        <bdi>{clean(props.title)}</bdi>
      </h1>
      {props.articles.length === 0 ? <p class="plain">Nothing here yet.</p> : null}
      <div class="list">
        {props.articles.map((s) => (
          <Teaser summary={s} settings={settings} now={now} size="band" level={2} picture />
        ))}
      </div>
      <Pages page={props.page} perPage={props.perPage} total={props.total} path={props.path} />
    </Shell>
  )
}

export function Pages({ page, perPage, total, path }: { page: number; perPage: number; total: number; path: string }) {
  const last = Math.max(1, Math.ceil(total / perPage))
  if (last <= 1) return null
  const to = (n: number) => `${path}${path.includes('?') ? '&' : '?'}page=${n}`
  return (
    <nav class="pages" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={to(page - 1)}>
          Newer
        </a>
      ) : null}
      <span>
        Page {page} of {last}
      </span>
      {page < last ? (
        <a rel="next" href={to(page + 1)}>
          Older
        </a>
      ) : null}
    </nav>
  )
}
