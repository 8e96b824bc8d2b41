/**
 * Makes what runs in browsers, under dist/browser: `recovery.js`, the library as one module, with the licences of what it is
 * made of in `licences.txt`, and `try.html`, the try page as one file. `scripts/build.mjs` calls it; by hand it bundles the
 * program that is built and prints sizes:
 *
 *   npm run build:browser
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inBrowser = path.join(root, 'src/portal/try-file/in-browser')

/** A string for `JSON.parse` is read twice as fast as the same data written as a program. */
const parsed = (data) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`

const weights = /\.json$/

const dataAsStrings = {
  name: 'data-as-strings',
  load: {
    filter: { id: weights },
    handler: (file) => ({
      code: `export default ${parsed(JSON.parse(readFileSync(file, 'utf8')))}`,
      moduleType: 'js',
    }),
  },
}

/**
 * @param name the global that an `iife` is known by
 * @returns {Promise<{ code: string, modules: string[] }>} one script, and the files that it is made of
 */
export async function bundle(entry, { format = 'esm', name } = {}) {
  const made = await rolldown({
    input: path.join(root, entry),
    platform: 'browser',
    tsconfig: path.join(root, 'tsconfig.browser.json'),
    plugins: [dataAsStrings],
    resolve: {
      // Packages that have a build with the DOM have one without it for workers: this code runs in both.
      conditionNames: ['worker', 'browser', 'import', 'default'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
      alias: { 'hono/jsx/jsx-runtime': path.join(inBrowser, 'jsx-runtime.ts') },
    },
    onLog(level, { code, message }) {
      // A module that is not found, one of Node's for instance, would be left to the browser, which has none.
      if (code === 'UNRESOLVED_IMPORT') throw new Error(`bundle: ${message}`)
      if (level === 'warn' && !/TIMINGS|PREFER_BUILTIN/.test(code ?? '')) console.error(`bundle: ${message}`)
    },
  })
  try {
    const { output } = await made.generate({
      format,
      name,
      minify: true,
      codeSplitting: false,
      comments: { legal: true },
    })
    const [script, ...more] = output
    if (more.length > 0 || script.imports.length > 0 || script.dynamicImports.some((name) => name !== script.fileName))
      throw new Error(`bundle: ${entry} is not one script: ${[...more.map((m) => m.fileName), ...script.imports]}`)
    return { code: script.code, modules: Object.keys(script.modules) }
  } finally {
    await made.close()
  }
}

/** @param built the compiled program, whose assets and page the try file takes */
export async function bundleAll(built) {
  const folder = path.join(built, 'browser')
  mkdirSync(folder, { recursive: true })
  const library = await bundle('src/recovery/browser.ts')
  writeFileSync(
    path.join(folder, 'recovery.js'),
    `/* Licences of what this is made of: licences.txt */\n${library.code}`,
  )
  writeFileSync(path.join(folder, 'licences.txt'), licencesOf(library.modules))
  // Before the try file, which loads the assets: the script is one of them.
  writeFileSync(path.join(folder, 'reading.js'), (await bundle('src/portal/in-browser/reading.ts')).code)
  writeFileSync(path.join(folder, 'try.html'), await tryFile(built))
  return ['recovery.js', 'reading.js', 'try.html'].map((name) => path.join(folder, name))
}

async function tryFile(built) {
  const load = (file) => import(pathToFileURL(path.join(built, file)).href)
  const [{ loadAssets }, { TryFile }, engine, page] = await Promise.all([
    load('portal/assets.js'),
    load('portal/try-file/try-file.js'),
    bundle('src/portal/try-file/in-browser/engine.ts', { format: 'iife' }),
    bundle('src/portal/try-file/in-browser/page.tsx', { format: 'iife' }),
  ])
  const assets = loadAssets()
  const inlined = (name) =>
    `data:${assets.get(name).type};base64,${Buffer.from(assets.get(name).bytes).toString('base64')}`
  const style = ['broadsheet.css', 'workings.css']
    .map((name) => Buffer.from(assets.get(name).bytes).toString('utf8'))
    .join('')
    // What stands in the page need not be waited for.
    .replaceAll('font-display: optional', 'font-display: block')
    .replace(/url\("\/assets\/([\w.-]+)"\)/g, (_, name) => `url("${inlined(name)}")`)
  const scripts = { engine: insideScript(engine.code), page: insideScript(page.code) }
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(scripts.page)} ${hashOf(scripts.engine)}`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types broadsheet',
  ].join('; ')
  const sample = insideScript(readFileSync(path.join(root, 'examples/02-two-stories-run-together/capture.txt'), 'utf8'))
  const fonts = ['source-serif-4', 'source-sans-3'].map((font) =>
    path.join(root, 'node_modules/@fontsource-variable', font, 'package.json'),
  )
  const licences = licencesOf([...engine.modules, ...page.modules, ...fonts])
  return `<!doctype html>${TryFile({ policy, style, icon: inlined('icon.svg'), licences, sample, ...scripts })}\n`
}

/** Data packed from a package, which stand in a module of ours. */
const packedFrom = [[path.join('weights', 'languages.json'), path.join(root, 'node_modules/eld/package.json')]]

/** What the licences ask whoever passes their code on to pass on with it, each text once. */
function licencesOf(own) {
  const texts = new Map()
  const packed = packedFrom.filter(([data]) => own.some((file) => file.endsWith(data))).map(([, from]) => from)
  const modules = [...own, ...packed]
  for (const folder of new Set([root, ...modules.map(packageOf).filter((folder) => folder !== null)])) {
    const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
    const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : 'see its package'
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`])
  }
  return [...texts].map(([text, names]) => `${names.sort().join(', ')}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the package that a module is of; null for ours and for the bundler's own. */
function packageOf(file) {
  if (!file.includes('node_modules')) return null
  let folder = path.dirname(file)
  // Folders within a package may have a package.json that says no more than how to load them.
  while (
    !existsSync(path.join(folder, 'package.json')) ||
    !/"version"/.test(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  )
    folder = path.dirname(folder)
  return folder
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What ends a script element or hides its end (HTML Standard, restrictions for contents of script elements); the same to JavaScript. */
function insideScript(text) {
  if (/String\.raw/.test(text)) throw new Error('bundle: a raw string would change where "<" is written as an escape')
  return text.replace(/<(?=\/script|script|!--)/gi, '\\x3c')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await bundleAll(path.join(root, 'dist'))) {
    const bytes = readFileSync(file)
    const kb = (n) => `${Math.round(n / 1000)} KB`
    console.log(
      `${path.relative(root, file)}  ${kb(bytes.length)}, ${kb(gzipSync(bytes, { level: 9 }).length)} in gzip`,
    )
  }
}
