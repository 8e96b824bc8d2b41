// Texts with their names, from the benchmark folder: [{ id, text, names: [[from, to, kind]] }], offsets in the text.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const lines = (file) => {
  const bytes = fs.readFileSync(file)
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? zlib.gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const KINDS = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' }

const glueLeft = /^(?:[.,;:!?)\]}%]|n't|['’](?:s|re|ve|ll|d|m)?)$/i
const glueRight = /^[([{$]$/

/** A text of sentences that are given as tokens; each stands as a paragraph. */
export function textOf(sentences) {
  let text = ''
  const names = []
  const at = []
  for (const [n, { tokens, tags }] of sentences.entries()) {
    if (n > 0) text += '\n\n'
    let open = null
    const places = []
    for (const [i, token] of tokens.entries()) {
      if (i > 0 && !glueLeft.test(token) && !glueRight.test(tokens[i - 1])) text += ' '
      const from = text.length
      text += token
      places.push([from, text.length])
      const tag = tags[i]
      if (open && tag === `I-${open.tag}`) open.to = text.length
      else {
        if (open) names.push([open.from, open.to, KINDS[open.tag]])
        open = tag === 'O' ? null : { tag: tag.slice(2), from, to: text.length }
      }
    }
    if (open) names.push([open.from, open.to, KINDS[open.tag]])
    at.push(places)
  }
  return { text, names, at }
}

/** Sets of sentences with gold names: wikigold, uner-pud. */
export function goldTexts(data, set) {
  const documents = new Map()
  for (const sentence of lines(path.join(data, 'entities', `${set}.ndjson.gz`))) {
    const list = documents.get(sentence.doc)
    if (list) list.push(sentence)
    else documents.set(sentence.doc, [sentence])
  }
  return [...documents].map(([id, sentences]) => ({ id, sentences, ...textOf(sentences) }))
}

const SILVER = { PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place', MISC: 'other' }

/** News articles whose names a program tagged. */
export function silverTexts(data, part = 'train') {
  const folder = path.join(data, 'attribution')
  const texts = new Map(lines(path.join(folder, `${part}.ndjson.gz`)).map(({ id, text }) => [id, text]))
  return lines(path.join(folder, `${part}-corenlp.ndjson.gz`)).map(({ id, o, n }) => {
    const start = []
    const end = []
    let at = 0
    for (let i = 0; i < o.length; i += 2) {
      at += o[i]
      start.push(at)
      at += o[i + 1]
      end.push(at)
    }
    const names = n
      .filter(([, , kind]) => SILVER[kind])
      .map(([from, to, kind]) => [start[from], end[to - 1], SILVER[kind]])
    return { id, text: texts.get(id), names }
  })
}

/** Labels of words by the names that they stand in, as indexes of NAME_LABELS. A word that goes on behind its name (Lagos-based) is none. */
export function labelsOf(words, names, kinds) {
  const labels = new Uint8Array(words.count)
  let at = 0
  for (const [from, to, kind] of names) {
    while (at < words.count && words.end[at] <= from) at++
    const base = kinds.indexOf(kind) * 2 + 1
    let first = true
    for (let i = at; i < words.count && words.start[i] < to; i++) {
      if (words.end[i] > to && words.text.slice(to, words.end[i]).startsWith('-')) break
      labels[i] = base + (first ? 0 : 1)
      first = false
    }
  }
  return labels
}
