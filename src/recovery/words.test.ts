import { describe, expect, it } from 'vitest'
import { markupBits, markupKinds } from './markup-words.js'
import { bare, PageWords, sameWords, wordSet } from './words.js'

const kindsOf = (words: string) => markupKinds.filter((_, k) => markupBits(words) & (1 << k))

describe('words', () => {
  it('are runs of letters and digits in any script, without case', () => {
    expect([...wordSet('The FERRY’s 2nd trip — Überfahrt, 渡り鳥; 𝒜𝒷 \ud83d x')]).toEqual([
      ...['the', 'ferry', 's', '2nd', 'trip', 'überfahrt', '渡り鳥', '𝒜𝒷', 'x'],
    ])
  })

  it('are compared by letters and digits alone', () => {
    expect(bare('“Ferry, stopped”: 12.5 km')).toBe('ferrystopped125km')
    expect(bare('one two three', 4)).toBe('onetwo')
  })

  it('are the same in two renderings of a headline, and not in two headlines', () => {
    expect(sameWords('“Ferry stops”, says mayor', 'Ferry stops: says Mayor!')).toBe(true)
    expect(sameWords('Ferry stops', 'Ferry stops again')).toBe(false)
    expect(sameWords('Ferry stops', 'Ferrystops')).toBe(false)
    expect(sameWords('…', '')).toBe(true)
  })

  it('of a page have one number each, however often they stand there', () => {
    const words = new PageWords()
    words.read('The ferry and the Ferry')
    expect([...words.found.slice(0, words.count)]).toEqual([0, 1, 2])
    words.read('A ferry')
    expect([...words.found.slice(0, words.count)]).toEqual([3, 1])
    expect(words.saysSomething(1)).toBe(true)
    expect(words.saysSomething(0)).toBe(false)
  })
})

describe('words of markup', () => {
  it('say of a comment that it is one, and not of a commentary or of an article open for comments', () => {
    expect(kindsOf('comment-list')).toContain('comment')
    expect(kindsOf('commentary')).not.toContain('comment')
    expect(kindsOf('story comments-open')).not.toContain('comment')
  })

  it('are asked one by one, whatever stands beside them', () => {
    expect(kindsOf('wide ad')).toContain('advert')
    expect(kindsOf('shadow')).not.toContain('advert')
  })
})
