/** One revision of an article: what changed since the one before. */
import type { ArchivedArticle, Revision } from '../../archive/archive.js'
import { articlePath, clean } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { short } from '../printed-time.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { ArticleHead, ArticleWords } from './article-body.js'
import { difference } from './difference.js'
import { fieldName } from './field-name.js'

export function RevisionPage(props: {
  readonly kept: ArchivedArticle
  readonly revision: Revision
  readonly before: Revision | null
  readonly site: Site
}) {
  const { kept, revision, before, site } = props
  const rows = before ? difference(before.article, revision.article) : []
  const words = site.words.revision
  const changed = rows.filter((r) => r.kind !== 'same').length
  return (
    <Shell
      title={`${words.title(revision.number)} · ${site.settings.siteName}`}
      site={site}
      kind="revision"
      alternates={dataAlternates(`/articles/${kept.id}/revisions/${revision.number}`)}
    >
      <div class="story">
        <p class="back">
          <a href={articlePath(kept.id, kept.article.headline)}>
            <bdi>{clean(kept.article.headline ?? words.theArticle)}</bdi>
          </a>
        </p>
        <h1 class="list-title">{before ? words.against(revision.number, before.number) : words.first}</h1>
        <p class="quiet">
          {words.captured(short(revision.retrieved ?? revision.added, site))}
          {before ? ` ${words.changed(changed, rows.length)}` : null}
        </p>
        {before ? (
          <div class="diff" {...tongue(revision.article.language)}>
            {rows.map((row) => (
              <div class={`diff-row diff-${row.kind}`}>
                <p class="diff-name" {...own(site)}>
                  {fieldName(row.name, site)}
                </p>
                <p>
                  {row.pieces.map((piece) =>
                    piece.kind === 'same' ? (
                      clean(piece.text)
                    ) : piece.kind === 'added' ? (
                      <ins>
                        <span class="offscreen"> [{words.added} </span>
                        {clean(piece.text)}
                        <span class="offscreen">] </span>
                      </ins>
                    ) : (
                      <del>
                        <span class="offscreen"> [{words.deleted} </span>
                        {clean(piece.text)}
                        <span class="offscreen">] </span>
                      </del>
                    ),
                  )}
                </p>
              </div>
            ))}
          </div>
        ) : (
          <div {...tongue(revision.article.language)}>
            <ArticleHead article={revision.article} headingLevel={2} idiom={site} />
            <ArticleWords article={revision.article} pictures={[]} id="revision" headingLevel={2} idiom={site} />
          </div>
        )}
      </div>
    </Shell>
  )
}
