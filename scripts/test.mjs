/**
 * `npm test`: builds, runs every test, and closes with one line, `N passed, N failed`. What follows `--` goes to vitest:
 *
 *   npm test -- src/intake
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isOlder } from './build.mjs'
import { findChromium } from './chromium.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const chromium = findChromium()
if (chromium === null)
  console.error(
    [
      'No Chromium was found: the tests of the pages in a browser are skipped.',
      '  to run them: apt-get install chromium fonts-noto-core fonts-noto-cjk',
      '  or name the program of a Chromium in CHROMIUM_PATH',
    ].join('\n'),
  )
process.exitCode = await test()

/** @returns {Promise<number>} the exit code */
async function test() {
  const failed = isOlder() ? await build() : 0
  if (failed !== 0) {
    console.log('0 passed, 1 failed')
    return failed
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'))
  try {
    const report = path.join(scratch, 'report.json')
    const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
    const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const environment = { ...process.env }
    if (chromium === null) delete environment.CHROMIUM_PATH
    else environment.CHROMIUM_PATH = chromium
    const { status, signal } = spawnSync(process.execPath, [vitest, ...flags, ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: root,
      env: environment,
    })
    const counts = readReport(report)
    // What broke outside of any test (a file that does not load, an error nobody awaited) is a failure as well.
    if (counts.failed === 0 && (status !== 0 || signal !== null)) counts.failed = 1
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
    return counts.failed > 0 ? 1 : 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const files = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + files.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
