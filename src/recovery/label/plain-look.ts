/** How likely each line of plain text is to be of a body: half by the line alone, half by its context. */
import type { Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import type { Features } from '../features.js'
import type { Models } from '../models.js'
import { contextNames, contextOf } from './context.js'
import { type Look, lookOnce } from './looks.js'
import { deciding, probabilities } from './trees.js'

export interface PlainLook extends Look {
  /** Probability of each line that it is a headline. */
  readonly heads: ArrayLike<number>
}

/** Longer lines are no headlines. */
const longestHeadline = 300

export function lookAround(page: Page, claims: readonly Claim[], features: Features, models: Models): PlainLook {
  const { own: alone } = lookOnce(page, features, models.plainBody)
  const heads = probabilities(models.plainHeadline, features.values, rowsOf(page, features.width))
  page.blocks.forEach((block, i) => {
    if (block.text.length >= longestHeadline) heads[i] = 0
  })
  const width = contextNames.length
  const context = contextOf(page, claims, features, alone, heads)
  const beside = probabilities(models.plainContext, context, rowsOf(page, width))
  return {
    heads,
    // The context by itself is surer than it is right on captures unlike those that it has seen.
    own: alone.map((p, i) => (p + (beside[i] as number)) / 2),
    effects: (i, most) => deciding(models.plainContext, context, i * width, most),
  }
}

const rowsOf = (page: Page, width: number): Int32Array => Int32Array.from(page.blocks, (_, i) => i * width)
