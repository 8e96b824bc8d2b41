/** The models beside this file: the one place where reading reads a disk. */
import { readFile } from 'node:fs/promises'

/** @throws Error when the file is not there. */
export async function modelOnDisk(file: string): Promise<Uint8Array> {
  return readFile(new URL(`./weights/${file}`, import.meta.url))
}
