/** Portraits of whoever wrote an article, which pages set beside the byline or in a box about the author: no pictures of its own. */
import type { Block } from '../blocks/block.js'
import { readByline } from '../grammar/byline.js'
import { squashed } from '../metadata/plain-value.js'
import { blockAt, type Draft } from './draft.js'

export interface Portraits {
  /** @param captions  blocks with the picture's words */
  shows(i: number, captions: readonly number[]): boolean
}

/** Larger than any portrait beside a byline; a picture of the author in a story about the author is larger. */
const largestSide = 400
const longestName = 60

export function portraits(draft: Draft): Portraits {
  let names: ReadonlySet<string> | null = null
  return {
    shows(i, captions) {
      const { picture } = blockAt(draft, i)
      if (!picture || captions.length > 1 || (picture.width ?? 0) > largestSide) return false
      const [caption] = captions
      const words = caption === undefined ? picture.alt : blockAt(draft, caption).text
      if (!words || words.length > longestName + longestFrame) return false
      const name = squashed(words.replace(FRAME, ''))
      names ??= namesOf(draft)
      return names.has(name)
    },
  }
}

/** "Portrait of Mara Quill", "Mara Quill's avatar", "Foto von Petra Lohse". */
const FRAME =
  /^(?:(?:portrait|photo|picture|image|headshot|avatar|foto|bild|porträt|retrato|ritratto|profile (?:picture|photo))\s?(?:of|von|de|di|van|av|af|:)?\s)|(?:[’']s)?\s(?:portrait|avatar|headshot|photo|profile (?:picture|photo|image)|porträt)$/giu
const longestFrame = 24

/** Names in the page's bylines and in its own statement, squashed. */
function namesOf({ page, verdicts, segment, metadata }: Draft): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { value } of metadata?.authors ?? []) for (const name of value) names.add(squashed(name))
  const to = Math.min(segment.to, verdicts.length)
  for (let i = segment.from; i < to; i++) {
    if (verdicts[i]?.label !== 'byline') continue
    for (const { name } of readByline((page.blocks[i] as Block).text)?.authors ?? []) names.add(squashed(name))
  }
  names.delete('')
  return names
}
