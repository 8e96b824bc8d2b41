import { describe, expect, it } from 'vitest'
import { type JsonObject, type JsonString, type JsonValue, readJson } from './json-text.js'

const object = (value: JsonValue | undefined): JsonObject => {
  if (value?.kind !== 'object') throw new Error(`an object was due, not ${value?.kind}`)
  return value
}
const string = (value: JsonValue | undefined): JsonString => {
  if (value?.kind !== 'string') throw new Error(`a string was due, not ${value?.kind}`)
  return value
}
const headlineOf = (text: string) => string(object(readJson(text, 0).values[0]).entries.get('headline')).value
const mends = (text: string, headline: string) => {
  expect(headlineOf(text)).toBe(headline)
  expect(readJson(text, 0).repairs).not.toEqual([])
}

describe('structured data knows its characters in the capture', () => {
  it('gives the characters between the quotes of a headline', () => {
    const page = '<script>{ "headline" : "Ferry crews \\u0022walk\\u0022 out" }</script>'
    const reading = readJson(page.slice(8, -9), 8)
    const headline = string(object(reading.values[0]).entries.get('headline'))
    expect(headline.value).toBe('Ferry crews "walk" out')
    expect(page.slice(...headline.span)).toBe('Ferry crews \\u0022walk\\u0022 out')
    expect(reading.repairs).toEqual([])
  })

  it('reads well-formed JSON as JSON.parse does', () => {
    const text = '{"a":[1,-2.5e3,true,false,null,"x\\n\\/\\\\"],"b":{"c":"\\ud83d\\ude00"},"d":""}'
    const plain = (v: JsonValue): unknown =>
      v.kind === 'list'
        ? v.items.map(plain)
        : v.kind === 'object'
          ? Object.fromEntries([...v.entries].map(([k, w]) => [k, plain(w)]))
          : v.value
    const reading = readJson(text, 0)
    expect(reading.values.map(plain)).toEqual([JSON.parse(text)])
    expect(reading.repairs).toEqual([])
  })
})

describe('broken structured data is mended, and says so', () => {
  it('a comma too many', () => mends('{"tags":["Ferries",],"headline":"Ferries stop",}', 'Ferries stop'))
  it('a comma too few', () => mends('{"name":"Port Aven"\n "headline":"Ferries stop"}', 'Ferries stop'))
  it('a line end inside the headline', () => mends('{"headline":"Ferries\nstop"}', 'Ferries\nstop'))
  it('quotes that nobody escaped', () =>
    mends('{"headline":"Mayor: "never", says who?", "url":"/a"}', 'Mayor: "never", says who?'))
  it('a page that was cut off', () => mends('{"headline":"Ferries stop","author":{"name":"Mara', 'Ferries stop'))
  it('names without quotes', () => mends('{headline:"Ferries stop"}', 'Ferries stop'))
  it('brackets that do not match', () => mends('{"tags":["a"},"headline":"Ferries stop"}', 'Ferries stop'))
  it('quotes written as entities', () => mends('{&quot;headline&quot;:&quot;Ferries stop&quot;}', 'Ferries stop'))

  it('marks the string that the capture ends in', () => {
    const author = object(object(readJson('{"author":{"name":"Mara', 0).values[0]).entries.get('author'))
    expect(string(author.entries.get('name'))).toMatchObject({ value: 'Mara', cut: true })
  })
})

describe('the wrappings of other ages are no obstacle', () => {
  for (const text of [
    '<!-- {"headline":"Ferries stop"} -->',
    '//<![CDATA[\n{"headline":"Ferries stop"}\n//]]>',
    '/*<![CDATA[*/ {"headline":"Ferries stop"} /*]]>*/',
    '{"headline":"Ferries stop"};',
    '{ // the desk\n "headline":"Ferries stop" /* why */ }',
  ])
    it(text.replace(/\n/g, ' '), () => expect(headlineOf(text)).toBe('Ferries stop'))

  it('several objects one after the other are all read', () => {
    expect(readJson('{"headline":"One"}{"headline":"Two"}\n[{"headline":"Three"}]', 0).values).toHaveLength(3)
  })
})

describe('hostile structured data', () => {
  it('a hundred thousand nested brackets neither overflow nor hide what follows', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(headlineOf(`{"junk":${deep},"headline":"Ferries stop"}`)).toBe('Ferries stop')
  })
  it('a million quotes end', () => {
    expect(readJson(`{"headline":"${'" x'.repeat(300_000)}`, 0).values).toHaveLength(1)
  })
  it('an endless run of backslashes ends', () => {
    expect(readJson(`{"headline":"${'\\'.repeat(500_000)}"`, 0).values).toHaveLength(1)
  })
})
