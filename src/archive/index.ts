/** Where it is kept and found: SQLite and a blob store behind an asynchronous interface. */
export type { AccessStore, KeptSession, Verifier } from './access.js'
export type * from './archive.js'
export { ArchiveError } from './archive-error.js'
export type { Alike, Comparing } from './comparing.js'
export { nameKey } from './name-key.js'
export { type Archive, type ArchiveOptions, openArchive } from './open-archive.js'
export type * from './operator.js'
export type * from './writer.js'
