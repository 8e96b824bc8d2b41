/** A picture of an article with its caption, its credit and what else is to be known of it. */
import type { Picture } from '../../model/index.js'
import { clean } from '../captured-words.js'
import { type Idiom, own } from '../words/index.js'
import { classes, unlit } from './lit.js'
import { makersLine, Photograph, type Shown } from './photograph.js'

/** Narrower than this, a picture set across the whole page would be a blur. */
const WIDE_ENOUGH = 640

export function Figure({
  picture,
  shown,
  idiom,
  wide = false,
  half = false,
  lit = unlit,
}: {
  picture: Picture
  shown: Shown | null
  idiom: Idiom
  /** The lead picture, across the whole page when it is large enough. */
  wide?: boolean
  /** One of two beside each other. */
  half?: boolean
  lit?: (part: 'caption' | 'credit') => string
}) {
  if (!shown && !picture.caption && !picture.credit) return null
  const across = wide && (shown === null || shown.width >= WIDE_ENOUGH)
  return (
    <figure class={`${across ? 'figure-wide' : 'figure'}${shown ? '' : ' figure-words'}`}>
      {shown ? (
        <Photograph shown={shown} alt={picture.alt} room={across ? 'wide' : half ? 'half' : 'column'} first={wide} />
      ) : null}
      <PictureWords picture={picture} shown={shown} idiom={idiom} lit={lit} />
    </figure>
  )
}

/** Caption and credit, and what is to be known of the picture. */
export function PictureWords({
  picture,
  shown,
  idiom,
  lit = unlit,
}: Pick<Parameters<typeof Figure>[0], 'picture' | 'shown' | 'idiom' | 'lit'>) {
  const words = idiom.words.article
  const marks = [picture.file ? words.filePicture : null, picture.handout ? words.handout : null].filter(
    (m) => m !== null,
  )
  const credit = picture.credit ? clean(picture.credit.text) : null
  const named = credit === null && shown?.makers ? makersLine(shown.makers) : null
  const makers = named !== null && !picture.caption?.includes(named) ? clean(named) : null
  return (
    <figcaption>
      {shown ? null : (
        <span class="missing" {...own(idiom)}>
          {words.noPicture}{' '}
        </span>
      )}
      {picture.caption ? <span class={classes('caption', lit('caption'))}>{clean(picture.caption)} </span> : null}
      {marks.length ? (
        <span class="marks" {...own(idiom)}>
          {marks.join(' · ')}{' '}
        </span>
      ) : null}
      {credit ? <span class={classes('credit', lit('credit'))}>{credit}</span> : null}
      {makers ? (
        <>
          <bdi class="credit">{makers}</bdi>{' '}
          <span class="quiet" {...own(idiom)}>
            ({idiom.words.picture.fromFile})
          </span>
        </>
      ) : null}
      {picture.caveat && !picture.caption?.includes(picture.caveat) ? (
        <span class="caveat">{clean(picture.caveat)}</span>
      ) : null}
    </figcaption>
  )
}
