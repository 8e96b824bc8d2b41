/** The languages that figures are read in. */
import type { FigureLanguage } from '../language.js'
import { english } from './en.js'

export const figureLanguages: ReadonlyMap<string, FigureLanguage> = new Map([english].map((l) => [l.tag, l]))
