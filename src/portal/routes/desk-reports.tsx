/** Reports of readers, names that are never shown, statements taken back. */
import { type DeskContext, type DeskRoutes, wordsOf } from '../desk-door.js'
import type { PageStatus } from '../door.js'
import { DeskNamesPage, DeskReportsPage, DeskSaidPage, reportStates } from '../pages/desk-reports.js'
import { oneParagraph } from './desk-articles.js'
import { numberAsked } from './desk-captures.js'

const perPage = 50
const longestName = 200
const longestWords = 4_000

export const deskReportRoutes: DeskRoutes = (app, { desk, view, html, missing }) => {
  const doneWord = async (c: DeskContext): Promise<string | null> =>
    c.req.query('done') === undefined ? null : (await view(c)).site.words.reports.desk.done

  app.get('/reports', async (c) => {
    const state = reportStates.find((name) => name === c.req.query('state')) ?? 'open'
    const before = numberAsked(c.req.query('before'))
    const page = await desk.operator.reports({ state, before, limit: perPage })
    return html(c, <DeskReportsPage view={await view(c)} {...{ state, before, ...page }} done={await doneWord(c)} />)
  })

  app.post('/reports/:number', async (c) => {
    const report = await desk.operator.report(numberAsked(c.req.param('number')) ?? -1)
    if (report === null || report.state !== 'open') return missing(c)
    const deed = wordsOf(c.get('form'), 'deed')
    if (deed === 'take-back' && report.words !== null)
      await desk.takeStatementBack(report.article, report.words, (await view(c)).site.words.reports.desk.reason)
    else if (deed !== 'settled' && deed !== 'dismissed') return missing(c)
    await desk.settleReport(report.number, deed === 'dismissed' ? 'dismissed' : 'settled')
    return c.redirect('/desk/reports?done=report', 303)
  })

  const names = async (
    c: DeskContext,
    { done = null, trouble = null }: { done?: string | null; trouble?: string | null },
    status: PageStatus = 200,
  ) =>
    html(
      c,
      <DeskNamesPage view={await view(c)} names={await desk.operator.hiddenNames()} done={done} trouble={trouble} />,
      status,
    )

  app.get('/names', async (c) => {
    const hidden = numberAsked(c.req.query('hidden'))
    const done = hidden === null ? await doneWord(c) : (await view(c)).site.words.reports.desk.hidden(hidden)
    return names(c, { done })
  })

  app.post('/names', async (c) => {
    const name = oneParagraph(wordsOf(c.get('form'), 'name')).slice(0, longestName)
    const articles = await desk.hideName(name)
    if (articles === null) return names(c, { trouble: (await view(c)).site.words.reports.desk.noName }, 422)
    return c.redirect(`/desk/names?hidden=${articles}`, 303)
  })

  app.post('/names/back', async (c) => {
    const articles = await desk.showName(wordsOf(c.get('form'), 'key').slice(0, longestName))
    return articles === null ? missing(c) : c.redirect('/desk/names?done=name', 303)
  })

  app.get('/articles/:id/said', async (c) => {
    const article = await desk.operator.article(c.req.param('id'))
    if (article === null) return missing(c)
    const standing = await desk.operator.reading(article.id)
    const takenBack = await desk.operator.takenBack(article.id)
    return html(
      c,
      <DeskSaidPage
        view={await view(c)}
        article={article}
        standing={standing}
        takenBack={takenBack}
        done={await doneWord(c)}
      />,
    )
  })

  app.post('/articles/:id/said', async (c) => {
    const id = c.req.param('id')
    const words = oneParagraph(wordsOf(c.get('form'), 'words')).slice(0, longestWords)
    const reason = oneParagraph(wordsOf(c.get('form'), 'reason')).slice(0, longestWords)
    if (words === '' || !(await desk.takeStatementBack(id, words, reason))) return missing(c)
    return c.redirect(`/desk/articles/${id}/said?done=statement`, 303)
  })

  app.post('/articles/:id/said/back', async (c) => {
    const number = numberAsked(wordsOf(c.get('form'), 'number'))
    if (number === null || !(await desk.giveStatementBack(number))) return missing(c)
    return c.redirect(`/desk/articles/${c.req.param('id')}/said?done=statement`, 303)
  })
}
