import type { ArticleSummary, Front, Strip } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { listAlternates } from '../feeds/alternates.js'
import { dayWords } from '../printed-time.js'
import { whatMayShow } from '../rights.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { type Day, dayOf } from '../site-days.js'
import type { Idiom } from '../words/index.js'
import { Teaser } from './teaser.js'

interface FrontProps {
  readonly front: Front
  readonly site: Site
}

/** "22 captures in, 27 articles out, 3 were run together, 412 blocks of furniture dropped". */
export const StripLine = ({ strip, words }: { strip: Strip } & Pick<Idiom, 'words'>) => (
  <p class="strip">{words.front.strip(strip)}</p>
)

/** Stories of the second column; the others stand in pairs under the lead, or on a wide screen in a column of their own. */
const besideLead = (seconds: number): number => (seconds > 4 ? 3 : seconds === 4 ? 2 : seconds)
/** Lines of the wire column. */
const lines = 10
/** A band of no more stories than this shares its row with another such band. */
const smallBand = 2

export function FrontPage({ front, site }: FrontProps) {
  const words = site.words.front
  const { lead, seconds, latest } = front
  const beside = besideLead(seconds.length)
  const wire = latest.slice(0, lines)
  // What belongs to no band and stands in the wire column already, as in a thin edition, need not stand twice.
  const bands = front.sections.filter(
    ({ name, articles }) => name !== null || articles.some(({ id }) => !wire.some((line) => line.id === id)),
  )
  const columns = 1 + Math.min(1, seconds.length) + Math.min(1, latest.length)
  return (
    <Shell
      title={site.settings.siteName}
      site={site}
      kind="front"
      alternates={listAlternates('/index', site.settings.siteName, site.settings)}
      index={site.settings.public}
      strip={lead ? <StripLine strip={front.strip} words={site.words} /> : null}
    >
      {lead ? (
        <>
          <div class={`top top-${columns}`}>
            <section class="lead" aria-label={words.lead}>
              <Teaser summary={lead} site={site} size="lead" level={2} picture />
            </section>
            {seconds.length ? (
              <section class="seconds" aria-label={words.seconds}>
                {seconds.slice(0, beside).map((s, n) => (
                  <Teaser summary={s} site={site} size="second" level={2} picture={n === 0} />
                ))}
              </section>
            ) : null}
            {seconds.length > beside ? (
              <section class="under-lead" aria-label={words.underLead}>
                {seconds.slice(beside).map((s) => (
                  <div class="cell">
                    <Teaser summary={s} site={site} size="second" level={2} />
                  </div>
                ))}
              </section>
            ) : null}
            {latest.length ? <Wire latest={wire} site={site} /> : null}
          </div>
          <div class="bands">
            {paired(bands).map(({ section, half }, n) => (
              <Band section={section} half={half} n={n} site={site} />
            ))}
          </div>
        </>
      ) : (
        <EmptyArchive site={site} />
      )}
    </Shell>
  )
}

/** The newest by the clock, day by day. */
function Wire({ latest, site }: { latest: readonly ArticleSummary[]; site: Site }) {
  const days: { day: Day; articles: ArticleSummary[] }[] = []
  for (const summary of latest) {
    const day = dayOf(summary.sorted, site)
    const last = days.at(-1)
    if (last?.day.equals(day)) last.articles.push(summary)
    else days.push({ day, articles: [summary] })
  }
  const today = dayOf(site.now, site)
  return (
    <section class="wire" aria-labelledby="wire">
      <h2 id="wire" class="label">
        <a href="/latest">{site.words.shell.latest}</a>
      </h2>
      {days.map(({ day, articles }) => (
        <>
          {day.equals(today) ? null : <p class="wire-day">{dayWords(day, site, true)}</p>}
          <ol>
            {articles.map((s) => (
              <li>
                <Teaser summary={s} site={site} size="line" level={3} />
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  )
}

type Section = Front['sections'][number]

/** Small bands stand side by side, where the next one is small too. */
function paired(sections: readonly Section[]): { section: Section; half: boolean }[] {
  const small = (section: Section | undefined) => section !== undefined && section.articles.length <= smallBand
  const bands: { section: Section; half: boolean }[] = []
  for (const [n, section] of sections.entries()) {
    const before = bands[n - 1]
    const second = before?.half === true && bands.filter(({ half }) => half).length % 2 === 1
    bands.push({ section, half: small(section) && (second || small(sections[n + 1])) })
  }
  return bands
}

/** One story of a band leads it: the first that has a picture. The others stand beside it in words. */
function Band({
  section: { name, articles },
  half,
  n,
  site,
}: {
  section: Section
  half: boolean
  n: number
  site: Site
}) {
  const led = articles.find(({ picture, rights }) => picture && whatMayShow(rights, site.settings).words)
  const title = <bdi>{clean(name ?? site.words.front.moreNews)}</bdi>
  return (
    <section class={half ? 'band band-half' : 'band'} aria-labelledby={`band-${n}`}>
      <h2 id={`band-${n}`} class="label">
        {name === null ? title : <a href={`/sections/${encodeURIComponent(name)}`}>{title}</a>}
      </h2>
      <div class="band-stories">
        {led ? (
          <div class="cell cell-lead">
            <Teaser summary={led} site={site} size="band-lead" level={3} picture />
          </div>
        ) : null}
        {articles
          .filter((s) => s !== led)
          .map((s) => (
            <div class="cell">
              <Teaser summary={s} site={site} size="band" level={3} />
            </div>
          ))}
      </div>
    </section>
  )
}

function EmptyArchive({ site }: { site: Site }) {
  const { empty } = site.words
  return (
    <section class="plain">
      <h2>{empty.title}</h2>
      <p>{empty.what}</p>
      {empty.ways.map(([what, commands]) => (
        <>
          <p>{what}</p>
          <pre dir="ltr" tabindex={0} role="region" aria-label={what}>
            <code>{commands}</code>
          </pre>
        </>
      ))}
      {site.settings.exported ? null : (
        <p>
          {empty.or} <a href="/try">{empty.paste}</a>
        </p>
      )}
    </section>
  )
}
