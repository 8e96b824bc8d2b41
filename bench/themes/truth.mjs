/** What our posts say, from the little Markdown that they are written in: the truth of every page made of them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'posts')

/**
 * @returns [{ name, headline, day, instant, author, section, dateline, body: lines, captions }]; a line is a paragraph, a
 * heading, an item of a list or a row of a table, as `Article.text` has them
 */
export function postsWithTruth() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => truthOf(file.slice(0, -3), readFileSync(path.join(folder, file), 'utf8')))
}

export function truthOf(name, text) {
  const [, head, words] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  const field = (key) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1].replace(/^"(.*)"$/, '$1') ?? null
  const blocks = words
    .replace('<!-- more -->', '')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
  const lines = blocks.flatMap(linesOf)
  const dateline = /^[A-Z][A-Z ]{3,}(?: \([^)]*\))? —/.exec(lines[0])?.[0] ?? null
  if (dateline) lines[0] = lines[0].slice(dateline.length).trim()
  return {
    name,
    headline: field('title'),
    day: field('date').slice(0, 10),
    instant: instantOf(field('date')),
    author: field('author'),
    section: field('categories').replace(/[[\]]/g, ''),
    dateline,
    body: lines,
    captions: blocks.flatMap((block) => /<figcaption>(.*?)<\/figcaption>/.exec(block)?.[1] ?? []),
  }
}

function linesOf(block) {
  if (block.startsWith('<figure')) return []
  const lines = block.split('\n').filter((line) => !/^\|[\s|-]+\|$/.test(line))
  return lines.map((line) =>
    line
      .replace(/^(?:#+|>|-|\d+\.) /, '')
      .replace(/^\| | \|$/g, '')
      .replaceAll(' | ', '\t')
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/\*+/g, ''),
  )
}

/** The site's clock is Helsinki's: two hours before UTC in winter, three from the end of March to the end of October. */
function instantOf(local) {
  const isSummer = local >= '2026-03-29' && local < '2026-10-25'
  return new Date(`${local.replace(' ', 'T')}${isSummer ? '+03:00' : '+02:00'}`).toISOString()
}
