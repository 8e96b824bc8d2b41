import sharp, { type Sharp } from 'sharp'
import type { Problem } from '../model/index.js'
import { type PictureCredits, pictureCredits, xmpPacket } from './picture-credits.js'

/** A picture made ready to be kept: WebP, upright, at most WIDEST pixels wide, who made it still inside. */
export interface PressedPicture extends PressedSize {
  readonly mediaType: 'image/webp'
  /** The same in smaller sizes, the narrowest first: what a phone or a column asks for. */
  readonly sizes: readonly PressedSize[]
  /** Mean colour, `#rrggbb`; null when the picture lets light through. */
  readonly colour: string | null
  readonly credits: PictureCredits
}

export interface PressedSize {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

const WIDEST = 1600
/** A column on a phone, the same at twice its pixels or a column of text, the width of a lead picture. */
const WIDTHS: readonly number[] = [320, 640, 960]
/** A size that saves less than a fifth of the next one's width is not worth a file. */
const WORTH_A_SIZE = 1.2
/** Of the file as received, in bytes. */
const HEAVIEST = 40 * 1024 * 1024
/** Pixels once unpacked: a file of a few kilobytes can claim billions. */
const LARGEST = 80_000_000
/** Narrower or lower than this is a counter or an icon, no news picture. */
const SMALLEST = 24
const SECONDS = 30

/** One decoder thread per picture, no cache of pictures gone by: memory stays flat over a long add. */
sharp.concurrency(1)
sharp.cache(false)
/** Loaders that run programs, read other files or fetch: nothing that arrives may reach them. */
sharp.block({
  operation: [
    'VipsForeignLoadSvg',
    'VipsForeignLoadPdf',
    'VipsForeignLoadMagick',
    'VipsForeignLoadMat',
    'VipsForeignLoadOpenslide',
  ],
})

/**
 * Decodes a stranger's picture within limits and writes it anew, so that nothing of the file but its pixels, colours and
 * credits goes on. Never throws: what cannot be kept is a Problem and the article stands without it.
 */
export async function pressPicture(
  bytes: Uint8Array,
  address: string | null,
): Promise<PressedPicture | { problem: Problem }> {
  const refuse = (what: string, fix: string | null = null) => ({
    problem: { code: 'picture', what, where: address === null ? null : { url: address }, fix } satisfies Problem,
  })
  if (bytes.length === 0) return refuse('the picture is empty')
  if (bytes.length > HEAVIEST)
    return refuse(`the picture has ${bytes.length} bytes, more than the ${HEAVIEST} that are read`)
  // Asked of the bytes, not of the name: a drawing can hold script and names of other files.
  if (!isPhotograph(bytes))
    return refuse('the picture is no JPEG, PNG, WebP, GIF, AVIF or TIFF', 'drawings (SVG) and documents are not kept')
  try {
    const picture = sharp(bytes, { limitInputPixels: LARGEST, failOn: 'error', sequentialRead: true, pages: 1 })
    const metadata = await picture.metadata()
    if (metadata.width < SMALLEST || metadata.height < SMALLEST)
      return refuse(`the picture is ${metadata.width} by ${metadata.height} pixels: a counter or an icon`)
    const credits = pictureCredits(metadata)
    const whole = await print(picture.autoOrient(), WIDEST, credits)
    return { ...whole, mediaType: 'image/webp', ...(await pressSmaller(whole.bytes, whole.width, credits)) }
  } catch (error) {
    // libvips says what is wrong with the file in its first line.
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return refuse(
      `the picture could not be decoded: ${reason.slice(0, 200)}`,
      'the transfer may have been cut off: fetch it again',
    )
  }
}

/**
 * The smaller sizes of a picture as kept. From that and not from what arrived: its pixels are few, while those may be
 * eighty million and are unpacked once.
 * @param width  of the picture as kept
 * @param credits  when they are not given, what the picture as kept says
 */
export async function pressSmaller(
  bytes: Uint8Array,
  width: number,
  credits?: PictureCredits,
): Promise<Pick<PressedPicture, 'sizes' | 'colour' | 'credits'>> {
  const known = credits ?? pictureCredits(await sharp(bytes).metadata())
  const sizes: PressedSize[] = []
  for (const small of WIDTHS) if (width >= small * WORTH_A_SIZE) sizes.push(await print(sharp(bytes), small, known))
  return { sizes, colour: await meanColour(bytes), credits: known }
}

async function print(picture: Sharp, width: number, credits: PictureCredits): Promise<PressedSize> {
  const packet = xmpPacket(credits)
  let printed = picture
    .timeout({ seconds: SECONDS })
    .resize({ width, height: width * 4, fit: 'inside', withoutEnlargement: true })
    .keepIccProfile()
  if (packet !== null) printed = printed.withXmp(packet)
  const tags = {
    ...(credits.creator === null ? {} : { Artist: credits.creator }),
    ...(credits.copyright === null ? {} : { Copyright: credits.copyright }),
  }
  if (Object.keys(tags).length > 0) printed = printed.withExif({ IFD0: tags })
  const { data, info } = await printed.webp({ quality: 82, effort: 3 }).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

async function meanColour(bytes: Uint8Array): Promise<string | null> {
  const picture = sharp(bytes)
  if ((await picture.metadata()).hasAlpha && !(await picture.stats()).isOpaque) return null
  const pixel = await picture.resize(1, 1, { fit: 'fill' }).toColourspace('srgb').removeAlpha().raw().toBuffer()
  const [red = 0, green = red, blue = red] = pixel
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function isPhotograph(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    /^GIF8[79]a/.test(head) ||
    /^RIFF[\s\S]{4}WEBP/.test(head) ||
    /^[\s\S]{4}ftyp(?:avif|avis|mif1|heic)/.test(head) ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*')
  )
}
