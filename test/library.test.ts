/** The library as its users have it: by its name, in a worker, and without Node. */
import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as inNode from '../src/recovery/index.js'
import { type Bundled, buildIfOlder, bundled, given } from './built.js'
import { root } from './program.js'

const run = promisify(execFile)

describe('docs/library.md', () => {
  let folder = ''
  const page = readFileSync(path.join(root, 'docs/library.md'), 'utf8')
  const examples = [...page.matchAll(/```js\n([\s\S]*?)```(?:\n+```text\n([\s\S]*?)```)?/g)].map((m) => ({
    code: m[1] as string,
    prints: m[2] ?? null,
    name: /^\/\/ ([\w-]+\.mjs)\n/.exec(m[1] as string)?.[1] ?? null,
  }))

  beforeAll(() => {
    buildIfOlder()
    folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-library-'))
    mkdirSync(path.join(folder, 'node_modules'))
    symlinkSync(root, path.join(folder, 'node_modules/broadsheet'))
    const put = (from: string, to: string) => copyFileSync(path.join(root, 'examples', from), path.join(folder, to))
    put('11-split-containers-tram/capture.html', 'page.html')
    put('02-two-stories-run-together/capture.txt', 'scrape.txt')
    put('25-own-markdown-bridge/capture.md', 'story.md')
    writeFileSync(
      path.join(folder, 'network.mjs'),
      `import { readFileSync } from 'node:fs'
globalThis.fetch = async (url) => Object.defineProperty(
  new Response(readFileSync('page.html'), { headers: { 'content-type': 'text/html; charset=utf-8' } }), 'url', { value: url })`,
    )
    for (const { name, code } of examples) if (name) writeFileSync(path.join(folder, name), code)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has examples', () => expect(examples.length).toBeGreaterThan(5))

  for (const [n, { code, prints, name }] of examples.entries())
    if (!name)
      it(`example ${n + 1} prints what stands under it`, async () => {
        const file = path.join(folder, `example-${n + 1}.mjs`)
        writeFileSync(file, code)
        const { stdout, stderr } = await run(process.execPath, ['--import', './network.mjs', file], { cwd: folder })
        expect(stderr).toBe('')
        expect(stdout).toBe(prints)
      })

  it('is what the README shows', async () => {
    const example = /## The library\n+```js\n([\s\S]*?)```/.exec(
      readFileSync(path.join(root, 'README.md'), 'utf8'),
    )?.[1]
    const file = path.join(folder, 'readme.mjs')
    writeFileSync(file, `import { readFileSync } from 'node:fs'\nconst html = readFileSync('page.html')\n${example}`)
    const { stdout } = await run(process.execPath, [file], { cwd: folder })
    expect(stdout.length).toBeGreaterThan(500)
  })
})

describe('the package', () => {
  it('leads each of its names to a file that is there', () => {
    buildIfOlder()
    const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>
    }
    const files = Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : Object.values(to)))
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})

describe('the site', () => {
  it('offers the try file to be kept, and never opens it itself', async () => {
    buildIfOlder()
    const script = `
      const { createPortal } = await import('./dist/portal/index.js')
      const settings = { siteName: 'Reader', baseUrl: null, public: false, timezone: null, tryOpen: false, language: 'en' }
      const site = createPortal({
        reader: { sections: async () => [] }, settings, desk: null, recover: null,
        now: () => '2031-05-04T12:00:00Z', clientAddress: () => '127.0.0.1',
      })
      const page = await (await site.request('http://127.0.0.1/try')).text()
      const file = await site.request('http://127.0.0.1' + /href="([^"]*try[.]html)"/.exec(page)[1])
      console.log(file.status, file.headers.get('content-disposition'), (await file.text()).slice(0, 15))`
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
    expect(stdout).toBe('200 attachment; filename="broadsheet-try.html" <!doctype html>\n')
  })
})

describe('its types', () => {
  it('stand for those who have neither Node’s types nor the DOM’s', async () => {
    buildIfOlder()
    const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-types-'))
    try {
      mkdirSync(path.join(folder, 'node_modules'))
      symlinkSync(root, path.join(folder, 'node_modules/broadsheet'))
      writeFileSync(
        path.join(folder, 'user.ts'),
        `import { type Article, decodeGiven, type GivenOptions, loadRecovery, type Problem, type Recovered, recover } from 'broadsheet/recovery'
        import { recover as front } from 'broadsheet'
        import { recover as inBrowser } from 'broadsheet/recovery/browser'
        const options: GivenOptions = { url: undefined, type: null, retrieved: new Date() }
        const recovered: Recovered = await recover('words', options)
        export const article: Article | undefined = recovered.articles[0]
        export const problems: readonly Problem[] = (await loadRecovery()).recover(new Uint8Array(), { explain: true }).problems
        export const others: (typeof recover)[] = [front, inBrowser]
        export const text: string = decodeGiven('words').text
        // @ts-expect-error neither string nor bytes
        await recover(7)
        // @ts-expect-error no such option
        await recover('words', { adress: 'https://news.example' })`,
      )
      const compilerOptions = {
        target: 'ES2023',
        module: 'ESNext',
        moduleResolution: 'bundler',
        lib: ['ES2023'],
        types: [],
      }
      writeFileSync(
        path.join(folder, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: { ...compilerOptions, strict: true, noEmit: true }, files: ['user.ts'] }),
      )
      const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
      const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch((error) => error)
      expect(stdout).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('without Node', () => {
  let script: Bundled
  let inBrowser: typeof inNode
  beforeAll(async () => {
    script = await bundled('src/recovery/browser.ts', { format: 'iife', name: 'broadsheet' })
    const surroundings = createContext({ TextDecoder, TextEncoder, URL })
    runInContext(script.code, surroundings)
    inBrowser = runInContext('broadsheet', surroundings)
  })

  it('no module on the path of recovery asks for one of Node’s', () => {
    const names = builtinModules.join('|')
    const asking = new RegExp(`(?:from\\s*|import\\s*\\(?|require\\s*\\()['"](?:node:[\\w/]+|${names})['"]`)
    const files = script.modules.filter((file) => existsSync(file))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => asking.test(readFileSync(file, 'utf8')))).toEqual([])
    const ours = files.map((file) => path.relative(root, file).replaceAll(path.sep, '/'))
    expect(ours).toContain('src/recovery/recover.ts')
    expect(ours).not.toContain('src/recovery/weights-on-disk.ts')
  })

  it('the library has the same names', () => {
    expect(Object.keys(inBrowser).sort()).toEqual(Object.keys(inNode).sort())
  })

  it('recovery needs of its surroundings what every browser and worker has, and answers the same', async () => {
    for (const { name, bytes, options } of given(/^(?:0[1-8]|13|2[1-5])-/)) {
      const here = JSON.stringify(await inBrowser.recover(bytes, options))
      expect(here, name).toBe(JSON.stringify(await inNode.recover(bytes, options)))
    }
  })
})
