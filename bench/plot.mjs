/** Quality against cost as a picture that reads on light and on dark ground. */

const width = 760
const height = 440
const frame = { left: 64, right: 24, top: 28, bottom: 56 }

/**
 * @param dots  [{ name, ms, value, ends, ours }]: CPU milliseconds a page, quality in [0, 1] with its interval or null
 * @param words { across, up }: what the axes are
 * @param floor { name, ms }: what no reader of markup can go below, or null
 * @returns an SVG
 */
export function plot(dots, { across, up }, floor = null) {
  const x = logScale([...dots.map((d) => d.ms), ...(floor ? [floor.ms] : [])])
  const y = shareScale(dots.flatMap((d) => [d.value, ...(d.ends ?? [])]))
  const placed = placeLabels(dots.map((d) => ({ ...d, x: x.at(d.ms), y: y.at(d.value) })))
  const ground = height - frame.bottom
  const said = dots.map((d) => `${d.name} ${d.ms.toFixed(1)} ms, ${d.value.toFixed(3)}`).join('; ')
  const parts = [
    ...x.ticks.map(
      (t) =>
        `<path class="grid" d="M${at(x.at(t))} ${frame.top}V${ground}"/>${label(x.at(t), ground + 18, t, 'middle')}`,
    ),
    ...y.ticks.map(
      (t) =>
        `<path class="grid" d="M${frame.left} ${at(y.at(t))}H${width - frame.right}"/>${label(frame.left - 8, y.at(t) + 4, t.toFixed(2), 'end')}`,
    ),
    label((frame.left + width - frame.right) / 2, height - 14, across, 'middle', 'axis'),
    label(frame.left - 44, 16, up, 'start', 'axis'),
    ...(floor
      ? [
          `<path class="floor" d="M${at(x.at(floor.ms))} ${frame.top}V${ground}"/>`,
          label(x.at(floor.ms) + 6, ground - 8, floor.name, 'start'),
        ]
      : []),
    ...placed.map((d) => {
      const kind = d.ours ? ' ours' : ''
      const whisker = d.ends
        ? `<path class="sure${kind}" d="M${at(d.x)} ${at(y.at(d.ends[0]))}V${at(y.at(d.ends[1]))}"/>`
        : ''
      return `${whisker}<circle class="dot${kind}" cx="${at(d.x)}" cy="${at(d.y)}" r="${d.ours ? 7 : 5}"/>`
    }),
    ...placed.map((d) => label(d.label.x, d.label.y, d.name, d.label.anchor, d.ours ? 'name ours' : 'name')),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${up} against ${across}: ${said}`)}"><style>${style}</style><rect class="paper" width="${width}" height="${height}"/>${parts.join('')}</svg>\n`
}

/** For text and for attributes in double quotes. */
export function escaped(words) {
  return String(words).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])
}

const style = [
  '.paper{fill:#fbf9f4}text{font:13px "Source Sans 3","Helvetica Neue",Arial,sans-serif;fill:#6a6559}',
  '.grid{stroke:#e2ddcf;fill:none}.floor{stroke:#6a6559;stroke-dasharray:4 4;fill:none}.dot{fill:#6a6559}.sure{stroke:#6a6559;stroke-opacity:.45;stroke-width:1.5;fill:none}',
  '.name{fill:#1a1916}.name.ours{fill:#8c1d18;font-weight:700;font-size:15px}.dot.ours{fill:#8c1d18}.sure.ours{stroke:#8c1d18}',
  '@media (prefers-color-scheme:dark){.paper{fill:#171613}text{fill:#a39d8e}.grid{stroke:#35322b}.floor{stroke:#a39d8e}.dot{fill:#a39d8e}.sure{stroke:#a39d8e}',
  '.name{fill:#ece7da}.name.ours{fill:#f0857b}.dot.ours{fill:#f0857b}.sure.ours{stroke:#f0857b}}',
].join('')

function label(x, y, words, anchor, kind) {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}"${kind ? ` class="${kind}"` : ''}>${escaped(words)}</text>`
}

function at(n) {
  return Number(n.toFixed(1))
}

/** 1, 2, 5, 10 … around the values, each step as wide as its ratio. */
function logScale(values) {
  const steps = [-1, 0, 1, 2, 3, 4].flatMap((p) => [1, 2, 5].map((m) => Number((m * 10 ** p).toPrecision(1))))
  const low = steps.findLast((s) => s <= Math.min(...values) * 0.9) ?? steps[0]
  const high = steps.find((s) => s >= Math.max(...values) * 1.1) ?? steps.at(-1)
  const [from, to] = [Math.log(low), Math.log(high)]
  const room = width - frame.left - frame.right
  return {
    ticks: steps.filter((s) => s >= low && s <= high),
    at: (v) => frame.left + (room * (Math.log(v) - from)) / (to - from || 1),
  }
}

/** Up to 1 and down to a round share below the values. */
function shareScale(values) {
  const low = Math.max(0, Math.floor(Math.min(...values) * 20 - 0.2) / 20)
  const step = 1 - low > 0.5 ? 0.1 : 0.05
  const room = height - frame.top - frame.bottom
  const ticks = Array.from({ length: Math.round((1 - low) / step) + 1 }, (_, i) => 1 - i * step).filter(
    (t) => t > low - 1e-9,
  )
  return { ticks, at: (v) => frame.top + (room * (1 - v)) / (1 - low) }
}

/** Each name beside its dot, where it covers no other name, dot or edge; ours is placed first. */
function placeLabels(dots) {
  const taken = dots.map((d) => ({ x0: d.x - 7, x1: d.x + 7, y0: d.y - 7, y1: d.y + 7 }))
  const found = new Map()
  for (const d of [...dots].sort((a, b) => Number(b.ours ?? false) - Number(a.ours ?? false))) {
    const wide = d.name.length * (d.ours ? 8.5 : 7)
    // Beside the dot, then ever further above and below it.
    const ways = [4, -12, 22, -26, 36, -40, 50].flatMap((down) => {
      const away = down === 4 ? 11 : 6
      return [
        { x: d.x + away, anchor: 'start', x0: d.x + away },
        { x: d.x - away, anchor: 'end', x0: d.x - away - wide },
      ].map((w) => ({ ...w, y: d.y + down, x1: w.x0 + wide, y0: d.y + down - 12, y1: d.y + down + 4 }))
    })
    const free = (w) =>
      w.x0 >= frame.left &&
      w.x1 <= width &&
      w.y0 >= 0 &&
      taken.every((t) => t.x1 <= w.x0 || t.x0 >= w.x1 || t.y1 <= w.y0 || t.y0 >= w.y1)
    const way = ways.find(free) ?? ways[0]
    taken.push(way)
    found.set(d, way)
  }
  return dots.map((d) => ({ ...d, label: found.get(d) }))
}
