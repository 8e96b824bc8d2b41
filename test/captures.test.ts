/** Captures of kinds that public collections lack, written for this test: every field that their expected results give must come out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Capture, CaptureHash } from '../src/model/index.js'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'
import { differences } from './expected.js'

const folder = join(import.meta.dirname, 'captures')

const mediaTypes: Record<string, string> = { 'capture.html': 'text/html', 'capture.txt': 'text/plain' }

function captureOf(name: string): Capture {
  const file = readdirSync(join(folder, name)).find((f) => f in mediaTypes)
  if (!file) throw new Error(`${name} holds no capture`)
  return {
    hash: '0' as CaptureHash,
    bytes: readFileSync(join(folder, name, file)),
    source: `${name}/${file}`,
    url: null,
    mediaType: mediaTypes[file] ?? null,
    charset: null,
    retrieved: '2031-05-20T12:00:00Z',
    timezone: null,
    id: null,
  }
}

/** What recovery gets wrong in these captures today, by folder and field. A field that comes out right must leave this list. */
const shortfalls: Readonly<Record<string, readonly string[]>> = {}

describe('captures of our own', () => {
  let recovery: Recovery
  beforeAll(async () => {
    recovery = await loadRecovery()
  })

  for (const name of readdirSync(folder).sort()) {
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
    it(`${name}: ${(expected as { about: string }).about}`, () => {
      const recovered = recovery.recover(captureOf(name), { explain: true })
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
