/** At the foot of an article: outlet, original, rights, the copies of its text and its revisions. */
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Rights } from '../../model/index.js'
import { articlePath, clean, hostOf } from '../captured-words.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'
import { copyPath } from './copy.js'
import { fieldName } from './field-name.js'
import { RevisionList } from './revision-list.js'
import { Name } from './teaser.js'

export interface ProvenanceProps {
  readonly kept: ArchivedArticle
  readonly original: string | null
  readonly cuts: ReadonlyMap<string, string>
  readonly site: Site
}

export function Provenance({ kept, original, cuts, site }: ProvenanceProps) {
  const { article } = kept
  const may = whatMayShow(kept.rights, site.settings)
  const words = site.words.article
  return (
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
                  {may.words && cuts.has(copy.id) ? (
                    <>
                      : <a href={copyPath(kept.id, copy.id)}>{cuts.get(copy.id)}</a>
                    </>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {may.words && kept.revisions.length > 1 ? (
        <section>
          <h3 class="label">{words.revisions}</h3>
          <RevisionList kept={kept} current={kept.revision} site={site} />
        </section>
      ) : null}
    </footer>
  )
}

const rightsWords = (rights: Rights, { words: { article } }: Site): string =>
  rights.kind === 'open' ? article.open(clean(rights.licence)) : article.rightsOf[rights.kind]
