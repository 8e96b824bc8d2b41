// What the models of plain text are trained from and how, for the trainer and for cross-validation alike.
//
// The models stand on each other: a line alone, a line in its context, the cuts between texts, which texts are articles, and
// each article's headline. Each learns from what those before it say of sites that they have not seen: the sites are dealt
// into folds, and every page is looked at by models that were trained without its fold.

import { wordingOf } from '../../dist/recovery/assemble/plain-headline.js'
import { articleFeatureNames, articleFeatures } from '../../dist/recovery/cut/article-features.js'
import {
  cutFeatureNames,
  gapFeatures,
  gapsOf,
  startFeatureNames,
  startFeatures,
} from '../../dist/recovery/cut/gap-features.js'
import {
  headlineCandidates,
  headlineFeatureNames,
  headlineFeatures,
} from '../../dist/recovery/cut/headline-features.js'
import {
  articlePieces,
  breakUp,
  cutEvidence,
  findCuts,
  textOf,
  withoutDoubtful,
} from '../../dist/recovery/cut/plain-cuts.js'
import { featureNames } from '../../dist/recovery/features.js'
import { contextNames, contextOf } from '../../dist/recovery/label/context.js'
import { labelBlocks } from '../../dist/recovery/label/label.js'
import { lineNames, lineRows as linesOf } from '../../dist/recovery/label/plain-look.js'
import { probability, readModel } from '../../dist/recovery/label/trees.js'
import { grow } from './grow.mjs'

/** Columns that tell lines of plain text apart; the others are about markup. */
export const plainColumns = featureNames.filter(
  (name) => !/^(?:tag|within|near|far|tree)\./.test(name) && !/\.(?:links|sameParent)$/.test(name),
)

/** `bags` models of other seeds stand as one where the rows are few, and chance decides more than anywhere else. */
const settings = {
  plainBody: { trees: 170, depth: 5, rate: 0.1, columns: 0.3 },
  plainHeadline: { trees: 90, depth: 4, rate: 0.12, minWeight: 10 },
  plainContext: { trees: 100, depth: 3, rate: 0.1, minWeight: 40, columns: 0.4 },
  plainBreak: { bags: 3, trees: 60, depth: 4, rate: 0.14, minWeight: 12, columns: 0.5 },
  plainCut: { bags: 3, trees: 60, depth: 4, rate: 0.14, minWeight: 8, columns: 0.5 },
  plainArticle: { bags: 3, trees: 60, depth: 3, rate: 0.14, minWeight: 8, columns: 0.5 },
  plainTitle: { bags: 2, trees: 100, depth: 4, rate: 0.11, minWeight: 10, columns: 0.7 },
}
const columnsOf = {
  plainBody: lineNames,
  plainHeadline: featureNames,
  plainContext: contextNames,
  plainBreak: cutFeatureNames,
  plainCut: startFeatureNames,
  plainArticle: articleFeatureNames,
  plainTitle: headlineFeatureNames,
}
export const plainNames = Object.keys(settings)
const ofLines = new Set(['plainBody', 'plainHeadline', 'plainContext', 'plainTitle'])

/** Rows of numbers with labels and weights. */
class Rows {
  constructor(names, at = null) {
    this.names = names
    this.at = at
    this.parts = []
    this.labels = []
    this.weights = []
  }
  /** `values` from `from` on is the row. */
  add(values, from, label, weight) {
    this.parts.push([values, from])
    this.labels.push(label)
    this.weights.push(weight)
  }
  matrix() {
    const width = this.names.length
    const flat = new Float32Array(this.parts.length * width)
    this.parts.forEach(([values, from], r) => {
      if (this.at) for (let c = 0; c < width; c++) flat[r * width + c] = values[from + this.at[c]]
      else flat.set(values.subarray(from, from + width), r * width)
    })
    return { values: flat, width }
  }
}

const isOfPages = (name) => featureNames.includes(name) && !plainColumns.includes(name)
const lineColumns = lineNames.filter((name) => !isOfPages(name))
const lineAt = lineColumns.map((name) => lineNames.indexOf(name))
const plainAt = plainColumns.map((name) => featureNames.indexOf(name))

/**
 * @param examples  pages with their sites (see plainExample)
 * @param foldOf  site -> fold
 * @param drop  columns to leave out, by model
 * @param set  other settings to grow a model with, by model
 * @param seen  whether a site is trained on at all, for learning curves
 * @param whole  whether models of all sites are wanted too
 * @returns stored weights: `folds[f]` trained without the sites of fold f, `all` with every site
 */
