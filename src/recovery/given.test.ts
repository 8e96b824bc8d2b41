import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaptureHash } from '../model/index.js'
import { decodeGiven, loadRecovery, type Recovery, recover } from './index.js'

const example = (file: string) => readFileSync(join(import.meta.dirname, '../../examples', file))
const html = example('04-json-ld-ferry-strike/capture.html')
const western = example('24-windows-1252-criee/capture.html')
const markdown = example('25-own-markdown-bridge/capture.md')
const scrape = example('02-two-stories-run-together/capture.txt')

describe('what a program hands over', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })

  it('may be a string, a Buffer, a Uint8Array or an ArrayBuffer, and the answer is the same', () => {
    const words = html.toString('utf8')
    const expected = recovery.recover(words)
    expect(expected.articles).toHaveLength(1)
    const bytes = new TextEncoder().encode(words)
    expect(recovery.recover(html)).toEqual(expected)
    expect(recovery.recover(bytes)).toEqual(expected)
    expect(recovery.recover(bytes.buffer)).toEqual(expected)
    expect(recovery.recover(runInNewContext('new Uint8Array(bytes)', { bytes }))).toEqual(expected)
    expect(recovery.recover(runInNewContext('new Uint8Array(bytes).buffer', { bytes }))).toEqual(expected)
  })

  it('gives what a capture of the same bytes gives', () => {
    const given = recovery.recover(html, {
      url: 'https://news.example/ferries',
      type: 'text/html',
      retrieved: '2031-05-04T12:00:00Z',
      source: 'ferries.html',
      id: '7',
    })
    const capture = {
      hash: '0' as CaptureHash,
      bytes: html,
      source: 'ferries.html',
      url: 'https://news.example/ferries',
      mediaType: 'text/html',
      charset: null,
      retrieved: '2031-05-04T12:00:00Z',
      timezone: null,
      id: '7',
    }
    expect(given).toEqual(recovery.recover(capture))
  })

  it('can be recovered in one call, which loads the weights by itself', async () => {
    expect(await recover(html)).toEqual(recovery.recover(html))
  })

  it('needs no type: markup, Markdown and plain text say what they are', () => {
    expect(decodeGiven(html).shape).toBe('html')
    expect(decodeGiven(markdown).shape).toBe('markdown')
    expect(decodeGiven(scrape).shape).toBe('plain')
    expect(decodeGiven('# Ferries stop\n\nAt noon.', { type: 'markdown' }).shape).toBe('markdown')
    expect(decodeGiven('# Ferries stop\n\nAt noon.', { type: 'Text/Markdown; charset=utf-8' }).shape).toBe('markdown')
    expect(decodeGiven('<p>Ferries stop', { type: 'text' }).shape).toBe('html')
    expect(recovery.recover(scrape.toString('utf8')).articles).toHaveLength(2)
  })

  it('takes the charset from the option, then from the type, then from the page', () => {
    const koi8 = Uint8Array.of(0xce, 0xcf, 0xd7, 0xcf, 0xd3, 0xd4, 0xc9)
    expect(decodeGiven(koi8, { charset: 'koi8-r' }).text).toBe('новости')
    expect(decodeGiven(koi8, { type: 'text/plain; Charset="koi8-r"' }).text).toBe('новости')
    expect(decodeGiven(koi8, { type: 'text/plain; charset=utf-8', charset: 'koi8-r' }).text).toBe('новости')
    expect(decodeGiven(western).charset).toBe('windows-1252')
  })

  it('keeps a string as it is, whatever charset it names, so that offsets count in it', () => {
    const page = '<meta charset="iso-8859-1"><h1>Ålesund opnar</h1>'
    const { text, problems } = decodeGiven(page)
    expect(text).toBe(page)
    expect(problems).toEqual([])
  })

  it('is called by its address, or by the name that it is given', () => {
    expect(recovery.recover(html)).toMatchObject({ source: '-', id: null })
    expect(recovery.recover(html, { url: 'https://news.example/a' }).source).toBe('https://news.example/a')
    expect(recovery.recover(html, { url: 'https://news.example/a', source: 'a.html', id: '1' })).toMatchObject({
      source: 'a.html',
      id: '1',
    })
  })

  it('may say when it was received as an instant or a Date', () => {
    const time = '2031-05-04T12:00:00Z'
    const expected = recovery.recover(html, { retrieved: time })
    expect(recovery.recover(html, { retrieved: new Date(time) })).toEqual(expected)
    expect(recovery.recover(html, { retrieved: '2031-05-04T14:00:00+02:00' })).toEqual(expected)
    expect(recovery.recover(html, { retrieved: '2031-05-04T12:00:00.250Z' })).toEqual(expected)
  })

  it('loses an option that makes no sense, and says so', () => {
    const odd = recovery.recover(html, {
      url: 'javascript:alert(1)',
      retrieved: 'yesterday',
      timezone: 'Middle/Earth',
    })
    expect(odd.problems.slice(0, 3)).toEqual([
      {
        code: 'record',
        what: 'the option "url" is not an http or https address; it was left out',
        where: { field: 'url' },
        fix: 'give an http or https address, or leave it out',
      },
      expect.objectContaining({ where: { field: 'retrieved' } }),
      expect.objectContaining({ where: { field: 'timezone' } }),
    ])
    expect(odd.articles).toEqual(recovery.recover(html).articles)
    // A time without a zone is another instant on every machine.
    expect(recovery.recover(html, { retrieved: '2031-05-04T12:00' }).problems[0]).toMatchObject({ code: 'record' })
    expect(recovery.recover(html, { retrieved: new Date(Number.NaN) }).problems[0]).toMatchObject({ code: 'record' })
  })

  it('loses what is none of the things that an option may be, and throws for none of them', () => {
    const odd = {
      type: 'pdf',
      charset: 'klingon',
      now: 'yesterday',
      labels: [{ label: 'headline' }],
      without: ['everything'],
      url: new URL('https://news.example/ferries'),
    }
    for (const [option, value] of Object.entries(odd)) {
      const { problems, articles } = recovery.recover(html, { [option]: value })
      expect(problems[0], option).toMatchObject({ code: 'record', where: { field: option } })
      expect(articles, option).toEqual(recovery.recover(html).articles)
    }
    expect(recovery.recover(html, { type: '' })).toEqual(recovery.recover(html))
    expect(recovery.recover(html, { type: 'application/octet-stream' })).toEqual(recovery.recover(html))
  })

  it('takes null and undefined for “not known”', () => {
    const none = { url: null, type: null, charset: null, retrieved: null, timezone: null, source: null, id: null }
    expect(recovery.recover(html, none)).toEqual(recovery.recover(html))
  })

  it('throws for what is no capture at all', () => {
    for (const wrong of [null, undefined, 7, {}, [], new Date()])
      expect(() => recovery.recover(wrong as unknown as string), String(wrong)).toThrow(TypeError)
  })

  it('empty, it holds no article', () => {
    expect(recovery.recover('')).toMatchObject({ articles: [], problems: [{ code: 'empty' }] })
    expect(recovery.recover(new Uint8Array())).toMatchObject({ articles: [], problems: [{ code: 'empty' }] })
  })
})
