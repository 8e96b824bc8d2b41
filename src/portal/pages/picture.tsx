/** One picture of an article, as large as the window lets it be: a page of its own, so that it has an address. */
import type { ArchivedArticle } from '../../archive/archive.js'
import { articlePath } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { Shell, tongue } from '../shell.js'
import { addressOf, type Site } from '../site.js'
import { own } from '../words/index.js'
import { PictureWords } from './figure.js'
import { Photograph, type Shown, shownPicture } from './photograph.js'
import { headlineWords } from './teaser.js'

export const picturePath = (id: string, n: number): string => `/articles/${id}/pictures/${n}`

/** The kept pictures of an article, each with the page that shows it alone. Numbered as a reader counts, from 1. */
export function shownPictures(
  { id, pictures }: Pick<ArchivedArticle, 'id' | 'pictures'>,
  site: Site,
): (Shown | null)[] {
  const of = pictures.filter((p) => p !== null).length
  let n = 0
  return pictures.map((picture) => {
    if (picture === null) return null
    n++
    return shownPicture(picture, { href: picturePath(id, n), name: site.words.picture.fullSize(n, of) })
  })
}

/** @param n  among the kept pictures, from 1. @returns null when there is no such picture */
export function PicturePage({ kept, n, site }: { kept: ArchivedArticle; n: number; site: Site }) {
  const { article } = kept
  const places = kept.pictures.flatMap((picture, index) => (picture === null ? [] : [index]))
  const index = places[n - 1]
  const picture = index === undefined ? undefined : article.pictures[index]
  const held = index === undefined ? null : kept.pictures[index]
  if (!picture || !held) return null
  const shown = shownPicture(held)
  const words = site.words.picture
  const headline = headlineWords(article, site)
  const place = words.place(n, places.length)
  const path = articlePath(kept.id, article.headline)
  return (
    <Shell
      title={`${place} · ${headline} · ${site.settings.siteName}`}
      site={site}
      kind="picture"
      canonical={addressOf(site, picturePath(kept.id, n))}
      alternates={dataAlternates(picturePath(kept.id, n))}
    >
      <div class="plate" {...tongue(article.language)}>
        <p class="back" {...own(site)}>
          <a href={path}>{words.back}</a>
        </p>
        <h1 class="plate-title">
          <span class="quiet" {...own(site)}>
            {place}
          </span>{' '}
          <bdi>{headline}</bdi>
        </h1>
        <figure class="plate-figure">
          <Photograph shown={shown} alt={picture.alt} room="whole" first />
          <PictureWords picture={picture} shown={shown} idiom={site} />
        </figure>
        {places.length > 1 ? (
          <nav class="plate-nav" aria-label={site.words.article.pictures} {...own(site)}>
            {n > 1 ? (
              <a rel="prev" href={picturePath(kept.id, n - 1)}>
                {words.previous}
              </a>
            ) : null}
            {n < places.length ? (
              <a rel="next" href={picturePath(kept.id, n + 1)}>
                {words.next}
              </a>
            ) : null}
          </nav>
        ) : null}
      </div>
    </Shell>
  )
}
