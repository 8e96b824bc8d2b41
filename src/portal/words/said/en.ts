/** What the interface says of a reading: who said what, when, how many. */
import { type Counting, counted, percents } from '../counting.js'

const count: Counting = counted('en')
const percent = percents('en')

export const said = {
  who: 'Who said what',
  when: 'When',
  howMany: 'How many',
  statements: (n: number): string => count(n, { one: '# statement', other: '# statements' }),
  days: (n: number): string => count(n, { one: '# date', other: '# dates' }),
  figures: (n: number): string => count(n, { one: '# figure', other: '# figures' }),
  byMachine: 'Read by machine',
  asReported: (outlet: string): string => `as reported by ${outlet}`,
  asReportedOn: (outlet: string, day: string): string => `as reported by ${outlet}, ${day}`,
  /** How the speaker's own words are told from the article's. */
  key: 'Words in quotation marks are the speaker’s own; without them they are the article’s.',
  mark: 'Mark statements',
  all: 'All that was read, and how sure it is',
  /** Over the lines of whoever has no name. */
  voice: { unnamed: 'Not named in the article', unresolved: 'Source not resolved', withheld: 'Name withheld' },
  nobody: 'Nobody is named',
  /** Before words that are no claim, so that they are not read as one. */
  mode: {
    denied: 'Denied:',
    declined: 'Would not say:',
    questioned: 'Asked or doubted:',
    conditional: 'On a condition:',
    retracted: 'Taken back:',
  },
  /** The same after a name, in brackets. */
  inMode: {
    denied: 'denied',
    declined: 'would not say',
    questioned: 'asked or doubted',
    conditional: 'on a condition',
    retracted: 'taken back',
  },
  view: 'View or plan:',
  through: (name: string): string => `as told by ${name}`,
  /** Before what no longer holds. */
  withdrawn: {
    correction: 'Corrected since:',
    revision: 'No longer in the article:',
    desk: 'Taken back by this paper:',
  },
  sure: (share: number): string => `${percent(share)} sure`,
  countedFrom: 'counted from another date',
  what: 'What',
  amount: 'Number',
  says: 'Who says it',
  theArticle: 'the article',
  range: (from: string, to: string): string => `${from} to ${to}`,
  notLookedFor: (parts: string): string => `Not looked for in the language of this article: ${parts}.`,
  notRead: 'Nothing was read from this article.',
  people: {
    title: 'People',
    what: 'People with a public office in at least three articles, and what they are quoted with.',
    rule: 'what outlets report that this person said, by date. What an article has from others is not here.',
    several: 'Several people may bear this name; they stand apart.',
    joined: (articles: string): string => `Taken for one person in ${articles}, which have in common:`,
    nothing: 'Nothing that this person said is sure enough to be shown.',
  },
  limits: {
    title: 'What the machine reads',
    what: 'A program reads from each article who said what, which dates it names and which numbers. It runs on the machine that this paper stands on, and the same article gives the same result each time. Every word that it shows stands in the article: nothing is summed up, and nothing is put in other words.',
    not: 'What it cannot do',
    weak: [
      'It does not know what is true. A line says that somebody said something, as one outlet reports it.',
      'English it reads in full. In German, French and Spanish it finds quotations with a name beside a verb of saying, dates and numbers; in other languages nothing.',
      'It reads one article at a time, and knows of nobody more than stands there.',
      'Whom “he”, “she” or “the official” stands for it works out from the text. Where it is not sure enough no name is shown: the line gives the printed words, under “Source not resolved”.',
      'Whoever the article does not name stays unnamed. Two lines with the same words, “a senior official”, need not be of one person.',
      'A denial, a question, a condition and words that were taken back are marked as that, by the words that the article has for it. Irony and hints it does not see.',
      'It leaves out more than it gets wrong: a statement of which it is not sure enough is not shown at all. That somebody is not in the list does not mean that they said nothing.',
      'Words like “Friday” are counted from the day on which the article was published. “Recently” and “in those days” have no place among the dates.',
      'Numbers are those that the article prints. None is checked, and none is converted but by the article itself.',
    ] as readonly string[],
    sureTitle: 'How often it is right',
    sureRule:
      'Each statement and each name has a confidence. What lies below the limit in this table is not shown. Measured on articles that people had marked by hand.',
    shown: {
      direct: 'Statements in the speaker’s own words',
      reported: 'Statements in the article’s words',
      name: 'The full name of whoever is printed as speaking',
    },
    columns: {
      part: 'What',
      from: 'Shown from',
      precision: 'Right, of those shown',
      recall: 'Shown, of all that there are',
      cases: 'Looked at',
    },
    measured: {
      statements: 'Statements',
      modes: 'Denials, questions and conditions told as that',
      names: 'Names and their kinds',
      times: 'Dates',
      figures: 'Numbers',
    },
    right: 'Right',
    unmeasured: 'What has not been measured is not shown: no statement and no name of a speaker stands here yet.',
    takenBack: 'When it is wrong',
    takenBackRule:
      'When the outlet corrects or takes back a report, the statements that it touches are marked as withdrawn. Everything read can be checked: each line leads to its sentence.',
    about: 'Who said what is read by machine',
    aboutRule:
      'Under an article stands who said what, as a program read it. What it is not sure enough of is left out.',
    aboutName: (precision: number, cases: number): string =>
      `A speaker’s full name is shown only where the program is sure enough; of such names ${percent(precision)} were right, of ${count(cases, { one: '# that was checked', other: '# that were checked' })}.`,
    more: 'What it can and cannot do',
  },
}
