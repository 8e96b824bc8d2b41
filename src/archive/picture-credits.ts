import type { PictureMakers } from './archive.js'

/**
 * Who made a picture and whom to name for it, as the file itself says: the IPTC fields By-line, Credit, Source and
 * Copyright Notice wherever they stand (IPTC-IIM, XMP, EXIF), and the XMP packet that keeps them in the file we write.
 * Nothing else of a picture's metadata is kept: cameras write down where and on whose device it was taken.
 */
export type PictureCredits = PictureMakers

interface Metadata {
  readonly iptc?: Buffer | undefined
  readonly xmp?: Buffer | undefined
  readonly exif?: Buffer | undefined
}

/** More than any agency's credit line; what is longer is no credit. */
const LONGEST = 2_000

export function pictureCredits({ iptc, xmp, exif }: Metadata): PictureCredits {
  const iim = iptc === undefined ? new Map<number, string>() : readIim(iptc)
  const packet = xmp === undefined ? '' : xmp.subarray(0, 1 << 20).toString('utf8')
  const tags = exif === undefined ? new Map<number, string>() : readExif(exif)
  return {
    creator: xmpValue(packet, 'dc:creator') ?? iim.get(80) ?? tags.get(0x013b) ?? null,
    credit: xmpValue(packet, 'photoshop:Credit') ?? iim.get(110) ?? null,
    source: xmpValue(packet, 'photoshop:Source') ?? iim.get(115) ?? null,
    copyright: xmpValue(packet, 'dc:rights') ?? iim.get(116) ?? tags.get(0x8298) ?? null,
  }
}

/** The credits as an XMP packet; null when there are none. */
export function xmpPacket({ creator, credit, source, copyright }: PictureCredits): string | null {
  if (creator === null && credit === null && source === null && copyright === null) return null
  const parts = [
    creator === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright === null
      ? ''
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit === null ? '' : `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    source === null ? '' : `<photoshop:Source>${escapeXml(source)}</photoshop:Source>`,
  ]
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  )
}

/** IPTC-IIM 4.2: 0x1C, record, data set, length in two bytes, value. Sits inside a Photoshop block or alone. */
function readIim(bytes: Buffer): Map<number, string> {
  const values = new Map<number, string>()
  const utf8 = bytes.includes(Buffer.from([0x1c, 0x01, 0x5a, 0x00, 0x03, 0x1b, 0x25, 0x47]))
  for (let at = bytes.indexOf(0x1c); at !== -1 && at + 5 <= bytes.length; ) {
    const record = bytes[at + 1]
    const dataSet = bytes[at + 2] ?? 0
    const length = bytes.readUInt16BE(at + 3)
    const end = at + 5 + length
    if (record === undefined || record > 9 || length > 0x7fff || end > bytes.length) {
      at = bytes.indexOf(0x1c, at + 1)
      continue
    }
    if (record === 2) {
      const value = tidy(bytes.subarray(at + 5, end).toString(utf8 ? 'utf8' : 'latin1'))
      const held = values.get(dataSet)
      if (value !== null) values.set(dataSet, held === undefined ? value : `${held}, ${value}`)
    }
    at = bytes[end] === 0x1c ? end : bytes.indexOf(0x1c, end)
  }
  return values
}

/** Text tags of the first image directory of an EXIF block; anything out of bounds ends the reading. */
function readExif(bytes: Buffer): Map<number, string> {
  const values = new Map<number, string>()
  const start = bytes.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? 6 : 0
  const tiff = bytes.subarray(start)
  if (tiff.length < 8) return values
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  const count = Math.min(short(directory), 500)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (short(entry + 2) !== 2) continue
    const length = long(entry + 4)
    const from = length <= 4 ? entry + 8 : long(entry + 8)
    if (from + length > tiff.length) continue
    const value = tidy(tiff.subarray(from, from + length).toString('utf8'))
    if (value !== null) values.set(short(entry), value)
  }
  return values
}

/** A property as element or attribute, the text of its list joined. The packet is not trusted: nothing but text comes out. */
function xmpValue(packet: string, name: string): string | null {
  const opened = packet.indexOf(`<${name}`)
  if (opened !== -1) {
    const closed = packet.indexOf(`</${name}>`, opened)
    if (closed === -1 || closed - opened > LONGEST * 4) return null
    const inside = packet.slice(packet.indexOf('>', opened) + 1, closed)
    const items = [...inside.matchAll(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/g)].map(([, item]) => item ?? '')
    return tidy(unescapeXml(items.length > 0 ? items.join(', ') : inside.replace(/<[^>]*>/g, ' ')))
  }
  const attribute = packet.indexOf(` ${name}="`)
  if (attribute === -1) return null
  const from = attribute + name.length + 3
  const to = packet.indexOf('"', from)
  return to === -1 || to - from > LONGEST * 4 ? null : tidy(unescapeXml(packet.slice(from, to)))
}

function tidy(value: string): string | null {
  const text = value.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ').trim()
  return text === '' || text.length > LONGEST ? null : text
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescapeXml(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (mark) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[mark] ?? '&quot;')
}
