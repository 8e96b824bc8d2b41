/**
 * What the interface says, in English: the measure of the other languages, which must have every entry. Words of the trade
 * are the same as in the code. Entries that count take the number and choose the form with `Intl.PluralRules`.
 */
import { type Counting, counted, percents } from './counting.js'

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
    about: 'About this paper',
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
  revision: {
    title: (n: number): string => `Revision ${n}`,
    against: (n: number, before: number): string => `Revision ${n} against revision ${before}`,
    first: 'Revision 1, the first',
    theArticle: 'The article',
    captured: (when: string): string => `Captured ${when}.`,
    changed: (changed: number, of: number): string =>
      `${changed} of ${count(of, { one: '# part', other: '# parts' })} changed. Deleted words are struck through, added words underlined.`,
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
    notes: 'note',
  },
  message: {
    notFound: 'Not found',
    noPage: 'There is no such page in this paper.',
    noSection: 'There is no such section.',
    noRevision: 'There is no such revision.',
    noCapture: 'The capture of this article is not kept.',
    toFront: 'To the front page',
    toSearch: 'Search the archive',
    withdrawn: 'Withdrawn',
    gone: (reason: string): string => `The article that stood here is gone: ${reason.replace(/\.$/, '')}.`,
    since: (day: string): string => `Since ${day}.`,
    broke: 'Something broke',
    brokeWhy: 'This page could not be made. The reason stands in the log of the program.',
  },
}

/** What a language of the interface must say. */
export type Words = typeof en
