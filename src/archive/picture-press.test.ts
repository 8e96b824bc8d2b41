import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { pictureCredits, xmpPacket } from './picture-credits.js'
import { pressPicture } from './picture-press.js'

const ADDRESS = 'https://post.example/quay.jpg'
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#357' } })

async function pressed(bytes: Uint8Array) {
  const picture = await pressPicture(bytes, ADDRESS)
  if ('problem' in picture) throw new Error(picture.problem.what)
  return { ...picture, metadata: await sharp(picture.bytes).metadata() }
}
async function refusal(bytes: Uint8Array) {
  const picture = await pressPicture(bytes, ADDRESS)
  return 'problem' in picture ? picture.problem : null
}

/** IPTC-IIM: By-line, Credit and Copyright Notice, as agencies write them into JPEG. */
function iim(values: Record<number, string>): Buffer {
  const parts = Object.entries(values).map(([dataSet, value]) => {
    const text = Buffer.from(value, 'utf8')
    const head = Buffer.from([0x1c, 2, Number(dataSet), 0, 0])
    head.writeUInt16BE(text.length, 3)
    return Buffer.concat([head, text])
  })
  return Buffer.concat([Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]), ...parts])
}

/** A JPEG with its IIM in a Photoshop segment. */
async function withIptc(values: Record<number, string>): Promise<Buffer> {
  const jpeg = await plain(640, 400).jpeg().toBuffer()
  const data = iim(values)
  const even = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.from([0])])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM', 'latin1'),
    Buffer.from([4, 4, 0, 0]),
    size,
    even,
  ])
  const head = Buffer.from([0xff, 0xed, 0, 0])
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)])
}

describe('a picture that is kept', () => {
  it('is WebP, at most 1600 pixels wide and upright', async () => {
    const wide = await pressed(await plain(3200, 1000).jpeg().toBuffer())
    expect(wide).toMatchObject({ mediaType: 'image/webp', width: 1600, height: 500, metadata: { format: 'webp' } })
    const turned = await pressed(await plain(640, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    expect(turned).toMatchObject({ width: 400, height: 640 })
  })

  it('is kept in smaller sizes too, none of them enlarged, each with who made it', async () => {
    const bytes = await withIptc({ 80: 'Mara Voß' })
    expect((await pressed(bytes)).sizes.map(({ width, height }) => [width, height])).toEqual([[320, 200]])
    const { sizes } = await pressed(await plain(1500, 900).jpeg().toBuffer())
    expect(sizes.map(({ width }) => width)).toEqual([320, 640, 960])
    for (const size of (await pressed(bytes)).sizes)
      expect(pictureCredits(await sharp(size.bytes).metadata())).toMatchObject({ creator: 'Mara Voß' })
    expect((await pressed(await plain(330, 200).jpeg().toBuffer())).sizes).toEqual([])
  })

  it('has a colour to show while it loads, unless it lets light through', async () => {
    expect((await pressed(await plain(640, 400).png().toBuffer())).colour).toMatch(/^#3[2-4]5[4-6]7[6-8]$/)
    const clear = sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.2 } },
    })
    expect((await pressed(await clear.png().toBuffer())).colour).toBeNull()
    expect((await pressed(await plain(64, 64).grayscale().jpeg().toBuffer())).colour).toMatch(/^#(..)\1\1$/)
  })

  it('keeps who made it and whom to name, from IPTC fields, and not where it was taken', async () => {
    const bytes = await withIptc({ 80: 'Mara Voß', 110: 'Harbour News', 116: '© 2026 Harbour News' })
    const { metadata } = await pressed(bytes)
    expect(pictureCredits(metadata)).toEqual({
      creator: 'Mara Voß',
      credit: 'Harbour News',
      source: null,
      copyright: '© 2026 Harbour News',
    })
    const located = await plain(640, 400)
      .withExif({
        IFD0: { Artist: 'Tom Hale', Copyright: 'Post' },
        IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer()
    const kept = await pressed(located)
    expect(pictureCredits(kept.metadata)).toMatchObject({ creator: 'Tom Hale', copyright: 'Post' })
    const tags = (exif: Buffer | undefined) =>
      exif?.includes(Buffer.from('GPS')) === true ||
      exif?.includes(Buffer.from([0x88, 0x25])) === true ||
      exif?.includes(Buffer.from([0x25, 0x88])) === true
    expect(tags((await sharp(located).metadata()).exif)).toBe(true)
    expect(tags(kept.metadata.exif)).toBe(false)
  })

  it('keeps credits of XMP, as words only', async () => {
    const credits = { creator: 'A <b>& "Co"', credit: 'Yonhap via AP', source: 'AP', copyright: null }
    const bytes = await plain(640, 400)
      .withXmp(xmpPacket(credits) ?? '')
      .png()
      .toBuffer()
    expect(pictureCredits((await pressed(bytes)).metadata)).toEqual(credits)
  })

  it('is the same bytes every time', async () => {
    const bytes = await plain(640, 400).png().toBuffer()
    expect(Buffer.from((await pressed(bytes)).bytes).equals(Buffer.from((await pressed(bytes)).bytes))).toBe(true)
  })
})

describe('a picture that is not kept is a problem, never a failure', () => {
  it('of no bytes, of text, of a drawing', async () => {
    expect(await refusal(new Uint8Array())).toMatchObject({ code: 'picture', where: { url: ADDRESS } })
    expect(await refusal(Buffer.from('<html>Not found</html>'))).toMatchObject({ code: 'picture' })
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><image href="/etc/passwd"/><script>alert(1)</script></svg>'
    expect(await refusal(Buffer.from(svg))).toMatchObject({ code: 'picture' })
  })

  it('cut off in transfer', async () => {
    const whole = await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251)), {
      raw: { width: 300, height: 300, channels: 3 },
    })
      .jpeg()
      .toBuffer()
    expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2)))).toMatchObject({
      code: 'picture',
      what: expect.stringContaining('decoded'),
    })
  })

  it('that claims billions of pixels', async () => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(50_000, 0)
    header.writeUInt32BE(50_000, 4)
    header.set([1, 0, 0, 0, 0], 8)
    const chunk = (type: string, data: Buffer) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
      const length = Buffer.alloc(4)
      length.writeUInt32BE(data.length)
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc(body))
      return Buffer.concat([length, body, sum])
    }
    const bomb = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(1 << 20))),
      chunk('IEND', Buffer.alloc(0)),
    ])
    expect(await refusal(bomb)).toMatchObject({ code: 'picture', what: expect.stringMatching(/pixel/i) })
  })

  it('of one pixel, which counts readers', async () => {
    expect(await refusal(await plain(1, 1).png().toBuffer())).toMatchObject({
      what: expect.stringContaining('counter'),
    })
  })

  it('with nonsense where its metadata should be', async () => {
    const jpeg = await withIptc({ 80: 'x' })
    for (let at = 4; at < 60; at += 3) {
      const broken = Buffer.from(jpeg)
      broken.fill(0xff, at, at + 3)
      await expect(pressPicture(broken, ADDRESS)).resolves.toBeDefined()
    }
    expect(
      pictureCredits({
        iptc: Buffer.from([0x1c, 2, 80, 0xff, 0xff, 1]),
        exif: Buffer.from('II*\0\xff\xff\xff\xff'),
        xmp: Buffer.from('<dc:creator><dc:creator'),
      }),
    ).toEqual({ creator: null, credit: null, source: null, copyright: null })
  })
})

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
