/** `broadsheet read` as people run it: in a process of its own, its streams apart. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { articlePage as article, root, useProgram } from './program.js'

const PAGE = readFileSync(path.join(root, 'examples/04-json-ld-ferry-strike/capture.html'))
const { folder, run, start, ending, put } = useProgram()

/** What the program loads, its workers too: a hook tells each module as it is asked for. */
async function modulesOf(args: readonly string[]): Promise<string[]> {
  const hook = `import { writeSync } from 'node:fs'
export async function resolve(name, context, next) {
  const found = await next(name, context)
  writeSync(2, 'module ' + found.url + '\\n')
  return found
}`
  put('hook.mjs', hook)
  put('register.mjs', `import { register } from 'node:module'\nregister('./hook.mjs', import.meta.url)\n`)
  const { err } = await run(args, '', {
    NODE_OPTIONS: `--import ${pathToFileURL(path.join(folder(), 'register.mjs'))}`,
  })
  return [...err.matchAll(/^module (.*)$/gm)].map(([, url = '']) => url)
}

interface Line {
  readonly id: string | null
  readonly source: string
  readonly articles: { headline: string | null; text: string; body: unknown[]; published: unknown; readBy?: string }[]
  readonly problems: { code: string; what: string }[]
  readonly blocks?: unknown[]
  readonly ms?: number
  readonly readingMs?: number
  readonly readings?: unknown
}
const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))

