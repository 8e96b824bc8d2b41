/** Programs that turn a page into text, as people have it in mails, clippings and archives. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findChromium } from '../../scripts/chromium.mjs'

const chromium = findChromium()

/**
 * Each with Debian's package that holds it, the type that its text is read as, and `command(file)`, which prints the text
 * of an HTML file in UTF-8; without one a browser is asked. Prints are left out: Chromium hangs over every second of these
 * pages when it is to print them.
 */
export const renderers = [
  {
    name: 'lynx',
    package: 'lynx',
    command: (file) => ['lynx', '-dump', '-force_html', '-assume_charset=utf-8', '-display_charset=utf-8', file],
  },
  {
    name: 'w3m',
    package: 'w3m',
    command: (file) => ['w3m', '-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', file],
  },
  {
    name: 'links',
    package: 'links',
    command: (file) => ['links', '-dump', '-force-html', '-html-assume-codepage', 'utf-8', '-codepage', 'utf-8', file],
  },
  { name: 'html2text', package: 'html2text', command: (file) => ['html2text', '-utf8', '-width', '79', file] },
  {
    name: 'html2text (Python)',
    package: 'python3-html2text',
    type: 'markdown',
    command: (file) => ['html2markdown.py3', file, 'utf-8'],
  },
  {
    name: 'pandoc',
    package: 'pandoc',
    command: (file) => ['pandoc', '--sandbox', '-f', 'html', '-t', 'plain', file],
  },
  {
    name: 'pandoc (Markdown)',
    package: 'pandoc',
    type: 'markdown',
    command: (file) => ['pandoc', '--sandbox', '-f', 'html', '-t', 'markdown', file],
  },
  { name: 'Chromium (innerText)', package: 'chromium' },
].map((one) => ({ type: 'text', ...one }))

/** Whether all is there that a renderer needs. */
export function isInstalled({ command }) {
  if (!command) return chromium !== null
  const [program] = command('')
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)))
}

/** What one page may take, in milliseconds: a program that hangs gives no text. */
const longest = 60_000

/** @returns { textOf(renderer, html), close() }; a text is null where the program failed or hung */
export async function openRenderers(used) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-page-'))
  const browser = used.every((one) => one.command) ? null : await openBrowser()
  return {
    async textOf({ command }, html) {
      if (!command) return await innerText(browser, html)
      const file = path.join(folder, 'page.html')
      writeFileSync(file, html)
      const [program, ...args] = command(file)
      const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, timeout: longest })
      return status === 0 && stdout ? stdout : null
    },
    async close() {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openBrowser() {
  const { chromium: launcher } = await import('playwright-core')
  return launcher.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
}

/** Of the page as it was saved: its scripts do not run and it fetches nothing. */
async function innerText(browser, html) {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(longest)
    await page.route('**/*', (route) => route.abort())
    await page.setContent(html, { waitUntil: 'domcontentloaded' })
    return await page.innerText('body')
  } catch {
    return null
  } finally {
    await context.close()
  }
}
