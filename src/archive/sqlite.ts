import { setTimeout } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import Libsql from 'libsql'
import type { Tables } from './schema.js'

/** How long a writer waits for another process's transaction, in milliseconds. Ours take a few. */
const PATIENCE = 15_000
/** How often it asks again, in milliseconds. */
const STEP = 5

/**
 * Opens the database file. Write-ahead logging lets pages be read while a long `add` writes; `synchronous=full` makes a
 * commit mean "on disk"; `secure_delete` zeroes what is deleted, the first half of `erase`.
 * @param reading  true for a connection that may not write
 */
export function openDatabase(file: string, { reading }: { reading: boolean }): Kysely<Tables> {
  const Driver = reading ? ReadingDriver : ImmediateDriver
  return new Kysely<Tables>({
    dialect: sqliteDialect(new Driver({ database: async () => new Connection(file, reading) })),
  })
}

/** Runs statements on a connection of its own, outside any transaction: VACUUM and checkpoints need that. */
export function withConnection<T>(file: string, run: (ask: (statement: string) => unknown[]) => T): T {
  const connection = new Connection(file, false)
  try {
    return run((statement) => connection.prepare(statement).all([]))
  } finally {
    connection.close()
  }
}

function sqliteDialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * Write transactions take the write lock when they begin. A deferred one that reads first and writes later fails at once,
 * whatever the timeout, when another process wrote in between (sqlite.org/isolation.html). The wait for the lock is ours
 * and not the driver's, which would hold up the whole process, and with it the transaction waited for if that is ours too.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const ask = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement))
    await ask('pragma busy_timeout = 0')
    try {
      for (let waited = 0; ; waited += STEP) {
        try {
          await ask('begin immediate')
          return
        } catch (error) {
          if (!isBusy(error) || waited >= PATIENCE) throw error
          await setTimeout(STEP)
        }
      }
    } finally {
      await ask(`pragma busy_timeout = ${PATIENCE}`)
    }
  }
}

/**
 * A connection that begins no transaction is at anybody's disposal: a statement runs from its beginning to its end before
 * anything else does. To wait for it and to give it back cost a page of twenty questions a tenth of its garbage.
 */
class ReadingDriver extends SqliteDriver {
  #connection: Promise<DatabaseConnection> | undefined

  override acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= super.acquireConnection()
    return this.#connection
  }

  override async releaseConnection(): Promise<void> {}

  override beginTransaction(): Promise<void> {
    throw new Error('a connection for reading begins no transaction')
  }
}

const isBusy = (error: unknown): boolean => error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Statements kept prepared, and the longest of them in characters: those with hundreds of values come once. */
const MOST_KEPT = 300
const LONGEST_KEPT = 8_000

type Bound = string | bigint | number | Buffer | null

/**
 * libsql behind the small face that Kysely asks for. It stands between because the driver aborts the whole process on a
 * boolean, stores whole numbers as REAL, and hands blobs out as ArrayBuffer.
 */
class Connection implements SqliteDatabase {
  readonly #database: InstanceType<typeof Libsql>
  readonly #statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()

  constructor(file: string, reading: boolean) {
    this.#database = new Libsql(file)
    for (const pragma of [
      `busy_timeout = ${PATIENCE}`,
      ...(reading ? [] : ['journal_mode = wal']),
      'synchronous = full',
      'foreign_keys = on',
      'secure_delete = on',
      // Of a large archive the pages that every question goes through, above all the upper ones of its indexes, stay at hand.
      `cache_size = ${reading ? -64000 : -16000}`,
      ...(reading ? ['query_only = on'] : []),
    ])
      this.#database.prepare(`pragma ${pragma}`).all([])
  }

  /** Kysely prepares a statement each time it runs one; an add runs the same fifty. */
  prepare(statement: string): ReturnType<SqliteDatabase['prepare']> {
    const kept = this.#statements.get(statement)
    if (kept !== undefined) return kept
    const prepared = this.#database.prepare(statement)
    const asked: ReturnType<SqliteDatabase['prepare']> = {
      reader: prepared.reader,
      all: (parameters) => prepared.all(parameters.map(bindable)),
      run: (parameters) => prepared.run(parameters.map(bindable)),
      iterate: (parameters) => prepared.all(parameters.map(bindable))[Symbol.iterator](),
    }
    if (statement.length <= LONGEST_KEPT) {
      if (this.#statements.size >= MOST_KEPT) this.#statements.clear()
      this.#statements.set(statement, asked)
    }
    return asked
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}

function bindable(value: unknown): Bound {
  switch (typeof value) {
    // A NUL ends a text for the driver, half a surrogate pair is no UTF-8: both arrive in hostile captures.
    case 'string':
      return value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    case 'number':
      return Number.isSafeInteger(value) ? BigInt(value) : value
    case 'bigint':
      return value
    case 'object':
      if (value === null) return null
      if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  throw new TypeError(`a ${typeof value} cannot be bound to a statement`)
}
