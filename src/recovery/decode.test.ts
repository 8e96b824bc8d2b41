import { describe, expect, it } from 'vitest'
import { decode, decodeText } from './decode.js'

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

describe('the charset that a page names itself', () => {
  const named = (start: string) => given(latin(`${start}<p>caf\u00e9`), 'text/html').charset
  it('stands in a meta element, however it is written', () => {
    expect(named('<META CharSet = "KOI8-R">')).toBe('KOI8-R')
    expect(named('<meta content=\'text/html; charset = "shift_jis"\' http-equiv=Content-Type>')).toBe('Shift_JIS')
    expect(named('<meta/charset=gbk>')).toBe('GBK')
    expect(named('<?xml version="1.0" encoding="windows-1251"?><html>')).toBe('windows-1251')
  })
  it('is none inside a comment, a quoted value or another element, nor one that does not exist', () => {
    const undeclared = named('<html>')
    expect(named('<!-- <meta charset=koi8-r> -->')).toBe(undeclared)
    expect(named('<a title="<meta charset=koi8-r>">')).toBe(undeclared)
    expect(named('<metadata charset=koi8-r>')).toBe(undeclared)
    expect(named('<meta charset=koi9>')).toBe(undeclared)
    expect(named('<meta charset=koi9><meta charset=koi8-r>')).toBe('KOI8-R')
  })
  it('is not believed when it is UTF-16: the page says so in ASCII', () => {
    expect(given(Buffer.from('<meta charset=utf-16><p>hello'), 'text/html').charset).toBe('UTF-8')
  })
  it('may break off anywhere', () => {
    const undeclared = named('<html>')
    for (const broken of [
      '<meta http-equiv=content-type content="text/html; charset">',
      '<meta http-equiv=content-type content="text/html; charset=">',
      '<meta http-equiv=content-type content="text/html; charset=\'">',
      '<meta charset="koi8-r',
      '<meta charset',
      '<meta ',
      '<!-',
      '<',
    ])
      expect(named(broken), broken).toBe(undeclared)
  })
})

describe('bytes at the edges', () => {
  it('windows-1252 has its own marks where ISO-8859-1 has controls', () => {
    const marks = Uint8Array.from({ length: 32 }, (_, k) => 0x80 + k)
    const { text } = given(Buffer.concat([latin('<p>caf\u00e9 '), marks]), 'text/html', 'windows-1252')
    expect(text).toBe('<p>café €\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
  })
  it('a capture cut off inside a character is UTF-8 still, with one place lost', () => {
    const cut = Buffer.from('Ålesund opnar på nytt – ferja går')
    for (const less of [20, 21]) {
      const decoded = given(cut.subarray(0, cut.indexOf('–') + less - 19), 'text/plain')
      expect(decoded.text).toBe('Ålesund opnar på nytt \ufffd')
      expect(decoded.problems.map((p) => p.what)).toEqual(['1 place did not decode as UTF-8'])
    }
  })
  it('half a character behind nothing but ASCII is a Western letter', () => {
    expect(given(latin('caf\u00e9'), 'text/plain').text).toBe('café')
  })
})

describe('text that somebody decoded', () => {
  const known = { mediaType: null, source: 'x', url: null }
  it('stays as it is: offsets count in it, whatever charset it names', () => {
    const page = '\ufeff<meta charset="iso-8859-1"><p>Ålesund'
    expect(decodeText(page, known)).toEqual({ text: page, charset: 'UTF-8', shape: 'html', problems: [] })
  })
  it('says which places were lost before, and that a picture is no text', () => {
    expect(decodeText('caf\ufffd and caf\ufffd', known).problems).toMatchObject([
      { code: 'charset', what: '2 places were lost when the text was decoded', where: { at: [3, 4] } },
    ])
    expect(decodeText('%PDF-1.7 …', known).problems).toMatchObject([
      { code: 'binary', what: 'the capture is a PDF file, not text' },
    ])
    expect(decodeText('', known).problems).toMatchObject([{ code: 'empty' }])
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
