/** What both entry points give beside their own loader. */
export type * from '../model/index.js'
export { madeBy } from './assemble/assemble.js'
export { type Decoded, decode, type Shape } from './decode.js'
export { decodeGiven, type Given, type GivenOptions } from './given.js'
export type { RecoverOptions } from './recover.js'
export type { Recovery } from './recovery.js'
export { type RuleName, ruleNames } from './rules.js'
