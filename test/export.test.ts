/** The exported site: complete behind a plain web server, in any folder of it, and as discreet as the site itself. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeExport } from '../src/cli/export-folder.js'
import { exportSite } from '../src/portal/export/index.js'
import type { SiteSettings } from '../src/portal/index.js'
import { type Edition, now, openEdition } from './edition.js'

let edition: Edition
let folder: string
beforeAll(async () => {
  edition = await openEdition(/^(?:01|04|17|19|20|22)/, true)
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-export-'))
})
afterAll(async () => {
  await edition.close()
  rmSync(folder, { recursive: true, force: true })
})

async function exported(
  to: string,
  settings: Partial<SiteSettings>,
  begin = ['/robots.txt'],
  signal = new AbortController().signal,
) {
  const portal = edition.portal({ exported: true, ...settings })
  const files = exportSite({ ask: (path) => portal.request(`http://localhost${path}`), begin })
  return writeExport(join(folder, to), files, { step: () => {}, signal })
}

const filesIn = (to: string): string[] =>
  readdirSync(join(folder, to), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, to).length + 1))

/** What a plain web server gives for an address: the file, or the index of the folder. */
function served(to: string, path: string): string | null {
  const file = join(folder, to, decodeURIComponent(path))
  for (const one of [path.endsWith('/') || path === '' ? join(file, 'index.html') : file])
    if (existsSync(one)) return one
  return null
}

const links = (page: string) =>
  [...page.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].flatMap(([whole, value = '']) =>
    whole.includes('srcset')
      ? value.split(', ').map((one) => one.split(' ')[0] ?? '')
      : [value.replaceAll('&amp;', '&')],
  )

describe('an exported site', () => {
  it('has every page, style and picture that its pages name, wherever on a server it stands', async () => {
    const done = await exported('mine', { public: false })
    expect(done.missing).toEqual([])
    const dead: string[] = []
    for (const file of filesIn('mine').filter((name) => name.endsWith('index.html'))) {
      const page = readFileSync(join(folder, 'mine', file), 'utf8')
      for (const link of links(page)) {
        if (/^(?:https?:|#|mailto:)/.test(link)) continue
        const { pathname } = new URL(link, `http://site/paper/${file.split('/').map(encodeURIComponent).join('/')}`)
        if (!pathname.startsWith('/paper/') || served('mine', pathname.slice('/paper/'.length)) === null)
          dead.push(`${file} names ${link}`)
      }
    }
    expect(dead).toEqual([])
    expect(filesIn('mine').some((name) => name.endsWith('.webp'))).toBe(true)
  })

  it('asks for no program behind it, and brings its own policy', async () => {
    const page = readFileSync(join(folder, 'mine', 'index.html'), 'utf8')
    expect(page).not.toContain('action="/search"')
    expect(page).not.toContain('href="/try"')
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`)
    expect(filesIn('mine').filter((name) => /^(?:search|try|desk|api)/.test(name))).toEqual([])
  })

  it('gives away nothing of a private article unless it is for oneself', async () => {
    await exported('public', { public: true, baseUrl: 'https://sheet.example' }, ['/robots.txt', '/sitemap.xml'])
    const secret = 'sending its harbor pilots'
    const holding = (to: string) =>
      filesIn(to).filter(
        (name) => !/webp$|woff2$/.test(name) && readFileSync(join(folder, to, name), 'utf8').includes(secret),
      )
    expect(holding('public')).toEqual([])
    expect(holding('mine').length).toBeGreaterThan(0)
  })

  it('has what is named by whole addresses: feeds, share images, sitemaps, pictures in feeds', () => {
    const there = new Set(filesIn('public'))
    for (const name of [
      'index.rss',
      'latest.feed.json',
      'feeds.opml',
      'sitemap.xml',
      'sitemaps/news.xml',
      'sitemaps/0.xml',
    ])
      expect(there, name).toContain(name)
    const named = [...there]
      .filter((name) => /\.(?:html|rss|atom|json|md|xml|opml)$/.test(name))
      .flatMap((name) =>
        [
          ...readFileSync(join(folder, 'public', name), 'utf8').matchAll(
            /https:\/\/sheet\.example(\/[^\s"'<>)\\]+\.(?:png|webp|xml|rss|atom|json|md|opml))/g,
          ),
        ].map(([, path = '']) => decodeURI(path.slice(1))),
      )
    expect(named.some((path) => path.endsWith('share.png'))).toBe(true)
    expect(named.some((path) => path.endsWith('.webp'))).toBe(true)
    expect([...new Set(named)].filter((path) => !there.has(path))).toEqual([])
  })

  it('writes nothing twice, and takes away what was withdrawn', async () => {
    expect(await exported('mine', { public: false })).toMatchObject({ written: 0, removed: 0 })
    const { articles } = await edition.desk.reader.latest({ limit: 100, offset: 0 }, now)
    const ferry = articles.find((a) => /Ferry crews/.test(a.headline ?? ''))
    await edition.desk.withdraw(ferry?.id ?? '', 'asked by the outlet')
    const done = await exported('mine', { public: false })
    expect(done.removed).toBeGreaterThan(0)
    expect(filesIn('mine').filter((name) => name.includes(ferry?.id ?? ''))).toEqual([])
  })

  it('stopped half way keeps what is there', async () => {
    const stop = new AbortController()
    stop.abort()
    const before = filesIn('mine').length
    expect(await exported('mine', { public: false }, ['/robots.txt'], stop.signal)).toMatchObject({
      stopped: true,
      removed: 0,
    })
    expect(filesIn('mine').length).toBe(before)
  })

  it('touches no folder that holds something else', async () => {
    const other = mkdtempSync(join(tmpdir(), 'broadsheet-other-'))
    writeFileSync(join(other, 'letters.txt'), 'mine')
    const files = exportSite({ ask: () => new Response(''), begin: [] })
    await expect(writeExport(other, files, { step: () => {}, signal: new AbortController().signal })).rejects.toThrow(
      'no export made it',
    )
    expect(readdirSync(other)).toEqual(['letters.txt'])
    rmSync(other, { recursive: true })
  })
})
