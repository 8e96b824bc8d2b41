/** Languages of the interface. A language is a file beside this one that has every entry of `en.ts`, a line here and one in the model. */
import type { InterfaceLanguage } from '../../model/index.js'
import { ar } from './ar.js'
import { locales } from './counting.js'
import { de } from './de.js'
import { en, type Words } from './en.js'
import { ja } from './ja.js'

export type { Words } from './en.js'

const all: Readonly<Record<InterfaceLanguage, Words>> = { en, de, ar, ja }

/** The interface in one language: what it says, and how it writes dates and numbers. */
export interface Idiom {
  readonly language: InterfaceLanguage
  /** For `Intl`. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly words: Words
}

const rightToLeft: ReadonlySet<string> = new Set(['ar'])

export function idiomOf(language: InterfaceLanguage): Idiom {
  return {
    language,
    locale: locales[language],
    direction: rightToLeft.has(language) ? 'rtl' : 'ltr',
    words: all[language],
  }
}

/** Attributes of an element that holds words of the interface inside an article in another language. */
export const own = ({ language, direction }: Idiom): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: language,
  dir: direction,
})
