/** One article at the desk: fields mended in place, corrections, withdrawal, erasure. */
import type { OperatedArticle } from '../../archive/index.js'
import { writtenTime } from '../../archive/instants.js'
import type { EditOutcome, Edits } from '../../desk/desk.js'
import type { Rights } from '../../model/index.js'
import { decode } from '../../recovery/index.js'
import { clean } from '../captured-words.js'
import { type DeskContext, type DeskRoutes, wordsOf } from '../desk-door.js'
import type { PageStatus } from '../door.js'
import {
  DeskArticlePage,
  DiscardPage,
  formValue,
  isTime,
  type Mended,
  mended,
  type RefusedForm,
} from '../pages/desk-article.js'
import { DeskArticlesPage } from '../pages/desk-articles.js'
import { dayOf } from '../site-days.js'
import { numberAsked } from './desk-captures.js'

const perPage = 60
/** Characters of one field. */
const longestField = 4_000
const mostAuthors = 50

/** What a page tells of the deed before it, by the word in its address. */
const told = ['saved', 'corrected', 'correction-back', 'withdrawn', 'erased', 'erased-later', 'published'] as const
type Told = (typeof told)[number]
export const toldBy = (c: DeskContext): Told | null => told.find((word) => word === c.req.query('done')) ?? null

export const deskArticleRoutes: DeskRoutes = (app, deskDoor) => {
  const { desk, view, html, missing } = deskDoor

  app.get('/articles', async (c) => {
    const seen = await view(c)
    const query = (c.req.query('q') ?? '').slice(0, 500).trim()
    const before = query ? null : numberAsked(c.req.query('before'))
    const found = query
      ? { articles: await foundBy(query, seen.site.now), next: null }
      : await desk.operator.articles({ before, limit: perPage })
    const word = toldBy(c)
    const done = word === null ? null : seen.site.words.desk.done[word]
    return html(c, <DeskArticlesPage view={seen} query={query} before={before} done={done} {...found} />)
  })

  /** By its words, or by its id, which finds what readers do not see. */
  async function foundBy(query: string, now: string) {
    const { hits } = await desk.reader.search(query, { limit: perPage, offset: 0, now })
    const ids = new Set([...(/^[0-9a-z]{4,40}$/.test(query) ? [query] : []), ...hits.map(({ summary }) => summary.id)])
    const articles = await Promise.all([...ids].map((id) => desk.operator.article(id)))
    return articles.filter((article) => article !== null)
  }

  async function page(
    c: DeskContext,
    article: OperatedArticle,
    trouble: string | null,
    status: PageStatus = 200,
    refused: RefusedForm | null = null,
  ) {
    const seen = await view(c)
    const capture = await desk.operator.capture(article.capture)
    const text = capture?.kept ? decode(capture.kept.capture).text : null
    const word = trouble === null ? toldBy(c) : null
    const done = word === null ? null : seen.site.words.desk.done[word]
    return html(c, <DeskArticlePage {...{ view: seen, article, capture, text, done, trouble, refused }} />, status)
  }

  const asked = (c: DeskContext) => desk.operator.article(c.req.param('id') ?? '')
  const back = async (c: DeskContext, outcome: EditOutcome, article: OperatedArticle, to: string) => {
    if (outcome.kind === 'done') return c.redirect(to, 303)
    if (outcome.kind === 'none') return missing(c)
    return page(c, article, (await view(c)).site.words.desk.formTrouble.gone, 409)
  }
  const after = (article: OperatedArticle, done: Told) => `/desk/articles/${article.id}?done=${done}`

  app.get('/articles/:id', async (c) => {
    const article = await asked(c)
    return article === null ? missing(c) : page(c, article, null)
  })

  app.post('/articles/:id', async (c) => {
    const article = await asked(c)
    if (article === null) return missing(c)
    const words = (await view(c)).site.words.desk
    const edits = editsIn(c.get('form'), article)
    if ('trouble' in edits) {
      const form = c.get('form')
      const written = Object.fromEntries(mended.map((field) => [field, wordsOf(form, field)]))
      return page(c, article, words.formTrouble[edits.trouble], 422, { written, field: edits.field })
    }
    return back(c, await desk.edit(article.id, edits), article, after(article, 'saved'))
  })

  app.post('/articles/:id/corrections', async (c) => {
    const article = await asked(c)
    if (article === null) return missing(c)
    const { site } = await view(c)
    const text = oneParagraph(wordsOf(c.get('form'), 'text'))
    if (text === '' || text.length > longestField)
      return page(c, article, site.words.desk.formTrouble[text === '' ? 'empty' : 'long'], 422)
    const corrections = [...(article.edits.corrections ?? []), { text, day: dayOf(site.now, site).toString() }]
    return back(c, await desk.edit(article.id, { corrections }), article, after(article, 'corrected'))
  })

  app.post('/articles/:id/corrections/back', async (c) => {
    const article = await asked(c)
    if (article === null) return missing(c)
    const n = numberAsked(wordsOf(c.get('form'), 'n'))
    const left = (article.edits.corrections ?? []).filter((_, at) => at !== n)
    return back(
      c,
      await desk.edit(article.id, { corrections: left.length ? left : null }),
      article,
      after(article, 'correction-back'),
    )
  })

  for (const deed of ['withdraw', 'erase'] as const) {
    const ask = async (c: DeskContext, article: OperatedArticle, trouble: string | null, status: PageStatus = 200) => {
      const reason = c.req.method === 'POST' ? wordsOf(c.get('form'), 'reason') : ''
      return html(c, <DiscardPage {...{ view: await view(c), article, deed, reason, trouble }} />, status)
    }
    app.get(`/articles/:id/${deed}`, async (c) => {
      const article = await asked(c)
      return article === null ? missing(c) : ask(c, article, null)
    })
    app.post(`/articles/:id/${deed}`, async (c) => {
      const article = await asked(c)
      if (article === null) return missing(c)
      const trouble = (await view(c)).site.words.desk.formTrouble
      const reason = oneParagraph(wordsOf(c.get('form'), 'reason'))
      if (reason === '') return ask(c, article, trouble.noReason, 422)
      if (reason.length > longestField) return ask(c, article, trouble.long, 422)
      if (wordsOf(c.get('form'), 'confirm').trim() !== article.id) return ask(c, article, trouble.notConfirmed, 422)
      const outcome = await desk[deed](article.id, reason)
      const later = outcome.kind === 'done' && outcome.traces === true
      const to =
        deed === 'withdraw' ? after(article, 'withdrawn') : `/desk/articles?done=${later ? 'erased-later' : 'erased'}`
      return back(c, outcome, article, to)
    })
  }
}

