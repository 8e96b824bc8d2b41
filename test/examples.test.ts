/** The sample edition: every field that its expected results give must come out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Capture, CaptureHash } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'
import { differences } from './expected.js'

interface Listed {
  readonly file: string
  readonly retrieved: string
  readonly url?: string
  readonly type?: string
  readonly charset?: string
}

const folder = join(import.meta.dirname, '../examples')
const edition = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as { captures: Listed[] }

const mediaTypes: Record<string, string> = { html: 'text/html', txt: 'text/plain', md: 'text/markdown' }

function captureOf(listed: Listed): Capture {
  return {
    hash: '0' as CaptureHash,
    bytes: readFileSync(join(folder, listed.file)),
    source: listed.file,
    url: listed.url ?? null,
    mediaType: listed.type ?? mediaTypes[listed.file.split('.').pop() ?? ''] ?? null,
    charset: listed.charset ?? null,
    retrieved: listed.retrieved,
    timezone: null,
    id: null,
  }
}

/** What recovery gets wrong in the edition today, by folder and field. A field that comes out right must leave this list. */
const shortfalls: Readonly<Record<string, readonly string[]>> = {}

describe('the sample edition', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })

  for (const listed of edition.captures) {
    const name = listed.file.split('/')[0] as string
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
    it(`${name}: ${(expected as { about: string }).about}`, () => {
      const recovered = recovery.recover(captureOf(listed), { explain: true })
      const known = shortfalls[name] ?? []
      const found = differences(recovered, expected)
      expect(found.filter((line) => !known.some((field) => line.startsWith(field)))).toEqual([])
      for (const field of known)
        expect(
          found.some((line) => line.startsWith(field)),
          `${field} is right now: take it off the list`,
        ).toBe(true)
    })
  }
})
