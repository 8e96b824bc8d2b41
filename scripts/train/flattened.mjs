// Pages whose whole body nobody has stated, flattened to plain text as scrapers leave them. The recogniser of pages says which
// lines are body; pages where it contradicts what the sources do state are left out.
import path from 'node:path'
import { readHtml } from '../../dist/recovery/blocks/html.js'
import { splitLines } from '../../dist/recovery/blocks/split-lines.js'
import { decode } from '../../dist/recovery/decode.js'
import { bodyLabels } from '../../dist/recovery/label/body-labels.js'
import { recoverWith } from '../../dist/recovery/recover.js'
import { bytesOf, pagesOf } from './data.mjs'
import { siteHash } from './rows.mjs'

const squash = (s) => s.replace(/\s+/g, ' ').trim()
const longest = 1_500
/** Beside 100 for a capture whose body somebody has stated. */
const mass = 50

/** Captures of one article each, with the lines (`unsure`) of which nothing is known. */
export function flattened(data, models, { sets = ['trafilatura', 'readability'], without = new Set() } = {}) {
  const out = []
  for (const c of pagesOf(path.join(data, 'extraction'), sets, 'tune')) {
    if (c.synthetic || without.has(c.site)) continue
    const bytes = bytesOf(c.path)
    const capture = {
      hash: '0',
      bytes,
      source: c.file,
      url: c.url ?? null,
      mediaType: 'text/html',
      charset: null,
      retrieved: null,
      timezone: null,
      id: null,
    }
    const recovered = recoverWith(models, () => null, decode(capture), capture, { explain: true })
    const page = splitLines(readHtml(decode(capture).text))
    const article = recovered.articles[0]
    if (recovered.articles.length !== 1 || !article || article.text.length < 300 || page.blocks.length > longest)
      continue
    if (!agrees(c.expect, article.text)) continue
    const style = siteHash(c.id)
    const packed = style % 3 === 0
    const alternatives = (style >> 3) % 2 === 0
    const doubled = (style >> 5) % 3 === 0
    const lines = []
    const body = []
    const unsure = []
    const title = page.head?.title ? squash(page.head.title.text) : ''
    if (title && (style >> 7) % 3 > 0) lines.push(title)
    page.blocks.forEach((block, i) => {
      if (block.kind === 'embed' || !block.text || (block.kind === 'picture' && !alternatives)) return
      const text = squash(block.text)
      const { label } = recovered.blocks[i]
      lines.push(text)
      if (label === 'caption' && doubled) lines.push(text)
      if (bodyLabels.has(label)) body.push(text)
      else if (label === 'standfirst' || label === 'quote' || label === 'repeat') unsure.push(text)
    })
    if (body.length < 3) continue
    const headline = c.expect.headline ? squash(c.expect.headline) : null
    out.push({
      id: `${c.set}-${c.id}`,
      kind: 'single',
      made: true,
      fold: 'tune',
      mass,
      text: lines.join(packed ? '\n' : '\n\n'),
      unsure,
      expect: [{ headline, standfirst: 'out', body: body.join('\n\n') }],
      sites: [c.site ?? c.domain ?? c.id],
      confidence: article.confidence,
    })
  }
  return out
}

/** Nothing that the sources say is contradicted. */
function agrees(expect, text) {
  if (expect.body !== undefined) {
    const [a, b] = [new Set(expect.body.split(/\s+/)), new Set(text.split(/\s+/))]
    let both = 0
    for (const w of a) if (b.has(w)) both++
    return (2 * both) / (a.size + b.size) > 0.9
  }
  const words = squash(text)
  const yes = (expect.with ?? []).map(squash).filter((s) => s.length > 15)
  const no = (expect.without ?? []).map(squash).filter((s) => s.length > 15)
  return yes.length > 0 && yes.every((s) => words.includes(s)) && !no.some((s) => words.includes(s))
}
