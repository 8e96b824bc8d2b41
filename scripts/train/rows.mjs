// Feature rows of pages and of captures, with labels and weights: what the trainer learns from.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readHtml } from '../../dist/recovery/blocks/html.js'
import { readPlain } from '../../dist/recovery/blocks/plain.js'
import { splitLines } from '../../dist/recovery/blocks/split-lines.js'
import { claimsOf } from '../../dist/recovery/claims.js'
import { decode } from '../../dist/recovery/decode.js'
import { featureNames, featuresOf } from '../../dist/recovery/features.js'
import { secondNames, secondRows } from '../../dist/recovery/label/second-look.js'
import { probability, readModel } from '../../dist/recovery/label/trees.js'
import { everyBlock } from '../../dist/recovery/near-text.js'
import { statedOf } from '../../dist/recovery/stated.js'
import { boost } from './boost.mjs'
import { random } from './boosting.mjs'
import { alignBody, alignSnippets, bytesOf, pagesOf, rowsOf } from './data.mjs'

/** What the shipped models are grown with; cross-validation grows its own with the same. */
export const bodySettings = { trees: 240, depth: 5, rate: 0.08, columns: 0.3, names: featureNames }
export const contextSettings = { ...bodySettings, names: secondNames }
export const headSettings = { trees: 90, depth: 4, rate: 0.12, names: featureNames, minWeight: 10 }

const slices = (features) =>
  Array.from({ length: features.rows }, (_, i) => features.values.slice(i * features.width, (i + 1) * features.width))

export function htmlExamples(data, { sets = ['aeb', 'fundus', 'trafilatura'], fold = 'tune', furnished = 2 } = {}) {
  const cases = pagesOf(data, sets, fold).filter((c) => !c.synthetic)
  const examples = cases.map((c) => {
    const bytes = bytesOf(c.path)
    const { text } = decode({ bytes, mediaType: 'text/html', charset: null, source: c.file, url: c.url ?? null })
    return htmlExample(c, text)
  })
  return [...examples, ...withFurniture(cases, examples, furnished), ...littlePages(cases, examples), ...ownPages()]
}

function htmlExample(c, text) {
  const page = splitLines(readHtml(text))
  const texts = page.blocks.map((b) => (b.kind === 'text' ? b.text : ''))
  const labels = c.expect.body !== undefined ? alignBody(texts, c.expect.body) : alignSnippets(texts, c.expect)
  if (c.expect.summary?.length) {
    // The standfirst is no paragraph of the body, unless the page sets it as one: nobody can tell, so nothing is learned.
    const summary = c.expect.summary.join(' ')
    texts.forEach((t, i) => {
      if (labels[i] === 1 && t.length > 20 && summary.includes(t)) labels[i] = -1
    })
  }
  const features = featuresOf(page, claimsOf(page.blocks), statedOf(page), everyBlock(page))
  return {
    id: c.id,
    set: c.set,
    site: c.site ?? c.domain ?? c.id,
    texts,
    labels,
    rows: slices(features),
    weak: c.expect.body === undefined,
    headlines: headlinesOf(c),
    page,
    features,
  }
}

/**
 * The pages with whole truths as somebody without a system would have made them: a heading, a few lines, the first
 * paragraphs, a line or two of furniture, in bare paragraphs, divisions or between line breaks.
 */
function littlePages(cases, examples, seed = 29) {
  const rnd = random(seed)
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return cases.flatMap((c, at) => {
    const { labels, texts, weak, page } = examples[at]
    const first = labels.indexOf(1)
    if (weak || first < 0) return []
    const body = labels.flatMap((l, i) => (l === 1 ? [i] : [])).slice(0, 2 + Math.floor(rnd() * 7))
    const above = texts.flatMap((t, i) => (t && i < first && labels[i] === 0 && t.length < 200 ? [i] : []))
    const below = texts.flatMap((t, i) => (t && i > body.at(-1) && labels[i] === 0 && t.length < 200 ? [i] : []))
    const kept = [...above.slice(0, Math.floor(rnd() * 5)), ...above.slice(-Math.ceil(rnd() * 4)), ...body]
    const order = [...new Set([...kept, ...below.slice(0, Math.floor(rnd() * 5))])].sort((a, b) => a - b)
    const title = headlinesOf(c)[0]
    const kind = rnd()
    const parts = order.map((i) => {
      const text = escaped(texts[i])
      const linked = page.blocks[i].linkChars > texts[i].length * 0.5 ? `<a href="/f">${text}</a>` : text
      if (title === texts[i] && kind < 0.8) return `<h1>${linked}</h1>`
      return kind < 0.5 ? `<p>${linked}</p>` : kind < 0.75 ? `<div>${linked}</div>` : `${linked}<br><br>`
    })
    const inside = kind < 0.75 ? parts.join('\n') : `<table><tr><td>${parts.join('\n')}</td></tr></table>`
    const stated = rnd() < 0.6 && title ? `<title>${escaped(title)}</title>` : ''
    const example = htmlExample(c, `<!doctype html><html><head>${stated}</head><body>${inside}</body></html>`)
    return [{ ...example, little: true }]
  })
}

