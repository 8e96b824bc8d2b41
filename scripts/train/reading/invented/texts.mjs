// Texts of our own for training: sentences with invented names in them, and articles whose names are put in another part of the world.
import { COUNTRIES } from '../countries.mjs'
import { FIELDS, inventor, NOUNS, THINGS, TITLES } from './names.mjs'
import { SENTENCES } from './sentences.mjs'

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A text of some sentences about one country. */
export function inventedText(id, towns, random) {
  const names = inventor(towns, random)
  const { any, chance } = names
  const said = {
    P: names.person(),
    P2: names.person(),
    b: names.body(),
    k: names.firm(),
    q: names.team(),
    t: names.town(),
  }
  const keep = (slot, drawn) => {
    said[slot] = drawn
    return drawn
  }
  const draw = {
    P: () => [keep('P', names.person()).whole, 'person'],
    P2: () => [keep('P2', names.person()).whole, 'person'],
    S: () => [said.P.last, 'person'],
    S2: () => [said.P2.last, 'person'],
    g: () => [names.given(), 'person'],
    T: () => [keep('t', names.town()), 'place'],
    t: () => [said.t, 'place'],
    L: () => [names.place(), 'place'],
    C: () => [names.country(), 'place'],
    H: () => [names.home(), 'place'],
    F: () => [names.facility(), 'place'],
    W: () => [names.wide(), 'place'],
    B: () => [keep('b', names.body()), 'organisation'],
    b: () => [said.b, 'organisation'],
    U: () => [names.university(), 'organisation'],
    K: () => [keep('k', names.firm()), 'organisation'],
    k: () => [said.k, 'organisation'],
    M: () => [names.paper(), 'organisation'],
    Y: () => [names.party(), 'organisation'],
    Q: () => [keep('q', names.team()), 'organisation'],
    q: () => [said.q, 'organisation'],
    Z: () => [names.acronym(), 'organisation'],
    J: () => [names.adjective(), 'other'],
    A: () => [names.people(), 'other'],
    E: () => [names.event(), 'other'],
    N: () => [names.town().toUpperCase(), 'place'],
    V: () => [names.college(), 'organisation'],
    v: () => [names.nickname(), 'organisation'],
    D: () => [any(TITLES)],
    X: () => [any(THINGS)],
    G: () => [any(NOUNS)],
    I: () => [any(FIELDS)],
    n: () => [String(chance(0.7) ? 2 + Math.floor(random() * 70) : Math.floor(random() * 3000))],
    y: () => [String(1950 + Math.floor(random() * 74))],
    d: () => [any(DAYS)],
    m: () => [any(MONTHS)],
  }
  const curly = chance(0.5)
  let text = ''
  const spans = []
  for (let i = 4 + Math.floor(random() * 6); i > 0; i--) {
    if (text !== '') text += chance(0.5) ? '\n\n' : ' '
    const sentence = any(SENTENCES)
    const shouted = sentence === sentence.toUpperCase() && /[A-Z]{4}/.test(sentence.replace(/\{\w+\}/g, ''))
    for (const part of sentence.split(/(\{\w+\})/)) {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1]
      if (slot === undefined) {
        text += curly ? part : part.replaceAll('’', "'").replace(/[“”]/g, '"')
        continue
      }
      let [words, kind] = draw[slot]()
      if (!curly) words = words.replaceAll('’', "'")
      if (shouted) words = words.toUpperCase()
      if (kind) spans.push([text.length, text.length + words.length, kind])
      text += words
    }
  }
  return chance(0.2) ? spaced({ id, text, names: spans }) : { id, text, names: spans }
}

/** A text that went through somebody's tokeniser: hyphens and apostrophes stand apart, as in many a scrape. */
function spaced({ id, text, names }) {
  const at = new Map()
  let made = ''
  for (let i = 0; i <= text.length; i++) {
    at.set(i, made.length)
    const apart = /[-’']/.test(text[i] ?? '') && /\w/.test(text[i - 1] ?? '') && /\w/.test(text[i + 1] ?? '')
    made += apart ? ` ${text[i]} ` : (text[i] ?? '')
  }
  return { id, text: made, names: names.map(([from, to, kind]) => [at.get(from), at.get(to - 1) + 1, kind]) }
}

const COUNTRY_NAMES = new Map(COUNTRIES.flatMap(({ names }) => names.map((name) => [name, 'country'])))
const ADJECTIVES = new Set(COUNTRIES.flatMap(({ adjectives }) => adjectives))

/** An article with its names exchanged for others of their kind: the same words around them, in another part of the world. */
export function elsewhere({ id, text, names }, towns, random, share = 0.85) {
  const draw = inventor(towns, random)
  const { chance } = draw
  const families = new Map()
  const givens = new Map()
  const others = new Map()
  const once = (map, key, make) => {
    if (!map.has(key)) map.set(key, make())
    return map.get(key)
  }
  const exchanged = (name, kind) => {
    if (kind === 'person') {
      const words = name.split(/\s+/)
      const last = once(families, words.at(-1), () => (chance(share) ? draw.family() : words.at(-1)))
      if (words.length === 1) return last
      return [
        ...words.slice(0, -1).map((word) => once(givens, word, () => (chance(share) ? draw.given() : word))),
        last,
      ].join(' ')
    }
    return once(others, `${kind} ${name}`, () => {
      if (!chance(share)) return name
      if (kind === 'place') return COUNTRY_NAMES.has(name) ? draw.country() : chance(0.75) ? draw.town() : draw.place()
      if (kind === 'organisation')
        return /^[A-Z.]+$/.test(name) && chance(0.7)
          ? draw.acronym()
          : chance(0.5)
            ? draw.body()
            : chance(0.6)
              ? draw.firm()
              : chance(0.5)
                ? draw.party()
                : draw.paper()
      if (ADJECTIVES.has(name)) return draw.adjective()
      return chance(0.3) ? draw.event() : name
    })
  }
  let made = ''
  let at = 0
  const spans = []
  for (const [from, to, kind] of names) {
    if (from < at) continue
    made += text.slice(at, from)
    const name = exchanged(text.slice(from, to), kind)
    spans.push([made.length, made.length + name.length, kind])
    made += name
    at = to
  }
  const whole = { id: `${id} elsewhere`, text: made + text.slice(at), names: spans }
  return chance(0.15) ? spaced(whole) : whole
}
