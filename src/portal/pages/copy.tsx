/** One text in two outlets, side by side: what the second kept, changed, moved, left out and added. */
import type { ArchivedArticle } from '../../archive/archive.js'
import { copyCuts } from '../../stories/index.js'
import { articlePath, clean } from '../captured-words.js'
import { copyRows } from '../copy-rows.js'
import { dataAlternates } from '../feeds/alternates.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { Pieces } from './changes.js'
import { headlineWords } from './teaser.js'

export const copyPath = (id: string, other: string): string => `/articles/${id}/copies/${other}`

export function CopyPage({ kept, other, site }: { kept: ArchivedArticle; other: ArchivedArticle; site: Site }) {
  const words = site.words.copy
  const cuts = copyCuts(kept.article, other.article)
  const rows = copyRows(kept.article, other.article, cuts)
  const runs = site.words.article.runs(cuts.runs, cuts.of)
  return (
    <Shell
      title={`${words.title} · ${site.settings.siteName}`}
      site={site}
      kind="copy"
      alternates={dataAlternates(copyPath(kept.id, other.id))}
    >
      <h1 class="list-title">{words.title}</h1>
      <p class="quiet">
        <bdi>{clean(other.outlet ?? site.words.article.outletNotStated)}</bdi>: {runs}
        {cuts.added.length ? ` · ${words.adds(cuts.added.length)}` : null}
      </p>
      <div class="sides sides-heads">
        {[kept, other].map((one) => (
          <h2 {...tongue(one.article.language)}>
            <span class="label" {...own(site)}>
              <bdi>{clean(one.outlet ?? site.words.article.outletNotStated)}</bdi>
            </span>
            <a href={articlePath(one.id, one.article.headline)}>{headlineWords(one.article, site)}</a>
          </h2>
        ))}
      </div>
      {rows.map(({ fate, mine, theirs }) => (
        <div class={`sides sides-${fate}`}>
          <p class={fate === 'kept' ? 'offscreen' : 'diff-name'} {...own(site)}>
            {words.fate[fate]}
          </p>
          {([mine, theirs] as const).map((pieces, side) => (
            <p {...tongue((side === 0 ? kept : other).article.language)}>
              {pieces ? (
                <Pieces pieces={pieces} side={side === 0 ? 'before' : 'after'} site={site} />
              ) : (
                <span class="quiet" {...own(site)}>
                  {words.notThere}
                </span>
              )}
            </p>
          ))}
        </div>
      ))}
    </Shell>
  )
}
