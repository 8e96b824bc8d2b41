import { statfs } from 'node:fs/promises'
import { type ArchiveWriter, openArchive, type StoredPicture } from '../archive/index.js'
import type { Capture, Problem, Recovered } from '../model/index.js'
import { pickStatements, shownReading } from '../reading/shown.js'
import type { ReadingFigures } from '../reading/shown-figures.js'
import { comparing } from '../stories/index.js'
import { openAccess } from './access.js'
import type { Added, AddOptions, Desk, EditOutcome, Edits, Recover, Status } from './desk.js'
import { ownCapture } from './own-writing.js'
import type { Costs } from './password.js'
import { readAgain } from './read-again.js'
import { openTokens } from './tokens.js'

export interface DeskOptions {
  /** Made when it is not there. */
  readonly dataFolder: string
  readonly recover: Recover
  /** Whether what comes in is read: who said what, figures, times, names. */
  readonly read?: boolean
  /** From which confidence on what was read is shown; as measured, unless handed in. */
  readonly figures?: ReadingFigures
  /** The present time, ISO 8601. */
  readonly now: () => string
  /** Makes article ids: 4 to 40 small letters and digits. Random ones unless handed in. */
  readonly ids?: () => string
  /** Of keeping a password; the full ones unless handed in. */
  readonly costs?: Costs
}

/** Pictures of one capture that are fetched at a time, and at all: a gallery has dozens, a hostile page a million. */
const AT_A_TIME = 4
const MOST_PICTURES = 60

/**
 * The desk of a data folder.
 * @throws ArchiveError when the folder cannot be written or holds a newer archive
 */
