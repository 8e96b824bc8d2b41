/**
 * `npm start`: builds when the program is older than its sources, puts the sample edition (or the sources that are named)
 * into the archive, and serves the site until Ctrl-C. A second start adds nothing twice.
 *
 *   npm start
 *   npm start -- captures/ https://news.example/ferries --port 8090
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, isOlder } from './build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const usage = `usage: npm start -- [SOURCE…] [--port NUMBER] [--data FOLDER]

Without a source the sample edition in examples/ is added. Everything else: node bin/broadsheet.js --help`

// The commands hear these too and come to an end by themselves; this remembers it between them.
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    stopped = true
  })

/** @returns the exit code */
async function start() {
  let sources
  let flags
  try {
    const read = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    sources = read.positionals
    flags = read.values
  } catch (error) {
    console.error(`start: ${error.message}\n\n${usage}`)
    return 2
  }
  if (flags.help) {
    console.log(usage)
    return 0
  }
  if (isOlder()) {
    console.error('Building …')
    const failed = await build()
    if (failed !== 0) return failed
  }
  const { main, processTerminal } = await import('../dist/cli/main.js')
  const terminal = processTerminal()
  const data = flags.data === undefined ? [] : ['--data', flags.data]
  // The sample edition is found from every folder, and has one name whichever way it is started.
  if (sources.length === 0) process.chdir(root)
  const added = await main(['add', ...data, ...(sources.length === 0 ? ['examples'] : sources)], terminal)
  if (added === 2 || stopped) return added
  return main(['serve', ...data, ...(flags.port === undefined ? [] : ['--port', flags.port])], terminal)
}

process.exitCode = await start()
