/** What content systems print around a story, each with the least markup that shows it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'

let recovery: Recovery
beforeAll(async () => {
  recovery = await loadRecovery()
})

const text = `<p>The harbour council voted on Tuesday to restart the ferry to Gull Island after two winters without a boat, and set the fare at three crowns.</p>
<p>The boat will run twelve times a day from six in the morning, said the harbour master, who had asked for it since the old pier fell.</p>
<p>Residents who oppose the plan will be heard next week, and the council publishes its answer in June.</p>`

function only({ before = '', over = '', under = '', story = text }): Article {
  const page = `<html lang="en"><head><title>Ferry to Gull Island returns | Erith Bay Courier</title></head><body>${before}<main><article>${over}<h1>Ferry to Gull Island returns</h1>${under}<div class="content">${story}</div></article></main></body></html>`
  const { articles } = recovery.recover(page, { url: 'https://courier.example/news/ferry/', type: 'html' })
  expect(articles).toHaveLength(1)
  return articles[0] as Article
}

describe('the section that a page prints', () => {
  it('is a link to a category between the headline and the text, among times and counts', () => {
    const line =
      '<div class="meta"><span>2031-05-03</span> in <a href="/categories/Transport/">Transport</a>, 5 min</div>'
    expect(only({ under: line }).section).toBe('Transport')
    expect(
      only({ under: '<p class="meta"><a href="/x/12" rel="category tag">Transport &amp; Sea</a></p>' }).section,
    ).toBe('Transport & Sea')
  })
  it('is no keyword, no link of a menu, and not what stories without one are put under', () => {
    expect(only({ under: '<p class="meta"><a href="/tags/ferries/" rel="tag">ferries</a></p>' }).section).toBeNull()
    expect(only({ before: '<nav><a href="/category/sport/">Sport</a></nav>' }).section).toBeNull()
    expect(only({ under: '<p><a href="/category/uncategorized/">Uncategorized</a></p>' }).section).toBeNull()
  })
})

describe('a label over the headline is no kicker', () => {
  it('where it is several links that only a style sheet holds apart', () => {
    const keywords = '<div class="tags"><a href="/tags/sea/">gull island</a><a href="/tags/ferries/">ferries</a></div>'
    expect(only({ over: keywords }).kicker).toBeNull()
  })
  it('where it is the last of many links that are set alike', () => {
    const cloud = ['sea', 'ferries', 'council', 'harbour', 'fares', 'piers'].map(
      (word) => `<li class="tag-item"><a href="/tags/${word}/">${word}</a></li>`,
    )
    expect(only({ before: `<ul class="cloud">${cloud.join('')}</ul>` }).kicker).toBeNull()
    expect(only({ over: '<p class="label"><a href="/tags/sea/">Sea</a></p>' }).kicker).toBe('Sea')
  })
})

describe('the author', () => {
  it('is the name of a person’s item, and not what else is said of the person', () => {
    const box =
      '<div itemprop="author" itemscope itemtype="http://schema.org/Person"><p itemprop="name">Wren Hollis</p><p itemprop="description">Writes on boats, weather and the sea.</p></div>'
    expect(only({ under: box }).authors).toEqual([{ name: 'Wren Hollis' }])
  })
  it('is the name without what a site counts behind it', () => {
    const line =
      '<div class="author border-box"><span class="name">Wren Hollis</span> <span class="badge">Lv3</span></div><div>2031-05-03 17:05</div>'
    expect(only({ under: line }).authors).toEqual([{ name: 'Wren Hollis' }])
  })
})

it('a picture printed over the text without words and again within it has the words that stand there', () => {
  const [first, ...others] = text.split('\n')
  const figure =
    '<figure><img src="/img/pier.jpg"><figcaption>The old pier on Monday, before it fell.</figcaption></figure>'
  const { pictures } = only({
    under: '<div class="cover"><img src="/img/pier.jpg" width="900" height="400"></div>',
    story: `${first}${figure}${others.join('')}`,
  })
  expect(pictures.map(({ caption }) => caption)).toEqual(['The old pier on Monday, before it fell.'])
})
