/** How much a client may ask for in a minute. Kept in memory, of a bounded number of clients. */

const minute = 60_000
const mostClients = 10_000

export class Allowance {
  readonly #most: number
  readonly #counts = new Map<string, { since: number; n: number }>()

  /** @param most  in a minute */
  constructor(most: number) {
    this.#most = most
  }

  /** Whether there is nothing left, without counting. @returns seconds to wait; 0: there is */
  spent(client: string, at: number): number {
    const count = this.#counts.get(client)
    if (count === undefined || at - count.since >= minute || count.n < this.#most) return 0
    return Math.max(1, Math.ceil((count.since + minute - at) / 1_000))
  }

  /** Counts one. @returns seconds to wait before the next; 0: this one was allowed */
  take(client: string, at: number): number {
    const wait = this.spent(client, at)
    if (wait > 0) return wait
    const count = this.#counts.get(client)
    const fresh = count !== undefined && at - count.since < minute ? count : { since: at, n: 0 }
    fresh.n++
    // The newest stands last: what is dropped is the client that was heard of longest ago.
    this.#counts.delete(client)
    this.#counts.set(client, fresh)
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostClients) break
      this.#counts.delete(oldest)
    }
    return 0
  }
}
