import { describe, expect, it } from 'vitest'
import { articleAddress, canonicalAddress, slugWords } from './web-address.js'

describe('one address', () => {
  it.each([
    'http://www.post.example/world/ferry/',
    'https://post.example/world/ferry#comments',
    'https://post.example/world/ferry?utm_source=feed&fbclid=1',
    'https://POST.example/world/ferry/index.html',
  ])('is %s, however it is spelled', (url) => {
    expect(canonicalAddress(url)).toBe('post.example/world/ferry')
  })
  it('keeps the parameters that a page depends on, in one order', () => {
    expect(canonicalAddress('https://post.example/?id=7&b=2')).toBe(
      canonicalAddress('https://post.example/?b=2&id=7&gclid=x'),
    )
    expect(canonicalAddress('https://post.example/?id=7')).not.toBe(canonicalAddress('https://post.example/?id=8'))
  })
  it('is none for what is no http address', () => {
    for (const url of [null, '', 'capture.txt', 'file:///etc/passwd', 'javascript:alert(1)', 'https://'])
      expect(canonicalAddress(url)).toBeNull()
  })
})

describe('of the address fetched and the one the page names', () => {
  it('the named one counts within its site', () => {
    expect(articleAddress('https://post.example/a', 'https://amp.post.example/a?outputType=amp')).toBe(
      'https://post.example/a',
    )
  })
  it('the fetched one counts when the page names another site or the front page', () => {
    expect(articleAddress('https://wire.example/a', 'https://post.example/a')).toBe('https://post.example/a')
    expect(articleAddress('https://post.example/', 'https://post.example/a')).toBe('https://post.example/a')
  })
  it('the named one counts when nothing was fetched', () => {
    expect(articleAddress('https://post.example/a', null)).toBe('https://post.example/a')
  })
})

it('the longest part of a path gives the words that a headline may spell', () => {
  expect([...slugWords('https://post.example/2026/03/ferry-strike-enters-third-week.html')]).toContain('strike')
})
