/** "Try": paste a capture, see what comes out; keep it when asked, on the machine that the archive is on. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Capture, CaptureHash } from '../../model/index.js'
import { decode } from '../../recovery/index.js'
import { tryFile, tryFilePath } from '../assets.js'
import { articlePath } from '../captured-words.js'
import type { Routes } from '../door.js'
import { isLoopback, sameSite } from '../guards.js'
import { MessagePage } from '../pages/messages.js'
import { TryPage } from '../pages/try.js'
import type { TryResult } from '../pages/try-result.js'

const mostTried = 5_000_000

type Trouble = 'tooMuch' | 'noArticle' | 'nothing'

export const tryRoutes: Routes = (app, door) => {
  const { settings, desk } = door
  const file = existsSync(tryFilePath) ? `/assets/${tryFile}` : null
  const mayTry = (c: Context) => settings.tryOpen || isLoopback(door.clientAddress(c))
  const refused = async (c: Context) => {
    const site = await door.site()
    return door.html(
      c,
      <MessagePage site={site} title={site.words.try.notFromHere}>
        <p>{site.words.try.thisMachine}</p>
      </MessagePage>,
      403,
    )
  }
  /** @param trouble  which word of "try" says what is wrong with the form */
  const tryPage = async (
    c: Context,
    result: TryResult | null,
    trouble: Trouble | null,
    status: 200 | 400 | 413 = 200,
  ) => {
    const site = await door.site()
    return door.html(
      c,
      <TryPage
        site={site}
        mayKeep={desk !== null && isLoopback(door.clientAddress(c))}
        file={file}
        result={result}
        trouble={trouble ? site.words.try[trouble] : null}
      />,
      status,
    )
  }

  app.get('/try', async (c) => (mayTry(c) ? tryPage(c, null, null) : refused(c)))
  app.post(
    '/try',
    async (c, next) => {
      if (!mayTry(c) || !sameSite(c)) return refused(c)
      return next()
    },
    bodyLimit({
      maxSize: mostTried + 20_000,
      onError: (c) => tryPage(c, null, 'tooMuch', 413),
    }),
    async (c) => {
      const form = await c.req.parseBody()
      const capture = await captureOf(form, door.now())
      if (!capture) return tryPage(c, null, 'nothing', 400)
      if (form.keep === 'yes' && desk && isLoopback(door.clientAddress(c))) {
        const added = await desk.add(capture, { rights: { kind: 'private' }, again: false, fetchPicture: null })
        const first = added.articles[0]
        if (first) return c.redirect(articlePath(first.id, first.headline), 303)
        return tryPage(c, null, 'noArticle')
      }
      const recovered = await door.recover(capture, { explain: true })
      return tryPage(c, { recovered, text: decode(capture).text }, null)
    },
  )
}

/** The capture in a form; null when there is none in it. */
async function captureOf(form: Record<string, unknown>, now: string): Promise<Capture | null> {
  const file = form.file instanceof File && form.file.size > 0 ? form.file : null
  const words = typeof form.words === 'string' ? form.words : ''
  if (!file && !words.trim()) return null
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(words)
  const address =
    typeof form.address === 'string' && /^https?:\/\//.test(form.address) && URL.canParse(form.address)
      ? form.address
      : null
  const ending = /\.(x?html?|txt|md|markdown)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase()
  const mediaType = !ending
    ? null
    : ending.startsWith('m')
      ? 'text/markdown'
      : ending === 'txt'
        ? 'text/plain'
        : 'text/html'
  return {
    hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
    bytes,
    source: file ? `tried: ${file.name.slice(0, 200)}` : 'tried: pasted text',
    url: address,
    mediaType,
    charset: null,
    retrieved: now,
    timezone: null,
    id: null,
  }
}
