/** One page's answer held against what its post says. */

/**
 * @param truth  of a post
 * @param page   the page's markup, which says what it states at all
 * @param found  { headline, published, updated?, authors, section?, text, captions? } or null
 * @returns 1 and 0, or null where it is not asked: exact, paragraphs (and parted as they are), f1, clean (nothing added), whole
 *          (nothing lost), headline, day, instant, author, section, captions
 */
export function scorePost(truth, page, found) {
  const expected = wordsOf(truth.body.join('\n'))
  const text = withoutDateline(bodyOf(found, truth.captions), truth.dateline)
  const got = wordsOf(text)
  const [lost, added] = [missing(expected, got), missing(got, expected)]
  const states = (words) => page.includes(words)
  const same = (a, b) => Number(plain(a) === plain(b))
  return {
    exact: Number(expected.join(' ') === got.join(' ')),
    paragraphs: Number(shapeOf(truth.body.join('\n')) === shapeOf(text)),
    f1: f1Of(expected.length, got.length, lost, added),
    clean: Number(added === 0),
    whole: Number(lost === 0),
    headline: same(found?.headline, truth.headline),
    day: formsOf(truth).some(states) ? Number(dayOf(found?.published) === truth.day) : null,
    instant: states(truth.instant.slice(0, 16)) ? Number(isInstant(found?.published, truth.instant)) : null,
    author: states(truth.author) ? Number(found?.authors?.length === 1 && found.authors[0] === truth.author) : null,
    section: found && !('section' in found) ? null : Number(plain(found?.section).includes(plain(truth.section))),
    captions:
      truth.captions.length === 0 || (found && !found.captions)
        ? null
        : Number(truth.captions.every((caption) => found?.captions.some((one) => plain(one) === plain(caption)))),
  }
}

/** Lines of words, whatever parts the cells of a row and however lists are marked. */
function shapeOf(text) {
  return text
    .split('\n')
    .map((line) => wordsOf(line).join(' '))
    .filter(Boolean)
    .join('\n')
}

/** A reader without a field for captions leaves them in the text, and is not held to that. */
function bodyOf(found, captions) {
  if (!found || found.captions) return found?.text ?? ''
  return found.text
    .split('\n')
    .filter((line) => !captions.includes(line.trim()))
    .join('\n')
}

function withoutDateline(text, dateline) {
  const begun = text.trimStart()
  return dateline && begun.startsWith(dateline) ? begun.slice(dateline.length) : text
}

/** Words and figures; of scripts without spaces, characters. */
export function wordsOf(text) {
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** How many of the words the others have not, each counted as often as it stands there. */
function missing(words, others) {
  const left = new Map()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  let count = 0
  for (const word of words) {
    const rest = left.get(word) ?? 0
    if (rest === 0) count++
    else left.set(word, rest - 1)
  }
  return count
}

function f1Of(expected, got, lost, added) {
  return expected + got === 0 ? 1 : (2 * (expected - lost)) / (2 * (expected - lost) + lost + added)
}

function plain(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}

const inHelsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' })

/** The day where the site is, of an instant; the printed one of a day. */
function dayOf(time) {
  if (!time) return null
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return /^\d{4}-\d\d-\d\d/.exec(time)?.[0] ?? dayIn(time)
  return dayIn(time)
}

function dayIn(time) {
  const at = new Date(time)
  return Number.isNaN(at.getTime()) ? null : inHelsinki.format(at)
}

/** How themes print and state a day. */
function formsOf({ day, instant }) {
  const [year, month, date] = day.split('-').map(Number)
  const inWords = (length) => new Date(`${day}T12:00Z`).toLocaleString('en', { month: length, timeZone: 'UTC' })
  const named = ['long', 'short'].flatMap((length) => [`${inWords(length)} ${date}`, `${date} ${inWords(length)}`])
  const figures = [`${year}/${month}/${date}`, `${month}/${date}/${year}`, `${year}年${month}月${date}日`]
  return [day, day.replaceAll('-', '/'), day.replaceAll('-', '.'), instant.slice(0, 10), ...named, ...figures]
}

function isInstant(time, instant) {
  const at = new Date(time ?? '')
  return !Number.isNaN(at.getTime()) && /T/.test(time) && at.getTime() === new Date(instant).getTime()
}
