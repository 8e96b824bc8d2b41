/**
 * Recovery: a capture in, its articles out. Pure; loads no database and no server.
 *
 *     const recovery = await loadRecovery()
 *     const { articles, problems } = recovery.recover(capture)
 */
import type { Capture, Recovered } from '../model/index.js'
import { loadModels } from './models.js'
import { type RecoverOptions, recoverWith } from './recover.js'
import { weightsOnDisk } from './weights-on-disk.js'

export type * from '../model/index.js'
export { madeBy } from './assemble/assemble.js'
export { type Decoded, decode } from './decode.js'
export type { RecoverOptions } from './recover.js'
export { type RuleName, ruleNames } from './rules.js'

export interface Recovery {
  /** Recovers the articles of one capture. Never throws for what the capture holds: what is wrong stands in `problems`. */
  recover(capture: Capture, options?: RecoverOptions): Recovered
}

/** Loads weights and language data once; recovery itself is synchronous. */
export async function loadRecovery(): Promise<Recovery> {
  const [models, { eld }] = await Promise.all([loadModels(weightsOnDisk), import('eld/extrasmall')])
  const detect = (text: string): string | null => {
    const found = eld.detect(text)
    return found.language && found.isReliable() ? found.language : null
  }
  return { recover: (capture, options) => recoverWith(models, detect, capture, options) }
}