export function trainPlain(
  examples,
  { foldOf, folds = 5, seed = 7, drop = {}, set = {}, seen = () => true, whole = true, say = () => {} },
) {
  const inFold = examples.map((e) => new Set(e.sites.map(foldOf)))
  const own = examples.map((e) => foldOf(e.sites[0]))
  const stored = Array.from({ length: folds }, () => ({}))
  const read = Array.from({ length: folds }, () => ({}))
  const all = {}
  /** Grows a model for each fold, and one for all sites, from rows per example. */
  const learn = (name, rowsOf, names = columnsOf[name], at = null) => {
    const began = performance.now()
    const known = (e) => e.sites.every(seen) && !(e.forCuts && ofLines.has(name))
    const made = examples.map((e, k) => (known(e) ? rowsOf(e, k) : []))
    const grown = (keep) => {
      const rows = new Rows(names, at)
      made.forEach((list, k) => {
        if (keep(k)) for (const r of list) rows.add(r.values, r.from, r.label, r.weight)
      })
      const { bags = 1, ...how } = { ...settings[name], ...set[name] }
      const matrix = rows.matrix()
      return meanOf(
        Array.from({ length: bags }, (_, bag) =>
          grow(matrix, rows.labels, rows.weights, {
            ...how,
            seed: seed + 100 * bag,
            names,
            drop: drop[name] ?? null,
            name: name.replace('plain', 'plain-').toLowerCase(),
          }),
        ),
      )
    }
    for (let f = 0; f < folds; f++) {
      stored[f][name] = grown((k) => !inFold[k].has(f))
      read[f][name] = readModel(stored[f][name], columnsOf[name], name)
    }
    if (whole) all[name] = grown(() => true)
    const count = made.reduce((s, list) => s + list.length, 0)
    say(`${name}: ${count} rows, ${((performance.now() - began) / 1000).toFixed(0)} s`)
  }
  const lines = examples.map((e) => linesOf(e.page, e.claims, e.features))
  learn('plainBody', (e, k) => bodyRows(e, lines[k]), lineColumns, lineAt)
  learn('plainHeadline', headlineRows, plainColumns, plainAt)
  const contexts = examples.map((e, k) => {
    const { plainBody, plainHeadline } = read[own[k]]
    const { values, width } = e.features
    const line = lines[k]
    const alone = e.texts.map((t, i) => (t ? probability(plainBody, line.values, i * line.width) : 0))
    const heads = e.texts.map((t, i) => (t && t.length < 300 ? probability(plainHeadline, values, i * width) : 0))
    return { alone, values: contextOf(e.page, e.claims, e.features, alone, heads, line.rhythm) }
  })
  learn('plainContext', (e, k) => contextRows(e, contexts[k]))
  const verdicts = examples.map((e, k) => labelBlocks(e.page, e.claims, e.features, read[own[k]]))
  const evidence = examples.map((e, k) => cutEvidence(e.page, e.claims, e.features, verdicts[k]))
  learn('plainBreak', (e, k) => breakRows(e, evidence[k]))
  const runs = examples.map((_, k) => breakUp(evidence[k], read[own[k]].plainBreak).pieces)
  learn('plainArticle', (e, k) => articleRows(e, verdicts[k], runs[k]))
  const pieces = examples.map((_, k) => articlePieces(evidence[k], verdicts[k], read[own[k]], new Set()))
  const text = evidence.map((whole, k) => ({ ...whole, bodyAt: textOf(pieces[k]) }))
  learn('plainCut', (e, k) => gapRows(e, text[k], pieces[k]))
  learn('plainTitle', (e, k) => {
    const cuts = findCuts(text[k], verdicts[k], read[own[k]], new Set(), pieces[k])
    const left = withoutDoubtful(text[k].bodyAt, cuts, pieces[k], e.features, verdicts[k])
    return titleRows(e, verdicts[k], left, left.cuts)
  })
  return { folds: stored, all }
}

/** Models of other seeds as one: its answer is the mean of theirs, before it is made a probability. */
function meanOf(models) {
  const n = models.length
  if (n === 1) return models[0]
  const share = (x) => Number((x / n).toPrecision(4))
  return {
    ...models[0],
    base: models.reduce((sum, m) => sum + m.base, 0) / n,
    trees: models.flatMap((m) => m.trees.map((tree) => ({ ...tree, value: tree.value.map(share) }))),
  }
}

