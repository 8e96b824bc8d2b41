/** Forms of a counted thing by the plural rules of a language; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }
export type Counting = (n: number, forms: Forms) => string

export function counted(language: string): Counting {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language)
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n))
}
