import { describe, expect, it } from 'vitest'
import { between, fileOf } from './file-names.js'

describe('the file of an address', () => {
  it.each([
    ['/', 'index.html'],
    ['/latest', 'latest/index.html'],
    ['/latest?page=2', 'latest/page-2/index.html'],
    ['/articles/abc/ferry-strike', 'articles/abc/ferry-strike/index.html'],
    ['/assets/broadsheet.css', 'assets/broadsheet.css'],
    ['/latest.rss', 'latest.rss'],
    ['/pictures/00ff', 'pictures/00ff.webp'],
    ['/sections/Long%20reads', 'sections/Long reads/index.html'],
    ['/sections/%E6%B5%B7', 'sections/海/index.html'],
    ['/sections/U.S.', 'sections/U.S./index.html'],
  ])('%s is %s', (address, file) => expect(fileOf(address)).toBe(file))

  it('stands for what a server would look for: a coded slash parts folders', () =>
    expect(fileOf('/sections/Arts%2FBooks')).toBe('sections/Arts/Books/index.html'))

  it.each([
    '/sections/..%2F..%2Fetc',
    '/sections/%2e%2e',
    '/..%5c..%5cwindows',
    '/sections/%ff',
    '//elsewhere.example/x',
  ])('%s leads out of no folder', (address) => expect(fileOf(address) ?? '').not.toMatch(/\.\.|\\/))
})

describe('a page names another file', () => {
  it.each([
    ['index.html', 'latest/index.html', 'latest/'],
    ['latest/index.html', 'index.html', '../'],
    ['latest/index.html', 'latest/index.html', './'],
    ['latest/page-2/index.html', 'assets/a.css', '../../assets/a.css'],
    ['index.html', 'sections/Long reads/index.html', 'sections/Long%20reads/'],
  ])('%s names %s by %s', (from, to, by) => expect(between(from, to)).toBe(by))
})
