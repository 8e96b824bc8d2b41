/** What a capture's media type is, by a file's ending or a `Content-Type` header. */

const byEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
}

/** Of `page.html` and of `page.html.gz`; null for an ending that says nothing. */
export function mediaTypeOfFile(name: string): string | null {
  const bare = name.toLowerCase().replace(/\.gz$/, '')
  const dot = bare.lastIndexOf('.')
  return dot < 0 ? null : (byEnding[bare.slice(dot)] ?? null)
}

/** `text/html; charset="utf-8"` taken apart (RFC 9110, 8.3); nulls for what is not there or makes no sense. */
export function readContentType(header: string | null | undefined): {
  mediaType: string | null
  charset: string | null
} {
  const [type = '', ...parameters] = (header ?? '').slice(0, 1000).split(';')
  const mediaType = type.trim().toLowerCase()
  let charset: string | null = null
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=')
    if (equals < 0 || parameter.slice(0, equals).trim().toLowerCase() !== 'charset') continue
    const value = parameter
      .slice(equals + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
    if (/^[\w.:+-]{1,60}$/.test(value)) charset ??= value.toLowerCase()
  }
  return { mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : null, charset }
}
