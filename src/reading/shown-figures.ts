/**
 * What was measured of readings, and from which confidence on what they hold is shown: on pages, by search, to machines. The one
 * place where these figures stand: pages print them from here, and what has not been measured is not shown. Whoever moves a limit
 * counts `READ_BY` up: what search and lists go by is derived when an article is read.
 */

/** From which confidence on something is shown, and how often it was right there. */
export interface ShownFrom {
  /** 0 to 1. */
  readonly from: number
  /** Share of what is shown that is right; 0 to 1. */
  readonly precision: number
  /** Share of what there is that is shown; 0 to 1. */
  readonly recall: number
  /** How many were looked at. */
  readonly cases: number
}

/** A kind of reading, and how much of it is right: the mean of precision and recall that is called F1; 0 to 1. */
export interface Measured {
  readonly kind: 'statements' | 'modes' | 'names' | 'times' | 'figures'
  readonly right: number
  readonly cases: number
}

export interface ReadingFigures {
  /** Statements in the speaker's own words, statements in the article's, and the full name for whoever is printed as speaking. */
  readonly direct: ShownFrom | null
  readonly reported: ShownFrom | null
  readonly name: ShownFrom | null
  readonly measured: readonly Measured[]
}

export const readingFigures: ReadingFigures = {
  // On 84 articles that nothing was trained on; docs/models/statements.md has the table these two lines are chosen from.
  direct: { from: 0.5, precision: 0.962, recall: 0.854, cases: 390 },
  reported: { from: 0.7, precision: 0.909, recall: 0.635, cases: 584 },
  // On sources labelled by hand that nothing was tuned on, statements and names as they are found; docs/models/speakers.md.
  name: { from: 0.93, precision: 0.989, recall: 0.889, cases: 238 },
  // F1 on development parts: attributions, names of local papers of all regions, values of times in news;
  // figures of the half of docs/models/figures.md that was only scored; `npm run bench:reading`.
  measured: [
    { kind: 'statements', right: 0.67, cases: 2189 },
    { kind: 'names', right: 0.77, cases: 18618 },
    { kind: 'times', right: 0.82, cases: 1153 },
    { kind: 'figures', right: 0.94, cases: 83 },
  ],
}

/** Whether something so sure is shown. */
export const isShown = (confidence: number, shown: ShownFrom | null): boolean =>
  shown !== null && confidence >= shown.from
