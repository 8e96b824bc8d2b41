/** Labels of what belongs to an article's text. */
import type { Label } from '../../model/index.js'

export const bodyLabels: ReadonlySet<Label> = new Set([
  'paragraph',
  'crosshead',
  'quote',
  'list',
  'table',
  'code',
  'entry',
])
