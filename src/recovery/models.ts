/** The weights that recovery is handed. Where they come from, the entry point knows: a disk, or a browser's bundle. */
import { cutFeatureNames } from './cut/gap-features.js'
import { featureNames } from './features.js'
import { secondNames } from './label/second-look.js'
import { readModel, type TreeModel } from './label/trees.js'

export interface Models {
  readonly htmlBody: TreeModel
  /** The second look at a block of a page, in the company of the others. */
  readonly htmlContext: TreeModel
  readonly htmlHeadline: TreeModel
  readonly plainBody: TreeModel
  readonly plainHeadline: TreeModel
  readonly plainCut: TreeModel
}

/** The file under `weights/` that each is in, without its ending. */
export const weightsFiles = {
  htmlBody: 'html-body',
  htmlContext: 'html-context',
  htmlHeadline: 'html-headline',
  plainBody: 'plain-body',
  plainHeadline: 'plain-headline',
  plainCut: 'plain-cut',
} as const satisfies Record<keyof Models, string>

/** The columns that each is asked with. */
export const columnsOf: Readonly<Record<keyof Models, readonly string[]>> = {
  htmlBody: featureNames,
  htmlContext: secondNames,
  htmlHeadline: featureNames,
  plainBody: featureNames,
  plainHeadline: featureNames,
  plainCut: cutFeatureNames,
}

/** What a file of weights holds, parsed. */
export type ReadWeights = (model: keyof Models) => unknown

/** @throws Error when weights are missing or made for other features. */
export async function loadModels(read: ReadWeights): Promise<Models> {
  const load = async (model: keyof Models): Promise<TreeModel> =>
    readModel(await read(model), columnsOf[model], `weights/${weightsFiles[model]}.json`)
  const [htmlBody, htmlContext, htmlHeadline, plainBody, plainHeadline, plainCut] = await Promise.all([
    load('htmlBody'),
    load('htmlContext'),
    load('htmlHeadline'),
    load('plainBody'),
    load('plainHeadline'),
    load('plainCut'),
  ])
  return { htmlBody, htmlContext, htmlHeadline, plainBody, plainHeadline, plainCut }
}
