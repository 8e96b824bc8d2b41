/**
 * Which statements of a reading are right, by the measure of the attribution benchmark: contents that share half of their words,
 * and sources that share one that says something. The benchmark's own scorer answers for F1; this one knows confidences too, so
 * that what pages show can be measured.
 */

const small = new Set("a an the of and or in on at for to by with from his her their its 's s".split(' '))
const isQuote = /["“”«»]|``|''|‘(?=\p{L})/u

/** Words in quotation marks and nothing else: the speaker's own. */
const isWhole = (text) => /^\s*(?:["“«‘]|``)/.test(text) && /(?:["”»’]|'')[.,;]?\s*$/.test(text)

/** @param text the article's @param statements [{ source, cue, content }]: lists of spans, `source` may be null */
function prepare(text, statements, isSpeech) {
  const starts = []
  const words = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*|\S/gu)) {
    starts.push(match.index)
    words.push(match[0].toLowerCase())
  }
  const covered = (spans) => {
    const set = new Set()
    for (const [from, to] of spans ?? []) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (starts[middle] < from) low = middle + 1
        else high = middle
      }
      for (; low < starts.length && starts[low] < to; low++) set.add(low)
    }
    return set
  }
  return statements.map((statement, at) => {
    const source = covered(statement.source)
    const said = (spans) => (spans ?? []).map(([from, to]) => text.slice(from, to)).join(' ')
    return {
      at,
      confidence: statement.confidence ?? 1,
      content: covered(statement.content),
      source,
      named: new Set([...source].filter((w) => /[\p{L}\p{N}]/u.test(words[w]) && !small.has(words[w]))),
      direct: isQuote.test(said(statement.content)),
      own: statement.quoted ? statement.quoted === 'direct' : isWhole(said(statement.content)),
      speech: isSpeech(said(statement.cue).toLowerCase()),
    }
  })
}

const shared = (a, b) => {
  let n = 0
  for (const x of a) if (b.has(x)) n++
  return n
}

/**
 * @param text the article's
 * @param found statements of the reading, with `confidence` and `quoted` @param gold those of the benchmark
 * @param isSpeech whether a cue, in lower case, is one of speech or writing
 * @returns {{ found: { confidence, direct, own, speech, right }[], gold: { direct, own, speech, at: number | null }[] }}
 *   `at`: the found statement that is paired with it
 */
export function judge(text, found, gold, isSpeech) {
  const predicted = prepare(text, found, isSpeech)
  const wanted = prepare(text, gold, isSpeech)
  const pairs = []
  for (const p of predicted)
    for (const g of wanted) {
      if (p.content.size === 0 || g.content.size === 0) continue
      const both = shared(p.content, g.content)
      const likeness = both / (p.content.size + g.content.size - both)
      if (likeness < 0.5) continue
      const sources =
        p.source.size === 0 || g.source.size === 0
          ? p.source.size === g.source.size
          : g.named.size === 0
            ? shared(p.source, g.source) > 0
            : shared(p.named, g.named) > 0
      if (sources) pairs.push({ p, g, likeness, common: shared(p.source, g.source) })
    }
  pairs.sort((a, b) => b.likeness - a.likeness || b.common - a.common || a.p.at - b.p.at || a.g.at - b.g.at)
  const partner = new Map()
  for (const { p, g } of pairs) {
    if (partner.has(p) || partner.has(g)) continue
    partner.set(p, g)
    partner.set(g, p)
  }
  return {
    found: predicted.map((p) => ({ ...p, right: partner.has(p) })),
    gold: wanted.map((g) => ({ ...g, at: partner.get(g)?.at ?? null })),
  }
}

/**
 * Precision and recall of one class of statements from a confidence on.
 * @param judged answers of `judge` @param of what the class is, of a statement
 */
export function atConfidence(judged, of, least) {
  let shown = 0
  let right = 0
  let all = 0
  let met = 0
  for (const { found, gold } of judged) {
    for (const p of found)
      if (of(p) && p.confidence >= least) {
        shown++
        if (p.right) right++
      }
    for (const g of gold)
      if (of(g)) {
        all++
        if (g.at !== null && found[g.at].confidence >= least) met++
      }
  }
  return { precision: right / shown, recall: met / all, shown, all }
}

/** Of statements by tenths of confidence, how many there are, what they promise and how many hold. */
export function calibration(judged) {
  const tenths = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, count: 0, promised: 0, right: 0 }))
  for (const { found } of judged)
    for (const { confidence, right } of found) {
      const tenth = tenths[Math.min(9, Math.floor(confidence * 10))]
      tenth.count++
      tenth.promised += confidence
      if (right) tenth.right++
    }
  return tenths.filter(({ count }) => count > 0)
}
