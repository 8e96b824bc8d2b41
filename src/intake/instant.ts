/** An instant as ISO 8601 in UTC, or null: a time without a zone is none. */
export function readInstant(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.000Z$/, 'Z')
}
