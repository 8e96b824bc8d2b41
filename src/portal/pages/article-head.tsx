/** What stands over an article's text, and the notes beside it. */
import type { Child } from 'hono/jsx'
import type { Note, PrintedTime } from '../../model/index.js'
import { clean } from '../captured-words.js'
import { machineTime, readable, zoneWords } from '../printed-time.js'
import { type Idiom, own } from '../words/index.js'
import type { ArticleWordsProps } from './article-body.js'
import { classes, type Lit, unlit } from './lit.js'
import { headlineWords, Name } from './teaser.js'

export function ArticleHead({
  article,
  headingLevel,
  idiom,
  lit = unlit,
  linked = false,
  id,
}: Pick<ArticleWordsProps, 'article' | 'headingLevel' | 'idiom' | 'lit'> & {
  /** Whether authors and agency lead to their pages. */
  linked?: boolean
  /** Of the headline, where something leads to it. */
  id?: string | undefined
}) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2'
  const { words } = idiom
  const names = article.authors.map((a) => clean(a.name))
  return (
    <div class="head">
      {article.kicker ? <p class={classes('kicker', lit('kicker'))}>{clean(article.kicker)}</p> : null}
      <Heading class={classes('headline', lit('headline'))} id={id}>
        {headlineWords(article, idiom)}
      </Heading>
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
    <aside
      class="notes"
      role="note"
      aria-label={chosen.length === 1 ? names[first.note.kind] : idiom.words.article.notes}
    >
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
