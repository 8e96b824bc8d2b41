import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGazetteer } from './gazetteer.js'
import { homeCountries } from './home-countries.js'

const gazetteer = readGazetteer(readFileSync(new URL('../weights/places.tsv', import.meta.url)))

it.each<[place: string | null, url: string | null, homes: string[]]>([
  ['OTTAWA', null, ['CA']],
  ['PERTH, Australia', 'https://news.example/a', ['AU']],
  ['TORONTO, Ontario', 'https://news.example.ca/a.html', ['CA']],
  ['SEOUL, South Korea', 'https://news.example.au:8080/a', ['KR', 'AU']],
  [null, 'https://news.example.nz', ['NZ']],
  ['PORT AVEN', 'https://news.example/a.ca', []],
  [null, null, []],
])('%s at %s is from %j', (place, url, homes) => {
  const dateline = place === null ? null : { text: place, place, date: null, agency: null }
  expect(homeCountries({ dateline, url }, gazetteer)).toEqual(homes)
})
