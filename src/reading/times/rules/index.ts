/**
 * From a pattern that fits to a time. Each rule takes what stands at the pattern's steps and answers a type and a
 * TIMEX3 value, counted from the anchor where the words ask for it; null where the words are no time after all.
 */
import { clock } from './clock.js'
import { ago, ahead, later, shiftedUnit, spanTo, yearAgo } from './counted.js'
import { dayRange, dayWord, fullDate, holiday, numericDate, partOfDay, weekday } from './days.js'
import { duration, firstOf } from './lengths.js'
import { every, perUnit, set, timesPer } from './repeated.js'
import { type Reads, type Rule, reference } from './rule.js'
import { centuryOf, decadeOf, fiscalYear, halfOf, monthOf, quarterOf, seasonOf, weekOf, yearOf } from './stretches.js'

const presence: Reads = (match) => {
  return reference(match.get('presence')?.value ?? 'PRESENT_REF')
}

const nothing: Reads = () => null

export const rules: Readonly<Record<Rule, Reads>> = {
  fullDate,
  dayRange,
  monthOf,
  weekday,
  partOfDay,
  dayWord,
  holiday,
  numericDate,
  yearOf,
  fiscalYear,
  decadeOf,
  centuryOf,
  seasonOf,
  quarterOf,
  halfOf,
  firstOf,
  later,
  weekOf,
  shifted: shiftedUnit,
  spanTo,
  yearAgo,
  ago,
  ahead,
  duration,
  age: nothing,
  every,
  set,
  timesPer,
  perUnit,
  clock,
  presence,
  stop: nothing,
}

/** Rules whose words are no time, and are passed over whole. */
export const swallowing: ReadonlySet<Rule> = new Set(['age', 'stop'])
