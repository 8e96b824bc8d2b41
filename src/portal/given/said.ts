/** What was read from an article, as its page tells it: for machines, in the names of the contract where it has them. */
import { z } from 'zod'
import type { ArchivedArticle } from '../../archive/archive.js'
import { articlePath, hostOf } from '../captured-words.js'
import { headlineWords } from '../pages/teaser.js'
import { headingWords, inlineWords } from '../print/print-markdown.js'
import { amountWords, boundFirst, intervalWords } from '../said/amounts.js'
import { inQuotationMarks } from '../said/quotation-marks.js'
import type { Line, Told, Voice } from '../said/told.js'
import { voiceWords } from '../said/voice-words.js'
import type { Site } from '../site.js'
import { percents } from '../words/counting.js'
import { addressHere } from './given.js'

const words = z.string().nullable()
const mode = z.enum(['asserted', 'denied', 'declined', 'questioned', 'conditional', 'retracted'])
const sentence = z
  .union([z.int(), z.literal('headline')])
  .describe('where its sentence begins in the text; on the page, the address #ID-sNUMBER')

export const SaidShape = z
  .strictObject({
    id: z.string(),
    page: z.string(),
    outlet: words,
    readBy: z.string().describe('the machine that read it'),
    statements: z
      .array(
        z.strictObject({
          number: z.int().describe('among all statements that were read, shown or not'),
          speaker: z.strictObject({
            kind: z.enum(['named', 'unnamed', 'unresolved', 'withheld']),
            name: words.describe('null: not named, or not sure enough to be shown'),
            printed: words,
            role: words,
          }),
          type: z.enum(['speech', 'stance']),
          mode: mode.describe('only asserted is a claim'),
          quoted: z.enum(['direct', 'indirect', 'mixed']),
          content: z.array(z.strictObject({ text: z.string(), sentence: sentence.nullable() })),
          through: z.strictObject({ name: z.string(), mode }).nullable().describe('whom the article has it from'),
          medium: words,
          withdrawn: z
            .enum(['correction', 'revision', 'desk'])
            .nullable()
            .describe('why it no longer holds: a correction touches it, its words are gone, this site took it back'),
          confidence: z.number().min(0).max(1),
        }),
      )
      .nullable()
      .describe('null: not looked for'),
    times: z
      .array(
        z.strictObject({
          value: z.string().describe('TIMEX3'),
          interval: z.tuple([z.string(), z.string()]).describe('half-open'),
          mentions: z.array(z.strictObject({ text: z.string(), sentence: sentence.nullable() })),
        }),
      )
      .nullable(),
    figures: z
      .array(
        z.strictObject({
          text: z.string(),
          value: z.number(),
          to: z.number().nullable(),
          unit: words,
          currency: words,
          bound: words,
          per: words,
          conversion: z.strictObject({ text: z.string(), value: z.number(), unit: words }).nullable(),
          by: z
            .strictObject({
              name: z.string(),
              kind: z.enum(['named', 'unnamed', 'unresolved', 'withheld']),
              mode,
            })
            .nullable()
            .describe('null: the article itself'),
          sentence: sentence.nullable(),
        }),
      )
      .nullable(),
  })
  .describe('Who said what, when and how many, as the page of an article tells it.')

export type GivenSaid = z.infer<typeof SaidShape>

export const givenSaid = (kept: ArchivedArticle, told: Told, site: Site): GivenSaid => ({
  id: kept.id,
  page: addressHere(site, articlePath(kept.id, kept.article.headline)),
  outlet: kept.outlet ?? hostOf(kept.url),
  readBy: told.readBy,
  statements:
    told.statements === null ? null : told.voices.flatMap((voice) => voice.lines.map((line) => givenLine(line, voice))),
  times:
    told.days?.map(({ value, interval, mentions }) => ({
      value,
      interval: [interval[0], interval[1]],
      mentions: mentions.map(({ printed, anchor }) => ({ text: printed, sentence: anchor })),
    })) ?? null,
  figures:
    told.figures?.map(({ figure, anchor, by }) => ({
      text: figure.text,
      value: figure.value,
      to: figure.to ?? null,
      unit: figure.unit,
      currency: figure.currency ?? null,
      bound: figure.bound,
      per: figure.per ?? null,
      conversion: figure.conversion ?? null,
      by,
      sentence: anchor,
    })) ?? null,
})

const givenLine = (line: Line, voice: Voice): NonNullable<GivenSaid['statements']>[number] => ({
  number: line.number,
  speaker: { kind: voice.kind, name: voice.name, printed: line.printed, role: voice.role },
  type: line.stance ? 'stance' : 'speech',
  mode: line.mode,
  quoted: line.quoted,
  content: line.pieces.map(({ text, anchor }) => ({ text, sentence: anchor })),
  through: line.through,
  medium: line.said?.medium ?? null,
  withdrawn: line.withdrawn,
  confidence: line.confidence,
})

