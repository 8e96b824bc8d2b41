/** The article's words with the sentences that something was read from, each with an address, and the statements in them. */
import type { Child } from 'hono/jsx'
import { clean } from '../captured-words.js'
import type { Mark, Role, Stretch } from '../said/marked-text.js'
import type { Anchor } from '../said/told.js'

/** How the words of a field are set. */
export interface SetWords {
  /** @param at  where the words begin in those of the field */
  words(field: string, words: string, at?: number): Child
  /** Address of a field that is set whole. */
  id(field: string): string | undefined
}

export const plainWords: SetWords = { words: (_, words) => clean(words), id: () => undefined }

export const anchorId = (article: string, anchor: Anchor): string =>
  anchor === 'headline' ? `${article}-headline` : `${article}-s${anchor}`

/** Of a statement by where its words begin in the text: what leads here from elsewhere lights its sentence up too. */
export const statementId = (article: string, begins: number): string => `${article}-w${begins}`

/** Lines whose words in the text light up by style alone; the stylesheet has a rule for each number. */
export const litLines = 24
export const lineClass = (line: number): string => (line < litLines ? `w${line}` : '')

const roleClass: Readonly<Record<Role, string>> = { source: 'qs', direct: 'qd', reported: 'qr', unclaimed: 'qn' }

/** @param article  prefix of ids on the page */
export function markedWords(marks: ReadonlyMap<string, readonly Mark[]>, article: string): SetWords {
  return {
    id: (field) => {
      const [first] = marks.get(field) ?? []
      return first && anchorId(article, first.anchor)
    },
    words(field, words, at = 0) {
      const end = at + words.length
      const here = (marks.get(field) ?? []).filter(({ from, to }) => from < end && to > at)
      if (here.length === 0) return clean(words)
      const parts: Child[] = []
      let done = at
      for (const { from, to, anchor, stretches } of here) {
        if (from > done) parts.push(clean(words.slice(done - at, from - at)))
        parts.push(
          <span class="s" id={from >= at ? anchorId(article, anchor) : undefined}>
            {stretches.map((stretch) => set(stretch, words, at, article))}
          </span>,
        )
        done = Math.min(to, end)
      }
      if (done < end) parts.push(clean(words.slice(done - at)))
      return <>{parts}</>
    },
  }
}

function set({ from, to, role, lines, begins }: Stretch, words: string, at: number, article: string): Child {
  const text = clean(words.slice(Math.max(0, from - at), Math.max(0, to - at)))
  if (text === '' || role === null) return text
  const id = begins === null || from < at ? undefined : statementId(article, begins)
  return (
    <span id={id} class={[roleClass[role], ...lines.map(lineClass)].filter((name) => name !== '').join(' ')}>
      {text}
    </span>
  )
}
