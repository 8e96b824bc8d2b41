/** Where a saved page's picture lies beside it. */

/**
 * A page saved with its pictures names them relative to itself; recovery makes addresses of that, against the page's own.
 * This goes the other way: the path relative to the page's folder, or null for a picture that was not beside the page.
 * @param picture  address as recovered, or relative as the page has it
 * @param pages  addresses that the page may have, most likely first
 */
export function picturePath(picture: string, pages: readonly string[]): string | null {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(picture)) return insidePath(picture.split(/[?#]/, 1)[0] ?? '')
  if (!URL.canParse(picture)) return null
  const url = new URL(picture)
  for (const page of pages) {
    if (!URL.canParse(page)) continue
    const folder = new URL('.', page)
    if (url.origin === folder.origin && url.origin !== 'null' && url.pathname.startsWith(folder.pathname))
      return insidePath(url.pathname.slice(folder.pathname.length))
  }
  return null
}

/** Decoded, with forward slashes; null when it leads up, is absolute, or holds what no honest file name does. */
function insidePath(encoded: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(encoded)
  } catch {
    return null
  }
  const steps = path.split('/').filter((step) => step !== '.')
  const odd = path.startsWith('/') || /[\\\u0000-\u001f:]/.test(path)
  return odd || steps.length === 0 || steps.some((step) => step === '..' || step === '') ? null : steps.join('/')
}
