import { describe, expect, it } from 'vitest'
import { chooseAuthors, chooseHeadline, chooseTime, weigh } from './choose.js'
import type { Candidate, MetadataEvidence, StatedTime } from './evidence.js'

const candidate = <T>(value: T, source: string, score: number): Candidate<T> => ({ value, source, score, spans: [] })
const nothing: MetadataEvidence = {
  ...{
    kinds: [],
    headlines: [],
    kickers: [],
    descriptions: [],
    published: [],
    modified: [],
    authors: [],
    authorAddresses: [],
    organisations: [],
  },
  ...{
    agencies: [],
    publishers: [],
    siteNames: [],
    sections: [],
    topics: [],
    urls: [],
    languages: [],
    alternates: [],
    images: [],
  },
  ...{ articleBodies: [], liveEntries: [], wordCount: null, paywalled: false },
}
const time = (local: string, zone: string | null, source: string, score: number) =>
  candidate<StatedTime>({ text: local, local, zone }, source, score)

describe('weighing', () => {
  it('two independent sources outweigh one that is better than each', () => {
    const best = weigh(
      [
        candidate('Harbour', 'json-ld articleSection', 0.8),
        candidate('Local', 'og:x', 0.7),
        candidate('Local', 'printed', 0.6),
      ],
      (v) => v,
    )
    expect(best).toMatchObject({ value: 'Local', source: 'og:x' })
    expect(best?.score).toBeGreaterThan(0.8)
  })
  it('the same source twice is one', () => {
    const once = weigh([candidate('Local', 'og:x', 0.7)], (v) => v)
    const twice = weigh([candidate('Local', 'og:x', 0.7), candidate('Local', 'og:x', 0.7)], (v) => v)
    expect(twice?.score).toBe(once?.score)
  })
  it('of nothing nothing is chosen', () => expect(weigh([candidate('', 'og:x', 1)], (v) => v)).toBeNull())
})