export function saidMarkdown(kept: ArchivedArticle, told: Told, site: Site): string {
  const said = site.words.said
  const voices = told.voices.flatMap((voice) => [
    `### ${headingWords([voiceWords(voice, site), voice.role].filter((part) => part !== null).join(', '))}`,
    voice.lines.map((line) => `- ${lineMarkdown(line, voice, kept, site)}`).join('\n'),
  ])
  const days = (told.days ?? []).map(
    ({ value, interval, mentions }) =>
      `- ${inlineWords(intervalWords(interval, site) ?? value)}: ${mentions.map(({ printed }) => inlineWords(printed)).join(', ')}`,
  )
  const figures = (told.figures ?? []).map(({ figure, by }) => {
    const amount = amountWords(figure, site) ?? figure.text
    const bounded = boundFirst(figure) ? [figure.bound, amount] : [amount, figure.bound]
    const what = [...bounded, figure.unit, figure.per].filter((part) => part).join(' ')
    const converted = figure.conversion ? ` (${figure.conversion.text})` : ''
    const who = by === null ? said.theArticle : by.name || said.voice.unresolved
    const marks = by && by.mode !== 'asserted' ? ` (${said.inMode[by.mode]})` : ''
    return `- ${inlineWords(`${what}${converted} · ${who}${marks}`)}`
  })
  const outlet = kept.outlet ?? hostOf(kept.url)
  return `${[
    `# ${headingWords(headlineWords(kept.article, site))}`,
    inlineWords([said.byMachine, ...(outlet === null ? [] : [said.asReported(outlet)])].join(' · ')),
    ...(voices.length ? [`## ${headingWords(said.who)}`, ...voices] : []),
    ...(days.length ? [`## ${headingWords(said.when)}`, days.join('\n')] : []),
    ...(figures.length ? [`## ${headingWords(said.howMany)}`, figures.join('\n')] : []),
  ].join('\n\n')}\n`
}

function lineMarkdown(line: Line, voice: Voice, { article }: ArchivedArticle, { words: { said } }: Site): string {
  const { mode, through } = line
  const spoken = line.pieces
    .map(({ text }) => (line.quoted === 'direct' ? inQuotationMarks(text, article.language) : text))
    .join(' ')
  const teller = through && (through.name || said.nobody)
  return inlineWords(
    [
      ...(voice.name === null && voice.kind !== 'withheld' ? [`${line.printed ?? said.nobody}:`] : []),
      ...(line.withdrawn ? [said.withdrawn[line.withdrawn]] : []),
      ...(through && through.mode !== 'asserted' ? [said.mode[through.mode]] : []),
      ...(mode === 'asserted' ? (line.stance ? [said.view] : []) : [said.mode[mode]]),
      spoken,
      ...(teller === null ? [] : [`· ${said.through(teller)}`]),
    ].join(' '),
  )
}

const share = z.number().min(0).max(1)
const ShownFromShape = z
  .strictObject({ from: share, precision: share, recall: share, cases: z.int() })
  .nullable()
  .describe(
    'from which confidence on it is shown, and how often it was right there; null: not measured, and so not shown',
  )

export const ReadingLimitsShape = z
  .strictObject({
    title: z.string(),
    what: z.string(),
    cannot: z.array(z.string()),
    shown: z.strictObject({ direct: ShownFromShape, reported: ShownFromShape, name: ShownFromShape }),
    measured: z.array(
      z.strictObject({
        kind: z.enum(['statements', 'modes', 'names', 'times', 'figures']),
        right: share,
        cases: z.int(),
      }),
    ),
  })
  .describe('What the machine that reads articles can and cannot do, and how often it was right.')

export const givenReadingLimits = ({ words, measured }: Site): z.infer<typeof ReadingLimitsShape> => ({
  title: words.said.limits.title,
  what: words.said.limits.what,
  cannot: [...words.said.limits.weak],
  shown: { direct: measured.direct, reported: measured.reported, name: measured.name },
  measured: measured.measured.map(({ kind, right, cases }) => ({ kind, right, cases })),
})

export function readingLimitsMarkdown({ language, words, measured }: Site): string {
  const { limits } = words.said
  const percent = percents(language)
  const shown = (['direct', 'reported', 'name'] as const).flatMap((part) => {
    const from = measured[part]
    if (from === null) return []
    const { columns } = limits
    return [
      `- ${limits.shown[part]} · ${columns.from}: ${percent(from.from)} · ${columns.precision}: ${percent(from.precision)} · ${columns.recall}: ${percent(from.recall)} · ${columns.cases}: ${from.cases}`,
    ]
  })
  const right = measured.measured.map(
    ({ kind, right, cases }) =>
      `- ${limits.measured[kind]} · ${limits.right}: ${percent(right)} · ${limits.columns.cases}: ${cases}`,
  )
  return `${[
    `# ${headingWords(limits.title)}`,
    inlineWords(limits.what),
    `## ${headingWords(limits.not)}`,
    limits.weak.map((weak) => `- ${inlineWords(weak)}`).join('\n'),
    `## ${headingWords(limits.sureTitle)}`,
    ...(shown.length ? [limits.sureRule, shown.join('\n')] : [limits.unmeasured]),
    ...(right.length ? [right.join('\n')] : []),
    `## ${headingWords(limits.takenBack)}`,
    inlineWords(limits.takenBackRule),
  ].join('\n\n')}\n`
}
