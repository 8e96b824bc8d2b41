/** One revision of an article: what changed since the one before. */
import type { ArchivedArticle, Revision } from '../../archive/archive.js'
import { articlePath, clean } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { dayAndClock } from '../printed-time.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { ArticleWords } from './article-body.js'
import { ArticleHead } from './article-head.js'
import { Pieces } from './changes.js'
import { difference } from './difference.js'
import { fieldName } from './field-name.js'
import { RevisionList } from './revision-list.js'

export function RevisionPage(props: {
  readonly kept: ArchivedArticle
  readonly revision: Revision
  readonly before: Revision | null
  /** Both texts beside each other, else the changes in one. */
  readonly sides: boolean
  readonly site: Site
}) {
  const { kept, revision, before, sides, site } = props
  const path = `/articles/${kept.id}/revisions/${revision.number}`
  const rows = before ? difference(before.article, revision.article) : []
  const words = site.words.revision
  const changed = rows.filter((r) => r.kind !== 'same').length
  return (
    <Shell
      title={`${words.title(revision.number)} · ${site.settings.siteName}`}
      site={site}
      kind="revision"
      alternates={dataAlternates(path)}
    >
      <div class={sides && before ? 'beside' : 'story'}>
        <p class="back">
          <a href={articlePath(kept.id, kept.article.headline)}>
            <bdi>{clean(kept.article.headline ?? words.theArticle)}</bdi>
          </a>
        </p>
        <h1 class="list-title">{before ? words.against(revision.number, before.number) : words.first}</h1>
        <p class="quiet">
          {words.captured(dayAndClock(revision.retrieved ?? revision.added, site))}
          {before ? ` ${words.changed(changed, rows.length)}` : null}
        </p>
        {before ? (
          <nav class="views" aria-label={words.view}>
            <a href={path} aria-current={sides ? undefined : 'page'}>
              {words.inline}
            </a>
            <a href={`${path}/sides`} aria-current={sides ? 'page' : undefined}>
              {words.sides}
            </a>
          </nav>
        ) : null}
        {before && sides ? (
          <div class="sides sides-heads">
            {[before, revision].map(({ number, retrieved, added }) => (
              <h2 class="label">{site.words.article.revision(number, dayAndClock(retrieved ?? added, site))}</h2>
            ))}
          </div>
        ) : null}
        {before ? (
          <div class="diff" {...tongue(revision.article.language)}>
            {rows.map((row) => (
              <div class={`${sides ? 'sides' : 'diff-row'} diff-${row.kind}`}>
                <p class="diff-name" {...own(site)}>
                  {fieldName(row.name, site)}
                </p>
                {sides ? (
                  <>
                    <p>
                      <Pieces pieces={row.pieces} side="before" site={site} />
                    </p>
                    <p>
                      <Pieces pieces={row.pieces} side="after" site={site} />
                    </p>
                  </>
                ) : (
                  <p>
                    <Pieces pieces={row.pieces} site={site} />
                  </p>
                )}
              </div>
            ))}
          </div>
        ) : (
          <div {...tongue(revision.article.language)}>
            <ArticleHead article={revision.article} headingLevel={2} idiom={site} />
            <ArticleWords article={revision.article} pictures={[]} id="revision" headingLevel={2} idiom={site} />
          </div>
        )}
        {kept.revisions.length > 1 ? (
          <section class="timeline">
            <h2 class="label">{site.words.article.revisions}</h2>
            <RevisionList kept={kept} current={revision.number} site={site} />
          </section>
        ) : null}
      </div>
    </Shell>
  )
}
