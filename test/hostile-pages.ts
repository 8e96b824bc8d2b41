/**
 * Pages made to break a reader of pages: each grows with `size`, so that a test can make a large one and a script can
 * double it and look at what the doubling costs. All of them carry one report whose paragraphs must come out.
 */

export const headline = 'Ferry crews at Orlsund return to work after eleven days'

/** The report that every hostile page carries. */
export const paragraphs: readonly string[] = [
  'Crews of the Orlsund ferries went back to work on Tuesday after eleven days on strike, ending the longest stoppage that the harbour has seen since the winter of the great ice.',
  'The first boat left for Hjelmen at half past five with two hundred passengers on board, most of them islanders who had waited in the school hall since the night before.',
  'The harbour board agreed to hire nine more deckhands before the autumn, and the union gave up its demand for a second engineer on the night crossings, both sides said.',
  '“We have slept in our oilskins for a week, and we are glad to be at sea again,” said Berit Aune, who has steered the morning boat for nineteen years and spoke for the crews.',
  'Shops on Hjelmen ran out of flour and lamp oil on the sixth day, and the island’s doctor crossed the sound twice in a fishing boat to reach patients on the far shore.',
  'The board will meet the union again in October, when the new timetable is due, and has promised to print the hours of rest of every crew beside the departures.',
  'Freight is still two days late, the harbour master said, because forty lorries are waiting on the quay and the large ferry can carry no more than twelve of them at a time.',
  'Fares stay as they are until the spring, and tickets that were bought for the days of the strike are good for any crossing before the end of the year.',
]

/** How much of the report must come out: what stands before the hostile part, all of it, or nothing. */
export type Keeps = 'all' | 'before' | 'nothing'

export interface HostilePage {
  readonly title: string
  readonly mediaType: 'text/html' | 'text/plain' | 'text/markdown'
  readonly size: number
  /** A smaller size for every day: tens of thousands of unlike blocks take seconds each. */
  readonly quick: number
  readonly keeps: Keeps
  readonly make: (size: number) => string
}

const p = (text: string) => `<p>${text}</p>\n`
const first = paragraphs.slice(0, 4)
const rest = paragraphs.slice(4)
/** The paragraphs before the hostile part. */
export const before = first

