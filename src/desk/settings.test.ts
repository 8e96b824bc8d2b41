import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editDistance, nearestWord } from './nearest-word.js'
import { isTimezone, readSettings, type SettingsSources } from './settings.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
/** Settings of a file with these lines, these variables and flags. */
function settings(lines: string, more: Partial<Omit<SettingsSources, 'file'>> = {}) {
  const file = path.join(folder, `${++count}.toml`)
  writeFileSync(file, lines)
  return readSettings({ flags: {}, environment: {}, warn: () => {}, ...more, file })
}

describe('settings', () => {
  it('have defaults that keep the archive on this machine', () => {
    expect(settings('')).toEqual({
      data: 'broadsheet-data',
      bind: '127.0.0.1',
      port: 8080,
      baseUrl: null,
      siteName: 'Broadsheet',
      timezone: null,
      allowHosts: [],
      contact: null,
      language: 'en',
      public: false,
      mining: 'no',
      tryOpen: false,
      reading: true,
      peoplePages: false,
      deskOverHttp: false,
    })
  })
  it('take a flag before a variable before the file', () => {
    const environment = { BROADSHEET_PORT: '8082', BROADSHEET_SITE_NAME: 'The Port Aven Reader' }
    const read = settings('port = 8081\nsite_name = "File"\ntimezone = "Europe/Berlin"', {
      flags: { port: 8083 },
      environment,
    })
    expect(read).toMatchObject({ port: 8083, siteName: 'The Port Aven Reader', timezone: 'Europe/Berlin' })
  })
  it('read lists and switches from variables too', () => {
    const environment = { BROADSHEET_ALLOW_HOSTS: 'nas.lan, 10.0.0.7', BROADSHEET_PUBLIC: 'yes' }
    expect(settings('', { environment })).toMatchObject({ allowHosts: ['nas.lan', '10.0.0.7'], public: true })
  })
  it('take the slash off the end of the site’s address', () => {
    expect(settings('base_url = "https://news.example/reader/"').baseUrl).toBe('https://news.example/reader')
  })
  it('refuse a key that is not known, and say which was meant', () => {
    expect(() => settings('prot = 8081')).toThrow(/the key prot is not known\n {2}to mend it: was port meant\?/)
    expect(() => settings('colour = "red"')).toThrow(/the keys are data, bind, port/)
  })
  it('warn of a variable that looks mistyped, and leave those of others alone', () => {
    const warnings: string[] = []
    const environment = { BROADSHEET_PROT: '1', BROADSHEET_SERVICE_HOST_7: 'x' }
    settings('', { environment, warn: (message) => warnings.push(message) })
    expect(warnings).toEqual(['the variable BROADSHEET_PROT is not known; was BROADSHEET_PORT meant?'])
  })
  it.each([
    ['port = 80800', /port in .*toml/],
    ['timezone = "Middle/Earth"', /timezone/],
    ['base_url = "ftp://news.example"', /base_url/],
    ['contact = "me\\r\\nX-Evil: 1"', /contact/],
    ['public = "perhaps"', /public/],
    ['port =', /line 1: not TOML/],
  ])('refuse %s', (line, what) => {
    expect(() => settings(line)).toThrow(what)
  })
  it('refuse a file that was named and is not there', () => {
    const missing = path.join(folder, 'none.toml')
    expect(() => readSettings({ flags: {}, environment: {}, warn: () => {}, file: missing })).toThrow(
      /none\.toml: it cannot be read/,
    )
  })
  it('know zones and offsets', () => {
    const zones = ['Europe/Berlin', 'UTC', 'Z', '+09:00', '-03:30', '+9', 'CEST2', '', '+25:00']
    expect(zones.filter(isTimezone)).toEqual(['Europe/Berlin', 'UTC', 'Z', '+09:00', '-03:30'])
  })
})

describe('the word that was meant', () => {
  it('is near in letters', () => {
    expect(editDistance('prot', 'port')).toBe(1)
    expect(editDistance('', 'port')).toBe(4)
    expect(nearestWord('site-name', ['site_name', 'bind'])).toBe('site_name')
    expect(nearestWord('colour', ['port', 'bind'])).toBeNull()
  })
})