export const readPlainModels = (stored) =>
  Object.fromEntries(Object.keys(stored).map((name) => [name, readModel(stored[name], columnsOf[name], name)]))

const massOf = (e) => e.mass ?? (e.set === 'brief' ? 15 : e.set === 'made' ? 25 : 100)
const gapColumns = ['order.gapBefore', 'order.gapAfter'].map((name) => featureNames.indexOf(name))

/** A short line far from any prose: menus are half of all lines, and a quarter of them teaches as much. */
const isPlainlyFurniture = (e, i) =>
  e.labels[i] === 0 &&
  e.texts[i].length < 30 &&
  gapColumns.every((g) => e.features.values[i * e.features.width + g] > 6)

/** Lines with their truth; a page's weight is spread over them, by their length. */
function lineRows(e, values, width, isEasy) {
  const out = []
  let mass = 0
  for (let i = 0; i < e.texts.length; i++) if (e.labels[i] >= 0 && e.texts[i]) mass += Math.sqrt(e.texts[i].length + 10)
  for (let i = 0; i < e.texts.length; i++) {
    if (e.labels[i] < 0 || !e.texts[i]) continue
    const weight = (massOf(e) * Math.sqrt(e.texts[i].length + 10)) / mass
    const easy = isEasy(i)
    if (easy && i % 4 > 0) continue
    out.push({ values, from: i * width, label: e.labels[i], weight: easy ? weight * 4 : weight })
  }
  return out
}

function bodyRows(e, { values, width }) {
  // Run together by us, the same lines stand in other captures too.
  if (e.set === 'made' && e.sites.length > 1 && e.id.length % 2) return []
  return lineRows(e, values, width, (i) => isPlainlyFurniture(e, i))
}

export function contextRows(e, context) {
  const width = contextNames.length
  const { alone } = context
  const low = (i) => alone[i] === undefined || alone[i] < 0.04
  const isEasy = (i) => e.labels[i] === 0 && [-6, -3, -2, -1, 0, 1, 2, 3, 6].every((d) => low(i + d))
  return lineRows(e, context.values, width, isEasy)
}

/** Lines printed word for word as the truth has the headline are it. Briefs would teach that it stands at the top. */
function headlineRows(e) {
  const out = []
  if (e.set === 'brief' || e.crowded || !e.headlines.length) return out
  const at = e.texts.flatMap((t, i) => (e.headlines.includes(t) ? [i] : []))
  if (!at.length) return out
  const mass = (20 * massOf(e)) / 100
  e.texts.forEach((t, i) => {
    if (!t || t.length > 300) return
    const yes = at.includes(i)
    const easy = !yes && (isPlainlyFurniture(e, i) || t.length < 12)
    if (easy && i % 4 > 0) return
    const weight = yes ? mass / at.length : (mass / e.texts.length) * (e.labels[i] === 1 ? 1 : 3) * (easy ? 4 : 1)
    out.push({ values: e.features.values, from: i * e.features.width, label: yes ? 1 : 0, weight })
  })
  return out
}

/** Which article each line is of: 0 none, -1 cannot be told. */
function articlesOf(e) {
  return e.labels.map((label, i) => (label === 1 ? (e.border && i >= e.border[1] ? 2 : 1) : label))
}

/** A text ends in a gap where that before is of an article and that after of another or of none, or the other way round. */
function breakRows(e, evidence) {
  const gaps = gapsOf(evidence)
  const values = gapFeatures(evidence, gaps)
  const articles = articlesOf(e)
  if (e.expect.length > 1 && !e.border) return []
  return gaps.flatMap((gap, g) => {
    const [a, b] = [articles[gap.previous], articles[gap.next]]
    if (a < 0 || b < 0 || (a === 0 && b === 0)) return []
    return [{ values, from: g * cutFeatureNames.length, label: a === b ? 0 : 1, weight: e.set === 'brief' ? 0.3 : 1 }]
  })
}

/**
 * A gap is a cut where another article begins. Between the last block of one body and the first of the next lies the cut;
 * where the labels leave several gaps there, the last one before the text is it and the others say nothing.
 */
