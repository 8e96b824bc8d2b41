import type { Kysely, Transaction } from 'kysely'
import type { Article, Capture, GivenLabel, Problem, Reading, Recovered, Rights, Span } from '../model/index.js'
import type { BlobStore } from './blob-store.js'
import type { Comparing } from './comparing.js'
import { type Discarded, eraseArticle, withdrawArticle } from './discard.js'
import { editArticle } from './edits.js'
import { captureDigest, erasedBefore } from './erasures.js'
import { readFigures } from './figures.js'
import { labelsOf, setLabels, takeLabelsBack } from './given-labels.js'
import { hideName, showName } from './hidden-names.js'
import { type Arrival, type ArrivingArticle, type KeptArticle, keepArrival } from './keep.js'
import { knownOf } from './kept-pictures.js'
import type { OwnPicture } from './operator.js'
import { insertOwnPicture, storedOwnPicture } from './own-pictures.js'
import { pressPicture, pressSmaller } from './picture-press.js'
import type { Tables } from './schema.js'
import { freeze, readRights } from './stored-article.js'
import { readOrigin } from './summaries.js'
import { scrub, sweepBlobs } from './sweep.js'
import { giveStatementBack, keepReport, type NewReport, settleReport, takeStatementBack } from './taken-back.js'
import { countUnread, keepReadings, unreadRevisions } from './unread.js'
import { articleAddress, canonicalAddress } from './web-address.js'
import type {
  ArchiveWriter,
  EditOrder,
  Figures,
  Foreseen,
  KeepOrder,
  KeptOutcome,
  StoredPicture,
  UnreadRevision,
} from './writer.js'

interface Parts {
  readonly database: Kysely<Tables>
  readonly blobs: BlobStore
  readonly file: string
  readonly comparing: Comparing
  readonly salt: string
  readonly now: () => string
  readonly ids: () => string
  readonly pause: () => Promise<void>
}

/** Labels of blocks that were dropped: what the front page's strip counts. */
const FURNITURE: ReadonlySet<string> = new Set(['furniture', 'related', 'comment', 'repeat'])
const ATTEMPTS = 5

export class SqliteWriter implements ArchiveWriter {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async foresee(capture: Capture): Promise<Foreseen> {
    const { database, salt } = this.#parts
    const number = await knownCapture(database, capture)
    if (number !== null) {
      const held = await database
        .selectFrom('captures')
        .select('held')
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      const labels = await labelsOf(database, number)
      return { kind: 'known', articles: await keptArticles(database, number), held: held.held === 1, labels }
    }
    return { kind: (await isErased(database, capture, salt)) ? 'refused' : 'new' }
  }

  async outdated(capture: Capture, recovered: Recovered): Promise<{ capture: Capture; rights: Rights }[]> {
    const { database, blobs } = this.#parts
    const found: { capture: Capture; rights: Rights }[] = []
    for (const article of recovered.articles) {
      const address = canonicalAddress(articleAddress(article.url, capture.url))
      if (address === null) continue
      const rows = await database
        .selectFrom('articles')
        .innerJoin('revisions', 'revisions.number', 'articles.current')
        .innerJoin('captures', 'captures.number', 'revisions.capture')
        .selectAll('captures')
        .where('articles.address', '=', address)
        .where('revisions.made_by', '!=', article.madeBy)
        .where('revisions.fingerprint', '!=', article.fingerprint)
        .where('captures.held', '=', 1)
        .execute()
      for (const row of rows) {
        const bytes = await blobs.capture(row.hash, row.size)
        if (bytes === null || row.hash === capture.hash) continue
        found.push({
          capture: {
            hash: row.hash,
            bytes,
            source: row.source,
            url: row.url,
            mediaType: row.media_type,
            charset: row.charset,
            retrieved: row.retrieved,
            timezone: row.timezone,
            id: row.record,
          },
          rights: readRights(row.rights),
        })
      }
    }
    return found
  }

