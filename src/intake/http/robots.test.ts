import { describe, expect, it } from 'vitest'
import { isAllowed } from './robots.js'

const asks = (lines: readonly string[], path: string, agent = 'Broadsheet') =>
  isAllowed(lines.join('\n'), new URL(path, 'https://port-aven.example/'), agent)

describe('robots.txt', () => {
  it('keeps one group although a Sitemap line stands between its user agents', () => {
    const lines = [
      'User-agent: broadsheet',
      'Sitemap: https://port-aven.example/s.xml',
      'User-agent: other',
      'Disallow: /a',
    ]
    expect(asks(lines, '/a')).toBe(false)
    expect(asks(lines, '/a', 'other')).toBe(false)
  })
  it('never forbids itself', () => {
    expect(asks(['User-agent: *', 'Disallow: /'], '/robots.txt')).toBe(true)
  })
  it('lets the longest rule win, and allow a tie', () => {
    const lines = ['User-agent: *', 'Disallow: /news', 'Allow: /news/open', 'Disallow: /x', 'Allow: /x']
    expect(asks(lines, '/news/closed')).toBe(false)
    expect(asks(lines, '/news/open/1')).toBe(true)
    expect(asks(lines, '/x')).toBe(true)
  })
  it('takes the group that names this program over the one for all', () => {
    const lines = ['User-agent: *', 'Disallow: /', '', 'User-agent: BROADSHEET/2', 'Disallow: /admin']
    expect(asks(lines, '/news')).toBe(true)
    expect(asks(lines, '/admin')).toBe(false)
  })
  it('knows wildcards and the end mark', () => {
    const lines = ['User-agent: *', 'Disallow: /*.pdf$']
    expect(asks(lines, '/a/b.pdf')).toBe(false)
    expect(asks(lines, '/a/b.pdf?x')).toBe(true)
  })
  it('reads past a byte order mark and foreign line ends', () => {
    expect(isAllowed('\uFEFFUser-agent: *\rDisallow: /a\r', new URL('https://port-aven.example/a'), 'Broadsheet')).toBe(
      false,
    )
  })
})
