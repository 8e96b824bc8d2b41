import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './sqlite.js'

describe('two connections of one process', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-sqlite-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('wait for each other’s transactions without holding up the process', async () => {
    const open = () => openDatabase(join(folder, 'archive.db'), { reading: false })
    const [one, two] = [open(), open()]
    await sql`create table counts (n integer)`.execute(one)
    const order: string[] = []
    await Promise.all([
      one.transaction().execute(async (change) => {
        await sql`insert into counts values (1)`.execute(change)
        await setTimeout(60)
        order.push('one')
      }),
      setTimeout(10).then(() =>
        two.transaction().execute(async (change) => {
          await sql`insert into counts values (2)`.execute(change)
          order.push('two')
        }),
      ),
    ])
    expect(order).toEqual(['one', 'two'])
    await Promise.all([one.destroy(), two.destroy()])
  })
})
