/** The languages that figures are read in. */
import type { FigureLanguage } from '../language.js'
import { german } from './de.js'
import { english } from './en.js'
import { spanish } from './es.js'
import { french } from './fr.js'

export const figureLanguages: ReadonlyMap<string, FigureLanguage> = new Map(
  [english, german, spanish, french].map((language) => [language.tag, language]),
)
