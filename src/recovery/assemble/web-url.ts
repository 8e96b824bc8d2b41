/**
 * Addresses out of captures: absolute, http or https, or nothing. A relative one stays as it is where no base is known:
 * a saved page's pictures lie beside it.
 */
export function webUrl(address: string | null | undefined, base: string | null): string | null {
  if (!address) return null
  const trimmed = address.trim()
  if (!trimmed || trimmed.length > 4_000) return null
  const url =
    base && URL.canParse(trimmed, base) ? new URL(trimmed, base) : URL.canParse(trimmed) ? new URL(trimmed) : null
  if (!url && !base && !elsewhere.test(trimmed) && besidePage.test(trimmed) && !trimmed.includes('..')) return trimmed
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null
  return url.href
}

/** A scheme, another host, or the root of a disk. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i
/** What a path may be written with (RFC 3986), and letters of any script; no brackets, and nothing that does not show. */
const besidePage = /^[\p{L}\p{N}\p{M}._~%!$&()*+,;=@/?#-]+$/u
