import type { ArchiveWriter } from '../archive/index.js'
import type { Article, Reading } from '../model/index.js'

/** Reads a finished article; null where that broke down. */
export type ReadArticle = (article: Article) => Promise<Reading | null>

export interface ReadAgain {
  readonly read: ReadArticle
  /** The version that reads: what it read already is passed over. */
  readonly readBy: string
  /** Asked between articles; what is done by then stays done. */
  readonly stopped: () => boolean
  /** After each article. */
  readonly step: () => void
}

export interface ReadAgainOutcome {
  readonly read: number
  readonly failed: number
}

/** Articles that are read side by side and kept in one transaction. */
const AT_ONCE = 16

/** Brings what kept articles say up to date, the newest first. */
export async function readAgain(
  writer: ArchiveWriter,
  { read, readBy, stopped, step }: ReadAgain,
): Promise<ReadAgainOutcome> {
  let [done, failed] = [0, 0]
  let before: number | null = null
  while (!stopped()) {
    const revisions = await writer.unread({ readBy, before, limit: AT_ONCE })
    const last = revisions.at(-1)
    if (last === undefined) break
    before = last.number
    const readings = await Promise.all(
      revisions.map(async (revision) => ({ revision, reading: await read(revision.article) })),
    )
    const made = readings.flatMap(({ revision, reading }) => (reading === null ? [] : [{ revision, reading }]))
    done += await writer.keepReadings(made)
    failed += readings.length - made.length
    for (const _ of revisions) step()
  }
  return { read: done, failed }
}
