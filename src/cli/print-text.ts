/** Articles as plain text for a terminal. */
import type { Article, Picture, Reading } from '../model/index.js'
import { type Part, partsOf } from '../portal/print/article-parts.js'
import { oneLine, plainCharacters } from '../portal/print/plain-characters.js'
import type { SaidLine } from '../portal/print/who-said.js'

const RULE = '-'.repeat(72)

/**
 * Blank lines between the parts, a rule between articles.
 * @param readings  of each article, what of it may be shown
 */
export function printText(articles: readonly Article[], readings: readonly (Reading | null)[] = []): string {
  return articles
    .map((article, index) => partsOf(article, readings[index]).map(partText).join('\n\n'))
    .join(`\n\n${RULE}\n\n`)
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'kicker':
      return oneLine(part.text).toUpperCase()
    case 'headline':
      return underlined(oneLine(part.text))
    case 'standfirst':
      return plainCharacters(part.text)
    case 'sources':
      return part.items.map((item) => oneLine(item)).join(' · ')
    case 'entry':
      return entryText(part)
    case 'picture-of':
      return `[${pictureText(part.picture)}]`
    case 'block':
      return blockText(part)
    case 'note':
      return `(${oneLine(part.note.text)})`
    case 'said':
      return [underlined(part.title), ...part.lines.map(saidText)].join('\n')
    default:
      return part satisfies never
  }
}

function saidText({ who, manner, words, quoted, inside }: SaidLine): string {
  const told = quoted ? `“${oneLine(words)}”` : oneLine(words)
  return `${inside ? '    ' : ''}${oneLine(who)}${manner === null ? '' : ` (${manner})`}: ${told}`
}

/** One that says neither when nor what is set apart from the one before. */
function entryText({ time, headline }: Extract<Part, { kind: 'entry' }>): string {
  const line = [time, headline].flatMap((words) => (words === null ? [] : [oneLine(words)])).join('  ')
  return line === '' ? '* * *' : underlined(line)
}

function underlined(line: string): string {
  return `${line}\n${'='.repeat(Math.max(3, Math.min(72, columns(line))))}`
}

/** Columns on a terminal: East Asian wide characters take two. */
function columns(line: string): number {
  return [...line].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  )
}

function blockText({ block, dateline }: Extract<Part, { kind: 'block' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return `${dateline === null ? '' : `${oneLine(dateline)} `}${plainCharacters(block.text)}`
    case 'crosshead':
      return `${oneLine(block.text)}\n${'-'.repeat(Math.max(3, Math.min(72, columns(oneLine(block.text)))))}`
    case 'quote':
      return plainCharacters(block.text).replace(/^/gm, '    ')
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${oneLine(item)}`).join('\n')
    case 'table':
      return [...(block.caption === null ? [] : [oneLine(block.caption)]), tableText(block.rows)].join('\n')
    case 'embed':
      return `[Embedded: ${[block.text, block.url ?? '']
        .map((words) => oneLine(words))
        .filter((words) => words !== '')
        .join(' — ')}]`
    case 'code':
      return plainCharacters(block.text).replace(/^/gm, '    ')
    default:
      return block satisfies never
  }
}

/** Columns set under each other while they fit; a wide table has its cells apart by bars. */
function tableText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => oneLine(cell)))
  const widths: number[] = []
  for (const line of lines)
    for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, columns(cell))
  const fits = widths.reduce((sum, width) => sum + width + 3, 0) <= 120
  return lines
    .map((line) =>
      line
        .map((cell, at) => (fits && at < line.length - 1 ? cell + ' '.repeat((widths[at] ?? 0) - columns(cell)) : cell))
        .join(fits ? '   ' : ' | '),
    )
    .join('\n')
}

function pictureText({ caption, alt, credit, url, taken, file, handout, caveat }: Picture): string {
  const words = [
    caption ?? alt,
    caveat,
    credit === null ? null : `Picture: ${credit.text}`,
    taken === null ? null : `taken ${taken}`,
    file ? 'file picture' : null,
    handout ? 'handout' : null,
    url,
  ]
  return ['Picture', ...words.flatMap((part) => (part === null ? [] : [oneLine(part)]))]
    .join(' — ')
    .replace(' — ', ': ')
}
