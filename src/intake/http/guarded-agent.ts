/**
 * Connections that go to public addresses only. The address is checked where the connection is made: what a name resolved
 * to when somebody looked before says nothing (DNS rebinding).
 */
import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './public-address.js'

/** The host is not on the public internet. */
export class RefusedAddress extends Error {
  readonly host: string
  readonly address: string

  constructor(host: string, address: string) {
    super(host === address ? `${host} is a private address` : `${host} leads to the private address ${address}`)
    this.name = 'RefusedAddress'
    this.host = host
    this.address = address
  }
}

export interface GuardOptions {
  /** Host names and addresses, as they stand in an address, that may be private. */
  readonly allowHosts: readonly string[]
  /** Milliseconds for making a connection, and between two pieces of an answer. */
  readonly patience: number
  /** The system's resolver unless handed in. */
  readonly lookup?: LookupFunction
}

export function guardedAgent({ allowHosts, patience, lookup = systemLookup }: GuardOptions): Agent {
  const allowed = new Set(allowHosts.map(bareHost))
  const open = buildConnector({ timeout: patience, lookup })
  const guarded = buildConnector({ timeout: patience, lookup: publicOnly(lookup) })
  return new Agent({
    connect(options, callback) {
      const host = bareHost(options.hostname)
      if (allowed.has(host)) {
        open(options, callback)
        return
      }
      // An address in place of a name is never looked up. Decimal, hex and octal forms are plain by now (URL Standard).
      if (isIP(host) !== 0 && !isPublicAddress(host)) {
        callback(new RefusedAddress(host, host), null)
        return
      }
      guarded(options, (...[error, socket]) => {
        if (error !== null) {
          callback(error, null)
          return
        }
        const address = socket.remoteAddress ?? 'an unknown address'
        if (isPublicAddress(address)) callback(null, socket)
        else {
          socket.destroy()
          callback(new RefusedAddress(host, address), null)
        }
      })
    },
    headersTimeout: patience,
    bodyTimeout: patience,
    maxHeaderSize: 32_768,
    keepAliveTimeout: 1_000,
    keepAliveMaxTimeout: 10_000,
  })
}

/** Without brackets, the dot at the end, and case: `[::1]`, `Example.COM.` */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}

/** Hands the socket none but public addresses to connect to. */
function publicOnly(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, [])
        return
      }
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found
      const open = addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (first === undefined) callback(new RefusedAddress(hostname, addresses[0]?.address ?? 'none'), [])
      else if (options.all === true) callback(null, open)
      else callback(null, first.address, first.family)
    })
  }
}
