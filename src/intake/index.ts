/** Intake: whatever an operator names comes in as captures. Never throws for trouble with what arrives. */
export { captureOf, hashOf } from './capture.js'
export { type FetcherOptions, type HttpFetcher, openFetcher } from './http/fetcher.js'
export { type PictureSource, pictureSource } from './picture-source.js'
export { type TakenRecord, takeRecords } from './records.js'
export { countSources, type IntakeOptions, take } from './take.js'
export type { Taken } from './taken.js'
export { openValidatorFile } from './validator-file.js'
export type { ValidatorStore, Validators } from './validators.js'
