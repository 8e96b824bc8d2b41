/** A problem as one line for a person: where, what, what to do. */
import type { Problem } from '../model/index.js'
import { oneLine } from '../portal/print/plain-characters.js'

export function problemLine(source: string, { what, where, fix }: Problem): string {
  const line = where?.line === undefined ? '' : `:${where.line}`
  const place = where?.article === undefined ? '' : `article ${where.article + 1}: `
  return oneLine(`${source}${line}: ${place}${what}${fix === null ? '' : ` (${fix})`}`, 500)
}
