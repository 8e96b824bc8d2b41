/** Addresses of pages as identity sees them: two spellings of one address are one. */

/** What campaigns and readers' tools append and no page depends on. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|ref_src|cmpid|ocid|ito|s_cid|at_\w+|__twitter_impression)$/i
const SAME_SITE_PREFIX = /^(?:www|m|mobile|amp)\d?\./

/**
 * The address by which a page is known: scheme and `www.` left off, no fragment, campaign parameters, trailing slash or
 * index file, parameters in order. Null for what is no http address.
 */
export function canonicalAddress(url: string | null): string | null {
  const parsed = webUrl(url)
  if (parsed === null) return null
  for (const name of [...parsed.searchParams.keys()]) if (TRACKING.test(name)) parsed.searchParams.delete(name)
  parsed.searchParams.sort()
  const path = parsed.pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/\/+$/, '')
  const query = parsed.searchParams.toString()
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  return `${parsed.hostname.replace(/^www\./, '')}${port}${path}${query === '' ? '' : `?${query}`}`
}

/**
 * The address an article is known by, of the two that a capture gives. A page that names its own canonical address is
 * believed within its site (AMP, print and page-two addresses fold into one). It is not believed when it names another site,
 * which is a syndicated copy naming its original, nor when it names the front page, which careless templates do.
 */
export function articleAddress(named: string | null, fetched: string | null): string | null {
  const own = webUrl(named)
  const page = webUrl(fetched)
  if (own === null) return page === null ? null : fetched
  if (page === null) return named
  if (site(own) !== site(page)) return fetched
  if (own.pathname === '/' && page.pathname !== '/') return fetched
  return named
}

/** Host without `www.`; null for what is no http address. */
export function hostOf(url: string | null): string | null {
  return webUrl(url)?.hostname.replace(/^www\./, '') ?? null
}

/** The words of the last part of the path: often the headline, in small letters. */
export function slugWords(url: string | null): ReadonlySet<string> {
  const path = webUrl(url)?.pathname ?? ''
  const parts = path.split('/').map((part) =>
    part
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  )
  return new Set(parts.reduce((longest, part) => (part.length >= longest.length ? part : longest), []))
}

function site(url: URL): string {
  return url.hostname.replace(SAME_SITE_PREFIX, '')
}

function webUrl(text: string | null): URL | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}
