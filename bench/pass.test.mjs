import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { passOver } from './pass.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-pass-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Pages whose words say what the reader below does with them. */
function pagesOf(...words) {
  return words.map((word, i) => {
    const file = path.join(folder, `${i}-${word}.html`)
    writeFileSync(file, word)
    return { key: `${i}`, file, gz: false, url: null, charset: 'utf-8' }
  })
}

const module = path.join(folder, 'reader.mjs')
writeFileSync(
  module,
  `export const load = async () => ({ html }) => {
    if (html === 'hangs') for (;;);
    if (html === 'crashes') process.exit(3)
    if (html === 'throws') throw new Error('broken')
    if (html === 'asks') return fetch('http://127.0.0.1:9/').then(() => ({ text: 'reached' }))
    return { headline: html, byline: 'Ada Marsh and Bo Lind', markup: '<p>' + html + '</p>' }
  }`,
)
const limits = { page: 0.3, all: 60 }

describe('a pass over pages', () => {
  it('gives a row a page, in order, with what was found and what it cost', async () => {
    const { rows, peak, begun } = await passOver(pagesOf('one', 'two'), { module }, limits)
    expect(rows.map((r) => [r.key, r.article?.text, r.failed])).toEqual([
      ['0', 'one', null],
      ['1', 'two', null],
    ])
    expect(rows[0].article.authors).toEqual(['Ada Marsh', 'Bo Lind'])
    expect(rows.every((r) => r.ms >= 0)).toBe(true)
    expect(peak).toBeGreaterThan(10)
    expect(begun).toBe(1)
  })

  it('counts a page that never ends as a miss and goes on behind it', async () => {
    const { rows, begun } = await passOver(pagesOf('one', 'hangs', 'two'), { module }, limits)
    expect(rows.map((r) => [r.article?.text ?? null, r.failed])).toEqual([
      ['one', null],
      [null, 'over 0.3 s'],
      ['two', null],
    ])
    expect(begun).toBeGreaterThan(1)
  })

  it('survives a reader that throws, one that ends its process and one that asks the network', async () => {
    const { rows } = await passOver(pagesOf('throws', 'crashes', 'asks', 'two'), { module }, limits)
    expect(rows.map((r) => r.article?.text ?? null)).toEqual([null, null, null, 'two'])
    expect(rows.map((r) => r.failed)).toEqual([
      'Error: broken',
      'ended by exit code 3',
      'Error: no network in a benchmark',
      null,
    ])
  })

  it('ends a reader that has used up its time, and says which pages it never read', async () => {
    const { rows } = await passOver(pagesOf('one', 'hangs', 'two'), { module }, { page: 60, all: 1 })
    expect(rows.at(-1).failed).toBe('not read: the reader had used up its 1 s')
    expect(rows).toHaveLength(3)
  })

  it('says when a reader cannot be started at all', async () => {
    const missing = path.join(folder, 'missing.mjs')
    await expect(passOver(pagesOf('one'), { module: missing }, limits)).rejects.toThrow(/cannot be started/)
  })
})
