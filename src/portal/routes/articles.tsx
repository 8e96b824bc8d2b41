/** One article: its page, its revisions, and how it was got. */
import type { Context } from 'hono'
import type { Article, Rights } from '../../model/index.js'
import { decode } from '../../recovery/index.js'
import { type CopyCuts, cutsOf, droppedPieces } from '../../stories/index.js'
import { articlePath, clean, slugOf } from '../captured-words.js'
import type { Routes } from '../door.js'
import { wholeNumber } from '../forms.js'
import { policyOf } from '../guards.js'
import { ArticlePage, mayRunScript } from '../pages/article.js'
import { CopyPage } from '../pages/copy.js'
import { OriginPage } from '../pages/origin.js'
import { PicturePage } from '../pages/picture.js'
import { PlainArticlePage } from '../pages/plain-article.js'
import { mostLike } from '../pages/reading-onward.js'
import { RevisionPage } from '../pages/revision.js'
import { clip } from '../pages/teaser.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'

/** Copies of one article whose cuts are told: each costs the reading of another article. */
const mostCuts = 12

export const articleRoutes: Routes = (app, door) => {
  const { reader, settings } = door
  const mayBeRead = (rights: Rights) => whatMayShow(rights, settings).words

  app.get('/articles/:id/origin', async (c) => {
    const site = await door.site()
    const article = await door.readable(c, site)
    if (article instanceof Response) return article
    const capture = await reader.capture(article.captureHash)
    if (!capture) return door.missing(c, site.words.message.noCapture)
    const { text, charset } = decode(capture)
    // Of a capture that holds several articles, the blocks of the others are shown as what they are: not dropped, not this one's.
    const { source, blocks } = capture
    return door.html(
      c,
      <OriginPage site={site} kept={article} text={text} charset={charset} source={source} blocks={blocks} />,
    )
  })

  app.get('/articles/:id/plain', async (c) => {
    const site = await door.site()
    const article = await door.readable(c, site)
    if (article instanceof Response) return article
    return door.html(c, <PlainArticlePage site={site} kept={article} />)
  })

  app.get('/articles/:id/pictures/:n', async (c) => {
    const site = await door.site()
    const article = await door.readable(c, site)
    if (article instanceof Response) return article
    const n = wholeNumber(c.req.param('n'))
    const of = article.pictures.filter((picture) => picture !== null).length
    if (n === null || n > of) return door.missing(c, site.words.message.noPicture)
    return door.html(c, <PicturePage site={site} kept={article} n={n} />)
  })

  for (const [view, sides] of [
    ['', false],
    ['/sides', true],
  ] as const)
    app.get(`/articles/:id/revisions/:n${view}`, async (c) => {
      const site = await door.site()
      const article = await door.readable(c, site)
      if (article instanceof Response) return article
      const numbers = article.revisions.map((r) => r.number).sort((a, b) => a - b)
      const n = wholeNumber(c.req.param('n') ?? '')
      const revision = n !== null && numbers.includes(n) ? await reader.revision(article.id, n) : null
      if (!revision) return door.missing(c, site.words.message.noRevision)
      const earlier = numbers.filter((k) => k < revision.number).pop()
      const before = earlier === undefined ? null : await reader.revision(article.id, earlier)
      return door.html(c, <RevisionPage site={site} kept={article} revision={revision} before={before} sides={sides} />)
    })

  app.get('/articles/:id/copies/:other', async (c) => {
    const site = await door.site()
    const article = await door.readable(c, site)
    if (article instanceof Response) return article
    const copy = article.copies.find(({ id }) => id === c.req.param('other'))
    const other = copy ? await reader.article(copy.id, site.now) : null
    if (other?.kind !== 'article' || !mayBeRead(other.article.rights)) return door.missing(c, site.words.copy.noCopy)
    return door.html(c, <CopyPage site={site} kept={article} other={other.article} />)
  })

  const article = async (c: Context) => {
    const site = await door.site()
    const found = await reader.article(c.req.param('id') ?? '', site.now)
    if (found.kind === 'gone') return door.gone(c, found)
    if (found.kind === 'none') return door.missing(c)
    const kept = found.article
    const may = whatMayShow(kept.rights, settings)
    if (c.req.param('slug') !== slugOf(kept.article.headline))
      return c.redirect(articlePath(kept.id, kept.article.headline), 301)
    if (!may.index) c.header('X-Robots-Tag', 'noindex, noarchive')
    const cuts = new Map<string, string>()
    if (may.words && kept.copies.length) {
      const cutsIn = cutsOf(kept.article)
      for (const { id, article: theirs } of await reader.copyTexts(kept.id, mostCuts, site.now))
        cuts.set(id, cutWords(kept.article, theirs, cutsIn(theirs), site))
    }
    const reading = may.words
      ? await reader.readingOn(kept.id, { limit: mostLike + 1, may: mayBeRead }, site.now)
      : null
    const told = may.words ? await door.told(kept, site) : null
    if (mayRunScript(kept, site)) c.header('Content-Security-Policy', policyOf({ script: true }))
    return door.html(c, <ArticlePage site={site} kept={kept} cuts={cuts} reading={reading} told={told} />)
  }
  app.get('/articles/:id/:slug', article)
  app.get('/articles/:id', article)
}

/** Pieces of a text that a line names, and characters of each: "dropped: “Nobody outside the room could…”, 3 more". */
const mostNamed = 2
const mostOfPiece = 60

/** Without the mark that a quotation begins with: the line sets its own around the piece. */
const unquoted = (text: string): string => text.replace(/^["'“”„«»‹›‘’「『]{1,2}/, '').trimStart()

/** "runs 9 of 14 paragraphs, 1 changed; dropped: …", as seen from the article whose page it is on. */
function cutWords(mine: Article, theirs: Article, cuts: CopyCuts, { words }: Site): string {
  const runs = words.article.runs(cuts.runs, cuts.of)
  const changed = cuts.paragraphs.filter((p) => p.fate === 'changed').length
  const dropped = droppedPieces(mine, theirs, cuts)
  const named = dropped
    .slice(0, mostNamed)
    .map(({ text }) => words.copy.quoted(clip(unquoted(clean(text)), mostOfPiece)))
  const more = dropped.length - named.length
  return [
    changed ? words.article.runsChanged(runs, changed) : runs,
    ...(named.length ? [words.copy.dropped(words.listed([...named, ...(more ? [words.copy.more(more)] : [])]))] : []),
    ...(cuts.added.length ? [words.copy.adds(cuts.added.length)] : []),
  ].join(' · ')
}
