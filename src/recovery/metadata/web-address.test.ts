import { describe, expect, it } from 'vitest'
import { dayOfAddress, hostNames, isFront, sameAddress, webAddress } from './web-address.js'

describe('days in addresses', () => {
  const days: readonly (readonly [string, string | null])[] = [
    ['https://courier.example/2031/05/03/ferries', '2031-05-03'],
    ['https://courier.example/news/2031-05-03-ferries', '2031-05-03'],
    ['https://courier.example/20310503/ferries.html', '2031-05-03'],
    ['https://courier.example/live/2031/may/3/ferries', '2031-05-03'],
    ['https://courier.example/2031/0503/c1.html', '2031-05-03'],
    ['https://courier.example/ferries-203105039', null],
    ['https://courier.example/2031/13/03/ferries', null],
    ['https://courier20310503.example/ferries', null],
  ]
  for (const [address, day] of days) it(address, () => expect(dayOfAddress(address)?.day ?? null).toBe(day))
})

describe('addresses', () => {
  it('are made absolute, and only http and https are any', () => {
    expect(webAddress('/ferries#top', 'https://courier.example/a')).toBe('https://courier.example/ferries')
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/ferries',
      'https://user:pass@courier.example/',
      ' ',
    ])
      expect(webAddress(bad, null)).toBeNull()
  })
  it('are the same with and without what does not change the page', () => {
    expect(sameAddress('https://www.courier.example/ferries/?utm=1#x', 'http://courier.example/ferries')).toBe(true)
    expect(sameAddress('https://courier.example/ferries', 'https://courier.example/oars')).toBe(false)
  })
  it('name their outlet', () => {
    expect(hostNames('https://www.harbour-news.co.uk/a')).toContain('harbour-news')
    expect(hostNames('https://sport.courier.example/a')).toContain('courier')
  })
  it('a front page is one in any language', () => {
    for (const front of [
      'https://courier.example',
      'https://courier.example/en/',
      'https://courier.example/index.html',
    ])
      expect(isFront(front)).toBe(true)
    expect(isFront('https://courier.example/ferries')).toBe(false)
  })
})
