import type { ArchivedArticle, ReadingOn } from '../../archive/archive.js'
import { hasReadingScript, readingScript } from '../assets.js'
import { articlePath, clean, hostOf, safeUrl } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { machineTime, readable } from '../printed-time.js'
import { minutesToRead } from '../reading-time.js'
import { whatMayShow } from '../rights.js'
import type { Told } from '../said/told.js'
import type { ScriptWords } from '../script-words.js'
import { Shell, tongue } from '../shell.js'
import { addressOf, type Site } from '../site.js'
import { own } from '../words/index.js'
import { ArticleWords } from './article-body.js'
import { ArticleHead, Notes } from './article-head.js'
import { Described } from './described.js'
import { LanguageLinks, OtherLanguages } from './languages.js'
import { shownPictures } from './picture.js'
import { Provenance } from './provenance.js'
import { ReadingOnward } from './reading-onward.js'
import { partsOf, SaidBeside } from './said.js'
import { anchorId, markedWords } from './said-marks.js'
import { headlineWords } from './teaser.js'

export interface ArticlePageProps {
  readonly kept: ArchivedArticle
  readonly cuts: ReadonlyMap<string, string>
  /** Null where the words may not be shown: what is like them would tell of them. */
  readonly reading: ReadingOn | null
  /** What it says and who says it; null where it was not read, and where its words may not be shown. */
  readonly told: Told | null
  readonly site: Site
}

export function ArticlePage({ kept, cuts, reading, told, site }: ArticlePageProps) {
  const { article } = kept
  const may = whatMayShow(kept.rights, site.settings)
  const path = articlePath(kept.id, article.headline)
  const original = safeUrl(kept.url ?? article.url)
  const canonical = addressOf(site, path)
  const stub = kept.problems.some((p) => p.code === 'paywall')
  const uncertain = article.confidence < 0.6 || stub
  const words = site.words.article
  const title = `${headlineWords(article, site)} · ${site.settings.siteName}`
  return (
    <Shell
      title={title}
      site={site}
      kind="article"
      sheet={told ? 'said' : undefined}
      alternates={dataAlternates(`/articles/${kept.id}`)}
      index={may.index}
      canonical={canonical}
      current={kept.section}
      head={
        <>
          {may.words ? <LanguageLinks kept={kept} site={site} /> : null}
          {may.index ? <Described kept={kept} canonical={canonical} site={site} /> : null}
          {mayRunScript(kept, site) ? (
            <script type="module" src={`/assets/${readingScript}`} data-words={JSON.stringify(scriptWords(site))} />
          ) : null}
        </>
      }
    >
      <div class="reading" data-title={title}>
        <article class="story" {...tongue(article.language)}>
          {may.words ? (
            <>
              <ArticleHead
                article={article}
                headingLevel={1}
                idiom={site}
                linked
                id={told ? anchorId(kept.id, 'headline') : undefined}
              />
              <Tools kept={kept} told={told} address={canonical ?? original} site={site} />
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
                {...(told
                  ? {
                      set: markedWords(told.marks, kept.id),
                      beside: <SaidBeside kept={kept} told={told} site={site} />,
                    }
                  : {})}
              />
              <Notes notes={article.notes} kinds={(k) => k !== 'correction' && k !== 'editors-note'} idiom={site} />
              {article.rights.terms ? <p class="terms">{clean(article.rights.terms)}</p> : null}
              <OtherLanguages kept={kept} site={site} />
            </>
          ) : (
            <Withheld kept={kept} original={original} site={site} />
          )}
        </article>
        <Provenance kept={kept} original={original} cuts={cuts} site={site} />
        {reading ? <ReadingOnward {...reading} site={site} /> : null}
      </div>
    </Shell>
  )
}

/** Whether the page of an article has the one script, and so the policy that lets it run. */
export const mayRunScript = ({ rights }: Pick<ArchivedArticle, 'rights'>, { settings }: Site): boolean =>
  hasReadingScript && whatMayShow(rights, settings).words

const scriptWords = ({ words: { picture, reading } }: Site): ScriptWords => ({
  close: picture.close,
  previous: picture.previous,
  next: picture.next,
  follows: reading.follows('{}'),
  stop: reading.stop,
  stopped: reading.stopped,
  skip: reading.skip,
  copy: reading.copy,
  copied: reading.copied,
})

/**
 * How long it takes, the words alone, and its address to pass on.
 * @param address  null where neither this page nor the original has one that others could open
 */
function Tools({
  kept,
  told,
  address,
  site,
}: Pick<ArticlePageProps, 'kept' | 'told' | 'site'> & { address: string | null }) {
  const words = site.words.reading
  const minutes = minutesToRead(kept.article)
  return (
    <div class="tools" {...own(site)}>
      {minutes ? <span>{words.minutes(minutes)}</span> : null}
      <a href={`/articles/${kept.id}/plain`}>{words.plain}</a>
      {told && partsOf(told, site).length ? <a href={`#${kept.id}-said`}>{site.words.said.who}</a> : null}
      {told?.statements ? (
        <label>
          <input class="marking" type="checkbox" autocomplete="off" /> {site.words.said.mark}
        </label>
      ) : null}
      {address ? (
        <details class="share">
          <summary>{words.share}</summary>
          <label>
            {words.shareAddress} <input type="url" readonly value={address} size={40} />
          </label>
        </details>
      ) : null}
    </div>
  )
}

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
