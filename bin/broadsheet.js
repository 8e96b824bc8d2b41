#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(program)) {
  const { run } = await import(program.href)
  await run(process.argv.slice(2))
} else {
  process.stderr.write('broadsheet: the program is not built (dist is missing)\n  to mend it: npm run build\n')
  process.exitCode = 2
}
