/** One text in two outlets, side by side: what the second kept, changed, moved, left out and added. */
import { diffWordsWithSpace } from 'diff'
import type { ArchivedArticle } from '../../archive/archive.js'
import type { Article } from '../../model/index.js'
import { type CopyCuts, copyCuts, movedBlocks } from '../../stories/index.js'
import { articlePath, clean } from '../captured-words.js'
import { Shell, tongue } from '../shell.js'
import type { Site } from '../site.js'
import { own } from '../words/index.js'
import { Pieces } from './changes.js'
import type { DiffPiece } from './difference.js'
import { headlineWords } from './teaser.js'

export const copyPath = (id: string, other: string): string => `/articles/${id}/copies/${other}`

/** Longest paragraph that is compared word by word; the cost grows with the product of the lengths. */
const longest = 8_000

interface Row {
  readonly fate: 'kept' | 'changed' | 'dropped' | 'moved' | 'added'
  /** In the first text, in the second; null where it has nothing there. */
  readonly mine: readonly DiffPiece[] | null
  readonly theirs: readonly DiffPiece[] | null
}

export function CopyPage({ kept, other, site }: { kept: ArchivedArticle; other: ArchivedArticle; site: Site }) {
  const words = site.words.copy
  const cuts = copyCuts(kept.article, other.article)
  const rows = rowsOf(kept.article, other.article, cuts)
  const runs = site.words.article.runs(cuts.runs, cuts.of)
  return (
    <Shell title={`${words.title} · ${site.settings.siteName}`} site={site} kind="copy">
      <h1 class="list-title">{words.title}</h1>
      <p class="quiet">
        <bdi>{clean(other.outlet ?? site.words.article.outletNotStated)}</bdi>: {runs}
        {cuts.added.length ? ` · ${words.adds(cuts.added.length)}` : null}
      </p>
      <div class="sides sides-heads">
        {[kept, other].map((one) => (
          <h2 {...tongue(one.article.language)}>
            <span class="label" {...own(site)}>
              <bdi>{clean(one.outlet ?? site.words.article.outletNotStated)}</bdi>
            </span>
            <a href={articlePath(one.id, one.article.headline)}>{headlineWords(one.article, site)}</a>
          </h2>
        ))}
      </div>
      {rows.map(({ fate, mine, theirs }) => (
        <div class={`sides sides-${fate}`}>
          <p class={fate === 'kept' ? 'offscreen' : 'diff-name'} {...own(site)}>
            {words.fate[fate]}
          </p>
          {([mine, theirs] as const).map((pieces, side) => (
            <p {...tongue((side === 0 ? kept : other).article.language)}>
              {pieces ? (
                <Pieces pieces={pieces} side={side === 0 ? 'before' : 'after'} site={site} />
              ) : (
                <span class="quiet" {...own(site)}>
                  {words.notThere}
                </span>
              )}
            </p>
          ))}
        </div>
      ))}
    </Shell>
  )
}

function rowsOf(mine: Article, theirs: Article, cuts: CopyCuts): Row[] {
  const words = (article: Article, block: number): string => {
    const part = article.body[block]
    return part === undefined || part.kind === 'picture' ? '' : part.text
  }
  const moved = movedBlocks(cuts)
  const added = [...cuts.added]
  const rows: Row[] = []
  const whole = (text: string): DiffPiece[] => [{ kind: 'same', text }]
  const addedUpTo = (place: number) => {
    while (added[0] !== undefined && added[0] < place)
      rows.push({ fate: 'added', mine: null, theirs: [{ kind: 'added', text: words(theirs, added.shift() ?? 0) }] })
  }
  for (const { block, fate, other } of cuts.paragraphs) {
    const text = words(mine, block)
    if (other === null) {
      rows.push({ fate: 'dropped', mine: [{ kind: 'deleted', text }], theirs: null })
      continue
    }
    const isMoved = moved.has(block)
    if (!isMoved) addedUpTo(other)
    const there = words(theirs, other)
    const pieces = fate === 'changed' ? changes(text, there) : null
    rows.push({
      fate: isMoved ? 'moved' : fate === 'changed' ? 'changed' : 'kept',
      mine: pieces ?? whole(text),
      theirs: pieces ?? whole(there),
    })
  }
  addedUpTo(Number.POSITIVE_INFINITY)
  return rows
}

function changes(before: string, after: string): DiffPiece[] {
  if (before.length > longest || after.length > longest)
    return [
      { kind: 'deleted', text: before },
      { kind: 'added', text: after },
    ]
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'deleted' : 'same',
    text: value,
  }))
}
