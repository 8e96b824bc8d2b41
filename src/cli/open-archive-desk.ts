/** The desk of the archive that the settings name, for the length of one command. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Desk, Recover } from '../desk/desk.js'
import type { Settings } from '../desk/settings.js'
import { CliError } from './cli-error.js'

export interface DeskUse {
  /** Makes the archive when there is none; without it that is an error. */
  readonly make: boolean
  /** null for what recovers nothing. */
  readonly recover: Recover | null
  /** What comes in is read too. */
  readonly read?: boolean
}

/** Opens, uses and closes it, whatever happens between. @throws CliError when there is no archive */
export async function withDesk<T>(
  { data }: Settings,
  { make, recover, read = false }: DeskUse,
  use: (desk: Desk) => Promise<T>,
): Promise<T> {
  if (!make && !existsSync(data))
    throw new CliError({
      what: `there is no archive in ${path.resolve(data)}`,
      fix: 'put something in with "broadsheet add", or name its folder with --data',
    })
  // Loaded here: `read` and `--help` need no database.
  const { openDesk } = await import('../desk/open-desk.js')
  const desk = await openDesk({
    dataFolder: data,
    recover: recover ?? (() => Promise.reject(new Error('this command recovers nothing'))),
    read,
    now: () => new Date().toISOString(),
  })
  try {
    return await use(desk)
  } finally {
    await desk.close()
  }
}
