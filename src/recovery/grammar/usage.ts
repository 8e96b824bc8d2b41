/** What a desk prints about the use of a story: not before an instant, or not at all. */
import type { DayHints } from './printed-day.js'
import { instantOf } from './printed-time.js'
import { findTimes } from './time-line.js'

const embargoed =
  /^[\s*([–—-]*(?:(?:strictly )?embargo(?:ed)?\b|under embargo\b|hold for (?:release|publication)\b|not for (?:publication|release|use|broadcast) (?:before|until)\b|for release (?:at|on|after|not before)\b|sperrfrist\b|sous embargo\b|embargado\b|sotto embargo\b|onder embargo\b|解禁|エンバーゴ)/iu

/** Agencies cancel in capitals and with their own words; "Kill Bill" and "Police kill two" are neither. */
const canceled =
  /^[\s*([–—-]*(?:(?:MANDATORY|BULLETIN|ADVISORY|URGENT|EDITORS?:?)\s)?(?:KILL|WITHHOLD|STORY (?:KILLED|WITHDRAWN)|KILLED|CANCEL(?:LED|ED)?|WITHDRAWN|ACHTUNG,? REDAKTIONEN: (?:RÜCKZUG|STREICHUNG))(?:[\s*)\]:.–—-]*$|\s?[:–—-]{1,2}\s|\s(?:NOTICE|ADVISORY|STORY|THIS STORY|MANDATORY)\b)/u

/**
 * The instant before which nothing may show, ISO 8601 UTC; null where the line states none. A time without a zone is
 * taken at the last place on earth that reaches it, so that an embargo never ends too early.
 */
export function readEmbargo(text: string, hints: DayHints & { readonly timezone?: string | null } = {}): string | null {
  if (text.length > 240 || !embargoed.test(text)) return null
  const moments = findTimes(text, hints)
  const moment = moments.find((m) => !m.timeOnly)
  if (!moment) return null
  const clock = moment.dayOnly ? (moments.find((m) => m.timeOnly)?.local ?? '23:59') : null
  const local = clock ? `${moment.local.slice(0, 10)}T${clock}` : moment.local
  return instantOf(local, moment.zone ?? hints.timezone ?? '-12:00')
}

/** Whether the line says that the story must not be used. */
export const readCancel = (text: string): boolean => text.length < 240 && canceled.test(text)
