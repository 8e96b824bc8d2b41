import { beforeAll, describe, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from '../index.js'

const paragraphs = [
  'The crane at Port Aven turned on Tuesday for the first time in nineteen years, watched by three hundred people and a brass band that had rehearsed in the rain.',
  'Ines Pell kept its keys in a biscuit tin and oiled its bearings every spring without being asked to by anybody in the harbour office, she said.',
  'It lifted a single crate of oranges from the deck of a coaster and set it down on a lorry, which took eleven minutes and drew a cheer from the fish market.',
  'The harbour board will let it work two days a week until the autumn, and will then decide whether its gears can bear a winter of grain and gravel.',
]

const page = (between: string, below = '') =>
  `<!doctype html><html lang="en"><head><title>The crane turns</title></head><body><article>
<h1>The crane at Port Aven turns again</h1><p class="byline">By Mara Quill</p>
${paragraphs.map((p, n) => `<p>${p}</p>${n === 1 ? between : ''}`).join('\n')}${below}
</article></body></html>`

describe('on a page', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const textOf = (html: string) => recovery.recover(html).articles[0]?.text
  const whole = paragraphs.join('\n\n')

  for (const between of [
    '<img src="/crane.jpg" width="600" height="400"><p>Figure 4: How the gears of the crane take hold of each other on the quay, as they did when it was built.</p>',
    '<img src="/crane.jpg" width="600" height="400"><p>© Mara Quill The crane of Port Aven as the board of the harbour saw it on Tuesday from its window.</p>',
    '<p><a href="/b">BAKERY OF SKARN OPENS AGAIN AFTER THE FLOOD OF NOVEMBER: REPORT</a></p>',
  ])
    it(`what is no paragraph stays out of the text: ${between.replace(/<[^>]*>/g, '').slice(0, 40)}`, () => {
      expect(textOf(page(between))).toBe(whole)
    })

  it('terms and what is said of them, set among paragraphs, are a table of two columns', () => {
    const terms = `<dl><dt>Jib</dt><dd>The arm that reaches over the water.</dd><dt>Slack</dt><dd>Rope that holds nothing.</dd>
<dt>Dead man</dt><dd>An anchor buried in the quay.</dd></dl>`
    const article = recovery.recover(page(terms)).articles[0]
    expect(article?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph', 'paragraph'])
    expect(article?.body[2]).toMatchObject({
      header: false,
      rows: [
        ['Jib', 'The arm that reaches over the water.'],
        ['Slack', 'Rope that holds nothing.'],
        ['Dead man', 'An anchor buried in the quay.'],
      ],
    })
  })

  it('questions set as terms stay paragraphs', () => {
    const terms = `<dl><dt>Who oils it?</dt><dd>Ines Pell does, every spring.</dd><dt>Who pays?</dt><dd>The harbour board.</dd></dl>`
    expect(recovery.recover(page(terms)).articles[0]?.body.some(({ kind }) => kind === 'table')).toBe(false)
  })

  it('a list that the text announces may end it, and a menu may not', () => {
    const announced = (items: readonly string[]) =>
      textOf(
        page('', `<p>The crane can be seen at work on these days:</p><ul><li>${items.join('</li><li>')}</li></ul>`),
      )
    expect(announced(['Tuesday', 'Friday'])).toMatch(/on these days:\n\nTuesday\nFriday$/)
    expect(announced(['<a href="/a">Tuesday</a>', '<a href="/b">Friday</a>'])).toMatch(/on these days:$/)
  })

  it('who wrote the text, said below it, is none of it', () => {
    const about = '<p>Mara Quill has written about cranes and the people who oil them for twenty-one years.</p>'
    expect(textOf(page('', about))).toBe(whole)
  })
})
