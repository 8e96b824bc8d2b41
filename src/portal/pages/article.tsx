import type { ArchivedArticle, Revision } from '../../archive/archive.js'
import type { Rights } from '../../model/index.js'
import { articlePath, clean, hostOf, safeUrl } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { machineTime, readable, short } from '../printed-time.js'
import { whatMayShow } from '../rights.js'
import { Shell, tongue } from '../shell.js'
import { addressOf, type Site } from '../site.js'
import { own } from '../words/index.js'
import { ArticleHead, ArticleWords, Notes } from './article-body.js'
import { Described } from './described.js'
import { difference } from './difference.js'
import { fieldName } from './field-name.js'
import { shownPictures } from './picture.js'
import { headlineWords, Name } from './teaser.js'

export interface ArticlePageProps {
  readonly kept: ArchivedArticle
  readonly cuts: ReadonlyMap<string, string>
  readonly site: Site
}

export function ArticlePage({ kept, cuts, site }: ArticlePageProps) {
  const { article } = kept
  const may = whatMayShow(kept.rights, site.settings)
  const path = articlePath(kept.id, article.headline)
  const original = safeUrl(kept.url ?? article.url)
  const canonical = addressOf(site, path)
  const stub = kept.problems.some((p) => p.code === 'paywall')
  const uncertain = article.confidence < 0.6 || stub
  const words = site.words.article
  return (
    <Shell
      title={`${headlineWords(article, site)} · ${site.settings.siteName}`}
      site={site}
      kind="article"
      alternates={dataAlternates(`/articles/${kept.id}`)}
      index={may.index}
      canonical={canonical}
      current={kept.section}
      head={may.index ? <Described kept={kept} canonical={canonical} site={site} /> : null}
    >
      <article class="story" {...tongue(article.language)}>
        {may.words ? (
          <>
            <ArticleHead article={article} headingLevel={1} idiom={site} linked />
            <Notes notes={article.notes} kinds={(k) => k === 'correction' || k === 'editors-note'} idiom={site} />
            {uncertain ? (
              <p class="notice" {...own(site)}>
                {stub ? words.stub : words.doubtful}{' '}
                {original ? (
                  <a href={original} rel="noopener noreferrer nofollow external">
                    {words.readOriginal}
                  </a>
                ) : (
                  words.readOriginal
                )}
              </p>
            ) : null}
            <ArticleWords
              article={article}
              pictures={shownPictures(kept, site)}
              id={kept.id}
              headingLevel={1}
              idiom={site}
            />
            <Notes notes={article.notes} kinds={(k) => k !== 'correction' && k !== 'editors-note'} idiom={site} />
            {article.rights.terms ? <p class="terms">{clean(article.rights.terms)}</p> : null}
          </>
        ) : (
          <Withheld kept={kept} original={original} site={site} />
        )}
      </article>
      <footer class="provenance">
        <h2 class="label">{words.from}</h2>
        <dl>
          <div>
            <dt>{words.outlet}</dt>
            <dd>
              <Name
                kind="outlet"
                name={kept.outlet ?? hostOf(kept.url) ?? words.notStated}
                linked={kept.outlet !== null}
              />
            </dd>
          </div>
          {original ? (
            <div>
              <dt>{words.original}</dt>
              <dd>
                <a href={original} rel="noopener noreferrer nofollow external">
                  {clean(hostOf(original) ?? original)}
                </a>
              </dd>
            </div>
          ) : null}
          {may.words ? (
            <>
              <div>
                <dt>{words.traced}</dt>
                <dd>
                  <a href={`/articles/${kept.id}/origin`}>{words.howWeGotThis}</a>
                </dd>
              </div>
              <div>
                <dt>{words.recovered}</dt>
                <dd>
                  <bdi>{clean(article.madeBy)}</bdi>, {words.sure(article.confidence)}
                </dd>
              </div>
            </>
          ) : null}
          <div>
            <dt>{words.rights}</dt>
            <dd>{rightsWords(kept.rights, site)}</dd>
          </div>
          {kept.edited.length ? (
            <div>
              <dt>{words.edited}</dt>
              <dd>{site.words.listed(kept.edited.map((name) => fieldName(name, site)))}</dd>
            </div>
          ) : null}
        </dl>
        {kept.copies.length ? (
          <section>
            <h3 class="label">{words.sameText}</h3>
            <ul class="copies">
              {kept.copies.map((copy) => (
                <li>
                  <a href={articlePath(copy.id, copy.headline)}>
                    <bdi>{clean(copy.headline ?? site.words.teaser.untitled)}</bdi>
                  </a>{' '}
                  <span class="quiet">
                    <Name kind="outlet" name={copy.outlet ?? words.outletNotStated} linked={copy.outlet !== null} />
                    {may.words && cuts.get(copy.id) ? `: ${cuts.get(copy.id)}` : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {may.words && kept.revisions.length > 1 ? (
          <section>
            <h3 class="label">{words.revisions}</h3>
            <ol class="revisions">
              {kept.revisions.map((r) => (
                <li>
                  <a href={`/articles/${kept.id}/revisions/${r.number}`}>
                    {words.revision(r.number, short(r.retrieved ?? r.added, site))}
                  </a>{' '}
                  <span class="quiet">
                    <bdi>{clean(r.headline ?? '')}</bdi>
                    {r.number === kept.revision ? ` ${words.thisOne}` : ''}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </footer>
    </Shell>
  )
}

const rightsWords = (rights: Rights, { words: { article } }: Site): string =>
  rights.kind === 'open' ? article.open(clean(rights.licence)) : article.rightsOf[rights.kind]

/** With `--public`, of somebody else's article: headline, outlet, time, link. */
function Withheld({ kept, original, site }: { kept: ArchivedArticle; original: string | null; site: Site }) {
  const { article } = kept
  const words = site.words.article
  return (
    <div class="head">
      <h1 class="headline">{headlineWords(article, site)}</h1>
      <p class="by" {...own(site)}>
        <bdi>{clean(kept.outlet ?? hostOf(kept.url) ?? '')}</bdi>{' '}
        {article.published ? (
          <time datetime={machineTime(article.published)}>{readable(article.published, site)}</time>
        ) : null}
      </p>
      <p class="notice" {...own(site)}>
        {words.withheld}{' '}
        {original ? (
          <a href={original} rel="noopener noreferrer nofollow external">
            {words.readOriginal}
          </a>
        ) : null}
      </p>
    </div>
  )
}

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