describe('the headline', () => {
  const stated = (...titles: [string, string][]): MetadataEvidence => ({
    ...nothing,
    headlines: titles.map(([source, value]) => candidate(value, source, 0.75)),
  })
  it('is the printed one where titles for search engines differ from it', () => {
    const titles = stated(
      ['og:title', 'Ferries: all you need to know'],
      ['twitter:title', 'Ferries: all you need to know'],
    )
    expect(chooseHeadline([candidate('Ferry crews walk out', 'h1', 0.8)], titles)?.value).toBe('Ferry crews walk out')
  })
  it('is the stated one where the printed one is hardly a headline', () => {
    expect(
      chooseHeadline([candidate('More from Port Aven', 'h2', 0.2)], stated(['og:title', 'Ferry crews walk out']))
        ?.value,
    ).toBe('Ferry crews walk out')
  })
  it('does not hold the label that the page prints in the same element', () => {
    const printed = [candidate('Valley roads Tram line opens on Sunday', 'h1', 0.8)]
    for (const title of ['Tram line opens on Sunday', 'Valley roads - Tram line opens on Sunday'])
      expect(chooseHeadline(printed, stated(['og:title', title]))?.value).toBe('Tram line opens on Sunday')
  })
  it('is the one that readers are given where structured data repeats the printed one for search', () => {
    const titles = stated(
      ['json-ld headline', 'Ferry strike Port Aven: crews walk out in May'],
      ['og:title', 'Why the last ferry left at noon'],
      ['twitter:title', 'Why the last ferry left at noon'],
    )
    const printed = [candidate('Ferry strike Port Aven: crews walk out in May', 'h1', 0.9)]
    expect(chooseHeadline(printed, titles)?.value).toBe('Why the last ferry left at noon')
  })
  it('is the shared one of two that are printed where the other is the title of the page', () => {
    const titles = stated(
      ['json-ld headline', 'Ferry strike Port Aven: crews walk out'],
      ['title', 'Ferry strike Port Aven: crews walk out'],
      ['og:title', 'Why the last ferry left at noon'],
    )
    const printed = [
      candidate('Ferry strike Port Aven: crews walk out', 'h1', 0.95),
      candidate('Why the last ferry left at noon', 'h2', 0.8),
    ]
    expect(chooseHeadline(printed, titles)?.value).toBe('Why the last ferry left at noon')
  })
  it('ends where all titles end, though a line of the same element runs on', () => {
    const title = 'Ferry crews walk out in Port Aven'
    const titles = stated(['json-ld headline', title], ['og:title', title], ['title', title])
    const printed = [candidate(`${title} Third strike in a year`, 'h1', 0.9)]
    expect(chooseHeadline(printed, titles)?.value).toBe(title)
  })
  it('has the words before its colon that stand in an element of their own', () => {
    const printed = [candidate(': City of ferries', 'h1', 0.9)]
    expect(chooseHeadline(printed, stated(['og:title', 'Port Aven: City of ferries']))?.value).toBe(
      'Port Aven: City of ferries',
    )
  })
  it('is whole where a line of the page is cut short and another is not', () => {
    const cut = candidate('Tram line opens in the…', 'li', 0.9)
    const chosen = chooseHeadline([cut], stated(['og:title', 'Tram line opens in the valley of Orlsund']))
    expect(chosen?.value).toBe('Tram line opens in the valley of Orlsund')
  })

  it('ends before a bar and the outlet’s name where titles do', () => {
    const barred = candidate('Tram line opens in the valley | Orlsund Tidings', 'h1', 0.9)
    const chosen = chooseHeadline([barred], stated(['og:title', 'Tram line opens in the valley']))
    expect(chosen?.value).toBe('Tram line opens in the valley')
  })

  it('is not the kicker of its own element, by whatever name that is shared', () => {
    const titles = stated(
      ['json-ld headline', 'How to fill it up'],
      ['og:title', 'Ferry fuel: where to buy it'],
      ['twitter:title', 'Ferry fuel: where to buy it'],
    )
    const printed = [candidate('Ferry fuel: where to buy it How to fill it up', 'h1', 0.9)]
    expect(chooseHeadline(printed, titles)?.value).toBe('How to fill it up')
  })
  it('stands apart from a kicker though nothing stands between them', () => {
    const printed = [candidate('Valley roads“We are open again”', 'h1', 0.9)]
    const titles = stated(['og:title', 'Valley roads - “We are open again”'])
    expect(chooseHeadline(printed, titles)?.value).toBe('“We are open again”')
  })
  it('holds what is said in it: a quotation is no label', () => {
    const printed = [candidate('“We are open”: Tram line opens on Sunday', 'h1', 0.9)]
    expect(chooseHeadline(printed, stated(['og:title', 'Tram line opens on Sunday']))?.value).toBe(
      '“We are open”: Tram line opens on Sunday',
    )
  })
  it('is the printed and shared one beside an h1 that is the page’s title, where nothing structured is', () => {
    const titles = stated(
      ['title', 'Ferry strike in Port Aven: when crews walk out and why it may last'],
      ['og:title', 'Why the last ferry left at noon'],
    )
    const printed = [
      candidate('Why the last ferry left at noon', 'div', 0.9),
      candidate('Ferry strike in Port Aven: when crews walk out and why it may last', 'h1', 0.95),
    ]
    expect(chooseHeadline(printed, titles)?.value).toBe('Why the last ferry left at noon')
  })
  it('keeps what a mark joins to it', () => {
    const printed = [candidate('Valley roads: Tram line opens on Sunday', 'h1', 0.8)]
    expect(chooseHeadline(printed, stated(['og:title', 'Tram line opens on Sunday']))?.value).toBe(
      'Valley roads: Tram line opens on Sunday',
    )
  })
})

