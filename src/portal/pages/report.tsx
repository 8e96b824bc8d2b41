/** A reader says what is wrong in what was read from an article: a form without script, account or cookie. */
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Statement } from '../../model/index.js'
import { articlePath, clean } from '../captured-words.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { headlineWords } from './teaser.js'

/** Characters that the fields take. */
export const longestReport = 2_000
export const longestContact = 200

export interface ReportProps {
  readonly site: Site
  readonly kept: ArchivedArticle
  /** What the report is of; null: of everything that was read. */
  readonly statement: Statement | null
  readonly trouble: string | null
  /** What was written already. */
  readonly text: string
  readonly contact: string
}

export function ReportPage({ site, kept, statement, trouble, text, contact }: ReportProps) {
  const words = site.words.reports
  return (
    <Shell title={`${words.title} · ${site.settings.siteName}`} site={site} kind="message" sheet="workings">
      <div class="plain">
        <h1>{words.title}</h1>
        <ArticleLink site={site} kept={kept} />
        {trouble === null ? null : (
          <p class="notice" role="alert" id="trouble">
            {trouble}
          </p>
        )}
        <p>{words.what}</p>
        <form method="post" action={`/articles/${kept.id}/report`} class="report">
          {statement === null ? (
            <p class="quiet">{words.ofAll}</p>
          ) : (
            <>
              <h2 class="label">{words.ofStatement}</h2>
              <blockquote {...tongue(kept.article.language)}>
                <p>{clean(statement.content)}</p>
                {statement.speaker === null ? null : (
                  <footer>
                    {clean(
                      statement.speaker.withheld
                        ? site.words.said.voice.withheld
                        : (statement.speaker.name ?? statement.speaker.text),
                    )}
                  </footer>
                )}
              </blockquote>
              <input type="hidden" name="words" value={clean(statement.content).slice(0, longestReport)} />
            </>
          )}
          <p>
            <label for="text">{words.text}</label>
            <br />
            <textarea
              id="text"
              name="text"
              rows={6}
              maxlength={longestReport}
              required
              aria-describedby={trouble === null ? undefined : 'trouble'}
            >
              {text}
            </textarea>
          </p>
          <p>
            <label for="contact">{words.contact}</label>
            <br />
            <input
              id="contact"
              name="contact"
              maxlength={longestContact}
              value={contact}
              autocomplete="email"
              aria-describedby="contact-what"
            />
            <br />
            <span class="quiet" id="contact-what">
              {words.contactWhat}
            </span>
          </p>
          <p class="aside-field" hidden>
            <label for="website">{words.leaveEmpty}</label>{' '}
            <input id="website" name="website" autocomplete="off" tabindex={-1} />
          </p>
          <p>
            <button type="submit">{words.send}</button>
          </p>
        </form>
      </div>
    </Shell>
  )
}

export function ReportedPage({ site, kept }: Pick<ReportProps, 'site' | 'kept'>) {
  const words = site.words.reports
  return (
    <Shell title={`${words.sent} · ${site.settings.siteName}`} site={site} kind="message" sheet="workings">
      <div class="plain">
        <h1>{words.sent}</h1>
        <p>{words.sentWhat}</p>
        <ArticleLink site={site} kept={kept} />
      </div>
    </Shell>
  )
}

function ArticleLink({ site, kept }: Pick<ReportProps, 'site' | 'kept'>) {
  return (
    <p>
      {site.words.reports.back}:{' '}
      <a href={articlePath(kept.id, kept.article.headline)}>
        <bdi {...tongue(kept.article.language)}>{headlineWords({ ...kept.article, ...kept }, site)}</bdi>
      </a>
    </p>
  )
}
