/** The weights that recovery is handed. Where they come from, the entry point knows: a disk, or a browser's bundle. */
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

/** The file under `weights/` that each is in, without its ending. */
export const weightsFiles = {
  htmlBody: 'html-body',
  htmlHeadline: 'html-headline',
  plainBody: 'plain-body',
  plainHeadline: 'plain-headline',
  plainCut: 'plain-cut',
} as const satisfies Record<keyof Models, string>

/** What a file of weights holds, parsed. */
export type ReadWeights = (model: keyof Models) => unknown

/** @throws Error when weights are missing or made for other features. */
export async function loadModels(read: ReadWeights): Promise<Models> {
  const load = async (model: keyof Models): Promise<TreeModel> => {
    const file = weightsFiles[model]
    return readModel(await read(model), file === 'plain-cut' ? cutFeatureNames : featureNames, `weights/${file}.json`)
  }
  const [htmlBody, htmlHeadline, plainBody, plainHeadline, plainCut] = await Promise.all([
    load('htmlBody'),
    load('htmlHeadline'),
    load('plainBody'),
    load('plainHeadline'),
    load('plainCut'),
  ])
  return { htmlBody, htmlHeadline, plainBody, plainHeadline, plainCut }
}
