/** The stylesheet, the icon and the fonts, read once and served with their hash as validator. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { litFields } from './pages/origin.js'
import { litLines } from './pages/said-marks.js'

export interface Asset {
  readonly bytes: Uint8Array
  readonly type: string
  readonly etag: string
}

const require = createRequire(import.meta.url)
const serif = path.join(path.dirname(require.resolve('@fontsource-variable/source-serif-4/package.json')), 'files')
const sans = path.join(path.dirname(require.resolve('@fontsource-variable/source-sans-3/package.json')), 'files')

/** "Try" as one file that needs no server: offered to be kept, never opened on this site, whose pages run no script but one of their own. */
export const tryFile = 'try.html'
/** Made by the build, from the assets; a program that runs from its sources has none. */
export const tryFilePath = new URL(`../browser/${tryFile}`, import.meta.url)

/** The one script, of article pages, which work without it. Made by the build; a program that runs from its sources takes that of the last. */
export const readingScript = 'reading.js'
const readingScriptPath = ['../browser/', '../../dist/browser/']
  .map((folder) => new URL(folder + readingScript, import.meta.url))
  .find((file) => existsSync(file))
export const hasReadingScript = readingScriptPath !== undefined

/** Everything under /assets/, by name. Nothing else is read from disk for a request. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const assets = new Map<string, Asset>()
  const put = (name: string, type: string, bytes: Uint8Array) => {
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
    assets.set(name, { bytes, type, etag })
  }
  const own = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url))
  const styles = (name: string, more = '') =>
    put(name, 'text/css; charset=utf-8', new TextEncoder().encode(squeezed(own(name).toString('utf8')) + more))
  styles('broadsheet.css')
  styles('front.css')
  styles('workings.css', lightRules())
  styles('said.css', lineRules())
  styles('api.css')
  styles('desk.css')
  put('icon.svg', 'image/svg+xml', own('icon.svg'))
  for (const part of ['latin', 'latin-ext']) {
    for (const style of ['normal', 'italic']) {
      const suffix = `${part}${style === 'italic' ? '-italic' : ''}`
      put(
        `source-serif-4-${suffix}.woff2`,
        'font/woff2',
        readFileSync(path.join(serif, `source-serif-4-${part}-wght-${style}.woff2`)),
      )
    }
    put(
      `source-sans-3-${part}.woff2`,
      'font/woff2',
      readFileSync(path.join(sans, `source-sans-3-${part}-wght-normal.woff2`)),
    )
  }
  if (readingScriptPath) put(readingScript, 'text/javascript; charset=utf-8', readFileSync(readingScriptPath))
  if (existsSync(tryFilePath)) put(tryFile, 'text/html; charset=utf-8', readFileSync(tryFilePath))
  return assets
}

/** Without comments and indents, which no reader's machine needs. Ours have neither inside a string. */
const squeezed = (css: string): string => css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').replace(/\n\s*/g, '\n')

/** Pointing at a field lights its characters and the other way round: a rule for each number, no script. */
function lightRules(): string {
  const rules = Array.from(
    { length: litFields },
    (_, k) => `.origin:has(.k${k}:hover,.k${k}:focus-within,.k${k}:focus) .k${k}`,
  )
  return `\n${rules.join(',')}{background:var(--lit);color:var(--ink)}\n`
}

/** Pointing at a line of who said what lights its words in the text. */
function lineRules(): string {
  const rules = Array.from({ length: litLines }, (_, n) => `.story:has(.said .w${n}:is(:hover,:focus-within)) .w${n}`)
  return `\n${rules.join(',')}{background:var(--lit)}\n`
}
