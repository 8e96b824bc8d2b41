// One way to read pages, measured in a process of its own: CPU and wall milliseconds a page, peak memory.
// node scripts/bench/pages.mjs broadsheet|tokens|dom|readability LIST.json OUT.ndjson [RULE TO LEAVE OUT…]
// LIST: [{ file, gz, url, id, set }]; OUT: a line a page { id, set, ms, articles } in the shape that the scorers read.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [, , how, list, out, ...without] = process.argv
const readers = {
  async tokens() {
    const { Tokenizer } = await import('htmlparser2')
    const nothing = () => {}
    const names = [
      'attribdata',
      'attribentity',
      'attribend',
      'attribname',
      'cdata',
      'closetag',
      'comment',
      'declaration',
      'end',
      'opentagend',
      'opentagname',
      'processinginstruction',
      'selfclosingtag',
      'text',
      'textentity',
    ]
    const callbacks = Object.fromEntries(names.map((n) => [`on${n}`, nothing]))
    return (bytes) => {
      const t = new Tokenizer({ decodeEntities: true }, callbacks)
      t.write(bytes.toString('utf8'))
      t.end()
      return []
    }
  },
  async dom() {
    const { parseDocument } = await import('htmlparser2')
    return (bytes) => {
      parseDocument(bytes.toString('utf8'))
      return []
    }
  },
  async readability() {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return (bytes) => {
      const { document } = parseHTML(bytes.toString('utf8'))
      const article = new Readability(document).parse()
      if (!article) return []
      // A blank line between blocks, as its readers would want it; the text itself is Readability's.
      const text = parseHTML(
        `<html><body>${(article.content ?? '').replace(/<\/(p|div|li|h\d|blockquote|tr|figure|section)>/g, '</$1>\n\n')}</body></html>`,
      ).document.body.textContent
      return [
        {
          headline: article.title,
          published: article.publishedTime,
          authors: article.byline ? [article.byline] : [],
          text: text.replace(/\n{3,}/g, '\n\n').trim(),
        },
      ]
    }
  },
  async broadsheet() {
    const { loadRecovery } = await import('../../dist/recovery/index.js')
    const recovery = await loadRecovery()
    return (bytes, page) => {
      const { articles } = recovery.recover(
        {
          hash: '',
          bytes,
          source: page.file,
          url: page.url ?? null,
          mediaType: 'text/html',
          charset: null,
          retrieved: null,
          timezone: null,
          id: null,
        },
        { without },
      )
      return articles.map((a) => ({
        headline: a.headlineOrigin === 'lede' ? null : a.headline,
        published: a.published?.instant ?? a.published?.local ?? null,
        authors: a.authors.map((p) => p.name),
        text: `${page.set === 'fundus' && a.standfirst && !a.text.slice(0, 400).includes(a.standfirst.slice(0, 40)) ? `${a.standfirst}\n\n` : ''}${a.dateline ? `${a.dateline.text} ` : ''}${a.text}`,
      }))
    }
  },
}
const pages = JSON.parse(readFileSync(list, 'utf8'))
const read = await readers[how]()
const file = openSync(out, 'w')
const load = (page) => (page.gz ? gunzipSync(readFileSync(page.file)) : readFileSync(page.file))
// The first pages warm the compiler; they are read again below and count then.
for (const page of pages.slice(0, 15)) read(load(page), page)
for (const page of pages) {
  const bytes = load(page)
  const before = process.cpuUsage()
  let articles = []
  let failed = null
  try {
    articles = read(bytes, page)
  } catch (error) {
    failed = String(error)
  }
  const spent = process.cpuUsage(before)
  writeSync(
    file,
    `${JSON.stringify({ id: page.id, set: page.set, ms: (spent.user + spent.system) / 1000, bytes: bytes.length, articles, failed })}\n`,
  )
}
writeSync(file, `${JSON.stringify({ peak: process.resourceUsage().maxRSS / 1024 })}\n`)
closeSync(file)
