/** The fetcher that the settings describe. */
import type { Settings } from '../desk/settings.js'
import { type HttpFetcher, openFetcher } from '../intake/http/fetcher.js'
import type { ValidatorStore } from '../intake/validators.js'

export function fetcherOf({ allowHosts, contact }: Settings, validators: ValidatorStore | null): HttpFetcher {
  return openFetcher({ allowHosts, contact, validators, now: () => new Date().toISOString() })
}
