/** The weights beside this file: the one place where recovery reads a disk. */
import { readFile } from 'node:fs/promises'
import { type Models, weightsFiles } from './models.js'

/** @throws Error when the file is not there or holds no JSON. */
export async function weightsOnDisk(model: keyof Models): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`./weights/${weightsFiles[model]}.json`, import.meta.url), 'utf8'))
}
