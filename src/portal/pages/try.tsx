/** "Try": paste or drop a capture, see the articles beside the marked capture. */
import type { Recovered } from '../../model/index.js'
import { clean } from '../captured-words.js'
import type { SiteSettings } from '../settings.js'
import { Shell, tongue } from '../shell.js'
import { ArticleHead, ArticleWords, Notes } from './article-body.js'
import { FieldList, fieldsOfAll, MarkedCapture } from './origin.js'

export interface TryResult {
  readonly recovered: Recovered
  readonly text: string
}

export interface TryPageProps {
  readonly settings: SiteSettings
  readonly now: string
  readonly sections: readonly string[]
  readonly mayKeep: boolean
  readonly result: TryResult | null
  /** What went wrong with the form, null when nothing did. */
  readonly trouble: string | null
}

export function TryPage({ settings, now, sections, mayKeep, result, trouble }: TryPageProps) {
  return (
    <Shell
      title={`Try a capture · ${settings.siteName}`}
      settings={settings}
      now={now}
      sections={sections}
      kind="try"
      current="try"
    >
      <h1 class="list-title">Try a capture</h1>
      {result ? <Result result={result} /> : null}
      <form class="try-form" method="post" action="/try" enctype="multipart/form-data">
        {trouble ? (
          <p class="notice" role="alert">
            {trouble}
          </p>
        ) : null}
        <div>
          <label for="words">Paste a page, its source or its text</label>
          <textarea id="words" name="words" rows={result ? 6 : 14} spellcheck={false} />
        </div>
        <div class="try-row">
          <div>
            <label for="file">or drop a file here</label>
            <input id="file" type="file" name="file" accept=".html,.htm,.xhtml,.txt,.md,.markdown,text/*" />
          </div>
          <div>
            <label for="address">Address of the page, if you know it</label>
            <input id="address" type="url" name="address" placeholder="https://" />
          </div>
        </div>
        {mayKeep ? (
          <p class="check">
            <input id="keep" type="checkbox" name="keep" value="yes" />{' '}
            <label for="keep">Keep it in the archive, as private</label>
          </p>
        ) : null}
        <button type="submit">Recover</button>
        <p class="quiet">Up to 5 MB. Nothing is kept unless you ask, and nothing leaves this machine.</p>
      </form>
    </Shell>
  )
}

function Result({ result }: { result: TryResult }) {
  const { recovered, text } = result
  const groups = fieldsOfAll(recovered.articles)
  const fields = groups.flatMap((g) => g.fields)
  const blocks = recovered.blocks ?? []
  const n = recovered.articles.length
  const dropped = blocks.filter((b) => b.article === null).length
  return (
    <section class="try-result" aria-label="What came out">
      <p class="strip">
        {n === 0 ? 'No article in it' : n === 1 ? 'One article' : `${n} articles, run together`}, {dropped} of{' '}
        {blocks.length} blocks dropped.
      </p>
      {recovered.problems.length ? (
        <ul class="problems">
          {recovered.problems.slice(0, 12).map((p) => (
            <li>
              {clean(p.what)}
              {p.fix ? <span class="quiet"> ({clean(p.fix)})</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div class="origin try-columns">
        <div class="try-articles">
          {recovered.articles.map((article, k) => (
            <article class="story try-story" {...tongue(article.language)}>
              <ArticleHead article={article} headingLevel={2} />
              <Notes notes={article.notes} kinds={(kind) => kind === 'correction' || kind === 'editors-note'} />
              <ArticleWords article={article} pictures={[]} id={`try-${k}`} headingLevel={2} />
              <Notes notes={article.notes} kinds={(kind) => kind !== 'correction' && kind !== 'editors-note'} />
              <details class="try-fields" lang="en" dir="ltr">
                <summary>Its fields, and where they stand</summary>
                <FieldList fields={groups[k]?.fields ?? []} label={`Fields of article ${k + 1}`} />
              </details>
            </article>
          ))}
        </div>
        <section class="origin-capture" aria-labelledby="capture-label">
          <h2 id="capture-label" class="label">
            The capture, marked
          </h2>
          <MarkedCapture text={text} fields={fields} blocks={blocks} />
        </section>
      </div>
    </section>
  )
}
