/** Own writing and its pictures: written in Markdown, looked at, published; written on, it makes a revision. */
import {
  embargoInstant,
  keyOf,
  newKey,
  nothingWritten,
  type OwnWriting,
  ownCapture,
  pictureLine,
  printedNow,
  readOwn,
  writeOwn,
} from '../../desk/own-writing.js'
import { decode } from '../../recovery/index.js'
import { clean } from '../captured-words.js'
import { type DeskContext, type DeskRoutes, wordsOf } from '../desk-door.js'
import type { PageStatus } from '../door.js'
import { DeskPicturesPage } from '../pages/desk-pictures.js'
import { PiecesPage, WritingPage, type WritingProps } from '../pages/desk-writing.js'
import { oneParagraph } from './desk-articles.js'
import { numberAsked } from './desk-captures.js'

const perPage = 40
/** Pictures that the form offers. */
const offered = 60
const longestBody = 300_000
const longestField = 1_000
const mostNames = 30

export const deskWritingRoutes: DeskRoutes = (app, deskDoor) => {
  const { door, desk, view, html, missing } = deskDoor
  const { operator } = desk

  app.get('/write', async (c) => {
    const before = keyOf(`desk:${c.req.query('before') ?? ''}`)
    const { pieces, next } = await operator.ownPieces({ before, limit: perPage })
    return html(c, <PiecesPage view={await view(c)} pieces={pieces} before={before} next={next} />)
  })

  app.get('/write/new', (c) => c.redirect(`/desk/write/${newKey(door.now())}`, 303))

  /** What was written under the key of the address so far; null where that is no key. */
  async function pieceOf(c: DeskContext) {
    const key = keyOf(`desk:${c.req.param('key') ?? ''}`)
    if (key === null) return null
    const capture = await operator.ownPiece(key)
    const read = capture?.kept ? readOwn(decode(capture.kept.capture).text) : null
    return { key, version: read?.version ?? 0, writing: read?.writing ?? null }
  }

  async function page(
    c: DeskContext,
    about: Pick<WritingProps, 'piece' | 'writing' | 'known' | 'update' | 'preview' | 'trouble' | 'troubleAt'>,
    status: PageStatus = 200,
  ) {
    const { pictures } = await operator.ownPictures({ before: null, limit: offered })
    return html(c, <WritingPage {...about} view={await view(c)} pictures={pictures} />, status)
  }

  app.get('/write/:key', async (c) => {
    const piece = await pieceOf(c)
    if (piece === null) return missing(c)
    const { key, writing } = piece
    const empty = { ...nothingWritten, language: door.settings.language }
    return page(c, {
      piece: key,
      writing: writing ?? empty,
      known: writing !== null,
      update: false,
      preview: null,
      trouble: null,
      troubleAt: null,
    })
  })

  app.post('/write/:key', async (c) => {
    const piece = await pieceOf(c)
    if (piece === null) return missing(c)
    const { key, version } = piece
    const form = c.get('form')
    const trouble = (await view(c)).site.words.desk.formTrouble
    const known = piece.writing !== null
    const update = known && wordsOf(form, 'update') === 'yes'
    const now = printedNow(door.now(), door.settings.timezone)
    const writing: OwnWriting = {
      ...written(form, door.settings.timezone),
      published: piece.writing?.published || now,
      updated: update ? now : (piece.writing?.updated ?? ''),
    }
    const deed = wordsOf(form, 'deed')
    const about = { piece: key, writing, known, update, preview: null, trouble: null, troubleAt: null }
    if (deed === 'picture') {
      const { pictures } = await operator.ownPictures({ before: null, limit: offered })
      const picture = pictures.find(({ address }) => address === wordsOf(form, 'picture'))
      const body = picture ? `${writing.body}\n\n${pictureLine(picture)}\n`.trimStart() : writing.body
      return page(c, { ...about, writing: { ...writing, body } })
    }
    const wrong = troubleWith(writing)
    if (wrong !== null) return page(c, { ...about, trouble: trouble[wrong], troubleAt: fieldOf[wrong] }, 422)
    const markdown = writeOwn(writing, { key, version: version + 1, publisher: door.settings.siteName })
    const preview = await door.recover(ownCapture(key, markdown, door.now()), { explain: false })
    if (preview.articles.length !== 1 || deed !== 'publish') {
      const one = preview.articles.length === 1
      return page(c, { ...about, preview, trouble: one ? null : trouble.noPiece }, one ? 200 : 422)
    }
    // What the file says must be what recovery reads in it: nothing may show too early.
    const held = preview.articles[0]?.rights.embargo ?? null
    if ((held === null ? null : Date.parse(held)) !== (writing.embargo === '' ? null : Date.parse(writing.embargo)))
      return page(c, { ...about, preview, trouble: trouble.embargo, troubleAt: fieldOf.embargo }, 422)
    const [article] = (await desk.publish(key, markdown)).articles
    if (article === undefined) return page(c, { ...about, preview, trouble: trouble.gone }, 409)
    return c.redirect(`/desk/articles/${article.id}?done=published`, 303)
  })

  async function pictures(
    c: DeskContext,
    told: { done?: string; trouble?: string; words?: { alt: string; caption: string; credit: string } },
    status: PageStatus = 200,
  ) {
    const before = numberAsked(c.req.query('before'))
    const found = await operator.ownPictures({ before, limit: perPage })
    const { done = null, trouble = null, words = { alt: '', caption: '', credit: '' } } = told
    return html(c, <DeskPicturesPage {...{ view: await view(c), before, ...found, words, done, trouble }} />, status)
  }

  app.get('/pictures', async (c) => {
    const word = c.req.query('done')
    const { done } = (await view(c)).site.words.desk
    return pictures(c, word === 'picture' || word === 'picture-gone' ? { done: done[word] } : {})
  })

  app.post('/pictures', async (c) => {
    const form = c.get('form')
    const trouble = (await view(c)).site.words.desk.formTrouble
    const words = {
      alt: oneParagraph(wordsOf(form, 'alt')),
      caption: oneParagraph(wordsOf(form, 'caption')),
      credit: oneParagraph(wordsOf(form, 'credit')),
    }
    if (Object.values(words).some((text) => text.length > longestField))
      return pictures(c, { trouble: trouble.long, words }, 422)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return pictures(c, { trouble: trouble.noFile, words }, 422)
    const kept = await desk.keepOwnPicture(new Uint8Array(await file.arrayBuffer()), words)
    if ('problem' in kept) return pictures(c, { trouble: kept.problem.what, words }, 422)
    return c.redirect(`/desk/pictures?done=picture#p${kept.number}`, 303)
  })

  app.post('/pictures/remove', async (c) => {
    await desk.removeOwnPicture(wordsOf(c.get('form'), 'address'))
    return c.redirect('/desk/pictures?done=picture-gone', 303)
  })

  app.get('/pictures/:name', async (c) => {
    const bytes = await operator.ownPictureBytes(`pictures/${c.req.param('name')}`)
    if (bytes === null) return missing(c)
    return c.body(new Uint8Array(bytes).buffer, 200, { 'Content-Type': 'image/webp' })
  })
}

