/** The outlet's name comes off a title: only where something else says that it is one. */
import { squashed, wordsOf } from './plain-value.js'

/** What stands between a headline and the names after it. */
const separator = /\s+[|–—·•»«‹›:~/-]+\s+|\s*[|｜]\s*|\s+::\s+|\s*»\s*|\s*…\s+[|-]\s+/g
/** "Harbour News: Ferries stop": before a headline only. */
const leading = /^([^:：]{2,40})\s?[:：]\s+(?=\S)/

/**
 * @param names   names that the outlet has by other accounts: og:site_name, publisher, host (`harbour-news.example`)
 * @param others  the same headline by other accounts; one that is a part of `title` between separators is all of it
 * @returns the headline; `title` itself where nothing agrees that a part of it is a name
 */
export function stripSiteName(title: string, names: readonly string[], others: readonly string[]): string {
  const keys = keysOf(names)
  const whole = withoutEasternName(withoutLastName(title.trim(), keys))
  const parts = partsOf(whole)
  let from = 0
  let to = parts.length
  let named = false
  const isName = (i: number) => keys.some((key) => agrees(whole.slice(...(parts[i] as Part)), key))
  // From the end: the name, and whatever stands after it ("Ferries stop | Harbour News | Local").
  for (let i = Math.max(1, to - 2); i < to; i++)
    if (isName(i)) {
      to = i
      named = true
      break
    }
  // Before a headline's dash what is said or titled is a part of the headline: "Harbour News “Ferries stop” – a review".
  if (to - from > 1 && isName(from) && !/["“”„«»]/.test(whole.slice(...(parts[from] as Part)))) {
    from++
    named = true
  }
  const rest = whole.slice(parts[from]?.[0], parts[to - 1]?.[1])
  const agreed = agreedRun(rest, others)
  if (agreed !== null) return agreed
  const lead = leading.exec(rest)
  // "Port Aven: ferries stop" opens with a place, though the outlet's name does too.
  if (
    lead?.[1] &&
    keys.some((key) => agrees(lead[1] as string, key) && squashed(lead[1] as string).length >= key.length)
  )
    return rest.slice(lead[0].length).trim()
  return named ? rest : whole
}

/** "Ferries stop: Harbour News", where nothing but the outlet's name stands behind the colon. */
function withoutLastName(title: string, keys: readonly string[]): string {
  const [end, name = ''] = /\s?[:：]\s?([^:：]{2,40})$/u.exec(title) ?? []
  return end !== undefined && title.length > end.length + leastTitle && keys.includes(squashed(withoutArticle(name)))
    ? title.slice(0, -end.length)
    : title
}

/** Chinese, Japanese and Korean titles have no space before the outlet's name, and often the section's between two dashes. */
const easternName =
  /(?:[-_—–]{1,2}[\p{Script=Han}]{2,4})?[-_—–]{1,2}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{1,8}(?:网|網|报|報|社|台|新闻|新聞|ニュース|デジタル|뉴스|신문|일보)$/u

function withoutEasternName(title: string): string {
  if (title.charCodeAt(title.length - 1) < firstEastern) return title
  const end = easternName.exec(title.slice(-longestEastern))?.[0]
  return end !== undefined && title.length > end.length + leastTitle ? title.slice(0, -end.length) : title
}

const leastTitle = 5
const firstEastern = 0x3000
const longestEastern = 24

/** The longest run of parts that another account gives as the whole headline. */
function agreedRun(title: string, others: readonly string[]): string | null {
  const parts = partsOf(title)
  if (parts.length < 2) return null
  const heard = new Set(others.map(wordsOf))
  heard.delete('')
  if (heard.has(wordsOf(title))) return title
  for (let length = parts.length - 1; length >= 1; length--)
    for (let from = 0; from + length <= parts.length; from++) {
      const run = title.slice(parts[from]?.[0], parts[from + length - 1]?.[1])
      // A short agreement may be a section's name as well as a headline.
      if (wordsOf(run).length >= 12 && heard.has(wordsOf(run))) return run
    }
  return null
}

/** A title in more parts is a list of something. */
const mostParts = 16

type Part = readonly [from: number, to: number]

function partsOf(title: string): Part[] {
  const parts: [number, number][] = []
  let from = 0
  for (const match of title.matchAll(separator)) {
    if (match.index > from) parts.push([from, match.index])
    from = match.index + match[0].length
  }
  if (from < title.length) parts.push([from, title.length])
  return parts.length <= mostParts ? parts : [[0, title.length]]
}

/** A page's titles are all held against one list of names. */
const known = new WeakMap<readonly string[], readonly string[]>()

function keysOf(names: readonly string[]): readonly string[] {
  let keys = known.get(names)
  if (!keys) {
    keys = names.map(nameKey).filter((n) => n.length >= 2)
    known.set(names, keys)
  }
  return keys
}

const nameKey = (name: string): string => {
  const host = /^[\w.-]+\.[a-z]{2,}$/i.test(name.trim())
  return squashed(
    host
      ? name
          .trim()
          .replace(/^www\./i, '')
          .replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/i, '')
      : withoutArticle(name),
  )
}

const withoutArticle = (name: string) => name.trim().replace(/^(?:the|der|die|das|le|la|les|el|los|il)\s+/i, '')

/** A part is the outlet's name, alone or with a word or two ("Harbour News Online"), or its initials are the host's. */
function agrees(part: string, key: string): boolean {
  const words = withoutArticle(part).split(/\s+/)
  if (words.length > 8) return false
  const own = squashed(withoutArticle(part.replace(/\.(?:com|org|net|de|co\.uk|fr|es|it|nl|tv|news)$/i, '')))
  if (own.length < 2) return false
  if (own === key) return true
  if (key.length >= 4 && own.startsWith(key) && words.length <= 4) return true
  if (key.length >= 5 && own.endsWith(key) && words.length <= 4) return true
  if (own.length >= 5 && key.startsWith(own)) return own.length >= key.length * 0.6
  const initials = words.map((w) => squashed(w)[0] ?? '').join('')
  return words.length >= 3 && initials === key
}
