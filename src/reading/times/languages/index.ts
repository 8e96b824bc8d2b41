/** The languages that times are read in. */
import type { TimeLanguage } from '../language.js'
import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'

export const timeLanguages: ReadonlyMap<string, TimeLanguage> = new Map(
  [english, german, spanish, french].map((language) => [language.tag, language]),
)