/** What the form holds; of Markdown everything but what no reader may get. */
function written(form: FormData, zone: string | null): OwnWriting {
  const names = (field: string) =>
    wordsOf(form, field)
      .split('\n')
      .map(oneParagraph)
      .filter((name) => name !== '')
  return {
    headline: oneParagraph(wordsOf(form, 'headline')),
    kicker: oneParagraph(wordsOf(form, 'kicker')),
    standfirst: oneParagraph(wordsOf(form, 'standfirst')),
    section: oneParagraph(wordsOf(form, 'section')),
    language: oneParagraph(wordsOf(form, 'language')),
    authors: names('authors'),
    topics: names('topics'),
    published: '',
    updated: '',
    embargo: embargoWritten(oneParagraph(wordsOf(form, 'embargo')), zone),
    body: clean(wordsOf(form, 'body')).trim(),
  }
}

/** What is no time stays as it was written, to be mended in the form. */
const embargoWritten = (text: string, zone: string | null): string =>
  text === '' ? '' : (embargoInstant(text, zone) ?? text)

/** The field that each trouble is with; null for one that may be with any. */
const fieldOf = {
  empty: 'body',
  long: null,
  noHeadline: 'headline',
  badLanguage: 'language',
  embargo: 'embargo',
} as const

function troubleWith(writing: OwnWriting): 'empty' | 'long' | 'noHeadline' | 'badLanguage' | 'embargo' | null {
  const { headline, kicker, standfirst, section, language, authors, topics, body } = writing
  if (headline === '') return 'noHeadline'
  if (body === '') return 'empty'
  const lines = [headline, kicker, standfirst, section, ...authors, ...topics]
  if (lines.some((line) => line.length > longestField) || body.length > longestBody) return 'long'
  if (authors.length > mostNames || topics.length > mostNames) return 'long'
  if (writing.embargo !== '' && embargoInstant(writing.embargo, null) === null) return 'embargo'
  return language === '' || /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/.test(language) ? null : 'badLanguage'
}
