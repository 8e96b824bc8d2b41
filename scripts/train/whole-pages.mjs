// Whole recovery on pages whose sites the models have not seen: what cross-validation by site reports.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { decode } from '../../dist/recovery/decode.js'
import { readModel } from '../../dist/recovery/label/trees.js'
import { columnsOf, loadModels } from '../../dist/recovery/models.js'
import { recoverWith } from '../../dist/recovery/recover.js'
import { weightsOnDisk } from '../../dist/recovery/weights-on-disk.js'
import { bytesOf, pagesOf } from './data.mjs'
import { foldCount, foldOf, htmlExamples, trainPages } from './rows.mjs'

const nobody = () => null

/** Answers of recovery in the scorer's shape, a line a case. `modelsOf(case)` gives models that have not seen its site. */
function predictions(cases, modelsOf, options = {}) {
  const known = new Map()
  return cases.map((c) => {
    const models = modelsOf(c)
    let articles = known.get(c.path)
    if (!articles) {
      const capture = {
        hash: '',
        bytes: bytesOf(c.path),
        source: c.file,
        url: c.url ?? null,
        mediaType: 'text/html',
        charset: null,
        retrieved: null,
        timezone: null,
        id: c.id,
      }
      articles = recoverWith(models, nobody, decode(capture), capture, options).articles
      known.set(c.path, articles)
    }
    return { set: c.set, id: c.id, articles: articles.map((a) => asScored(a, c.set)) }
  })
}

/** As the scorers read an article: dateline first, and the standfirst where the set's truth begins with it. */
function asScored(a, set) {
  const text = `${a.dateline ? `${a.dateline.text} ` : ''}${a.text}`
  const opens = set === 'fundus' && a.standfirst && !text.slice(0, 400).includes(a.standfirst.slice(0, 40))
  const offset = /^(?:Z|[+-]\d\d:?\d\d)$/.test(a.published?.zone ?? '') ? a.published.zone : ''
  return {
    headline: a.headlineOrigin === 'lede' ? null : a.headline,
    published: a.published?.instant ?? (a.published?.local ? `${a.published.local}${offset}` : null),
    authors: a.authors.map((p) => p.name),
    text: opens ? `${a.standfirst}\n\n${text}` : text,
  }
}

/**
 * Predictions for every case, each by models that have not seen its site: for the sites of fold `tune` those trained on
 * the other parts of it, for the others the models trained on all of `tune`.
 */
export async function wholePages(
  data,
  file,
  { fold = null, sets = ['aeb', 'trafilatura', 'fundus', 'htmldate'] } = {},
) {
  const shipped = await loadModels(weightsOnDisk)
  const examples = htmlExamples(path.join(data, 'extraction'))
  const unseen = Array.from({ length: foldCount }, (_, part) => {
    const trained = trainPages(examples.filter((e) => foldOf(e.site) !== part))
    console.error(`part ${part + 1} of ${foldCount} trained`)
    const read = Object.entries(trained).map(([name, model]) => [name, readModel(model, columnsOf[name], name)])
    return { ...shipped, ...Object.fromEntries(read) }
  })
  const cases = pagesOf(path.join(data, 'extraction'), sets, fold)
  const modelsOf = (c) => (c.fold === 'tune' ? unseen[foldOf(c.site ?? c.domain ?? c.id)] : shipped)
  const rows = predictions(cases, modelsOf)
  fs.writeFileSync(file, `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`)
  const folder = path.join(data, 'extraction')
  const score = [path.join(folder, 'score.mjs'), folder, file, '--set', sets.join(','), '--cases', `${file}.cases`]
  return execFileSync(process.execPath, [...score, ...(fold ? ['--fold', fold] : [])], { encoding: 'utf8' })
}
