/** The archive by day: the articles of one, and the calendar of a month with how many each has. */
import type { ArticleList } from '../../archive/archive.js'
import { dataAlternates } from '../feeds/alternates.js'
import { dayWords, monthWords, weekdayWords } from '../printed-time.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { type Day, monthOf } from '../site-days.js'
import { Articles, Turning } from './list.js'

/** Days or months that have articles, before and after; null where the archive begins or ends. */
interface Neighbours {
  readonly earlier: Day | null
  readonly later: Day | null
}

export function DayPage({
  day,
  count,
  list,
  near,
  site,
}: {
  day: Day
  count: number
  list: ArticleList
  near: Neighbours
  site: Site
}) {
  const words = site.words.days
  const title = dayWords(day, site, true)
  const link = (to: Day) => ({ href: `/days/${to}`, words: dayWords(to, site) })
  return (
    <Shell
      title={`${title} · ${site.settings.siteName}`}
      site={site}
      kind="day"
      alternates={list.newer === null ? dataAlternates(`/days/${day}`) : []}
      index={site.settings.public && count > 0}
      section="days"
    >
      <p class="kicker">
        <a href={`/days/${monthOf(day)}`}>{monthWords(day, site)}</a>
      </p>
      <h1 class="list-title">{title}</h1>
      <p class="strip">{count === 0 ? words.none : site.words.names.articles(count)}</p>
      {list.articles.length ? <Articles list={list} site={site} /> : null}
      <Turning list={list} path={`/days/${day}`} site={site} />
      <Near near={near} link={link} site={site} />
    </Shell>
  )
}

export function MonthPage({
  month,
  counts,
  near,
  site,
}: {
  /** Its first day. */
  month: Day
  /** Of each day, from the first. */
  counts: readonly number[]
  near: Neighbours
  site: Site
}) {
  const { days: words, names } = site.words
  const title = monthWords(month, site)
  const total = counts.reduce((sum, n) => sum + n, 0)
  const numbers = new Intl.NumberFormat(site.locale)
  // Cells before the first day of the month.
  const blank = (month.dayOfWeek - words.weekBegins + 7) % 7
  const cells = [...Array<null>(blank).fill(null), ...counts.map((n, k) => ({ day: month.add({ days: k }), n }))]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, k) => cells[week * 7 + k] ?? null),
  )
  const firstWeekday = month.subtract({ days: blank })
  return (
    <Shell
      title={`${title} · ${site.settings.siteName}`}
      site={site}
      kind="month"
      alternates={dataAlternates(`/days/${monthOf(month)}`)}
      index={site.settings.public && total > 0}
      section="days"
    >
      <p class="kicker">{words.title}</p>
      <h1 class="list-title">{title}</h1>
      <p class="strip">{total === 0 ? words.none : names.articles(total)}</p>
      <table class="calendar">
        <caption class="offscreen">{title}</caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, k) => {
              const weekday = firstWeekday.add({ days: k })
              return (
                <th scope="col" abbr={weekdayWords(weekday, site, 'long')}>
                  {weekdayWords(weekday, site, 'short')}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((cell) => (
                <td>
                  {cell === null ? null : cell.n === 0 ? (
                    <span class="no-day">{cell.day.day}</span>
                  ) : (
                    <a href={`/days/${cell.day}`}>
                      <span class="offscreen">{dayWords(cell.day, site)}, </span>
                      <span class="day" aria-hidden="true">
                        {cell.day.day}
                      </span>{' '}
                      <span class="count" aria-hidden="true">
                        {numbers.format(cell.n)}
                      </span>
                      <span class="offscreen">{names.articles(cell.n)}</span>
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Near near={near} link={(to) => ({ href: `/days/${monthOf(to)}`, words: monthWords(to, site) })} site={site} />
    </Shell>
  )
}

function Near({
  near,
  link,
  site,
}: {
  near: Neighbours
  link: (to: Day) => { href: string; words: string }
  site: Site
}) {
  const words = site.words.days
  const { earlier, later } = near
  if (earlier === null && later === null) return null
  return (
    <nav class="pages" aria-label={words.neighbours}>
      {earlier === null ? null : (
        <a rel="prev" href={link(earlier).href}>
          <span class="quiet">{words.earlier}</span> {link(earlier).words}
        </a>
      )}
      {later === null ? null : (
        <a rel="next" href={link(later).href}>
          <span class="quiet">{words.later}</span> {link(later).words}
        </a>
      )}
    </nav>
  )
}
