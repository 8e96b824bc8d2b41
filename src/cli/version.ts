/** The version in package.json, which stands two folders above both the source and what is built from it. */
import { readFileSync } from 'node:fs'

const { version: found }: { version?: unknown } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
export const version: string = typeof found === 'string' ? found : 'unknown'
