/**
 * Who is measured. A reader is a module with
 *
 *   name       as the tables print it
 *   packages   what it is made of, for versions
 *   load()     → read(page), which may be asynchronous: page is { bytes, html, url }; it gives { headline, published,
 *              authors, text } or, instead of text, its markup; null where it finds no article
 */
import { fileURLToPath } from 'node:url'
import { versionOf } from '../packages.mjs'

/** Broadsheet first, then peers, then the floors: what it costs to see the markup at all. */
export const peerIds = ['readability-linkedom', 'readability-jsdom', 'defuddle', 'article-extractor', 'postlight']
export const floorIds = ['tokens', 'dom']

export async function readerOf(id) {
  const file = new URL(`./${id}.mjs`, import.meta.url)
  const { name, packages } = await import(file.href)
  return { id, name, packages, module: fileURLToPath(file), isPeer: peerIds.includes(id) }
}

/** "Readability on jsdom (@mozilla/readability 0.6.0, jsdom 29.1.1)" */
export function described({ name, packages }) {
  return `${name} (${packages.map((p) => `${p} ${versionOf(p)}`).join(', ')})`
}
