/** An article in a list. */
import type { ArticleSummary, AttributionKind } from '../../archive/archive.js'
import { articlePath, clean, hostOf, safeUrl } from '../captured-words.js'
import { namePath } from '../name-path.js'
import { clock, short as shortTime } from '../printed-time.js'
import { whatMayShow } from '../rights.js'
import { tongue } from '../shell.js'
import type { Site } from '../site.js'
import { type Idiom, own } from '../words/index.js'
import { Photograph, shownPicture } from './photograph.js'

export interface TeaserProps {
  readonly summary: ArticleSummary
  readonly site: Site
  readonly level: 2 | 3
  readonly size: 'lead' | 'second' | 'band-lead' | 'band' | 'line'
  readonly picture?: boolean
}

/** A headline made from the lede stands in brackets: it is not the outlet's. */
export const headlineWords = (
  { headline, headlineOrigin }: Pick<ArticleSummary, 'headline' | 'headlineOrigin'>,
  { words }: Pick<Idiom, 'words'>,
): string => {
  const printed = clean(headline ?? words.teaser.untitled)
  return headlineOrigin === 'lede' ? `[${printed}]` : printed
}

export function Teaser({ summary, site, level, size, picture = false }: TeaserProps) {
  const may = whatMayShow(summary.rights, site.settings)
  const kept = may.words && picture ? summary.picture : null
  return size === 'line' ? (
    <Line summary={summary} site={site} level={level} />
  ) : (
    <article class={`teaser teaser-${size}`} {...tongue(summary.language)}>
      {kept && size !== 'lead' ? <Thumb picture={kept} /> : null}
      {may.words && summary.kicker ? <p class="kicker">{clean(summary.kicker)}</p> : null}
      <Headline summary={summary} site={site} level={level} />
      {may.words && summary.standfirst ? <p class="teaser-standfirst">{clean(summary.standfirst)}</p> : null}
      {may.words && !summary.standfirst && size === 'second' && summary.opening[0] ? (
        <p class="teaser-opening">{clean(clip(summary.opening[0], 190))}</p>
      ) : null}
      {may.words && size === 'lead' ? <LeadBody summary={summary} /> : null}
      <Facts summary={summary} site={site} />
    </article>
  )
}

function Headline({ summary, site, level }: Pick<TeaserProps, 'summary' | 'site' | 'level'>) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const words = headlineWords(summary, site)
  const original = safeUrl(summary.url)
  return (
    <Heading class="teaser-headline">
      {whatMayShow(summary.rights, site.settings).words ? (
        <a href={articlePath(summary.id, summary.headline)}>{words}</a>
      ) : original ? (
        <a href={original} rel="noopener noreferrer nofollow external">
          {words}
        </a>
      ) : (
        words
      )}
    </Heading>
  )
}

/** A line of the wire: the clock, the headline, and whose it is. The clock stands where the interface begins a line. */
function Line({ summary, site, level }: Pick<TeaserProps, 'summary' | 'site' | 'level'>) {
  return (
    <article class="teaser teaser-line">
      <p class="when">
        <time datetime={summary.sorted}>{clockOf(summary, site)}</time>
      </p>
      <div {...tongue(summary.language)}>
        <Headline summary={summary} site={site} level={level} />
        <Facts summary={summary} site={site} short />
      </div>
    </article>
  )
}

function LeadBody({ summary }: { summary: ArticleSummary }) {
  const { picture } = summary
  return (
    <>
      {picture ? (
        <figure class="lead-picture">
          <Photograph shown={shownPicture(picture)} alt={picture.alt} room="wide" first />
          {picture.caption || picture.credit ? (
            <figcaption>
              {picture.caption ? <span class="caption">{clean(picture.caption)} </span> : null}
              {picture.credit ? <span class="credit">{clean(picture.credit)}</span> : null}
            </figcaption>
          ) : null}
        </figure>
      ) : null}
      {summary.opening.length ? (
        <div class="lead-text">
          {summary.opening.map((p) => (
            <p>{clean(p)}</p>
          ))}
        </div>
      ) : null}
    </>
  )
}

function Thumb({ picture }: { picture: NonNullable<ArticleSummary['picture']> }) {
  // No link of its own: the headline beside it is the same one.
  return (
    <div class="thumb">
      <Photograph shown={shownPicture(picture)} alt={null} room="thumb" />
    </div>
  )
}

/** The clock where the page printed one: an article that has a day alone stands without. */
const clockOf = (summary: ArticleSummary, site: Site): string =>
  (summary.published ?? summary.updated)?.local.length === 10 ? '–' : clock(summary.sorted, site)

/**
 * Agency, outlet, time, copies: the small line under a headline.
 * @param short  without the time, and the agency or else the outlet; neither leads to its page, or they would be most of the
 *   stops of the column
 */
export function Facts({ summary, site, short = false }: { summary: ArticleSummary; site: Site; short?: boolean }) {
  const outlet = summary.outlet ?? hostOf(summary.url)
  const agency = whatMayShow(summary.rights, site.settings).words ? summary.agency : null
  const words = site.words.teaser
  return (
    <p class="facts" {...own(site)}>
      {short ? null : <time datetime={summary.sorted}>{shortTime(summary.sorted, site)}</time>}
      {agency ? (
        <span class="agency">
          <Name kind="agency" name={agency} linked={!short} />
        </span>
      ) : null}
      {outlet && !(short && agency) ? (
        <span>
          <Name kind="outlet" name={outlet} linked={!short && summary.outlet !== null} />
        </span>
      ) : null}
      {summary.kind === 'liveblog' ? <span>{words.live}</span> : null}
      {summary.copies > 0 ? <span>{words.copies(summary.copies)}</span> : null}
      {summary.revision > 1 ? <span>{words.revised}</span> : null}
      {summary.confidence < 0.6 ? <span>{words.uncertain}</span> : null}
    </p>
  )
}

/** A name as it is printed, leading to its page. */
export function Name({ kind, name, linked = true }: { kind: AttributionKind; name: string; linked?: boolean }) {
  const path = linked ? namePath(kind, name) : null
  const printed = <bdi>{clean(name)}</bdi>
  return path === null ? printed : <a href={path}>{printed}</a>
}

/** At most `most` characters, cut at a word. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const at = text.lastIndexOf(' ', most)
  return `${text.slice(0, at > most * 0.6 ? at : most)}…`
}
