/** What the reading of articles can and cannot do, and how often it is right: for readers. */
import { dataAlternates } from '../feeds/alternates.js'
import type { Measured, ShownFrom } from '../said/reading-figures.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { percents } from '../words/counting.js'

const shownParts = ['direct', 'reported', 'name'] as const

export function ReadingLimitsPage({ site }: { site: Site }) {
  const { settings, words, measured } = site
  const { limits } = words.said
  const shown = shownParts.flatMap((part) => {
    const from = measured[part]
    return from === null ? [] : [{ part, ...from }]
  })
  return (
    <Shell
      title={`${limits.title} · ${settings.siteName}`}
      site={site}
      kind="reading"
      index={settings.public}
      section="about"
      alternates={dataAlternates('/reading')}
    >
      <div class="plain about">
        <h1>{limits.title}</h1>
        <p>{limits.what}</p>
        <h2>{limits.not}</h2>
        <ul class="limits">
          {limits.weak.map((weak) => (
            <li>{weak}</li>
          ))}
        </ul>
        <h2>{limits.sureTitle}</h2>
        {shown.length ? <ShownTable shown={shown} site={site} /> : <p>{limits.unmeasured}</p>}
        {measured.measured.length ? <MeasuredTable measured={measured.measured} site={site} /> : null}
        <h2>{limits.takenBack}</h2>
        <p>{limits.takenBackRule}</p>
      </div>
    </Shell>
  )
}

function ShownTable({
  shown,
  site,
}: {
  shown: readonly (ShownFrom & { readonly part: (typeof shownParts)[number] })[]
  site: Site
}) {
  const { limits } = site.words.said
  const { columns } = limits
  const share = percents(site.language)
  return (
    <>
      <p>{limits.sureRule}</p>
      <div class="table" role="group" aria-label={limits.sureTitle} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.part}</th>
              {[columns.from, columns.precision, columns.recall, columns.cases].map((title) => (
                <th scope="col" class="n">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ part, from, precision, recall, cases }) => (
              <tr>
                <th scope="row">{limits.shown[part]}</th>
                {[share(from), share(precision), share(recall), numbered(cases, site)].map((cell) => (
                  <td class="n">{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function MeasuredTable({ measured, site }: { measured: readonly Measured[]; site: Site }) {
  const { limits } = site.words.said
  return (
    <div class="table" role="group" aria-label={limits.right} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{limits.columns.part}</th>
            <th scope="col" class="n">
              {limits.right}
            </th>
            <th scope="col" class="n">
              {limits.columns.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {measured.map(({ kind, right, cases }) => (
            <tr>
              <th scope="row">{limits.measured[kind]}</th>
              <td class="n">{percents(site.language)(right)}</td>
              <td class="n">{numbered(cases, site)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const numbered = (n: number, { locale }: Site): string => new Intl.NumberFormat(locale).format(n)
