/** What stands around every page of the desk, and the pages before its door. No script, no inline style. */
import type { Child } from 'hono/jsx'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import type { Site } from '../site.js'

export type DeskPlace = 'captures' | 'articles' | 'sources' | 'write' | 'pictures' | 'reports'

/** Where the desk's pages stand, and the key that leads there (with Alt, or as the browser has it). */
export const deskPlaces: readonly { readonly place: DeskPlace; readonly path: string; readonly key: string }[] = [
  { place: 'captures', path: '/desk', key: '1' },
  { place: 'articles', path: '/desk/articles', key: '2' },
  { place: 'sources', path: '/desk/sources', key: '3' },
  { place: 'write', path: '/desk/write', key: '4' },
  { place: 'pictures', path: '/desk/pictures', key: '5' },
  { place: 'reports', path: '/desk/reports', key: '6' },
]

const placeName = (place: DeskPlace, { words }: Site): string =>
  place === 'reports' ? words.reports.desk.place : words.desk.places[place]

function Frame({ site, title, children }: { site: Site; title: string; children?: Child }) {
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${clean(title)} · ${site.words.desk.desk}`}</title>
        <meta name="robots" content="noindex, noarchive" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/assets/broadsheet.css" />
        <link rel="stylesheet" href="/assets/workings.css" />
        <link rel="stylesheet" href="/assets/desk.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body class="desk">{children}</body>
    </html>
  )
}

export interface DeskPageProps {
  readonly view: DeskView
  readonly title: string
  readonly place?: DeskPlace | null
  /** What was done, told at the top of the page. */
  readonly done?: string | null
  readonly trouble?: string | null
  /** Id of the field that the trouble is with. */
  readonly troubleAt?: string | null
  readonly children?: Child
}

export function DeskPage(props: DeskPageProps) {
  const { view, title, place = null, done = null, trouble = null, troubleAt = null, children } = props
  const { site } = view
  const words = site.words.desk
  return (
    <Frame site={site} title={title}>
      <a class="skip" href="#main">
        {site.words.shell.skip}
      </a>
      <header class="desk-head">
        <p class="desk-name">
          <a href="/desk">{words.desk}</a> <span class="quiet">{site.settings.siteName}</span>
        </p>
        <nav aria-label={words.navigation}>
          <ul>
            {deskPlaces.map(({ place: name, path, key }) => (
              <li>
                <a href={path} accesskey={key} aria-current={name === place ? 'page' : undefined}>
                  {placeName(name, site)}
                </a>
              </li>
            ))}
            <li>
              <a href="/" accesskey="0">
                {words.toPaper}
              </a>
            </li>
          </ul>
        </nav>
        <form method="post" action="/desk/logout" class="desk-logout">
          <FormToken view={view} />
          <button type="submit">{words.logout}</button>
        </form>
      </header>
      <main id="main" tabindex={-1}>
        <h1 class="desk-title">
          <bdi>{clean(title)}</bdi>
        </h1>
        {done ? (
          <p class="desk-done" role="status">
            <bdi>{clean(done)}</bdi>
          </p>
        ) : null}
        {trouble ? (
          <p class="notice" role="alert" id="trouble">
            {troubleAt ? (
              <a href={`#${troubleAt}`}>
                <bdi>{clean(trouble)}</bdi>
              </a>
            ) : (
              <bdi>{clean(trouble)}</bdi>
            )}
          </p>
        ) : null}
        {children}
      </main>
      <footer class="desk-foot">
        <details>
          <summary>{words.keys}</summary>
          <p>{words.keysHow}</p>
          <dl>
            {[
              ...deskPlaces.map(({ place: name, key }) => [key, placeName(name, site)]),
              ['0', words.toPaper],
              ['s', words.keySave],
              ['v', words.preview],
              ['n', words.newPiece],
              ['e', words.writeAgain],
            ].map(([key, what]) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </details>
        <form method="post" action="/desk/logout-everywhere">
          <FormToken view={view} />
          <button type="submit">{words.logoutEverywhere}</button>
        </form>
      </footer>
    </Frame>
  )
}

/** What a field says of itself to who cannot see the page: that it is the one to be mended, and what tells more of it. */
export function fieldState(id: string, troubleAt: string | null, describedBy: string | null = null) {
  const wrong = id === troubleAt
  const by = [...(wrong ? ['trouble'] : []), ...(describedBy === null ? [] : [describedBy])].join(' ')
  return {
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
    ...(by === '' ? {} : { 'aria-describedby': by }),
  }
}

/** What a form must carry to be taken: see `desk-door.tsx`. */
export const FormToken = ({ view }: { view: DeskView }) => <input type="hidden" name="form" value={view.formToken} />

/** A page of the desk for somebody who is not in it. */
export function DeskMessage({ site, title, children }: { site: Site; title: string; children?: Child }) {
  return (
    <Frame site={site} title={title}>
      <main class="plain">
        <h1>{title}</h1>
        {children}
        <p>
          <a href="/">{site.words.desk.toPaper}</a>
        </p>
      </main>
    </Frame>
  )
}

/** What was written in a form that was not taken. */
export function Written({ site, text }: { site: Site; text: string }) {
  return text === '' ? null : (
    <div class="mend desk-written">
      <label for="written">{site.words.desk.written}</label>
      <textarea id="written" rows={12} readonly class="desk-markdown">
        {`\n${clean(text)}`}
      </textarea>
    </div>
  )
}

export function LoginPage(props: {
  site: Site
  formToken: string
  trouble: string | null
  wanted: string
  written: string
}) {
  const { site, formToken, trouble, wanted, written } = props
  const words = site.words.desk
  return (
    <Frame site={site} title={words.login}>
      <main class="plain">
        <h1>{words.desk}</h1>
        {trouble ? (
          <p class="notice" role="alert" id="trouble">
            {trouble}
          </p>
        ) : null}
        <form method="post" action="/desk/login" class="login">
          <input type="hidden" name="form" value={formToken} />
          <input type="hidden" name="wanted" value={wanted} />
          {/* For keepers of passwords, which file them by name. */}
          <input type="hidden" name="username" value={words.desk} autocomplete="username" />
          <label for="password">{words.password}</label>
          <input
            id="password"
            type="password"
            name="password"
            required
            autocomplete="current-password"
            aria-describedby={trouble ? 'trouble' : undefined}
          />
          <button type="submit" class="main">
            {words.login}
          </button>
        </form>
        <Written site={site} text={written} />
        <p>
          <a href="/">{words.toPaper}</a>
        </p>
      </main>
    </Frame>
  )
}
