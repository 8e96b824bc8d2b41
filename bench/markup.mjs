/** What a peer gives, brought to what is scored: its markup to text, its byline to names. No cost of this is counted. */
import { importOurs } from './packages.mjs'

const blocks = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const unread = new Set(['script', 'style', 'noscript', 'template', 'title'])

/** @returns a function from markup to its text: a blank line between blocks, a line break where the markup has one */
export async function loadTextOf() {
  const { Parser } = await importOurs('htmlparser2')
  return (markup) => {
    let text = ''
    let silent = 0
    const parser = new Parser(
      {
        onopentagname(name) {
          if (unread.has(name)) silent++
          if (blocks.has(name)) text += '\n\n'
          else if (name === 'br') text += '\n'
        },
        onclosetag(name) {
          if (unread.has(name)) silent--
          if (blocks.has(name)) text += '\n\n'
        },
        ontext(data) {
          if (silent === 0) text += data
        },
      },
      { decodeEntities: true },
    )
    parser.end(markup)
    return text
      .split(/\n{2,}/)
      .map((block) => block.replace(/[ \t\r\f]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n')
  }
}

/** Peers give one string for all authors; the kindest reading of it. */
export function namesOf(byline) {
  return (byline ?? '')
    .split(/[,;&|\n]|\s(?:and|und|et|y|e)\s/)
    .map((name) => name.trim())
    .filter(Boolean)
}
