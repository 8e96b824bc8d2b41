/** A real Chromium and a real server on this machine, for tests of what a reader sees. */
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const chromiumPath = places.find((file): file is string => file !== undefined && existsSync(file)) ?? null

export const howToGetChromium =
  'needs a Chromium: apt-get install chromium fonts-noto-core fonts-noto-cjk, or name one in CHROMIUM_PATH'

/** @param more  arguments of the program, for a reader who set it up otherwise */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!chromiumPath) throw new Error(howToGetChromium)
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...more,
    ],
  })
}

export interface Served {
  readonly base: string
  close(): Promise<void>
}

/** Serves a site on a free port of the loopback address. */
export function serveOn(app: Hono): Promise<Served> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (info: AddressInfo) =>
      resolve({
        base: `http://127.0.0.1:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    )
  })
}
