/** What stands around every page: head, masthead, foot. No page needs script, none has inline style. */
import type { Child } from 'hono/jsx'
import { clean, directionOf } from './captured-words.js'
import type { Alternate } from './feeds/alternates.js'
import { editionDate } from './printed-time.js'
import { setOnce } from './set-once.js'
import type { Site } from './site.js'

export interface ShellProps {
  readonly title: string
  readonly site: Site
  /** Search engines may keep the page. */
  readonly index?: boolean
  readonly kind: string
  /** A stylesheet that the page has beside the common one, where its kind does not say. */
  readonly sheet?: string | undefined
  readonly language?: string | null
  readonly canonical?: string | null
  /** Other forms of the page: feeds, data. */
  readonly alternates?: readonly Alternate[]
  readonly head?: Child
  readonly current?: string | null
  /** The part of the archive that the page stands in, as the foot names it. */
  readonly section?: string
  readonly query?: string
  readonly strip?: Child
  readonly children?: Child
}

/** Kinds of pages with rules of their own, which an article need not carry. */
const sheets: Readonly<Record<string, string>> = {
  front: 'front',
  section: 'front',
  name: 'front',
  names: 'front',
  day: 'front',
  month: 'front',
  origin: 'workings',
  try: 'workings',
  said: 'said',
  reading: 'said',
}

export function Shell(props: ShellProps) {
  const { site } = props
  const { settings } = site
  const words = site.words.shell
  const front = props.kind === 'front'
  const sheet = props.sheet ?? sheets[props.kind]
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{clean(props.title)}</title>
        {props.index ? null : <meta name="robots" content="noindex, noarchive" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href="/assets/source-serif-4-latin.woff2" as="font" type="font/woff2" crossorigin="" />
        <link rel="preload" href="/assets/source-sans-3-latin.woff2" as="font" type="font/woff2" crossorigin="" />
        <link rel="stylesheet" href="/assets/broadsheet.css" />
        {sheet ? <link rel="stylesheet" href={`/assets/${sheet}.css`} /> : null}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {props.canonical ? <link rel="canonical" href={props.canonical} /> : null}
        {props.alternates?.map(({ href, type, title }) => (
          <link rel="alternate" type={type} href={href} title={title} />
        ))}
        {props.head}
      </head>
      <body class={`page-${props.kind}`}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class={front ? 'masthead masthead-front' : 'masthead'}>
          <div class="masthead-top">
            <span class="edition">{editionDate(site)}</span>
            {front ? (
              <h1 class="nameplate">
                <a href="/">{settings.siteName}</a>
              </h1>
            ) : (
              <p class="nameplate">
                <a href="/">{settings.siteName}</a>
              </p>
            )}
            {settings.exported ? null : <Find site={site} query={props.query ?? ''} />}
          </div>
          <div class="masthead-line">
            {setOnce(site, `sections ${props.current}`, site.sections, () => (
              <Sections site={site} current={props.current} />
            ))}
            {props.strip}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        {setOnce(site, `foot ${props.section}`, [], () => (
          <Foot site={site} section={props.section} />
        ))}
      </body>
    </html>
  )
}

/** Search in the masthead. */
function Find({ site: { words }, query }: { site: Site; query: string }) {
  return (
    <form class="find" action="/search" method="get" role="search">
      <label class="offscreen" for="find">
        {words.shell.searchLabel}
      </label>
      <input id="find" type="search" name="q" value={query} placeholder={words.shell.search} autocomplete="off" />
      <button type="submit">{words.shell.find}</button>
    </form>
  )
}

function Sections({ site, current }: { site: Site; current: ShellProps['current'] }) {
  const { settings } = site
  const words = site.words.shell
  return (
    <nav aria-label={words.sections}>
      <ul class="sections">
        <li>
          <a href="/latest" aria-current={current === 'latest' ? 'page' : undefined}>
            {words.latest}
          </a>
        </li>
        {site.sections.slice(0, 9).map((name) => (
          <li>
            <a href={`/sections/${encodeURIComponent(name)}`} aria-current={current === name ? 'page' : undefined}>
              <bdi>{clean(name)}</bdi>
            </a>
          </li>
        ))}
        {settings.exported ? null : (
          <li>
            <a class="nav-try" href="/try" aria-current={current === 'try' ? 'page' : undefined}>
              {words.tryIt}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Foot({ site, section }: { site: Site; section: ShellProps['section'] }) {
  const { settings } = site
  const words = site.words.shell
  return (
    <footer class="foot">
      <nav aria-label={words.archive}>
        <ul class="foot-links">
          {(
            [
              ['outlets', site.words.names.all.outlet],
              ['agencies', site.words.names.all.agency],
              ['authors', site.words.names.all.author],
              ...(settings.peoplePages === true ? [['people', site.words.said.people.title] as const] : []),
              ['days', site.words.days.title],
              ['about', words.about],
              // A folder of files that does not know where it will stand has neither.
              ...(settings.exported && settings.baseUrl === null ? [] : [['feeds.opml', words.feeds] as const]),
              ...(settings.exported ? [] : [['api', words.forPrograms] as const]),
            ] as const
          ).map(([folder, name]) => (
            <li>
              <a href={`/${folder}`} aria-current={section === folder ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{words.setBy}</p>
      {settings.public ? null : <p>{words.privateRoom}</p>}
    </footer>
  )
}

/** Attributes of an element that holds captured words: their language and direction. */
export function tongue(language: string | null): { lang?: string; dir: 'rtl' | 'ltr' } {
  return language ? { lang: language, dir: directionOf(language) } : { dir: 'ltr' }
}