/** Pages of our own, of kinds that the sets lack: lists, tables, liveblogs, several stories, and none. */
function ownPages() {
  const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
  return ['examples', 'test/captures'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .sort()
      .flatMap((name) => {
        const file = path.join(root, folder, name, 'capture.html')
        if (!fs.existsSync(file)) return []
        // What makes a page none is decided elsewhere; here its sentences would speak against short articles.
        const { articles } = JSON.parse(fs.readFileSync(path.join(root, folder, name, 'expected.json'), 'utf8'))
        if (articles.length === 0) return []
        const lines = articles.flatMap((a) => [a, ...(a.entries ?? [])]).flatMap((a) => (a.body ?? []).flatMap(linesOf))
        const { text } = decode({
          bytes: bytesOf(file),
          mediaType: 'text/html',
          charset: null,
          source: file,
          url: null,
        })
        const c = { id: name, set: 'own', site: name, expect: { body: lines.join('\n\n') } }
        const notes = new Set(articles.flatMap((a) => (a.notes ?? []).map((note) => note.text)))
        const example = htmlExample(c, text)
        // A note is known by its words; whether it is body is no question.
        const labels = example.labels.map((l, i) => (notes.has(example.texts[i]) ? -1 : l))
        return [{ ...example, labels, headlines: articles.flatMap((a) => (a.headline ? [a.headline] : [])) }]
      }),
  )
}

const linesOf = (block) => block.items ?? block.rows?.flat() ?? (block.text ?? '').split('\n')

/** Into how many parts sites are split for cross-validation; furniture is never lent from one part to another. */
export const foldCount = 5
export const foldOf = (site) => siteHash(site) % foldCount

/**
 * The pages with whole truths once more, with furniture of other sites set among their paragraphs as paragraphs are set:
 * real pages hold few such lines each, and the models would learn where a body stands and not what a paragraph is.
 */
