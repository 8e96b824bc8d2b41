/**
 * `npm test`: builds, runs all tests and closes with a line such as `412 passed, 0 failed` (`, 2 skipped` may follow).
 * Arguments go to vitest: `npm test -- src/intake`.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isOlder } from './build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
]

function findChromium() {
  const found = [process.env.CHROMIUM, ...CHROMIUM].find((file) => file && existsSync(file))
  if (found === undefined)
    console.error(
      [
        'Chromium is not here: the tests that look at pages in it are skipped. To get it:',
        '  Debian, Ubuntu   apt-get install chromium fonts-noto-core fonts-noto-cjk',
        '  elsewhere        install Chromium or Chrome and set CHROMIUM to the path of the program',
        '',
      ].join('\n'),
    )
  return found
}

function runVitest(report, chromium, filters) {
  const require = createRequire(import.meta.url)
  const vitest = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs')
  const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters]
  const child = spawn(process.execPath, [vitest, ...flags], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }) },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** A file that breaks before its first test counts as one failed test. */
function countResults(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length
  const failed = numFailedTests + broken
  // Something went wrong outside the tests: an error that nobody caught, or nothing to run.
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'))
try {
  const built = isOlder() ? build() : 0
  const chromium = findChromium()
  const report = path.join(folder, 'report.json')
  const code = built === 0 ? await runVitest(report, chromium, process.argv.slice(2)) : built
  const { passed, failed, skipped } = countResults(report, code)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 || code !== 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
