/** An article of an invented town in which everybody says something, and what is to be read from it, by hand. */
import type { Article, Figure, Mention, Reading, Span, Speaker, Statement, TimeExpression } from '../src/model/index.js'
import type { ReadingFigures } from '../src/portal/said/reading-figures.js'

export const headline = 'Saint-Orme ferry stays in port, harbour office says'

export const paragraphs = [
  'The night ferry from Saint-Orme will not sail before 12 May, the harbour office said on Friday, after divers found a crack of 40 centimetres (16 inches) in its rudder.',
  '“Nobody who has seen that crack would put their own children aboard,” said Lise Okono, the harbour master. “I have seen it, and I would not.”',
  '“We shall look at every ship of that yard,” she went on. “That is nine of them.',
  '“And we shall not be hurried.”',
  'The Aven Line, which runs the ferry, denied that it had known of the damage since April. Its director, Teo Maring, would not say whether the last inspection had taken place.',
  'Maring said the insurer had called the ship seaworthy in March.',
  'A sailor who asked not to be named said that up to 1,200 passengers had crossed in one night, more than twice the 500 allowed.',
  'If the repair costs more than 2 million crowns, the company would give up the route, according to Maring. He hopes to decide by the end of the month.',
  'Councillor Abe Lintott asked whether the office had been warned. It “looked the other way”, he said, a charge that he took back an hour later.',
  'The official said the report would be published next week.',
  'About 300 people a day use the crossing, which opened in 1934. Tickets that were bought for the coming days are paid back at the counter in the market hall, where a queue had formed by noon.',
]

export const page = (body: readonly string[] = paragraphs, title = headline): string =>
  `<html lang="en"><head><title>${title}</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2031-05-02T18:20:00+02:00',
    publisher: { '@type': 'Organization', name: 'Saint-Orme Gazette' },
  })}</script></head><body><article><h1>${title}</h1>${body.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`

/** Of the sure and the unsure, what a page shows. */
export const figures: ReadingFigures = {
  direct: { from: 0.6, precision: 0.96, recall: 0.8, cases: 400 },
  reported: { from: 0.7, precision: 0.93, recall: 0.7, cases: 900 },
  name: { from: 0.9, precision: 0.98, recall: 0.8, cases: 400 },
  measured: [],
}

/** Offsets of words in a text, the first time they stand there after a place. */
function spanIn(text: string, words: string, after = 0): Span {
  let at = text.indexOf(words, after)
  while (at > 0 && /\w/.test(text[at - 1] ?? '') && /^\w/.test(words)) at = text.indexOf(words, at + 1)
  if (at < 0) throw new Error(`the text has no “${words}”`)
  return [at, at + words.length]
}

type Spoken = Partial<Omit<Statement, 'speaker' | 'spans'>> & {
  readonly by: Speaker | null
  readonly source?: string
  readonly says: readonly string[]
}

const okono: Speaker = {
  text: 'Lise Okono',
  name: 'Lise Okono',
  role: 'harbour master',
  kind: 'person',
  method: 'full-name',
  confidence: 0.99,
}
const office: Speaker = {
  text: 'the harbour office',
  name: 'harbour office',
  role: null,
  kind: 'organisation',
  method: 'organisation',
  confidence: 0.97,
}
const line: Speaker = { ...office, text: 'The Aven Line, which runs the ferry,', name: 'Aven Line' }
const maring: Speaker = {
  text: 'Maring',
  name: 'Teo Maring',
  role: 'director of the Aven Line',
  kind: 'person',
  method: 'surname',
  confidence: 0.96,
}
const lintott: Speaker = { ...okono, text: 'Councillor Abe Lintott', name: 'Abe Lintott', role: 'Councillor' }

