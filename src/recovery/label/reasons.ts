/** Columns of evidence in words, for the reasons that people read. */
const named: Readonly<Record<string, readonly [more: string, less: string]>> = {
  'text.weight': ['long text', 'short text'],
  'text.words': ['long text', 'few words'],
  'text.wordLength': ['word lengths of prose', 'word lengths unlike prose'],
  'text.endsSentence': ['ends its sentence', 'ends in no sentence'],
  'text.stops': ['sentences', 'no sentences'],
  'text.commas': ['commas of prose', 'no commas'],
  'text.upper': ['capitals', 'capitals'],
  'text.digits': ['digits', 'digits'],
  'text.lowerWords': ['words of running text', 'words of labels'],
  'text.capitalWords': ['capitalised words', 'capitalised words'],
  'text.links': ['few links', 'made of links'],
  'text.strong': ['set plain', 'set in bold'],
  'text.separators': ['no separators', 'separators'],
  'text.copyright': ['no copyright mark', 'copyright mark'],
  'text.address': ['no address in it', 'address in it'],
  'page.same': ['stands once', 'stands several times on the page'],
  'page.seen': ['stands here first', 'stood on the page before'],
  'page.titleOverlap': ['its words', 'words of the headline'],
  'page.inTitle': ['not the title', 'equals the title'],
  'page.description': ['equals the description', 'equals the description'],
  'page.articleBody': ['stands in the structured article body', 'is not in the structured article body'],
  'page.bodyOverlap': ['the text after it takes up its words', 'the text after it is about something else'],
  'page.bodyStart': ['close to the text', 'far from the text'],
  'claim.caption': ['no caption', 'reads like a caption'],
  'claim.byline': ['no byline', 'reads like a byline'],
  'claim.time': ['no time line', 'reads like a time line'],
  'claim.note': ['no note', 'reads like a note'],
  'claim.credit': ['no credit', 'reads like a credit'],
  'claim.dateline': ['opens with a dateline', 'no dateline'],
  'tree.bestDistance': ['inside the main text', 'away from the main text'],
  'tree.inBest': ['inside the main text', 'outside the main text'],
  'tree.hidden': ['shown', 'hidden on the page'],
  'tree.parentProse': ['among the paragraphs', 'not among the paragraphs'],
  'tree.grandProse': ['among the paragraphs', 'not among the paragraphs'],
  'tree.siblings': ['set among its like', 'set apart'],
  'tree.depth': ['as deep as the text', 'at another depth'],
  'first.own': ['reads like text by itself', 'reads unlike text by itself'],
  'first.style': ['what is set like it is text', 'what is set like it is furniture'],
  'first.parent': ['stands beside text', 'stands beside furniture'],
  'first.grandparent': ['stands beside text', 'stands beside furniture'],
  'order.place': ['where articles stand', 'where furniture stands'],
  'order.proseBefore': ['in the run of the text', 'before or after the text'],
  'order.proseAfter': ['in the run of the text', 'before or after the text'],
  'order.gapBefore': ['next to the text', 'far from the text'],
  'order.gapAfter': ['next to the text', 'far from the text'],
  'order.afterTitle': ['follows the headline', 'far from the headline'],
  'order.afterH1': ['follows the headline', 'far from the headline'],
}

const groups: readonly (readonly [RegExp, string, string])[] = [
  [/^own\./, 'reads like prose', 'reads unlike prose'],
  [/^(?:before|after|mean)\d+\.body|^mass\./, 'between paragraphs', 'between furniture'],
  [/^(?:before|after)8\.headline/, 'a headline stands near', 'no headline stands near'],
  [/^run\./, 'in a run of text', 'in no run of text'],
  [/^(?:main|previous|next)\./, 'near the main text', 'apart from the main text'],
  [/^topic\./, 'speaks of what the text speaks of', 'speaks of something else'],
  [/^around\./, 'set as text is', 'set as lists and comments are'],
  [/^again\./, 'no names, times or buttons come again around it', 'names, times or buttons come again around it'],
  [/^style\./, 'sentences as articles have them', 'sentences as readers write or teasers print them'],
  [/^(?:alike|anchor)\./, 'goes on from the lines before', 'speaks of something else than the lines before'],
  [/^rhythm\./, 'set like the paragraphs of this page', 'set unlike the paragraphs of this page'],
  [/^(?:before|after)\d|^window\./, 'between paragraphs', 'between furniture'],
  [/^first\./, 'in the company of text', 'in the company of furniture'],
  [/^order\./, 'in the run of the text', 'outside the run of the text'],
  [/^tree\./, 'inside the main text', 'outside the main text'],
  [/^text\./, 'reads like prose', 'reads unlike prose'],
  [/^page\./, 'agrees with the page', 'repeats the page'],
]

/** `feature` as words: what spoke for (effect above 0) or against the block. */
export function inWords(feature: string, effect: number): string {
  const known = named[feature]
  if (known) return effect >= 0 ? known[0] : known[1]
  const [kind, name] = feature.split('.') as [string, string | undefined]
  if (kind === 'near' || kind === 'far')
    return effect >= 0 ? `no “${name}” around it, or where it belongs` : `markup says “${name}”`
  if (kind === 'within' || kind === 'tag') return effect >= 0 ? `set as text (${name})` : `in or outside <${name}>`
  const group = groups.find(([pattern]) => pattern.test(feature))
  return group ? (effect >= 0 ? group[1] : group[2]) : feature
}
