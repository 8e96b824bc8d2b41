/**
 * Recovery: a capture in, its articles out. Pure and synchronous once loaded; loads no database and no server.
 *
 *     import { recover } from 'broadsheet/recovery'
 *     const { articles, problems } = await recover(html, { url: 'https://news.example/ferries' })
 *
 * `docs/library.md` has more, each example run by a test. In a bundle for a browser `browser.ts` stands in its place.
 */
import type { Recovered } from '../model/index.js'
import type { Given, GivenOptions } from './given.js'
import { type Recovery, recoveryOn } from './recovery.js'
import { weightsOnDisk } from './weights-on-disk.js'

export * from './library.js'

/** Loads weights and data of languages, which takes a few tenths of a second; what it answers recovers without waiting. */
export const loadRecovery = (): Promise<Recovery> => recoveryOn(weightsOnDisk)

let loaded: Promise<Recovery> | null = null

/**
 * Recovers the articles of a page, its source or its text: none, one or several. The first call loads the weights.
 * @throws TypeError when it is handed neither a string nor bytes. Never for what these hold: that stands in `problems`.
 */
export async function recover(given: Given, options?: GivenOptions): Promise<Recovered> {
  loaded ??= loadRecovery()
  return (await loaded).recover(given, options)
}
