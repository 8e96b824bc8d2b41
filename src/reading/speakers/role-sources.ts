/** "The mayor", "the North", "the striker": sources that give a role, and the nurse of whom nobody tells the name. */
import { Tag } from '../tokens/tags.js'
import { genderOf } from './entity.js'
import type { Gender } from './first-names.js'
import { isCapital, isNoun } from './narration.js'
import { calledOrganisation } from './organisation-sources.js'
import { GROUP, LIKELY, type ResolvedSource, UNNAMED } from './resolved-source.js'
import { KINDS_OF_ROLE, MENS_ROLES, ORGANISATION_NOUNS, PASSING, WOMENS_ROLES } from './role-nouns.js'
import { type Role, roleHead } from './roles.js'
import type { Scene } from './scene.js'
import { isOrganisationNoun, type SourceWords } from './source-words.js'
import { lastOf, Tally } from './tally.js'

export function roleSource(scene: Scene, read: Extract<SourceWords, { kind: 'role' }>, at: number): ResolvedSource {
  const { words } = scene.registry.narration
  const word = words.lower(read.head)
  const direction = directionSource(scene, read)
  if (direction !== null) return direction
  if (read.plural) return GROUP
  const role = roleHead(word)
  if (isOrganisationNoun(word) && (role === null || ORGANISATION_NOUNS.has(word))) {
    const organisation = calledOrganisation(scene, word, read, at)
    if (organisation !== null) return organisation
    if (role === null) return UNNAMED
  }
  return bearerOf(scene, role ?? word, read, at)
}

/** "the North": the country whose name begins so. */
function directionSource(
  scene: Scene,
  { head, from }: { readonly head: number; readonly from: number },
): ResolvedSource | null {
  const { words } = scene.registry.narration
  if (head !== from + 1 || !isCapital(words, head)) return null
  const word = words.lower(head)
  if (word !== 'north' && word !== 'south' && word !== 'east' && word !== 'west') return null
  for (const [id, entity] of scene.registry.entities.entries()) {
    if (entity.kind === 'place' && entity.parts.length > 1 && entity.parts[0] === word)
      return {
        method: 'role',
        entities: [id],
        words: null,
        kind: 'organisation',
        role: null,
        likely: LIKELY.direction,
      }
    if (id > 400) break
  }
  return null
}

function bearerOf(
  scene: Scene,
  head: string,
  read: Extract<SourceWords, { kind: 'role' }>,
  at: number,
): ResolvedSource {
  const { entities, byRole } = scene.registry
  const gender = WOMENS_ROLES.has(head) ? 'female' : MENS_ROLES.has(head) ? 'male' : null
  const tally = new Tally()
  const weigh = (id: number, bonus: number, key: string): void => {
    const entity = entities[id]
    if (entity === undefined) return
    const known = genderOf(entity)
    if (gender !== null && known !== null && known !== gender) return
    if (onOtherSide([head, ...read.about], entity.roles)) return
    let overlap = 0
    let strange = 0
    for (const word of read.about) {
      const fits = entity.roles.some(
        (role) => role.about.has(word) || role.heads.includes(word) || isStateOf(role, word),
      )
      if (fits) overlap++
      else if (!PASSING.has(word)) strange++
    }
    // A mayor who is somebody's mayor: a role given by another head of the same words is the nearer one.
    const specific = entity.roles.some((role) => role.heads.includes(key))
    tally.add(
      id,
      bonus +
        (specific ? 0.5 : 0) +
        scene.minds.presence(id, at) +
        overlap * 1.2 -
        strange * 0.7 +
        (id === scene.minds.speaker ? 0.5 : 0),
      overlap - strange,
    )
  }
  for (const id of lastOf(byRole.get(head), entities, at)) weigh(id, 1, head)
  const exact = tally.best >= 0
  if (!exact)
    for (const other of KINDS_OF_ROLE.get(head) ?? [])
      for (const id of lastOf(byRole.get(other), entities, at)) weigh(id, 0.4, other)
  const somebody = scene.somebody.get(head)
  if (tally.best >= 0) {
    // "An officer … The officer": somebody unnamed stood nearer.
    const last = lastForm(scene, tally.best, at)
    if (somebody !== undefined && somebody < at && somebody > last && tally.overlap <= 0) return UNNAMED
    return {
      method: 'role',
      entities: [tally.best],
      words: null,
      kind: 'person',
      role: null,
      likely: likelyRole(scene, head, exact, tally, at),
    }
  }
  return read.about.length > 2 ? UNNAMED : inPassing(scene, head, gender, at)
}

