/** Flags that several commands take, and the settings read with them. */
import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type GivenSettings, isTimezone, readSettings, type Settings } from '../desk/settings.js'
import type { Terminal } from './terminal.js'

/** `--data`, `--config`. */
export function withArchiveFlags(command: Command): Command {
  return withConfigFlag(command.option('--data <folder>', 'folder of the archive (default: ./broadsheet-data)'))
}

export function withConfigFlag(command: Command): Command {
  return command.option('--config <file>', 'settings file (default: ./broadsheet.toml, if there)')
}

/** `--timezone`, `--allow-host`, `--contact`. */
export function withIntakeFlags(command: Command): Command {
  return command
    .option('--timezone <zone>', 'zone of printed times that state none: Europe/Berlin, +09:00', timezone)
    .option('--allow-host <name>', 'fetch from this host although its address is private (repeat for more)', collect)
    .option('--contact <address>', 'web or mail address that servers are told with the user agent')
}

export function jobsOption(what = 'captures recovered side by side'): Option {
  // One core is left to reading and printing.
  const cores = Math.min(8, Math.max(1, availableParallelism() - 1))
  return new Option('--jobs <count>', what).argParser(count('A number of jobs', 1, 64)).default(cores)
}

/** What `withArchiveFlags` and `withIntakeFlags` leave among the options. */
export interface SettingFlags {
  readonly data?: string
  readonly config?: string
  readonly timezone?: string
  readonly allowHost?: readonly string[]
  readonly contact?: string
}

export function settingsOf(flags: SettingFlags, terminal: Terminal, more: GivenSettings = {}): Settings {
  return readSettings({
    flags: {
      data: flags.data,
      timezone: flags.timezone,
      allow_hosts: flags.allowHost,
      contact: flags.contact,
      ...more,
    },
    environment: terminal.environment,
    file: flags.config,
    warn: (message) => terminal.say(`broadsheet: ${message}`),
  })
}

export function count(what: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`${what} is a whole number from ${least} to ${most}.`)
    return number
  }
}

export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value]
}

export function timezone(zone: string): string {
  if (!isTimezone(zone)) throw new InvalidArgumentError('A zone is named like Europe/Berlin or +09:00.')
  return zone
}

export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw new InvalidArgumentError('An address begins with https:// or http://.')
  return url.href
}
