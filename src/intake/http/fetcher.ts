import type { Taken } from '../taken.js'
import type { ValidatorStore } from '../validators.js'

export interface HttpFetcher {
  take(source: string): Promise<Taken>
  close(): Promise<void>
}
export function openFetcher(_: {
  allowHosts: readonly string[]
  contact: string | null
  validators: ValidatorStore | null
  now: () => string
}): HttpFetcher {
  return {
    take: async (source) => ({
      kind: 'problem',
      source,
      problem: { code: 'unreadable', what: 'not yet', where: null, fix: null },
    }),
    close: async () => {},
  }
}