function likelyRole(scene: Scene, head: string, exact: boolean, tally: Tally, at: number): number {
  if (CONTENDERS.has(head)) return LIKELY.contender
  if (!exact) return LIKELY.roleOfTheKind
  if (tally.margin < 0.7) return LIKELY.oneOfTheRole
  return tally.overlap >= 0 && (tally.overlap > 0 || scene.minds.presence(tally.best, at) > 0.5)
    ? LIKELY.role
    : LIKELY.roleFarOff
}

/** "The Italian", "the striker": nobody was given that role; whoever the last sentence was about may be meant. */
function inPassing(scene: Scene, head: string, gender: Gender | null, at: number): ResolvedSource {
  const { narration, entities } = scene.registry
  if (scene.somebody.has(head) || narration.words.lower(at) !== 'the') return UNNAMED
  if (roleHead(head) === null && !/(?:an|ese|ish|year-old)$/.test(head)) return UNNAMED
  const found = scene.minds.behind(at, gender)
  if (found === null || found.distance > 1 || found.likely < 0.75) return UNNAMED
  // Who has a role of the same sort by other words is called by these.
  if (
    entities[found.entity]?.roles.some(({ heads }) => heads.some((own) => CONTENDERS.has(own) === CONTENDERS.has(head)))
  )
    return UNNAMED
  return {
    method: 'role',
    entities: [found.entity],
    words: null,
    kind: 'person',
    role: null,
    likely: LIKELY.inPassing * found.likely,
  }
}

/** First word of somebody's last form before `at`. */
function lastForm(scene: Scene, id: number, at: number): number {
  const { entities, forms } = scene.registry
  const of = entities[id]?.forms ?? []
  let low = 0
  let high = of.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((forms[of[middle] as number] as { from: number }).from < at) low = middle + 1
    else high = middle
  }
  const form = forms[of[low - 1] ?? -1]
  return form?.from ?? -1
}

/** "a nurse": whom "the nurse" means afterwards. */
export function noteSomebody(scene: Scene, at: number): void {
  const { words, tags } = scene.registry.narration
  const word = words.lower(at)
  if (word !== 'a' && word !== 'an' && word !== 'another') return
  // ", an engineer with the district," belongs to the name before it.
  if (at > 1 && words.at(at - 1) === ',' && (scene.registry.formAt[at - 2] as number) >= 0) return
  let head = -1
  for (let i = at + 1; i < Math.min(words.count, at + 7); i++) {
    if (isNoun(tags[i])) head = i
    else if (head >= 0 || (tags[i] !== Tag.JJ && tags[i] !== Tag.VBN)) break
    if ((scene.registry.formAt[i] as number) >= 0 && i > at + 1 && head === i) {
      const form = scene.registry.forms[scene.registry.formAt[i] as number]
      if (form?.kind === 'person') return
    }
  }
  if (head < 0) return
  const key = roleHead(words.lower(head))
  if (key !== null) scene.somebody.set(key, at)
}

/** Tennessee, of R-Tenn. */
function isStateOf({ from, to, about }: Role, word: string): boolean {
  if (from !== to) return false
  for (const state of about) if (state.length >= 3 && word.startsWith(state)) return true
  return false
}

/** Roles that somebody has for a while, beside a job. */
const CONTENDERS = new Set(
  'candidate nominee front-runner frontrunner contender challenger incumbent rival hopeful republican democrat'.split(
    ' ',
  ),
)

/** Words that name sides; who is given one is not called by another. */
const SIDES: readonly (readonly string[])[] = [
  ['republican', 'republicans', 'gop', 'republic'],
  ['democratic', 'democrat', 'democrats'],
  ['labour'],
  ['conservative', 'tory'],
]

function onOtherSide(about: readonly string[], roles: readonly Role[]): boolean {
  for (const side of SIDES) {
    if (!about.some((word) => side.includes(word))) continue
    const own = roles.some((role) => side.some((word) => role.about.has(word) || role.heads.includes(word)))
    const other = SIDES.some(
      (one) =>
        one !== side && roles.some((role) => one.some((word) => role.about.has(word) || role.heads.includes(word))),
    )
    if (other && !own) return true
  }
  return false
}