describe('the time', () => {
  it('is of the day that is believed most, by the source that knows the time of day', () => {
    const best = chooseTime([
      time('2031-05-03', null, 'dc.date', 0.95),
      time('2031-05-03T18:41:00', '+02:00', 'json-ld datePublished', 0.9),
      time('2031-04-01T09:00:00', 'Z', 'time first', 0.6),
    ])
    expect(best?.value.local).toBe('2031-05-03T18:41:00')
  })
  it('the same moment in two zones is one, though it falls on two days', () => {
    const best = chooseTime([
      time('2031-05-04T00:30:00', '+02:00', 'json-ld datePublished', 0.6),
      time('2031-05-03T22:30:00', 'Z', 'article:published_time', 0.6),
      time('2031-05-01', null, 'printed head line', 0.7),
    ])
    expect(best?.value.local).toBe('2031-05-04T00:30:00')
  })
  it('a printed time without a zone agrees with the stated moment that it is', () => {
    const best = chooseTime([
      time('2031-05-04T00:30', null, 'printed head line', 0.6),
      time('2031-05-03T22:30:00', 'Z', 'json-ld datePublished', 0.6),
      time('2031-05-01', null, 'time first', 0.7),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-04T00:30:00', zone: '+02:00' })
  })
  it('stated in UTC is read in the zone of another source of that moment', () => {
    const best = chooseTime([
      time('2031-05-04T05:30:59', 'Z', 'json-ld datePublished', 0.9),
      time('2031-05-03T23:30:59', '-06:00', 'time first', 0.6),
      time('2031-05-03T22:15', null, 'printed head line', 0.9),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T23:30:59', zone: '-06:00' })
  })
  it('stated in UTC as the midnight of a day that the page prints is of that day', () => {
    const best = chooseTime([
      time('2031-05-02T22:00', 'Z', 'article:published_time', 0.93),
      time('2031-05-03', null, 'printed opening line', 0.4),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T00:00', zone: '+02:00' })
  })
  it('without a zone has that of another source of the same hour and minute, where all agree', () => {
    const best = chooseTime([
      time('2031-05-03T18:41:07', null, 'json-ld datePublished', 0.92),
      time('2031-05-03T18:41', '+02:00', 'time published', 0.85),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T18:41:07', zone: '+02:00' })
    const doubtful = chooseTime([
      time('2031-05-03T18:41:07', null, 'json-ld datePublished', 0.92),
      time('2031-05-03T18:41', '+02:00', 'time published', 0.5),
      time('2031-05-03T18:41', '-06:00', 'time first', 0.5),
    ])
    expect(doubtful?.value.zone).toBeNull()
  })
  it('midnight is a day, whatever its zone: the hour that the page prints is worth more', () => {
    const best = chooseTime([
      time('2031-05-03T00:00:00', 'Z', 'json-ld datePublished', 0.92),
      time('2031-05-03T18:41', '-04:00', 'printed head line', 0.94),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T18:41', zone: '-04:00' })
  })
  it('an hour with the mark of UTC is the outlet’s own where another source has it in the outlet’s zone', () => {
    const best = chooseTime([
      time('2031-05-03T18:41:05', 'Z', 'json-ld datePublished', 0.92),
      time('2031-05-03T18:41:05', '+02:00', 'article:published_time', 0.93),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T18:41:05', zone: '+02:00' })
  })
  it('printed without a zone is the moment that the page has for its program', () => {
    const best = chooseTime([
      time('2031-05-03T12:41', null, 'printed head line', 0.94),
      time('2031-05-03T16:41:05', 'Z', 'state published', 0.5),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T12:41:05', zone: '-04:00' })
    // Two full hours are any two times.
    const other = chooseTime([
      time('2031-05-03T12:30', null, 'printed head line', 0.94),
      time('2031-05-03T16:00:00', 'Z', 'state published', 0.5),
    ])
    expect(other?.value).toMatchObject({ local: '2031-05-03T12:30', zone: null })
  })
  it('stated in UTC in the night is of the day before, which the page prints', () => {
    const stated = time('2031-05-04T01:41:05', 'Z', 'json-ld datePublished', 0.92)
    const best = chooseTime([stated, time('2031-05-03', null, 'printed head line', 0.94)])
    expect(best?.value).toMatchObject({ local: '2031-05-04T01:41:05', zone: 'Z' })
    const far = chooseTime([stated, time('2031-05-02', null, 'printed head line', 0.94)])
    expect(far?.value.local).toBe('2031-05-02')
  })
  it('stated in UTC stays so where nothing on the page is another reading of it', () => {
    const best = chooseTime([
      time('2031-05-03T10:00:00', 'Z', 'json-ld datePublished', 0.9),
      time('2031-05-03', null, 'printed head line', 0.94),
      time('2031-05-03T14:07', null, 'printed head line', 0.75),
    ])
    expect(best?.value).toMatchObject({ local: '2031-05-03T10:00:00', zone: 'Z' })
  })
})

describe('the authors', () => {
  it('are the same with and without diacritics, in any order', () => {
    const best = chooseAuthors([candidate(['Zoë Färber', 'Mara Quill'], 'byline head', 0.6)], {
      ...nothing,
      authors: [
        candidate(['Mara Quill', 'Zoe Farber'], 'json-ld author', 0.6),
        candidate(['Noel Standing'], 'author', 0.7),
      ],
    })
    expect(best?.value).toContain('Mara Quill')
  })
  it('a shorter list speaks for the longer one that holds it', () => {
    const best = chooseAuthors([candidate(['Mara Quill', 'Wren Hollis'], 'byline head', 0.8)], {
      ...nothing,
      authors: [candidate(['Mara Quill'], 'json-ld author', 0.82)],
    })
    expect(best?.value).toEqual(['Mara Quill', 'Wren Hollis'])
  })
})
