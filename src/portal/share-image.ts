/**
 * The picture that stands beside a shared address: site, headline, outlet, agency. Letters come from the two fonts that
 * ship with the program; Arabic, Chinese, Japanese and what else these lack come from the fonts of the system.
 */
import { fileURLToPath } from 'node:url'
import sharp, { type OverlayOptions } from 'sharp'
import { clean, directionOf } from './captured-words.js'
import { shareHeight, shareWidth } from './described-article.js'

export interface ShareWords {
  readonly siteName: string
  /** null: the outlet printed none; then the outlet stands in its place. */
  readonly headline: string | null
  readonly outlet: string | null
  readonly agency: string | null
  /** BCP 47, of the article. */
  readonly language: string | null
}

const margin = 76
const ink = '#1a1916'
const soft = '#57534a'
const accent = '#8c1d18'
const paper = '#fbf9f4'

/** Sizes of the headline in pixels, the largest that fits is taken: the scale of the pages. */
const sizes = [96, 84, 72, 62, 54, 46, 40]
const headlineTop = 150
const headlineRoom = 340
const longestHeadline = 240

const fontFile = (name: string) => fileURLToPath(new URL(`./assets/fonts/${name}`, import.meta.url))
const faces = {
  serif: {
    file: fontFile('SourceSerif4Display-Semibold.ttf'),
    family: 'Source Serif 4 Display Semibold',
    beside: { ar: 'Noto Naskh Arabic', zh: 'Noto Serif CJK SC', ko: 'Noto Serif CJK KR', other: 'Noto Serif CJK JP' },
    last: 'Noto Serif, serif',
  },
  sans: {
    file: fontFile('SourceSans3-Semibold.ttf'),
    family: 'Source Sans 3 Semibold',
    beside: { ar: 'Noto Sans Arabic', zh: 'Noto Sans CJK SC', ko: 'Noto Sans CJK KR', other: 'Noto Sans CJK JP' },
    last: 'Noto Sans, sans-serif',
  },
} as const

interface Line {
  readonly text: string
  readonly face: keyof typeof faces
  readonly size: number
  readonly colour: string
  readonly language: string | null
  readonly width: number
}

/** @returns a PNG of 1200 × 630; the same words give the same picture on the same machine */
export async function drawShareImage(words: ShareWords): Promise<Buffer> {
  const rtl = directionOf(words.language) === 'rtl'
  const { language } = words
  const width = shareWidth - 2 * margin
  const plate = await set({ text: words.siteName, face: 'serif', size: 38, colour: ink, language: null, width })
  const headline = await largest({
    text: shortened(words.headline ?? words.outlet ?? words.siteName),
    face: 'serif',
    colour: ink,
    language,
    width,
  })
  const outlet = words.headline === null ? null : words.outlet
  const foot = await Promise.all([
    outlet ? set({ text: cut(outlet, 44), face: 'sans', size: 30, colour: soft, language, width: width - 300 }) : null,
    words.agency
      ? set({ text: cut(words.agency, 20), face: 'sans', size: 30, colour: accent, language, width: 280 })
      : null,
  ])
  const layers = [...rules]
  if (plate) layers.push(at(plate, (shareWidth - plate.width) / 2, 62 - plate.height / 2))
  if (headline)
    layers.push(
      at(
        headline,
        rtl ? shareWidth - margin - headline.width : margin,
        headlineTop + (headlineRoom - headline.height) / 2,
      ),
    )
  for (const [k, piece] of foot.entries()) {
    if (!piece) continue
    // The outlet where reading begins, the agency at the other end.
    const atStart = (k === 0) !== rtl
    layers.push(at(piece, atStart ? margin : shareWidth - margin - piece.width, 564 - piece.height / 2))
  }
  return sharp({ create: { width: shareWidth, height: shareHeight, channels: 3, background: paper } })
    .composite(layers)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

interface Piece {
  readonly image: Buffer
  readonly width: number
  readonly height: number
}

async function largest(line: Omit<Line, 'size'>): Promise<Piece | null> {
  const least = sizes.at(-1) ?? 40
  // Words that cannot fit at a size are not set in it first: this many letters fill the room, wide ones counted twice.
  const length = [...line.text].reduce((n, letter) => n + (/[\u1100-\u11ff\u2e80-\uffff]/.test(letter) ? 2 : 1), 0)
  for (const size of sizes) {
    if (size > least && length > (line.width * headlineRoom) / (size * size * 0.42)) continue
    const piece = await set({ ...line, size })
    if (piece === null || piece.height <= headlineRoom || size === least) return piece
  }
  return null
}

/** @returns null where no font of the system has anything to draw */
async function set({ text, face, size, colour, language, width }: Line): Promise<Piece | null> {
  const words = clean(text).replace(/\s+/g, ' ').trim()
  if (words === '') return null
  const { file, family, beside, last } = faces[face]
  const base = (language ?? '').toLowerCase().split('-')[0] ?? ''
  const own = base === 'zh' || base === 'ko' ? beside[base] : beside.other
  const lang = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language ?? '') ? ` lang="${language}"` : ''
  try {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}"${lang}>${escaped(words)}</span>`,
        // Pango turns the start of a line by the letters themselves, so this is right for both directions.
        align: 'left',
        font: `${family}, ${beside.ar}, ${own}, ${last} Semi-Bold ${size}`,
        fontfile: file,
        width: Math.round(width),
        // At 72 dots an inch a point is a pixel.
        dpi: 72,
        spacing: Math.round(size * 0.06),
        wrap: 'word-char',
        rgba: true,
      },
      limitInputPixels: 4_000_000,
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    if (info.height <= headlineRoom + 120) return { image: data, width: info.width, height: info.height }
    const image = await sharp(data).extract({ left: 0, top: 0, width: info.width, height: headlineRoom }).toBuffer()
    return { image, width: info.width, height: headlineRoom }
  } catch {
    // Only signs without a shape: Pango makes no picture of them, and the rest of the card stands.
    return null
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const cut = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/** Cut at a word, where there are words. */
function shortened(text: string): string {
  const letters = [...text]
  if (letters.length <= longestHeadline) return text
  const kept = letters.slice(0, longestHeadline - 1).join('')
  const at = kept.lastIndexOf(' ')
  return `${kept.slice(0, at > longestHeadline * 0.7 ? at : undefined)}…`
}

const at = ({ image }: Piece, left: number, top: number): OverlayOptions => ({
  input: image,
  left: Math.max(0, Math.round(left)),
  top: Math.max(0, Math.round(top)),
})

/** The double rule under the nameplate and the hairline over the foot. No SVG: its reader is shut, for pictures of strangers. */
const rules: readonly OverlayOptions[] = [
  { y: 108, height: 4, background: ink },
  { y: 116, height: 1, background: ink },
  { y: 520, height: 1, background: '#cbc5b6' },
].map(({ y, height, background }) => ({
  input: { create: { width: shareWidth - 2 * margin, height, channels: 3, background } },
  left: margin,
  top: y,
}))
