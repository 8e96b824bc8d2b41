/**
 * How often a password may be tried: few times by one client, more by all together, this machine apart, so that a crowd
 * from outside cannot lock the operator out. Kept in memory, and of a bounded number of clients.
 */

/** Milliseconds that tries are counted over. */
const within = 15 * 60_000
const mostByClient = 6
const mostInAll = 60
const mostClients = 10_000

export interface Tries {
  /** Counts a try. @returns seconds to wait before the next; 0: it may be made */
  take(client: string | null, at: number): number
  /** The right password was given: what this client tried before is forgotten. */
  forgive(client: string | null): void
}

interface Count {
  since: number
  n: number
}

export function openTries(): Tries {
  const clients = new Map<string, Count>()
  let all: Count = { since: 0, n: 0 }
  const here = 'here'
  const fresh = (count: Count | undefined, at: number): Count =>
    count && at - count.since < within ? count : { since: at, n: 0 }
  const wait = (count: Count, at: number) => Math.max(1, Math.ceil((count.since + within - at) / 1_000))
  return {
    take(client, at) {
      const name = client ?? here
      const own = fresh(clients.get(name), at)
      if (own.n >= mostByClient) return wait(own, at)
      if (client !== null) {
        all = fresh(all, at)
        if (all.n >= mostInAll) return wait(all, at)
        all.n++
      }
      own.n++
      // The newest stands last: what is dropped is the client that was heard of longest ago.
      clients.delete(name)
      clients.set(name, own)
      for (const oldest of clients.keys()) {
        if (clients.size <= mostClients) break
        clients.delete(oldest)
      }
      return 0
    },
    forgive(client) {
      clients.delete(client ?? here)
    },
  }
}
