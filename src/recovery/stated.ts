/** What a page states elsewhere that a block may agree with: titles, descriptions, the body in its structured data. */
import type { Page } from './blocks/block.js'
import { bare } from './words.js'

/** What the page states elsewhere and a block may agree with. */
export interface StatedText {
  readonly titles: readonly string[]
  readonly descriptions: readonly string[]
  readonly articleBody: string | null
}

/** Every block is compared with each: a page that states more titles than these states those of other pages. */
const mostOfOne = 24
const longestBody = 1_000_000

export function statedOf(page: Page): StatedText {
  const head = page.head
  if (!head) return { titles: [], descriptions: [], articleBody: null }
  const titles = new Set<string>()
  const descriptions = new Set<string>()
  for (const meta of head.metas) {
    if (/^(?:og:title|twitter:title|title|headline|dc\.title)$/.test(meta.key) && meta.content)
      titles.add(fold(meta.content))
    if (/^(?:og:description|twitter:description|description)$/.test(meta.key) && meta.content)
      descriptions.add(fold(meta.content))
  }
  let body = ''
  for (const script of head.jsonLd) {
    const start = script.text.slice(0, 200_000)
    const headline = headlineInScript.exec(start)?.[1]
    if (headline) titles.add(fold(unescaped(headline)))
    const description = descriptionInScript.exec(start)?.[1]
    if (description) descriptions.add(fold(unescaped(description)))
    const at = /"articleBody"\s*:\s*"/.exec(script.text)
    if (at && body.length < longestBody) {
      const end = endOfString(script.text, at.index + at[0].length)
      body += unescaped(script.text.slice(at.index + at[0].length, end))
    }
  }
  if (head.title) {
    const whole = fold(head.title.text)
    titles.add(whole)
    const cut = whole.split(/\s+[|–—·•-]\s+/)
    if (cut.length > 1 && (cut[0]?.length ?? 0) > 15) titles.add(cut[0] as string)
  }
  return {
    titles: [...titles].slice(0, mostOfOne),
    descriptions: [...descriptions].slice(0, mostOfOne),
    articleBody: body.length > 300 ? bare(body.replace(/<[^<>]{0,500}>/g, ' ')) : null,
  }
}

const headlineInScript = /"headline"\s*:\s*"((?:[^"\\]|\\.){1,2000})"/
const descriptionInScript = /"description"\s*:\s*"((?:[^"\\]|\\.){1,2000})"/

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()

function endOfString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return text.length
}

const unescaped = (text: string) =>
  text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#0?39;|&apos;|&rsquo;/g, "'")
