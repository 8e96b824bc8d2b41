import { beforeAll, describe, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from '../index.js'

const said = 'Nobody on the quay believed that the crane would ever turn again'
const paragraphs = [
  'The crane at Port Aven turned on Tuesday for the first time in nineteen years, watched by three hundred people and a brass band that had rehearsed in the rain.',
  `“${said},” said Ines Pell, who kept its keys in a biscuit tin and oiled its bearings every spring without being asked to by anybody in the harbour office.`,
  'It lifted a single crate of oranges from the deck of a coaster and set it down on a lorry, which took eleven minutes and drew a cheer from the fish market.',
  'The harbour board will let it work two days a week until the autumn, and will then decide whether its gears can bear a winter of grain and gravel.',
]

const page = (
  aside: string,
) => `<!doctype html><html lang="en"><head><title>The crane turns</title></head><body><article>
<h1>The crane at Port Aven turns again</h1>${paragraphs.map((p, n) => `<p>${p}</p>${n === 2 ? aside : ''}`).join('\n')}
</article></body></html>`

describe('a pull quote', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })
  const articleOf = (aside: string) => recovery.recover(page(aside)).articles[0]

  for (const aside of [
    `<aside class="pullquote"><blockquote>${said}</blockquote></aside>`,
    `<div class="article__pull-quote"><p>“${said}”</p></div>`,
    `<aside class="zitat"><p>${said}</p></aside>`,
  ])
    it(`stands in the body where the page sets it: ${aside.slice(0, 40)}`, () => {
      const article = articleOf(aside)
      expect(article?.body.map(({ kind }) => kind)).toEqual([
        'paragraph',
        'paragraph',
        'paragraph',
        'quote',
        'paragraph',
      ])
      expect(article?.text.split(said)).toHaveLength(3)
    })

  it('is none where its words are no words of the text', () => {
    const article = articleOf(
      '<aside class="pullquote"><p>Read our ten best walks along the western harbour</p></aside>',
    )
    expect(article?.body.some(({ kind }) => kind === 'quote')).toBe(false)
  })

  it('is none without the place for one', () => {
    const article = articleOf(`<div class="share"><p>${said}</p></div>`)
    expect(article?.text.split(said)).toHaveLength(2)
  })
})
