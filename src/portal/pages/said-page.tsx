/** All that was read from an article, with how sure it is: for whoever checks it, prints it or passes its address on. */
import { articlePath } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import type { Anchor } from '../said/told.js'
import { Shell } from '../shell.js'
import { Days, Figures, partsOf, SaidHead, type SaidProps, Voices } from './said.js'
import { anchorId } from './said-marks.js'
import { headlineWords } from './teaser.js'

export function SaidPage({ kept, told, site }: SaidProps) {
  const words = site.words.said
  const path = articlePath(kept.id, kept.article.headline)
  const to = (anchor: Anchor) => `${path}#${anchorId(kept.id, anchor)}`
  const parts = partsOf(told, site)
  const missing = [
    ...(told.statements === null ? [words.who] : []),
    ...(told.days === null ? [words.when] : []),
    ...(told.figures === null ? [words.howMany] : []),
  ]
  return (
    <Shell
      title={`${words.who} · ${site.settings.siteName}`}
      site={site}
      kind="said"
      alternates={dataAlternates(`/articles/${kept.id}/said`)}
    >
      <header class="origin-head">
        <h1 class="list-title">{words.who}</h1>
        <p>
          <a href={path}>
            <bdi>{headlineWords(kept.article, site)}</bdi>
          </a>
        </p>
        <SaidHead kept={kept} site={site} />
      </header>
      {parts.length === 0 ? <p class="quiet">{words.notRead}</p> : null}
      {missing.length > 0 ? <p class="quiet">{words.notLookedFor(site.words.listed(missing))}</p> : null}
      <div class="said-parts">
        {parts.map(({ kind, count }) => (
          <section class={`said-${kind}`} aria-labelledby={`said-${kind}`}>
            <h2 class="label" id={`said-${kind}`}>
              {count}
            </h2>
            {kind === 'who' ? (
              <Voices kept={kept} told={told} site={site} to={to} sure />
            ) : kind === 'when' ? (
              <Days kept={kept} days={told.days ?? []} site={site} to={to} sure />
            ) : (
              <Figures kept={kept} figures={told.figures ?? []} site={site} to={to} />
            )}
          </section>
        ))}
      </div>
    </Shell>
  )
}
