/**
 * Recovery without some rules, in a process of its own: node bench/without-rule.mjs DATA OUT.json [RULE…]
 * OUT: { captures: answers, pages: answers, seed, sample }, the last two numbers of fields that are right.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { captureCases, pageBytes, pageCases, pagesOf, root, sampleEdition } from './data.mjs'
import { asScored, captureOf, loadRecovery } from './readers/broadsheet.mjs'
import { answerOf } from './scores.mjs'

const [, , data, out, ...without] = process.argv
const recovery = await loadRecovery()
const recover = (bytes, more) => recovery.recover(captureOf(bytes, more), { without }).articles

const captures = captureCases(data)
  .filter((c) => c.fold === 'tune')
  .map(({ id, text }) => ({
    id,
    articles: recover(Buffer.from(text), { mediaType: 'text/plain', id }).map(asScored),
  }))
const cases = pageCases(data, ['aeb', 'fundus']).filter((c) => c.fold === 'tune')
const found = new Map(
  pagesOf(data, cases).map((page) => {
    const [first] = recover(pageBytes(page), { mediaType: 'text/html', url: page.url })
    return [page.key, first ? asScored(first) : null]
  }),
)
const pages = cases.map((c) => answerOf(c, found.get(c.file)))
const right = (known) => known.reduce((n, { bytes, more, want }) => n + fieldsRight(recovered(bytes, more), want), 0)
writeFileSync(out, JSON.stringify({ captures, pages, seed: right(seed()), sample: right(sample()) }))

/** Places of pictures in the body are not part of what is expected. */
function recovered(bytes, more) {
  return recover(bytes, more).map((a) => ({ ...a, body: a.body.filter((b) => b.kind !== 'picture') }))
}

/** Leaves of what is wanted that the articles have. */
function fieldsRight(got, want) {
  if (Array.isArray(want)) return want.reduce((n, w, k) => n + fieldsRight(got?.[k], w), 0)
  if (want && typeof want === 'object') return Object.keys(want).reduce((n, k) => n + fieldsRight(got?.[k], want[k]), 0)
  return (got ?? null) === want ? 1 : 0
}

function seed() {
  const folder = path.join(data, '../seed')
  if (!existsSync(path.join(folder, 'expected.json'))) return []
  const { articles } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))
  return [{ bytes: readFileSync(path.join(folder, 'capture.txt')), more: { mediaType: 'text/plain' }, want: articles }]
}

function sample() {
  const folder = path.join(root, 'examples')
  return sampleEdition().map(({ file, url, type, charset, retrieved }) => ({
    bytes: readFileSync(path.join(folder, file)),
    more: { url: url ?? null, mediaType: type, charset: charset ?? null, retrieved },
    want: JSON.parse(readFileSync(path.join(folder, path.dirname(file), 'expected.json'), 'utf8')).articles,
  }))
}
