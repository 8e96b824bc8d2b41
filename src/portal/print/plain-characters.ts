/**
 * Captured words are a stranger's: a terminal obeys control characters (they move the cursor, set its title, answer for the
 * user), and direction overrides make a line read as what it is not. They go where words are printed for people.
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g

export function plainCharacters(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROLS, '')
}

/** On one line, at most `longest` characters. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = plainCharacters(text).replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  // By code point, so that no character is cut in half.
  return `${[...line.slice(0, longest * 2)].slice(0, longest - 1).join('')}…`
}
