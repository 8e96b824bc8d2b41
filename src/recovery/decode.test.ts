import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const given = (bytes: Uint8Array | string, mediaType: string | null = 'text/html', charset: string | null = null) =>
  decode({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, mediaType, charset, source: 'x', url: null })
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('bytes to text', () => {
  it('a byte order mark beats every declaration and is no part of the text', () => {
    expect(given('\ufeff<meta charset="windows-1252"><p>Ærlig', 'text/html', 'shift_jis')).toMatchObject({
      charset: 'UTF-8',
      text: '<meta charset="windows-1252"><p>Ærlig',
    })
  })
  it('the header beats the page, and the page beats a guess', () => {
    const page = latin('<meta charset="windows-1251"><p>caf\u00e9')
    expect(given(page, 'text/html', 'iso-8859-15').text).toContain('café')
    expect(given(page).text).toContain('cafй')
  })
  it('windows-1252 keeps its curly quotes and its euro', () => {
    expect(given(latin('<meta charset="iso-8859-1"><p>\u0093Oui\u0094, 5 \u0080')).text).toContain('“Oui”, 5 €')
  })
  it('UTF-8 under another name is read as UTF-8, with a problem', () => {
    const decoded = given('<meta charset="iso-8859-1"><p>Ålesund')
    expect(decoded.text).toContain('Ålesund')
    expect(decoded.problems.map((p) => p.code)).toEqual(['charset'])
  })
  it('another charset under the name of UTF-8 is guessed, with a problem', () => {
    const decoded = given(
      latin(
        '<meta charset="utf-8"><p>Les \u00e9lus ont d\u00e9cid\u00e9 \u00e0 l\u0092h\u00f4tel de ville, o\u00f9 la s\u00e9ance \u00e9tait pr\u00e9vue.',
      ),
    )
    expect(decoded.text).toContain('élus ont décidé à l’hôtel')
    expect(decoded.problems.map((p) => p.code)).toEqual(['charset'])
  })
  it('plain text without any name is guessed: Shift_JIS, and UTF-16 by its zeros', () => {
    const japanese = Uint8Array.from('8a438989 82a282cc 97568 5e093b9'.replaceAll(' ', '').match(/../g) ?? [], (hex) =>
      Number.parseInt(hex, 16),
    )
    expect(given(japanese, 'text/plain').problems.map((p) => p.code)).not.toContain('binary')
    expect(given(Buffer.from('Harbour reopens\n', 'utf16le'), 'text/plain').text).toBe('Harbour reopens\n')
  })
})

describe('what a capture is read as', () => {
  it('follows the media type, and the text where the type is missing or says plain of what is markup', () => {
    expect(given('<p>Hello', 'text/html').shape).toBe('html')
    expect(given('Hello', 'text/html').shape).toBe('plain')
    expect(given('<!doctype html><p>Hello', 'text/plain').shape).toBe('html')
    expect(given('# Hello', 'text/markdown').shape).toBe('markdown')
    expect(given('---\ntitle: x\n---\nHello', null).shape).toBe('markdown')
    expect(given('Hello <b>you', null).shape).toBe('plain')
  })
})
