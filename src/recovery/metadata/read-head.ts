import type { Problem } from '../../model/index.js'
import type { MetadataEvidence } from './evidence.js'
import type { PageHead } from './head.js'

export interface HeadOptions {
  readonly url: string | null
  /** ISO 8601; times more than a day after it are refused. */
  readonly retrieved: string | null
}

export function readHead(
  head: PageHead,
  options: HeadOptions,
): { evidence: MetadataEvidence | null; problems: Problem[] } {
  void head
  void options
  return { evidence: null, problems: [] }
}
