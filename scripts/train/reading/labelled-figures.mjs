/**
 * Figures marked by hand: what is counted, how much of it, in which money, bounded how, per what. Half are texts of our own
 * (`test/reading/figures/own-texts.txt`, which says how they are marked); half are places in articles of the benchmarks of
 * attributions and times (`hand-labels.json`: offsets and hashes, no word of theirs), read from where they lie. Articles are dealt
 * into a half to tune on and a half to report on.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const folder = new URL('../../../test/reading/figures/', import.meta.url)
const hash = (text) => createHash('sha256').update(text).digest('hex')
const halfOf = (key) => (Number.parseInt(hash(`half ${key}`).slice(0, 6), 16) % 2 === 0 ? 'tune' : 'held')

/**
 * @typedef {{ at: [number, number], value: number, to?: number, unit?: string, cur?: string, bound?: string, per?: string,
 *   also?: [number, string], optional: boolean }} LabelledFigure  `*` is any answer; an absent field must be absent
 * @typedef {{ title: string, set: 'own' | 'news', half: 'tune' | 'held', text: string, figures: LabelledFigure[] }} LabelledText
 */

/** @returns {LabelledText[]} */
export function ownTexts() {
  return fs
    .readFileSync(new URL('own-texts.txt', folder), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [title, ...lines] = part.split('\n')
      return { title, set: 'own', half: halfOf(title), ...readMarked(lines.join('\n').trim()) }
    })
}

function readMarked(marked) {
  let text = ''
  let from = 0
  const figures = []
  for (const found of marked.matchAll(/\[(\??)([^\]|]*) \| ([^\]]*)\]/g)) {
    text += marked.slice(from, found.index)
    const start = text.length
    text += found[2]
    from = found.index + found[0].length
    const [amount, ...told] = found[3].split('; ')
    const [value, to] = amount.split('..').map(Number)
    const figure = { at: [start, text.length], value, ...(to === undefined ? {} : { to }), optional: found[1] === '?' }
    for (const one of told) {
      const [name, ...rest] = one.split(' ')
      figure[name] = name === 'also' ? [Number(rest[0]), rest.slice(1).join(' ')] : rest.join(' ')
    }
    figures.push(figure)
  }
  return { text: text + marked.slice(from), figures }
}

/**
 * @param {string} data  folder of the benchmarks; nothing where they are missing
 * @returns {LabelledText[]}
 */
export function newsTexts(data) {
  const labels = JSON.parse(fs.readFileSync(new URL('hand-labels.json', folder), 'utf8'))
  const texts = new Map()
  for (const set of new Set(labels.map((row) => row.data))) {
    const file = path.join(data, `${set}.ndjson.gz`)
    if (!fs.existsSync(file)) continue
    for (const line of zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')) {
      if (!line) continue
      const { id, text } = JSON.parse(line)
      texts.set(`${set} ${hash(id).slice(0, 16)}`, text)
    }
  }
  return labels.flatMap(({ article, data: set, figures }) => {
    const text = texts.get(`${set} ${article}`)
    if (text === undefined) return []
    const printed = (told) => (Array.isArray(told) ? text.slice(...told) : told)
    return [
      {
        title: article,
        set: 'news',
        half: halfOf(article),
        text,
        figures: figures.map(({ unit, bound, per, optional = false, ...figure }) => ({
          ...figure,
          optional,
          ...(unit === undefined ? {} : { unit: printed(unit) }),
          ...(bound === undefined ? {} : { bound: printed(bound) }),
          ...(per === undefined ? {} : { per: printed(per) }),
        })),
      },
    ]
  })
}

const isClose = (a, b) => Math.abs(a - b) <= Math.abs(b) * 0.001
/** "Hundreds" and "hundreds of" are the same bound. */
const bare = (bound) => bound?.toLowerCase().replace(/ of$/, '')
const last = (text) => text.toLowerCase().split(/\s+/).at(-1).replace(/s$/, '')

/** Whether the figure found is the one marked: at its place, and as much. */
export const isSame = (figure, marked) =>
  figure.span[0] < marked.at[1] &&
  figure.span[1] > marked.at[0] &&
  isClose(figure.value, marked.value) &&
  (marked.to === undefined ? figure.to === undefined : figure.to !== undefined && isClose(figure.to, marked.to))

/** What else is told of a figure, each as marked or not. */
export const told = {
  unit: ({ unit }, marked) =>
    marked.unit === '*' ||
    (marked.unit === undefined
      ? unit === null || (marked.cur === 'dollar' && unit === 'dollars')
      : unit
          ?.toLowerCase()
          .split(/[\s-]+/)
          .some((word) => last(word) === last(marked.unit))),
  currency: ({ currency, unit }, { cur }) =>
    cur === '*' ||
    (cur === 'dollar' ? currency === 'USD' || (currency === undefined && unit === 'dollars') : currency === cur),
  bound: ({ bound }, marked) => marked.bound === '*' || bare(bound) === bare(marked.bound),
  per: ({ per }, marked) =>
    marked.per === '*' || (per === undefined ? marked.per === undefined : last(per) === last(marked.per ?? ' ')),
  conversion: ({ conversion }, { also }) =>
    also === undefined
      ? conversion === undefined
      : conversion !== undefined &&
        isClose(conversion.value, also[0]) &&
        (also[1] === '*' || last(conversion.unit ?? '') === last(also[1])),
}
/** That nothing is told where nothing is marked says little: these count where something is on either side. */
const isTold = {
  unit: (figure, marked) => figure.unit !== null || marked.unit !== undefined,
  currency: (figure, marked) => figure.currency !== undefined || marked.cur !== undefined,
  bound: (figure, marked) => figure.bound !== null || marked.bound !== undefined,
  per: (figure, marked) => figure.per !== undefined || marked.per !== undefined,
  conversion: (figure, marked) => figure.conversion !== undefined || marked.also !== undefined,
}

/**
 * @param {(text: string) => { span: [number, number], value: number }[]} read
 * @param {(kind: 'missed' | 'extra' | string, text: LabelledText, at: [number, number], figure?: object, marked?: LabelledFigure) => void} [tell]
 */
export function scoreFigures(texts, read, tell = () => {}) {
  const score = { texts: texts.length, marked: 0, found: 0, same: 0, whole: 0, told: {} }
  for (const kind of Object.keys(told)) score.told[kind] = { of: 0, right: 0 }
  for (const text of texts) {
    const figures = read(text.text)
    const used = new Set()
    for (const marked of text.figures) {
      const at = figures.findIndex((figure, index) => !used.has(index) && isSame(figure, marked))
      if (!marked.optional) score.marked++
      if (at === -1) {
        if (!marked.optional) tell('missed', text, marked.at, undefined, marked)
        continue
      }
      used.add(at)
      if (marked.optional) continue
      score.found++
      score.same++
      let whole = true
      for (const [kind, isRight] of Object.entries(told)) {
        const right = isRight(figures[at], marked)
        if (isTold[kind](figures[at], marked)) {
          score.told[kind].of++
          if (right) score.told[kind].right++
        }
        if (!right) {
          whole = false
          tell(kind, text, marked.at, figures[at], marked)
        }
      }
      if (whole) score.whole++
    }
    for (const [index, figure] of figures.entries()) {
      if (used.has(index)) continue
      if (text.figures.some(({ optional, at }) => optional && figure.span[0] < at[1] && figure.span[1] > at[0]))
        continue
      score.found++
      tell('extra', text, figure.span, figure)
    }
  }
  const precision = score.found === 0 ? 0 : score.same / score.found
  const recall = score.marked === 0 ? 0 : score.same / score.marked
  return {
    ...score,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
