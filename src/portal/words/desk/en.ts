/** What the desk says to its operator, in English. */
import type { ArticleState } from '../../../archive/schema.js'
import { type Counting, counted } from '../counting.js'

const count: Counting = counted('en')

export const desk = {
  desk: 'The desk',
  navigation: 'The desk’s pages',
  places: {
    captures: 'Came in',
    articles: 'Articles',
    sources: 'Sources',
    write: 'Write',
    pictures: 'Pictures',
  },
  toPaper: 'The paper',
  login: 'Log in',
  logout: 'Log out',
  logoutEverywhere: 'Log out everywhere',
  password: 'Password',
  wrong: 'That is not the password.',
  wait: (minutes: number): string =>
    `Too many tries. Wait ${count(minutes, { one: '# minute', other: '# minutes' })}; at the machine that the site runs on, other people’s tries do not count.`,
  refused: 'Refused',
  staleForm:
    'This form is no longer good: its page was open too long, or it came from elsewhere. Go back and send it again.',
  closed: 'The desk is closed',
  noPassword: 'It has no password yet. Set one where the archive is, and come back:',
  notHere: 'The desk does not answer here',
  needsHttps:
    'A password would cross the network for others to read. Reach this site by its https address (the setting base_url), or come from the machine that it runs on. The setting desk_over_http allows it all the same.',
  tooLarge: 'That is more than the desk takes in one form.',
  keys: 'Keys',
  keysHow:
    'Together with the key that your browser asks for: Alt, Alt and Shift, or Control and Option. Tab goes from one thing to the next; the arrow keys go from block to block in a capture.',
  keySave: 'Save, or set the label',
  keyPreview: 'Preview',
  newest: 'Newest',

  show: 'Show',
  all: 'All',
  failed: 'Without an article',
  uncertain: 'Uncertain',
  ofSource: (source: string): string => `From ${source}`,
  allSources: 'All sources',
  capture: 'Capture',
  captureNumber: (n: number): string => `Capture ${n}`,
  source: 'Source',
  received: 'Received',
  articles: 'Articles',
  problems: 'What went wrong',
  toMend: 'To mend it:',
  noArticle: 'no article',
  recoverAgain: 'Recover again',
  recoveredAgain: (articles: number): string =>
    `Recovered again: ${count(articles, { one: '# article', other: '# articles' })}.`,
  notHeld: 'The bytes of this capture are not kept, since an article in it was erased. It cannot be recovered again.',
  bytes: 'Bytes',
  address: 'Address',

  sourcesIntro: 'The worst first: by the share of captures in which no article was found.',
  captures: 'Captures',
  without: 'Without article',
  last: 'Last',
  counts: {
    captures: 'captures',
    articles: 'articles',
    revisions: 'revisions',
    copies: 'copies',
    withdrawn: 'withdrawn',
    erased: 'erased',
    embargoed: 'under embargo',
    canceled: 'canceled',
  },

  embargoUntil: (moment: string): string => `under embargo until ${moment}`,
  pinned: 'leads the front page',
  states: {
    shown: 'shown',
    canceled: 'canceled by its agency',
    withdrawn: 'withdrawn',
    vanished: 'no longer found in its capture',
  } satisfies Record<ArticleState, string>,
  /** Labels of blocks that are no part of an article's fields; the others are called as those are. */
  labels: {
    time: 'time',
    entry: 'entry',
    picture: 'picture',
    related: 'related',
    comment: 'comment',
    furniture: 'furniture',
    repeat: 'repeat',
  },
}
