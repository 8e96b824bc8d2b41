import { describe, expect, it } from 'vitest'
import { webUrl } from './web-url.js'

describe('an address out of a capture', () => {
  it('is absolute where a base is known', () => {
    expect(webUrl('pictures/quay.jpg', 'https://erith-bay.example/news/')).toBe(
      'https://erith-bay.example/news/pictures/quay.jpg',
    )
  })
  it('stays beside the page where none is known, in any script', () => {
    for (const address of ['pictures/quay.jpg', 'bilder/brücke%20alt.jpg', '写真/港.jpg?w=300'])
      expect(webUrl(address, null)).toBe(address)
  })
  it('is nothing where it is no address, leads out of its folder or hides characters', () => {
    for (const address of [
      'javascript:alert(1)',
      '../quay.jpg',
      '/etc/quay.jpg',
      'pictu{es/quay.jpg',
      `pictur${'['.repeat(40)}`,
      'p\u202ectures/quay.jpg',
      'pictures/quay.jpg\u200b\u00ad',
    ])
      expect(webUrl(address, null)).toBeNull()
  })
})
