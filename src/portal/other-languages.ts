/** An article in other languages: where one stands here and may be read, here, else at its outlet. */
import type { ArchivedArticle } from '../archive/archive.js'
import { articlePath, safeUrl } from './captured-words.js'
import { whatMayShow } from './rights.js'
import { addressOf, type Site } from './site.js'

export interface OtherLanguage {
  readonly language: string
  /** What the language calls itself. */
  readonly name: string
  /** At the outlet. */
  readonly url: string
  /** Our own copy; null where there is none that may be read. */
  readonly here: { readonly id: string; readonly path: string } | null
}

/** Of an article whose words may show. */
export function otherLanguages(
  { article, alternates }: Pick<ArchivedArticle, 'article' | 'alternates'>,
  { settings }: Pick<Site, 'settings'>,
): OtherLanguage[] {
  return article.alternates.flatMap(({ language, url: stated }, k) => {
    const url = safeUrl(stated)
    if (url === null) return []
    const own = alternates[k] ?? null
    const shows = own !== null && whatMayShow(own.rights, settings).words
    return [
      {
        language,
        name: languageName(language),
        url,
        here: shows ? { id: own.id, path: articlePath(own.id, own.headline) } : null,
      },
    ]
  })
}

/** Editions in the same language for another country are no other language. */
export const isOtherLanguage = (language: string, of: string | null): boolean => base(language) !== base(of ?? '')
const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

/** What a head says of the languages that stand here, its own among them, as search engines want it; nothing without another. */
export function languageLinks(
  kept: Pick<ArchivedArticle, 'id' | 'article' | 'alternates'>,
  site: Site,
): { language: string; href: string }[] {
  const others = otherLanguages(kept, site).flatMap(({ language, here }) =>
    here === null ? [] : [{ language, path: here.path }],
  )
  if (others.length === 0) return []
  const { language, headline } = kept.article
  const all = [...(language === null ? [] : [{ language, path: articlePath(kept.id, headline) }]), ...others]
  return all.map(({ language: of, path }) => ({ language: of, href: addressOf(site, path) ?? path }))
}

const names = new Map<string, string>()
const mostNames = 500

function languageName(language: string): string {
  const known = names.get(language)
  if (known !== undefined) return known
  let name = language
  try {
    name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  } catch {
    // A tag that is rightly written and means nothing stays as it is.
  }
  if (names.size < mostNames) names.set(language, name)
  return name
}
