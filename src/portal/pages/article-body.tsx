/** The words of an article: shared by its page and by "try". */
import type { Child } from 'hono/jsx'
import type { Article, BodyBlock, Note, Picture, PrintedTime } from '../../model/index.js'
import { clean, safeUrl } from '../captured-words.js'
import { machineTime, readable, zoneWords } from '../printed-time.js'
import { type Idiom, own } from '../words/index.js'
import { makersLine, Photograph, type Shown } from './photograph.js'
import { headlineWords, Name } from './teaser.js'

/** Class of an element that shows a field, by which its characters in the capture light up; none on an article's own page. */
export type Lit = (field: string) => string

const unlit: Lit = () => ''
const classes = (...names: string[]): string | undefined => names.filter((name) => name !== '').join(' ') || undefined

export interface ArticleWordsProps {
  readonly article: Article
  readonly lit?: Lit
  readonly pictures: readonly (Shown | null)[]
  /** Prefix of ids on the page. */
  readonly id: string
  readonly headingLevel: 1 | 2
  /** What the interface says between the article's own words. */
  readonly idiom: Idiom
}

export function ArticleHead({
  article,
  headingLevel,
  idiom,
  lit = unlit,
  linked = false,
}: Pick<ArticleWordsProps, 'article' | 'headingLevel' | 'idiom' | 'lit'> & {
  /** Whether authors and agency lead to their pages. */
  linked?: boolean
}) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2'
  const { words } = idiom
  const names = article.authors.map((a) => clean(a.name))
  return (
    <div class="head">
      {article.kicker ? <p class={classes('kicker', lit('kicker'))}>{clean(article.kicker)}</p> : null}
      <Heading class={classes('headline', lit('headline'))}>{headlineWords(article, idiom)}</Heading>
      {article.standfirst ? <p class={classes('standfirst', lit('standfirst'))}>{clean(article.standfirst)}</p> : null}
      <div class="by">
        {article.byline ? (
          <p class={classes('byline', lit('byline'))}>
            <Byline byline={article.byline} names={linked ? article.authors.map((a) => a.name) : []} />
          </p>
        ) : names.length ? (
          <p class={classes('byline', lit('authors'))} {...own(idiom)}>
            <Byline
              byline={words.article.by(words.listed(names))}
              names={linked ? article.authors.map((a) => a.name) : []}
            />
          </p>
        ) : null}
        {article.agency ? (
          <p class="agency">
            <Name kind="agency" name={article.agency} linked={linked} />
          </p>
        ) : null}
        {article.published || article.updated ? (
          <p class="times" {...own(idiom)}>
            {article.published ? (
              <Moment label={words.time.published} time={article.published} lit={lit('published')} idiom={idiom} />
            ) : null}
            {article.updated ? (
              <Moment label={words.time.updated} time={article.updated} lit={lit('updated')} idiom={idiom} />
            ) : null}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** The line as printed, each author's name in it leading to what else they wrote. */
function Byline({ byline, names }: { byline: string; names: readonly string[] }) {
  const parts: Child[] = []
  let at = 0
  for (const name of names) {
    const found = byline.indexOf(name, at)
    if (found < 0) continue
    parts.push(clean(byline.slice(at, found)), <Name kind="author" name={name} />)
    at = found + name.length
  }
  return (
    <>
      {parts}
      {clean(byline.slice(at))}
    </>
  )
}

function Moment({ label, time, lit, idiom }: { label: string; time: PrintedTime; lit: string; idiom: Idiom }) {
  const zone = zoneWords(time, idiom)
  return (
    <span class={classes('moment', lit)}>
      {label} <time datetime={machineTime(time)}>{readable(time, idiom)}</time>
      {zone ? <span class="zone"> {zone}</span> : null}
    </span>
  )
}

export function Notes({
  notes,
  kinds,
  idiom,
  lit = unlit,
}: {
  notes: readonly Note[]
  kinds: (kind: Note['kind']) => boolean
  idiom: Idiom
  lit?: Lit
}) {
  const names = idiom.words.article.note
  const chosen = notes.map((note, n) => ({ note, field: `notes[${n}]` })).filter(({ note }) => kinds(note.kind))
  const [first] = chosen
  return first ? (
    <aside class="notes" aria-label={chosen.length === 1 ? names[first.note.kind] : idiom.words.article.notes}>
      {chosen.map(({ note, field }) => (
        <p class={classes(`note note-${note.kind}`, lit(field))}>
          <strong {...own(idiom)}>{names[note.kind]}</strong>{' '}
          {note.day ? (
            <time datetime={note.day} {...own(idiom)}>
              {readable({ text: note.day, local: note.day, zone: null, instant: null, origin: 'page' }, idiom)}
            </time>
          ) : null}{' '}
          {clean(note.text)}
        </p>
      ))}
    </aside>
  ) : null
}

export function ArticleWords({ article, pictures, id, headingLevel, idiom, lit = unlit }: ArticleWordsProps) {
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
          <LiveEntries article={article} pictures={pictures} id={id} Sub={Sub} idiom={idiom} lit={lit} />
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
          />
        )}
      </div>
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
}: Pick<ArticleWordsProps, 'article' | 'pictures' | 'id' | 'idiom'> & { Sub: 'h2' | 'h3'; lit: Lit }) {
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
      <LiveList article={article} pictures={pictures} id={id} Sub={Sub} idiom={idiom} lit={lit} />
    </>
  )
}

