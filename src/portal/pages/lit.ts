/** How what a page shows is tied to the characters of the capture that it came from. */

/** Class of an element that shows a field, by which its characters in the capture light up; none on an article's own page. */
export type Lit = (field: string) => string

export const unlit: Lit = () => ''
export const classes = (...names: string[]): string | undefined =>
  names.filter((name) => name !== '').join(' ') || undefined
