/** Settings: a flag beats a `BROADSHEET_*` variable, that beats `broadsheet.toml`, that beats the default. */
import { readFileSync } from 'node:fs'
import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import { type InterfaceLanguage, interfaceLanguages } from '../model/index.js'
import { nearestWord } from './nearest-word.js'

export interface Settings {
  /** Folder of the archive. */
  readonly data: string
  readonly bind: string
  /** 0: any that is free. */
  readonly port: number
  /** Where readers reach the site, without a slash at the end; null: not known. */
  readonly baseUrl: string | null
  readonly siteName: string
  /** IANA zone or offset for printed times without one; null: they stay without. */
  readonly timezone: string | null
  /** Hosts that may be fetched from although their address is private. */
  readonly allowHosts: readonly string[]
  /** Address of a page or mailbox that is named to servers fetched from; null: none. */
  readonly contact: string | null
  /** Everybody may read: private articles show headline, outlet, time and link only. */
  readonly public: boolean
  /** Of the interface. */
  readonly language: InterfaceLanguage
  /** Whether others may mine a public site's text and data. */
  readonly mining: 'yes' | 'no'
  /** The page "try" is open to others than this machine. */
  readonly tryOpen: boolean
  /** What comes in is read: who said what, figures, times, names. */
  readonly reading: boolean
  /** There are pages of people in public office, of what they are quoted with. */
  readonly peoplePages: boolean
  /** The desk in the browser answers other machines over plain http, where passwords can be read on their way. */
  readonly deskOverHttp: boolean
}

/** A setting that cannot be used. */
export class SettingsError extends Error {
  readonly what: string
  readonly where: string
  readonly fix: string

  constructor({ what, where, fix }: { what: string; where: string; fix: string }) {
    super(`${where}: ${what}\n  to mend it: ${fix}`)
    this.name = 'SettingsError'
    this.what = what
    this.where = where
    this.fix = fix
  }
}

