/** An article in the words of schema.org, for machines that read a page; given only where `whatMayShow` lets it be indexed. */
import type { ArchivedArticle } from '../archive/archive.js'
import { clean, hostOf, safeUrl } from './captured-words.js'
import { pictureFile } from './picture-address.js'
import { surestTime } from './printed-time.js'
import { addressOf, type Site } from './site.js'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/** @param address  of the article on this site; null where the site has none of its own */
export function newsArticle(kept: ArchivedArticle, address: string | null, site: Site): Json {
  const { article } = kept
  const outlet = kept.outlet ?? hostOf(kept.url) ?? (kept.rights.kind === 'own' ? site.settings.siteName : null)
  const original = safeUrl(kept.url ?? article.url)
  const corrections = article.notes.filter(({ kind }) => kind === 'correction')
  const share = addressOf(site, sharePath(kept.id))
  const pictures = kept.pictures.flatMap((picture, k) => {
    const url = picture ? addressOf(site, pictureFile(picture.blob)) : null
    const words = article.pictures[k]
    if (!picture || !url) return []
    return [
      {
        '@type': 'ImageObject',
        url,
        width: picture.width,
        height: picture.height,
        caption: words?.caption ?? undefined,
        creditText: words?.credit?.text,
      },
    ]
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address ?? undefined,
    mainEntityOfPage: address ?? undefined,
    url: address ?? undefined,
    // A headline made from the lede is not the outlet's, and is not given to others as if it were.
    headline: article.headlineOrigin === 'lede' ? undefined : (article.headline ?? undefined),
    abstract: article.standfirst ?? undefined,
    inLanguage: article.language ?? undefined,
    datePublished: article.published ? surestTime(article.published) : undefined,
    dateModified: article.updated ? surestTime(article.updated) : undefined,
    author: article.authors.length
      ? article.authors.map(({ name, kind }) => ({
          '@type': kind === 'organisation' ? 'Organization' : 'Person',
          name,
        }))
      : undefined,
    publisher: outlet ? { '@type': 'NewsMediaOrganization', name: outlet } : undefined,
    sourceOrganization: article.agency ? { '@type': 'NewsMediaOrganization', name: article.agency } : undefined,
    isBasedOn: original ?? undefined,
    articleSection: kept.section ?? undefined,
    keywords: article.topics.length ? article.topics : undefined,
    dateline: article.dateline?.text,
    correction: corrections.length
      ? corrections.map(({ text }) => ({ '@type': 'CorrectionComment', text }))
      : undefined,
    image: pictures.length ? pictures : share ? [share] : undefined,
    license: kept.rights.kind === 'open' ? { '@type': 'CreativeWork', name: kept.rights.licence } : undefined,
    isAccessibleForFree: true,
  }
}

/** Pixels of the share image: the size that places which show one ask for. */
export const shareWidth = 1200
export const shareHeight = 630

export const sharePath = (id: string): string => `/articles/${id}/share.png`

/**
 * JSON as it may stand in a `script` element, which ends at the first `</script` and may be misread after `<!--`, whatever
 * quotation marks stand around it (HTML Standard, "restrictions for contents of script elements").
 */
export const jsonInMarkup = (data: Json): string =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
