/** Own writing: the form, what it comes to, and the list of pieces. */
import type { OwnPicture, OwnPiece } from '../../archive/index.js'
import { nothingWritten, type OwnWriting, printedNow } from '../../desk/own-writing.js'
import type { Article, Problem } from '../../model/index.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { short } from '../printed-time.js'
import { tongue } from '../shell.js'
import { ArticleWords } from './article-body.js'
import { ArticleHead, Notes } from './article-head.js'
import { ArticleLines, Problems } from './desk-captures.js'
import { DeskPage, FormToken, fieldState } from './desk-shell.js'
import { DeskPager, DeskTable } from './desk-table.js'
import type { Shown } from './photograph.js'
import { clip } from './teaser.js'

/** Where the desk shows a picture of its own; it need not stand in an article. */
export const ownPicturePath = (address: string): string => `/desk/${address}`

export interface PiecesProps {
  readonly view: DeskView
  readonly pieces: readonly OwnPiece[]
  readonly before: string | null
  readonly next: string | null
}

export function PiecesPage({ view, pieces, before, next }: PiecesProps) {
  const { site } = view
  const words = site.words.desk
  return (
    <DeskPage view={view} title={words.places.write} place="write">
      <p>
        <a href="/desk/write/new" accesskey="n" class="desk-begin">
          {words.newPiece}
        </a>
      </p>
      {pieces.length === 0 ? (
        <p class="quiet">{words.noPieces}</p>
      ) : (
        <DeskTable label={words.places.write} columns={[words.lastWritten, words.piece, words.places.articles]}>
          {pieces.map((piece) => (
            <tr>
              <td class="when">
                <time datetime={piece.added}>{short(piece.added, site)}</time>
              </td>
              <th scope="row">
                <a href={`/desk/write/${piece.key}`}>{words.writeOn(piece.key)}</a>
              </th>
              <td>
                <ArticleLines articles={piece.articles} site={site} />
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      <DeskPager
        site={site}
        newest={before === null ? null : '/desk/write'}
        older={next === null ? null : `/desk/write?before=${next}`}
      />
    </DeskPage>
  )
}

export interface WritingProps {
  readonly view: DeskView
  /** Key of the piece. */
  readonly piece: string
  readonly writing: OwnWriting
  /** It is published already: what is sent makes a revision. */
  readonly known: boolean
  /** "Say that it was updated" is chosen. */
  readonly update: boolean
  readonly pictures: readonly OwnPicture[]
  /** What the writing comes to; null before it was asked for. */
  readonly preview: { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } | null
  readonly trouble: string | null
  /** Id of the field that the trouble is with. */
  readonly troubleAt: string | null
}

export function WritingPage(props: WritingProps) {
  const { view, writing, known, preview, trouble, troubleAt } = props
  const words = view.site.words.desk
  const title = known ? words.writeAgain : words.newPiece
  return (
    <DeskPage view={view} title={title} place="write" trouble={trouble} troubleAt={troubleAt}>
      <div class="origin desk-columns">
        <WritingForm {...props} />
        <section aria-labelledby="preview-label" class="desk-preview" id="preview">
          <h2 id="preview-label" class="label">
            {words.preview}
          </h2>
          {preview === null ? (
            <p class="quiet">{writing === nothingWritten ? words.markdownHelp : words.previewNone}</p>
          ) : (
            <Preview {...props} preview={preview} />
          )}
        </section>
      </div>
    </DeskPage>
  )
}

function WritingForm({ view, piece, writing, known, update, pictures, troubleAt }: WritingProps) {
  const { site } = view
  const words = site.words.desk
  const fields = site.words.field
  return (
    <form method="post" action={`/desk/write/${piece}`} class="desk-form">
      <FormToken view={view} />
      <div class="mends">
        <div class="mend">
          <label for="kicker">{fields.kicker}</label>
          <input type="text" id="kicker" name="kicker" value={writing.kicker} />
        </div>
        <div class="mend">
          <label for="section">{fields.section}</label>
          <input type="text" id="section" name="section" value={writing.section} list="sections" />
          <datalist id="sections">
            {site.sections.map((name) => (
              <option value={clean(name)} />
            ))}
          </datalist>
        </div>
        <div class="mend mend-wide">
          <label for="headline">{fields.headline}</label>
          <textarea id="headline" name="headline" rows={2} required {...fieldState('headline', troubleAt)}>
            {writing.headline}
          </textarea>
        </div>
        <div class="mend mend-wide">
          <label for="standfirst">{fields.standfirst}</label>
          <textarea id="standfirst" name="standfirst" rows={2}>
            {writing.standfirst}
          </textarea>
        </div>
        <div class="mend">
          <label for="authors">{fields.authors}</label>
          <textarea id="authors" name="authors" rows={2} aria-describedby="authors-what">
            {writing.authors.join('\n')}
          </textarea>
          <p class="under" id="authors-what">
            {words.oneALine}
          </p>
        </div>
        <div class="mend">
          <label for="topics">{words.topics}</label>
          <textarea id="topics" name="topics" rows={2} aria-describedby="topics-what">
            {writing.topics.join('\n')}
          </textarea>
          <p class="under" id="topics-what">
            {words.oneALine}
          </p>
        </div>
        <div class="mend mend-wide">
          <label for="body">{fields.body}</label>
          <textarea
            id="body"
            name="body"
            rows={22}
            required
            {...fieldState('body', troubleAt, 'body-what')}
            class="desk-markdown"
          >
            {`\n${writing.body}`}
          </textarea>
          <p class="under" id="body-what">
            {words.markdownHelp}
          </p>
        </div>
        <div class="mend">
          <label for="language">{words.language}</label>
          <input
            type="text"
            id="language"
            name="language"
            value={writing.language}
            size={8}
            maxlength={35}
            {...fieldState('language', troubleAt)}
          />
        </div>
        <div class="mend">
          <label for="embargo">{words.embargo}</label>
          <input
            type="text"
            id="embargo"
            name="embargo"
            value={embargoValue(writing.embargo, site)}
            dir="ltr"
            inputmode="numeric"
            autocomplete="off"
            maxlength={40}
            {...fieldState('embargo', troubleAt, 'embargo-what')}
          />
          <p class="under" id="embargo-what">
            {words.embargoWhat(site.settings.timezone ?? 'UTC')}
          </p>
        </div>
        {pictures.length ? (
          <div class="mend">
            <label for="picture">{words.insertPicture}</label>
            <select id="picture" name="picture">
              <option value="">{words.noPicture}</option>
              {pictures.map((picture) => (
                <option value={picture.address}>
                  {clean(clip(picture.caption || picture.alt || picture.address, 60))}
                </option>
              ))}
            </select>
            <button type="submit" name="deed" value="picture" formnovalidate>
              {words.insert}
            </button>
          </div>
        ) : null}
      </div>
      {known ? (
        <p class="check">
          <input type="checkbox" id="update" name="update" value="yes" checked={update} />{' '}
          <label for="update">{words.sayUpdated}</label>
        </p>
      ) : null}
      <p class="desk-buttons">
        <button type="submit" name="deed" value="preview" accesskey="v" formaction={`/desk/write/${piece}#preview`}>
          {words.preview}
        </button>{' '}
        <button type="submit" name="deed" value="publish" class="main" accesskey="s">
          {known ? words.publishAgain : words.publish}
        </button>
      </p>
    </form>
  )
}

/** By the paper's clock, with its offset: so it may be changed as it stands. */
const embargoValue = (embargo: string, { settings }: DeskView['site']): string =>
  Number.isNaN(Date.parse(embargo)) || !embargo.endsWith('Z')
    ? clean(embargo)
    : printedNow(embargo, settings.timezone).replace(/T(\d\d:\d\d)/, ' $1 ')

function Preview({ view, pictures, preview }: WritingProps & { preview: NonNullable<WritingProps['preview']> }) {
  const { site } = view
  const known = new Map(pictures.map((picture) => [picture.address, picture]))
  const shown = (address: string | null): Shown | null => {
    const picture = address === null ? undefined : known.get(address)
    if (picture === undefined) return null
    const { width, height } = picture
    const src = ownPicturePath(picture.address)
    return { src, width, height, sizes: [], colour: null, makers: null, page: null }
  }
  return (
    <>
      <Problems problems={preview.problems} site={site} />
      {preview.articles.map((article, n) => (
        <article class="story try-story" {...tongue(article.language)}>
          <ArticleHead article={article} headingLevel={2} idiom={site} />
          <Notes notes={article.notes} kinds={() => true} idiom={site} />
          <ArticleWords
            article={article}
            pictures={article.pictures.map(({ url }) => shown(url))}
            id={`preview-${n}`}
            headingLevel={2}
            idiom={site}
          />
        </article>
      ))}
    </>
  )
}
