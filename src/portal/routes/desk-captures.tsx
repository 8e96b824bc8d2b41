/** What came in: the list of captures, one capture, its recovery once more; sources by health. */
import type { OperatedCapture } from '../../archive/index.js'
import { labelLine } from '../../desk/label-line.js'
import { LABELS } from '../../model/index.js'
import { decode } from '../../recovery/index.js'
import { type DeskContext, type DeskRoutes, wordsOf } from '../desk-door.js'
import type { PageStatus } from '../door.js'
import { blocksAtOnce } from '../pages/desk-blocks.js'
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

  const page = async (c: DeskContext, capture: OperatedCapture, trouble: string | null, status: PageStatus = 200) => {
    const seenBy = await view(c)
    const blocks = capture.kept?.recovered.blocks ?? []
    const seen = capture.kept === null ? null : { text: decode(capture.kept.capture).text, blocks }
    const chosen = numberAsked(c.req.query('block'))
    const asked = numberAsked(c.req.query('from')) ?? (chosen === null ? 0 : chosen - (chosen % blocksAtOnce))
    const from = Math.min(asked, Math.max(0, blocks.length - 1))
    const { done } = seenBy.site.words.desk
    const word = trouble === null ? c.req.query('done') : undefined
    const told =
      word === 'again'
        ? seenBy.site.words.desk.recoveredAgain(capture.articles.length)
        : word === 'labelled' || word === 'label-back'
          ? done[word]
          : null
    return html(c, <CapturePage {...{ view: seenBy, capture, seen, from, chosen, done: told, trouble }} />, status)
  }

  app.get('/captures/:number', async (c) => {
    const capture = await desk.operator.capture(captureNumber(c))
    return capture === null ? missing(c) : page(c, capture, null)
  })

  app.post('/captures/:number/again', async (c) => {
    const number = captureNumber(c)
    const again = await desk.recoverAgain(number, null)
    return again === null ? missing(c) : c.redirect(`/desk/captures/${number}?done=again`, 303)
  })

  app.post('/captures/:number/labels', async (c) => {
    const capture = await desk.operator.capture(captureNumber(c))
    if (capture === null || capture.kept === null) return missing(c)
    const { number } = capture
    const form = c.get('form')
    const deed = wordsOf(form, 'deed')
    if (deed === 'all-back') {
      await desk.takeLabelsBack(number, null)
      return c.redirect(`/desk/captures/${number}?done=label-back`, 303)
    }
    const trouble = (await view(c)).site.words.desk.formTrouble
    const blocks = capture.kept.recovered.blocks ?? []
    const first = numberAsked(wordsOf(form, 'block'))
    if (first === null || first >= blocks.length) return page(c, capture, trouble.noBlock, 422)
    const last = (numberAsked(wordsOf(form, 'through')) ?? first + 1) - 1
    if (last < first || last >= blocks.length || last - first >= mostLabelled)
      return page(c, capture, trouble.badThrough, 422)
    const spans = blocks.slice(first, last + 1).map(({ span }) => span)
    const back = `/desk/captures/${number}?block=${first}`
    if (deed === 'back') {
      await desk.takeLabelsBack(number, spans)
      return c.redirect(`${back}&done=label-back#b${first + 1}`, 303)
    }
    const label = LABELS.find((name) => name === wordsOf(form, 'label'))
    const article = numberAsked(wordsOf(form, 'article'))
    if (label === undefined || (article !== null && article > mostArticles))
      return page(c, capture, trouble.noLabel, 422)
    await desk.label(
      number,
      spans.map((span) => ({ span, label, article })),
    )
    return c.redirect(`${back}&done=labelled#b${first + 1}`, 303)
  })

  app.get('/labels.ndjson', (c) => {
    const labels = desk.operator.labels()[Symbol.asyncIterator]()
    const encoder = new TextEncoder()
    const lines = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await labels.next()
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(labelLine(next.value)))
      },
    })
    return c.body(lines, 200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Content-Disposition': 'attachment; filename="labels.ndjson"',
    })
  })
}

/** Blocks that one form labels, and articles of one capture that can be told apart. */
const mostLabelled = 500
const mostArticles = 199

export const captureNumber = (c: DeskContext): number => numberAsked(c.req.param('number')) ?? -1

export function numberAsked(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}
