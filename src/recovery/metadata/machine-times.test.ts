import { describe, expect, it } from 'vitest'
import { machineTime } from './machine-times.js'

const none = { retrieved: null, language: null }
const day = { text: '3 May 2031', local: '2031-05-03', zone: null }
const evening = { text: '3 May 2031 6:41 PM', local: '2031-05-03T18:41', zone: null }
const of = (markup: string, best: typeof day | null = day) =>
  machineTime(markup, [0, markup.length], best, none)?.value ?? null
const inState = (markup: string, best: typeof day | null = day) =>
  machineTime(markup, [0, 0], best, none)?.value ?? null

describe('a time in the markup around the headline', () => {
  it('stands in an attribute that is named for times', () => {
    for (const attribute of [
      'datetime="2031-05-03T16:41:05Z"',
      'data-datetime="2031-05-03T16:41:05+00:00"',
      'data-timestamp="1935592865"',
      "data-unix='1935592865000'",
      'title="2031-05-03T16:41:05Z"',
      'data-published-at=2031-05-03T16:41:05Z',
    ])
      expect([attribute, of(`<b ${attribute}>3 May 2031</b>`)?.local]).toEqual([attribute, '2031-05-03T16:41:05'])
  })
  it('is no change, no end of a sale, and no number of something', () => {
    for (const attribute of [
      'data-modified="2031-05-03T16:41:05Z"',
      'data-expires-time="2031-05-03T16:41:05Z"',
      'data-id="1935592865"',
      'data-server-time="1935592865"',
    ])
      expect([attribute, of(`<b ${attribute}>3 May 2031</b>`)]).toEqual([attribute, null])
  })
  it('is of the day that all else says', () =>
    expect(of('<b data-date="2031-05-01T16:41:05Z"></b><b data-date="2031-05-03T16:41:05Z"></b>')?.local).toBe(
      '2031-05-03T16:41:05',
    ))
  it('is the moment that the printed time is, where that has no zone', () => {
    expect(of('<b data-date="2031-05-03T22:41:05Z"></b>', evening)?.local).toBe('2031-05-03T22:41:05')
    expect(of('<b data-date="2031-05-03T22:40:05Z"></b>', evening)).toBeNull()
  })
  it('is no midnight', () => expect(of('<b data-date="2031-05-03T00:00:00Z"></b>')).toBeNull())
  it('stands on its characters', () => {
    const markup = '<b data-ts="1935592865">3 May 2031</b>'
    const [span = [0, 0]] = machineTime(markup, [0, markup.length], day, none)?.spans ?? []
    expect(markup.slice(...span)).toBe('1935592865')
  })
})

describe('a time in the data of the page’s own program', () => {
  it('is called published', () => {
    for (const data of [
      '{"publishedAt":"2031-05-03T16:41:05.000Z"}',
      "{ datePublished: '2031-05-03T16:41:05Z' }",
      '{"pub_date" : 1935592865}',
      '{\\"firstPublishedDate\\":\\"2031-05-03T16:41:05Z\\"}',
      '{&quot;publishDate&quot;:&quot;2031-05-03T16:41:05Z&quot;}',
    ])
      expect([data, inState(`<script>${data}</script>`)?.local]).toEqual([data, '2031-05-03T16:41:05'])
  })
  it('is none where several stories of that day are', () =>
    expect(inState('[{"publishedAt":"2031-05-03T16:41:05Z"},{"publishedAt":"2031-05-03T09:00:00Z"}]')).toBeNull())
  it('and the same one said twice is one', () =>
    expect(inState('[{"publishedAt":"2031-05-03T16:41:05Z"},{"publishDate":"2031-05-03T16:41:05Z"}]')?.local).toBe(
      '2031-05-03T16:41:05',
    ))
  it('is not when it was withdrawn', () => expect(inState('{"unpublishedAt":"2031-05-03T16:41:05Z"}')).toBeNull())
})

it('a page made to be slow ends', () => {
  const signs = 'publish'.repeat(200_000)
  expect(inState(signs)).toBeNull()
  expect(of(`<b ${'data-date='.repeat(100_000)}`)).toBeNull()
  expect(of(`<b ${' '.repeat(500_000)}="2031-05-03T16:41:05Z"`)).toBeNull()
})
