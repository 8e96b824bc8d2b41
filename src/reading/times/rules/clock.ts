/** Times of day. */
import { clockStretch } from '../calendar.js'
import { base, type Reads, two, unplaced } from './rule.js'

/** Words before a time of day. */
const CLOCK_LEADS = new Set(
  'at by until till from around about before after since to um bis ab gegen à vers dès jusqu las la'.split(' '),
)

export const clock: Reads = (match, context) => {
  const { pieces } = context
  const zone = match.get('zone')?.value ?? ''
  const noon = match.get('noon')
  const half = match.get('ampm')?.value
  let minutes: number
  let exact = true
  const taken = match.get('clock')
  if (noon !== undefined) minutes = noon.number
  else if (taken !== undefined) {
    minutes = taken.number
    if (half === 'am' || half === 'pm') {
      if (minutes >= 780) return null
      minutes = (minutes % 720) + (half === 'pm' ? 720 : 0)
    } else if (taken.value === '' && half === undefined && !match.has('zone')) {
      const before = match.from > 0 ? (pieces.form[match.from - 1] as string) : ''
      if (!CLOCK_LEADS.has(before)) return null
    }
  } else {
    const number = match.get('number') ?? match.get('year')
    if (number === undefined) return null
    const form = pieces.form[number.at] as string
    if (half === undefined) {
      // 0800 UTC
      if (!/^\d{4}$/.test(form) || Number(form.slice(2)) > 59 || Number(form) > 2400) return null
      minutes = Number(form.slice(0, 2)) * 60 + Number(form.slice(2))
    } else {
      if (!Number.isInteger(number.number)) return null
      // "à 9 heures" is a clock, "9 heures" a duration.
      const named = match.get('ampm')
      const alsoUnit = named !== undefined && pieces.senses(named.at).some((s) => s.is === 'units' || s.is === 'unit')
      if (alsoUnit && !CLOCK_LEADS.has(match.from > 0 ? (pieces.form[match.from - 1] as string) : '')) return null
      if (half === 'oclock') {
        if (number.number > 24 || number.number < 0) return null
        minutes = number.number * 60
      } else {
        if (number.number < 1 || number.number > 12) return null
        minutes = (number.number % 12) * 60 + (half === 'pm' ? 720 : 0)
      }
      exact = false
    }
  }
  const sentence = pieces.words.sentence[pieces.word[match.from] as number] as number
  const now = base(context)
  const near = context.referenceSentence === sentence ? context.reference : null
  const day = near ?? now?.day
  if (day === undefined || day === null)
    return unplaced('TIME', `XXXX-XX-XXT${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
  const stretch = clockStretch(day, minutes, exact, zone)
  return {
    type: 'TIME',
    value: stretch.value,
    interval: stretch.interval,
    anchor: near === null ? (now?.from ?? null) : 'text',
    minutes: { at: minutes, exact, zone },
  }
}
