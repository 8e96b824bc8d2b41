/** The weights as modules, for a bundler to put into its bundle: a browser has no disk, and a page of one file no address. */
import type { WeightsFile } from './models.js'
import htmlBody from './weights/html-body.json' with { type: 'json' }
import htmlContext from './weights/html-context.json' with { type: 'json' }
import htmlHeadline from './weights/html-headline.json' with { type: 'json' }
import languages from './weights/languages.json' with { type: 'json' }
import plainArticle from './weights/plain-article.json' with { type: 'json' }
import plainBody from './weights/plain-body.json' with { type: 'json' }
import plainBreak from './weights/plain-break.json' with { type: 'json' }
import plainContext from './weights/plain-context.json' with { type: 'json' }
import plainCut from './weights/plain-cut.json' with { type: 'json' }
import plainHeadline from './weights/plain-headline.json' with { type: 'json' }
import plainTitle from './weights/plain-title.json' with { type: 'json' }

const weights: Readonly<Record<WeightsFile, unknown>> = {
  'html-body': htmlBody,
  'html-context': htmlContext,
  'html-headline': htmlHeadline,
  'plain-body': plainBody,
  'plain-headline': plainHeadline,
  'plain-context': plainContext,
  'plain-break': plainBreak,
  'plain-article': plainArticle,
  'plain-cut': plainCut,
  'plain-title': plainTitle,
  languages,
}

export const weightsInBundle = (file: WeightsFile): unknown => weights[file]
