/** The benchmark data: which cases there are, their pages, and what names this state of them. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** The sets of pages that are scored. */
export const sets = ['aeb', 'trafilatura', 'fundus', 'htmldate']

export const whereFrom =
  'They come from scrapinghub/article-extraction-benchmark, the evaluation data of adbar/trafilatura and adbar/htmldate and the test pages of flairNLP/fundus, brought to one format with a scorer; name a folder with them by --data.'

/** @returns the values of an NDJSON file */
export function lines(file) {
  return parsed(readFileSync(file, 'utf8'))
}

export function parsed(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** Cases of every set: { id, set, fold, site, file, … }. */
export function pageCases(data, wanted = sets) {
  return wanted.flatMap((set) => lines(path.join(data, 'extraction', set, 'cases.ndjson')))
}

/** A page once, though several cases may ask about it: { key, file, gz, url, charset }. */
export function pagesOf(data, cases) {
  const pages = new Map()
  for (const { file, url, charset } of cases)
    if (!pages.has(file))
      pages.set(file, { key: file, file: path.join(data, 'extraction', file), gz: true, url: url ?? null, charset })
  return [...pages.values()]
}

export function pageBytes({ file, gz }) {
  return gz ? gunzipSync(readFileSync(file)) : readFileSync(file)
}

/** Cases of plain text: { id, kind, fold, text, expect }. */
export function captureCases(data) {
  return parsed(pageBytes({ file: captureFile(data), gz: true }).toString('utf8'))
}

export function captureFile(data) {
  return path.join(data, 'captures/captures.ndjson.gz')
}

/** Names this state of the pages and of what is expected of them. */
export function stateOf(data) {
  const hash = createHash('sha256')
  const files = ['extraction/manifest.json', ...sets.map((set) => `extraction/${set}/cases.ndjson`)]
  for (const file of files) if (existsSync(path.join(data, file))) hash.update(readFileSync(path.join(data, file)))
  return hash.digest('hex')
}

/** The pages of the sample edition, which every clone has. */
export function samplePages() {
  return sampleEdition()
    .filter((c) => c.file.endsWith('.html'))
    .map((c) => ({
      key: c.file,
      file: path.join(root, 'examples', c.file),
      gz: false,
      url: c.url ?? null,
      charset: c.charset ?? 'utf-8',
    }))
}

export function sampleEdition() {
  return JSON.parse(readFileSync(path.join(root, 'examples/edition.json'), 'utf8')).captures
}
