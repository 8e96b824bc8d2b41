/** One pass of one reader over pages: what it found, what each page cost, what was too slow. */
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lines, root } from './data.mjs'

/** Pages that are read before the first one that counts. */
const warmPages = 15

/**
 * @param reader   { module }
 * @param limits   { page, all }: CPU seconds. A page over its time is a miss, and the reader begins anew behind it; a reader
 *                 over its time ends there and misses the rest
 * @param options  handed to the reader's load()
 * @param progress called with the number of pages done, now and then
 * @param warm     the first so many pages are read once before any counts
 * @returns { rows, peak, begun }: a row a page in order, { key, ms, bytes, article, failed }, `ms` null where the page was
 *          never read to its end; the largest memory of any of its processes in MB; how many processes it took
 */
export async function passOver(
  pages,
  reader,
  limits,
  { options = {}, progress = () => {}, warm: wanted = warmPages } = {},
) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
  try {
    const list = path.join(scratch, 'pages.json')
    const out = path.join(scratch, 'rows.ndjson')
    writeFileSync(list, JSON.stringify(pages))
    const rows = []
    let peak = 0
    let spent = 0
    let begun = 0
    let warm = Math.min(wanted, pages.length)
    while (rows.length < pages.length) {
      writeFileSync(out, '')
      begun++
      const given = [reader.module, list, out, String(rows.length), String(warm), JSON.stringify(options)]
      const end = await oneProcess(given, { page: limits.page, all: limits.all - spent }, progress)
      for (const { peak: memory, ...row } of lines(out)) {
        rows.push(row)
        peak = Math.max(peak, memory)
      }
      spent += end.seconds
      if (rows.length === pages.length) break
      if (end.at === null) throw new Error(`${reader.module} cannot be started: ${end.why}`)
      if (end.at === -1 && end.why !== 'all') {
        warm = 0
        continue
      }
      if (end.why === 'all' || spent >= limits.all) {
        const failed = `not read: the reader had used up its ${limits.all} s`
        rows.push(...pages.slice(rows.length).map(({ key }) => missed(key, failed)))
        break
      }
      warm = 0
      rows.push(missed(pages[rows.length].key, end.why === 'page' ? `over ${limits.page} s` : `ended by ${end.why}`))
    }
    return { rows, peak, begun }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function missed(key, failed) {
  return { key, ms: null, bytes: null, article: null, failed }
}

/** @returns { at, why, seconds }: the page it was at (null before the first), what ended it, CPU seconds it took in all */
function oneProcess(given, limits, progress) {
  return new Promise((resolve) => {
    const child = fork(path.join(root, 'bench/child.mjs'), given, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const begun = Date.now()
    const spent = () => cpuSeconds(child.pid) ?? (Date.now() - begun) / 1000
    let at = null
    let since = 0
    let why = null
    let seconds = 0
    let said = ''
    child.stderr.on('data', (data) => {
      said = (said + data).slice(-2000)
    })
    child.on('message', (page) => {
      at = page
      since = spent()
      progress(page)
    })
    const watch = setInterval(() => {
      seconds = spent()
      if (at !== null && seconds - since > limits.page) why = 'page'
      else if (seconds > limits.all) why = 'all'
      else return
      child.kill('SIGKILL')
    }, 250)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      resolve({ at, why: why ?? signal ?? `exit code ${code} ${said.trim().split('\n').at(-1) ?? ''}`.trim(), seconds })
    })
  })
}

/**
 * CPU seconds of a process so far, where the system says so (Linux: proc(5), fields 14 and 15 of stat, in hundredths); null
 * elsewhere. Time on the clock would make a miss of a page because something else was running.
 */
export function cpuSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}
