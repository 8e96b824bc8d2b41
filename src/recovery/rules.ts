/**
 * The rules beside the learned labels, by name, so that each can be left out and what it gives be measured
 * (`npm run bench` prints what the captures benchmark loses without it).
 */
export const ruleNames = [
  'captions', // words of a caption are no paragraph, and each caption stands once
  'notes', // contributor, disclosure and correction lines are no paragraphs
  'time-lines',
  'bylines',
  'credits',
  'comments', // under markup that says “comment” nothing is the article's
  'invitations', // to subscribe, sign in or follow is no paragraph
  'shouted', // a long line in capitals between paragraphs leads to another story
  'own-address', // a line that is mostly an address is the page's own
  'lone-links', // a paragraph that is one link leads elsewhere
  'lone-prose', // a short line alone among furniture is no paragraph
  'endless-words', // hundreds of characters without a space, or of one thing over and over, are no paragraph
  'long-prose', // a long run of sentences is text, whatever its setting
  'posts', // other people's posts set into a text belong to it
  'pull-quotes', // a sentence of the text, set out once more between its paragraphs, is a quotation
  'short-text', // a page that is an article and has little text has that little
  'tables', // a table or list set among paragraphs is part of the text
  'announced-lists', // in plain text, lines under a line that ends in a colon are the list that it announces
  'between-text', // what is set as the text before or behind it, and stands between both, is text
  'readers', // dated words under names, set alike below the text, are readers'
  'offers', // a box that asks to subscribe or sign in is no part of the text
  'below-text', // who wrote a text, and other stories under a line that leads to them, are no part of its end
  'standfirst', // a summary apart from the text is none of its paragraphs
  'repeats', // the same paragraph again
  'dateline-cut', // a dateline opens a story
  'head-cut', // headline, byline and time line over a text open a story
  'brief-cut', // in plain text, several paragraphs each under a line that it tells again are briefs
  'tongue-cut', // a text that goes on in another language is another story
  'page-cut', // a page's next story: a headline of its own in a container of its own
  'learned-cut', // the learned cutter
  'learned-article', // whether a run of plain text is an article is learned
  'least-article', // too little prose is no article
  'wrapped-lines', // hard-wrapped lines are one paragraph
] as const

export type RuleName = (typeof ruleNames)[number]

export type Without = ReadonlySet<RuleName>
