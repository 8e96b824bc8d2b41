/** Articles as Markdown that a person likes to read. What was captured stays text: nothing in it becomes markup. */
import type { Article, Picture, Reading } from '../../model/index.js'
import { type Part, partsOf } from './article-parts.js'
import { oneLine, plainCharacters } from './plain-characters.js'
import type { SaidLine } from './who-said.js'

/** @param readings  of each article, what of it may be shown */
export function printMarkdown(articles: readonly Article[], readings: readonly (Reading | null)[] = []): string {
  return articles
    .map((article, index) => partsOf(article, readings[index]).map(partMarkdown).join('\n\n'))
    .join('\n\n---\n\n')
}

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case 'kicker':
      return `**${inlineWords(part.text)}**`
    case 'headline':
      return `# ${headingWords(part.text)}`
    case 'standfirst':
      return `*${inlineWords(part.text)}*`
    case 'sources':
      return part.items.map((item) => lineStart(inlineWords(item))).join(' · ')
    case 'entry':
      return entryMarkdown(part)
    case 'picture-of':
      return pictureMarkdown(part.picture)
    case 'block':
      return blockMarkdown(part)
    case 'note':
      return `*${inlineWords(part.note.text)}*`
    case 'said':
      return [`## ${part.title}`, part.lines.map(saidMarkdown).join('\n')].join('\n\n')
    default:
      return part satisfies never
  }
}

function saidMarkdown({ who, manner, words, quoted, inside }: SaidLine): string {
  const told = quoted ? `“${inlineWords(words)}”` : inlineWords(words)
  const how = manner === null ? '' : ` (${manner})`
  return `${inside ? '  ' : ''}- **${inlineWords(who)}**${how}: ${told}`
}

/** One that says neither when nor what is set apart from the one before. */
function entryMarkdown({ time, headline }: Extract<Part, { kind: 'entry' }>): string {
  const line = [time, headline].flatMap((words) => (words === null ? [] : [headingWords(words)])).join(' · ')
  return line === '' ? '* * *' : `## ${line}`
}

function blockMarkdown({ block, dateline }: Extract<Part, { kind: 'block' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return lines(`${dateline === null ? '' : `${oneLine(dateline)} `}${block.text}`)
    case 'crosshead':
      return `## ${headingWords(block.text)}`
    case 'quote':
      return lines(block.text).replace(/^/gm, '> ')
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${lineStart(inlineWords(item))}`)
        .join('\n')
    case 'table':
      return [
        ...(block.caption === null ? [] : [`*${inlineWords(block.caption)}*`]),
        tableMarkdown(block.rows, block.header),
      ].join('\n\n')
    case 'embed': {
      const words = inlineWords(block.text)
      const address = block.url === null ? null : linkTarget(block.url)
      return address === null
        ? lineStart(words)
        : `[${words === '' ? inlineWords(block.url ?? '') : words}](${address})`
    }
    case 'code': {
      const text = plainCharacters(block.text)
      const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}\n${text}\n${fence}`
    }
    default:
      return block satisfies never
  }
}

function tableMarkdown(rows: readonly (readonly string[])[], header: boolean): string {
  const width = Math.max(...rows.map((row) => row.length), 1)
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => inlineWords(cells[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  // A table of GitHub's Markdown has a header row, if an empty one.
  const [first = [], ...rest] = header ? rows : [[], ...rows]
  return [line(first), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n')
}

export function pictureMarkdown({ url, alt, caption, credit, caveat, taken, file, handout }: Picture): string {
  const words = [caption, caveat].flatMap((part) => (part === null ? [] : [inlineWords(part)])).join(' ')
  const source = [
    credit === null ? null : inlineWords(credit.text),
    taken === null ? null : `taken ${inlineWords(taken)}`,
    file ? 'file picture' : null,
    handout ? 'handout' : null,
  ].filter((part) => part !== null)
  const below = [words === '' ? null : `*${words}*`, source.length === 0 ? null : source.join(', ')]
    .filter((part) => part !== null)
    .join(' — ')
  const address = url === null ? null : linkTarget(url)
  const image = address === null ? null : `![${inlineWords(alt ?? '')}](${address})`
  return [image, below === '' ? (image === null ? lineStart(inlineWords(alt ?? '')) : null) : lineStart(below)]
    .filter((part) => part !== null && part !== '')
    .join('\n')
}

/** Only what a browser may follow; with nothing in it that would end the link. */
export function linkTarget(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return url.href.replace(/[()<>\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Words inside a line. */
export function inlineWords(text: string): string {
  return escapeInline(oneLine(text))
}

export function headingWords(text: string): string {
  return inlineWords(text).replace(/#+$/, (run) => run.replaceAll('#', '\\#'))
}

/** Words that make a block of their own; line breaks stay. */
function lines(text: string): string {
  return plainCharacters(text)
    .split('\n')
    .map((line) => lineStart(escapeInline(line.trim())))
    .filter((line) => line !== '')
    .join('\\\n')
}

/** Escapes what is markup anywhere (CommonMark 0.31, 2.4 and 6; strikethrough of GitHub). */
function escapeInline(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<~]/g, '\\$&')
      .replace(/&(?=[#\w])/g, '\\&')
      // Between letters an underscore is a letter: escaping it would only spoil names.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
  )
}

/** Escapes what is markup at the beginning of a line only: headings, quotes, lists, rules, underlines of headings. */
function lineStart(line: string): string {
  return line.replace(/^[#>+=|:-]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
