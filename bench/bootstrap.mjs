/** How sure a figure is: the same measure over resamples. Seeded, so that a second run prints the same. */

const resamples = 1000

/**
 * 95 % of resamples over sites: pages of one site go wrong together, so sites are drawn and not pages.
 * @param rows    [{ site, value }]
 * @param measure from a list of values to a figure
 * @returns [low, high], or null where fewer than three sites say anything
 */
export function interval(rows, measure) {
  return middle(resampled(rows, measure, 0))
}

/** 95 % of the mean of several figures, each resampled by itself. @param figures [[rows, measure], …] */
export function intervalOfMean(figures) {
  const drawn = figures.map(([rows, measure], k) => resampled(rows, measure, k))
  if (drawn.includes(null)) return null
  return middle(drawn[0].map((_, i) => mean(drawn.map((values) => values[i]))))
}

export function mean(xs) {
  return xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : Number.NaN
}

function middle(values) {
  if (!values) return null
  const ranked = [...values].sort((a, b) => a - b)
  return [ranked[Math.floor(resamples * 0.025)], ranked[Math.ceil(resamples * 0.975) - 1]]
}

function resampled(rows, measure, stream) {
  const sites = new Map()
  for (const { site, value } of rows) sites.set(site, [...(sites.get(site) ?? []), value])
  const all = [...sites.values()]
  if (all.length < 3) return null
  const random = chance(4711 + stream)
  return Array.from({ length: resamples }, () =>
    measure(Array.from(all, () => all[Math.floor(random() * all.length)]).flat()),
  )
}

/** Chance with a seed, in [0, 1): mulberry32, public domain. */
function chance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
