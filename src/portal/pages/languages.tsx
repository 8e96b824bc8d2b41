/** The line under an article that leads to it in other languages. */
import type { ArchivedArticle } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { isOtherLanguage, languageLinks, otherLanguages } from '../other-languages.js'
import { tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'

export function OtherLanguages({ kept, site }: { kept: ArchivedArticle; site: Site }) {
  const others = otherLanguages(kept, site).filter(({ language }) => isOtherLanguage(language, kept.article.language))
  if (others.length === 0) return null
  const words = site.words.article
  return (
    <nav class="languages" aria-labelledby={`languages-${kept.id}`} {...own(site)}>
      <h2 class="label" id={`languages-${kept.id}`}>
        {words.otherLanguages}
      </h2>
      <ul>
        {others.map(({ language, name, url, here }) => (
          <li>
            {here ? (
              <a href={here.path} hreflang={language} {...tongue(language)}>
                {clean(name)}
              </a>
            ) : (
              <>
                <a href={url} hreflang={language} {...tongue(language)} rel="noopener noreferrer nofollow external">
                  {clean(name)}
                </a>{' '}
                <span class="quiet">{words.atTheOutlet}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const LanguageLinks = ({ kept, site }: { kept: ArchivedArticle; site: Site }) => (
  <>
    {languageLinks(kept, site).map(({ language, href }) => (
      <link rel="alternate" hreflang={language} href={href} />
    ))}
  </>
)
