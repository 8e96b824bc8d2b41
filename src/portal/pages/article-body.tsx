/** The words of an article: shared by its page and by "try". */
import type { Article, BodyBlock, Note, Picture, PrintedTime } from '../../model/index.js'
import { clean, safeUrl } from '../captured-words.js'
import { machineTime, readable, zoneWords } from '../printed-time.js'
import { headlineWords } from './teaser.js'

/** Where a picture is served from; null where none is kept. */
export interface Shown {
  readonly src: string
  readonly width: number
  readonly height: number
}

export interface ArticleWordsProps {
  readonly article: Article
  readonly pictures: readonly (Shown | null)[]
  /** Prefix of ids on the page. */
  readonly id: string
  readonly headingLevel: 1 | 2
}

export function ArticleHead({ article, headingLevel }: Pick<ArticleWordsProps, 'article' | 'headingLevel'>) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2'
  const names =
    article.byline ?? (article.authors.length ? `By ${article.authors.map((a) => a.name).join(', ')}` : null)
  return (
    <div class="head">
      {article.kicker ? <p class="kicker">{clean(article.kicker)}</p> : null}
      <Heading class="headline">{headlineWords(article.headline, article.headlineOrigin)}</Heading>
      {article.standfirst ? <p class="standfirst">{clean(article.standfirst)}</p> : null}
      <div class="by">
        {names ? <p class="byline">{clean(names)}</p> : null}
        {article.agency ? <p class="agency">{clean(article.agency)}</p> : null}
        {article.published || article.updated ? (
          <p class="times" lang="en" dir="ltr">
            {article.published ? <Moment label="Published" time={article.published} /> : null}
            {article.updated ? <Moment label="Updated" time={article.updated} /> : null}
          </p>
        ) : null}
      </div>
    </div>
  )
}

function Moment({ label, time }: { label: string; time: PrintedTime }) {
  const zone = zoneWords(time)
  return (
    <span class="moment">
      {label} <time datetime={machineTime(time)}>{readable(time)}</time>
      {zone ? <span class="zone"> {zone}</span> : null}
    </span>
  )
}

const noteNames: Record<Note['kind'], string> = {
  correction: 'Correction',
  contributor: 'Contributors',
  disclosure: 'Disclosure',
  'editors-note': 'Editor’s note',
  syndication: 'Syndication',
}

export function Notes({ notes, kinds }: { notes: readonly Note[]; kinds: (kind: Note['kind']) => boolean }) {
  const chosen = notes.filter((n) => kinds(n.kind))
  return chosen.length ? (
    <aside class="notes" aria-label={chosen.length === 1 ? (chosen[0] ? noteNames[chosen[0].kind] : 'Note') : 'Notes'}>
      {chosen.map((n) => (
        <p class={`note note-${n.kind}`}>
          <strong lang="en">{noteNames[n.kind]}</strong> {clean(n.text)}
        </p>
      ))}
    </aside>
  ) : null
}

