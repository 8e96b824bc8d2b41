/** Which network addresses may be fetched from: those of the public internet, and no way around that. */
import ipaddr from 'ipaddr.js'

/** IPv6 that is handed out for use on the internet (IANA, "IPv6 Global Unicast Address Assignments"). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address is of the public internet. Private, loopback, link-local, unique local, shared (carrier-grade NAT),
 * multicast and reserved ones are not; nor are those that carry an IPv4 address inside (mapped, compatible, NAT64, 6to4,
 * Teredo, ISATAP): a translator on the way would lead them to one of the former.
 * @param address  IPv4 or IPv6 in its usual notation, a zone allowed; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (!(parsed instanceof ipaddr.IPv6)) return true
  return parsed.match(GLOBAL_UNICAST) && !isIsatap(parsed)
}

/** RFC 5214, 6.1: the last eight bytes are 0000:5efe or 0200:5efe and an IPv4 address. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)
}
