import { createHash, randomBytes } from 'node:crypto'
import { constants as files } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import type { BlobHash } from './archive.js'
import { ArchiveError } from './archive-error.js'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** `br`: a capture, compressed; `webp`: a picture as kept. */
export type BlobKind = 'br' | 'webp'
export interface BlobName {
  readonly hash: string
  readonly kind: BlobKind
}

/**
 * Files named by what is in them, `blobs/ab/cdef….br`. A file under its final name is whole: it is written under
 * another name, flushed, renamed, and the folder flushed, before any row refers to it. So a crash leaves at most files that
 * nothing refers to, and those are swept.
 */
export class BlobStore {
  readonly #root: string

  constructor(dataFolder: string) {
    this.#root = join(dataFolder, 'blobs')
  }

  /** Keeps a capture's bytes. @returns bytes on disk */
  async keepCapture(hash: string, bytes: Uint8Array): Promise<number> {
    const name: BlobName = { hash, kind: 'br' }
    const held = await this.size(name)
    // Flushed again: the process that wrote it may have died between the rename and the folder's flush.
    if (held !== null) return this.#flushFolder(name).then(() => held)
    const packed = await compress(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    })
    await this.#write(name, packed)
    return packed.length
  }

  /** Keeps a picture. @returns its hash */
  async keepPicture(bytes: Uint8Array): Promise<BlobHash> {
    const name = { hash: createHash('sha256').update(bytes).digest('hex'), kind: 'webp' as const }
    if ((await this.size(name)) !== null) await this.#flushFolder(name)
    else await this.#write(name, bytes)
    return blobHash(name.hash)
  }

  /** @throws ArchiveError when the file is not what its name says */
  async capture(hash: string, size: number): Promise<Uint8Array | null> {
    const packed = await this.#read({ hash, kind: 'br' })
    if (packed === null) return null
    const bytes = size === 0 ? Buffer.alloc(0) : await decompress(packed, { maxOutputLength: size })
    if (createHash('sha256').update(bytes).digest('hex') !== hash)
      throw new ArchiveError({
        what: 'a kept capture is no longer what was received',
        where: { file: this.#path({ hash, kind: 'br' }) },
        fix: 'the disk or another program changed it: restore the data folder from a copy',
      })
    return bytes
  }

  async picture(hash: string): Promise<Uint8Array | null> {
    return this.#read({ hash, kind: 'webp' })
  }

  /** Bytes on disk, null when it is not there. */
  async size(name: BlobName): Promise<number | null> {
    try {
      return (await stat(this.#path(name))).size
    } catch (error) {
      return absent(error)
    }
  }

  async remove(name: BlobName): Promise<void> {
    await rm(this.#path(name), { force: true })
    await this.#flushFolder(name)
  }

  /** Names of the shelves that blobs stand on, in order. */
  async shelves(): Promise<string[]> {
    return (await entries(this.#root)).filter((shelf) => /^[0-9a-f]{2}$/.test(shelf)).sort()
  }

  async onShelf(shelf: string): Promise<BlobName[]> {
    return (await entries(join(this.#root, shelf))).flatMap((file): BlobName[] => {
      const name = /^([0-9a-f]{62})\.(br|webp)$/.exec(file)
      return name === null ? [] : [{ hash: `${shelf}${name[1]}`, kind: name[2] === 'br' ? 'br' : 'webp' }]
    })
  }

  /** When a blob was written, in milliseconds of the machine's clock; null when it is not there. */
  async written(name: BlobName): Promise<number | null> {
    return stat(this.#path(name)).then(({ mtimeMs }) => mtimeMs, absent)
  }

  /** The temporary files that a crash left, and those that are being written. */
  async temporary(): Promise<{ path: string; written: number }[]> {
    const found: { path: string; written: number }[] = []
    for (const file of await entries(join(this.#root, 'tmp'))) {
      const path = join(this.#root, 'tmp', file)
      const written = await stat(path).then(({ mtimeMs }) => mtimeMs, absent)
      if (written !== null) found.push({ path, written })
    }
    return found
  }

  async #write(name: BlobName, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name)
    await this.#makeFolder(dirname(path))
    await this.#makeFolder(join(this.#root, 'tmp'))
    for (let attempt = 1; ; attempt++) {
      const temporary = join(this.#root, 'tmp', `${name.hash.slice(0, 16)}-${randomBytes(8).toString('hex')}`)
      const file = await open(temporary, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      try {
        await rename(temporary, path)
        break
      } catch (error) {
        // Another process's `erase` sweeps every file that no row refers to, the one being written too.
        absent(error)
        if (attempt === 5) throw error
      }
    }
    await this.#flushFolder(name)
  }

  async #read(name: BlobName): Promise<Uint8Array | null> {
    try {
      return await readFile(this.#path(name))
    } catch (error) {
      return absent(error)
    }
  }

  /** A new folder is on disk when its parent is flushed. */
  async #makeFolder(folder: string): Promise<void> {
    try {
      await access(folder, files.F_OK)
    } catch {
      await mkdir(folder, { recursive: true })
      await flush(dirname(folder))
      await flush(dirname(dirname(folder)))
    }
  }

  async #flushFolder(name: BlobName): Promise<void> {
    await flush(dirname(this.#path(name)))
  }

  #path({ hash, kind }: BlobName): string {
    return join(this.#root, hash.slice(0, 2), `${hash.slice(2)}.${kind}`)
  }
}

/** @throws RangeError for what is no SHA-256 in hex */
function blobHash(hash: string): BlobHash {
  if (isBlobHash(hash)) return hash
  throw new RangeError(`a blob is named by a SHA-256 in hex, not ${JSON.stringify(hash)}`)
}

export function isBlobHash(hash: string): hash is BlobHash {
  return /^[0-9a-f]{64}$/.test(hash)
}

async function flush(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Windows opens no folders; there a rename is durable by itself.
    if (process.platform !== 'win32') absent(error)
  }
}

async function entries(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    return absent(error) ?? []
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
  throw error
}
