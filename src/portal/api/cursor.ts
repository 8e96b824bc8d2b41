/** Places in lists as programs carry them: opaque, so that what stands in them may change. */
import { z } from 'zod'
import type { ChangePlace, ListPlace, StatementPlace } from '../../archive/archive.js'

const listPlace = z.tuple([z.literal('l'), z.string().max(40), z.int().min(0)])
const changePlace = z.tuple([z.literal('c'), z.int().min(0), z.string().max(40), z.int().min(0)])
const foundPlace = z.tuple([z.literal('f'), z.int().min(0).max(10_000)])

const statementPlace = z.tuple([z.literal('s'), z.string().max(40), z.int().min(0), z.int().min(0)])
const namePlace = z.tuple([z.literal('n'), z.string().min(1).max(100)])

const pack = (place: readonly (string | number)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

function unpack<S extends z.ZodType>(cursor: string, shape: S): z.output<S> | null {
  if (!/^[\w-]{4,600}$/.test(cursor)) return null
  try {
    const read = z.safeParse(shape, JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export const packList = ({ sorted, number }: ListPlace): string => pack(['l', sorted, number])
export function unpackList(cursor: string): ListPlace | null {
  const place = unpack(cursor, listPlace)
  return place === null ? null : { sorted: place[1], number: place[2] }
}

export const packChange = ({ number, embargo, released }: ChangePlace): string => pack(['c', number, embargo, released])
export function unpackChange(cursor: string): ChangePlace | null {
  const place = unpack(cursor, changePlace)
  return place === null ? null : { number: place[1], embargo: place[2], released: place[3] }
}

/** How many hits were given: a search lists a bounded number of them. */
export const packFound = (given: number): string => pack(['f', given])
export const unpackFound = (cursor: string): number | null => unpack(cursor, foundPlace)?.[1] ?? null

export const packStatement = ({ sorted, article, place }: StatementPlace): string => pack(['s', sorted, article, place])
export function unpackStatement(cursor: string): StatementPlace | null {
  const place = unpack(cursor, statementPlace)
  return place === null ? null : { sorted: place[1], article: place[2], place: place[3] }
}

/** The key that a page of names begins at. */
export const packName = (key: string): string => pack(['n', key])
export const unpackName = (cursor: string): string | null => unpack(cursor, namePlace)?.[1] ?? null