describe('broadsheet read', () => {
  it('prints an article for a person, and nothing else on standard output', async () => {
    put('page.html', PAGE)
    const { code, out } = await run(['read', 'page.html'])
    expect(code).toBe(0)
    expect(out.startsWith('{')).toBe(false)
    expect(out).toContain('====')
  })

  it('prints Markdown whose first heading is the headline', async () => {
    put('page.html', article('Ferries stop at Port Aven'))
    const { code, out } = await run(['read', '--format', 'markdown', 'page.html'])
    expect([code, out.split('\n').includes('# Ferries stop at Port Aven')]).toEqual([0, true])
  })

  it('keeps captured markup as text in Markdown', async () => {
    put('page.html', article('Ferries *stop* at &lt;script&gt;Port&lt;/script&gt; [Aven](x)'))
    const { out } = await run(['read', '--format', 'markdown', 'page.html'])
    expect(out).toContain('# Ferries \\*stop\\* at \\<script>Port\\</script> \\[Aven\\](x)')
  })

  it('prints JSON, a line a capture, with the blocks when they are asked for', async () => {
    put('page.html', PAGE)
    const plain = linesOf((await run(['read', '--format', 'json', 'page.html'])).out)
    expect([plain.length, plain[0]?.source, plain[0]?.articles.length]).toEqual([1, 'page.html', 1])
    expect(plain[0]).not.toHaveProperty('blocks')
    const explained = linesOf((await run(['read', '--format', 'json', '--explain', '--timings', 'page.html'])).out)
    expect(explained[0]?.blocks?.length).toBeGreaterThan(5)
    expect(explained[0]?.ms).toBeGreaterThan(0)
  })

  it('reads what it recovered, unless it is told not to', async () => {
    put('page.html', PAGE)
    const [read] = linesOf((await run(['read', '--format', 'json', '--timings', 'page.html'])).out)
    expect(read?.articles[0]?.readBy).toMatch(/^reading \d/)
    expect([read?.readingMs, read?.readings]).toEqual([expect.any(Number), undefined])
    const [plain] = linesOf((await run(['read', '--format', 'json', '--timings', '--no-reading', 'page.html'])).out)
    expect([plain?.articles[0]?.readBy, plain?.readingMs]).toEqual([undefined, undefined])
  })

  it.each([
    [true, ['--format', 'json']],
    [true, ['--said']],
    [false, ['--format', 'json', '--no-reading']],
    [false, ['--format', 'text']],
    [false, ['--format', 'markdown']],
  ])('loads what reads an article only when a reading is wanted: %s with %j', async (loaded, flags) => {
    put('page.html', PAGE)
    const told = await modulesOf(['read', ...flags, 'page.html'])
    expect(told.some((url) => url.endsWith('/dist/recovery/index.js'))).toBe(true)
    expect(told.some((url) => url.endsWith('/dist/reading/index.js'))).toBe(loaded)
  })

  it('tells who said what when it is asked to, and how much of it is not sure enough', async () => {
    put('page.html', PAGE)
    const plain = await run(['read', 'page.html'])
    const said = await run(['read', '--said', 'page.html'])
    expect(plain.out).not.toContain('Who said what')
    expect(plain.err).not.toContain('sure enough')
    // How much hangs on what was measured; that nothing is passed over in silence does not.
    expect(said.out + said.err).toMatch(/Who said what|not sure enough to be shown/)
  })

  it('reads standard input', async () => {
    const { code, out } = await run(['read', '--format', 'json', '-'], PAGE)
    expect([code, linesOf(out)[0]?.source]).toEqual([0, '-'])
  })

  it('reads a folder in the order of its names, folders inside it and packed files too', async () => {
    put('news/b.html', article('Second'))
    put('news/a/1.txt', 'First\n\nThe harbour office said on Friday that the quay stays shut until Monday.\n')
    put('news/c.html.gz', gzipSync(article('Third')))
    put('news/picture.png', 'not news')
    put('news/.hidden.html', article('Hidden'))
    const { out } = await run(['read', '--format', 'json', '--jobs', '3', 'news'])
    expect(linesOf(out).map(({ source }) => source)).toEqual(['news/a/1.txt', 'news/b.html', 'news/c.html.gz'])
    expect(linesOf(out)[2]?.articles[0]?.headline).toBe('Third')
  })

  it('takes the order of an edition from the edition', async () => {
    put('news/a.html', article('Later'))
    put('news/b.html', article('Earlier'))
    put('news/edition.json', JSON.stringify({ captures: [{ file: 'b.html' }, { file: 'a.html', rights: 'own' }] }))
    const { out } = await run(['read', '--format', 'json', 'news'])
    expect(linesOf(out).map(({ articles }) => articles[0]?.headline)).toEqual(['Earlier', 'Later'])
  })

  it('follows no link out of a folder, and no path out of an edition', async () => {
    put('secret.txt', 'The key\n\nThe key to the quay lies under the mat, said nobody at all on Friday.\n')
    put('news/a.html', article('Inside'))
    symlinkSync(path.join(folder(), 'secret.txt'), path.join(folder(), 'news/b.txt'))
    const { out } = await run(['read', '--format', 'json', 'news'])
    expect(linesOf(out).map(({ source }) => source)).toEqual(['news/a.html'])
    put('other/edition.json', JSON.stringify({ captures: [{ file: '../secret.txt' }] }))
    const edition = await run(['read', '--format', 'json', 'other'])
    expect([edition.code, edition.out.includes('under the mat')]).toEqual([2, false])
  })

  it('answers a small packed file that unpacks to gigabytes with a problem', async () => {
    const chunk = gzipSync(Buffer.alloc(100_000_000))
    put('bomb.html.gz', Buffer.concat([chunk, chunk, chunk]))
    const { code, out } = await run(['read', '--format', 'json', 'bomb.html.gz'])
    expect([code, linesOf(out)[0]?.problems.map(({ code }) => code)]).toEqual([2, ['too-large']])
  })

  it('reads what came of a packed file that stops in the middle', async () => {
    const page = Array.from({ length: 4000 }, (_, at) => article(`Report ${at * 7919}`, at)).join('\n')
    const packed = gzipSync(page)
    put('page.html.gz', packed.subarray(0, packed.length / 2))
    const { out } = await run(['read', '--format', 'json', 'page.html.gz'])
    expect(linesOf(out)[0]?.problems.map(({ code }) => code)).toContain('truncated')
  })

  it('goes on after a source that is not there, and says so in its exit code', async () => {
    put('page.html', article('Ferries stop'))
    const { code, out, err } = await run(['read', '--format', 'text', 'nowhere.html', 'page.html'])
    expect(code).toBe(1)
    expect(out).toContain('Ferries stop')
    expect(err).toContain('nowhere.html')
    expect((await run(['read', 'nowhere.html'])).code).toBe(2)
  })

  it('ends with 1 where there was no article', async () => {
    put('empty.html', '')
    const { code, out } = await run(['read', '--format', 'json', 'empty.html'])
    expect([code, linesOf(out)[0]?.problems[0]?.code]).toEqual([1, 'empty'])
  })

  it('says in which folder there was nothing', async () => {
    put('empty/inside/.keep', '')
    const { code, err } = await run(['read', 'empty'])
    expect(code).toBe(1)
    expect(err).toContain('nothing to read in empty (name a file, or a folder with files in it)')
  })

  it('ends with 2 where it is used wrongly, and names what was meant', async () => {
    for (const args of [
      ['read'],
      ['read', '--format', 'yaml', 'page.html'],
      ['read', '--timezone', 'Port Aven', 'page.html'],
      ['read', '--jobs', '0', 'page.html'],
      ['read', '--url', 'https://a.example/', 'a.html', 'b.html'],
      ['read', '-', '-'],
      ['read', '--said', '--no-reading', 'page.html'],
      ['raed', 'page.html'],
    ]) {
      const { code, out, err } = await run(args)
      expect([code, out], args.join(' ')).toEqual([2, ''])
      expect(err.length, args.join(' ')).toBeGreaterThan(10)
      expect(err, args.join(' ')).not.toMatch(/\n\s+at /)
    }
    expect((await run(['raed'])).err).toContain('read')
  })

  it('refuses a settings file with a key it does not know, and suggests the one meant', async () => {
    put('broadsheet.toml', 'time_zone = "Europe/Berlin"\n')
    put('page.html', article('Ferries stop'))
    const { code, err } = await run(['read', 'page.html'])
    expect(code).toBe(2)
    expect(err).toMatch(/time_zone[\s\S]*timezone/)
  })

  it('stays quiet when the reader of its output goes away', async () => {
    for (let at = 0; at < 60; at++) put(`news/${at}.html`, article(`Report ${at}`))
    const child = start(['read', '--format', 'json', '--explain', 'news'])
    const ended = ending(child)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, err } = await ended
    expect([code, err]).toEqual([0, ''])
  })

  it.skipIf(!existsSync('/dev/full'))('says that a disk is full, without a stack', async () => {
    put('page.html', article('Ferries stop'))
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [path.join(root, 'bin/broadsheet.js'), 'read', 'page.html'], {
      cwd: folder(),
      stdio: ['ignore', full, 'pipe'],
    })
    const { code, err } = await ending(child)
    closeSync(full)
    expect(code).toBe(2)
    expect(err).toMatch(/standard output takes no more \(ENOSPC\)\s+to mend it: make room/)
    expect(err).not.toContain('    at ')
  })

  it('has help with examples for every command', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    const commands = [...out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'help')
    expect(commands).toEqual(expect.arrayContaining(['read', 'add', 'serve', 'search', 'edit', 'status', 'export']))
    for (const command of commands) {
      const help = await run([command, '--help'])
      expect([help.code, help.out.includes('Example'), help.err], command).toEqual([0, true, ''])
    }
  })
})

