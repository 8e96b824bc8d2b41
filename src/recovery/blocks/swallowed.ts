/** The page behind what begins and never ends: a comment, a script, a title, a tag. */

/** Characters between the start tag of a paragraph and other markup, and from there to its end tag. */
const leastOfParagraph = 40
const mostToItsEnd = 4_000

/**
 * Where the page goes on behind `from`, at the next element that holds text; -1 where no whole paragraph stands there, and
 * a comment is all that it is.
 */
export function swallowedFrom(text: string, from: number): number {
  element.lastIndex = from
  const next = element.exec(text)
  return next !== null && holdsParagraph(text, next.index) ? next.index : -1
}

const element = /<(?:p|div|article|main|section|h[1-6]|ul|figure|body)\b/gi

/** In one walk, and not by one pattern, which would look on from every character of a long text for the end of it. */
function holdsParagraph(text: string, from: number): boolean {
  let end = -1
  paragraph.lastIndex = from
  for (let start = paragraph.exec(text); start !== null; start = paragraph.exec(text)) {
    const content = start.index + start[0].length
    const markup = text.indexOf('<', content)
    if (markup < 0) return false
    if (markup - content < leastOfParagraph) continue
    if (end < markup) {
      paragraphEnd.lastIndex = markup
      end = paragraphEnd.exec(text)?.index ?? -1
      if (end < 0) return false
    }
    if (end - markup <= mostToItsEnd) return true
    paragraph.lastIndex = markup
  }
  return false
}

const paragraph = /<p[\s>]/gi
const paragraphEnd = /<\/p>/gi
