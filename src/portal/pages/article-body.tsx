import type { Child } from 'hono/jsx'
import type { Article, BodyBlock, Picture, PrintedTime } from '../../model/index.js'
import { clean, safeUrl } from '../captured-words.js'
import { machineTime, readable } from '../printed-time.js'
import { type Idiom, own } from '../words/index.js'
import { Table } from './article-table.js'
import { Figure } from './figure.js'
import { classes, type Lit, unlit } from './lit.js'
import type { Shown } from './photograph.js'
import { plainWords, type SetWords } from './said-marks.js'

export interface ArticleWordsProps {
  readonly article: Article
  readonly lit?: Lit
  readonly pictures: readonly (Shown | null)[]
  /** Prefix of ids on the page. */
  readonly id: string
  readonly headingLevel: 1 | 2
  /** What the interface says between the article's own words. */
  readonly idiom: Idiom
  /** How the words of the body are set. */
  readonly set?: SetWords
  /** What stands under the text, or beside it where there is room. */
  readonly beside?: Child
}

export function ArticleWords({
  article,
  pictures,
  id,
  headingLevel,
  idiom,
  lit = unlit,
  set = plainWords,
  beside,
}: ArticleWordsProps) {
  const placed = new Set(article.body.flatMap((b) => (b.kind === 'picture' ? [b.picture] : [])))
  const free = article.pictures.flatMap((_, n) => (placed.has(n) ? [] : [n]))
  const [first, ...others] = free
  const lead = first !== undefined && (pictures[first] || article.pictures[first]?.caption) ? first : null
  const gallery = lead === null ? free : others
  const Sub = headingLevel === 1 ? 'h2' : 'h3'
  return (
    <>
      {lead !== null ? (
        <Figure
          picture={article.pictures[lead] as Picture}
          shown={pictures[lead] ?? null}
          lit={(part) => lit(`pictures[${lead}].${part}`)}
          idiom={idiom}
          wide
        />
      ) : null}
      <div class="body" id={`${id}-body`}>
        {article.kind === 'liveblog' && article.entries ? (
          <LiveEntries article={article} pictures={pictures} id={id} Sub={Sub} idiom={idiom} lit={lit} set={set} />
        ) : (
          <Blocks
            blocks={article.body}
            article={article}
            pictures={pictures}
            Sub={Sub}
            dateline={article.dateline?.text ?? null}
            lit={lit}
            path="body"
            idiom={idiom}
            set={set}
          />
        )}
      </div>
      {beside}
      {gallery.length ? (
        <div class="gallery">
          <Sub class="label" {...own(idiom)}>
            {idiom.words.article.pictures}
          </Sub>
          <div class="gallery-grid">
            {gallery.map((n) => (
              <Figure
                picture={article.pictures[n] as Picture}
                shown={pictures[n] ?? null}
                half
                lit={(part) => lit(`pictures[${n}].${part}`)}
                idiom={idiom}
              />
            ))}
          </div>
        </div>
      ) : null}
    </>
  )
}

