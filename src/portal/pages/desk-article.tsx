/** One article at the desk: its fields, each beside what was recovered, and the capture with their characters marked. */
import type { DeskEdits, OperatedArticle, OperatedCapture } from '../../archive/index.js'
import { keyOf } from '../../desk/own-writing.js'
import type { Article, PrintedTime } from '../../model/index.js'
import { articlePath, clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { fieldsOf, type MarkedField } from '../marks.js'
import { readable, short } from '../printed-time.js'
import { tongue } from '../shell.js'
import { ArticleLines, CapturedAddress, headlineOf, rightsWords, StateOf } from './desk-captures.js'
import { DeskPage, FormToken, fieldState } from './desk-shell.js'
import { fieldName } from './field-name.js'
import { fieldValue, lightClass, MarkedCapture } from './origin.js'

/** Fields that are mended in place, in the order in which a reader meets them. */
export const mended = [
  'kicker',
  'section',
  'headline',
  'standfirst',
  'byline',
  'authors',
  'agency',
  'publisher',
  'published',
  'updated',
] as const
export type Mended = (typeof mended)[number]

/** Value of a field as the form has it: of several authors one a line. */
export const formValue = (article: Article, field: Mended): string => {
  switch (field) {
    case 'authors':
      return clean(article.authors.map(({ name }) => name).join('\n'))
    case 'published':
    case 'updated':
      return clean(timeValue(article[field]))
    default:
      return clean(article[field] ?? '')
  }
}

export const isTime = (field: Mended): field is 'published' | 'updated' => field === 'published' || field === 'updated'

/** As the desk writes it: a zone known by its name as the offset that it has then. */
function timeValue(time: PrintedTime | null): string {
  if (time === null) return ''
  const offset = time.zone === null ? null : (/(?:Z|[+-]\d\d:\d\d)$/.exec(time.instant ?? '')?.[0] ?? null)
  return [time.local.replace('T', ' '), ...(offset === null || time.local.length <= 10 ? [] : [offset])].join(' ')
}

const isWide = (field: Mended): boolean => field === 'headline' || field === 'standfirst'
const isLong = (field: Mended): boolean => isWide(field) || field === 'authors'

export interface DeskArticleProps {
  readonly view: DeskView
  readonly article: OperatedArticle
  readonly capture: OperatedCapture | null
  /** The decoded capture; null when its bytes are not kept. */
  readonly text: string | null
  readonly done: string | null
  readonly trouble: string | null
  /** A form that was not taken: what was written in it, and the field that was wrong. */
  readonly refused?: RefusedForm | null
}

export interface RefusedForm {
  readonly written: Readonly<Record<string, string>>
  /** Null where no one field is. */
  readonly field: Mended | 'licence' | null
}

export function DeskArticlePage(props: DeskArticleProps) {
  const { view, article, capture, text, done, trouble, refused = null } = props
  const { site } = view
  const words = site.words.desk
  const path = `/desk/articles/${article.id}`
  const fields = fieldsOf(article.recovered.origins, (name) => fieldValue(article.recovered, name, site))
  const gone = article.state === 'withdrawn' || article.state === 'vanished'
  return (
    <DeskPage
      view={view}
      title={headlineOf(article, site)}
      place="articles"
      done={done}
      trouble={trouble}
      troubleAt={idOf(refused)}
    >
      <Facts view={view} article={article} />
      <div class="origin desk-columns">
        <div>
          {gone ? null : <MendForm view={view} article={article} fields={fields} path={path} refused={refused} />}
          {gone ? null : <Corrections view={view} article={article} path={path} />}
          <Copies view={view} article={article} />
          <p>
            <a href={`${path}/said`}>{site.words.reports.desk.said}</a>
          </p>
          <section aria-labelledby="take-label">
            <h2 id="take-label" class="label">
              {words.takeBack}
            </h2>
            <ul class="desk-deeds">
              {article.state === 'withdrawn' ? null : (
                <li>
                  <a href={`${path}/withdraw`}>{words.withdraw}</a> <span class="quiet">{words.withdrawWhat}</span>
                </li>
              )}
              <li>
                <a href={`${path}/erase`}>{words.erase}</a> <span class="quiet">{words.eraseWhat}</span>
              </li>
            </ul>
          </section>
        </div>
        <section class="origin-capture" aria-labelledby="capture-label">
          <h2 id="capture-label" class="label">
            <a href={`/desk/captures/${article.capture}`}>{words.captureNumber(article.capture)}</a>
          </h2>
          {text === null || capture?.kept === null || capture === null ? (
            <p class="quiet">{words.notHeld}</p>
          ) : (
            <MarkedCapture text={text} fields={fields} blocks={capture.kept.recovered.blocks ?? []} idiom={site} />
          )}
        </section>
      </div>
    </DeskPage>
  )
}

const idOf = (refused: RefusedForm | null): string | null =>
  refused === null || refused.field === null ? null : refused.field === 'licence' ? 'licence' : `field-${refused.field}`

function Facts({ view, article }: { view: DeskView; article: OperatedArticle }) {
  const { site } = view
  const words = site.words.desk
  const { published } = article.article
  const piece = keyOf(article.source)
  return (
    <dl class="desk-facts">
      <div>
        <dt>{words.state}</dt>
        <dd>
          {article.state === 'shown' ? (
            <a href={articlePath(article.id, article.headline)}>{words.states.shown}</a>
          ) : null}
          <StateOf article={article} site={site} />
          {article.stone ? (
            <span class="under">
              <bdi>{clean(article.stone.reason)}</bdi>, {short(article.stone.since, site)}
            </span>
          ) : null}
        </dd>
      </div>
      {published ? (
        <div>
          <dt>{site.words.time.published}</dt>
          <dd>{readable(published, site)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{words.source}</dt>
        <dd>
          {piece === null ? null : (
            <a href={`/desk/write/${piece}`} accesskey="e">
              {words.writeOn(piece)}
            </a>
          )}
          {piece === null && article.url ? <CapturedAddress address={article.url} /> : null}
          {piece === null && !article.url ? <bdi>{clean(article.source)}</bdi> : null}
        </dd>
      </div>
      <div>
        <dt>{site.words.article.rights}</dt>
        <dd>{rightsWords(article.rights, site)}</dd>
      </div>
      <div>
        <dt>{words.revision}</dt>
        <dd>{article.revision}</dd>
      </div>
      <div>
        <dt>{site.words.article.recovered}</dt>
        <dd>{site.words.article.sure(article.confidence)}</dd>
      </div>
    </dl>
  )
}

interface MendFormProps {
  readonly view: DeskView
  readonly article: OperatedArticle
  readonly fields: readonly MarkedField[]
  readonly path: string
  readonly refused: RefusedForm | null
}

function MendForm({ view, article, fields, path, refused }: MendFormProps) {
  const { site } = view
  const words = site.words.desk
  const { rights } = article
  const rightsMended = article.edits.rights !== undefined
  return (
    <form method="post" action={path} class="desk-form">
      <FormToken view={view} />
      <div class="mends">
        {mended.map((field) => (
          <MendField
            view={view}
            article={article}
            field={field}
            mark={fields.find(({ name }) => name === field) ?? null}
            refused={refused}
          />
        ))}
      </div>
      <datalist id="sections">
        {site.sections.map((name) => (
          <option value={clean(name)} />
        ))}
      </datalist>
      <fieldset>
        <legend>{words.place}</legend>
        <p class="check">
          <input type="checkbox" id="pinned" name="pinned" value="yes" checked={article.pinned} />{' '}
          <label for="pinned">{words.pin}</label>
        </p>
      </fieldset>
      <fieldset>
        <legend>{site.words.article.rights}</legend>
        <p class="check">
          <input type="radio" id="rights-source" name="rights" value="source" checked={!rightsMended} />{' '}
          <label for="rights-source">{words.rightsOfSource}</label>
        </p>
        {(['private', 'own', 'licensed', 'open'] as const).map((kind) => (
          <p class="check">
            <input
              type="radio"
              id={`rights-${kind}`}
              name="rights"
              value={kind}
              checked={rightsMended && rights.kind === kind}
            />{' '}
            <label for={`rights-${kind}`}>{words.rightsWhat[kind]}</label>
            {kind === 'open' ? (
              <>
                {' '}
                <label for="licence">{words.licence}</label>{' '}
                <input
                  type="text"
                  id="licence"
                  name="licence"
                  value={rights.kind === 'open' ? clean(rights.licence) : ''}
                  placeholder="CC BY 4.0"
                  {...fieldState('licence', idOf(refused))}
                />
              </>
            ) : null}
          </p>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="main" accesskey="s">
          {words.save}
        </button>
      </p>
    </form>
  )
}

interface MendFieldProps {
  readonly view: DeskView
  readonly article: OperatedArticle
  readonly field: Mended
  readonly mark: MarkedField | null
  readonly refused: RefusedForm | null
}

function MendField({ view, article, field, mark, refused }: MendFieldProps) {
  const { site } = view
  const words = site.words.desk
  const value = clean(refused?.written[field] ?? formValue(article.article, field))
  const recovered = formValue(article.recovered, field)
  const isMended = article.edits[field] !== undefined
  const lit = lightClass(mark?.number)
  const time = isTime(field)
  const shared = {
    id: `field-${field}`,
    name: field,
    ...fieldState(`field-${field}`, idOf(refused), time ? `how-${field} was-${field}` : `was-${field}`),
    ...(time
      ? { dir: 'ltr' as const, inputmode: 'numeric' as const, autocomplete: 'off' }
      : tongue(article.recovered.language)),
  }
  return (
    <div class={`mend field ${lit}${isWide(field) ? ' mend-wide' : ''}`} id={mark ? `f${mark.number}` : undefined}>
      <label for={`field-${field}`}>{fieldName(field, site)}</label>
      {isLong(field) ? (
        <textarea {...shared} rows={field === 'standfirst' ? 3 : 2} spellcheck={false}>
          {value}
        </textarea>
      ) : (
        <input {...shared} type="text" value={value} list={field === 'section' ? 'sections' : undefined} />
      )}
      {time ? (
        <p class="under" id={`how-${field}`}>
          {words.timeHow}
        </p>
      ) : null}
      <p class="under" id={`was-${field}`}>
        {isMended ? (
          <>
            {words.recoveredAs}{' '}
            <bdi>{recovered === '' ? site.words.article.notStated : recovered.replaceAll('\n', ', ')}</bdi>
          </>
        ) : recovered === '' ? (
          words.notFound
        ) : null}{' '}
        {mark ? <a href={`#m${mark.number}`}>{words.itsCharacters}</a> : null}
        {!isMended && recovered !== '' && !mark ? words.noCharacters : null}
      </p>
      {isMended ? (
        <p class="check">
          <input type="checkbox" id={`back-${field}`} name="back" value={field} />{' '}
          <label for={`back-${field}`}>{words.takeMendBack}</label>
        </p>
      ) : null}
    </div>
  )
}

function Corrections({ view, article, path }: { view: DeskView; article: OperatedArticle; path: string }) {
  const { site } = view
  const words = site.words.desk
  const kept: DeskEdits['corrections'] = article.edits.corrections ?? []
  return (
    <section aria-labelledby="corrections-label">
      <h2 id="corrections-label" class="label">
        {words.corrections}
      </h2>
      {kept.length ? (
        <ol class="lines">
          {kept.map((correction, n) => (
            <li>
              <form method="post" action={`${path}/corrections/back`}>
                <FormToken view={view} />
                <input type="hidden" name="n" value={String(n)} />
                <time datetime={correction.day}>{correction.day}</time> <bdi>{clean(correction.text)}</bdi>{' '}
                <button type="submit">{words.takeCorrectionBack}</button>
              </form>
            </li>
          ))}
        </ol>
      ) : null}
      <form method="post" action={`${path}/corrections`} class="desk-form">
        <FormToken view={view} />
        <div class="mend">
          <label for="correction">{words.newCorrection}</label>
          <textarea id="correction" name="text" rows={3} required aria-describedby="correction-what" />
          <p class="under" id="correction-what">
            {words.correctionWhat}
          </p>
        </div>
        <p>
          <button type="submit">{words.addCorrection}</button>
        </p>
      </form>
    </section>
  )
}

/** A text that goes from one address stays at the others. */
function Copies({ view, article }: { view: DeskView; article: OperatedArticle }) {
  return article.copies.length ? (
    <section aria-labelledby="copies-label">
      <h2 id="copies-label" class="label">
        {view.site.words.desk.copiesStay}
      </h2>
      <ArticleLines articles={article.copies} site={view.site} />
    </section>
  ) : null
}

export interface DiscardProps {
  readonly view: DeskView
  readonly article: OperatedArticle
  readonly deed: 'withdraw' | 'erase'
  readonly reason: string
  readonly trouble: string | null
}

/** Asks before an article is withdrawn or erased. */
export function DiscardPage({ view, article, deed, reason, trouble }: DiscardProps) {
  const { site } = view
  const words = site.words.desk
  const path = `/desk/articles/${article.id}`
  return (
    <DeskPage view={view} title={words[deed]} place="articles" trouble={trouble}>
      <p class="desk-lead">
        <bdi>{headlineOf(article, site)}</bdi>
      </p>
      <p>{deed === 'erase' ? words.eraseLong : words.withdrawLong}</p>
      <Copies view={view} article={article} />
      <form method="post" action={`${path}/${deed}`} class="desk-form desk-narrow">
        <FormToken view={view} />
        <div class="mend">
          <label for="reason">{words.reason}</label>
          <input type="text" id="reason" name="reason" required value={reason} aria-describedby="reason-what" />
          <p class="under" id="reason-what">
            {words.reasonWhat}
          </p>
        </div>
        {deed === 'erase' ? (
          <div class="mend">
            <label for="confirm">{words.typeToErase(article.id)}</label>
            <input type="text" id="confirm" name="confirm" required autocomplete="off" spellcheck={false} />
          </div>
        ) : (
          <p class="check">
            <input type="checkbox" id="confirm" name="confirm" value={article.id} required />{' '}
            <label for="confirm">{words.confirmWithdraw}</label>
          </p>
        )}
        <p>
          <button type="submit" class="main">
            {words[deed]}
          </button>{' '}
          <a href={path}>{words.leaveIt}</a>
        </p>
      </form>
    </DeskPage>
  )
}