function gapRows(e, evidence, pieces) {
  // What others said was set there by us, and is about something else as no real page's readers are.
  if (e.crowded) return []
  const gaps = gapsOf(evidence)
  const values = startFeatures(evidence, pieces, gaps)
  const [from, to] = e.border ?? [Infinity, Infinity]
  const weight = e.set === 'brief' ? 0.3 : 1
  if (e.expect.length > 1 && !e.border) return []
  let last = -1
  const out = gaps.map((gap, g) => {
    const inside = gap.previous >= from && gap.next <= to
    if (inside) last = g
    const label = inside ? -1 : gap.previous < from && gap.next > to ? 1 : 0
    return { values, from: g * startFeatureNames.length, label, weight }
  })
  if (last >= 0) out[last].label = 1
  else if (e.border && !out.some((o) => o.label === 1))
    gaps.forEach((gap, g) => {
      if (gap.previous <= from && gap.next >= to) out[g].label = 1
      else if (gap.next > from && gap.previous < to) out[g].label = -1
    })
  return out.filter((o) => o.label >= 0)
}

function shareOfTruth(e, body) {
  const weights = new Map()
  let all = 0
  const articles = articlesOf(e)
  for (const i of body) {
    if (articles[i] < 0) continue
    all += e.texts[i].length
    weights.set(articles[i], (weights.get(articles[i]) ?? 0) + e.texts[i].length)
  }
  const best = [...weights].filter(([article]) => article > 0).sort((a, b) => b[1] - a[1])[0]
  const truth = [...weights].reduce((s, [article, weight]) => s + (article > 0 ? weight : 0), 0)
  return { all, truth, article: best?.[0] ?? 0, weight: best?.[1] ?? 0 }
}

function articleRows(e, verdicts, runs) {
  const values = articleFeatures({ ...cutEvidence(e.page, e.claims, e.features, verdicts), verdicts }, runs)
  return runs.flatMap((run, r) => {
    const { all, truth } = shareOfTruth(e, run.body)
    if (all === 0) return []
    const label = truth / all >= 0.5 ? 1 : 0
    // A long piece taken or dropped by mistake costs more than a short one.
    const weight = (e.set === 'brief' ? 0.4 : 1) * Math.min(3, 0.5 + all / 800)
    return [{ values, from: r * articleFeatureNames.length, label, weight }]
  })
}

function titleRows(e, verdicts, { bodyAt }, cuts) {
  const out = []
  if (!e.headlines.length || e.set === 'brief' || e.crowded) return out
  const evidence = { blocks: e.page.blocks, claims: e.claims, features: e.features, verdicts }
  let from = 0
  const folded = e.texts.map((t) => foldMarks(t))
  const runs = [{ body: [] }]
  let next = 0
  for (const i of bodyAt) {
    if (cuts[next] && i >= cuts[next].gap.next) {
      runs.push({ body: [] })
      next++
    }
    runs[runs.length - 1].body.push(i)
  }
  for (const run of runs.filter((r) => r.body.length > 0)) {
    const truth = shareOfTruth(e, run.body)
    const before = from
    from = run.body[run.body.length - 1] + 1
    if (!truth.article || truth.weight < truth.all * 0.5) {
      // What is dropped leaves its lines to the next text.
      from = before
      continue
    }
    const headline = e.expect[truth.article - 1]?.headline
    if (!headline) continue
    const wanted = foldMarks(headline)
    const candidates = headlineCandidates(evidence, before, run.body)
    const exact = candidates.filter((i) => folded[i] === wanted)
    // Where no line is printed as the truth has it, one that holds a kicker or the outlet's name beside it is the headline's.
    const right =
      exact.length > 0
        ? exact
        : candidates.filter((i) => foldMarks(wordingOf(e.page.blocks, i, 0, run.body[0]).value) === wanted)
    if (candidates.length === 0) continue
    const values = headlineFeatures(evidence, before, run.body, candidates)
    const mass = (e.mass ?? (e.set === 'made' ? 40 : 100)) / 5
    candidates.forEach((i, k) => {
      const yes = right.includes(i)
      const weight = yes
        ? mass / right.length
        : right.length
          ? (2 * mass) / candidates.length
          : mass / candidates.length
      out.push({ values, from: k * headlineFeatureNames.length, label: yes ? 1 : 0, weight })
    })
  }
  return out
}

const foldMarks = (s) =>
  s
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
