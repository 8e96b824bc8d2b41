/** What readers reported, names that are never shown, and who said what in one article as it was read. */
import type { HiddenName, OperatedArticle, Report, Standing, TakenBack } from '../../archive/index.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { short } from '../printed-time.js'
import { percents } from '../words/counting.js'
import { headlineOf } from './desk-captures.js'
import { DeskPage, FormToken } from './desk-shell.js'
import { DeskPager, DeskTable } from './desk-table.js'

export const reportStates = ['open', 'settled', 'dismissed'] as const

export interface DeskReportsProps {
  readonly view: DeskView
  readonly state: Report['state']
  readonly reports: readonly Report[]
  readonly before: number | null
  readonly next: number | null
  readonly done: string | null
}

export function DeskReportsPage({ view, state, reports, before, next, done }: DeskReportsProps) {
  const { site } = view
  const words = site.words.reports.desk
  const at = `/desk/reports?state=${state}`
  return (
    <DeskPage view={view} title={words.place} place="reports" done={done}>
      <p class="quiet">{words.intro}</p>
      <nav class="desk-filter" aria-label={words.place}>
        <ul>
          {reportStates.map((name) => (
            <li>
              <a href={`/desk/reports?state=${name}`} aria-current={name === state ? 'page' : undefined}>
                {words.states[name]}
              </a>
            </li>
          ))}
          <li>
            <a href="/desk/names">{words.names}</a>
          </li>
        </ul>
      </nav>
      {reports.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <DeskTable label={words.place} columns={[words.made, words.article, words.report, words.contact]}>
          {reports.map((report) => (
            <tr id={`report-${report.number}`}>
              <td class="when">
                <time datetime={report.made}>{short(report.made, site)}</time>
              </td>
              <th scope="row">
                <a href={`/desk/articles/${report.article}/said`}>
                  <bdi>{clean(report.headline ?? report.article)}</bdi>
                </a>
                {report.words === null ? null : (
                  <span class="under">
                    <bdi>{clean(report.words)}</bdi>
                  </span>
                )}
              </th>
              <td>
                <bdi>{clean(report.text)}</bdi>
                {report.state === 'open' ? <Deeds view={view} report={report} /> : null}
              </td>
              <td>
                <bdi>{clean(report.contact ?? '')}</bdi>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      <DeskPager
        site={site}
        newest={before === null ? null : at}
        older={next === null ? null : `${at}&before=${next}`}
      />
    </DeskPage>
  )
}

function Deeds({ view, report }: { view: DeskView; report: Report }) {
  const words = view.site.words.reports.desk
  return (
    <form method="post" action={`/desk/reports/${report.number}`}>
      <FormToken view={view} />
      {report.words === null ? null : (
        <button type="submit" name="deed" value="take-back">
          {words.takeBack}
        </button>
      )}{' '}
      <button type="submit" name="deed" value="settled">
        {words.settle}
      </button>{' '}
      <button type="submit" name="deed" value="dismissed">
        {words.dismiss}
      </button>
    </form>
  )
}

export interface DeskNamesProps {
  readonly view: DeskView
  readonly names: readonly HiddenName[]
  readonly done: string | null
  readonly trouble: string | null
}

export function DeskNamesPage({ view, names, done, trouble }: DeskNamesProps) {
  const { site } = view
  const words = site.words.reports.desk
  return (
    <DeskPage view={view} title={words.names} place="reports" done={done} trouble={trouble}>
      <p class="quiet">{words.namesWhat}</p>
      <form method="post" action="/desk/names">
        <FormToken view={view} />
        <label for="name">{words.name}</label>{' '}
        <input id="name" name="name" maxlength={200} required autocomplete="off" aria-describedby="name-what" />{' '}
        <button type="submit">{words.hide}</button>
        <span class="under" id="name-what">
          {words.nameWhat}
        </span>
      </form>
      {names.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <DeskTable label={words.names} columns={[words.name, words.made, words.show]}>
          {names.map(({ key, name, added }) => (
            <tr>
              <th scope="row">
                <bdi>{clean(name)}</bdi>
              </th>
              <td class="when">
                <time datetime={added}>{short(added, site)}</time>
              </td>
              <td>
                <form method="post" action="/desk/names/back">
                  <FormToken view={view} />
                  <input type="hidden" name="key" value={key} />
                  <button type="submit">{words.show}</button>
                </form>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
    </DeskPage>
  )
}

export interface DeskSaidProps {
  readonly view: DeskView
  readonly article: OperatedArticle
  readonly standing: Standing | null
  readonly takenBack: readonly TakenBack[]
  readonly done: string | null
}

export function DeskSaidPage({ view, article, standing, takenBack, done }: DeskSaidProps) {
  const { site } = view
  const words = site.words.reports.desk
  const path = `/desk/articles/${article.id}`
  const percent = percents(site.language)
  return (
    <DeskPage view={view} title={words.said} place="articles" done={done}>
      <p>
        <a href={path}>
          <bdi>{headlineOf(article, site)}</bdi>
        </a>
      </p>
      <p class="quiet">{words.saidWhat}</p>
      {standing?.reading.statements === undefined ? (
        <p class="quiet">{words.notRead}</p>
      ) : (
        <DeskTable label={words.said} columns={[words.speaker, words.statement, words.sure, words.takeBack]}>
          {standing.reading.statements.map(({ speaker, content, mode, confidence }) => (
            <tr>
              <th scope="row">
                <bdi>{clean(speaker === null ? words.nobody : (speaker.name ?? speaker.text))}</bdi>
                {speaker === null ? null : (
                  <span class="under">
                    <bdi>{clean([speaker.text, speaker.role].filter((part) => part !== null).join(' · '))}</bdi>{' '}
                    {percent(speaker.confidence)}
                  </span>
                )}
              </th>
              <td>
                <bdi>{clean(content)}</bdi>
                {mode === 'asserted' ? null : <span class="under">{site.words.said.inMode[mode]}</span>}
              </td>
              <td>{percent(confidence)}</td>
              <td>
                <form method="post" action={`${path}/said`}>
                  <FormToken view={view} />
                  <input type="hidden" name="words" value={clean(content)} />
                  <button type="submit">{words.takeBack}</button>
                </form>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      {takenBack.length === 0 ? null : (
        <>
          <h2 class="label">{words.takenBack}</h2>
          <DeskTable label={words.takenBack} columns={[words.statement, words.why, words.made, words.giveBack]}>
            {takenBack.map((taken) => (
              <tr>
                <th scope="row">
                  <bdi>{clean(taken.words)}</bdi>
                </th>
                <td>
                  <bdi>{clean(taken.reason)}</bdi>
                </td>
                <td class="when">
                  <time datetime={taken.since}>{short(taken.since, site)}</time>
                </td>
                <td>
                  <form method="post" action={`${path}/said/back`}>
                    <FormToken view={view} />
                    <input type="hidden" name="number" value={String(taken.number)} />
                    <button type="submit">{words.giveBack}</button>
                  </form>
                </td>
              </tr>
            ))}
          </DeskTable>
        </>
      )}
    </DeskPage>
  )
}
