/** Addresses of outlets, agencies and authors. */
import type { AttributionKind } from '../archive/archive.js'
import { nameKey } from '../archive/name-key.js'

export const nameFolders: Readonly<Record<AttributionKind, string>> = {
  outlet: 'outlets',
  agency: 'agencies',
  author: 'authors',
}

export const keyPath = (kind: AttributionKind, key: string): string =>
  `/${nameFolders[kind]}/${encodeURIComponent(key)}`

/** null for a name without a letter or number, which has no page. */
export function namePath(kind: AttributionKind, name: string): string | null {
  const key = nameKey(name)
  return key === null ? null : keyPath(kind, key)
}
