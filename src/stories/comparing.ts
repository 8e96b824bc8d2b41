import { headlineLikeness, isCopy, likeness, likenessTo } from './likeness.js'
import { askingTerms, likest } from './recommend.js'
import { salientOf, termsOf } from './salient.js'
import { marksOf } from './shingles.js'

/** Everything that an archive must be told of how texts compare, for whoever opens one. */
export const comparing = {
  marks: marksOf,
  likeness,
  against: likenessTo,
  isCopy,
  headlines: headlineLikeness,
  subjects: { terms: termsOf, salient: salientOf, asked: askingTerms, likest },
}