/** Entries of a live report that its list at the top names. */
const MOST_NAMED = 12

const clockOf = (time: PrintedTime, idiom: Idiom): string => time.local.slice(11, 16) || readable(time, idiom)

function LiveList({
  article,
  pictures,
  id,
  Sub,
  idiom,
  lit,
}: Pick<ArticleWordsProps, 'article' | 'pictures' | 'id' | 'idiom'> & { Sub: 'h2' | 'h3'; lit: Lit }) {
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
            {entry.headline ? <Sub class="crosshead">{clean(entry.headline)}</Sub> : null}
            <Blocks
              blocks={entry.body}
              article={article}
              pictures={pictures}
              Sub={Sub}
              dateline={null}
              lit={lit}
              path={`entries[${n}].body`}
              idiom={idiom}
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
}: {
  block: BodyBlock
  article: Article
  pictures: readonly (Shown | null)[]
  Sub: 'h2' | 'h3'
  dateline: string | null
  lit: Lit
  mark: string
  idiom: Idiom
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class={classes(mark)}>
          {dateline ? <span class={classes('dateline', lit('dateline'))}>{clean(dateline)} </span> : null}
          {clean(block.text)}
        </p>
      )
    case 'crosshead':
      return <Sub class={classes('crosshead', mark)}>{clean(block.text)}</Sub>
    case 'quote':
      return isPulled(block.text, article.body) ? (
        <aside class={classes('pullquote', mark)} aria-label={idiom.words.reading.pullQuote}>
          <p>{clean(block.text)}</p>
        </aside>
      ) : (
        <blockquote class={classes(mark)}>
          <p>{clean(block.text)}</p>
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List class={classes('body-list', mark)}>
          {block.items.map((item) => (
            <li>{clean(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table rows={block.rows} header={block.header} mark={mark} idiom={idiom} />
    case 'code':
      return (
        <pre class={classes(mark)} tabindex={0}>
          <code>{clean(block.text)}</code>
        </pre>
      )
    case 'embed': {
      const url = safeUrl(block.url)
      return (
        <p class={classes('embed', mark)}>
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

function Table({
  rows,
  header,
  mark,
  idiom,
}: {
  rows: readonly (readonly string[])[]
  header: boolean
  mark: string
  idiom: Idiom
}) {
  const head = header ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  const numeric = numericColumns(body)
  const figures = (column: number) => (numeric.has(column) ? 'n' : undefined)
  return (
    <div class={classes('table', mark)} role="group" aria-label={idiom.words.article.table} tabindex={0}>
      <table>
        {head ? (
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th scope="col" class={figures(column)}>
                  {clean(cell)}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={figures(column)}>{clean(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "1,204", "−3.5 %", "€12", "11–4", "٢٠ كم": an amount, with what stands by it. */
const AMOUNT = /^[^\p{L}\p{N}]{0,4}\p{N}[\p{N}\s.,:'’–−/-]{0,20}\p{L}{0,3}[^\p{L}\p{N}]{0,3}$/u

/** Columns of figures: most of their cells are amounts, and so they are set flush to where the figures end. */
function numericColumns(body: readonly (readonly string[])[]): ReadonlySet<number> {
  const tallies = new Map<number, { cells: number; amounts: number }>()
  for (const row of body)
    for (const [column, text] of row.entries()) {
      const cell = text.trim()
      if (cell === '' || cell === '–' || cell === '-') continue
      const tally = tallies.get(column) ?? { cells: 0, amounts: 0 }
      const amount = cell.length <= 30 && AMOUNT.test(cell) ? 1 : 0
      tallies.set(column, { cells: tally.cells + 1, amounts: tally.amounts + amount })
    }
  return new Set([...tallies].flatMap(([column, { cells, amounts }]) => (amounts >= cells * 0.7 ? [column] : [])))
}

/** Narrower than this, a picture set across the whole page would be a blur. */
const WIDE_ENOUGH = 640

export function Figure({
  picture,
  shown,
  idiom,
  wide = false,
  half = false,
  lit = unlit,
}: {
  picture: Picture
  shown: Shown | null
  idiom: Idiom
  /** The lead picture, across the whole page when it is large enough. */
  wide?: boolean
  /** One of two beside each other. */
  half?: boolean
  lit?: (part: 'caption' | 'credit') => string
}) {
  if (!shown && !picture.caption && !picture.credit) return null
  const across = wide && (shown === null || shown.width >= WIDE_ENOUGH)
  return (
    <figure class={`${across ? 'figure-wide' : 'figure'}${shown ? '' : ' figure-words'}`}>
      {shown ? (
        <Photograph shown={shown} alt={picture.alt} room={across ? 'wide' : half ? 'half' : 'column'} first={wide} />
      ) : null}
      <PictureWords picture={picture} shown={shown} idiom={idiom} lit={lit} />
    </figure>
  )
}

/** Caption and credit, and what is to be known of the picture. */
export function PictureWords({
  picture,
  shown,
  idiom,
  lit = unlit,
}: Pick<Parameters<typeof Figure>[0], 'picture' | 'shown' | 'idiom' | 'lit'>) {
  const words = idiom.words.article
  const marks = [picture.file ? words.filePicture : null, picture.handout ? words.handout : null].filter(
    (m) => m !== null,
  )
  const credit = picture.credit ? clean(picture.credit.text) : null
  const named = credit === null && shown?.makers ? makersLine(shown.makers) : null
  const makers = named !== null && !picture.caption?.includes(named) ? clean(named) : null
  return (
    <figcaption>
      {shown ? null : (
        <span class="missing" {...own(idiom)}>
          {words.noPicture}{' '}
        </span>
      )}
      {picture.caption ? <span class={classes('caption', lit('caption'))}>{clean(picture.caption)} </span> : null}
      {marks.length ? (
        <span class="marks" {...own(idiom)}>
          {marks.join(' · ')}{' '}
        </span>
      ) : null}
      {credit ? <span class={classes('credit', lit('credit'))}>{credit}</span> : null}
      {makers ? (
        <>
          <bdi class="credit">{makers}</bdi>{' '}
          <span class="quiet" {...own(idiom)}>
            ({idiom.words.picture.fromFile})
          </span>
        </>
      ) : null}
      {picture.caveat && !picture.caption?.includes(picture.caveat) ? (
        <span class="caveat">{clean(picture.caveat)}</span>
      ) : null}
    </figcaption>
  )
}