/** Words as a field holds them: control characters gone, white space folded. */
export const oneParagraph = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

interface FormTrouble {
  readonly trouble: 'long' | 'headline' | 'licence' | 'authors' | 'time'
  readonly field: RefusedForm['field']
}

/** What a form changes of an article, or what is wrong with it. Fields that it leaves as they are it does not mend. */
function editsIn(form: FormData, article: OperatedArticle): Edits | FormTrouble {
  const taken = new Set(form.getAll('back'))
  const edits: Record<string, string | readonly string[] | null> = {}
  for (const field of mended) {
    if (taken.has(field)) {
      edits[field] = null
      continue
    }
    if (!form.has(field)) continue
    const given = valueIn(form, field)
    const text = typeof given === 'string' ? given : given.join('\n')
    if (text.length > longestField) return { trouble: 'long', field }
    if (typeof given !== 'string' && given.length > mostAuthors) return { trouble: 'authors', field }
    if (same(text, formValue(article.article, field))) continue
    if (field === 'headline' && text === '') return { trouble: 'headline', field }
    if (isTime(field) && text !== '' && writtenTime(text) === null) return { trouble: 'time', field }
    // Written as it was recovered, it is a mend no longer.
    edits[field] = article.edits[field] !== undefined && same(text, formValue(article.recovered, field)) ? null : given
  }
  const rights = rightsIn(form)
  if (rights === 'licence') return { trouble: 'licence', field: 'licence' }
  const pinned = wordsOf(form, 'pinned') === 'yes'
  return {
    ...edits,
    ...(pinned === article.pinned ? {} : { pinned }),
    ...(rights === undefined || JSON.stringify(rights) === JSON.stringify(article.edits.rights ?? null)
      ? {}
      : { rights }),
  }
}

function valueIn(form: FormData, field: Mended): string | readonly string[] {
  const text = wordsOf(form, field)
  if (field !== 'authors') return oneParagraph(text)
  return text
    .split('\n')
    .map(oneParagraph)
    .filter((name) => name !== '')
}

const folded = (text: string): string =>
  text
    .split('\n')
    .map(oneParagraph)
    .filter((line) => line !== '')
    .join('\n')
const same = (one: string, other: string): boolean => folded(one) === folded(other)

/** null: those of the capture; undefined: not asked. */
function rightsIn(form: FormData): Rights | null | undefined | 'licence' {
  const kind = wordsOf(form, 'rights')
  switch (kind) {
    case 'source':
      return null
    case 'own':
    case 'licensed':
    case 'private':
      return { kind }
    case 'open': {
      const licence = oneParagraph(wordsOf(form, 'licence')).slice(0, 100)
      return licence === '' ? 'licence' : { kind, licence }
    }
    default:
      return undefined
  }
}
