import { describe, expect, it } from 'vitest'
import { readHtml } from './html.js'
import { repaired } from './mojibake.js'

/** What becomes of a text whose UTF-8 is read as windows-1252. */
const broken = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(
      /[\u0080-\u009f]/g,
      (c) => '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'[c.charCodeAt(0) - 0x80] as string,
    )

const page = (...paragraphs: string[]) =>
  readHtml(`<html><body>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</body></html>`)
const said = '“We’re late,” said René of the café – as ever. Ωραία, Привет, こんにちは, 🙂'

describe('text that was read in the wrong charset before it was saved', () => {
  it('is set right, and says so', () => {
    const { blocks, problems } = page(broken(said), 'Plain words.')
    expect(blocks.map((b) => b.text)).toEqual([said, 'Plain words.'])
    expect(problems.map((p) => p.code)).toEqual(['charset'])
  })
  it('is set right where it was broken twice', () => {
    expect(repaired(broken(broken(said)))).toBe(said)
  })
  it('keeps the place of every character', () => {
    const html = `<html><body><p>${broken('René’s “Éclair” café')}</p></body></html>`
    const [block] = readHtml(html).blocks
    expect(block?.text).toBe('René’s “Éclair” café')
    const at = block?.text.indexOf('“Éclair”') ?? -1
    expect(html.slice(...(block?.source.span(at, at + 8) ?? [0, 0]))).toBe(broken('“Éclair”'))
  })
  it('is left alone where any of it is right', () => {
    const mixed = `${broken('René’s café')} is how “René’s café” comes out, they said of ${broken('Éclair')}.`
    expect(page(mixed).blocks[0]?.text).toBe(mixed)
  })
  it('is not seen in capitals, quotes and signs that belong together', () => {
    const right = ['LE CAFÉ» DE RENÉ', 'SÃO PAULO', '«Ã»', '20 Â°', 'Ñandú', 'Ø”', 'IL Y A ÉTÉ…']
    expect(page(...right).blocks.map((b) => b.text)).toEqual(right)
  })
})