export function isTimezone(zone: string): boolean {
  if (/^([+-](0\d|1[0-4]):[0-5]\d|Z)$/.test(zone)) return true
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const flag = z.union([
  z.boolean(),
  z.enum(['true', 'yes', '1']).transform(() => true),
  z.enum(['false', 'no', '0', '']).transform(() => false),
])
const hosts = z.union([
  z.array(z.string().min(1)),
  z.string().transform((list) => list.split(/[\s,]+/).filter((host) => host !== '')),
])

/** What each key takes, whichever way it comes: texts of variables and flags are read here too. */
const shapes = {
  data: z.string().min(1),
  bind: z.string().min(1),
  port: z.coerce.number('a port is a number').int().min(0).max(65535),
  base_url: z
    .url({ protocol: /^https?$/, error: 'an address such as https://news.example' })
    .transform((url) => url.replace(/\/+$/, '')),
  site_name: z.string().trim().min(1).max(100),
  timezone: z.string().refine(isTimezone, 'a zone is named like Europe/Berlin or +09:00'),
  allow_hosts: hosts,
  // It goes into a header: printable, and nothing that would end it.
  contact: z.string().regex(/^[\x21-\x27\x2a-\x7e]{3,200}$/, 'a web or mail address without spaces'),
  language: z.enum(interfaceLanguages),
  public: flag,
  try_open: flag,
  desk_over_http: flag,
  reading: flag,
  people_pages: flag,
  text_and_data_mining: z.enum(['yes', 'no']),
} as const
type Key = keyof typeof shapes
export type GivenSettings = { readonly [K in Key]?: unknown }
const keys = Object.keys(shapes).filter(isKey)

function isKey(name: string): name is Key {
  return Object.hasOwn(shapes, name)
}

export interface SettingsSources {
  /** As given on the command line; what is undefined was not given. */
  readonly flags: GivenSettings
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Path of the file that must be there; undefined: `broadsheet.toml`, if it is there. */
  readonly file: string | undefined
  /** Told of what is not wrong but looks it. */
  readonly warn: (message: string) => void
}

/** @throws SettingsError */
export function readSettings({ flags, environment, file, warn }: SettingsSources): Settings {
  const fromFile = readFile(file ?? environment.BROADSHEET_CONFIG)
  const fromEnvironment = readEnvironment(environment, warn)
  const pick = <S extends z.ZodType>(key: Key, shape: S): z.output<S> | null => {
    const given: readonly (readonly [unknown, string])[] = [
      [flags[key], `--${key.replaceAll('_', '-')}`],
      [fromEnvironment[key], variableOf(key)],
      [fromFile.values[key], `${key} in ${fromFile.name}`],
    ]
    const found = given.find(([value]) => value !== undefined)
    if (found === undefined) return null
    const [value, where] = found
    const read = z.safeParse(shape, value)
    if (read.success) return read.data
    const why = read.error.issues.map(({ message }) => message).join('; ')
    throw new SettingsError({ what: `${JSON.stringify(value)} does not do (${why})`, where, fix: 'give another value' })
  }
  return {
    data: pick('data', shapes.data) ?? 'broadsheet-data',
    bind: pick('bind', shapes.bind) ?? '127.0.0.1',
    port: pick('port', shapes.port) ?? 8080,
    baseUrl: pick('base_url', shapes.base_url),
    siteName: pick('site_name', shapes.site_name) ?? 'Broadsheet',
    timezone: pick('timezone', shapes.timezone),
    allowHosts: pick('allow_hosts', shapes.allow_hosts) ?? [],
    contact: pick('contact', shapes.contact),
    language: pick('language', shapes.language) ?? 'en',
    public: pick('public', shapes.public) ?? false,
    mining: pick('text_and_data_mining', shapes.text_and_data_mining) ?? 'no',
    tryOpen: pick('try_open', shapes.try_open) ?? false,
    reading: pick('reading', shapes.reading) ?? true,
    peoplePages: pick('people_pages', shapes.people_pages) ?? false,
    deskOverHttp: pick('desk_over_http', shapes.desk_over_http) ?? false,
  }
}

const variableOf = (key: Key): string => `BROADSHEET_${key.toUpperCase()}`

function readEnvironment(
  environment: SettingsSources['environment'],
  warn: (message: string) => void,
): Partial<Record<Key, string>> {
  const variables = keys.map(variableOf)
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('BROADSHEET_') || variables.includes(name) || name === 'BROADSHEET_CONFIG') continue
    // Not an error as in the file: an orchestrator sets variables of its own under a service's name.
    const meant = nearestWord(name, variables)
    if (meant !== null) warn(`the variable ${name} is not known; was ${meant} meant?`)
  }
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = environment[variableOf(key)]
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

const DEFAULT_FILE = 'broadsheet.toml'

function readFile(file: string | undefined): { name: string; values: Partial<Record<Key, unknown>> } {
  const name = file ?? DEFAULT_FILE
  let text: string
  try {
    text = readFileSync(name, 'utf8')
  } catch (error) {
    if (file === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { name, values: {} }
    throw new SettingsError({
      what: `it cannot be read: ${error instanceof Error ? error.message : error}`,
      where: name,
      fix: 'check the path that --config or BROADSHEET_CONFIG names',
    })
  }
  let table: Record<string, unknown>
  try {
    table = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    throw new SettingsError({
      what: `not TOML: ${error.message.split('\n')[0]}`,
      where: `${name}, line ${error.line}`,
      fix: 'write a key a line, such as port = 8080',
    })
  }
  const values: Partial<Record<Key, unknown>> = {}
  for (const [key, value] of Object.entries(table)) {
    if (isKey(key)) {
      values[key] = value
      continue
    }
    const meant = nearestWord(key, keys)
    throw new SettingsError({
      what: `the key ${key} is not known`,
      where: name,
      fix: meant === null ? `the keys are ${keys.join(', ')}` : `was ${meant} meant?`,
    })
  }
  return { name, values }
}