describe('broadsheet read --records', () => {
  const records = ['read', '--records', '--format', 'json']
  const record = (id: string, more: object = {}) =>
    JSON.stringify({ id, type: 'text/html', body: article(id), ...more })

  it('answers every line in order, whatever takes longest', async () => {
    const slow = record('slow', { body: `<article>${article('Slow').repeat(3000)}</article>` })
    const input = [slow, ...Array.from({ length: 50 }, (_, at) => record(`r${at}`))].join('\n')
    const { code, out } = await run([...records, '--jobs', '4', '-'], input)
    expect(code).toBe(0)
    expect(linesOf(out).map(({ id }) => id)).toEqual(['slow', ...Array.from({ length: 50 }, (_, at) => `r${at}`)])
  })

  it('answers a line that cannot be used, and the ones after it', async () => {
    const input = ['{"id":"half', '[1]', '{"id":"bare"}', '', record('whole')].join('\n')
    const { code, out } = await run([...records, '-'], input)
    const answers = linesOf(out)
    expect(code).toBe(1)
    expect(answers.map(({ id }) => id)).toEqual([null, null, 'bare', 'whole'])
    expect(answers.slice(0, 3).flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'record',
      'record',
      'record',
    ])
    expect(answers[3]?.articles[0]?.headline).toBe('whole')
  })

  it('takes bytes in base64 with the charset of their type', async () => {
    const bytes = Buffer.from(article('Fähren in Süderhaven'), 'latin1')
    const input = JSON.stringify({
      id: 'b',
      type: 'text/html; charset=windows-1252',
      bodyBase64: bytes.toString('base64'),
    })
    const { out } = await run([...records, '-'], input)
    expect(linesOf(out)[0]?.articles[0]?.headline).toBe('Fähren in Süderhaven')
  })

  it('leaves a finished article as it is', async () => {
    const body = 'PORT AVEN (Harbour News) — Ferries stopped.\n\nThey  wait in the bay. \n'
    const input = JSON.stringify({ id: 'c', clean: true, headline: 'Ferries stop', published: '2031-05-02', body })
    const { out } = await run([...records, '-'], input)
    expect(linesOf(out)[0]?.articles[0]).toMatchObject({
      headline: 'Ferries stop',
      text: body,
      published: { local: '2031-05-02', zone: null, instant: null },
      readBy: expect.stringMatching(/^reading \d/),
    })
  })

  it('answers each record before the next is written', async () => {
    const child = start([...records, '-'])
    const answers: string[] = []
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => answers.push(piece))
    for (const id of ['one', 'two', 'three']) {
      child.stdin?.write(`${record(id)}\n`)
      const before = answers.length
      while (answers.length === before) await new Promise((resolve) => child.stdout?.once('data', resolve))
    }
    child.stdin?.end()
    await new Promise((resolve) => child.on('close', resolve))
    expect(linesOf(answers.join('')).map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  })

  it('answers a line of 100 MB with a problem, and the one after it', async () => {
    const filler = Buffer.alloc(1_000_000, 'x')
    function* input(): Generator<Uint8Array> {
      yield Buffer.from('{"id":"long","body":"')
      for (let at = 0; at < 100; at++) yield filler
      yield Buffer.from(`"}\n${record('after')}\n`)
    }
    const { code, out } = await run([...records, '-'], input())
    const answers = linesOf(out)
    expect(code).toBe(1)
    expect(answers.map(({ problems }) => problems[0]?.code)).toEqual(['too-large', undefined])
    expect(answers[1]?.id).toBe('after')
  })

  it('reads a packed record file', async () => {
    put('crawl.ndjson.gz', gzipSync([record('one'), record('two')].join('\n')))
    const { out } = await run([...records, 'crawl.ndjson.gz'])
    expect(linesOf(out).map(({ id }) => id)).toEqual(['one', 'two'])
  })
})
