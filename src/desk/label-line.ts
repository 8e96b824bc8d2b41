import type { KeptLabel } from '../archive/index.js'

/** A label set by hand as a line of the export: no word of the capture, which its hash finds. */
export function labelLine({ capture, url, span, label, article, made }: KeptLabel): string {
  return `${JSON.stringify({ capture, url, span, label, article, made })}\n`
}
