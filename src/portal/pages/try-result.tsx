/** What came out of a capture: the articles set as a newspaper's, beside the capture with its characters marked. */
import type { Note, Recovered } from '../../model/index.js'
import { clean } from '../captured-words.js'
import { tongue } from '../shell.js'
import { type Idiom, own } from '../words/index.js'
import { ArticleWords } from './article-body.js'
import { ArticleHead, Notes } from './article-head.js'
import type { Lit } from './lit.js'
import { FieldList, fieldsOfAll, lightClass, MarkedCapture } from './origin.js'

export interface TryResult {
  readonly recovered: Recovered
  /** The decoded capture: origins count in it. */
  readonly text: string
}

const isOfTheOutlet = (kind: Note['kind']): boolean => kind === 'correction' || kind === 'editors-note'

export function Result({ result, idiom }: { result: TryResult; idiom: Idiom }) {
  const { recovered, text } = result
  const groups = fieldsOfAll(recovered.articles, idiom)
  const fields = groups.flatMap((g) => g.fields)
  const blocks = recovered.blocks ?? []
  const words = idiom.words.try
  const n = recovered.articles.length
  const dropped = blocks.filter((b) => b.article === null).length
  const numbers = groups.map((g) => new Map(g.fields.map((f) => [f.name, f.number])))
  const lit =
    (article: number): Lit =>
    (field) =>
      lightClass(numbers[article]?.get(field))
  return (
    <section class="try-result" aria-label={words.out}>
      <p class="strip">{words.recovered({ articles: n, blocks: blocks.length, dropped })}</p>
      {recovered.problems.length ? (
        <ul class="problems" lang="en" dir="ltr">
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
              <ArticleHead article={article} headingLevel={2} idiom={idiom} lit={lit(k)} />
              <Notes notes={article.notes} kinds={isOfTheOutlet} idiom={idiom} lit={lit(k)} />
              <ArticleWords
                article={article}
                pictures={[]}
                id={`try-${k}`}
                headingLevel={2}
                idiom={idiom}
                lit={lit(k)}
              />
              <Notes notes={article.notes} kinds={(kind) => !isOfTheOutlet(kind)} idiom={idiom} lit={lit(k)} />
              <details class="try-fields" {...own(idiom)}>
                <summary>{words.itsFields}</summary>
                <FieldList fields={groups[k]?.fields ?? []} label={words.fieldsOf(k + 1)} idiom={idiom} />
              </details>
            </article>
          ))}
        </div>
        <section class="origin-capture" aria-labelledby="capture-label">
          <h2 id="capture-label" class="label">
            {words.marked}
          </h2>
          <MarkedCapture text={text} fields={fields} blocks={blocks} idiom={idiom} />
        </section>
      </div>
    </section>
  )
}
