/**
 * Sources labelled by hand: whose name is right for them. Half are texts of our own (`test/reading/speakers/own-texts.txt`); half are
 * places in articles of the attribution benchmark (`hand-labels.json`: offsets and hashes, no word of theirs), which are read from
 * where they lie. Articles are dealt into a half to tune on and a half to report on.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const folder = new URL('../../../test/reading/speakers/', import.meta.url)
const hash = (text) => createHash('sha256').update(text).digest('hex')
const halfOf = (key) => (Number.parseInt(hash(`half ${key}`).slice(0, 6), 16) % 2 === 0 ? 'tune' : 'held')

/**
 * @typedef {{ at: [number, number][], right: string[][], nobody: boolean, role?: string }} LabelledSource
 *   `right`: answers that are right, each a list of names; `nobody`: that nobody is named is right too
 * @typedef {{ title: string, set: 'own' | 'news', half: 'tune' | 'held', text: string, names?: { name: string, kind: string }[],
 *   statements: { source: [number, number][], cue: [number, number][], content: [number, number][] }[], sources: LabelledSource[] }} LabelledText
 */

/** @returns {LabelledText[]} */
export function ownTexts() {
  const all = fs.readFileSync(new URL('own-texts.txt', folder), 'utf8')
  return all
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.split('\n')
      const names = []
      let at = 0
      for (; lines[at]?.includes(': '); at++) {
        const [kind, list] = [lines[at].slice(0, lines[at].indexOf(':')), lines[at].slice(lines[at].indexOf(':') + 2)]
        if (!/^(people|organisations|places)$/.test(kind)) break
        for (const name of list.split(', '))
          names.push({ name, kind: { people: 'person', organisations: 'organisation', places: 'place' }[kind] })
      }
      return { title, set: 'own', half: halfOf(title), names, ...readMarked(lines.slice(at).join('\n').trim()) }
    })
}

export function readMarked(marked) {
  let text = ''
  let from = 0
  const sources = []
  for (const found of marked.matchAll(/\[([^\]=]*) = ([^\]]*)\]/g)) {
    text += marked.slice(from, found.index)
    const start = text.length
    text += found[1]
    from = found.index + found[0].length
    const [answers, role] = found[2].split('; ')
    const right = []
    let nobody = false
    for (const answer of answers.split(' | ')) {
      if (answer.trim() === '?') nobody = true
      else right.push(answer.trim().split(' + '))
    }
    sources.push({ at: [[start, text.length]], right, nobody, ...(role ? { role: role.split(' | ')[0] } : {}) })
  }
  text += marked.slice(from)
  return { text, sources, statements: sources.map(({ at }) => ({ source: at, cue: [], content: [] })) }
}

/**
 * `hand-labels.json` was labelled before anything was resolved; `judged-pronouns.json` are answers that were looked at and put right
 * afterwards: to fit on, never to report on.
 * @param {string} data  the benchmark's folder; nothing where it is missing
 */
export function newsTexts(data, labelled = 'hand-labels.json') {
  const file = path.join(data, 'train.ndjson.gz')
  if (!fs.existsSync(file)) return []
  const labels = new Map(
    JSON.parse(fs.readFileSync(new URL(labelled, folder), 'utf8')).map((row) => [row.article, row.sources]),
  )
  const texts = []
  for (const line of zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')) {
    if (!line) continue
    const article = JSON.parse(line)
    const key = hash(article.id).slice(0, 16)
    const labelled = labels.get(key)
    if (!labelled) continue
    const statements = article.attributions.filter(({ source }) => source?.length > 0)
    texts.push({
      title: key,
      id: article.id,
      set: 'news',
      half: halfOf(key),
      text: article.text,
      statements,
      sources: labelled.map(({ source, right = [], unnamed = false }) => ({
        at: source,
        right: right.map((spans) => spans.map(([s, e]) => article.text.slice(s, e))),
        nobody: unnamed,
      })),
    })
  }
  return texts
}

/** Half-open spans of words for spans of characters. */
export function inWords(words, spans) {
  return (spans ?? []).map(([start, end]) => {
    let from = 0
    while (from < words.count && words.end[from] <= start) from++
    let to = from
    while (to < words.count && words.start[to] < end) to++
    return [from, to]
  })
}

/** Statements as the finder of statements would hand them over, from marked ones. */
export function asFound(words, statements) {
  return statements
    .map(({ source, cue, content }) => ({
      source: inWords(words, source),
      cue: inWords(words, cue),
      content: inWords(words, content),
      type: 'speech',
      mode: 'asserted',
      quoted: 'indirect',
      continued: false,
      inside: null,
      confidence: 1,
      said: null,
    }))
    .sort((a, b) => (a.source[0]?.[0] ?? 0) - (b.source[0]?.[0] ?? 0))
}

/** Names of an own text wherever they stand, in full or by a word of theirs. */
export function listedNames(words, names) {
  const forms = []
  for (const { name, kind } of names) {
    const parts = name.split(' ')
    forms.push({ parts, kind })
    if (kind === 'person' && parts.length > 1)
      for (const part of new Set([parts[0], parts.at(-1)])) forms.push({ parts: [part], kind })
  }
  forms.sort((a, b) => b.parts.length - a.parts.length)
  const spans = []
  for (let i = 0; i < words.count; ) {
    const form = forms.find(({ parts }) => {
      const end = words.start[i] + parts.join(' ').length
      return words.text.startsWith(parts.join(' '), words.start[i]) && !/[\p{L}\p{N}]/u.test(words.text[end] ?? ' ')
    })
    if (!form) {
      i++
      continue
    }
    const end = words.start[i] + form.parts.join(' ').length
    let to = i
    while (to < words.count && words.start[to] < end) to++
    spans.push({ from: i, to, kind: form.kind, confidence: 0.95 })
    i = to
  }
  return spans
}

const bare = (name) =>
  name
    .toLowerCase()
    .replace(/[“”"’‘'.,]/g, '')
    .replace(/^(the|mr|mrs|ms|dr|sen|rep|gov|president) /, '')
    .split(/\s+/)
    .filter(Boolean)

/** right | short (a part of the right name) | wrong | none (nobody named where somebody is right) */
export function verdict({ right, nobody }, name) {
  if (name === null) return nobody ? 'right' : 'none'
  const given = name.split(/, | and /).map(bare)
  let short = false
  for (const names of right) {
    if (names.length === 1 || names.length === given.length) {
      const of = names.length === 1 ? [bare(name)] : given
      const fits = names.map((one, i) => agrees(of[i] ?? [], bare(one)))
      if (fits.every((one) => one === 'right')) return 'right'
      if (fits.every((one) => one !== 'wrong')) short = true
    }
  }
  return short ? 'short' : 'wrong'
}

function agrees(given, expected) {
  if (given.length === 0) return 'wrong'
  const all = (of, words) => words.every((word) => of.includes(word))
  if (all(given, expected) && (given.at(-1) === expected.at(-1) || given[0] === expected[0])) return 'right'
  return all(expected, given) ? 'short' : 'wrong'
}
