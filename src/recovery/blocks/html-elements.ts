/** What the HTML Standard says of elements, as far as reading blocks needs it. */
const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

export const voidElements = set('area base br col embed hr img input link meta param source track wbr')

/** A start or end tag of these ends the run of text before it. */
export const blockElements = set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noscript ol option p pre section select summary table tbody td textarea tfoot th thead title tr ul video audio object',
)

/** Their text is never shown as text. */
export const silentElements = set(
  'script style template svg math canvas textarea select datalist object audio video head title noembed noframes map iframe amp-img',
)

/** An open element of the first kind is closed by a start tag of the second (HTML Standard, "implied end tags"). */
export const closedBy: ReadonlyMap<
  string,
  { readonly openers: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map([
  ['li', { openers: set('li'), within: set('ul ol menu') }],
  ['dt', { openers: set('dt dd'), within: set('dl') }],
  ['dd', { openers: set('dt dd'), within: set('dl') }],
  ['tr', { openers: set('tr td th'), within: set('table thead tbody tfoot') }],
  ['td', { openers: set('td th'), within: set('tr table') }],
  ['th', { openers: set('td th'), within: set('tr table') }],
  ['tbody', { openers: set('thead tbody tfoot tr td th'), within: set('table') }],
  ['option', { openers: set('option'), within: set('select') }],
])

/** A start tag of these closes an open paragraph. */
export const closesParagraph = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
)

export const headings = set('h1 h2 h3 h4 h5 h6')
export const emphasis = set('b strong em i')

export const rawText = new Set(['script', 'style', 'textarea', 'xmp', 'noembed', 'noframes', 'iframe', 'title'])

/**
 * Whose text is silent, and which a start tag of running text ends (HTML Standard, "in foreign content" and "in select");
 * in a picture of AMP stands the picture once more.
 */
export const drawings = new Set(['svg', 'math', 'select', 'datalist', 'amp-img'])
export const breaksOut = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'article',
  'section',
  'main',
  'figure',
  'blockquote',
  'ul',
  'ol',
  'table',
  'div',
])

export const containers = new Set(['body', 'main', 'article', 'section', 'div', 'td'])

export const paragraphScope = new Set([
  'table',
  'td',
  'th',
  'button',
  'object',
  'caption',
  'figure',
  'aside',
  'section',
  'article',
  'div',
  'blockquote',
  'li',
  'body',
  'html',
])
export const tableParts = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])
