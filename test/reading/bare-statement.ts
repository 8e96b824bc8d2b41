import type { FoundStatement } from '../../src/reading/statements/found-statement.js'

/** A statement as one would be found, for tests of which only some of it matters. */
export const bareStatement = (of: Partial<FoundStatement>): FoundStatement => ({
  source: [],
  cue: [],
  content: [],
  type: 'speech',
  mode: 'asserted',
  quoted: 'indirect',
  continued: false,
  inside: null,
  confidence: 1,
  said: null,
  ...of,
})
