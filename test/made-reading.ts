/** What articles of the sample edition would say if nobody but two people spoke in them: for tests of what is made of readings. */
import type { Article, Reading } from '../src/model/index.js'
import { statement } from './hand-recovery.js'

export const speaker = 'Ann Vey'
export const other = 'Harbour Office'

/** Of each paragraph that is long enough the first words are said by one of two; one figure, one time, two names. */
export function madeReading(article: Article): Reading {
  const paragraphs = article.body.flatMap((block, index) =>
    block.kind === 'paragraph' && block.text.length > 60 ? [{ index, text: block.text }] : [],
  )
  const statements = paragraphs.slice(0, 4).map(({ index, text }, at) => {
    const start = article.text.indexOf(text)
    const content = text.slice(0, 40).trim()
    return statement(at % 2 === 0 ? speaker : other, content, {
      block: index,
      quoted: at % 2 === 0 ? 'direct' : 'indirect',
      mode: at === 1 ? 'denied' : 'asserted',
      by: at % 2 === 0 ? { role: 'harbour minister' } : { kind: 'organisation' },
      spans: {
        source: [[start, start + 1]],
        cue: [[start + 2, start + 3]],
        content: [[start, start + content.length]],
      },
    })
  })
  const block = paragraphs[0]?.index ?? 0
  return {
    readBy: 'made by hand',
    statements,
    figures: [
      { text: 'about 300 boats', value: 300, unit: 'boats', bound: 'about', block, span: [0, 15], statement: 0 },
      { text: '=2+3 crowns', value: -5, unit: '=cmd', bound: null, currency: 'NOK', block, span: [0, 3] },
    ],
    times: [
      {
        text: 'Friday',
        type: 'DATE',
        value: '2031-05-02',
        interval: ['2031-05-02', '2031-05-03'],
        anchor: 'published',
        block,
        span: [0, 6],
      },
    ],
    mentions: [
      { name: speaker, kind: 'person', roles: ['harbour minister'], spans: [[0, 7]] },
      {
        name: 'Port Aven',
        kind: 'place',
        roles: [],
        spans: [[8, 17]],
        place: { geonames: 1, country: 'NO', latitude: 1.5, longitude: -2.5 },
      },
    ],
  }
}
