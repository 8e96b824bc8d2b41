/**
 * The entry point for bundles and browsers, in place of `index.ts` and with the same names: its weights are modules, so
 * nothing on this path asks for a disk or for anything of Node's. `scripts/build.mjs` makes one file of it.
 */
import type { Recovered } from '../model/index.js'
import type { Given, GivenOptions } from './given.js'
import { type Recovery, recoveryOn } from './recovery.js'
import { weightsInBundle } from './weights-in-bundle.js'

export * from './library.js'

export const loadRecovery = (): Promise<Recovery> => recoveryOn(weightsInBundle)

let loaded: Promise<Recovery> | null = null

export async function recover(given: Given, options?: GivenOptions): Promise<Recovered> {
  loaded ??= loadRecovery()
  return (await loaded).recover(given, options)
}
