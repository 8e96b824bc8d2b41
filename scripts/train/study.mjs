// What each group of evidence gives, and whether more pages would help: cross-validation by site of both looks at pages,
// with a group of columns left out, and with a quarter and half of the sites. node scripts/train/study.mjs [--data DIR]
import path from 'node:path'
import { featureNames } from '../../dist/recovery/features.js'
import { inRuns } from '../../dist/recovery/label/runs.js'
import { secondNames, secondRows } from '../../dist/recovery/label/second-look.js'
import { probability, readModel } from '../../dist/recovery/label/trees.js'
import { bodySettings, contextSettings, foldOf, htmlExamples, siteHash, trainLooks } from './rows.mjs'

const at = process.argv.indexOf('--data')
const data = at < 0 ? '../shared/benchmarks' : process.argv[at + 1]
const examples = htmlExamples(path.join(data, 'extraction'))
const scored = examples.filter((e) => ['aeb', 'fundus', 'trafilatura'].includes(e.set) && !e.furnished && !e.little)

const groups = {
  'shape of the text': /^text\./,
  'words of markup': /^(?:near|far)\./,
  'tags and ancestors': /^(?:tag|within)\./,
  'place in the tree': /^tree\./,
  'rhythm: what is set alike': /^(?:rhythm\.|first\.style|page\.same|page\.seen)/,
  'agreement with titles and metadata': /^page\.(?:inTitle|titleOverlap|description|articleBody|bodyOverlap|bodyStart)/,
  'claims of the grammars': /^claim\./,
  'order on the page': /^order\./,
  'neighbours and windows': /^(?:before|after|window)/,
  'second look (its company)': /^first\.(?!own)/,
}

console.log('| | article bodies: page F1 | fundus: page F1 | snippets: F1 |\n|---|---|---|---|')
report('everything', {})
for (const [name, drop] of Object.entries(groups)) report(`without ${name}`, { drop })
report('a quarter of the sites', { share: 0.25 })
report('half of the sites', { share: 0.5 })

function report(name, { drop = null, share = 1 }) {
  const parts = [0, 1, 2]
  const found = parts.flatMap((part) => {
    const learned = examples.filter(
      (e) => foldOf(e.site) % 3 !== part && (siteHash(`${e.site}~`) >>> 4) % 100 < share * 100,
    )
    const { htmlBody, htmlContext } = trainLooks(learned, {
      first: { ...bodySettings, drop },
      second: { ...contextSettings, drop },
    })
    const first = readModel(htmlBody, featureNames, 'first')
    const second = readModel(htmlContext, secondNames, 'second')
    return scored.filter((e) => foldOf(e.site) % 3 === part).map((e) => pageScore(e, first, second))
  })
  const mean = (set) => {
    const pages = found.filter((f) => f.set === set)
    return (pages.reduce((sum, f) => sum + f.f1, 0) / pages.length).toFixed(3)
  }
  const [taken, extra, lost] = found
    .filter((f) => f.set === 'trafilatura')
    .reduce((sum, f) => sum.map((v, k) => v + f.blocks[k]), [0, 0, 0])
  console.log(
    `| ${name} | ${mean('aeb')} | ${mean('fundus')} | ${((2 * taken) / (2 * taken + extra + lost)).toFixed(3)} |`,
  )
}

/** Words (page F1) and blocks of a page that both looks take and miss, without the rules around them. */
function pageScore(e, first, second) {
  const own = Float64Array.from(e.rows, (row, i) => (e.texts[i] ? probability(first, row, 0) : 0))
  const again = secondRows(e.page, e.features, own)
  const p = Array.from(own, (one, i) => (again.at[i] < 0 ? one : probability(second, again.values, again.at[i])))
  const body = inRuns(
    p,
    e.texts.flatMap((t, i) => (t ? [i] : [])),
  )
  const words = [0, 0, 0]
  const blocks = [0, 0, 0]
  e.texts.forEach((text, i) => {
    if (!text || e.labels[i] < 0) return
    const kind = body[i] ? (e.labels[i] === 1 ? 0 : 1) : e.labels[i] === 1 ? 2 : -1
    if (kind < 0) return
    words[kind] += text.split(/\s+/).length
    blocks[kind]++
  })
  const [taken, extra, lost] = words
  return { set: e.set, f1: taken ? (2 * taken) / (2 * taken + extra + lost) : 0, blocks }
}
