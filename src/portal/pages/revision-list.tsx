/** The revisions of an article in order of their time. */
import type { ArchivedArticle } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { dayAndClock } from '../printed-time.js'
import type { Site } from '../site.js'

/** @param current  number of the one that is shown */
export function RevisionList({ kept, current, site }: { kept: ArchivedArticle; current: number; site: Site }) {
  const words = site.words.article
  return (
    <ol class="revisions">
      {kept.revisions.map(({ number, retrieved, added, headline }) => {
        const at = retrieved ?? added
        return (
          <li aria-current={number === current ? 'true' : undefined}>
            <a href={`/articles/${kept.id}/revisions/${number}`}>
              <time datetime={at}>{words.revision(number, dayAndClock(at, site))}</time>
            </a>{' '}
            <span class="quiet">
              <bdi>{clean(headline ?? '')}</bdi>
              {number === current ? ` ${words.thisOne}` : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
