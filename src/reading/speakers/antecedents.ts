/**
 * Who he and she are: those named last are weighed by what was said of them since. Walks forward only, and keeps few in mind, so that
 * its cost is the text's length. The weights are those of a softmax over everybody in mind and nobody of them, fitted by
 * `scripts/train/reading/pronouns.mjs`; so a choice comes with how likely it is.
 */
import { Tag } from '../tokens/tags.js'
import { genderOf } from './entity.js'
import type { Gender } from './first-names.js'
import { isVerb } from './narration.js'
import { PRONOUN_WEIGHTS } from './pronoun-weights.js'
import type { Registry } from './registry.js'

interface InMind {
  readonly entity: number
  /** What its mentions weigh, fading from sentence to sentence. */
  weight: number
  sentence: number
  block: number
  /** Its last word. */
  at: number
  /** Prominence of its last mention. */
  last: number
  /** Sentence and block in which it last spoke, or -9. */
  spoke: number
  spokeBlock: number
  /** Sentence in which it last was a subject, or -9. */
  subject: number
  /** Last block whose first person it was, or -9. */
  opened: number
  pronoun: boolean
  mentions: number
  /** How sure its last name is its own, and not another's of that name. */
  sure: number
}

export interface Candidate {
  /** Of the registry; -1 is nobody in mind. */
  readonly entity: number
  readonly features: readonly number[]
}

export interface Antecedent {
  readonly entity: number
  /** 0 to 1. */
  readonly likely: number
  /** Sentences since it was last meant. */
  readonly distance: number
}

/** In the order of the weights. */
export const PRONOUN_FEATURES = [
  'nobody',
  'nobody, and somebody unnamed spoke last',
  'weight',
  'weight of its last mention',
  'in the same sentence',
  'in the sentence before',
  'sentences away',
  'subject of the same sentence',
  'subject of the sentence before',
  'spoke last, in the same or the last sentence',
  'spoke last, before that',
  'spoke last, and the pronoun stands behind a quotation',
  'spoke in the same block',
  'gender is known',
  'named last of all',
  'named often in the article',
  'last named in an earlier block',
  'first of this block',
  'first of the block before',
  'last meant by a pronoun',
  'the pronoun begins its sentence, and it was the subject of the one before',
  'the pronoun is possessive, and it is the subject of the sentence',
  'the pronoun is possessive, and it was named last of all',
  'the pronoun is an object, and it is the subject of the sentence',
  'named again behind the pronoun',
  'in mind alone',
  'spoke last, and nobody else was named since',
  'the same, and the pronoun stands behind a quotation',
] as const

const MOST_IN_MIND = 24
const FADES = 0.65
const FARTHEST = 14

export class Minds {
  private inMind: InMind[] = []
  private lastSpeaker = -1
  private unnamedSpoke = -9
  private openedBlock = -1

  constructor(
    private readonly registry: Registry,
    private readonly watch: ((at: number, candidates: readonly Candidate[]) => void) | null = null,
  ) {}

  /** A name, `sure` to be that of the entity, or a pronoun that stands for it. */
  mention(entity: number, at: number, weight: number, sure: number | null = null): void {
    const pronoun = sure === null
    const { words } = this.registry.narration
    const sentence = words.sentence[at] as number
    const block = words.block[at] as number
    const place = this.inMind.findIndex((one) => one.entity === entity)
    let mind = this.inMind[place]
    if (mind === undefined) {
      mind = {
        entity,
        weight: 0,
        sentence,
        block,
        at,
        last: 0,
        spoke: -9,
        spokeBlock: -9,
        subject: -9,
        opened: -9,
        pronoun,
        mentions: 0,
        sure: 1,
      }
      if (this.inMind.length >= MOST_IN_MIND) this.inMind.shift()
    } else this.inMind.splice(place, 1)
    this.inMind.push(mind)
    mind.weight = Math.min(4, mind.weight * FADES ** (sentence - mind.sentence) + weight)
    mind.sentence = sentence
    mind.block = block
    mind.at = at
    mind.last = weight
    mind.pronoun = pronoun
    if (sure !== null) mind.sure = sure
    mind.mentions++
    if (weight >= 1.2) mind.subject = sentence
    if (block !== this.openedBlock && this.registry.entities[entity]?.kind === 'person') {
      this.openedBlock = block
      mind.opened = block
    }
  }

  speaks(entity: number, at: number): void {
    const { words } = this.registry.narration
    const mind = this.inMind.find((one) => one.entity === entity)
    if (mind !== undefined) {
      mind.spoke = words.sentence[at] as number
      mind.spokeBlock = words.block[at] as number
    }
    this.lastSpeaker = entity
    this.unnamedSpoke = -9
  }

  /** "A representative said": he may be meant next. */
  somebodySpeaks(at: number): void {
    this.unnamedSpoke = this.registry.narration.words.sentence[at] as number
  }

