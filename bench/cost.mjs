/** What reading costs: CPU a page, against seeing the markup at all, and memory. */
import { quotedCost } from './elsewhere.mjs'
import { fixed, table } from './table.mjs'

/**
 * @param passes [{ name, rows, peak, begun, ours, floor }] in the order of the table
 * @param dom    a Map from a page's key to what htmlparser2's DOM of it costs, in ms
 * @param words  { pages: for these pages, limits, settled: null or { dom, own }, passes of a process that has read all of them once }
 */
export function costPart(passes, dom, { pages, limits, settled = null }) {
  const rows = passes.map((pass) => {
    const { ms, against, slow } = costOf(pass, dom)
    const at = (q) => ms[Math.min(ms.length - 1, Math.floor(ms.length * q))]
    const total = ms.reduce((a, b) => a + b, 0)
    return [
      pass.ours ? `**${pass.name}**` : pass.name,
      pass.rows.length,
      fixed(at(0.5), 1),
      fixed(at(0.95), 1),
      slow > 0 ? `over ${limits.page} s (${slow} pages)` : `${fixed(ms.at(-1), 0)} ms`,
      ms.length ? fixed((1000 * ms.length) / total, 0) : '–',
      `${fixed(against, 1)}×`,
      `${fixed(pass.peak, 0)}${pass.begun > 1 ? ` (${pass.begun} processes)` : ''}`,
    ]
  })
  const sizes = passes[0].rows.flatMap((r) => (r.bytes === null ? [] : [r.bytes]))
  const size = sizes.reduce((a, b) => a + b, 0) / sizes.length / 1000
  const head = [
    'reader',
    'pages',
    'median ms',
    'p95 ms',
    'slowest page',
    'pages/s',
    'against htmlparser2’s DOM',
    'peak MB',
  ]
  return [
    '## Cost',
    `CPU milliseconds a page (of all threads of the process, collecting garbage included), each reader alone in a process of its own that reads ${pages} one after another; ${fixed(size, 0)} kB is their mean size. Broadsheet is given bytes and its decoding counts; the others, the DOM among them, are given the decoded page, as Broadsheet is in a row of its own, and what turns their markup into text is not counted. Against htmlparser2's DOM: the sum over a reader's pages by the sum over the same pages for \`parseDocument\`, which was measured at the beginning, in the middle and at the end of the same run, as Broadsheet was (the median of each page counts). A page over ${limits.page} s of CPU is a miss; the reader begins anew behind it.`,
    table(head, rows),
    ...(settled ? [settledWords(settled)] : []),
    quotedCost,
  ].join('\n\n')
}

/** A process in its first thousand pages compiles what it runs; a server, or a worker of a long crawl, has done so. */
function settledWords({ dom, own }) {
  const cost = costOf(own, new Map(dom.rows.map((row) => [row.key, row.ms])))
  const median = cost.ms[cost.ms.length >> 1]
  return `Part of the cost in the table is compiling. In a process that has read the whole folder once, as in a server or in a worker far into a crawl, Broadsheet's median page takes ${fixed(median, 1)} ms, and all of them ${fixed(cost.against, 1)}× the DOM in the same state.`
}

/** @returns { ms: ascending, of pages read to their end; against: times the cost of the DOM; slow: pages over their time } */
export function costOf({ rows }, dom) {
  const read = rows.filter((r) => r.ms !== null)
  const ms = read.map((r) => r.ms).sort((a, b) => a - b)
  const floor = read.reduce((sum, r) => sum + (dom.get(r.key) ?? 0), 0)
  return {
    ms,
    against: floor > 0 ? ms.reduce((a, b) => a + b, 0) / floor : null,
    slow: rows.filter((r) => r.failed?.startsWith('over ')).length,
  }
}

/** Of several passes over the same pages, the median of each page: what else the machine did matters less. A page that one of them missed is missed. */
export function medianPass(passes) {
  const [first] = passes
  const rows = first.rows.map((row, i) => {
    const all = passes.map((p) => p.rows[i])
    const missed = all.find(({ ms }) => ms === null)
    if (missed) return missed
    const ms = all.map((one) => one.ms).sort((a, b) => a - b)
    return { ...row, ms: ms[ms.length >> 1] }
  })
  return { rows, peak: Math.max(...passes.map((p) => p.peak)), begun: Math.max(...passes.map((p) => p.begun)) }
}
