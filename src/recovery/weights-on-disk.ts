/** The weights beside this file: the one place where recovery reads a disk. */
import { readFile } from 'node:fs/promises'
import type { WeightsFile } from './models.js'

/** @throws Error when the file is not there or holds no JSON. */
export async function weightsOnDisk(file: WeightsFile): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`./weights/${file}.json`, import.meta.url), 'utf8'))
}
