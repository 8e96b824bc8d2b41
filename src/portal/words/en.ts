/**
 * What the interface says, in English: the measure of the other languages, which must have every entry. Words of the trade
 * are the same as in the code. Entries that count take the number and choose the form with `Intl.PluralRules`.
 */
import { type Counting, counted, percents } from './counting.js'
import { desk } from './desk/en.js'
import { reports } from './reports/en.js'
import { said } from './said/en.js'

const count: Counting = counted('en')
const percent = percents('en')

export const en = {
  shell: {
    skip: 'Skip to content',
    search: 'Search',
    searchLabel: 'Search the archive',
    find: 'Find',
    sections: 'Sections',
    latest: 'Latest',
    tryIt: 'Try a capture',
    archive: 'The archive',
    about: 'About this paper',
    feeds: 'Feeds',
    forPrograms: 'For programs',
    setBy: 'Set by Broadsheet from captures; every field can be traced to the characters that it came from.',
    privateRoom: 'A private reading room: nothing here is published to others.',
  },
  /** Names one after the other. */
  listed: (names: readonly string[]): string => names.join(', '),
  time: {
    /** A day and a time of it. */
    at: (day: string, clock: string): string => `${day}, ${clock}`,
    zoneNotStated: 'zone not stated',
    published: 'Published',
    updated: 'Updated',
  },
  front: {
    lead: 'Lead story',
    seconds: 'More top stories',
    underLead: 'Also today',
    moreNews: 'More news',
    strip: (n: { captures: number; articles: number; runTogether: number; furniture: number }): string =>
      [
        count(n.captures, { one: '# capture in', other: '# captures in' }),
        count(n.articles, { one: '# article out', other: '# articles out' }),
        ...(n.runTogether ? [count(n.runTogether, { one: '# was run together', other: '# were run together' })] : []),
        count(n.furniture, { one: '# block of furniture dropped', other: '# blocks of furniture dropped' }),
      ].join(', '),
  },
  teaser: {
    copies: (n: number): string => count(n, { one: '# copy', other: '# copies' }),
    live: 'Live',
    revised: 'revised',
    uncertain: 'uncertain',
    untitled: 'Without a headline',
  },
  article: {
    by: (names: string): string => `By ${names}`,
    notes: 'Notes',
    note: {
      correction: 'Correction',
      contributor: 'Contributors',
      disclosure: 'Disclosure',
      'editors-note': 'Editor’s note',
      syndication: 'Syndication',
    },
    pictures: 'Pictures',
    table: 'Table',
    filePicture: 'File picture',
    handout: 'Handout',
    noPicture: 'Picture not in the capture.',
    stub: 'The capture holds only the opening of this article.',
    doubtful: 'Incomplete or uncertain.',
    readOriginal: 'Read the original',
    withheld: 'The words are the outlet’s.',
    from: 'Where this comes from',
    outlet: 'Outlet',
    notStated: 'not stated',
    original: 'Original',
    traced: 'Traced',
    howWeGotThis: 'How we got this',
    recovered: 'Recovered',
    sure: (share: number): string => `${percent(share)} sure`,
    rights: 'Rights',
    rightsOf: { own: 'own', licensed: 'licensed', private: 'private' },
    open: (licence: string): string => `open, ${licence}`,
    edited: 'Edited here',
    otherLanguages: 'In other languages',
    /** After a link that leads away from this paper. */
    atTheOutlet: 'at the outlet',
    sameText: 'The same text elsewhere',
    outletNotStated: 'outlet not stated',
    runs: (n: number, of: number): string =>
      n === of
        ? count(of, { one: 'runs its one paragraph', other: 'runs all # paragraphs' })
        : `runs ${n} of ${count(of, { one: '# paragraph', other: '# paragraphs' })}`,
    runsChanged: (runs: string, changed: number): string => `${runs}, ${changed} changed`,
    revisions: 'Revisions',
    revision: (n: number, captured: string): string => `Revision ${n}, captured ${captured}`,
    thisOne: '(this one)',
  },
  picture: {
    place: (n: number, of: number): string => `Picture ${n} of ${of}`,
    fullSize: (n: number, of: number): string => `Picture ${n} of ${of} at full size`,
    previous: 'Previous picture',
    next: 'Next picture',
    back: 'Back to the article',
    close: 'Close',
    /** After a credit that the page does not print. */
    fromFile: 'named in the picture’s file',
  },
  reading: {
    minutes: (n: number): string => count(n, { one: '# minute to read', other: '# minutes to read' }),
    plain: 'Plain text',
    asPage: 'The article as a page',
    share: 'Share',
    shareAddress: 'Address to pass on',
    copy: 'Copy',
    copied: 'Copied',
    pullQuote: 'Highlighted from the text',
    inThisReport: 'In this live report',
    moreLike: 'More like this',
    next: 'Next article',
    /** Said when the next article was set under the one that was read. */
    follows: (headline: string): string => `Below follows: ${headline}`,
    stop: 'Stop here',
    stopped: 'Nothing more follows.',
    skip: 'Skip this article',
  },
  copy: {
    title: 'One text in two outlets',
    /** A piece of text as it is quoted in a line of the interface. */
    quoted: (text: string): string => `“${text}”`,
    dropped: (pieces: string): string => `dropped: ${pieces}`,
    more: (n: number): string => count(n, { one: '# more', other: '# more' }),
    adds: (n: number): string =>
      count(n, { one: 'adds # paragraph of its own', other: 'adds # paragraphs of its own' }),
    compare: 'Both texts side by side',
    fate: { kept: 'as it is', changed: 'changed', dropped: 'dropped', moved: 'moved', added: 'added' },
    notThere: 'Not in this printing.',
    noCopy: 'These two articles are not the same text.',
  },
  revision: {
    title: (n: number): string => `Revision ${n}`,
    against: (n: number, before: number): string => `Revision ${n} against revision ${before}`,
    first: 'Revision 1, the first',
    theArticle: 'The article',
    captured: (when: string): string => `Captured ${when}.`,
    changed: (changed: number, of: number): string =>
      `${changed} of ${count(of, { one: '# part', other: '# parts' })} changed. Deleted words are struck through, added words underlined.`,
    inline: 'In one text',
    sides: 'Side by side',
    view: 'View',
    added: 'added:',
    deleted: 'deleted:',
  },
  /** Parts of an article, as lists of them say it. */
  field: {
    kicker: 'kicker',
    headline: 'headline',
    standfirst: 'standfirst',
    byline: 'byline',
    authors: 'authors',
    agency: 'agency',
    published: 'published',
    updated: 'updated',
    section: 'section',
    publisher: 'publisher',
    url: 'address',
    dateline: 'dateline',
    pinned: 'pinned',
    rights: 'rights',
    paragraph: 'paragraph',
    crosshead: 'crosshead',
    quote: 'quote',
    list: 'list',
    table: 'table',
    code: 'code',
    embed: 'embed',
    body: 'text',
    entries: 'entry',
    pictures: 'picture',
    caption: 'caption',
    credit: 'credit',
    note: 'note',
    corrections: 'correction',
    notes: 'note',
    alternates: 'other language',
  },
  /** Outlets, agencies and authors. */
  names: {
    kind: { outlet: 'Outlet', agency: 'Agency', author: 'Author' },
    all: { outlet: 'Outlets', agency: 'Agencies', author: 'Authors' },
    articles: (n: number): string => count(n, { one: '# article', other: '# articles' }),
    since: (articles: string, day: string): string => `${articles} since ${day}`,
    copied: (share: number, of: number): string =>
      of === 1
        ? share > 0
          ? 'Its one article is copied copy'
          : 'Its one article is no copy'
        : share === 0
          ? `None of its newest ${count(of, { other: '#' })} articles is copied copy`
          : `${percent(share)} of its newest ${count(of, { other: '#' })} articles is copied copy`,
    wire: (n: number): string => count(n, { one: '# carries an agency’s text', other: '# carry an agency’s text' }),
    borrowed: (n: number): string =>
      count(n, { one: '# stood in another outlet before', other: '# stood in another outlet before' }),
    asFarAs: 'As far as this archive knows: it can only compare with what it holds.',
    copiesFrom: 'Had the same text earlier',
    copiedBy: 'Had the same text later',
    agencies: 'Agencies whose text it prints',
    outletsOf: { outlet: 'Outlets', agency: 'Printed by', author: 'Wrote for' },
    newest: (n: number): string => `of the newest ${count(n, { other: '#' })}`,
    fullest: 'Most articles',
    byName: 'By name',
    further: 'Further names',
    toFirst: 'From the first name',
    noName: 'Nothing in this archive bears that name.',
  },
  days: {
    title: 'Archive by day',
    /** First day of a week: 1 is Monday, 7 is Sunday. */
    weekBegins: 1,
    none: 'No articles.',
    noDay: 'There is no such day.',
    earlier: 'Earlier',
    later: 'Later',
    newest: 'Newest',
    neighbours: 'Other days',
  },
  pages: {
    label: 'Pages',
    newest: 'Newest',
    newer: 'Newer',
    older: 'Older',
    page: (n: number, of: number): string => `Page ${n} of ${of}`,
    nothing: 'Nothing here yet.',
  },
  empty: {
    title: 'Nothing is set yet',
    what: 'This archive is empty. Put something in, and it stands here.',
    /** What may be put in, and the commands that do it. */
    ways: [
      ['A page that you saved, or a folder of them:', 'broadsheet add page.html\nbroadsheet add captures/'],
      ['An address, or a list of them in a file:', 'broadsheet add https://news.example/story'],
      ['Something of your own, written in Markdown:', 'broadsheet add my-story.md --rights own'],
    ] as readonly (readonly [string, string])[],
    or: 'Or without keeping anything:',
    paste: 'paste a capture and see what comes out',
  },
  search: {
    title: 'Search the archive',
    of: 'Search:',
    found: (n: number, atLeast: boolean): string =>
      n === 0
        ? 'Nothing found'
        : count(n, { one: '# article', other: atLeast ? 'more than # articles' : '# articles' }),
    how: 'How to ask',
    allWords: 'both words',
    phrase: 'the phrase',
    without: 'without the word',
    either: 'either',
    byField: 'by field',
    byDay: 'by day',
    byReading: 'whom articles quote, what they count, the days they speak of',
  },
  origin: {
    title: 'How we got this',
    facts: (n: { characters: number; blocks: number; dropped: number }): string =>
      `${count(n.characters, { one: '# character', other: '# characters' })}, ${count(n.blocks, { one: '# block', other: '# blocks' })} of which ${count(n.dropped, { one: '# was dropped', other: '# were dropped' })}.`,
    point: 'Point at a field to see its characters, or at characters to see their field.',
    fields: 'Fields',
    fieldsOf: 'Fields of the article',
    capture: 'The capture',
    received: 'The capture as received',
    markup: (n: number): string => count(n, { one: '# character of markup', other: '# characters of markup' }),
  },
  try: {
    title: 'Try a capture',
    out: 'What came out',
    recovered: (n: { articles: number; blocks: number; dropped: number }): string =>
      `${n.articles === 0 ? 'No article in it' : n.articles === 1 ? 'One article' : `${count(n.articles, { other: '# articles' })}, run together`}, ${n.dropped} of ${count(n.blocks, { one: '# block', other: '# blocks' })} dropped.`,
    itsFields: 'Its fields, and where they stand',
    fieldsOf: (n: number): string => `Fields of article ${n}`,
    marked: 'The capture, marked',
    paste: 'Paste a page, its source or its text',
    drop: 'or drop a file here',
    address: 'Address of the page, if you know it',
    keep: 'Keep it in the archive, as private',
    recover: 'Recover',
    limits: 'Up to 5 MB. Nothing is kept unless you ask, and nothing leaves this machine.',
    keepFile: 'Keep this page as one file',
    keepFileWhy: 'that does the same in a browser, without a server.',
    notFromHere: 'Not from here',
    thisMachine:
      'This page answers on the machine that it runs on. Its operator can open it to others with the setting try_open.',
    tooMuch: 'That is more than 5 MB. Try a part of it.',
    nothing: 'Paste something or choose a file.',
    noArticle: 'No article was found in it; the capture is kept and shows under “broadsheet status”.',
  },
  about: {
    title: 'About this paper',
    what: 'Broadsheet takes news as it is found, a saved page, a scrape, a text that two stories run through, and recovers each article exactly. What you read here is in the capture, word for word: every field can be traced to the characters that it came from, under “How we got this”.',
    brackets:
      'A headline in brackets was made from the first sentence, because the capture prints none. “Zone not stated” means that the page does not say in which time zone its time stands.',
    belong: 'The words belong to those who published them.',
    withheld:
      'Of articles that are not ours to show, only headline, outlet, time and a link to the original stand here.',
    privateRoom: 'This is a private reading room.',
    order: 'How the front page is ordered',
    orderRule:
      'What the desk pinned leads, else what weighs the most. Weight halves every 18 hours, counted from the newest article. It rises with the number of outlets that ran the same text, with a picture at least 480 pixels wide, with the length of the text up to 2,400 characters, and with how sure the recovery is; a headline that had to be made from the first sentence counts for less. One text stands once. The next two to five follow by weight, then the sections, the one with the newest story first. “Latest” goes by the clock alone. A section is led by what is pinned, else by the first of its newest four that has a picture. Nothing is ordered by what anybody reads.',
    copies: 'How copies are counted',
    copiesRule:
      'Two articles are copies when three fifths of the shorter text stand in the other. Of copies the earliest counts as the one that the others had their text from. An article is copied copy when it carries an agency’s text or stands in an earlier article of another outlet. Shares are of the newest thousand articles, and only of what this archive holds.',
    confidence: 'What a percentage of sure means',
    confidenceRule:
      'The program’s own estimate, from the evidence that it had, that headline, text and times of an article are what the capture prints and that nothing else is among them. Below 60% the article says so. It says nothing about whether the report is true.',
    rights: 'Rights',
    takeBack: 'What must not stand here is withdrawn at once on request, or erased with everything that it came from.',
    contact: 'Contact',
    languages: 'Languages and version',
    speaks: (names: string): string =>
      `The interface speaks ${names}; articles keep the language that they were written in.`,
    set: (version: string): string => `Set by Broadsheet ${version}.`,
  },
  message: {
    notFound: 'Not found',
    noPage: 'There is no such page in this paper.',
    noSection: 'There is no such section.',
    noRevision: 'There is no such revision.',
    noPicture: 'This article has no such picture.',
    noCapture: 'The capture of this article is not kept.',
    toFront: 'To the front page',
    toSearch: 'Search the archive',
    withdrawn: 'Withdrawn',
    canceled: 'The publisher or agency withdrew this report.',
    gone: (reason: string): string => `The article that stood here is gone: ${reason.replace(/\.$/, '')}.`,
    since: (day: string): string => `Since ${day}.`,
    broke: 'Something broke',
    brokeWhy: 'This page could not be made. The reason stands in the log of the program.',
  },
  said,
  reports,
  desk,
}

/** What a language of the interface must say. */
export type Words = typeof en
