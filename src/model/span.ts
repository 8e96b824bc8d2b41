/** Half-open `[start, end)` in UTF-16 code units. Of which text, the field that holds it says. */
export type Span = readonly [start: number, end: number]
