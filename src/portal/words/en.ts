/**
 * What the interface says, in English: the measure of the other languages, which must have every entry. Words of the trade
 * are the same as in the code. Entries that count take the number and choose the form with `Intl.PluralRules`.
 */
import { type Counting, counted } from './counting.js'

const count: Counting = counted('en')

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
  time: {
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
