import type { InterfaceLanguage } from '../../model/index.js'

/** For `Intl`. English dates have the day first; Arabic figures are those that captured times are written in, so that both read alike. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en-GB',
  de: 'de',
  ar: 'ar-u-nu-latn',
  ja: 'ja',
}

/** Forms of a counted thing by the plural rules of a language; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
export type Counting = (n: number, forms: Forms) => string

export function counted(language: InterfaceLanguage): Counting {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(locales[language])
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n))
}

/** 0.973 as "97%" or as the language writes it. */
export function percents(language: InterfaceLanguage): (share: number) => string {
  const numbers = new Intl.NumberFormat(locales[language], { style: 'percent' })
  return (share) => numbers.format(share)
}
