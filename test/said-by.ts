/** All that a language says, entry by entry: for the tests that look for what was left in another one. */
import type { Words } from '../src/portal/words/en.js'

/** What stands for a name and a number where an entry takes one. */
export const anyName = '\u2042'
export const anyNumber = 7

/** Path of an entry and what it says. */
export function saidBy(words: Words): [string, string][] {
  const said: [string, string][] = []
  const walk = (path: string, entry: unknown) => {
    if (typeof entry === 'string') said.push([path, entry])
    else if (typeof entry === 'function') said.push([path, String(sample(entry))])
    else if (typeof entry === 'object' && entry !== null)
      for (const [name, inside] of Object.entries(entry)) walk(path ? `${path}.${name}` : name, inside)
  }
  walk('', words)
  return said
}

/** An entry with something said of everything that it may take: a number, a name, several names, or counts by name. */
function sample(entry: unknown): unknown {
  const call = entry as (...given: unknown[]) => unknown
  const counts = new Proxy({}, { get: () => anyNumber })
  for (const first of [anyNumber, anyName, [anyName, anyName], counts])
    for (const second of [anyNumber, anyName]) {
      try {
        const said = call(first, second)
        if (typeof said === 'string' && !/NaN|undefined|\[object/.test(said)) return said
      } catch {
        // Not what this entry takes.
      }
    }
  throw new Error('an entry takes something that is not known here')
}
