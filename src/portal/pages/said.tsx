/** Who said what, when, and how many: what was read from an article, each line leading to its sentence. */
import type { Child } from 'hono/jsx'
import type { ArchivedArticle } from '../../archive/archive.js'
import { clean, hostOf, isolated } from '../captured-words.js'
import { readable } from '../printed-time.js'
import { amountWords, boundFirst, intervalWords, timeValue } from '../said/amounts.js'
import { inQuotationMarks } from '../said/quotation-marks.js'
import type { Anchor, Line, Mode, Told, ToldDay, ToldFigure, Voice } from '../said/told.js'
import { voiceWords } from '../said/voice-words.js'
import { tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { anchorId, lineClass } from './said-marks.js'
import { clip } from './teaser.js'

export interface SaidProps {
  readonly kept: ArchivedArticle
  readonly told: Told
  readonly site: Site
}

interface ListProps extends SaidProps {
  /** Address of a sentence. */
  readonly to: (anchor: Anchor) => string
  /** Say how sure each line is. */
  readonly sure?: boolean
}

/** Of each list, on the article's own page; the page of all of it has the rest. */
const mostLines = 40
const mostDays = 20
const mostFigures = 30

/** Under the text of an article. What is folded is not printed. */
export function SaidBeside({ kept, told, site }: SaidProps) {
  const words = site.words.said
  const to = (anchor: Anchor) => `#${anchorId(kept.id, anchor)}`
  const parts = partsOf(told, site)
  if (parts.length === 0) return null
  return (
    <section class="said" id={`${kept.id}-said`} aria-label={words.who} {...own(site)}>
      {parts.map(({ kind, title, count }, n) => (
        <details open={n === 0 && kind === 'who'}>
          <summary>
            <h2 class="label">{title}</h2> <span class="count">{count}</span>
          </summary>
          {n === 0 ? <SaidHead kept={kept} site={site} /> : null}
          {kind === 'who' ? (
            <Voices kept={kept} told={{ ...told, voices: firstLines(told.voices, mostLines) }} site={site} to={to} />
          ) : kind === 'when' ? (
            <Days kept={kept} days={(told.days ?? []).slice(0, mostDays)} site={site} to={to} />
          ) : (
            <Figures kept={kept} figures={(told.figures ?? []).slice(0, mostFigures)} site={site} to={to} />
          )}
        </details>
      ))}
      <p class="said-more">
        <a href={`/articles/${kept.id}/said`}>{words.all}</a>
        {mayReport(site) ? (
          <a href={`/articles/${kept.id}/report`} rel="nofollow">
            {site.words.reports.title}
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** Files have nobody behind them who would take a report. */
const mayReport = ({ settings }: Site): boolean => settings.exported !== true

/** The parts that hold something, in the order in which they stand. */
export function partsOf(told: Told, { words: { said } }: Site) {
  const { statements, days, figures } = told
  return [
    { kind: 'who' as const, title: said.who, n: statements ?? 0, count: said.statements(statements ?? 0) },
    { kind: 'when' as const, title: said.when, n: days?.length ?? 0, count: said.days(days?.length ?? 0) },
    {
      kind: 'howMany' as const,
      title: said.howMany,
      n: figures?.length ?? 0,
      count: said.figures(figures?.length ?? 0),
    },
  ].filter(({ n }) => n > 0)
}

function firstLines(voices: readonly Voice[], most: number): Voice[] {
  let left = most
  return voices.flatMap((voice) => {
    const lines = voice.lines.slice(0, left)
    left -= lines.length
    return lines.length ? [{ ...voice, lines }] : []
  })
}

/** Whose reading it is, and whose report. */
export function SaidHead({ kept, site }: Pick<SaidProps, 'kept' | 'site'>) {
  const words = site.words.said
  const outlet = kept.outlet ?? hostOf(kept.url)
  const { published } = kept.article
  const day = published && readable(published, site)
  const report =
    outlet === null ? day : day ? words.asReportedOn(isolated(outlet), day) : words.asReported(isolated(outlet))
  return (
    <p class="said-head">
      <a href="/reading">{words.byMachine}</a>
      {report === null ? null : ` · ${report}`}
      <br />
      {words.key}
    </p>
  )
}

export function Voices({ kept, told, site, to, sure = false }: ListProps) {
  const tongued = tongue(kept.article.language)
  return (
    <ul class="voices">
      {told.voices.map((voice) => (
        <li class="voice">
          <h3>
            {voice.name === null ? (
              voiceWords(voice, site)
            ) : (
              <span class="voice-name" {...tongued}>
                {clean(voice.name)} {voice.role === null ? null : <span class="role">{clean(voice.role)}</span>}
              </span>
            )}
          </h3>
          <ul>
            {voice.lines.map((line) => (
              <SaidLine kept={kept} line={line} voice={voice} site={site} to={to} sure={sure} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function SaidLine({
  kept,
  line,
  voice,
  site,
  to,
  sure,
}: Pick<ListProps, 'kept' | 'site' | 'to' | 'sure'> & { line: Line; voice: Voice }) {
  const words = site.words.said
  const { language } = kept.article
  const { mode, stance, through } = line
  // What keeps words from being a claim stands before them, that of whoever told them first.
  const before = [
    ...(line.withdrawn ? [words.withdrawn[line.withdrawn]] : []),
    ...(through && through.mode !== 'asserted' ? [words.mode[through.mode]] : []),
    ...(mode === 'asserted' ? (stance ? [words.view] : []) : [words.mode[mode]]),
  ]
  const after: Child[] = [
    ...(through ? [<bdi>{words.through(nameInMode(through.name || words.nobody, through.mode, site))}</bdi>] : []),
    ...(line.said?.medium ? [<bdi {...tongue(language)}>{clean(line.said.medium)}</bdi>] : []),
    ...(sure ? [words.sure(line.confidence)] : []),
    ...(sure && line.withdrawn === null && mayReport(site)
      ? [
          <a href={`/articles/${kept.id}/report?statement=${line.number}`} rel="nofollow">
            {site.words.reports.title}
          </a>,
        ]
      : []),
  ]
  return (
    <li
      class={
        [lineClass(line.number), ...(line.withdrawn ? ['taken'] : [])].filter((c) => c !== '').join(' ') || undefined
      }
    >
      {voice.name === null && voice.kind !== 'withheld' ? (
        <p class="printed">
          {line.printed === null ? words.nobody : <bdi {...tongue(language)}>{clean(line.printed)}</bdi>}
        </p>
      ) : null}
      {before.map((label) => (
        <strong class={label === words.view ? 'mode view' : 'mode'}>{label} </strong>
      ))}
      <bdi {...tongue(language)}>
        {line.pieces.map(({ text, anchor }, n) => {
          const spoken = clean(line.quoted === 'direct' ? inQuotationMarks(text, language) : text)
          return (
            <>
              {n === 0 ? null : ' '}
              <Jump anchor={anchor} to={to}>
                {line.withdrawn ? <s>{spoken}</s> : spoken}
              </Jump>
            </>
          )
        })}
      </bdi>
      {after.length ? (
        <span class="quiet">
          {after.map((part) => (
            <> · {part}</>
          ))}
        </span>
      ) : null}
    </li>
  )
}

/** To the sentence where there is one on the page. */
const Jump = ({ anchor, to, children }: Pick<ListProps, 'to'> & { anchor: Anchor | null; children?: Child }) =>
  anchor === null ? <span>{children}</span> : <a href={to(anchor)}>{children}</a>

/** "Lise Okono (denied)": a name with what kept its words from being a claim. */
export const nameInMode = (name: string, mode: Mode, { words }: Site): string =>
  mode === 'asserted' ? clean(name) : `${clean(name)} (${words.said.inMode[mode]})`

/** Characters of a sentence on either side of a date. */
const around = 70

export function Days({ kept, days, site, to, sure = false }: Omit<ListProps, 'told'> & { days: readonly ToldDay[] }) {
  const { language } = kept.article
  return (
    <ol class="days">
      {days.map(({ interval, value, mentions }) => (
        <li>
          <time datetime={timeValue(value)}>{intervalWords(interval, site) ?? clean(value)}</time>
          <ul>
            {mentions.map(({ before, printed, after, anchor, relative }) => (
              <li>
                <bdi {...tongue(language)}>
                  <Jump anchor={anchor} to={to}>
                    {clean(clipStart(before, around))}
                    <b>{clean(printed)}</b>
                    {clean(clip(after, around))}
                  </Jump>
                </bdi>
                {relative && sure ? <span class="quiet"> · {site.words.said.countedFrom}</span> : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** The end of a text, from a word on. */
function clipStart(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.slice(-most)
  const space = end.indexOf(' ')
  return `…${end.slice(space < 0 ? 0 : space)}`
}

export function Figures({ kept, figures, site, to }: Omit<ListProps, 'told'> & { figures: readonly ToldFigure[] }) {
  const words = site.words.said
  const tongued = tongue(kept.article.language)
  return (
    <div class="table" role="group" aria-label={words.howMany} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" class="n">
              {words.amount}
            </th>
            <th scope="col">{words.says}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, anchor, by }) => (
            <tr>
              <td>
                <bdi {...tongued}>
                  {clean([figure.unit, figure.per && `/ ${figure.per}`].filter((part) => part).join(' '))}
                </bdi>
              </td>
              <td class="n">
                <bdi {...tongued}>
                  {figure.bound && boundFirst(figure) ? `${clean(figure.bound)} ` : null}
                  <Jump anchor={anchor} to={to}>
                    {amountWords(figure, site) ?? clean(figure.text)}
                  </Jump>
                  {figure.bound && !boundFirst(figure) ? ` ${clean(figure.bound)}` : null}
                </bdi>
                {figure.conversion ? (
                  <p class="conversion">
                    <bdi {...tongued}>{clean(figure.conversion.text)}</bdi>
                  </p>
                ) : null}
              </td>
              <td>
                {by === null ? (
                  words.theArticle
                ) : (
                  <>
                    {by.name === '' ? null : (
                      <>
                        <bdi>{nameInMode(by.name, by.mode, site)}</bdi>{' '}
                      </>
                    )}
                    {by.kind === 'named' ? null : (
                      <span class="quiet">{voiceWords({ kind: by.kind, name: null }, site)}</span>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
