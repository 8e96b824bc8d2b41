/** A stated value as plain text: entities that were encoded twice decoded once, tags dropped, white space folded. */
import { decodeHTML } from 'entities'

export function plainValue(value: string): string {
  let text = value.length > 20_000 ? value.slice(0, 20_000) : value
  if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
  if (text.includes('&')) text = decodeHTML(text)
  return text
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
