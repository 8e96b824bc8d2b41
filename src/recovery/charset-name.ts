/** Names of charsets, as the Encoding Standard writes them. */

/** Those that are not written in capitals. */
const written: Readonly<Record<string, string>> = {
  big5: 'Big5',
  gb18030: 'gb18030',
  macintosh: 'macintosh',
  shift_jis: 'Shift_JIS',
}

/** The charset that a label stands for (`latin1` is windows-1252); null for a label that names none. */
export function charsetNamed(label: string | null): string | null {
  if (!label) return null
  try {
    const name = new TextDecoder(label.trim()).encoding.toLowerCase()
    return written[name] ?? (/^(?:windows|x)-/.test(name) ? name : name.toUpperCase())
  } catch {
    return null
  }
}