function withFurniture(cases, examples, times, seed = 17) {
  const rnd = random(seed)
  const pick = (list) => list[Math.floor(rnd() * list.length)]
  const lent = Array.from({ length: foldCount }, () => [])
  for (const e of examples) {
    const once = new Set()
    e.page.blocks.forEach((block, i) => {
      if (e.labels[i] !== 0 || block.kind !== 'text' || block.text.length < 6 || block.text.length > 240) return
      // Most furniture is links of a word or two; lines that read like sentences are what is hard to tell.
      if (once.has(block.text) || rnd() > Math.min(1, (block.text.length + 10) / 90)) return
      once.add(block.text)
      lent[foldOf(e.site)].push({ block, site: e.site, words: e.page.tree.words[block.node] ?? '' })
    })
  }
  return cases.flatMap((c, at) => {
    const example = examples[at]
    if (example.weak) return []
    const { page, labels } = example
    const { tree, blocks } = page
    const places = blocks.flatMap((block, i) => {
      const before = blocks[i - 1]
      const between =
        labels[i] === 1 && labels[i - 1] === 1 && before && block.tag === 'p' && before.node !== block.node
      return between && tree.parent[before.node] === tree.parent[block.node] ? [tree.start[block.node]] : []
    })
    const pool = lent[foldOf(example.site)].filter((f) => f.site !== example.site)
    if (places.length < 3 || pool.length < 20) return []
    return Array.from({ length: times }, () => {
      const chosen = new Set(Array.from({ length: 1 + Math.ceil(places.length / 6) }, () => pick(places)))
      let text = ''
      let from = 0
      for (const place of [...chosen].sort((a, b) => a - b)) {
        text += page.text.slice(from, place) + furnitureOf(pick(pool))
        from = place
      }
      return { ...withoutRest(htmlExample(c, text + page.text.slice(from))), furnished: true, headlines: [] }
    })
  })

  /** What stands away from the text was learned from the page as it is. */
  function withoutRest(e) {
    const first = e.labels.indexOf(1)
    const last = e.labels.lastIndexOf(1)
    return { ...e, labels: e.labels.map((l, i) => (i < first - 3 || i > last + 3 ? -1 : l)) }
  }

  function furnitureOf({ block, words }) {
    const escaped = block.text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    const linked = block.linkChars > block.text.length * 0.5 ? `<a href="/f">${escaped}</a>` : escaped
    const strong = block.strongChars > block.text.length * 0.5 ? `<strong>${linked}</strong>` : linked
    const kind = rnd()
    if (kind < 0.4) return `<p>${strong}</p>`
    const own = words.replace(/["<>&]/g, ' ').slice(0, 80)
    return kind < 0.7 ? `<div>${strong}</div>` : `<div class="${own}"><p>${strong}</p></div>`
  }
}

export const siteHash = (s) => [...s].reduce((a, c) => (Math.imul(a, 31) + c.charCodeAt(0)) >>> 0, 7)

/** Captures of the benchmark with the sites that they come from. */
export function captureCases(data, { fold = 'tune' } = {}) {
  const siteOf = new Map(
    ['aeb', 'fundus'].flatMap((set) =>
      rowsOf(path.join(data, 'extraction', set, 'cases.ndjson')).map((c) => [`${set}-${c.id}`, c.site]),
    ),
  )
  return rowsOf(path.join(data, 'captures', 'captures.ndjson.gz'))
    .filter((c) => !fold || c.fold === fold)
    .map((c) => ({ ...c, sites: c.id.split('+').map((part) => siteOf.get(part) ?? part) }))
}

/**
 * Captures run together by us, from the singles: with all furniture, with the furniture between them lost, and a second
 * one that lost its headline too; so that the cutter does not learn that a page's foot always stands between two stories.
 */
export function joins(cases, count, foldOf = () => 0, seed = 11) {
  const singles = cases.filter((c) => c.kind === 'single')
  const rnd = random(seed)
  const out = []
  for (let k = 0; out.length < count && k < count * 20; k++) {
    const a = singles[Math.floor(rnd() * singles.length)]
    const b = singles[Math.floor(rnd() * singles.length)]
    if (a === b || a.sites[0] === b.sites[0] || foldOf(a.sites[0]) !== foldOf(b.sites[0])) continue
    const kind = out.length % 4
    const one = kind === 0 ? a.text : trimmed(a, { head: rnd() < 0.3, foot: true })
    const two = kind === 0 ? b.text : trimmed(b, { head: kind >= 2, foot: rnd() < 0.3, bodyOnly: kind === 3 })
    if (!one || !two) continue
    out.push({
      id: `${a.id}+${b.id}#${kind}`,
      kind: 'made',
      fold: 'tune',
      text: `${one}\n\n${two}`,
      expect: [...a.expect, ...b.expect],
      sites: [...a.sites, ...b.sites],
      unsure: [...(a.unsure ?? []), ...(b.unsure ?? [])],
    })
  }
  // Articles as they stand after a good scraper: the text alone, one story.
  for (const c of singles) {
    const text = trimmed(c, { head: true, foot: true })
    if (text) out.push({ ...c, id: `${c.id}#bare`, kind: 'made', text })
  }
  return out
}

function trimmed(c, { head, foot, bodyOnly = false }) {
  const lines = c.text.split('\n')
  const labels = alignBody(lines, c.expect.map((e) => e.body).join('\n\n'))
  const first = labels.indexOf(1)
  const last = labels.lastIndexOf(1)
  if (first < 0) return null
  let from = 0
  if (head) {
    from = first
    const title = c.expect[0].headline
    if (!bodyOnly && title) {
      const at = lines.lastIndexOf(title, first)
      if (at >= 0 && first - at < 40) from = at
    }
  }
  return lines.slice(from, foot ? Math.min(lines.length, last + 1 + (c.id.length % 3)) : undefined).join('\n')
}

export function plainExample(c) {
  const page = readPlain(c.text)
  const texts = page.blocks.map((b) => b.text)
  const labels = alignBody(texts, c.expect.map((e) => e.body).join('\n\n'))
  if (c.unsure?.length) {
    const unsure = new Set(c.unsure)
    texts.forEach((t, i) => {
      if (unsure.has(t)) labels[i] = -1
    })
  }
  const claims = claimsOf(page.blocks)
  const features = featuresOf(page, claims, statedOf(page), everyBlock(page))
  let border = null
  if (c.expect.length === 2) {
    const [a, b] = c.expect.map((e) => alignBody(texts, e.body))
    const lastA = a.lastIndexOf(1)
    const firstB = b.indexOf(1)
    border = lastA >= 0 && firstB > lastA ? [lastA, firstB] : null
    if (!border) {
      // Lines that both hold (a shared crosshead) hide the border: count the lines that only one holds.
      const onlyA = a.map((l, i) => l === 1 && b[i] !== 1)
      const onlyB = b.map((l, i) => l === 1 && a[i] !== 1)
      const la = onlyA.lastIndexOf(true)
      const fb = onlyB.indexOf(true)
      if (la >= 0 && fb > la) border = [la, fb]
    }
  }
  const headlines = c.expect.map((e) => e.headline).filter(Boolean)
  return {
    id: c.id,
    set: c.kind,
    mass: c.mass,
    crowded: c.crowded ?? false,
    forCuts: c.forCuts ?? false,
    site: c.sites[0],
    sites: c.sites,
    texts,
    labels,
    rows: slices(features),
    weak: c.kind === 'made' || c.kind === 'brief',
    page,
    claims,
    features,
    border,
    headlines,
    expect: c.expect,
  }
}

/**
 * Captures as short reports, alone and two run together: the first paragraphs of each body and a few lines of furniture,
 * half of them without blank lines. News in three sentences is common, and in these sets rare.
 */
export function briefs(cases, count, seed = 5, foldOf = () => 0) {
  const rnd = random(seed)
  const singles = cases.filter((c) => c.kind === 'single')
  const out = singles.flatMap((c) => abridged(c, rnd) ?? [])
  for (let k = 0; k < count; k++) {
    const [a, b] = [0, 1].map(() => singles[Math.floor(rnd() * singles.length)])
    if (a.sites[0] === b.sites[0] || foldOf(a.sites[0]) !== foldOf(b.sites[0])) continue
    const one = abridged(a, rnd)
    const two = abridged(b, rnd)
    if (!one || !two) continue
    out.push({
      ...one,
      id: `${one.id}+${two.id}`,
      text: `${one.text}\n${two.text}`,
      expect: [...one.expect, ...two.expect],
      sites: [...a.sites, ...b.sites],
    })
  }
  return out
}

/** Captures without their article: menus, links, teasers, comments and notices, and no text that is one. */
export function furniture(cases) {
  const out = []
  for (const c of cases) {
    if (c.kind !== 'single' || siteHash(c.id) % 4 > 0) continue
    const lines = c.text.split('\n')
    const labels = alignBody(lines, c.expect[0].body)
    const [first, last] = [labels.indexOf(1), labels.lastIndexOf(1)]
    if (first < 0) continue
    const text = [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n')
    out.push({ ...c, id: `${c.id}#none`, kind: 'made', text, expect: [] })
  }
  return out
}

function abridged(c, rnd) {
  const lines = c.text.split('\n')
  const labels = alignBody(lines, c.expect[0].body)
  const bodies = lines.flatMap((line, i) => (labels[i] === 1 && line.length > 15 ? [i] : []))
  if (bodies.length < 3) return null
  const [first, last] = [bodies[0], bodies[bodies.length - 1]]
  const end = bodies[Math.min(2 + Math.floor(rnd() * rnd() * 9), bodies.length) - 1]
  // Of what stands above the text, the lines next to it are the article's own head.
  const before = 3 + Math.floor(rnd() ** 2 * 40)
  const after = Math.floor(rnd() ** 2 * 30)
  const packed = rnd() < 0.5
  const stays = (i) => (i < first ? i >= first - before : i <= end || (i > last && i <= last + after))
  const kept = lines.filter((line, i) => stays(i) && !(packed && line.trim() === ''))
  const body = lines.filter((_, i) => stays(i) && labels[i] === 1).join('\n\n')
  return { ...c, id: `${c.id}#brief`, kind: 'brief', text: kept.join('\n'), expect: [{ ...c.expect[0], body }] }
}

const headlinesOf = (c) => (c.expect.headline ? [c.expect.headline.replace(/\s+/g, ' ').trim()] : [])

/** Weight of a page: whole truths count most, what was made of them less, snippets and our own by what they can tell. */
const masses = { furnished: 30, little: 15, own: 60, brief: 15, made: 25, readability: 50, weak: 16, whole: 100 }
const massOf = (e) =>
  masses[e.furnished ? 'furnished' : e.little ? 'little' : e.set] ?? masses[e.weak ? 'weak' : 'whole']

/** Rows of many pages for the trainer: a page's weight is spread over its rows, by the length of their text. */
export function flatten(examples) {
  const rows = []
  const labels = []
  const weights = []
  for (const e of examples) {
    const known = e.labels.map((l, i) => (l >= 0 && e.texts[i] ? i : -1)).filter((i) => i >= 0)
    const mass = known.reduce((s, i) => s + Math.sqrt(e.texts[i].length + 10), 0) || 1
    for (const i of known) {
      rows.push(e.rows[i])
      labels.push(e.labels[i])
      weights.push((massOf(e) * Math.sqrt(e.texts[i].length + 10)) / mass)
    }
  }
  return { rows, labels, weights }
}

/** Rows of the lines that may be headlines: those printed word for word as the truth has them are it. */
export function headlineRows(examples) {
  const rows = []
  const labels = []
  const weights = []
  for (const e of examples) {
    if (!e.headlines?.length) continue
    const at = e.texts.map((t, i) => (e.headlines.includes(t) ? i : -1)).filter((i) => i >= 0)
    if (!at.length) continue
    e.texts.forEach((t, i) => {
      if (!t || t.length > 300) return
      const yes = at.includes(i)
      rows.push(e.rows[i])
      labels.push(yes ? 1 : 0)
      weights.push(yes ? 20 / at.length : (20 / e.texts.length) * (e.labels[i] === 1 ? 1 : 3))
    })
  }
  return { rows, labels, weights }
}

/** All models of pages. */
export function trainPages(examples) {
  const { rows, labels, weights } = headlineRows(examples)
  return {
    ...trainLooks(examples),
    htmlHeadline: boost(rows, labels, weights, { ...headSettings, name: 'html-headline' }),
  }
}

/** First probabilities of an example's blocks. */
const firstLook = (model, e) => Float64Array.from(e.rows, (row, i) => (e.texts[i] ? probability(model, row, 0) : 0))

/**
 * Both looks at pages. The second learns from what the first says of sites that it has not seen, as it will be asked.
 * @param parts  into how many parts the sites are split for that
 */
export function trainLooks(examples, { parts = 3, first = bodySettings, second = contextSettings } = {}) {
  const trained = (part) => {
    const { rows, labels, weights } = flatten(part)
    return boost(rows, labels, weights, { ...first, name: 'html-body' })
  }
  const partOf = (e) => (siteHash(`${e.site}#`) >>> 3) % parts
  const again = []
  for (let part = 0; part < parts; part++) {
    const model = readModel(trained(examples.filter((e) => partOf(e) !== part)), featureNames, 'a part')
    for (const e of examples.filter((e) => partOf(e) === part)) {
      const { values, at } = secondRows(e.page, e.features, firstLook(model, e))
      const rows = e.rows.map((_, i) => (at[i] < 0 ? null : values.slice(at[i], at[i] + secondNames.length)))
      again.push({ ...e, rows, labels: e.labels.map((label, i) => (rows[i] ? label : -1)) })
    }
  }
  const { rows, labels, weights } = flatten(again)
  return {
    htmlBody: trained(examples),
    htmlContext: boost(rows, labels, weights, { ...second, name: 'html-context' }),
  }
}
