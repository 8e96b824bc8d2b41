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
  if (!url && !base && /^(?![a-z][a-z0-9+.-]*:|\/\/|\\|\/)[^\s<>"']+$/i.test(trimmed) && !trimmed.includes('..'))
    return trimmed
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null
  return url.href
}
