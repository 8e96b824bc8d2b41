/** A promise of the archive that cannot be kept. Messy input is never one of these. */
export class ArchiveError extends Error {
  readonly what: string
  readonly where: Readonly<Record<string, string | number>>
  readonly fix: string

  constructor({
    what,
    where,
    fix,
    cause,
  }: { what: string; where: Record<string, string | number>; fix: string; cause?: unknown }) {
    const place = Object.entries(where)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
    super(`${what} (${place}): ${fix}`, cause === undefined ? undefined : { cause })
    this.name = 'ArchiveError'
    this.what = what
    this.where = where
    this.fix = fix
  }
}
