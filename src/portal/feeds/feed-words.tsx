/** An article's words as plain HTML for feed readers: no classes, whole addresses, pictures from here alone. */
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Article, BodyBlock } from '../../model/index.js'
import { clean, safeUrl } from '../captured-words.js'
import { pictureFile } from '../picture-address.js'
import type { Site } from '../site.js'

export function feedWords(kept: ArchivedArticle, { base, site }: { base: string; site: Site }): string {
  const { article } = kept
  const placed = new Set(
    [...article.body, ...(article.entries ?? []).flatMap((entry) => entry.body)].flatMap((block) =>
      block.kind === 'picture' ? [block.picture] : [],
    ),
  )
  const picture = (k: number) => <Figure kept={kept} index={k} base={base} />
  const words = (
    <>
      {article.notes
        .filter(({ kind }) => kind === 'correction' || kind === 'editors-note')
        .map(({ text }) => (
          <p>
            <em>{clean(text)}</em>
          </p>
        ))}
      {article.standfirst ? (
        <p>
          <strong>{clean(article.standfirst)}</strong>
        </p>
      ) : null}
      {article.pictures.map((_, k) => (placed.has(k) ? null : picture(k)))}
      {article.entries === undefined ? (
        <Blocks body={article.body} dateline={article.dateline} picture={picture} />
      ) : (
        article.entries.map(({ time, headline, body }) => (
          <>
            <h2>{clean([time?.text, headline].filter(Boolean).join(' · ')) || '·'}</h2>
            <Blocks body={body} dateline={null} picture={picture} />
          </>
        ))
      )}
      {article.notes
        .filter(({ kind }) => kind !== 'correction' && kind !== 'editors-note')
        .map(({ text }) => (
          <p>
            <em>{clean(text)}</em>
          </p>
        ))}
      {article.rights.terms ? (
        <p>
          <small>{clean(article.rights.terms)}</small>
        </p>
      ) : null}
      <Original url={safeUrl(kept.url ?? article.url)} site={site} />
    </>
  )
  return String(words)
}

export function Original({ url, site }: { url: string | null; site: Site }) {
  return url ? (
    <p>
      <a href={url}>{site.words.article.readOriginal}</a>
    </p>
  ) : null
}

function Blocks(props: {
  readonly body: readonly BodyBlock[]
  readonly dateline: Article['dateline']
  readonly picture: (k: number) => unknown
}) {
  const { body, dateline } = props
  const opening = dateline === null ? -1 : body.findIndex(({ kind }) => kind === 'paragraph')
  return (
    <>
      {body.map((block, k) => {
        switch (block.kind) {
          case 'paragraph':
            return (
              <p>
                {k === opening ? `${clean(dateline?.text ?? '')} ` : ''}
                {clean(block.text)}
              </p>
            )
          case 'crosshead':
            return <h3>{clean(block.text)}</h3>
          case 'quote':
            return (
              <blockquote>
                <p>{clean(block.text)}</p>
              </blockquote>
            )
          case 'list': {
            const items = block.items.map((item) => <li>{clean(item)}</li>)
            return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
          }
          case 'table':
            return (
              <table>
                {block.caption === null ? null : <caption>{clean(block.caption)}</caption>}
                <tbody>
                  {block.rows.map((row, n) => (
                    <tr>
                      {row.map((cell) => (block.header && n === 0 ? <th>{clean(cell)}</th> : <td>{clean(cell)}</td>))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          case 'code':
            return (
              <pre>
                <code>{clean(block.text)}</code>
              </pre>
            )
          case 'embed': {
            const url = safeUrl(block.url)
            return <p>{url ? <a href={url}>{clean(block.text) || url}</a> : clean(block.text)}</p>
          }
          case 'picture':
            return props.picture(block.picture)
          default:
            return block satisfies never
        }
      })}
    </>
  )
}

function Figure({ kept, index, base }: { kept: ArchivedArticle; index: number; base: string }) {
  const file = kept.pictures[index]
  const words = kept.article.pictures[index]
  if (!words || (!file && !words.caption)) return null
  return (
    <figure>
      {file ? (
        <img
          src={`${base}${pictureFile(file.blob)}`}
          width={file.width}
          height={file.height}
          alt={clean(words.alt ?? '')}
        />
      ) : null}
      {words.caption || words.credit ? (
        <figcaption>
          {words.caption ? clean(words.caption) : ''} {words.credit ? <small>{clean(words.credit.text)}</small> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
