/** "How we got this": the capture as received, each field at its characters, each dropped block with its reason. */
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Article, ExplainedBlock } from '../../model/index.js'
import { articlePath, clean } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { fieldsOf, type MarkedField, type Stretch, stretchesOf } from '../marks.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { type Idiom, own } from '../words/index.js'
import { fieldName } from './field-name.js'
import { clip, headlineWords } from './teaser.js'

/** Fields that light up by style alone; the stylesheet has a rule for each number. */
export const litFields = 120
/** The class that lights a field together with its characters; none past the rules that there are. */
export const lightClass = (field: number | undefined): string =>
  field !== undefined && field < litFields ? `k${field}` : ''
/** A stretch of markup longer than this is folded away. */
const longestPlain = 160
/** Characters of the capture that the page shows in all. */
const mostShown = 300_000

/** Value of a field by its path, for the list beside the capture. */
export function fieldValue(article: Article, name: string, idiom: Pick<Idiom, 'words'>): string {
  const n = Number(/\[(\d+)\]/.exec(name)?.[1] ?? -1)
  if (name.startsWith('body[')) {
    const block = article.body[n]
    return block ? (block.kind === 'picture' ? fieldName(`pictures[${block.picture}]`, idiom) : block.text) : ''
  }
  if (name.startsWith('alternates[')) {
    const alternate = article.alternates[n]
    return alternate ? `${alternate.language} ${alternate.url}` : ''
  }
  if (name.startsWith('notes[')) return article.notes[n]?.text ?? ''
  if (name.startsWith('entries[')) return article.entries?.[n]?.time?.text ?? ''
  if (name.startsWith('pictures[')) {
    const picture = article.pictures[n]
    return (
      (name.endsWith('.caption')
        ? picture?.caption
        : name.endsWith('.credit')
          ? picture?.credit?.text
          : (picture?.url ?? picture?.alt)) ?? ''
    )
  }
  switch (name) {
    case 'authors':
      return article.authors.map((a) => a.name).join(', ')
    case 'published':
      return article.published?.text ?? ''
    case 'updated':
      return article.updated?.text ?? ''
    case 'dateline':
      return article.dateline?.text ?? ''
    case 'headline':
      return headlineWords(article, idiom)
    case 'kicker':
    case 'standfirst':
    case 'byline':
    case 'section':
    case 'publisher':
    case 'url':
      return article[name] ?? ''
    default:
      return ''
  }
}

/** All fields of several articles, numbered through. */
export function fieldsOfAll(
  articles: readonly Article[],
  idiom: Pick<Idiom, 'words'>,
): { article: number; fields: MarkedField[] }[] {
  let from = 0
  return articles.map((article, n) => {
    const fields = fieldsOf(article.origins, (name) => fieldValue(article, name, idiom), from)
    from += fields.length
    return { article: n, fields }
  })
}

export function FieldList({
  fields,
  label,
  idiom,
}: {
  fields: readonly MarkedField[]
  label: string
  idiom: Pick<Idiom, 'words'>
}) {
  return (
    <ol class="fields" aria-label={label}>
      {fields.map((f) => (
        <li class={`field ${lightClass(f.number)}`} id={`f${f.number}`}>
          <a href={`#m${f.number}`}>
            <span class="field-name">{fieldName(f.name, idiom)}</span>{' '}
            <bdi class="field-value">{clean(clip(f.value, 140))}</bdi>
          </a>
        </li>
      ))}
    </ol>
  )
}

export function MarkedCapture({
  text,
  fields,
  blocks,
  idiom,
}: {
  text: string
  fields: readonly MarkedField[]
  blocks: readonly ExplainedBlock[]
  idiom: Idiom
}) {
  const words = idiom.words.origin
  const first = new Set<number>()
  const stretches = stretchesOf(text.length, fields, blocks)
  let left = mostShown
  const shown: Stretch[] = []
  for (const s of stretches) {
    const cost = s.between ? Math.min(s.to - s.from, 4_000) : s.to - s.from
    if (cost > left && s.fields.length === 0) continue
    left -= cost
    shown.push(s)
  }
  return (
    <div class="capture" dir="auto" role="region" aria-label={words.received} tabindex={0}>
      {shown.map((s) => {
        const captured = text.slice(s.from, s.to)
        if (s.fields.length) {
          const fresh = s.fields.filter((n) => !first.has(n))
          for (const n of fresh) first.add(n)
          const main = s.fields[0] as number
          return (
            <>
              {fresh.slice(1).map((n) => (
                <span id={`m${n}`} />
              ))}
              <a
                class={`mark ${s.fields.map(lightClass).join(' ')}`}
                id={fresh.length ? `m${fresh[0]}` : undefined}
                href={`#f${main}`}
              >
                {clean(captured)}
              </a>
            </>
          )
        }
        if (s.dropped)
          return (
            <span class={`dropped dropped-${s.dropped.label}`}>
              {clean(captured)}
              {/* The reasons of recovery are English, as its answers are. */}
              <span class="why" lang="en" dir="ltr">
                {' '}
                {s.dropped.label}: {clean(s.dropped.reason)}
              </span>
            </span>
          )
        if (!captured.trim()) return '\n'
        if (!s.between || captured.length <= longestPlain) return <span class="between">{clean(captured)}</span>
        return (
          <details class="fold">
            <summary {...own(idiom)}>{words.markup(captured.length)}</summary>
            <span class="between">{clean(captured.slice(0, 4_000))}</span>
          </details>
        )
      })}
    </div>
  )
}

export interface OriginPageProps {
  readonly kept: ArchivedArticle
  readonly text: string
  readonly charset: string
  readonly source: string
  readonly blocks: readonly ExplainedBlock[]
  readonly site: Site
}

export function OriginPage({ kept, text, charset, source, blocks, site }: OriginPageProps) {
  const { article } = kept
  const words = site.words.origin
  const fields = fieldsOf(article.origins, (name) => fieldValue(article, name, site))
  const dropped = blocks.filter((b) => b.article === null).length
  return (
    <Shell
      title={`${words.title} · ${site.settings.siteName}`}
      site={site}
      kind="origin"
      alternates={dataAlternates(`/articles/${kept.id}/origin`)}
    >
      <header class="origin-head">
        <h1 class="list-title">{words.title}</h1>
        <p>
          <a href={articlePath(kept.id, article.headline)}>
            <bdi>{headlineWords(article, site)}</bdi>
          </a>
        </p>
        <p class="quiet">
          <bdi>{clean(source)}</bdi>, <bdi>{charset}</bdi>,{' '}
          {words.facts({ characters: text.length, blocks: blocks.length, dropped })} {words.point}
        </p>
      </header>
      <div class="origin">
        <section class="origin-fields" aria-labelledby="fields-label">
          <h2 id="fields-label" class="label">
            {words.fields}
          </h2>
          <FieldList fields={fields} label={words.fieldsOf} idiom={site} />
        </section>
        <section class="origin-capture" aria-labelledby="capture-label">
          <h2 id="capture-label" class="label">
            {words.capture}
          </h2>
          <MarkedCapture text={text} fields={fields} blocks={blocks} idiom={site} />
        </section>
      </div>
    </Shell>
  )
}
