/** Readers report what is wrong in what was read from an article. Nobody needs an account for it, so it is bounded in every way. */
import type { Context } from 'hono'
import type { ArchivedArticle } from '../../archive/archive.js'
import { Allowance } from '../api/allowance.js'
import { clientOf, formOf, wordsOf } from '../desk-door.js'
import type { PageStatus, Routes } from '../door.js'
import { wholeNumber } from '../forms.js'
import { sameSite } from '../guards.js'
import { longestContact, longestReport, ReportedPage, ReportPage } from '../pages/report.js'
import type { Site } from '../site.js'
import { oneParagraph } from './desk-articles.js'

/** Bytes of the form; reports in a minute of one client, and of all. */
const largestForm = 40_000
const mostOfOne = 5
const mostOfAll = 60

export const reportRoutes: Routes = (app, door) => {
  const { desk, settings } = door
  if (desk === null || settings.exported === true) return
  const ofOne = new Allowance(mostOfOne)
  const ofAll = new Allowance(mostOfAll)

  const statementOf = async (kept: ArchivedArticle, site: Site, find: { number?: number; words?: string }) => {
    const read = await door.reader.reading(kept, site.now)
    const statements = read?.reading.statements ?? []
    if (find.number !== undefined) return statements[find.number] ?? null
    // Only what was shown here: a form may be written by anybody.
    return statements.find(({ content }) => oneParagraph(content).slice(0, longestReport) === find.words) ?? null
  }

  app.get('/articles/:id/report', async (c) => {
    const site = await door.site()
    const kept = await door.readable(c, site)
    if (kept instanceof Response) return kept
    const asked = c.req.query('statement') ?? ''
    const number = asked === '0' ? 0 : wholeNumber(asked)
    const statement = number === null ? null : await statementOf(kept, site, { number })
    c.header('X-Robots-Tag', 'noindex, noarchive')
    return door.html(c, <ReportPage {...{ site, kept, statement, trouble: null, text: '', contact: '' }} />)
  })

  app.post('/articles/:id/report', async (c) => {
    const site = await door.site()
    const kept = await door.readable(c, site)
    if (kept instanceof Response) return kept
    const { trouble } = site.words.reports
    c.header('X-Robots-Tag', 'noindex, noarchive')
    c.header('Cache-Control', 'no-store')
    const now = Date.parse(door.now())
    const wait = ofOne.take(clientOf(door, c) ?? 'here', now) || ofAll.take('all', now)
    const form = wait > 0 ? null : await formOf(c, largestForm)
    const fields = form instanceof FormData ? form : null
    const text = oneParagraph(wordsOf(fields, 'text'))
    const contact = oneParagraph(wordsOf(fields, 'contact'))
    const words = oneParagraph(wordsOf(fields, 'words')).slice(0, longestReport)
    const statement = words === '' ? null : await statementOf(kept, site, { words })
    const again = (why: string, status: PageStatus): Response | Promise<Response> =>
      door.html(
        c,
        <ReportPage
          {...{ site, kept, statement, trouble: why }}
          text={text.slice(0, longestReport)}
          contact={contact.slice(0, longestContact)}
        />,
        status,
      )
    if (wait > 0) return tooMany(c, wait, () => again(trouble.many, 429))
    if (form === 'large') return again(trouble.long, 413)
    if (fields === null || !sameSite(c)) return again(trouble.stale, 403)
    if (text === '') return again(trouble.empty, 422)
    if (text.length > longestReport || contact.length > longestContact) return again(trouble.long, 422)
    // What no person sees was filled in by a machine: it is thanked and forgotten.
    if (wordsOf(fields, 'website') !== '') return door.html(c, <ReportedPage site={site} kept={kept} />)
    const outcome = await desk.report({
      id: kept.id,
      words: statement === null ? null : statement.content,
      text,
      contact: contact === '' ? null : contact,
    })
    switch (outcome) {
      case 'kept':
        return door.html(c, <ReportedPage site={site} kept={kept} />)
      case 'none':
        return door.missing(c)
      case 'full':
        return again(trouble.many, 429)
      default:
        return outcome satisfies never
    }
  })
}

function tooMany<T>(c: Context, wait: number, answer: () => T): T {
  c.header('Retry-After', String(wait))
  return answer()
}
