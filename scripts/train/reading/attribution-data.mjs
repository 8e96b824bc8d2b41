/** The attribution benchmark's articles in our own words (`src/reading/tokens/words.ts`), with the silver annotation that lies beside them. */
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { readWords } from '../../../dist/reading/tokens/words.js'

const rows = (file) =>
  zlib
    .gunzipSync(fs.readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/**
 * @param {string} folder  with `train.ndjson.gz`, `train-corenlp.ndjson.gz` and so on
 * @param {string} set     train | dev
 */
export function articlesOf(folder, set) {
  const silver = new Map(rows(path.join(folder, `${set}-corenlp.ndjson.gz`)).map((row) => [row.id, row]))
  return rows(path.join(folder, `${set}.ndjson.gz`)).map((article) => ({
    ...article,
    words: readWords(article.text),
    silver: silver.get(article.id),
  }))
}

/** Offsets of the silver tokens: `o` holds in turns the gap before a token and its length. */
export function silverTokens({ o }) {
  const start = []
  const end = []
  let at = 0
  for (let i = 0; i < o.length; i += 2) {
    at += o[i]
    start.push(at)
    at += o[i + 1]
    end.push(at)
  }
  return { start, end }
}

/** For each of our words the silver token that it begins in, or -1. */
export function silverOf(words, silver) {
  const { start, end } = silverTokens(silver)
  const found = new Int32Array(words.count).fill(-1)
  let t = 0
  for (let i = 0; i < words.count; i++) {
    while (t < end.length && end[t] <= words.start[i]) t++
    if (t < end.length && start[t] <= words.start[i]) found[i] = t
  }
  return found
}
