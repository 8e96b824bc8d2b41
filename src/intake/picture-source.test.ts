import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { captureOf } from './capture.js'
import { picturePath } from './picture-path.js'
import { pictureSource } from './picture-source.js'

const page = 'https://post.example/business/2031/reservoir'

describe('where a picture lies beside its saved page', () => {
  it.each([
    ['https://post.example/business/2031/pictures/dam.jpg', 'pictures/dam.jpg'],
    ['https://post.example/business/2031/pictures/dam.jpg?width=1200#top', 'pictures/dam.jpg'],
    ['https://post.example/business/2031/a%20b/%E6%B5%B7.jpg', 'a b/海.jpg'],
    ['pictures/dam.jpg', 'pictures/dam.jpg'],
    ['./pictures/./dam.jpg?x', 'pictures/dam.jpg'],
  ])('%s is %s', (picture, file) => {
    expect(picturePath(picture, [page])).toBe(file)
  })

  it.each([
    'https://post.example/pictures/dam.jpg',
    'https://cdn.example/business/2031/pictures/dam.jpg',
    'https://post.example/business/2031/%2e%2e%2fsecret.jpg',
    'https://post.example/business/2031/..%5csecret.jpg',
    'https://post.example/business/2031/a%00.jpg',
    'https://post.example/business/2031/C%3A/secret.jpg',
    'https://post.example/business/2031//etc/passwd',
    'https://post.example/business/2031/%',
    'https://post.example/business/2031/',
    '../secret.jpg',
    '/etc/passwd',
    '//post.example/business/2031/dam.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '',
  ])('%s is nowhere', (picture) => {
    expect(picturePath(picture, [page])).toBeNull()
  })

  it('is found by any of the addresses that a page may have', () => {
    const picture = 'https://post.example/business/2031/pictures/dam.jpg'
    expect(picturePath(picture, ['no address', 'https://other.example/a', page])).toBe('pictures/dam.jpg')
    expect(picturePath(picture, [])).toBeNull()
  })
})

describe('the pictures of a capture', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-pictures-'))
  afterAll(() => rmSync(home, { recursive: true }))
  const folder = path.join(home, 'saved')
  mkdirSync(path.join(folder, 'pictures', 'folder.jpg'), { recursive: true })
  writeFileSync(path.join(folder, 'pictures', 'dam.jpg'), 'dam')
  writeFileSync(path.join(home, 'secret.jpg'), 'secret')
  symlinkSync('../../secret.jpg', path.join(folder, 'pictures', 'link.jpg'))
  symlinkSync(home, path.join(folder, 'up'))

  const saved = captureOf({ bytes: Buffer.from('page'), source: 'saved/page.html' })
  const fetched: string[] = []
  const fetcher = {
    take: () => Promise.reject(new Error('no page is fetched here')),
    picture: async (address: string) => {
      fetched.push(address)
      return { bytes: Buffer.from('from the web') }
    },
    close: async () => {},
  }
  const source = (limit = 1_000) =>
    pictureSource({
      fetcher,
      fileOf: (capture) => (capture === saved ? path.join(folder, 'page.html') : null),
      pagesOf: () => [page],
      limit,
    })
  const at = (name: string) => `https://post.example/business/2031/${name}`
  const words = async (name: string, limit?: number) => {
    const found = await source(limit)(at(name), saved)
    if (found === null) return null
    return 'bytes' in found ? Buffer.from(found.bytes).toString() : found.problem.what
  }

  it('come from beside a saved page', async () => {
    expect(await words('pictures/dam.jpg')).toBe('dam')
  })
  it('are none, and nothing is wrong, where none was saved', async () => {
    expect(await words('pictures/none.jpg')).toBeNull()
    expect(await source()('https://cdn.example/dam.jpg', saved)).toBeNull()
  })
  it('never come from outside its folder', async () => {
    expect(await words('pictures/link.jpg')).toMatch(/outside the folder/)
    expect(await words('up/secret.jpg')).toMatch(/outside the folder/)
  })
  it('have a limit, and are files', async () => {
    expect(await words('pictures/dam.jpg', 2)).toMatch(/larger than 2 bytes/)
    expect(await words('pictures/folder.jpg')).toMatch(/no file/)
  })
  it('are fetched for a fetched page, and for no other', async () => {
    const web = captureOf({
      bytes: Buffer.from('web'),
      source: 'https://post.example/a',
      url: 'https://post.example/a',
    })
    const piped = captureOf({ bytes: Buffer.from('piped'), source: '-', url: 'https://post.example/a' })
    expect(await source()('https://cdn.example/dam.jpg', web)).toEqual({ bytes: Buffer.from('from the web') })
    expect(await source()('https://cdn.example/dam.jpg', piped)).toBeNull()
    expect(fetched).toEqual(['https://cdn.example/dam.jpg'])
  })
})
