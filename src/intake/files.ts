/** Captures from disk and standard input: a file, a folder in a stable order, an edition, gzip of any of these. */
import { createReadStream } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { type CaptureFacts, captureOf } from './capture.js'
import { EDITION_FILE, type EditionEntry, readEdition } from './edition.js'
import { LONGEST_CAPTURE, readLimited } from './limited-bytes.js'
import { mediaTypeOfFile } from './media-type.js'
import { megabytes } from './megabytes.js'
import { type Taken, unreadable } from './taken.js'

/** A file that is to be read, with what is known of it. */
export interface FoundFile {
  readonly file: string
  readonly entry: EditionEntry | null
}

/** Files of a path in the order they are read: the file itself, or all of a folder, by name, folders where their name stands. */
export async function* findFiles(source: string): AsyncGenerator<FoundFile | Taken> {
  let about: Awaited<ReturnType<typeof stat>>
  try {
    about = await stat(source)
  } catch (error) {
    yield unreadable(source, whyUnreadable(error), 'check the path')
    return
  }
  if (about.isDirectory()) yield* walk(source)
  else yield { file: source, entry: null }
}

async function* walk(folder: string): AsyncGenerator<FoundFile | Taken> {
  let entries: Awaited<ReturnType<typeof listFolder>>
  try {
    entries = await listFolder(folder)
  } catch (error) {
    yield unreadable(folder, whyUnreadable(error), 'check who may read it')
    return
  }
  if (entries.some((entry) => entry.name === EDITION_FILE && entry.isFile())) {
    yield* edition(folder)
    return
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* walk(file)
    else if (mediaTypeOfFile(entry.name) !== null && (entry.isFile() || (await linksInside(folder, file))))
      yield { file, entry: null }
  }
}

/** By code unit and not by the machine's language, so that every machine reads in one order. */
async function listFolder(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** A link in a folder that came from somewhere else must not hand over a file of this machine. */
async function linksInside(folder: string, link: string): Promise<boolean> {
  try {
    const [real, home] = await Promise.all([realpath(link), realpath(folder)])
    return real.startsWith(home + path.sep) && (await stat(real)).isFile()
  } catch {
    return false
  }
}

async function* edition(folder: string): AsyncGenerator<FoundFile | Taken> {
  const file = path.join(folder, EDITION_FILE)
  let read: ReturnType<typeof readEdition>
  try {
    read = readEdition(await readFile(file, 'utf8'))
  } catch (error) {
    yield unreadable(file, whyUnreadable(error), 'check who may read it')
    return
  }
  if ('wrong' in read) {
    yield unreadable(
      file,
      `the edition cannot be read: ${read.wrong}`,
      'mend edition.json, or name the files one by one',
    )
    return
  }
  for (const entry of read.entries) yield { file: path.join(folder, entry.file), entry }
}

/** @param limit  most bytes of one capture, after decompression */
export async function takeFile({ file, entry }: FoundFile, limit = LONGEST_CAPTURE): Promise<Taken> {
  const facts = {
    source: file,
    url: entry?.url ?? null,
    mediaType: entry?.type ?? mediaTypeOfFile(file),
    charset: entry?.charset ?? null,
    retrieved: entry?.retrieved ?? null,
  }
  try {
    if ((await stat(file)).isDirectory()) return unreadable(file, 'it is a folder', 'name a file')
    const taken = await takeStream(createReadStream(file), facts, limit)
    return taken.kind === 'capture' ? { ...taken, file, rights: entry?.rights ?? null } : taken
  } catch (error) {
    return unreadable(file, whyUnreadable(error), 'check the path and who may read it')
  }
}

/** @throws what the stream throws */
export async function takeStream(
  stream: AsyncIterable<Uint8Array>,
  facts: Omit<CaptureFacts, 'bytes'>,
  limit = LONGEST_CAPTURE,
): Promise<Taken> {
  const read = await readLimited(stream, limit)
  if (read.kind === 'too-large')
    return unreadable(
      facts.source,
      `it is larger than ${megabytes(limit)}${read.compressed ? ' once decompressed' : ''}`,
      'split it',
      'too-large',
    )
  return {
    kind: 'capture',
    capture: captureOf({ ...facts, bytes: read.bytes }),
    problems:
      read.kind === 'broken'
        ? [
            {
              code: 'truncated',
              what: `the gzip data is damaged or stops in the middle (${read.why}); what came out before was read`,
              where: { file: facts.source },
              fix: 'get the file again',
            },
          ]
        : [],
    file: null,
    rights: null,
    validators: null,
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is no folder',
  ELOOP: 'the links go in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
}

function whyUnreadable(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? `it cannot be read: ${error.message}`
}
