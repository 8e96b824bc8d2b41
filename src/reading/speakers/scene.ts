/** What is known at a place of a text, on the way through it: who was spoken of and who spoke. */
import type { Minds } from './antecedents.js'
import type { Registry } from './registry.js'
import type { ResolvedSource } from './resolved-source.js'

export interface Scene {
  readonly registry: Registry
  readonly minds: Minds
  /** The last that spoke as a group or an organisation, with its sentence. */
  lastGroup: { readonly source: ResolvedSource; readonly sentence: number } | null
  /** The last two people joined by "and". */
  lastPair: { readonly entities: readonly number[]; readonly sentence: number } | null
  /** Where "a nurse", "an engineer" stood last, by head. */
  readonly somebody: Map<string, number>
}
