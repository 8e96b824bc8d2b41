const numerals = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
  'xxi',
  'xxii',
]

/** Centuries as Spanish and French number them. */
export const romanCenturies = (phrase: (roman: string) => string): Record<string, string> =>
  Object.fromEntries(numerals.map((roman, n) => [String(n + 1), phrase(roman)]))
