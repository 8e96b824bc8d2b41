/** Whether the site is well, and its figures, for who runs it. */
import { openTokenDoor } from '../api/token-door.js'
import type { Routes } from '../door.js'
import { isLoopback } from '../guards.js'
import type { Metrics } from '../metrics.js'

/** Less room than this, in bytes, and the next capture may not be kept. */
const leastFree = 200_000_000

export const healthRoutes =
  (metrics: Metrics): Routes =>
  (app, door) => {
    const tokens = openTokenDoor(door)

    // Everybody may ask whether it is well: a proxy does, every few seconds. How much room there is, this machine alone.
    app.get('/healthz', async (c) => {
      const answers = await door.reader.lastChange(door.now()).then(
        () => true,
        () => false,
      )
      const free = (await door.desk?.freeBytes()) ?? null
      const room = free === null || free >= leastFree
      c.header('Cache-Control', 'no-store')
      const here = isLoopback(door.clientAddress(c))
      return c.json(
        {
          status: answers ? (room ? 'well' : 'short of room') : 'failing',
          ...(here ? { archive: answers ? 'answers' : 'does not answer', freeBytes: free } : {}),
        },
        answers ? 200 : 503,
      )
    })

    app.get('/metrics', async (c) => {
      const refused = isLoopback(door.clientAddress(c)) ? null : await tokens.refusal(c, 'metrics')
      if (refused !== null) return refused
      c.header('Cache-Control', 'no-store')
      const { captures, articles, runTogether, furniture } = await door.reader.tallies(door.now())
      const written = metrics.written([
        { name: 'broadsheet_captures', help: 'Captures in the archive.', value: captures },
        { name: 'broadsheet_articles', help: 'Articles that show.', value: articles },
        { name: 'broadsheet_captures_run_together', help: 'Captures of several articles.', value: runTogether },
        { name: 'broadsheet_furniture_blocks', help: 'Blocks of furniture dropped.', value: furniture },
        {
          name: 'broadsheet_changes',
          help: 'Number of the last change.',
          value: (await door.reader.lastChange(door.now())).number,
        },
        {
          name: 'broadsheet_free_bytes',
          help: 'Bytes free where the archive is.',
          value: (await door.desk?.freeBytes()) ?? null,
        },
        { name: 'process_resident_memory_bytes', help: 'Memory of the process.', value: process.memoryUsage.rss() },
        {
          name: 'process_cpu_seconds_total',
          help: 'Processor time of the process.',
          value: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
        },
      ])
      return c.body(written, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
    })
  }
