/** Where this machine has a Chromium, for tests and measures of pages. */
import { existsSync } from 'node:fs'
import path from 'node:path'

/** The program, or null. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const usual = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/usr/bin/chromium']
  const named = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []
  const places = [...named, ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...usual]
  return places.find((file) => existsSync(file)) ?? null
}
