/**
 * One reader over pages, in a process of its own that may be killed at any page.
 *
 *   node bench/child.mjs READER.mjs PAGES.json OUT.ndjson FROM WARM OPTIONS.json
 *
 * OUT gets a line a page: { key, ms, bytes, peak, article, failed }. Over the channel to the parent goes the number of
 * each page before it is read, so that the parent knows what hangs. The first WARM pages are read once more before all
 * others, to warm the compiler; they are said as page -1.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import net from 'node:net'
import { pathToFileURL } from 'node:url'
import { pageBytes } from './data.mjs'
import { loadTextOf, namesOf } from './markup.mjs'

const [, , module, list, out, from, warm, options] = process.argv
// A reader reads what it is given: asking other hosts would measure the network.
net.Socket.prototype.connect = () => {
  throw new Error('no network in a benchmark')
}
globalThis.fetch = async () => {
  throw new Error('no network in a benchmark')
}
for (const way of ['log', 'info', 'warn', 'error', 'debug']) console[way] = () => {}

const pages = JSON.parse(readFileSync(list, 'utf8'))
const textOf = await loadTextOf()
const read = await (await import(pathToFileURL(module).href)).load(JSON.parse(options ?? '{}'))
const file = openSync(out, 'a')

// What a peer leaves behind in a timer or a promise of its own is no reason to lose the pages that follow.
process.on('uncaughtException', () => {})
process.on('unhandledRejection', () => {})
for (const page of pages.slice(0, Number(warm))) {
  await say(-1)
  await measured(page)
}
for (let at = Number(from); at < pages.length; at++) {
  await say(at)
  writeSync(file, `${JSON.stringify(await measured(pages[at]))}\n`)
}
closeSync(file)
process.exit(0)

function say(at) {
  return new Promise((sent) => process.send(at, sent))
}

async function measured(page) {
  const bytes = pageBytes(page)
  const html = new TextDecoder(page.charset ?? 'utf-8').decode(bytes)
  let found = null
  let failed = null
  const before = process.cpuUsage()
  try {
    found = await read({ bytes, html, url: page.url })
  } catch (error) {
    failed = String(error).slice(0, 200)
  }
  const spent = process.cpuUsage(before)
  return {
    key: page.key,
    ms: (spent.user + spent.system) / 1000,
    bytes: bytes.length,
    peak: process.resourceUsage().maxRSS / 1024,
    article: found && articleOf(found),
    failed,
  }
}

function articleOf({ headline, published, authors, byline, standfirst, text, markup }) {
  return {
    headline: headline ?? null,
    published: published ?? null,
    authors: authors ?? namesOf(byline),
    standfirst: standfirst ?? null,
    text: text ?? textOf(markup),
  }
}