const start = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | Orlsund Post</title>`
const open = `</head><body><header><a href="/">Orlsund Post</a></header><main><article><h1>${headline}</h1><p class="byline">By Sunniva Dahl</p><time datetime="2031-05-06T18:20:00+02:00">6 May 2031, 18:20</time>\n`
const end = '</article></main><footer><a href="/about">About</a></footer></body></html>'

/** The hostile part stands between two paragraphs. */
export const inside = (part: string) => start + open + first.map(p).join('') + part + rest.map(p).join('') + end
/** It stands behind the report, which it may swallow the rest of the page with. */
const behind = (part: string) => start + open + paragraphs.map(p).join('') + part + end
/** It stands in the head. */
export const inHead = (part: string) => start + part + open + paragraphs.map(p).join('') + end

const page = (title: string, size: number, keeps: Keeps, make: (size: number) => string): HostilePage => ({
  title,
  mediaType: 'text/html',
  size,
  quick: Math.ceil(size / 10),
  keeps,
  make,
})
const text = (title: string, size: number, keeps: Keeps, make: (size: number) => string): HostilePage => ({
  title,
  mediaType: 'text/plain',
  size,
  quick: Math.ceil(size / 10),
  keeps,
  make,
})
const markdown = (title: string, size: number, keeps: Keeps, make: (size: number) => string): HostilePage => ({
  title,
  mediaType: 'text/markdown',
  size,
  quick: Math.ceil(size / 10),
  keeps,
  make,
})

const list = (n: number, make: (i: number) => string, between = '') => {
  const out: string[] = []
  for (let i = 0; i < n; i++) out.push(make(i))
  return out.join(between)
}

/** What stays open around the rest of a page sets that rest apart from what stood before. */
const swallowing = new Set(['a', 'div', 'article', 'table'])

const nested = (tag: string) => [
  page(`<${tag}> opened 200,000 times and never closed`, 200_000, swallowing.has(tag) ? 'before' : 'all', (n) =>
    inside(`<${tag}>`.repeat(n)),
  ),
  page(`<${tag}> nested 200,000 deep and closed again`, 200_000, 'all', (n) =>
    inside(`${`<${tag}>`.repeat(n)}deep${`</${tag}>`.repeat(n)}`),
  ),
]

const plainReport = `${headline}\n\nBy Sunniva Dahl\nMay 6, 2031\n\n`
const plainBefore = `${plainReport}${first.join('\n\n')}\n\n`
const plainRest = `\n\n${rest.join('\n\n')}\n`
/** One plain line of the report's words, `n` characters long. */
const longLine = (n: number) => `${paragraphs.join(' ')} `.repeat(Math.ceil(n / 1300)).slice(0, n)

/** A name, a number: lines that differ from each other, so that no cache helps. */
const word = (i: number) => `Vik${i.toString(36)}sund`

export const hostilePages: readonly HostilePage[] = [
  ...['div', 'b', 'table', 'a', 'blockquote', 'p', 'font', 'svg', 'article', 'select'].flatMap(nested),
  page('lists in lists, 200,000 deep', 200_000, 'all', (n) =>
    inside(`${'<ul><li>'.repeat(n)}deep${'</li></ul>'.repeat(n)}`),
  ),
  page('raised marks of footnotes in one paragraph', 200_000, 'before', (n) =>
    inside(`<p>${'word<sup>1</sup> '.repeat(n)}</p>`),
  ),
  page('lists in lists, never closed', 200_000, 'before', (n) => inside('<ul><li>'.repeat(n))),
  page('tables in cells', 200_000, 'all', (n) => inside(`${'<table><tr><td>'.repeat(n)}deep`)),
  page('misnested <b><i></b></i>', 200_000, 'all', (n) => inside(`<p>${'<b><i>x</b></i>'.repeat(n)}</p>`)),
  page('end tags of nothing', 500_000, 'all', (n) => inside('</div></b></p></td></article>'.repeat(n))),
  page('list items under 390 open <b>', 500_000, 'all', (n) =>
    inside(`<ul>${'<b>'.repeat(390)}${'<li>'.repeat(n)}${'</b>'.repeat(390)}</ul>`),
  ),
  page('end tags that no open table lets through', 500_000, 'all', (n) =>
    inside(`<i><table>${'<b>'.repeat(390)}${'</i>'.repeat(n)}${'</b>'.repeat(390)}</table></i>`),
  ),
  page('a million links in one paragraph', 1_000_000, 'all', (n) =>
    inside(`<p>${'<a href="/a">x</a> '.repeat(n)}</p>`),
  ),
  page('a million links in a list', 1_000_000, 'all', (n) => inside(`<ul>${'<li><a href=a>x</a>'.repeat(n)}</ul>`)),
  page('a hundred thousand links with attributes that never end', 100_000, 'before', (n) =>
    inside('<a href="x '.repeat(n)),
  ),
  page('attributes without a value', 300_000, 'all', (n) => inside(`<p ${list(n, (i) => `a${i} `)}>x</p>`)),
  page('tags inside tags', 300_000, 'all', (n) => inside(`${'<p '.repeat(n)}>x</p>`)),
  page('quotes in tags', 300_000, 'before', (n) => inside(`<p ${`title='" `.repeat(n)}`)),
  page('a class name of 10 MB', 10_000_000, 'all', (n) => inside(`<p class="${'article '.repeat(n / 8)}">x</p>`)),
  page('an alternative text of 10 MB', 10_000_000, 'all', (n) =>
    inside(`<figure><img src="/a.jpg" alt="${'quay '.repeat(n / 5)}"></figure>`),
  ),
  page('a set of sources of 10 MB', 10_000_000, 'all', (n) => inside(`<img srcset="${'/a.jpg 1w, '.repeat(n / 11)}">`)),
  page('a style of 10 MB', 10_000_000, 'all', (n) => inside(`<p style="${'display: '.repeat(n / 9)}">x</p>`)),
  page('a description of 5 MB', 5_000_000, 'all', (n) =>
    inHead(`<meta name="description" content="${'quay '.repeat(n / 5)}">`),
  ),
  page('entities in an attribute', 500_000, 'all', (n) => inside(`<img src="/a.jpg" alt="${'&amp;'.repeat(n)}">`)),
  page('half a million ampersands', 500_000, 'all', (n) => inside(p('&amp;'.repeat(n)))),
  page('ampersands that begin nothing', 1_000_000, 'all', (n) => inside(p('&'.repeat(n)))),
  page('an entity name of 2 MB', 2_000_000, 'all', (n) => inside(p(`&${'a'.repeat(n)};`))),
  page('a numeric entity with a million zeros', 1_000_000, 'all', (n) => inside(p(`&#${'0'.repeat(n)}65;`))),
  page('entities of no character', 300_000, 'all', (n) => inside(p('&#xD800;&#0;&#99999999;&#x202E;'.repeat(n / 3)))),
  page('entities that nearly are', 300_000, 'all', (n) => inside(p('&notit; &amplt &ltscript '.repeat(n / 3)))),
  page('markup that goes on as plain text', 500_000, 'before', (n) => behind(`<plaintext>${'<p>x '.repeat(n)}`)),
  page('a comment that never ends', 500_000, 'before', (n) => behind(`<!--${' - -> '.repeat(n)}`)),
  page('a comment that never ends over one paragraph of 2 MB', 2_000_000, 'before', (n) =>
    behind(`<!--<p>${'a'.repeat(n)}`),
  ),
  page('a comment that never ends over paragraphs without end', 20_000, 'before', (n) =>
    behind(`<!--${`<p>${'quay '.repeat(20)}`.repeat(n)}`),
  ),
  page('comments that open and open', 300_000, 'before', (n) => behind('<!--'.repeat(n))),
  page('sections of CDATA', 300_000, 'before', (n) => behind('<![CDATA['.repeat(n))),
  page('declarations and instructions', 300_000, 'before', (n) => behind('<!x<?y</ '.repeat(n))),
  page('a million less-than signs', 1_000_000, 'all', (n) => inside(p('<'.repeat(n)))),
  page('scripts that never end', 200_000, 'before', (n) => behind('<script>'.repeat(n))),
  page('a title that never ends', 200_000, 'nothing', (n) => start.replace('</title>', '') + '<title>'.repeat(n)),
  page('titles in the body', 200_000, 'all', (n) => inside('<title>x</title>'.repeat(n))),
  page('text areas', 200_000, 'before', (n) => behind('<textarea>'.repeat(n))),
  page('a script of 10 MB', 10_000_000, 'all', (n) => inHead(`<script>${'var a="<p>";'.repeat(n / 12)}</script>`)),
  page('zeros and controls in tags and text', 200_000, 'all', (n) =>
    inside('<p\u0001 cl\u0002ass="a\u0003">w\u0004ater \u202e\u2066</p>'.repeat(n / 4)),
  ),
  page('fifty thousand captions', 50_000, 'before', (n) =>
    inside(
      list(
        n,
        (i) =>
          `<figure><img src="/${i}.jpg"><figcaption>The quay of ${word(i)} in the rain, May ${1 + (i % 28)}, 2031. (Odd Lien/Orlsund Post via AP)</figcaption></figure>`,
      ),
    ),
  ),
  page('fifty thousand captions without a picture', 50_000, 'before', (n) =>
    inside(
      list(
        n,
        (i) =>
          `<figure><figcaption>The quay of ${word(i)} in the rain, May ${1 + (i % 28)}, 2031. (Odd Lien/Orlsund Post via AP)</figcaption></figure>`,
      ),
    ),
  ),
  page('fifty thousand time lines', 50_000, 'all', (n) =>
    inside(
      list(
        n,
        (i) =>
          `<div class="date">${1 + (i % 28)} May 2031, ${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')} and ${i} ms</div>`,
      ),
    ),
  ),
  page('fifty thousand <time> elements', 50_000, 'all', (n) =>
    inside(list(n, (i) => `<time datetime="2031-05-06T10:00:00.${i}Z">${'&lt;'.repeat(20)}</time>`)),
  ),
  page('<time> in <time>', 200_000, 'all', (n) => inside('<time>'.repeat(n) + '<'.repeat(3000) + '</time>'.repeat(n))),
  page('properties in properties', 100_000, 'all', (n) => inside('<span itemprop="headline">x'.repeat(n))),
  page(
    'nineteen hundred entries of a liveblog',
    1_900,
    'nothing',
    (n) =>
      start.replace('<title>', '<title>Live: ') +
      open +
      list(
        n,
        (i) =>
          `<section class="entry"><time>${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}</time><h2>Boat ${i} leaves</h2><p>${paragraphs[i % 8]} It was boat number ${i} of the day.</p></section>`,
      ) +
      end,
  ),
  page('fifty thousand bylines', 50_000, 'all', (n) =>
    inside(list(n, (i) => `<p class="byline">By Ann ${word(i)}, Harbour Reporter</p>`)),
  ),
  page('sixty thousand paragraphs', 60_000, 'nothing', (n) =>
    inside(list(n, (i) => p(`${paragraphs[i % 8]?.slice(0, 150)} in ${word(i)}.`))),
  ),
  page('sixty thousand short bold lines between paragraphs', 60_000, 'nothing', (n) =>
    inside(
      list(
        n / 2,
        (i) => `<p><b>The quay at ${word(i)}</b></p>${p(`${paragraphs[i % 8]?.slice(0, 130)} in ${word(i)}.`)}`,
      ),
    ),
  ),
  page('sixty thousand headings between paragraphs', 60_000, 'nothing', (n) =>
    inside(
      list(n / 2, (i) => `<h2>The quay at ${word(i)}</h2>${p(`${paragraphs[i % 8]?.slice(0, 130)} in ${word(i)}.`)}`),
    ),
  ),
  page(
    'sixty thousand headlines',
    60_000,
    'nothing',
    (n) => start + open + list(n, (i) => `<h1>${headline} ${i}</h1>`) + paragraphs.map(p).join('') + end,
  ),
  page('a layout table of sixty thousand cells', 60_000, 'nothing', (n) =>
    inside(`<table><tr>${list(n, (i) => `<td>${paragraphs[i % 8]} In ${word(i)}.</td>`)}</tr></table>`),
  ),
  page('a list of sixty thousand sentences', 60_000, 'nothing', (n) =>
    inside(`<ul>${list(n, (i) => `<li>${paragraphs[i % 8]?.slice(0, 120)} in ${word(i)}.</li>`)}</ul>`),
  ),
  page('one list item of sixty thousand paragraphs', 60_000, 'nothing', (n) =>
    inside(`<ul><li>${list(n, (i) => p(`${paragraphs[i % 8]?.slice(0, 120)} in ${word(i)}.`))}</li></ul>`),
  ),
  page('a table of fifty thousand rows', 25_000, 'nothing', (n) =>
    inside(`<table>${list(n, (i) => `<tr><td>Boat ${word(i)}<td>${i} passengers`)}</table>`),
  ),
  page('a million line breaks', 1_000_000, 'all', (n) => inside(`<p>${'<br>'.repeat(n)}</p>`)),
  page('half a million words apart by line breaks', 500_000, 'nothing', (n) =>
    inside(`<p>${'water<br>'.repeat(n)}</p>`),
  ),
  page('sentences apart by line breaks', 50_000, 'nothing', (n) =>
    inside(`<p>${list(n, (i) => `${paragraphs[i % 8]?.slice(0, 100)} in ${word(i)}.<br>`)}</p>`),
  ),
  page('half a million spans that touch', 500_000, 'all', (n) =>
    inside(`<p>${'<span>a</span><span>B</span>'.repeat(n / 2)}</p>`),
  ),
  page('a hundred thousand hidden paragraphs', 60_000, 'all', (n) =>
    inside(`<div hidden>${list(n, (i) => p(`${paragraphs[i % 8]} ${i}`))}</div>`),
  ),
  page('a hundred thousand comments by readers', 50_000, 'all', (n) =>
    inside(
      `<section class="comments">${list(n, (i) => `<div class="comment"><b>${word(i)}</b> I waited ${i} hours at the quay!</div>`)}</section>`,
    ),
  ),
  page('frames', 50_000, 'all', (n) => inside(list(n, (i) => `<iframe src="https://video.example/${i}"></iframe>`))),
  page('sources without a picture', 200_000, 'all', (n) =>
    inside(`${list(n, (i) => `<source srcset="/${i}.jpg ${i}w">`)}<img>`),
  ),
  page('JSON-LD nested 100,000 deep', 100_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">${'{"a":'.repeat(n)}1${'}'.repeat(n)}</script>`),
  ),
  page('arrays nested 500,000 deep', 500_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">${'['.repeat(n)}</script>`),
  ),
  page('graphs nested 100,000 deep', 100_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">${'{"@graph":[{"@type":"NewsArticle","author":'.repeat(n)}</script>`),
  ),
  page('JSON-LD of a million quotes', 1_000_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">{"headline":"${'" '.repeat(n)}</script>`),
  ),
  page('JSON-LD of a million backslashes', 1_000_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">{"headline":"${'\\'.repeat(n)}"}</script>`),
  ),
  page('JSON-LD of a million comments', 500_000, 'all', (n) =>
    inHead(`<script type="application/ld+json">{${'/*'.repeat(n)}</script>`),
  ),
  page('fifty thousand articles in JSON-LD', 50_000, 'all', (n) =>
    inHead(
      `<script type="application/ld+json">[${list(n, (i) => `{"@type":"NewsArticle","@id":"#${i}","headline":"${headline} ${i}","author":{"@id":"#${i + 1}"}}`, ',')}]</script>`,
    ),
  ),
  page('fifty thousand authors', 50_000, 'all', (n) =>
    inHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":[${list(n, (i) => `{"@type":"Person","name":"Ann ${word(i)}"}`, ',')}],"keywords":[${list(n, (i) => `"${word(i)}"`, ',')}]}</script>`,
    ),
  ),
  page('an article body of tags that never end', 3_000_000, 'all', (n) =>
    inHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","articleBody":"${'<'.repeat(n)}"}</script>`,
    ),
  ),
  page('an article body of 2 MB beside sixty thousand paragraphs', 60_000, 'nothing', (n) =>
    inHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","articleBody":"${'quay '.repeat(n * 7)}"}</script>`,
    ).replace('</article>', `${list(n, (i) => p(`The quay at ${word(i)} was quiet`))}</article>`),
  ),
  page('fifty thousand meta elements', 50_000, 'all', (n) =>
    inHead(
      list(
        n,
        (i) =>
          `<meta property="article:tag" content="${word(i)}"><meta property="og:title" content="${headline} ${i}"><meta name="author" content="Ann ${word(i)}"><meta property="article:published_time" content="99999-01-01T${i}">`,
      ),
    ),
  ),
  page('a meta value of entities', 500_000, 'all', (n) =>
    inHead(`<meta property="og:title" content="${'&amp;amp;'.repeat(n)}">`),
  ),
  page('a title of separators', 500_000, 'all', (n) =>
    inHead(`<meta property="og:title" content="${'a | '.repeat(n / 4)}">`).replace(
      '<title>',
      `<title>${'a | '.repeat(400)}`,
    ),
  ),

  ...[
    'a',
    '(',
    ',',
    '- ',
    'AP ',
    '/',
    '. ',
    '"',
    '1',
    'A',
    '— ',
    '\u00a0',
    ': ',
    'By ',
    '1. ',
    'e\u0301',
    '🚢',
    '«',
    '@',
    '&',
    ' (AP) — ',
    'PORT AVEN, ',
    'via ',
    'May 3, ',
    '12:30 ',
    'x@y.z ',
  ].flatMap((s): HostilePage[] => [
    text(`one line of “${s}”, 100,000 times`, 100_000, 'all', (n) => `${plainBefore}${s.repeat(n)}${plainRest}`),
    text(
      `a thousand lines of “${s}”, 380 characters each`,
      1_000,
      s.trim() ? 'all' : 'before',
      (n) =>
        `${plainBefore}${list(n, (i) => `${s.repeat(Math.ceil(380 / s.length)).slice(0, 380)}${i}`, '\n\n')}${plainRest}`,
    ),
    text(
      `a thousand lines of “${s}”, 150 characters each`,
      1_000,
      s.trim() ? 'all' : 'before',
      (n) =>
        `${plainBefore}${list(n, (i) => `${s.repeat(Math.ceil(150 / s.length)).slice(0, 150)}${i}`, '\n\n')}${plainRest}`,
    ),
  ]),
  text('a line of 10 MB', 10_000_000, 'nothing', (n) => longLine(n)),
  text('a line of 10 MB without a space', 10_000_000, 'all', (n) => `${plainBefore}${'x'.repeat(n)}${plainRest}`),
  text('a line of 5 MB of spaces', 5_000_000, 'all', (n) => `${plainBefore}a${' '.repeat(n)}b${plainRest}`),
  text('five million blank lines', 5_000_000, 'all', (n) => `${plainBefore}${'\n'.repeat(n)}${plainRest}`),
  text('a million lines of a letter', 1_000_000, 'nothing', (n) => `${plainBefore}${'a\n'.repeat(n)}`),
  text(
    'fifty thousand captions in plain text',
    50_000,
    'nothing',
    (n) =>
      `${plainBefore}${list(n, (i) => `The quay of ${word(i)} in the rain, May ${1 + (i % 28)}, 2031. (Odd Lien/Orlsund Post via AP)`, '\n')}${plainRest}`,
  ),
  text(
    'fifty thousand time lines in plain text',
    50_000,
    'nothing',
    (n) =>
      `${plainBefore}${list(n, (i) => `Published May ${1 + (i % 28)}, ${2000 + (i % 31)} 10:${String(i % 60).padStart(2, '0')}`, '\n')}${plainRest}`,
  ),
  text('thirty thousand paragraphs with a line between each two', 30_000, 'nothing', (n) =>
    list(n, (i) => `${paragraphs[i % 8]} In ${word(i)}.\n${word(i)}`, '\n'),
  ),
  text('sixty thousand paragraphs of one story', 60_000, 'nothing', (n) =>
    list(n, (i) => `${paragraphs[i % 8]} In ${word(i)}.`, '\n'),
  ),
  text('ten thousand datelines', 10_000, 'nothing', (n) =>
    list(n, (i) => `${word(i).toUpperCase()}, May 3 (AP) — ${paragraphs[i % 8]}\n\n${paragraphs[(i + 3) % 8]}`, '\n\n'),
  ),
  text('five thousand stories run together', 5_000, 'nothing', (n) =>
    list(
      n,
      (i) =>
        `${headline} ${word(i)}\n\nBy Ann ${word(i)}\nPublished May 3, 2031 10:${String(i % 60).padStart(2, '0')}\n\nPORT AVEN, May 3 (AP) — ${paragraphs[i % 8]}\n\n${paragraphs[(i + 1) % 8]}`,
      '\n\n',
    ),
  ),
  text(
    'sixty thousand bullets',
    60_000,
    'nothing',
    (n) => `${plainBefore}${list(n, (i) => `- ${paragraphs[i % 8]?.slice(0, 100)} ${word(i)}`, '\n')}`,
  ),
  text('five hundred thousand wrapped lines', 500_000, 'nothing', (n) =>
    list(n, (i) => `${paragraphs[i % 8]?.slice(0, 72)}`, '\n'),
  ),
  text(
    'quoted mail, line by line deeper',
    400,
    'nothing',
    (n) => `${plainBefore}${list(n, (i) => `${'>'.repeat(i)} water`, '\n')}`,
  ),

  markdown(
    'block quotes in block quotes',
    200_000,
    'nothing',
    (n) => `# ${headline}\n\n${first.join('\n\n')}\n\n${'>'.repeat(n)} deep\n\n${rest.join('\n\n')}\n`,
  ),
  markdown(
    'a block quote a line deeper each line',
    800,
    'nothing',
    (n) =>
      `# ${headline}\n\n${first.join('\n\n')}\n\n${list(n, (i) => `${'>'.repeat(i)} x`, '\n')}\n\n${rest.join('\n\n')}\n`,
  ),
  markdown(
    'lists in lists by indenting',
    700,
    'nothing',
    (n) =>
      `# ${headline}\n\n${first.join('\n\n')}\n\n${list(n, (i) => `${' '.repeat(i * 2)}- x`, '\n')}\n\n${rest.join('\n\n')}\n`,
  ),
  ...[
    '[',
    '![',
    '*',
    '_',
    '**a ',
    '*a_ ',
    '`',
    '<',
    '[a](',
    '![a](<',
    '[^1]',
    '~~',
    '|',
    '\\',
    '&',
    '- ',
    '1. ',
    '# ',
    '[a][',
    '<a ',
    '<!--',
    'https://',
    'a@b',
    '~',
    '$',
    '|-',
  ].map((s) =>
    markdown(
      `Markdown of “${s}”`,
      100_000,
      'nothing',
      (n) => `# ${headline}\n\n${first.join('\n\n')}\n\n${s.repeat(n / s.length)}\n\n${rest.join('\n\n')}\n`,
    ),
  ),
  markdown(
    'front matter of anchors that multiply',
    12,
    'nothing',
    (n) =>
      `---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${list(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}, *a${i}]`, '\n')}\n---\n\n# ${headline}\n\n${paragraphs.join('\n\n')}\n`,
  ),
  markdown(
    'front matter nested deep',
    50_000,
    'nothing',
    (n) => `---\ntitle: ${'['.repeat(n)}\n---\n\n# ${headline}\n\n${paragraphs.join('\n\n')}\n`,
  ),
  markdown(
    'front matter of mappings nested deep',
    5_000,
    'nothing',
    (n) => `---\ntitle: ${'{a: '.repeat(n)}\n---\n\n# ${headline}\n\n${paragraphs.join('\n\n')}\n`,
  ),
  markdown(
    'front matter that never ends',
    100_000,
    'nothing',
    (n) => `---\n${'title: x\n'.repeat(n / 9)}\n\n${paragraphs.join('\n\n')}\n`,
  ),
]
