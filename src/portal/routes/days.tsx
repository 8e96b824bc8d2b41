/** The archive by day and month, in the paper's own time zone. */
import type { ArchiveReader } from '../../archive/archive.js'
import type { Routes } from '../door.js'
import { DayPage, MonthPage } from '../pages/days.js'
import type { Site } from '../site.js'
import { beginOf, type Day, dayOf, monthOf, readDay, readMonth } from '../site-days.js'
import { perPage } from './lists.js'

export const dayRoutes: Routes = (app, door) => {
  const { reader } = door

  const near = (first: Day, next: Day, site: Site) => daysNear(reader, first, next, site)

  app.get('/days', async (c) => {
    const site = await door.site()
    const { articles } = await reader.list({ limit: 1 }, site.now)
    return c.redirect(`/days/${monthOf(dayOf(articles[0]?.sorted ?? site.now, site))}`)
  })

  app.get('/days/:day', async (c) => {
    const site = await door.site()
    const day = readDay(c.req.param('day'))
    const month = readMonth(c.req.param('day'))
    if (day !== null) {
      const next = day.add({ days: 1 })
      const [from, to] = [beginOf(day, site), beginOf(next, site)]
      const list = await reader.list(
        {
          limit: perPage,
          of: { kind: 'time', from, to },
          before: c.req.query('before'),
          after: c.req.query('after'),
        },
        site.now,
      )
      const [count = 0] = await reader.countsBetween([from, to], site.now)
      return door.html(
        c,
        <DayPage day={day} count={count} list={list} near={await near(day, next, site)} site={site} />,
      )
    }
    if (month !== null) {
      const days = Array.from({ length: month.daysInMonth + 1 }, (_, k) => month.add({ days: k }))
      const counts = await reader.countsBetween(
        days.map((d) => beginOf(d, site)),
        site.now,
      )
      const after = await near(month, month.add({ months: 1 }), site)
      return door.html(c, <MonthPage month={month} counts={counts} near={after} site={site} />)
    }
    return door.missing(c, site.words.days.noDay)
  })
}

/** The nearest days before the first and from the next on that have an article. */
export async function daysNear(reader: ArchiveReader, first: Day, next: Day, site: Site) {
  const asked = { before: beginOf(first, site), from: beginOf(next, site) }
  const { earlier, later } = await reader.neighbours(asked, site.now)
  const day = (instant: string | null) => (instant === null ? null : dayOf(instant, site))
  return { earlier: day(earlier), later: day(later) }
}
