/**
 * The blocks of a capture with their labels: point at one, by mouse or arrow keys, and say what it is. One form with one
 * group of choices, so that Tab passes it in one step and no script is needed.
 */
import type { OperatedCapture } from '../../archive/index.js'
import { type ExplainedBlock, type GivenLabel, LABELS, type Label } from '../../model/index.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import type { Idiom } from '../words/index.js'
import { FormToken } from './desk-shell.js'
import { clip } from './teaser.js'

/** Blocks on one page. */
export const blocksAtOnce = 300
/** Characters of a block that are shown. */
const mostShown = 600

export const labelName = (label: Label, { words }: Pick<Idiom, 'words'>): string => {
  const names: Readonly<Record<string, string>> = { ...words.field, ...words.desk.labels }
  return names[label] ?? label
}

export interface BlocksProps {
  readonly view: DeskView
  readonly capture: OperatedCapture
  /** The decoded capture. */
  readonly text: string
  readonly blocks: readonly ExplainedBlock[]
  /** Index of the first one on this page. */
  readonly from: number
  /** Index of the chosen one; null for none. */
  readonly chosen: number | null
}

export function Blocks({ view, capture, text, blocks, from, chosen }: BlocksProps) {
  const { site } = view
  const words = site.words.desk
  const given = new Map(capture.labels.map((one) => [one.span.join(), one]))
  const articles = Math.max(0, ...blocks.map(({ article }) => (article ?? -1) + 1))
  const shown = blocks.slice(from, from + blocksAtOnce)
  const path = `/desk/captures/${capture.number}`
  return (
    <section aria-labelledby="blocks-label">
      <h2 id="blocks-label" class="label">
        {words.blocks}
      </h2>
      <p class="quiet">{words.blocksWhat}</p>
      <form method="post" action={`${path}/labels`} class="blocks-form">
        <FormToken view={view} />
        <fieldset class="blocks">
          <legend class="offscreen">{words.block}</legend>
          {shown.map((block, k) => (
            <BlockRow
              block={block}
              at={from + k}
              text={text}
              given={given.get(block.span.join()) ?? null}
              chosen={from + k === chosen}
              site={site}
            />
          ))}
        </fieldset>
        <div class="blocks-bar" role="group" aria-label={words.setLabel}>
          <span>
            <label for="through">{words.through}</label>{' '}
            <input type="number" id="through" name="through" min={1} max={blocks.length} inputmode="numeric" />
          </span>
          <span>
            <label for="label">{words.label}</label>{' '}
            <select id="label" name="label">
              {LABELS.map((label) => (
                <option value={label}>{labelName(label, site)}</option>
              ))}
            </select>
          </span>
          <span>
            <label for="article">{words.ofArticle}</label>{' '}
            <select id="article" name="article">
              <option value="">{words.whereItStands}</option>
              {Array.from({ length: articles }, (_, n) => (
                <option value={String(n)}>{words.articleNumber(n + 1)}</option>
              ))}
              <option value={String(articles)}>{words.newArticle}</option>
            </select>
          </span>
          <button type="submit" name="deed" value="set" class="main" accesskey="s">
            {words.setLabel}
          </button>
          <button type="submit" name="deed" value="back">
            {words.takeLabelBack}
          </button>
          {capture.labels.length ? (
            <button type="submit" name="deed" value="all-back" formnovalidate>
              {words.takeAllBack(capture.labels.length)}
            </button>
          ) : null}
        </div>
      </form>
      {blocks.length > blocksAtOnce ? (
        <nav class="pages" aria-label={site.words.pages.label}>
          {from > 0 ? <a href={`${path}?from=${Math.max(0, from - blocksAtOnce)}`}>{words.earlierBlocks}</a> : null}
          {from + blocksAtOnce < blocks.length ? (
            <a href={`${path}?from=${from + blocksAtOnce}`} rel="next">
              {words.laterBlocks}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  )
}

interface RowProps {
  readonly block: ExplainedBlock
  readonly at: number
  readonly text: string
  readonly given: GivenLabel | null
  readonly chosen: boolean
  readonly site: DeskView['site']
}

function BlockRow({ block, at, text, given, chosen, site }: RowProps) {
  const words = site.words.desk
  const captured = text.slice(block.span[0], Math.min(block.span[1], block.span[0] + mostShown * 2))
  const shown = withoutTags(captured).trim() || captured
  const dropped = block.article === null || block.label === 'repeat'
  return (
    <div class={`block${dropped ? ' block-dropped' : ''}`} id={`b${at + 1}`}>
      <input type="radio" name="block" id={`block-${at}`} value={String(at)} required checked={chosen} />
      <label for={`block-${at}`}>
        <span class="block-number">{at + 1}</span>
        <span class="block-label">
          {labelName(block.label, site)}
          {block.article === null ? null : <span class="under">{words.articleNumber(block.article + 1)}</span>}
        </span>
        <span class="block-words" dir="auto">
          {clean(clip(shown, mostShown))}
        </span>
        <span class="block-why">
          {given ? (
            <strong>
              {words.byHand(labelName(given.label, site), given.article === null ? null : given.article + 1)}
            </strong>
          ) : (
            <span lang="en" dir="ltr">
              {clean(clip(block.reason, 120))}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

/** Words of a stretch of markup, for the eye alone. One pass, whatever stands in it. */
function withoutTags(markup: string): string {
  let words = ''
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) return words + markup.slice(at)
    const close = markup.indexOf('>', open)
    if (close < 0) return words + markup.slice(at)
    words += `${markup.slice(at, open)} `
    at = close + 1
  }
  return words
}
