import { dirname } from 'node:path'
import type { Capture } from '../model/index.js'
import type { Arrival, KeepContext } from './keep.js'
import { isOwnWriting, OWN_WRITING } from './own-writing.js'
import { canonicalAddress, hostOf } from './web-address.js'

/** What `status` counts a capture under: the host it was fetched from, else the folder its file lies in. */
export function originOf({ url, source }: Pick<Capture, 'url' | 'source'>): string {
  if (isOwnWriting(source)) return OWN_WRITING
  return hostOf(url) ?? hostOf(source) ?? (source === '-' ? 'standard input' : dirname(source))
}

export async function insertCapture({ change, now }: KeepContext, arrival: Arrival): Promise<number> {
  const { capture } = arrival
  const { number } = await change
    .insertInto('captures')
    .values({
      hash: capture.hash,
      address: canonicalAddress(capture.url) ?? '',
      source: capture.source,
      origin: originOf(capture),
      url: capture.url,
      media_type: capture.mediaType,
      charset: capture.charset,
      retrieved: capture.retrieved,
      timezone: capture.timezone,
      record: capture.id,
      added: now,
      ...recoveredColumns(arrival),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await writeProblems({ change }, arrival, number)
  return number
}

/** Source, times and place of a known capture stay; what was recovered of it, and with which zone, is new. */
export async function updateCapture({ change }: KeepContext, arrival: Arrival, number: number): Promise<number> {
  await change
    .updateTable('captures')
    .set({ ...recoveredColumns(arrival), timezone: arrival.capture.timezone })
    .where('number', '=', number)
    .execute()
  await change.deleteFrom('problems').where('capture', '=', number).execute()
  await writeProblems({ change }, arrival, number)
  return number
}

function recoveredColumns(arrival: Arrival) {
  return {
    rights: JSON.stringify(arrival.rights),
    size: arrival.capture.bytes.length,
    kept: arrival.frozen === null ? 0 : arrival.kept,
    held: arrival.frozen === null ? 0 : 1,
    recovered: arrival.frozen,
    articles: arrival.articles.length,
    furniture: arrival.furniture,
  }
}

/** More problems than this of one capture say the same. */
const MOST_PROBLEMS = 100

async function writeProblems(
  { change }: Pick<KeepContext, 'change'>,
  arrival: Arrival,
  capture: number,
): Promise<void> {
  const rows = arrival.problems.slice(0, MOST_PROBLEMS).map((problem, place) => ({
    capture,
    place,
    code: problem.code,
    what: problem.what,
    json: JSON.stringify(problem),
  }))
  if (rows.length > 0) await change.insertInto('problems').values(rows).execute()
}
