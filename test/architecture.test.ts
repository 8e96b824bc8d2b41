/** The map and the arrows of ARCHITECTURE.md, held against the code. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(file)
    else yield file
  }
}

const files = [...filesUnder(src)].filter((f) => /\.tsx?$/.test(f))
const product = files.filter((f) => !/\.(?:test|bench)\.tsx?$/.test(f) && !f.endsWith('.d.ts'))
const folderOf = (file: string) => relative(src, file).split(sep)[0] as string
const text = (file: string) => readFileSync(file, 'utf8')
const importsOf = (file: string) =>
  [...text(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((m) => m[1] as string)

/** Which folders of ours a folder may import from, and why no other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  intake: ['model'],
  recovery: ['model'],
  reading: ['model'],
  stories: ['model'],
  archive: ['model'],
  portal: ['model', 'archive', 'recovery', 'reading', 'stories', 'desk'],
  desk: ['model', 'intake', 'archive', 'recovery', 'reading', 'stories'],
  cli: ['model', 'intake', 'archive', 'recovery', 'reading', 'stories', 'desk', 'portal'],
}

describe('the arrows', () => {
  it('point one way: the words know nothing, the parts know the words, only desk, portal and program know the parts', () => {
    const wrong: string[] = []
    for (const file of product) {
      const from = folderOf(file)
      if (/\.tsx?$/.test(from)) continue
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) continue
        const to = folderOf(resolve(dirname(file), name))
        if (to !== from && !(allowed[from] ?? []).includes(to))
          wrong.push(
            `${relative(root, file)} imports ${to}: ${from} may know ${(allowed[from] ?? []).join(', ') || 'nothing'}`,
          )
      }
    }
    expect(wrong).toEqual([])
  })

  it('recovery, reading and stories touch no disk, network, clock or chance, but for the default loaders of weights', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env|fetch\(/
    const outside = /^node:/
    const wrong: string[] = []
    for (const file of product.filter((f) => ['recovery', 'reading', 'stories', 'model'].includes(folderOf(f)))) {
      const name = relative(root, file)
      if (impure.test(text(file))) wrong.push(`${name} uses ${impure.exec(text(file))?.[0]}`)
      for (const i of importsOf(file))
        if (outside.test(i) && !(/^src.re(?:covery|ading).weights-on-disk\.ts$/.test(name) && i === 'node:fs/promises'))
          wrong.push(`${name} imports ${i}`)
    }
    expect(wrong).toEqual([])
  })

  it('the library’s recovery loads no database and no server', () => {
    const script =
      "await (await import('./dist/recovery/index.js')).loadRecovery(); const m = await import('node:module'); console.log(JSON.stringify(process.report.getReport().sharedObjects.filter((f) => /node_modules/.test(f))), Object.keys(m.default._cache ?? {}).filter((f) => /libsql|sharp|kysely|hono|undici/.test(f)).join())"
    const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(loaded.trim()).toBe('[]')
    const reached = new Set<string>()
    const follow = (file: string) => {
      if (reached.has(file)) return
      reached.add(file)
      for (const name of importsOf(file)) {
        if (!name.startsWith('.')) reached.add(name)
        else {
          const base = resolve(dirname(file), name.replace(/\.js$/, ''))
          const next = [`${base}.ts`, `${base}.tsx`].find((f) => files.includes(f))
          if (next) follow(next)
        }
      }
    }
    follow(join(src, 'recovery/index.ts'))
    expect([...reached].filter((name) => /^(?:libsql|sharp|kysely|hono|@hono|undici|commander)/.test(name))).toEqual([])
  })
})

describe('the map', () => {
  const page = text(join(root, 'ARCHITECTURE.md'))

  it('names every folder under src, and no other', () => {
    const there = readdirSync(src)
      .filter((name) => statSync(join(src, name)).isDirectory())
      .map((name) => `src/${name}/`)
    const named = [...new Set([...page.matchAll(/`(src\/[a-z]+\/)`/g)].map((m) => m[1] as string))]
    expect(named.sort()).toEqual(there.sort())
  })

  it('of recovery names files that are there', () => {
    const recovery = page.slice(page.indexOf('### Recovery'), page.indexOf('## Arrows'))
    const there = new Set([...filesUnder(join(src, 'recovery'))].map((file) => file.slice(file.lastIndexOf(sep) + 1)))
    const named = [...recovery.matchAll(/`([a-z-]+\.ts)`/g)].map((m) => m[1] as string)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !there.has(name))).toEqual([])
  })

  it('gives each run-time dependency its reason, and THIRD_PARTY its licence', () => {
    const { dependencies } = JSON.parse(text(join(root, 'package.json'))) as { dependencies: Record<string, string> }
    const third = text(join(root, 'THIRD_PARTY.md'))
    expect(Object.keys(dependencies).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
    expect(Object.keys(dependencies).filter((name) => !third.includes(name))).toEqual([])
  })

  it('keeps the peers of the benchmarks in a package of their own, with their licences, and away from users', () => {
    const peers = JSON.parse(text(join(root, 'bench/package.json'))) as {
      private: boolean
      dependencies: Record<string, string>
    }
    const ours = JSON.parse(text(join(root, 'package.json'))) as Record<string, Record<string, string> | string[]>
    const third = text(join(root, 'THIRD_PARTY.md'))
    expect(peers.private).toBe(true)
    expect(
      Object.entries(peers.dependencies).filter(([name, version]) => !third.includes(`| ${name} | ${version} |`)),
    ).toEqual([])
    const names = Object.keys({ ...ours.dependencies, ...ours.devDependencies })
    expect(Object.keys(peers.dependencies).filter((name) => names.includes(name))).toEqual([])
    expect(ours.workspaces).toBeUndefined()
    expect((ours.files as string[]).filter((name) => name.startsWith('bench'))).toEqual([])
    expect(page).toContain('`bench/`')
  })

  it('every dependency is imported somewhere', () => {
    const { dependencies } = JSON.parse(text(join(root, 'package.json'))) as { dependencies: Record<string, string> }
    const all = product.map(text).join('\n')
    expect(Object.keys(dependencies).filter((name) => !all.includes(`'${name}`))).toEqual([])
  })
})

describe('the house', () => {
  it('has no junk drawers', () => {
    expect(
      files
        .map((f) => relative(root, f))
        .filter((f) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.tsx?$)/i.test(f)),
    ).toEqual([])
  })

  it('casts nothing away', () => {
    const loose = /\bas any\b|:\s*any\s*[;,)=\]>|]|<any>|@ts-ignore|@ts-nocheck|@ts-expect-error/
    expect(product.filter((f) => loose.test(text(f))).map((f) => relative(root, f))).toEqual([])
  })

  it('names no site and no benchmark in its rules', () => {
    const named = /\b(?:aeb|trafilatura|fundus|htmldate|polnear|bastillepost)\b/i
    expect(product.filter((f) => named.test(text(f))).map((f) => relative(root, f))).toEqual([])
  })
})

describe('the documents', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'BENCHMARKS.md',
    'CONTRIBUTING.md',
    'docs/api.md',
    'docs/library.md',
    'docs/page-parts.md',
    'docs/training.md',
  ]

  it('link to what is there', () => {
    const broken: string[] = []
    for (const document of documents)
      for (const m of text(join(root, document)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        const target = resolve(root, dirname(document), m[1] as string)
        try {
          statSync(target)
        } catch {
          broken.push(`${document}: ${m[1]}`)
        }
      }
    expect(broken).toEqual([])
  })

  it('name commands that the program has', () => {
    const help = execFileSync(process.execPath, ['bin/broadsheet.js', '--help'], { cwd: root, encoding: 'utf8' })
    const named = new Set(
      [...text(join(root, 'README.md')).matchAll(/^(?:.*\| )?broadsheet ([a-z]+)/gm)].map((m) => m[1] as string),
    )
    expect(named.size).toBeGreaterThan(6)
    expect([...named].filter((name) => !new RegExp(`^\\s+${name}\\b`, 'm').test(help))).toEqual([])
  })
})
