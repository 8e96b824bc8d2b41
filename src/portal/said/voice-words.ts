import type { Site } from '../site.js'
import type { Voice } from './told.js'

/** Whose voice it is: the name, or why there is none. */
export const voiceWords = ({ kind, name }: Pick<Voice, 'kind' | 'name'>, { words }: Pick<Site, 'words'>): string =>
  kind === 'named' ? (name ?? words.said.nobody) : words.said.voice[kind]
