/**
 * What the forms of a word have in common: `said`, `says`, `saying` are `say`; `claims`, `claimed` are `claim`. A stem and no
 * dictionary form, since it is only ever compared with itself.
 */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'said say|told tell|wrote write|written write|spoke speak|spoken speak|thought think|found find|knew know|known know|felt feel|' +
    'saw see|seen see|heard hear|gave give|given give|made make|took take|taken take|held hold|swore swear|sworn swear|sought seek|' +
    'meant mean|understood understand|began begin|begun begin|laid lay|put put|read read|went go|gone go|came come|was be|were be|is be|' +
    'are be|been be|being be|am be|had have|has have|having have|did do|does do|done do|doing do|left leave|kept keep|stood stand|shot shoot|fought fight|' +
    'drew draw|drawn draw|threw throw|thrown throw|withdrew withdraw|withdrawn withdraw|forgot forget|forgave forgive|broke break|brought bring|' +
    'dying die|lying lie|tying tie|led lead|met meet|paid pay|sent send|showed show|shown show|sang sing|told tell|foresaw foresee|chose choose|chosen choose'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

const known = new Map<string, string>()

/** @param lower  a form in lower case */
export function stemOf(lower: string): string {
  const before = known.get(lower)
  if (before !== undefined) return before
  const stem = cut(IRREGULAR.get(lower) ?? lower)
  // As many as a language has common words: what is kept must not grow with what is read.
  if (known.size < 20_000) known.set(lower, stem)
  return stem
}

function cut(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2))
  else if (stem.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us'))
    stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const undouble = (stem: string): string =>
  stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[lsz]$/.test(stem) ? stem.slice(0, -1) : stem
