import { describe, expect, it } from 'vitest'
import { scorePost } from './themes/score.mjs'
import { postsWithTruth, truthOf } from './themes/truth.mjs'

const post = `---
title: "Ferries: the last boat leaves"
date: 2026-02-03 06:45:00
author: Wren Hollis
categories: [Transport]
---
ERITH BAY (Coast Wire) — The last boat left at *seven*.<sup><a href="#n">1</a></sup>

<!-- more -->

## Who waits

- the baker

| Boat | Hour |
| --- | --- |
| Gull | 7 |

<figure><img src="/a.jpg" alt="A boat"><figcaption>The last boat.</figcaption></figure>
`
const truth = truthOf('ferries', post)

describe('what a post says', () => {
  it('is its lines without marks, pictures and the place that it is dated from', () => {
    expect(truth.body).toEqual(['The last boat left at seven.', 'Who waits', 'the baker', 'Boat\tHour', 'Gull\t7'])
    expect(truth).toMatchObject({ headline: 'Ferries: the last boat leaves', section: 'Transport', day: '2026-02-03' })
    expect(truth.captions).toEqual(['The last boat.'])
    expect(truth.instant).toBe('2026-02-03T04:45:00.000Z')
  })
  it('holds for every post', () => {
    for (const { name, headline, author, section, body, instant } of postsWithTruth())
      expect([name, headline, author, section, body.length > 0, instant].every(Boolean), name).toBe(true)
  })
})

describe('an answer', () => {
  const text = `${truth.dateline} ${truth.body.join('\n')}`
  const page = '<time datetime="2026-02-03T04:45:00.000Z">'
  it('is exactly right with all words in order and no others, however rows and the dateline are set', () => {
    const published = '2026-02-03T04:45:00.000Z'
    expect(scorePost(truth, page, { text, published, authors: [] })).toMatchObject({
      exact: 1,
      f1: 1,
      day: 1,
      instant: 1,
    })
  })
  it('is told what it added and what it lost', () => {
    expect(scorePost(truth, page, { text: `${text}\nShare this` })).toMatchObject({ exact: 0, clean: 0, whole: 1 })
    expect(scorePost(truth, page, null)).toMatchObject({ exact: 0, clean: 1, whole: 0, headline: 0 })
  })
  it('is not asked for what the page does not state', () => {
    expect(scorePost(truth, page, { text }).author).toBeNull()
    expect(scorePost(truth, '<p>Wren Hollis', { text, authors: ['Wren Hollis'] })).toMatchObject({
      author: 1,
      day: null,
    })
  })
})
