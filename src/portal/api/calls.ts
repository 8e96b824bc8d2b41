/** Every call of the API. */
import type { Call } from './call.js'
import { reads } from './reads.js'
import { writes } from './writes.js'

export const calls: readonly Call[] = [...reads, ...writes]