export function readingOf(article: Pick<Article, 'text' | 'headline' | 'body'>): Reading {
  const { text } = article
  const blockAt = (at: number) =>
    article.body.findIndex((block) => block.kind !== 'picture' && text.indexOf(block.text) + block.text.length >= at)
  const spoken: readonly Spoken[] = [
    {
      by: office,
      source: 'the harbour office',
      cue: 'said',
      says: ['The night ferry from Saint-Orme will not sail before 12 May'],
      said: { value: '2031-05-02', medium: null },
    },
    {
      by: okono,
      source: 'Lise Okono, the harbour master',
      quoted: 'direct',
      says: [
        '“Nobody who has seen that crack would put their own children aboard,”',
        '“I have seen it, and I would not.”',
      ],
    },
    {
      by: { ...okono, text: 'she', method: 'pronoun', confidence: 0.94 },
      source: 'she',
      quoted: 'direct',
      says: ['“We shall look at every ship of that yard,”', '“That is nine of them.'],
    },
    {
      by: { ...okono, text: 'she', method: 'continued', confidence: 0.94 },
      quoted: 'direct',
      continued: true,
      says: ['“And we shall not be hurried.”'],
    },
    {
      by: line,
      source: 'The Aven Line, which runs the ferry,',
      cue: 'denied',
      mode: 'denied',
      says: ['that it had known of the damage since April'],
    },
    {
      by: { ...maring, text: 'Its director, Teo Maring,', method: 'full-name' },
      source: 'Its director, Teo Maring,',
      cue: 'would not say',
      mode: 'declined',
      says: ['whether the last inspection had taken place'],
    },
    { by: maring, source: 'Maring', says: ['the insurer had called the ship seaworthy in March'] },
    {
      by: { ...office, text: 'the insurer', name: null, method: 'unresolved', confidence: 0.2 },
      source: 'the insurer',
      inside: 6,
      quoted: 'indirect',
      says: ['the ship seaworthy'],
    },
    {
      by: {
        text: 'A sailor who asked not to be named',
        name: null,
        role: null,
        kind: 'unnamed',
        method: 'unresolved',
        confidence: 0,
      },
      source: 'A sailor who asked not to be named',
      says: ['that up to 1,200 passengers had crossed in one night, more than twice the 500 allowed'],
    },
    {
      by: maring,
      source: 'Maring',
      cue: 'according to',
      mode: 'conditional',
      says: ['If the repair costs more than 2 million crowns, the company would give up the route'],
    },
    {
      by: { ...maring, text: 'He', method: 'pronoun', confidence: 0.5 },
      source: 'He',
      type: 'stance',
      cue: 'hopes',
      says: ['to decide by the end of the month'],
    },
    {
      by: lintott,
      source: 'Councillor Abe Lintott',
      mode: 'questioned',
      cue: 'asked',
      says: ['whether the office had been warned'],
    },
    {
      by: { ...lintott, text: 'he', method: 'pronoun', confidence: 0.95 },
      source: 'he',
      mode: 'retracted',
      quoted: 'mixed',
      says: ['It “looked the other way”'],
    },
    {
      by: { ...okono, text: 'The official', name: null, role: null, method: 'unresolved', confidence: 0.3 },
      source: 'The official',
      says: ['the report would be published next week'],
    },
    {
      by: { ...okono, confidence: 0.99 },
      says: ['a queue had formed by noon'],
      confidence: 0.2,
    },
  ]
  const statements = spoken.map((one): Statement => {
    const { by, source, says, ...more } = one
    const content = says.map((words) => spanIn(text, words))
    const near = Math.max(0, (content[0]?.[0] ?? 0) - 120)
    return {
      speaker: by,
      type: 'speech',
      mode: 'asserted',
      cue: source === undefined ? null : 'said',
      content: says.join(' '),
      quoted: 'indirect',
      continued: false,
      inside: null,
      confidence: 0.92,
      said: null,
      block: blockAt(content[0]?.[0] ?? 0),
      ...more,
      spans: { source: source === undefined ? [] : [spanIn(text, source, near)], cue: [], content },
    }
  })
  const statement = (words: string) => {
    const [from] = spanIn(text, words)
    const n = statements.findIndex(({ spans }) => spans.content.some((s) => s[0] <= from && s[1] > from))
    return n < 0 ? {} : { statement: n }
  }
  const figure = (words: string, more: Omit<Figure, 'text' | 'block' | 'span'>): Figure => ({
    text: words,
    ...statement(words),
    ...more,
    block: blockAt(spanIn(text, words)[0]),
    span: spanIn(text, words),
  })
  const time = (
    words: string,
    value: string,
    interval: TimeExpression['interval'],
    anchor: TimeExpression['anchor'] = 'published',
  ): TimeExpression => ({
    text: words,
    type: 'DATE',
    value,
    interval,
    anchor,
    block: blockAt(spanIn(text, words)[0]),
    span: spanIn(text, words),
  })
  const mention = (name: string, kind: Mention['kind'], roles: readonly string[] = []): Mention => ({
    name,
    kind,
    roles,
    spans: [spanIn(text, name)],
  })
  return {
    readBy: 'reading 0.1.0',
    statements,
    figures: [
      figure('40 centimetres (16 inches)', {
        value: 40,
        unit: 'centimetres',
        bound: null,
        conversion: { text: '16 inches', value: 16, unit: 'inches' },
      }),
      figure('nine', { value: 9, unit: 'ships', bound: null }),
      figure('up to 1,200 passengers', { value: 1200, unit: 'passengers', bound: 'up to' }),
      figure('more than 2 million crowns', { value: 2_000_000, unit: 'crowns', bound: 'more than' }),
      figure('About 300 people a day', { value: 300, unit: 'people', bound: 'About', per: 'day' }),
    ],
    times: [
      time('12 May', '2031-05-12', ['2031-05-12', '2031-05-13']),
      time('Friday', '2031-05-02', ['2031-05-02', '2031-05-03']),
      time('April', '2031-04', ['2031-04-01', '2031-05-01']),
      time('March', '2031-03', ['2031-03-01', '2031-04-01']),
      time('the end of the month', '2031-05', ['2031-05-01', '2031-06-01']),
      time('next week', '2031-W19', ['2031-05-05', '2031-05-12']),
      time('1934', '1934', ['1934-01-01', '1935-01-01'], null),
      { ...time('one night', 'P1N', null, null), type: 'DURATION' },
    ],
    mentions: [
      mention('Lise Okono', 'person', ['harbour master']),
      mention('Teo Maring', 'person', ['director']),
      mention('Aven Line', 'organisation'),
      mention('Saint-Orme', 'place'),
    ],
  }
}