  erasedBefore(capture: Capture, recovered: Recovered): Promise<readonly number[]> {
    return erasedBefore(this.#parts.database, capture, recovered.articles, this.#parts.salt)
  }

  async keptPicture(article: Article, address: string, capture: Capture): Promise<StoredPicture | null> {
    const row = await this.#parts.database
      .selectFrom('captures')
      .innerJoin('revisions', 'revisions.capture', 'captures.number')
      .innerJoin('pictures', 'pictures.revision', 'revisions.number')
      .select(['pictures.blob', 'pictures.media_type', 'pictures.width', 'pictures.height', 'pictures.bytes'])
      .where('pictures.address', '=', address)
      .where((either) =>
        either.or([
          either('captures.hash', '=', capture.hash),
          either.and([
            either('captures.url', '=', capture.url),
            either('revisions.fingerprint', '=', article.fingerprint),
          ]),
        ]),
      )
      .limit(1)
      .executeTakeFirst()
    if (row === undefined || (await this.#parts.blobs.size({ hash: row.blob, kind: 'webp' })) === null) return null
    const { blob, media_type: mediaType, width, height, bytes } = row
    const known = (await knownOf(this.#parts.database, [blob]))(blob)
    if (known === null) {
      // A version before sizes kept it.
      const kept = await this.#parts.blobs.picture(blob)
      if (kept === null) return null
      return {
        blob,
        mediaType,
        width,
        height,
        bytes,
        address,
        ...(await this.#storeSmaller(await pressSmaller(kept, width))),
      }
    }
    const { sizes, ...more } = known
    const files = sizes.map((size) => ({ file: size.file, bytes: size.bytes }))
    return { blob, mediaType, width, height, bytes, address, sizes, files, ...more }
  }

  async storePicture(bytes: Uint8Array, address: string): Promise<StoredPicture | { problem: Problem }> {
    const pressed = await pressPicture(bytes, address)
    if ('problem' in pressed) return pressed
    const blob = await this.#parts.blobs.keepPicture(pressed.bytes)
    const { mediaType, width, height } = pressed
    return {
      blob,
      mediaType,
      width,
      height,
      bytes: pressed.bytes.length,
      address,
      ...(await this.#storeSmaller(pressed)),
    }
  }

  async #storeSmaller({
    sizes,
    colour,
    credits,
  }: Smaller): Promise<Pick<StoredPicture, 'sizes' | 'files' | 'colour' | 'makers'>> {
    const files = []
    for (const { bytes } of sizes) files.push({ file: await this.#parts.blobs.keepPicture(bytes), bytes: bytes.length })
    const makers = Object.values(credits).some((value) => value !== null) ? credits : null
    return { sizes: sizes.map(({ width, height }) => ({ width, height })), files, colour, makers }
  }

  async keep(order: KeepOrder): Promise<KeptOutcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#keepOnce(order)
      } catch (error) {
        // Between preparing and writing, another process erased one of these articles or swept one of these files.
        if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error
      }
    }
  }

  async #keepOnce(order: KeepOrder): Promise<KeptOutcome> {
    const { database, blobs, comparing, salt, now, ids } = this.#parts
    const { capture, recovered } = order
    const erased = await erasedBefore(database, capture, recovered.articles, salt)
    const barred = await isErased(database, capture, salt)
    if (barred || (erased.length > 0 && erased.length === recovered.articles.length)) return refusal(order)
    const arrival = await this.#prepare(order, new Set(erased))
    const articles = await database.transaction().execute(async (change): Promise<KeptArticle[] | null> => {
      const known = await knownCapture(change, capture)
      if (known !== null && !order.again) return null
      const since = await erasedBefore(change, capture, recovered.articles, salt)
      if (since.length !== erased.length || (await isErased(change, capture, salt))) throw new Overtaken()
      for (const name of blobNames(arrival)) if ((await blobs.size(name)) === null) throw new Overtaken()
      return keepArrival({ change, comparing, now: now(), newId: ids }, arrival, known)
    })
    if (articles === null) return { outcome: 'known', articles: await this.#knownArticles(capture), problems: [] }
    const outcome = articles.length === 0 ? 'nothing' : order.again ? 'recovered-again' : 'added'
    return { outcome, articles, problems: arrival.problems }
  }

  /** Compresses, and writes the capture's file. */
  async #prepare(order: KeepOrder, erased: ReadonlySet<number>): Promise<Arrival> {
    const { capture, rights } = order
    const { readings, ...recovered } = order.recovered
    const withheld = erased.size > 0
    const kept = withheld ? 0 : await this.#parts.blobs.keepCapture(capture.hash, capture.bytes)
    const articles = recovered.articles.flatMap((article, position): ArrivingArticle[] => {
      if (erased.has(position)) return []
      const plain = withheld ? { ...article, origins: {} } : article
      const reading = readings?.[position] ?? null
      return [{ position, article: plain, frozen: freeze(plain), reading, pictures: order.pictures[position] ?? [] }]
    })
    const problems = withheld
      ? [...order.problems.filter(({ code }) => code === 'picture'), ERASED_BESIDE]
      : order.problems
    return {
      capture,
      rights,
      recovered,
      articles,
      frozen: withheld ? null : freeze(recovered),
      kept,
      furniture: recovered.blocks?.filter(({ label }) => FURNITURE.has(label)).length ?? 0,
      problems,
    }
  }

  async #knownArticles(capture: Capture): Promise<KeptArticle[]> {
    const number = await knownCapture(this.#parts.database, capture)
    return number === null ? [] : keptArticles(this.#parts.database, number)
  }

  async edit(id: string, edits: EditOrder): Promise<Discarded> {
    const { database, comparing, now } = this.#parts
    return database.transaction().execute((change) => editArticle(change, { id, edits, now: now(), comparing }))
  }

  async withdraw(id: string, reason: string): Promise<Discarded> {
    const { database, now } = this.#parts
    return database.transaction().execute((change) => withdrawArticle(change, { id, reason, now: now() }))
  }

  async erase(id: string, reason: string): Promise<{ discarded: Discarded; scrubbed: boolean }> {
    const { database, blobs, file, comparing, salt, now, pause } = this.#parts
    const discarded = await database
      .transaction()
      .execute((change) => eraseArticle(change, { id, reason, now: now(), salt, comparing }))
    if (discarded.kind !== 'done') return { discarded, scrubbed: true }
    // Everything unreferenced, however fresh: an add that was killed may have left the same words in a file.
    await sweepBlobs(database, blobs, { olderThan: 0, clock: Date.now, whole: true })
    return { discarded, scrubbed: await scrub(database, file, { attempts: 20, pause }) }
  }

  async setLabels(capture: number, labels: readonly GivenLabel[]): Promise<void> {
    const { database, now } = this.#parts
    await database.transaction().execute((change) => setLabels(change, { capture, labels, now: now() }))
  }

  async takeLabelsBack(capture: number, spans: readonly Span[] | null): Promise<void> {
    await this.#parts.database.transaction().execute((change) => takeLabelsBack(change, { capture, spans }))
  }

  async keepOwnPicture(
    bytes: Uint8Array,
    words: { readonly alt: string; readonly caption: string; readonly credit: string },
  ): Promise<OwnPicture | { problem: Problem }> {
    const { database, blobs, now } = this.#parts
    for (let attempt = 1; ; attempt++) {
      const stored = await this.storePicture(bytes, 'own')
      if ('problem' in stored) return stored
      const picture = { ...stored, address: `pictures/${stored.blob.slice(0, 20)}.webp` }
      const credit = words.credit || (stored.makers?.credit ?? stored.makers?.creator ?? '')
      const kept = await database.transaction().execute(async (change) => {
        // Under the write lock: an erasure may have swept what no row refers to yet.
        for (const hash of [picture.blob, ...picture.files.map(({ file }) => file)])
          if ((await blobs.size({ hash, kind: 'webp' })) === null) return null
        return insertOwnPicture(change, picture, { ...words, credit, now: now() })
      })
      if (kept !== null) return kept
      if (attempt === ATTEMPTS) throw new Overtaken()
    }
  }

  ownPicture(address: string): Promise<StoredPicture | null> {
    return storedOwnPicture(this.#parts.database, address)
  }

  async removeOwnPicture(address: string): Promise<void> {
    await this.#parts.database.deleteFrom('own_pictures').where('address', '=', address).execute()
  }

  unread(asked: { readBy: string; before: number | null; limit: number }): Promise<UnreadRevision[]> {
    return unreadRevisions(this.#parts.database, asked)
  }

  countUnread(readBy: string): Promise<number> {
    return countUnread(this.#parts.database, readBy)
  }

  hideName(name: string): Promise<number | null> {
    const { database, comparing, now } = this.#parts
    return hideName(database, name, { now: now(), comparing })
  }

  showName(key: string): Promise<number | null> {
    return showName(this.#parts.database, key, this.#parts.comparing)
  }

  takeStatementBack(id: string, words: string, reason: string): Promise<boolean> {
    const { database, comparing, now } = this.#parts
    const order = { id, words, reason, now: now() }
    return database.transaction().execute((change) => takeStatementBack(change, order, comparing))
  }

  giveStatementBack(number: number): Promise<boolean> {
    const { database, comparing } = this.#parts
    return database.transaction().execute((change) => giveStatementBack(change, number, comparing))
  }

  keepReport(report: Omit<NewReport, 'now'>): Promise<'kept' | 'none' | 'full'> {
    const { database, now } = this.#parts
    return database.transaction().execute((change) => keepReport(change, { ...report, now: now() }))
  }

  settleReport(number: number, state: 'settled' | 'dismissed'): Promise<boolean> {
    return settleReport(this.#parts.database, number, state)
  }

  keepReadings(read: readonly { revision: UnreadRevision; reading: Reading }[]): Promise<number> {
    const { database, comparing } = this.#parts
    return database.transaction().execute((change) => keepReadings(change, read, comparing))
  }

  figures(): Promise<Figures> {
    return readFigures(this.#parts)
  }
}

type Smaller = Awaited<ReturnType<typeof pressSmaller>>

/** What was prepared is no longer so; prepared anew, it will be. */
class Overtaken extends Error {}

const ERASED_BESIDE: Problem = {
  code: 'refused',
  what: 'an article in this capture was erased before: the others are kept, the capture itself is not',
  where: null,
  fix: null,
}

function refusal({ problems }: KeepOrder): KeptOutcome {
  const refused: Problem = {
    code: 'refused',
    what: 'this was erased from the archive and is not taken in again',
    where: null,
    fix: null,
  }
  return { outcome: 'refused', articles: [], problems: [...problems, refused] }
}

function blobNames(arrival: Arrival) {
  const pictures = arrival.articles.flatMap(({ pictures }) =>
    pictures.flatMap((picture) => (picture === null ? [] : [picture.blob, ...picture.files.map(({ file }) => file)])),
  )
  return [
    ...(arrival.frozen === null ? [] : [{ hash: arrival.capture.hash, kind: 'br' as const }]),
    ...pictures.map((hash) => ({ hash, kind: 'webp' as const })),
  ]
}

/**
 * The row of these bytes from this address. The same bytes from another file are the same capture; from another address, where
 * both have one, they are a capture of their own.
 */
async function knownCapture(database: Kysely<Tables> | Transaction<Tables>, capture: Capture): Promise<number | null> {
  const address = canonicalAddress(capture.url) ?? ''
  const rows = await database
    .selectFrom('captures')
    .select(['number', 'address'])
    .where('hash', '=', capture.hash)
    .execute()
  const row = rows.find((known) => known.address === address) ?? (address === '' ? rows[0] : undefined)
  return row?.number ?? null
}

async function keptArticles(database: Kysely<Tables>, capture: number): Promise<KeptArticle[]> {
  const rows = await database
    .selectFrom('appearances')
    .innerJoin('articles', 'articles.number', 'appearances.article')
    .select(['articles.id', 'articles.headline', 'articles.headline_origin'])
    .where('appearances.capture', '=', capture)
    .where('appearances.position', 'is not', null)
    .where('articles.state', '!=', 'vanished')
    .orderBy('appearances.position')
    .execute()
  return rows.map(({ id, headline, headline_origin }) => ({
    id,
    headline,
    headlineOrigin: readOrigin(headline_origin),
    change: 'unchanged',
  }))
}

async function isErased(
  database: Kysely<Tables> | Transaction<Tables>,
  capture: Capture,
  salt: string,
): Promise<boolean> {
  const { kind, digest } = captureDigest(capture.hash, salt)
  const rows = await database
    .selectFrom('erasures')
    .select('since')
    .where('kind', '=', kind)
    .where('digest', '=', digest)
    .execute()
  return rows.length > 0
}
