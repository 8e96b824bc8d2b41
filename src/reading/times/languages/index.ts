/** The languages that times are read in. */
import type { TimeLanguage } from '../language.js'
import { english } from './en.js'

export const timeLanguages: ReadonlyMap<string, TimeLanguage> = new Map([english].map((l) => [l.tag, l]))
