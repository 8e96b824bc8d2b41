/** An outlet, agency or author as this site may tell of it: pages and data alike. */
import type { Attributed, AttributionKind } from '../archive/archive.js'
import type { Door } from './door.js'
import { withoutPrivate } from './rights.js'

/** @param key  of `nameKey` */
export async function toldName(
  { reader, settings, now }: Pick<Door, 'reader' | 'settings' | 'now'>,
  kind: AttributionKind,
  key: string,
): Promise<Attributed | null> {
  const of = await reader.attributed({ kind, key, open: withoutPrivate(kind, settings) }, now())
  if (of === null || !settings.public) return of
  // Which agency a private article is from is not told, not even in a share.
  const seen = of.kind === 'outlet' ? await reader.attributed({ kind, key, open: true }, now()) : of
  const nothing = { of: 0, wire: 0, borrowed: 0, copied: 0 }
  return {
    ...of,
    newest: seen?.newest ?? nothing,
    agencies: seen?.agencies ?? [],
    copiesFrom: seen?.copiesFrom ?? [],
  }
}
