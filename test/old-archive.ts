/** Makes an archive what an older version would have left: for tests of bringing one up to date. */
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { migrate } from '../src/archive/migrations.js'
import { openDatabase } from '../src/archive/sqlite.js'
import { comparing } from '../src/stories/index.js'

/**
 * Takes a closed archive back to an older version: tables and columns that came later are gone, all rows of the others stay.
 * The words of search are not copied; they hang on no migration.
 * @param version  number of the last migration that it knew
 */
export async function makeOlder(dataFolder: string, version: number): Promise<void> {
  const file = join(dataFolder, 'archive.sqlite')
  const older = join(dataFolder, 'older.sqlite')
  const ask = (database: InstanceType<typeof Libsql>, statement: string) => database.prepare(statement).all([])
  const kysely = openDatabase(older, { reading: false })
  await migrate(kysely, { file: older, now: () => '2031-01-01T00:00:00Z', comparing, through: version })
  await kysely.destroy()
  const database = new Libsql(older)
  ask(database, `attach '${file}' as newer`)
  const names = (statement: string) => ask(database, statement).map((row) => String((row as { name: unknown }).name))
  const tables = names(`select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%'
    and name not like 'article_search%' and name <> 'migrations'`)
  // Counted by triggers while the others are copied, so copied last.
  for (const table of tables.sort((a, b) => Number(a.includes('tallies')) - Number(b.includes('tallies')))) {
    const columns = names(`select name from pragma_table_info('${table}')`).map((name) => `"${name}"`)
    ask(database, `delete from main.${table}`)
    ask(database, `insert into main.${table} (${columns}) select ${columns} from newer.${table}`)
  }
  ask(database, 'detach newer')
  // One whole file, whatever write-ahead logs the driver's connections still hold until they are collected.
  ask(database, `vacuum into '${older}-whole'`)
  database.close()
  for (const left of ['', '-wal', '-shm']) rmSync(file + left, { force: true })
  renameSync(`${older}-whole`, file)
}
