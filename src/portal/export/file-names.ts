/** Where a page of the site stands in a folder that any web server can hand out, and how pages there point at each other. */

/** Endings by which a web server tells a file's type; an address with another is a page, which is a folder of its own. */
const ending = /\.(?:css|js|svg|png|webp|woff2|json|md|txt|xml|rss|atom|opml|ico|html)$/

/**
 * The file of an address: `/` is `index.html`, `/latest?page=2` is `latest/page-2/index.html`, `/assets/icon.svg` is itself,
 * a picture gets the ending that its type needs. null for an address that names no file inside the folder.
 * @param address  path and query on this site
 */
export function fileOf(address: string): string | null {
  const url = URL.canParse(address, 'http://site') ? new URL(address, 'http://site') : null
  if (url === null || url.origin !== 'http://site') return null
  const steps: string[] = []
  for (const step of url.pathname.split('/').filter((s) => s !== '')) {
    const name = decoded(step)
    // A section may be called anything: no name may lead out of the folder, or be no name at all.
    if (name === null || /^\.{1,2}$/.test(name) || /[\\\0]/.test(name) || Buffer.byteLength(name) > 240) return null
    steps.push(...name.split('/').filter((s) => s !== '' && !/^\.{1,2}$/.test(s)))
  }
  const last = steps.at(-1) ?? ''
  const isPage = !ending.test(last)
  const asked = [...url.searchParams].map(([name, value]) => `${name}-${value}`.replace(/[^\p{L}\p{N}_.-]+/gu, '-'))
  if (steps[0] === 'pictures' && isPage)
    return [...steps.slice(0, -1), `${last}${asked.map((a) => `-${a}`).join('')}.webp`].join('/')
  if (!isPage) return steps.join('/')
  return [...steps, ...asked.map((a) => a.slice(0, 200)), 'index.html'].join('/')
}

/** How the page in one file names another file: relative, so that the folder may stand anywhere on a server. */
export function between(from: string, to: string): string {
  const here = from.split('/').slice(0, -1)
  const there = to.split('/')
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++
  const steps = [...here.slice(same).map(() => '..'), ...there.slice(same).map(encodeURIComponent)]
  const path = steps.join('/').replace(/(^|\/)index\.html$/, '$1')
  return path === '' ? './' : path
}

function decoded(step: string): string | null {
  try {
    return decodeURIComponent(step)
  } catch {
    return null
  }
}
