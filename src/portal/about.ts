/** What the paper says of itself. */
import { type InterfaceLanguage, interfaceLanguages } from '../model/index.js'
import type { Site } from './site.js'

export interface AboutPart {
  readonly title: string | null
  readonly paragraphs: readonly string[]
  /** Where more of it stands. */
  readonly more?: { readonly words: string; readonly path: string }
}

export function aboutParts({ settings, words, measured }: Site): AboutPart[] {
  const { about } = words
  const { limits } = words.said
  const reading = [
    limits.aboutRule,
    ...(measured.name ? [limits.aboutName(measured.name.precision, measured.name.cases)] : []),
  ].join(' ')
  const rights = [about.belong, settings.public ? about.withheld : about.privateRoom, about.takeBack].join(' ')
  const languages = [
    about.speaks(words.listed(interfaceLanguages.map(languageName))),
    ...(settings.version ? [about.set(settings.version)] : []),
  ].join(' ')
  return [
    { title: null, paragraphs: [about.what, about.brackets] },
    { title: about.order, paragraphs: [about.orderRule] },
    { title: about.copies, paragraphs: [about.copiesRule] },
    { title: about.confidence, paragraphs: [about.confidenceRule] },
    { title: limits.about, paragraphs: [reading], more: { words: limits.more, path: '/reading' } },
    { title: about.rights, paragraphs: [rights] },
    { title: about.languages, paragraphs: [languages] },
  ]
}

/** What a language calls itself. */
const languageName = (language: InterfaceLanguage): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
