/** Embargo and cancellation as the capture states them: over the headline, under the text, or in front matter. */
import { readCancel, readEmbargo } from '../grammar/usage.js'
import { blockAt, type Draft, firstBody, lastBody, settle } from './draft.js'

export interface Usage {
  readonly canceled: boolean
  readonly embargo: string | null
}

export function readUsage(draft: Draft): Usage {
  let canceled = false
  let embargo: string | null = null
  const look = (i: number) => {
    const block = blockAt(draft, i)
    if (block.kind !== 'text') return
    if (readCancel(block.text)) {
      canceled = true
      draft.origins['rights.canceled'] = [block.span]
      settle(draft, i, 'note', 'a desk’s word that the story must not be used')
    }
    const until = readEmbargo(block.text, draft.hints)
    // Of two the later one: nothing shows too early.
    if (until && (!embargo || until > embargo)) {
      embargo = until
      draft.origins['rights.embargo'] = [block.span]
      settle(draft, i, 'note', 'a desk’s word that nothing may show before an instant')
    }
  }
  const { from, to } = draft.segment
  for (let i = from; i < Math.min(firstBody(draft) + 1, from + 200); i++) look(i)
  for (let i = lastBody(draft); i < Math.min(to, lastBody(draft) + 4); i++) look(i)
  for (const meta of draft.page.shape === 'markdown' ? (draft.page.head?.metas ?? []) : []) {
    if (/^(?:embargo|embargoed)$/.test(meta.key)) {
      embargo = readEmbargo(`Embargo: ${meta.content}`, draft.hints) ?? embargo
      draft.origins['rights.embargo'] = [meta.span]
    }
    if (/^(?:canceled|cancelled|withdrawn)$/.test(meta.key) && /^(?:true|yes|1)$/i.test(meta.content)) {
      canceled = true
      draft.origins['rights.canceled'] = [meta.span]
    }
  }
  return { canceled, embargo }
}
