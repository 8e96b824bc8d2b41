/** Likeness of texts, copies and their cuts. Pure: no disk, network or clock. */
export { comparing } from './comparing.js'
export { type CopyCuts, type CutParagraph, copyCuts, cutsOf } from './copy-cuts.js'
export { type DroppedPiece, droppedPieces, movedBlocks } from './copy-detail.js'
export { headlineLikeness, isCopy, type Likeness, likeness, likenessTo } from './likeness.js'
export { marksOf, shinglesOf } from './shingles.js'
export { wordsOf } from './words.js'
