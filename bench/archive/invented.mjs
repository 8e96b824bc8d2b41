/**
 * News that nobody wrote, as much of it as is asked for: the same number gives the same article. Words follow the law that
 * words of a language follow (the r-th most frequent a share of 1/r), since what an index costs depends on it; names of
 * people, places and outlets are few and come back, as in a year of a newspaper.
 */

const onsets = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'rk', 'm']
const common =
  'the of to and a in that is on for it was with as at by from be said an have has were are not this they which had who been will one more after their would about when there its or new also than other out up two first people year time into last could over some only most years years made between before them while including where day around state government city company officials under three because now many through during such part group report against being week percent public million plan local against down former still early home work against end make told since both well back long off may'.split(
    ' ',
  )

/** A number generator of 32 bits (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const one = (list, random) => list[Math.floor(random() * list.length)]
const syllable = (random) => one(onsets, random) + one(vowels, random) + one(codas, random)
const word = (random, most) => Array.from({ length: 1 + Math.floor(random() * most) }, () => syllable(random)).join('')
const capital = (text) => text[0].toUpperCase() + text.slice(1)

const making = randomOf(7)
const vocabulary = [...new Set([...common, ...Array.from({ length: 40_000 }, () => word(making, 3))])]
/** The place among the most frequent that a number in [0, 1) falls on, by the law of 1/r. */
const zipf = (u, size) => Math.min(size - 1, Math.floor(Math.exp(u * Math.log(size + 1))) - 1)
const someone = (random) => `${capital(word(random, 2))} ${capital(word(random, 2))}`
const people = Array.from({ length: 30_000 }, () => someone(making))
const places = Array.from({ length: 4_000 }, () => capital(word(making, 3)))
const reporters = Array.from({ length: 3_000 }, () => someone(making))
const outlets = Array.from({ length: 240 }, () => {
  const place = one(places, making)
  return {
    name: `${place} ${one(['Post', 'Courier', 'Herald', 'Times', 'Star'], making)}`,
    host: `${place.toLowerCase()}-${Math.floor(making() * 900)}.example`,
  }
})
const agencies = ['Tidewater Press', 'Inland News Agency', 'Harbour News', 'NPA', 'Coast Wire']
const sections = ['World', 'Local', 'Business', 'Sport', 'Climate', 'Science', 'Arts', 'Opinion', 'Health']

function sentence(random, subject) {
  const words = []
  const length = 9 + Math.floor(random() * 20)
  for (let n = 0; n < length; n++) {
    const kind = random()
    if (kind < 0.035) words.push(people[zipf(random(), people.length)])
    else if (kind < 0.06) words.push(places[zipf(random(), places.length)])
    else if (kind < 0.1) words.push(one(subject, random))
    else if (kind < 0.115) words.push(String(1 + Math.floor(random() * 5000)))
    else words.push(vocabulary[zipf(random(), vocabulary.length)])
  }
  return `${capital(words.join(' '))}.`
}

const roles = ['Mayor', 'Minister', 'President', 'Senator', 'Judge', 'Chief Executive']
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Who says it is mostly somebody of the subject, so that names come back within an article and from one to the next. */
function statement(random, subject) {
  const words = sentence(random, subject).slice(0, -1)
  const known = subject.filter((name) => name.includes(' '))
  const person = known.length && random() < 0.7 ? one(known, random) : people[zipf(random(), people.length)]
  const who = random() < 0.4 ? `${one(roles, random)} ${person}` : person
  const how = random()
  if (how < 0.5) return `"${words}," said ${who}.`
  if (how < 0.8) return `${who} said on ${one(days, random)} that ${words[0].toLowerCase()}${words.slice(1)}.`
  return `Some ${1 + Math.floor(random() * 90)} percent were ${words.toLowerCase()}, ${who} said.`
}

/** One sentence in four is somebody's, as in news. */
const paragraph = (random, subject) =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    random() < 0.25 ? statement(random, subject) : sentence(random, subject),
  ).join(' ')

/** First day of the archive, and how long it goes on, in milliseconds. */
const begin = Date.UTC(2026, 0, 1)
const years = 5 * 365.25 * 86_400_000
/** One report in so many is another outlet's copy of one before it. */
const copied = 12

/**
 * @param n  which article, from 0; later ones are newer
 * @param size  how many there are in all: five years are divided among them
 * @returns what an article of a news site consists of; `of` names the article that it copies, or null
 */
export function invented(n, size) {
  const random = randomOf(n * 2_654_435_761 + 1)
  const at = new Date(begin + ((n + random()) / size) * years)
  const outlet = outlets[zipf(random(), outlets.length)]
  const of = n > 20 && random() < 1 / copied ? n - 1 - Math.floor(random() * 19) : null
  const text = randomOf((of ?? n) * 40_503 + 3)
  const subject = Array.from({ length: 7 }, () =>
    text() < 0.4
      ? people[zipf(text(), people.length)]
      : vocabulary[400 + Math.floor(text() * (vocabulary.length - 400))],
  )
  const whole = Array.from({ length: 5 + Math.floor(text() * 14) }, () => paragraph(text, subject))
  const headline = capital(
    Array.from({ length: 5 + Math.floor(text() * 6) }, (_, k) =>
      k % 3 === 1 ? one(subject, text) : vocabulary[zipf(text(), vocabulary.length)],
    ).join(' '),
  )
  return {
    of,
    url: `https://${outlet.host}/${at.toISOString().slice(0, 10)}/${n}`,
    outlet: outlet.name,
    headline: of === null ? headline : `${headline} ${one(places, random)}`,
    standfirst: random() < 0.4 ? sentence(text, subject) : null,
    // A copy drops what stands at the end.
    paragraphs: of === null ? whole : whole.slice(0, Math.max(4, Math.ceil(whole.length * (0.6 + random() * 0.4)))),
    author: reporters[zipf(random(), reporters.length)],
    agency: of !== null || random() < 0.25 ? one(agencies, text) : null,
    section: one(sections, random),
    published: at.toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}
