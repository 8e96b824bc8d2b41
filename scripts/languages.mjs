/**
 * Packs the data by which languages are told apart, from the smallest database of the package `eld`, into
 * src/recovery/weights/languages.json:
 *
 *   node scripts/languages.mjs
 *
 * What the file holds stands in src/recovery/languages.ts, which reads it.
 */
import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.join(root, 'node_modules/eld')
const load = (file) => import(pathToFileURL(path.join(source, 'src', file)).href)

/** @returns the text of the file */
export async function packedLanguages() {
  const [{ ngramsData }, { avgScore }, { dictionary }] = await Promise.all(
    ['ngrams/extrasmall.js', 'avgScore.js', 'dictionary.js'].map(load),
  )
  const languages = Object.values(ngramsData.languages)
  const byteOf = bytesByCharacter(dictionary)
  const pieces = Object.entries(ngramsData.ngrams)
    .map(([piece, weights]) => ({ bytes: Buffer.from(Array.from(piece, byteOf)), weights: Object.entries(weights) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
  const data = []
  let before = Buffer.alloc(0)
  for (const { bytes, weights } of pieces) {
    let shared = 0
    while (shared < before.length && before[shared] === bytes[shared]) shared++
    data.push((shared << 4) | (bytes.length - shared), ...bytes.subarray(shared), weights.length)
    for (const [language, weight] of weights) data.push(Number(language), weight)
    before = bytes
  }
  if (data.some((byte) => !(byte >= 0 && byte < 256))) throw new Error('eld’s weights do not fit a byte')
  return `${JSON.stringify({
    name: 'languages',
    languages,
    average: languages.map((language) => avgScore[language]),
    pieces: pieces.length,
    pairs: pieces.reduce((sum, { weights }) => sum + weights.length, 0),
    data: Buffer.from(data).toString('base64'),
  })}\n`
}

/** The package writes a byte above ASCII as a character of its own choice; ASCII stands for itself, capitals aside. */
function bytesByCharacter(dictionary) {
  const known = new Map([' ', "'", '`', ...'abcdefghijklmnopqrstuvwxyz'].map((c) => [c, c.charCodeAt(0)]))
  for (let byte = 0x80; byte < 0x100; byte++) {
    const character = dictionary[byte]
    if (character === ' ') continue
    if (known.has(character)) throw new Error(`eld writes two bytes as “${character}”`)
    known.set(character, byte)
  }
  return (character) => {
    const byte = known.get(character)
    if (byte === undefined) throw new Error(`eld writes no byte as “${character}”`)
    return byte
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(root, 'src/recovery/weights')
  writeFileSync(path.join(folder, 'languages.json'), await packedLanguages())
  copyFileSync(path.join(source, 'LICENSE'), path.join(folder, 'languages.licence.txt'))
}
