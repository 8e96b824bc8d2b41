/** The name of a part of an article, as a reader is told it: "pictures[1].caption" is "picture 2, caption". */
import type { Idiom } from '../words/index.js'

export function fieldName(path: string, { words }: Pick<Idiom, 'words'>): string {
  const names: Readonly<Record<string, string>> = words.field
  return words.listed(
    path.split('.').map((step) => {
      const [name = step, n] = step.split(/[[\]]/)
      const known = Object.hasOwn(names, name) ? names[name] : name
      return n === undefined ? `${known}` : `${known} ${Number(n) + 1}`
    }),
  )
}