function LiveEntries({
  article,
  pictures,
  id,
  Sub,
  idiom,
  lit,
  set,
}: Pick<ArticleWordsProps, 'article' | 'pictures' | 'id' | 'idiom'> & {
  Sub: 'h2' | 'h3'
  lit: Lit
  set: SetWords
}) {
  const named = (article.entries ?? []).flatMap(({ headline, time }, n) =>
    headline ? [{ headline, at: time ? clockOf(time, idiom) : null, n }] : [],
  )
  const words = idiom.words.reading
  return (
    <>
      {named.length > 2 ? (
        <nav class="entry-list" aria-label={words.inThisReport}>
          <p class="label" {...own(idiom)}>
            {words.inThisReport}
          </p>
          <ol>
            {named.slice(0, MOST_NAMED).map(({ headline, at, n }) => (
              <li>
                {at ? <span class="entry-at">{at}</span> : null}
                <a href={`#${id}-entry-${n}`}>{clean(headline)}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <LiveList article={article} pictures={pictures} id={id} Sub={Sub} idiom={idiom} lit={lit} set={set} />
    </>
  )
}

/** Entries of a live report that its list at the top names. */
const MOST_NAMED = 12

/** A liveblog that names no day has the time of day alone. */
const clockOf = (time: PrintedTime, idiom: Idiom): string =>
  time.local[2] === ':' ? time.local : time.local.slice(11, 16) || readable(time, idiom)

function LiveList({
  article,
  pictures,
  id,
  Sub,
  idiom,
  lit,
  set,
}: Pick<ArticleWordsProps, 'article' | 'pictures' | 'id' | 'idiom'> & {
  Sub: 'h2' | 'h3'
  lit: Lit
  set: SetWords
}) {
  return (
    <ol class="entries">
      {article.entries?.map((entry, n) => (
        <li class="entry" id={`${id}-entry-${n}`}>
          {entry.time ? (
            <p class={classes('entry-time', lit(`entries[${n}]`))} {...own(idiom)}>
              <a href={`#${id}-entry-${n}`}>
                <time datetime={machineTime(entry.time)}>{clockOf(entry.time, idiom)}</time>
              </a>
            </p>
          ) : null}
          <div>
            {entry.headline ? (
              <Sub class="crosshead" id={set.id(`entries[${n}].headline`)}>
                {clean(entry.headline)}
              </Sub>
            ) : null}
            <Blocks
              blocks={entry.body}
              article={article}
              pictures={pictures}
              Sub={Sub}
              dateline={null}
              lit={lit}
              path={`entries[${n}].body`}
              idiom={idiom}
              set={set}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Blocks(props: {
  blocks: readonly BodyBlock[]
  article: Article
  pictures: readonly (Shown | null)[]
  Sub: 'h2' | 'h3'
  dateline: string | null
  lit: Lit
  /** Of these blocks among the article's fields. */
  path: string
  idiom: Idiom
  set: SetWords
}) {
  const opening = props.blocks.findIndex((b) => b.kind === 'paragraph')
  return (
    <>
      {props.blocks.map((block, n) => (
        <Block
          block={block}
          article={props.article}
          pictures={props.pictures}
          Sub={props.Sub}
          dateline={n === opening ? props.dateline : null}
          lit={props.lit}
          mark={props.lit(`${props.path}[${n}]`)}
          idiom={props.idiom}
          set={props.set}
          field={`${props.path}[${n}]`}
        />
      ))}
    </>
  )
}

function Block({
  block,
  article,
  pictures,
  Sub,
  dateline,
  lit,
  mark,
  idiom,
  set,
  field,
}: {
  block: BodyBlock
  article: Article
  pictures: readonly (Shown | null)[]
  Sub: 'h2' | 'h3'
  dateline: string | null
  lit: Lit
  mark: string
  idiom: Idiom
  set: SetWords
  field: string
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={classes(mark)}>
          {dateline ? <span class={classes('dateline', lit('dateline'))}>{clean(dateline)} </span> : null}
          {set.words(field, block.text)}
        </p>
      )
    case 'crosshead':
      return (
        <Sub class={classes('crosshead', mark)} id={set.id(field)}>
          {clean(block.text)}
        </Sub>
      )
    case 'quote':
      return isPulled(block.text, article.body) ? (
        <aside class={classes('pullquote', mark)} aria-label={idiom.words.reading.pullQuote}>
          <p>{set.words(field, block.text)}</p>
        </aside>
      ) : (
        <blockquote class={classes(mark)}>
          <p>{set.words(field, block.text)}</p>
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List class={classes('body-list', mark)}>
          {block.items.map((item, n) => (
            <li>{set.words(field, item, startOf(block.items, n))}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <Table
          rows={block.rows}
          header={block.header}
          caption={block.caption}
          mark={mark}
          id={set.id(field)}
          idiom={idiom}
        />
      )
    case 'code':
      return (
        <pre class={classes(mark)} id={set.id(field)} tabindex={0}>
          <code>{clean(block.text)}</code>
        </pre>
      )
    case 'embed': {
      const url = safeUrl(block.url)
      return (
        <p class={classes('embed', mark)} id={set.id(field)}>
          {url ? (
            <a href={url} rel="noopener noreferrer nofollow external">
              {clean(block.text || new URL(url).hostname)}
            </a>
          ) : (
            clean(block.text)
          )}
        </p>
      )
    }
    case 'picture': {
      const picture = article.pictures[block.picture]
      return picture ? (
        <Figure
          picture={picture}
          shown={pictures[block.picture] ?? null}
          lit={(part) => lit(`pictures[${block.picture}].${part}`)}
          idiom={idiom}
        />
      ) : null
    }
    default:
      return block satisfies never
  }
}

/** Where an item begins in the words of its list, which has a line for each. */
const startOf = (items: readonly string[], n: number): number =>
  items.slice(0, n).reduce((sum, item) => sum + item.length + 1, 0)

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Beyond so many blocks no quotation is compared with all others: nobody sets a pull quote there. */
const MOST_BLOCKS = 400

/** A quotation that the text has as well was set large to be seen, and is nobody's second saying of it. */
function isPulled(quote: string, body: readonly BodyBlock[]): boolean {
  const words = bare(quote)
  return (
    words.length >= 20 &&
    body.length <= MOST_BLOCKS &&
    body.some((block) => block.kind === 'paragraph' && bare(block.text).includes(words))
  )
}
