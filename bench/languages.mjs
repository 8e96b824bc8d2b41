/** Quality by the language of what is expected. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './data.mjs'
import { bodyF1, snippetF1 } from './scores.mjs'
import { share, table } from './table.mjs'

const fewest = 3

/** @returns a Map from "set/id" to the language of the expected words, for the cases whose text is scored */
export async function languagesOf(cases) {
  const { eld } = await import('eld/extrasmall')
  const built = pathToFileURL(path.join(root, 'dist/recovery/language.js')).href
  const { languageOf } = await import(built)
  const detect = (text) => {
    const found = eld.detect(text)
    return found.language && found.isReliable() ? found.language : null
  }
  return new Map(
    cases.flatMap((c) => {
      const words = c.expect.body ?? c.expect.with?.join('\n') ?? ''
      return words ? [[`${c.set}/${c.id}`, languageOf(words, null, detect) ?? 'unknown']] : []
    }),
  )
}

/**
 * @param readers   [{ name, rows, ours }], ours first
 * @param languages of languagesOf()
 * @param pages     the words for these pages
 */
export function languagesPart(readers, languages, pages) {
  const kinds = [
    { key: 'body', of: bodyF1, is: (r) => r.body !== undefined },
    { key: 'snip', of: snippetF1, is: (r) => r.snip !== undefined },
  ]
  const [ours, ...peers] = readers
  const language = (r) => languages.get(`${r.set}/${r.id}`)
  const counted = new Map()
  for (const r of ours.rows) if (language(r)) counted.set(language(r), (counted.get(language(r)) ?? 0) + 1)
  const cells = (l) =>
    kinds.flatMap(({ key, of, is }) => {
      const values = (reader) => reader.rows.filter((r) => is(r) && language(r) === l).map((r) => r[key])
      const own = values(ours)
      if (own.length < fewest) return [own.length, '–', '–']
      const best = peers
        .map((peer) => ({ name: peer.name, value: of(values(peer)) }))
        .reduce((a, b) => (a === null || b.value > a.value ? b : a), null)
      return [own.length, share(of(own)), best ? `${share(best.value)} ${best.name}` : '–']
    })
  const rows = [...counted.entries()]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([l]) => [l, ...cells(l)])
    .filter((row) => row.some((cell, k) => (k === 2 || k === 5) && cell !== '–'))
  return [
    '### By language',
    `Of the words that are expected, on ${pages}; languages with ${fewest} pages or more. Body F1 over article-extraction-benchmark and fundus together; best peer is the best of those above for that language alone.`,
    table(
      ['language', 'bodies', 'Broadsheet F1', 'best peer', 'pages with snippets', 'Broadsheet F1', 'best peer'],
      rows,
    ),
  ].join('\n\n')
}
