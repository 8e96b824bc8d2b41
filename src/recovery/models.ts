/** The weights that recovery is handed. The default loader reads those that ship with it. */
import { readFile } from 'node:fs/promises'
import { cutFeatureNames } from './cut/gap-features.js'
import { featureNames } from './features.js'
import { readModel, type TreeModel } from './label/trees.js'

export interface Models {
  readonly htmlBody: TreeModel
  readonly htmlHeadline: TreeModel
  readonly plainBody: TreeModel
  readonly plainHeadline: TreeModel
  readonly plainCut: TreeModel
}

const files = {
  htmlBody: 'html-body',
  htmlHeadline: 'html-headline',
  plainBody: 'plain-body',
  plainHeadline: 'plain-headline',
  plainCut: 'plain-cut',
} as const satisfies Record<keyof Models, string>

/** Reads the shipped weights. @throws Error when they are missing or made for other features. */
export async function loadModels(): Promise<Models> {
  const load = async (name: string): Promise<TreeModel> => {
    const file = new URL(`./weights/${name}.json`, import.meta.url)
    const names = name === 'plain-cut' ? cutFeatureNames : featureNames
    return readModel(JSON.parse(await readFile(file, 'utf8')), names, `weights/${name}.json`)
  }
  const [htmlBody, htmlHeadline, plainBody, plainHeadline, plainCut] = await Promise.all(
    Object.values(files).map((name) => load(name)),
  )
  return { htmlBody, htmlHeadline, plainBody, plainHeadline, plainCut } as Models
}
