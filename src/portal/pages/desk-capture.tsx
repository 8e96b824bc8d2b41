/** One capture: what came out of it, what went wrong, each of its blocks with its label. */
import type { OperatedCapture } from '../../archive/index.js'
import type { ExplainedBlock } from '../../model/index.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { short } from '../printed-time.js'
import { Blocks } from './desk-blocks.js'
import { AgainForm, ArticleLines, CapturedAddress, capturesPath, Problems, rightsWords } from './desk-captures.js'
import { DeskPage } from './desk-shell.js'
import { clip } from './teaser.js'

export interface CapturePageProps {
  readonly view: DeskView
  readonly capture: OperatedCapture
  /** Decoded, with its blocks; null when the bytes are not kept. */
  readonly seen: { readonly text: string; readonly blocks: readonly ExplainedBlock[] } | null
  /** Index of the first block that is shown, and of the chosen one. */
  readonly from: number
  readonly chosen: number | null
  readonly done: string | null
  readonly trouble: string | null
}

export function CapturePage({ view, capture, seen, from, chosen, done, trouble }: CapturePageProps) {
  const { site } = view
  const words = site.words.desk
  const number = new Intl.NumberFormat(site.locale)
  return (
    <DeskPage view={view} title={words.captureNumber(capture.number)} place="captures" done={done} trouble={trouble}>
      <dl class="desk-facts">
        <div>
          <dt>{words.source}</dt>
          <dd>
            <a href={capturesPath({ show: 'all', source: capture.origin })}>
              <bdi>{clean(clip(capture.source, 160))}</bdi>
            </a>
          </dd>
        </div>
        {capture.url ? (
          <div>
            <dt>{words.address}</dt>
            <dd>
              <CapturedAddress address={capture.url} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{words.received}</dt>
          <dd>
            <time datetime={capture.retrieved ?? capture.added}>{short(capture.retrieved ?? capture.added, site)}</time>
          </dd>
        </div>
        <div>
          <dt>{words.bytes}</dt>
          <dd>{number.format(capture.size)}</dd>
        </div>
        <div>
          <dt>{site.words.article.rights}</dt>
          <dd>{rightsWords(capture.rights, site)}</dd>
        </div>
      </dl>
      {capture.problems.length ? (
        <section aria-labelledby="problems-label">
          <h2 id="problems-label" class="label">
            {words.problems}
          </h2>
          <Problems problems={capture.problems} site={site} />
        </section>
      ) : null}
      <section aria-labelledby="articles-label">
        <h2 id="articles-label" class="label">
          {words.articles}
        </h2>
        {capture.articles.length ? (
          <ArticleLines articles={capture.articles} site={site} />
        ) : (
          <p class="bad">{words.noArticle}</p>
        )}
        {capture.held ? <AgainForm number={capture.number} view={view} /> : <p class="quiet">{words.notHeld}</p>}
      </section>
      {seen ? <Blocks view={view} capture={capture} {...seen} from={from} chosen={chosen} /> : null}
    </DeskPage>
  )
}
