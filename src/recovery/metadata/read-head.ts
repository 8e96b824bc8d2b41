import type { Problem } from '../../model/index.js'
import type { MetadataEvidence } from './evidence.js'
import type { PageHead } from './head.js'

export function readHead(
  head: PageHead,
  options: { url: string | null; retrieved: string | null },
): { evidence: MetadataEvidence | null; problems: Problem[] } {
  void head
  void options
  return { evidence: null, problems: [] }
}
