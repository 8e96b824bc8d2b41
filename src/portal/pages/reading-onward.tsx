/** What follows an article: others like it, and the one to read on with. */
import type { ReadingOn } from '../../archive/archive.js'
import { articlePath, clean } from '../captured-words.js'
import { tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { Photograph, shownPicture } from './photograph.js'
import { Facts, headlineWords, Teaser } from './teaser.js'

/** Articles beside the next one. */
export const mostLike = 4

export function ReadingOnward({ like, next, older, site }: ReadingOn & { readonly site: Site }) {
  const words = site.words.reading
  const others = like.filter(({ id }) => id !== next?.id).slice(0, mostLike)
  return (
    <>
      {others.length > 0 ? (
        <div class="like">
          <h2 class="label">{words.moreLike}</h2>
          <div class="like-stories">
            {others.map((summary) => (
              <Teaser summary={summary} site={site} level={3} size="band" picture />
            ))}
          </div>
        </div>
      ) : null}
      {next ? (
        <div class="next" data-next={older && older.id !== next.id ? articlePath(older.id, older.headline) : undefined}>
          <a rel="next" href={articlePath(next.id, next.headline)} {...tongue(next.language)}>
            {next.picture ? <Photograph shown={shownPicture(next.picture)} alt={null} room="thumb" /> : null}
            <span class="next-words">
              <span class="label" {...own(site)}>
                {words.next}
              </span>
              <span class="next-headline">{headlineWords(next, site)}</span>
              {next.standfirst ? <span class="next-standfirst">{clean(next.standfirst)}</span> : null}
            </span>
          </a>
          <Facts summary={next} site={site} />
        </div>
      ) : null}
    </>
  )
}
