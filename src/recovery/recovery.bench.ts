/**
 * How long recovery takes on pages of our own: `npx vitest bench --run src/recovery` prints milliseconds a page. The
 * sample edition has the kinds of captures there are; the hostile ones are ten thousand of what a page has ten of, and
 * stand beside the same at half its size: where one takes more than twice the time of the other, something is quadratic.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bench, describe } from 'vitest'
import type { Capture } from '../model/index.js'
import { loadRecovery } from './index.js'

const recovery = await loadRecovery()
const examples = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../examples')
const edition: { captures: { file: string; type: string; url?: string; charset?: string; retrieved?: string }[] } =
  JSON.parse(readFileSync(path.join(examples, 'edition.json'), 'utf8'))

const captureOf = (bytes: Uint8Array, more: Partial<Capture>): Capture => ({
  ...{ hash: '' as Capture['hash'], bytes, source: 'bench', url: null, mediaType: null, charset: null },
  ...{ retrieved: null, timezone: null, id: null },
  ...more,
})

describe('the sample edition', () => {
  for (const { file, type, url = null, charset = null, retrieved = null } of edition.captures) {
    const bytes = readFileSync(path.join(examples, file))
    const capture = captureOf(bytes, { mediaType: type, url, charset, retrieved })
    bench(path.dirname(file), () => {
      recovery.recover(capture)
    })
  }
})

const sentence =
  'The ferry at Orlsund lay at the quay on Tuesday, and nobody in the harbour office would say when it would sail. '
const inside = (markup: string) =>
  `<!doctype html><html><body><article><h1>Ferry stays in harbour</h1><p>${sentence.repeat(3)}</p>${markup}<p>${sentence.repeat(3)}</p></article></body></html>`
/** Lines that differ, so that no answer serves twice. */
const each = (n: number, make: (word: string, i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(`Vik${i.toString(36)}sund`, i)).join('')

const hostile: readonly (readonly [string, (n: number) => string])[] = [
  ['open tags', (n) => inside('<div>'.repeat(n))],
  ['open tags of text', (n) => inside('<b><i>x</b></i>'.repeat(n))],
  ['links', (n) => inside(each(n, (word, i) => `<li><a href="/${i}">${word} and the ferry</a></li>`))],
  ['names', (n) => inside(each(n, (word) => `<p>Mara ${word}, Harbour News</p>`))],
  ['days', (n) => inside(each(n, (word, i) => `<p>${word}, ${(i % 28) + 1} May 2031, 18:41</p>`))],
  ['captions', (n) => inside(each(n, (word) => `<figcaption>${word} at the quay (AP Photo/Mara Quill)</figcaption>`))],
  [
    'class words',
    (n) => inside(each(n, (word) => `<div class="${word} story-${word} ad-${word}"><p>${word}</p></div>`)),
  ],
  ['paragraphs', (n) => inside(each(n, (word) => `<p>${word}. ${sentence}</p>`))],
  ['spaces in a line', (n) => inside(`<p>Mara${' '.repeat(n * 10)}Quill</p>`)],
  ['words in a line', (n) => inside(`<p>${each(n, (word) => `${word} `)}</p>`)],
  ['attributes', (n) => inside(`<p ${each(n, (word) => `${word}="${word}" `)}>`)],
  [
    'statements in JSON-LD',
    (n) =>
      inside(
        `<script type="application/ld+json">[${each(n, (word) => `{"@type":"NewsArticle","headline":"${word}"},`)}{}]</script>`,
      ),
  ],
]

describe('hostile pages', () => {
  for (const [what, make] of hostile)
    for (const n of [5_000, 10_000]) {
      const capture = captureOf(new TextEncoder().encode(make(n)), { mediaType: 'text/html' })
      bench(`${n.toLocaleString('en')} ${what}`, () => void recovery.recover(capture), {
        iterations: 3,
        time: 0,
        warmupTime: 0,
        warmupIterations: 1,
      })
    }
})
