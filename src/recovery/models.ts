/** The weights that recovery is handed. Where they come from, the entry point knows: a disk, or a browser's bundle. */
import { articleFeatureNames } from './cut/article-features.js'
import { cutFeatureNames, startFeatureNames } from './cut/gap-features.js'
import { headlineFeatureNames } from './cut/headline-features.js'
import { featureNames } from './features.js'
import { contextNames } from './label/context.js'
import { lineNames } from './label/plain-look.js'
import { secondNames } from './label/second-look.js'
import { readModel, type TreeModel } from './label/trees.js'

export interface Models {
  readonly htmlBody: TreeModel
  /** The second look at a block of a page, in the company of the others. */
  readonly htmlContext: TreeModel
  readonly htmlHeadline: TreeModel
  readonly plainBody: TreeModel
  readonly plainHeadline: TreeModel
  readonly plainContext: TreeModel
  readonly plainBreak: TreeModel
  readonly plainArticle: TreeModel
  readonly plainCut: TreeModel
  readonly plainTitle: TreeModel
}

/** The file under `weights/` that each is in, without its ending. */
export const weightsFiles = {
  htmlBody: 'html-body',
  htmlContext: 'html-context',
  htmlHeadline: 'html-headline',
  plainBody: 'plain-body',
  plainHeadline: 'plain-headline',
  plainContext: 'plain-context',
  plainBreak: 'plain-break',
  plainArticle: 'plain-article',
  plainCut: 'plain-cut',
  plainTitle: 'plain-title',
} as const satisfies Record<keyof Models, string>

/** The columns that each is asked with. */
export const columnsOf: Readonly<Record<keyof Models, readonly string[]>> = {
  htmlBody: featureNames,
  htmlContext: secondNames,
  htmlHeadline: featureNames,
  plainBody: lineNames,
  plainHeadline: featureNames,
  plainContext: contextNames,
  plainBreak: cutFeatureNames,
  plainArticle: articleFeatureNames,
  plainCut: startFeatureNames,
  plainTitle: headlineFeatureNames,
}

/** The file of the data of languages, beside the weights. */
export const languagesFile = 'languages'

/** What a file under `weights/` holds, parsed; its name without its ending. */
export type ReadWeights = (file: WeightsFile) => unknown

export type WeightsFile = (typeof weightsFiles)[keyof Models] | typeof languagesFile

/** @throws Error when weights are missing or made for other features. */
export async function loadModels(read: ReadWeights): Promise<Models> {
  const load = async (model: keyof Models): Promise<TreeModel> =>
    readModel(await read(weightsFiles[model]), columnsOf[model], `weights/${weightsFiles[model]}.json`)
  const names = Object.keys(weightsFiles) as (keyof Models)[]
  const models = await Promise.all(names.map(async (name) => [name, await load(name)] as const))
  return Object.fromEntries(models) as unknown as Models
}
