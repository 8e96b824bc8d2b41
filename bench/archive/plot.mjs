/** What pages cost against how large the archive is: a line for each kind, both scales of ratios. */
import { escaped } from '../plot.mjs'

const width = 760
const height = 400
const frame = { left: 64, right: 190, top: 24, bottom: 52 }

/** @param runs  [{ articles, rows: [{ kind, p95 }] }], smallest first. @param kinds  which of them are drawn. @returns an SVG */
export function archivePlot(runs, kinds) {
  const lines = kinds.map((kind) => ({
    kind,
    points: runs.map(({ articles, rows }) => ({ articles, ms: rows.find((row) => row.kind === kind)?.p95 ?? null })),
  }))
  const sizes = runs.map(({ articles }) => articles)
  const costs = lines.flatMap(({ points }) => points.flatMap(({ ms }) => (ms === null ? [] : [ms])))
  const x = scale(sizes, frame.left, width - frame.right)
  const y = scale([...costs, 1, 100], height - frame.bottom, frame.top)
  const at = (n) => n.toFixed(1)
  const ends = lines.map(({ kind, points }) => ({ kind, y: y(points.at(-1).ms) })).sort((a, b) => a.y - b.y)
  // Labels that would stand on each other move down.
  ends.forEach((end, n) => {
    end.label = Math.max(end.y, n === 0 ? 0 : ends[n - 1].label + 16)
  })
  const grid = [
    ...[1, 10, 100].map(
      (ms) =>
        `<path class="grid" d="M${frame.left} ${at(y(ms))}H${width - frame.right}"/><text x="${frame.left - 8}" y="${at(y(ms) + 4)}" text-anchor="end">${ms}</text>`,
    ),
    ...sizes.map(
      (n) =>
        `<path class="grid" d="M${at(x(n))} ${frame.top}V${height - frame.bottom}"/><text x="${at(x(n))}" y="${height - frame.bottom + 18}" text-anchor="middle">${new Intl.NumberFormat('en').format(n)}</text>`,
    ),
  ]
  const drawn = lines.map(({ kind, points }) => {
    const path = points.map(({ articles, ms }, n) => `${n === 0 ? 'M' : 'L'}${at(x(articles))} ${at(y(ms))}`).join('')
    return `<path class="line" d="${path}"/>${points.map(({ articles, ms }) => `<circle class="dot" cx="${at(x(articles))}" cy="${at(y(ms))}" r="3.5"><title>${escaped(`${kind}, ${articles} articles: ${ms.toFixed(1)} ms`)}</title></circle>`).join('')}`
  })
  const names = ends.map(
    ({ kind, label }) =>
      `<text class="name" x="${width - frame.right + 10}" y="${at(label + 4)}">${escaped(kind)}</text>`,
  )
  const said = lines
    .map(
      ({ kind, points }) =>
        `${kind} ${points.map(({ articles, ms }) => `${articles}: ${ms.toFixed(1)} ms`).join(', ')}`,
    )
    .join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`Milliseconds to make a page against articles in the archive: ${said}`)}"><style>${style}</style><rect class="paper" width="${width}" height="${height}"/>${[...grid, ...drawn, ...names].join('')}<text x="${frame.left - 44}" y="16">ms to make a page, 95th percentile</text><text x="${(frame.left + width - frame.right) / 2}" y="${height - 12}" text-anchor="middle">articles in the archive</text></svg>\n`
}

const style =
  '.paper{fill:#fbf9f4}text{font:13px "Source Sans 3","Helvetica Neue",Arial,sans-serif;fill:#6a6559}.grid{stroke:#e2ddcf;fill:none}.line{stroke:#8c1d18;stroke-width:1.5;fill:none}.dot{fill:#8c1d18}.name{fill:#1a1916}@media (prefers-color-scheme:dark){.paper{fill:#171613}text{fill:#a39d8e}.grid{stroke:#35322b}.line{stroke:#f0857b}.dot{fill:#f0857b}.name{fill:#ece7da}}'

function scale(values, from, to) {
  const least = Math.log10(Math.min(...values))
  const most = Math.log10(Math.max(...values))
  return (n) => from + ((Math.log10(n) - least) / Math.max(0.001, most - least)) * (to - from)
}
