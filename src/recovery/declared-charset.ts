/** The charset that a page names itself, by the HTML Standard's "prescan a byte stream to determine its encoding". */
import { charsetNamed } from './charset-name.js'

const bytesLookedAt = 1024

/** Null when the start of the page names no charset, or none that exists. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latinOf(bytes.subarray(0, bytesLookedAt)).toLowerCase()
  return namedByMeta(head) ?? charsetNamed(/^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ?? null)
}

/** Each byte as the character of its number. */
function latinOf(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] as number)
  return text
}

function namedByMeta(head: string): string | null {
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) at = past(head, '-->', at + 2)
    else if (/^meta[\t\n\f\r /]/.test(head.slice(at + 1, at + 6))) {
      const { attributes, end } = attributesFrom(head, at + 6)
      const charset = namedIn(attributes)
      if (charset) return charset
      at = end
    } else if (/^\/?[a-z]/.test(head.slice(at + 1, at + 3))) at = attributesFrom(head, endOfName(head, at)).end
    else if (/[!/?]/.test(head.charAt(at + 1))) at = past(head, '>', at + 1)
    else at++
  }
  return null
}

/** Where `mark` ends; past the end of the page when it has none. */
function past(head: string, mark: string, from: number): number {
  const found = head.indexOf(mark, from)
  return found < 0 ? head.length : found + mark.length
}

function endOfName(head: string, from: number): number {
  const length = head.slice(from).search(/[\t\n\f\r >]/)
  return length < 0 ? head.length : from + length
}

const attribute =
  /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)[\t\n\f\r ]*(?:=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|((?!["'])[^\t\n\f\r >]*)))?/y

/** The first value of each attribute, and where their list ends. */
function attributesFrom(head: string, from: number): { attributes: ReadonlyMap<string, string>; end: number } {
  const attributes = new Map<string, string>()
  attribute.lastIndex = from
  for (;;) {
    const [, name = '', double, single, bare] = attribute.exec(head) ?? []
    if (!name) return { attributes, end: Math.max(from, attribute.lastIndex) }
    // A quote that nothing closes: the page goes on where nobody looks.
    if (head[attribute.lastIndex] === '=') return { attributes, end: head.length }
    if (!attributes.has(name)) attributes.set(name, double ?? single ?? bare ?? '')
  }
}

function namedIn(meta: ReadonlyMap<string, string>): string | null {
  const label =
    meta.get('charset') ??
    (meta.get('http-equiv') === 'content-type' ? labelInContent(meta.get('content') ?? '') : null)
  const charset = charsetNamed(label)
  // A page whose bytes say so in ASCII is not in UTF-16.
  return charset?.startsWith('UTF-16') ? 'UTF-8' : charset
}

/** The Standard's "extracting a character encoding from a meta element". */
function labelInContent(content: string): string | null {
  const named = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/.exec(content)
  return named?.[1] ?? named?.[2] ?? named?.[3] ?? null
}
