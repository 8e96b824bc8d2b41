/** An archive on disk filled from the sample edition, and the portal over it: for tests of the pages. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Desk, FetchPicture, RecoverOrder } from '../src/desk/desk.js'
import { openDesk } from '../src/desk/open-desk.js'
import type { Article, Capture, CaptureHash, Reading, Recovered, Rights } from '../src/model/index.js'
import { createPortal, type PortalOptions, type SiteSettings } from '../src/portal/index.js'
import { loadRecovery } from '../src/recovery/index.js'
import { figures } from './hand-recovery.js'

export const examples = join(import.meta.dirname, '../examples')
/** A day after the edition, so that its times are past. */
export const now = '2031-05-04T12:00:00Z'

interface Listed {
  readonly file: string
  readonly retrieved: string
  readonly rights: Rights['kind']
  readonly licence?: string
  readonly url?: string
}

export function captureOf(bytes: Uint8Array, more: Partial<Capture> = {}): Capture {
  return {
    hash: createHash('sha256').update(bytes).digest('hex') as CaptureHash,
    bytes,
    source: 'capture.html',
    url: null,
    mediaType: null,
    charset: null,
    retrieved: '2031-05-03T12:00:00Z',
    timezone: null,
    id: null,
    ...more,
  }
}

const mediaTypes: Record<string, string> = { html: 'text/html', txt: 'text/plain', md: 'text/markdown' }

export interface Edition {
  readonly dataFolder: string
  readonly desk: Desk
  readonly portal: (
    settings?: Partial<SiteSettings>,
    client?: string,
    more?: Partial<PortalOptions>,
  ) => ReturnType<typeof createPortal>
  /** The present time, which a test may move. */
  readonly clock: { now: string }
  readonly close: () => Promise<void>
}

/**
 * @param only  folders to add; all of them without it
 * @param pictures  keep the pictures too
 * @param read  what an article says; without it nothing is read
 * @param measured  what is shown of it
 */
export async function openEdition(
  only: RegExp = /./,
  pictures = false,
  read: ((article: Article) => Reading | null) | null = null,
  measured = figures,
): Promise<Edition> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'))
  const clock = { now }
  const recovery = await loadRecovery()
  const recover = async (capture: Capture, options: RecoverOrder): Promise<Recovered> => {
    const recovered = recovery.recover(capture, { ...options, now })
    return options.read && read !== null ? { ...recovered, readings: recovered.articles.map(read) } : recovered
  }
  const desk = await openDesk({
    dataFolder,
    recover,
    read: read !== null,
    ...(read === null ? {} : { figures: measured }),
    now: () => clock.now,
    costs: { n: 1024, r: 8, p: 1 },
  })
  const edition = JSON.parse(readFileSync(join(examples, 'edition.json'), 'utf8')) as { captures: Listed[] }
  for (const listed of edition.captures) {
    if (!only.test(listed.file)) continue
    const file = join(examples, listed.file)
    const capture = captureOf(readFileSync(file), {
      source: listed.file,
      url: listed.url ?? null,
      mediaType: mediaTypes[listed.file.split('.').pop() ?? ''] ?? null,
      retrieved: listed.retrieved,
    })
    const rights: Rights =
      listed.rights === 'open' ? { kind: 'open', licence: listed.licence ?? 'CC BY 4.0' } : { kind: listed.rights }
    await desk.add(capture, { rights, again: false, fetchPicture: pictures ? beside(file) : null })
  }
  return {
    dataFolder,
    desk,
    clock,
    portal: (settings = {}, client = '127.0.0.1', more = {}) =>
      createPortal({
        reader: desk.reader,
        recover,
        desk,
        settings: {
          siteName: 'The Test Sheet',
          baseUrl: null,
          public: false,
          timezone: 'UTC',
          tryOpen: false,
          language: 'en',
          ...settings,
        },
        now: () => clock.now,
        clientAddress: () => client,
        ...(read === null ? {} : { figures }),
        ...more,
      }),
    close: async () => {
      await desk.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Pictures of the edition lie beside their pages, under the last two steps of their address. */
function beside(file: string): FetchPicture {
  return async (address) => {
    const name = /pictures\/[\w-]+\.(?:jpg|png|webp)$/.exec(address)?.[0]
    return name ? { bytes: readFileSync(resolve(dirname(file), name)) } : null
  }
}