  /** Everybody whom a pronoun at a word may mean, and nobody. */
  private candidates(at: number, gender: Gender | null): Candidate[] {
    const { narration, entities } = this.registry
    const { words, tags } = narration
    const sentence = words.sentence[at] as number
    const block = words.block[at] as number
    const word = words.lower(at)
    const possessive = tags[at] === Tag.PRP$ || word === 'his'
    const object = !possessive && !isVerb(tags[at + 1]) && tags[at + 1] !== Tag.RB && (word === 'him' || word === 'her')
    const first = words.sentences[sentence] as number
    const begins = at - first <= 1
    const behindQuotation = at > first && tags[at - 1] === Tag['"']
    const able = this.inMind.filter((mind) => {
      const entity = entities[mind.entity]
      if (entity?.kind !== 'person' || sentence - mind.sentence > FARTHEST) return false
      const known = genderOf(entity)
      return known === null || gender === null || known === gender
    })
    let last = -1
    for (const { at: own } of able) last = Math.max(last, own)
    const again = this.namedBehind(at)
    const list = able.map((mind): Candidate => {
      const entity = entities[mind.entity]
      const far = sentence - mind.sentence
      const speaker = mind.entity === this.lastSpeaker
      const subjectHere = mind.subject === sentence
      const subjectBefore = mind.subject === sentence - 1
      return {
        entity: mind.entity,
        features: [
          0,
          0,
          mind.weight * FADES ** far,
          mind.last,
          yes(far === 0),
          yes(far === 1),
          Math.min(far, 8) / 4,
          yes(subjectHere),
          yes(subjectBefore),
          yes(speaker && mind.spoke >= sentence - 1),
          yes(speaker && mind.spoke < sentence - 1),
          yes(speaker && behindQuotation),
          yes(mind.spokeBlock === block),
          yes(gender !== null && entity !== undefined && genderOf(entity) === gender),
          yes(mind.at === last),
          Math.log1p(entity?.forms.length ?? 0) / 2,
          yes(mind.block < block),
          yes(mind.opened === block),
          yes(mind.opened === block - 1),
          yes(mind.pronoun),
          yes(begins && subjectBefore),
          yes(possessive && subjectHere),
          yes(possessive && mind.at === last),
          yes(object && subjectHere),
          yes(again.includes(mind.entity)),
          yes(able.length === 1),
          yes(speaker && mind.at === last),
          yes(speaker && mind.at === last && behindQuotation),
        ],
      }
    })
    const nobody = new Array<number>(PRONOUN_FEATURES.length).fill(0)
    nobody[0] = 1
    nobody[1] = yes(this.unnamedSpoke >= sentence - 1)
    list.push({ entity: -1, features: nobody })
    return list
  }

  /** "He told Rubio": who is named right behind a pronoun in its clause is somebody else. */
  private namedBehind(at: number): readonly number[] {
    const { narration, formAt, forms } = this.registry
    const { words, tags, quoted } = narration
    const found: number[] = []
    const sentence = words.sentence[at]
    for (let i = at + 1; i < Math.min(words.count, at + 7); i++) {
      const tag = tags[i]
      if (words.sentence[i] !== sentence || quoted[i] === 1 || tag === Tag[','] || tag === Tag[':'] || tag === Tag['"'])
        break
      if (words.lower(i) === 'that' || words.lower(i) === 'and') break
      const form = forms[formAt[i] as number]
      if (form !== undefined && !form.possessive) found.push(form.entity)
    }
    return found
  }

  /** Who a pronoun at a word stands for; without a gender, who is thought of. */
  behind(at: number, gender: Gender | null): Antecedent | null {
    const candidates = this.candidates(at, gender)
    this.watch?.(at, candidates)
    let best: Candidate | null = null
    let most = -Infinity
    const scores = candidates.map((candidate) => {
      const score = scoreOf(candidate)
      if (score > most) {
        most = score
        best = candidate
      }
      return score
    })
    let sum = 0
    for (const score of scores) sum += Math.exp(score - most)
    const { entity } = best as unknown as Candidate
    if (entity < 0) return null
    const mind = this.inMind.find((one) => one.entity === entity)
    const sentence = this.registry.narration.words.sentence[at] as number
    return { entity, likely: (mind?.sure ?? 1) / sum, distance: sentence - (mind?.sentence ?? sentence) }
  }

  /** How present somebody is at a word, 0 where nobody thinks of them. */
  presence(entity: number, at: number): number {
    const mind = this.inMind.find((one) => one.entity === entity)
    if (mind === undefined) return 0
    const far = (this.registry.narration.words.sentence[at] as number) - mind.sentence
    return mind.weight * FADES ** far + (mind.entity === this.lastSpeaker ? 0.8 : 0)
  }

  /** Those in mind, last first. */
  recent(): readonly number[] {
    return this.inMind.map(({ entity }) => entity).reverse()
  }

  get speaker(): number {
    return this.lastSpeaker
  }
}

const yes = (so: boolean): number => (so ? 1 : 0)

function scoreOf({ features }: Candidate): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += (PRONOUN_WEIGHTS[i] ?? 0) * (features[i] as number)
  return sum
}
