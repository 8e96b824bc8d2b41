/**
 * `npm start`: builds what is out of date, puts the sample edition into the archive and serves it.
 *
 *   npm start                     the sample edition in examples/
 *   npm start -- SOURCE…          these instead: files, folders, addresses
 *
 * Folder, port and the rest come from BROADSHEET_* variables and broadsheet.toml, as for the program itself.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isOlder } from './build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

async function start(sources) {
  if (sources.includes('--help') || sources.includes('-h')) {
    console.log('npm start                 serves the sample edition\nnpm start -- SOURCE…      serves these instead')
    return 0
  }
  const flag = sources.find((source) => source.startsWith('-') && source !== '-')
  if (flag !== undefined) {
    console.error(`npm start takes sources, no ${flag}; for settings: node bin/broadsheet.js serve --help`)
    return 2
  }
  if (isOlder()) {
    console.error('Building…')
    const code = build()
    if (code !== 0) return code
  }
  const [{ main }, { processTerminal }] = await Promise.all([
    import(new URL('../dist/cli/main.js', import.meta.url).href),
    import(new URL('../dist/cli/terminal.js', import.meta.url).href),
  ])
  const terminal = processTerminal()
  const given = sources.length > 0
  // In the edition are a section front and a consent wall, which hold no article: nobody needs to be told here.
  const quiet = { ...terminal, say: () => {}, print: async () => {}, watched: false }
  const added = await main(['add', ...(given ? sources : [path.join(root, 'examples')])], given ? terminal : quiet)
  if (added === 2) {
    if (!given) console.error('The sample edition could not be added; node bin/broadsheet.js add examples says why.')
    return 2
  }
  return main(['serve'], terminal)
}

process.exitCode = await start(process.argv.slice(2))
