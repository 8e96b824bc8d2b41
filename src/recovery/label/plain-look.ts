/** How likely each line of plain text is to be of a body: half by the line alone, half by its context. */
import type { Page } from '../blocks/block.js'
import type { Claim } from '../claims.js'
import { type Features, featureNames } from '../features.js'
import type { Models } from '../models.js'
import { contextNames, contextOf } from './context.js'
import { type Look, lookOnce } from './looks.js'
import { rhythmNames, rhythmRows } from './rhythm.js'
import { deciding, probabilities } from './trees.js'

export interface PlainLook extends Look {
  /** Probability of each line that it is a headline. */
  readonly heads: ArrayLike<number>
}

/** What a line of plain text is looked at with: its own evidence, and the rhythm of the lines around it. */
export const lineNames: readonly string[] = [...featureNames, ...rhythmNames]

export interface LineRows {
  readonly values: Float32Array
  readonly width: number
  readonly near: Uint8Array
  /** The rhythm alone. */
  readonly rhythm: Float32Array
}

export function lineRows(page: Page, claims: readonly Claim[], features: Features): LineRows {
  const rhythm = rhythmRows(page.blocks, claims, features.shapes)
  const width = lineNames.length
  const values = new Float32Array(page.blocks.length * width)
  for (let i = 0; i < page.blocks.length; i++) {
    values.set(features.values.subarray(i * features.width, (i + 1) * features.width), i * width)
    values.set(rhythm.subarray(i * rhythmNames.length, (i + 1) * rhythmNames.length), i * width + features.width)
  }
  return { values, width, near: features.near, rhythm }
}

/** Longer lines are no headlines. */
const longestHeadline = 300

export function lookAround(page: Page, claims: readonly Claim[], features: Features, models: Models): PlainLook {
  const lines = lineRows(page, claims, features)
  const { own: alone } = lookOnce(page, lines, models.plainBody)
  const heads = probabilities(models.plainHeadline, features.values, rowsOf(page, features.width))
  page.blocks.forEach((block, i) => {
    if (block.text.length >= longestHeadline) heads[i] = 0
  })
  const width = contextNames.length
  const context = contextOf(page, claims, features, alone, heads, lines.rhythm)
  const beside = probabilities(models.plainContext, context, rowsOf(page, width))
  return {
    heads,
    // The context by itself is surer than it is right on captures unlike those that it has seen.
    own: alone.map((p, i) => (p + (beside[i] as number)) / 2),
    effects: (i, most) => deciding(models.plainContext, context, i * width, most),
  }
}

const rowsOf = (page: Page, width: number): Int32Array => Int32Array.from(page.blocks, (_, i) => i * width)
