/** The language of a BCP 47 tag without region and script, in lower case: `de` of `de-AT`. */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''