export async function openDesk({
  dataFolder,
  recover,
  read = false,
  figures,
  now,
  ids,
  costs,
}: DeskOptions): Promise<Desk> {
  const archive = await openArchive({
    dataFolder,
    comparing: { ...comparing, reading: { shown: (reading) => shownReading(reading, figures), pick: pickStatements } },
    now,
    ...(ids === undefined ? {} : { ids }),
  })
  const { reader, writer, operator } = archive
  const line = { writer, recover, read }
  const again = async (number: number, fetchPicture: AddOptions['fetchPicture']): Promise<Added | null> => {
    const found = await operator.capture(number)
    if (found === null || found.kept === null) return null
    const options = { rights: found.rights, again: true, fetchPicture }
    return add(found.kept.capture, options, { ...line, catchUp: true })
  }
  return {
    reader,
    operator,
    access: openAccess({ store: archive.access, now, ...(costs === undefined ? {} : { costs }) }),
    tokens: openTokens({ store: archive.tokens, now }),
    add: (capture, options) => add(capture, options, { ...line, catchUp: true }),
    publish(key, markdown) {
      const fetchPicture = async (address: string) => {
        const kept = await writer.ownPicture(address)
        return kept === null ? null : { kept }
      }
      const options = { rights: { kind: 'own' }, again: false, fetchPicture } as const
      return add(ownCapture(key, markdown, now()), options, { ...line, catchUp: true })
    },
    keepOwnPicture: (bytes, words) => writer.keepOwnPicture(bytes, words),
    removeOwnPicture: (address) => writer.removeOwnPicture(address),
    recoverAgain: (number, fetchPicture) => again(number, fetchPicture),
    readAgain: (asked) => readAgain(writer, asked),
    countUnread: (readBy) => writer.countUnread(readBy),
    async label(number, labels) {
      if ((await operator.capture(number))?.kept == null) return null
      await writer.setLabels(number, labels)
      return again(number, null)
    },
    async takeLabelsBack(number, spans) {
      await writer.takeLabelsBack(number, spans)
      return again(number, null)
    },
    hideName: (name) => writer.hideName(name),
    showName: (key) => writer.showName(key),
    takeStatementBack: (id, words, reason) => writer.takeStatementBack(id, words, reason),
    giveStatementBack: (number) => writer.giveStatementBack(number),
    report: (report) => writer.keepReport(report),
    settleReport: (number, state) => writer.settleReport(number, state),
    edit: (id, edits) => edit(id, edits, writer),
    withdraw: (id, reason) => withdraw(id, reason, writer),
    erase: (id, reason) => erase(id, reason, writer),
    status: (): Promise<Status> => writer.figures(),
    freeBytes: () => freeBytes(dataFolder),
    close: () => archive.close(),
  }
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

interface Line {
  readonly writer: ArchiveWriter
  readonly recover: Recover
  readonly read: boolean
  /** Whether captures that an older version recovered are recovered again first; what sets that off does so once. */
  readonly catchUp: boolean
}

async function add(capture: Capture, options: AddOptions, line: Line): Promise<Added> {
  const { writer, recover, read, catchUp } = line
  const foreseen = await writer.foresee(capture)
  if (foreseen.kind === 'known' && !options.again)
    return { capture: capture.hash, outcome: 'known', articles: foreseen.articles, problems: [] }
  if (foreseen.kind === 'refused')
    return { capture: capture.hash, outcome: 'refused', articles: [], problems: [ERASED] }
  const labels = foreseen.kind === 'known' ? foreseen.labels : []
  const recovered = await recover(capture, {
    explain: true,
    ...(labels.length > 0 ? { labels } : {}),
    ...(read ? { read } : {}),
  })
  // A text that an older version cut otherwise would look like a change of the outlet's: it is recovered again first.
  if (catchUp)
    for (const old of await writer.outdated(capture, recovered))
      await add(old.capture, { ...options, rights: old.rights, again: true }, { ...line, catchUp: false })
  const erased = new Set(await writer.erasedBefore(capture, recovered))
  const { pictures, problems } = await gatherPictures(capture, recovered, options, { writer, erased })
  const kept = await writer.keep({
    capture,
    rights: options.rights,
    recovered,
    pictures,
    problems: [...recovered.problems, ...problems],
    again: options.again,
  })
  return { capture: capture.hash, ...kept }
}

const ERASED: Problem = {
  code: 'refused',
  what: 'an article in this capture was erased: it is not taken in again',
  where: null,
  fix: null,
}

/** A kept picture or null for every picture of every article, and why some are not kept. Each address is
 * fetched once; those of an erased article are not. */
async function gatherPictures(
  capture: Capture,
  recovered: Recovered,
  { fetchPicture }: AddOptions,
  { writer, erased }: { writer: ArchiveWriter; erased: ReadonlySet<number> },
): Promise<{ pictures: (StoredPicture | null)[][]; problems: Problem[] }> {
  const problems: Problem[] = []
  const found = new Map<string, StoredPicture | null>()
  const wanted = recovered.articles.flatMap((article, index) =>
    article.pictures.flatMap(({ url }) =>
      url === null || erased.has(index) ? [] : [{ article, index, address: url }],
    ),
  )
  const addresses = [...new Map(wanted.map((want) => [want.address, want])).values()]
  if (addresses.length > MOST_PICTURES)
    problems.push({
      code: 'picture',
      what: `the capture names ${addresses.length} pictures; the first ${MOST_PICTURES} are kept`,
      where: null,
      fix: null,
    })
  const queue = addresses.slice(0, MOST_PICTURES)
  const gather = async (): Promise<void> => {
    for (let want = queue.shift(); want !== undefined; want = queue.shift()) {
      const { article, index, address } = want
      const known = await writer.keptPicture(article, address, capture)
      if (known !== null || fetchPicture === null) {
        found.set(address, known)
        continue
      }
      const fetched = await fetchPicture(address, capture)
      if (fetched === null) continue
      if ('kept' in fetched) {
        found.set(address, { ...fetched.kept, address })
        continue
      }
      const stored = 'problem' in fetched ? fetched : await writer.storePicture(fetched.bytes, address)
      if ('problem' in stored) problems.push({ ...stored.problem, where: { ...stored.problem.where, article: index } })
      else found.set(address, stored)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, gather))
  return {
    pictures: recovered.articles.map(({ pictures }) =>
      pictures.map(({ url }) => (url === null ? null : (found.get(url) ?? null))),
    ),
    problems,
  }
}

async function edit(id: string, edits: Edits, writer: ArchiveWriter): Promise<EditOutcome> {
  const done = await writer.edit(id, edits)
  const fields = Object.entries(edits).flatMap(([field, value]) =>
    value === undefined ? [] : [value === null ? `${field} as recovered` : field],
  )
  return outcome(id, done, () => (fields.length === 0 ? 'nothing to change' : `changed: ${fields.join(', ')}`))
}

async function withdraw(id: string, reason: string, writer: ArchiveWriter): Promise<EditOutcome> {
  return outcome(id, await writer.withdraw(id, reason), ({ copies }) => `withdrawn${copiesLeft(copies)}`)
}

async function erase(id: string, reason: string, writer: ArchiveWriter): Promise<EditOutcome> {
  const { discarded, scrubbed } = await writer.erase(id, reason)
  const told = outcome(id, discarded, ({ copies, others }) =>
    [
      'erased with its captures, revisions and pictures',
      others === 0
        ? ''
        : `; ${others} other ${others === 1 ? 'article' : 'articles'} of the same captures keep their words, without the characters they came from`,
      scrubbed
        ? ''
        : '; another process is reading: the last traces in the database file go when the archive is opened next',
      copiesLeft(copies),
    ].join(''),
  )
  return told.kind === 'done' && !scrubbed ? { ...told, traces: true } : told
}

function copiesLeft(copies: readonly string[]): string {
  return copies.length === 0 ? '' : `; the same text from other addresses stays: ${copies.join(', ')}`
}

type Discarded = Awaited<ReturnType<ArchiveWriter['edit']>>

function outcome(
  id: string,
  done: Discarded,
  say: (done: Extract<Discarded, { kind: 'done' }>) => string,
): EditOutcome {
  switch (done.kind) {
    case 'done':
      return { kind: 'done', id: done.id, what: say(done) }
    case 'none':
      return { kind: 'none', what: `there is no article ${id}` }
    case 'gone':
      return { kind: 'gone', what: `${id} is gone since ${done.since.slice(0, 10)}: ${done.reason}` }
    default:
      return done satisfies never
  }
}
