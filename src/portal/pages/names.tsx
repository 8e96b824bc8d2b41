/** Outlets, agencies and authors: a page for each, with how much of it was copied, and an index of them all. */
import type { ArticleList, Attributed, AttributedPage, AttributionKind, NamedCount } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { dataAlternates, listAlternates } from '../feeds/alternates.js'
import { keyPath, nameFolders } from '../name-path.js'
import { dayWords } from '../printed-time.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { dayOf } from '../site-days.js'
import { Articles, Turning } from './list.js'

export function NamePage({ of, list, site }: { of: Attributed; list: ArticleList; site: Site }) {
  const words = site.words.names
  const path = keyPath(of.kind, of.key)
  const articles = words.articles(of.articles)
  const facts = of.since === null ? articles : words.since(articles, dayWords(dayOf(of.since, site), site))
  return (
    <Shell
      title={`${of.name} · ${site.settings.siteName}`}
      site={site}
      kind="name"
      alternates={list.newer === null ? listAlternates(path, of.name, site.settings) : []}
      index={site.settings.public}
      section={nameFolders[of.kind]}
    >
      <header class="name-head">
        <p class="kicker">
          <a href={`/${nameFolders[of.kind]}`}>{words.kind[of.kind]}</a>
        </p>
        <h1 class="list-title">
          <bdi>{clean(of.name)}</bdi>
        </h1>
        <p class="strip">{facts}</p>
      </header>
      <div class="with-side">
        <Articles list={list} site={site} />
        <aside class="side" aria-label={words.kind[of.kind]}>
          <Copied of={of} site={site} />
          <Beside title={words.copiesFrom} names={of.copiesFrom} kind="outlet" of={of} site={site} />
          <Beside title={words.copiedBy} names={of.copiedBy} kind="outlet" of={null} site={site} />
          <Beside title={words.agencies} names={of.agencies} kind="agency" of={of} site={site} />
          <Beside title={words.outletsOf[of.kind]} names={of.outlets} kind="outlet" of={of} site={site} />
        </aside>
      </div>
      <Turning list={list} path={path} site={site} />
    </Shell>
  )
}

/** The share as a figure with its words; the bar says the same to the eye. */
function Copied({ of: { kind, newest }, site }: { of: Attributed; site: Site }) {
  const words = site.words.names
  // All that an agency writes is an agency's text.
  const copied = kind === 'agency' ? newest.borrowed : newest.copied
  if (newest.of === 0) return null
  const share = copied / newest.of
  return (
    <section class="copied">
      {kind === 'agency' ? null : (
        <>
          <h2 class="label">{words.copied(share, newest.of)}</h2>
          <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="bar-all" width="100" height="1" />
            <rect class="bar-part" width={Math.round(share * 1_000) / 10} height="1" />
          </svg>
        </>
      )}
      <ul>
        {kind === 'agency' ? null : <li>{words.wire(newest.wire)}</li>}
        <li>{words.borrowed(newest.borrowed)}</li>
      </ul>
      <p class="quiet">{words.asFarAs}</p>
    </section>
  )
}

function Beside({
  title,
  names,
  kind,
  of,
  site,
}: {
  title: string
  names: readonly NamedCount[]
  kind: AttributionKind
  /** Whose newest articles were counted, where that is to be said. */
  of: Attributed | null
  site: Site
}) {
  if (names.length === 0) return null
  return (
    <section>
      <h2 class="label">{title}</h2>
      {of !== null && of.articles > of.newest.of ? <p class="quiet">{site.words.names.newest(of.newest.of)}</p> : null}
      <Names names={names} kind={kind} site={site} />
    </section>
  )
}

function Names({ names, kind, site }: { names: readonly NamedCount[]; kind: AttributionKind; site: Site }) {
  const numbers = new Intl.NumberFormat(site.locale)
  return (
    <ul class="names">
      {names.map(({ key, name, articles }) => (
        <li>
          <a href={keyPath(kind, key)}>
            <bdi>{clean(name)}</bdi>
          </a>{' '}
          <span class="count">
            <span aria-hidden="true">{numbers.format(articles)}</span>
            <span class="offscreen">{site.words.names.articles(articles)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function NamesPage({
  kind,
  page,
  from,
  site,
}: {
  kind: AttributionKind
  page: AttributedPage
  /** Where the page begins; null is the first. */
  from: string | null
  site: Site
}) {
  const words = site.words.names
  const path = `/${nameFolders[kind]}`
  return (
    <Shell
      title={`${words.all[kind]} · ${site.settings.siteName}`}
      site={site}
      kind="names"
      alternates={from === null ? dataAlternates(`/${nameFolders[kind]}`) : []}
      index={site.settings.public}
      section={nameFolders[kind]}
    >
      <h1 class="list-title">{words.all[kind]}</h1>
      {page.names.length === 0 ? <p class="strip">{site.words.pages.nothing}</p> : null}
      {page.fullest.length > 1 && from === null ? (
        <section class="band">
          <h2 class="label">{words.fullest}</h2>
          <Names names={page.fullest} kind={kind} site={site} />
        </section>
      ) : null}
      {page.names.length > 0 ? (
        <section class="band">
          <h2 class="label">{words.byName}</h2>
          <Names names={page.names} kind={kind} site={site} />
        </section>
      ) : null}
      {from !== null || page.next !== null ? (
        <nav class="pages" aria-label={site.words.pages.label}>
          {from === null ? null : <a href={path}>{words.toFirst}</a>}
          {page.next === null ? null : <a href={`${path}?from=${encodeURIComponent(page.next)}`}>{words.further}</a>}
        </nav>
      ) : null}
    </Shell>
  )
}
