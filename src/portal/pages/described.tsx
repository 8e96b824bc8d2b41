/** What the head of an article's page says to machines: OpenGraph, card, NewsArticle. */
import { raw } from 'hono/html'
import type { ArchivedArticle } from '../../archive/archive.js'
import { clean, hostOf } from '../captured-words.js'
import { jsonInMarkup, newsArticle, shareHeight, sharePath, shareWidth } from '../described-article.js'
import { surestTime } from '../printed-time.js'
import { addressOf, type Site } from '../site.js'

export interface DescribedProps {
  readonly kept: ArchivedArticle
  readonly canonical: string | null
  readonly site: Site
}

/** For own, licensed and open articles on a public site alone. */
export function Described({ kept, canonical, site }: DescribedProps) {
  const { article } = kept
  const outlet = kept.outlet ?? hostOf(kept.url)
  const title = clean((article.headlineOrigin === 'lede' ? null : article.headline) ?? outlet ?? site.settings.siteName)
  const image = addressOf(site, sharePath(kept.id))
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={site.settings.siteName} />
      {canonical ? <meta property="og:url" content={canonical} /> : null}
      {article.standfirst ? <meta property="og:description" content={clean(article.standfirst)} /> : null}
      {article.published ? <meta property="article:published_time" content={surestTime(article.published)} /> : null}
      {article.updated ? <meta property="article:modified_time" content={surestTime(article.updated)} /> : null}
      {article.authors.map((a) => (
        <meta property="article:author" content={clean(a.name)} />
      ))}
      {kept.section ? <meta property="article:section" content={clean(kept.section)} /> : null}
      {image ? (
        <>
          <meta property="og:image" content={image} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(shareWidth)} />
          <meta property="og:image:height" content={String(shareHeight)} />
          <meta property="og:image:alt" content={title} />
        </>
      ) : null}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {/* A data block: nothing runs, so the policy that forbids script lets it stand. */}
      <script type="application/ld+json">{raw(jsonInMarkup(newsArticle(kept, canonical, site)))}</script>
    </>
  )
}
