/** The words of an article and nothing else, set large: for reading in peace, for print, for a machine that reads aloud. */
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Article, BodyBlock, Note } from '../../model/index.js'
import { articlePath, clean } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { tongue } from '../shell.js'
import { addressOf, type Site } from '../site.js'
import { own } from '../words/index.js'
import { ArticleWords } from './article-body.js'
import { ArticleHead, Notes } from './article-head.js'
import { headlineWords } from './teaser.js'

const isOfTheOutlet = (kind: Note['kind']): boolean => kind === 'correction' || kind === 'editors-note'

export function PlainArticlePage({ kept, site }: { kept: ArchivedArticle; site: Site }) {
  const article = withoutPictures(kept.article)
  const path = articlePath(kept.id, article.headline)
  const canonical = addressOf(site, path)
  return (
    <html lang={site.language} dir={site.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${headlineWords(article, site)} · ${site.settings.siteName}`}</title>
        <meta name="robots" content="noindex, noarchive" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="/assets/broadsheet.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        {dataAlternates(`/articles/${kept.id}/plain`).map(({ href, type }) => (
          <link rel="alternate" type={type} href={href} />
        ))}
      </head>
      <body class="page-words">
        <main id="main">
          <p class="back">
            <a href={path}>{site.words.reading.asPage}</a>
          </p>
          <article class="story" {...tongue(article.language)}>
            <ArticleHead article={article} headingLevel={1} idiom={site} />
            <Notes notes={article.notes} kinds={isOfTheOutlet} idiom={site} />
            <ArticleWords article={article} pictures={[]} id={kept.id} headingLevel={1} idiom={site} />
            <Notes notes={article.notes} kinds={(kind) => !isOfTheOutlet(kind)} idiom={site} />
            <p class="quiet" {...own(site)}>
              <bdi>{clean(kept.outlet ?? '')}</bdi>
            </p>
            {article.rights.terms ? <p class="terms">{clean(article.rights.terms)}</p> : null}
          </article>
        </main>
      </body>
    </html>
  )
}

const words = (body: readonly BodyBlock[]): BodyBlock[] => body.filter(({ kind }) => kind !== 'picture')

export function withoutPictures(article: Article): Article {
  const { entries } = article
  return {
    ...article,
    pictures: [],
    body: words(article.body),
    ...(entries ? { entries: entries.map((entry) => ({ ...entry, body: words(entry.body) })) } : {}),
  }
}
