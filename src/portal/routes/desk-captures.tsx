/** What came in: the list of captures, one capture, its recovery once more; sources by health. */
import type { DeskContext, DeskRoutes } from '../desk-door.js'
import { CapturePage } from '../pages/desk-capture.js'
import { CapturesListPage, SourcesPage } from '../pages/desk-captures.js'

const perPage = 40

export const deskCaptureRoutes: DeskRoutes = (app, deskDoor) => {
  const { desk, view, html, missing } = deskDoor

  app.get('/', async (c) => {
    const asked = c.req.query('show')
    const source = c.req.query('source') ?? null
    const show = asked === 'failed' || (asked === 'uncertain' && source === null) ? asked : 'all'
    const before = numberAsked(c.req.query('before'))
    const page = await desk.operator.captures({ show, source, before, limit: perPage })
    const props = { view: await view(c), filter: { show, source } as const, before, page, done: null }
    return html(c, <CapturesListPage {...props} />)
  })

  app.get('/sources', async (c) => html(c, <SourcesPage view={await view(c)} status={await desk.status()} />))

  app.get('/captures/:number', async (c) => {
    const capture = await desk.operator.capture(captureNumber(c))
    if (capture === null) return missing(c)
    const seen = await view(c)
    const done = c.req.query('done') === 'again' ? seen.site.words.desk.recoveredAgain(capture.articles.length) : null
    return html(c, <CapturePage view={seen} capture={capture} done={done} />)
  })

  app.post('/captures/:number/again', async (c) => {
    const number = captureNumber(c)
    const again = await desk.recoverAgain(number, null)
    return again === null ? missing(c) : c.redirect(`/desk/captures/${number}?done=again`, 303)
  })
}

export const captureNumber = (c: DeskContext): number => numberAsked(c.req.param('number')) ?? -1

export function numberAsked(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