export function ArticleWords({ article, pictures, id, headingLevel }: ArticleWordsProps) {
  const placed = new Set(article.body.flatMap((b) => (b.kind === 'picture' ? [b.picture] : [])))
  const free = article.pictures.flatMap((_, n) => (placed.has(n) ? [] : [n]))
  const [first, ...others] = free
  const lead = first !== undefined && (pictures[first] || article.pictures[first]?.caption) ? first : null
  const gallery = lead === null ? free : others
  const Sub = headingLevel === 1 ? 'h2' : 'h3'
  return (
    <>
      {lead !== null ? (
        <Figure picture={article.pictures[lead] as Picture} shown={pictures[lead] ?? null} wide />
      ) : null}
      <div class="body" id={`${id}-body`}>
        {article.kind === 'liveblog' && article.entries ? (
          <LiveEntries article={article} pictures={pictures} Sub={Sub} />
        ) : (
          <Blocks
            blocks={article.body}
            article={article}
            pictures={pictures}
            Sub={Sub}
            dateline={article.dateline?.text ?? null}
          />
        )}
      </div>
      {gallery.length ? (
        <div class="gallery">
          <Sub class="label" lang="en">
            Pictures
          </Sub>
          <div class="gallery-grid">
            {gallery.map((n) => (
              <Figure picture={article.pictures[n] as Picture} shown={pictures[n] ?? null} />
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
  Sub,
}: Pick<ArticleWordsProps, 'article' | 'pictures'> & { Sub: 'h2' | 'h3' }) {
  return (
    <ol class="entries">
      {article.entries?.map((entry) => (
        <li class="entry">
          {entry.time ? (
            <p class="entry-time" lang="en" dir="ltr">
              <time datetime={machineTime(entry.time)}>{entry.time.local.slice(11, 16) || readable(entry.time)}</time>
            </p>
          ) : null}
          <div>
            {entry.headline ? <Sub class="crosshead">{clean(entry.headline)}</Sub> : null}
            <Blocks blocks={entry.body} article={article} pictures={pictures} Sub={Sub} dateline={null} />
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
}) {
  const opening = props.blocks.findIndex((b) => b.kind === 'paragraph')
  return (
    <>
      {props.blocks.map((block, n) => (
        <Block {...props} block={block} dateline={n === opening ? props.dateline : null} />
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
}: {
  block: BodyBlock
  article: Article
  pictures: readonly (Shown | null)[]
  Sub: 'h2' | 'h3'
  dateline: string | null
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          {dateline ? <span class="dateline">{clean(dateline)} </span> : null}
          {clean(block.text)}
        </p>
      )
    case 'crosshead':
      return <Sub class="crosshead">{clean(block.text)}</Sub>
    case 'quote':
      return (
        <blockquote>
          <p>{clean(block.text)}</p>
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List class="body-list">
          {block.items.map((item) => (
            <li>{clean(item)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return <Table rows={block.rows} header={block.header} />
    case 'code':
      return (
        <pre tabindex={0}>
          <code>{clean(block.text)}</code>
        </pre>
      )
    case 'embed': {
      const url = safeUrl(block.url)
      return (
        <p class="embed">
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
      return picture ? <Figure picture={picture} shown={pictures[block.picture] ?? null} /> : null
    }
    default:
      return block satisfies never
  }
}

function Table({ rows, header }: { rows: readonly (readonly string[])[]; header: boolean }) {
  const head = header ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  return (
    <div class="table" role="region" aria-label="Table" tabindex={0}>
      <table>
        {head ? (
          <thead>
            <tr>
              {head.map((cell) => (
                <th scope="col">{clean(cell)}</th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{clean(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Figure({ picture, shown, wide = false }: { picture: Picture; shown: Shown | null; wide?: boolean }) {
  const marks = [picture.file ? 'File picture' : null, picture.handout ? 'Handout' : null].filter((m) => m !== null)
  if (!shown && !picture.caption && !picture.credit) return null
  return (
    <figure class={`${wide ? 'figure-wide' : 'figure'}${shown ? '' : ' figure-words'}`}>
      {shown ? (
        <img
          src={shown.src}
          width={shown.width}
          height={shown.height}
          alt={clean(picture.alt ?? '')}
          loading={wide ? 'eager' : 'lazy'}
        />
      ) : null}
      <figcaption>
        {shown ? null : (
          <span class="missing" lang="en">
            Picture not in the capture.{' '}
          </span>
        )}
        {picture.caption ? <span class="caption">{clean(picture.caption)} </span> : null}
        {marks.length ? (
          <span class="marks" lang="en">
            {marks.join(' · ')}{' '}
          </span>
        ) : null}
        {picture.credit ? <span class="credit">{clean(picture.credit.text)}</span> : null}
        {picture.caveat && !picture.caption?.includes(picture.caveat) ? (
          <span class="caveat">{clean(picture.caveat)}</span>
        ) : null}
      </figcaption>
    </figure>
  )
}
