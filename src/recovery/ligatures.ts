/** What a printer set as one piece of type: “oﬃce” is found by nobody who looks for an office. */

/** Those of Latin letters (Unicode, Alphabetic Presentation Forms). */
export const isLigature = (unit: number): boolean => unit >= 0xfb00 && unit <= 0xfb06

const ligatures = /[\ufb00-\ufb06]/g

/** The letters of each in its place. */
export const withoutLigatures = (text: string): string => text.replace(ligatures, (one) => one.normalize('NFKC'))
