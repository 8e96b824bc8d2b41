/**
 * The whole site as files: every address that can be reached from the front page by links, asked of the portal itself, so
 * that what a reader may not see there is not here either.
 */
import { policyOf } from '../guards.js'
import { between, fileOf } from './file-names.js'

export interface ExportedFile {
  /** Slashes between folders, none at the beginning. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ExportOptions {
  /** The portal: a path of this site in, its answer out. */
  readonly ask: (path: string) => Response | Promise<Response>
  /** Where to begin beside the front page: what no page links to. */
  readonly begin: readonly string[]
}

/** Doors that need a server behind them: left out, and no page of an exported site points at them. */
const needsServer = /^\/(?:search|try|desk|api|healthz|metrics)(?:[/.?]|$)/

const linked = /(\s(?:href|src|srcset|data-next)=")([^"]*)"/g
/** What stands in a page or a sitemap with its whole address, and is a file of the site too. */
const named =
  /(?:property="og:image" content="|<loc>)https?:\/\/[^"<]*?(\/(?:articles\/[0-9a-z]+\/share\.png|sitemaps\/\w+\.xml))["<]/g
const styleUrl = /url\("([^")]+)"\)/g

/** One file at a time, pages before what they are made of; what cannot be had is told instead. */
export async function* exportSite({
  ask,
  begin,
}: ExportOptions): AsyncGenerator<ExportedFile | { missing: string; status: number }> {
  const queue: string[] = ['/', ...begin]
  const seen = new Set(queue.map(fileOf))
  const files = new Map<string, string>()
  const want = (address: string): string | null => {
    if (needsServer.test(address)) return null
    const file = fileOf(address)
    if (file !== null && !seen.has(file)) {
      seen.add(file)
      queue.push(address)
    }
    return file
  }
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const file = fileOf(address)
    if (file === null) continue
    const answer = await followed(ask, address)
    if (!answer.ok) {
      yield { missing: address, status: answer.status }
      continue
    }
    const type = answer.headers.get('content-type') ?? ''
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const rewrite = type.startsWith('text/html') ? inPage : type.startsWith('text/css') ? inStyles : null
    files.set(file, address)
    if (type.startsWith('text/html') || type.startsWith('application/xml'))
      for (const [, path = ''] of decoder.decode(bytes).matchAll(named)) want(path)
    yield {
      path: file,
      bytes: rewrite === null ? bytes : encoder.encode(rewrite(decoder.decode(bytes), { file, want })),
    }
  }
  // What a web server shows for an address that is not there, on any path: so its links are whole paths.
  const missing = await ask('/404')
  yield { path: '404.html', bytes: new Uint8Array(await missing.arrayBuffer()) }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

interface Place {
  readonly file: string
  readonly want: (address: string) => string | null
}

/** A redirect is a detour that a folder of files cannot send anybody on. */
async function followed(ask: ExportOptions['ask'], address: string): Promise<Response> {
  let answer = await ask(address)
  for (let n = 0; n < 4 && answer.status >= 300 && answer.status < 400; n++) {
    const to = answer.headers.get('location')
    if (to === null || !to.startsWith('/')) break
    answer = await ask(to)
  }
  return answer
}

/**
 * Our own pages, made by JSX, have every attribute in double quotes and no double quote elsewhere: their links are found by
 * that. The policy that a server would send as a header goes into the head.
 */
function inPage(page: string, { file, want }: Place): string {
  const relative = (address: string): string => {
    if (!address.startsWith('/') || address.startsWith('//')) return address
    const [path = '', fragment] = address.replaceAll('&amp;', '&').split('#')
    const target = want(path)
    if (target === null) return address
    return `${between(file, target)}${fragment === undefined ? '' : `#${fragment}`}`
  }
  return page
    .replace(linked, (_, before: string, value: string) =>
      before.trimStart().startsWith('srcset')
        ? `${before}${value
            .split(', ')
            .map((one) => one.replace(/^\S+/, relative))
            .join(', ')}"`
        : `${before}${relative(value)}"`,
    )
    .replace(
      '<meta charset="utf-8"/>',
      `<meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policyOf({ inPage: true, script: runsScript.test(page) }).replaceAll('"', '&quot;')}"/>`,
    )
}

/** Our own script, that is; what describes an article to machines stands in one too and runs nowhere. */
const runsScript = /<script [^>]*src="/

function inStyles(styles: string, { file, want }: Place): string {
  return styles.replace(styleUrl, (whole, address: string) => {
    const target = address.startsWith('/') ? want(address) : null
    return target === null ? whole : `url("${between(file, target)}")`
  })
}
