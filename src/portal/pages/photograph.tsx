/** One picture in the sizes that are kept of it, with its colour behind it while it loads. */
import type { KeptPicture, PictureMakers, PictureSize } from '../../archive/archive.js'
import { clean } from '../captured-words.js'

/** Where a picture is served from, and the page that shows it alone. */
export interface Shown {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly sizes: readonly PictureSize[]
  readonly colour: string | null
  readonly makers: PictureMakers | null
  /** Address of the picture's own page, and what a link to it is called. */
  readonly page: { readonly href: string; readonly name: string } | null
}

export const shownPicture = (
  { blob, width, height, sizes, colour, makers = null }: KeptPicture & { readonly makers?: PictureMakers | null },
  page: Shown['page'] = null,
): Shown => ({ src: `/pictures/${blob}`, width, height, sizes, colour, makers, page })

/**
 * How wide a picture stands where, for the browser's choice among its sizes: pixels of CSS, since a length in rem there
 * is of the browser's own font size and not of the page's.
 */
export const rooms = {
  wide: '(min-width: 940px) 884px, calc(100vw - 32px)',
  column: '(min-width: 660px) 620px, calc(100vw - 32px)',
  half: '(min-width: 940px) 430px, (min-width: 704px) 46vw, calc(100vw - 32px)',
  thumb: '(min-width: 704px) 300px, 34vw',
  whole: '100vw',
} as const

export interface PhotographProps {
  readonly shown: Pick<Shown, 'src' | 'width' | 'height' | 'sizes' | 'colour' | 'page'>
  /** Alternative text of the page; null where it had none, and none is made up. */
  readonly alt: string | null
  readonly room: keyof typeof rooms
  /** The first thing a reader sees: fetched before everything else. */
  readonly first?: boolean
}

export function Photograph({ shown, alt, room, first = false }: PhotographProps) {
  const { src, width, height, sizes, colour, page } = shown
  const inside = (
    <>
      {/* A presentation attribute of SVG: no style of ours could name a colour that is known only of this picture. */}
      {colour ? <svg class="tone" color={colour} aria-hidden="true" /> : null}
      <img
        src={src}
        srcset={sizes.length ? [...sizes, { width }].map((s) => sizeOf(src, s.width, width)).join(', ') : undefined}
        sizes={sizes.length ? rooms[room] : undefined}
        width={width}
        height={height}
        alt={clean(alt ?? '')}
        loading={first ? 'eager' : 'lazy'}
        fetchpriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
      />
    </>
  )
  return page ? (
    <a class="frame" href={page.href} aria-label={page.name}>
      {inside}
    </a>
  ) : (
    <div class="frame">{inside}</div>
  )
}

const sizeOf = (src: string, width: number, whole: number): string =>
  `${width === whole ? src : `${src}-${width}`} ${width}w`

/** Whom the file names: "Mara Voss/Harbour News", else its copyright notice, else its source. */
export function makersLine({ creator, credit, source, copyright }: PictureMakers): string | null {
  if (creator && credit && !credit.includes(creator)) return `${creator}/${credit}`
  return credit ?? creator ?? copyright ?? source
}
