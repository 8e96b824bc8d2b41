/**
 * Whose words a statement's are: each source in the order of the text is tied to a name of the registry, or to nobody, with how likely
 * that is.
 */
import type { FoundStatement } from '../statements/found-statement.js'
import { Tag } from '../tokens/tags.js'
import { type Candidate, Minds } from './antecedents.js'
import { PRONOUN_GENDER } from './entity.js'
import { namedSource } from './named-sources.js'
import { isVerb } from './narration.js'
import { notePair, pronounSource } from './pronoun-sources.js'
import type { Registry } from './registry.js'
import { GROUP, LIKELY, likelyName, type ResolvedSource, UNNAMED } from './resolved-source.js'
import { noteSomebody, roleSource } from './role-sources.js'
import { roleHead } from './roles.js'
import type { Scene } from './scene.js'
import { readSource, type SourceWords } from './source-words.js'

/** For each statement, in their order; null where it has no source words. */
export function resolveSources(
  registry: Registry,
  statements: readonly FoundStatement[],
  watch: ((at: number, candidates: readonly Candidate[]) => void) | null = null,
): (ResolvedSource | null)[] {
  return new Walk(registry, statements, watch).run()
}

class Walk {
  private readonly scene: Scene
  private readonly resolved: (ResolvedSource | null)[]

  constructor(
    private readonly registry: Registry,
    private readonly statements: readonly FoundStatement[],
    watch: ((at: number, candidates: readonly Candidate[]) => void) | null,
  ) {
    this.scene = { registry, minds: new Minds(registry, watch), lastGroup: null, lastPair: null, somebody: new Map() }
    this.resolved = new Array(statements.length).fill(null)
  }

  run(): (ResolvedSource | null)[] {
    const { registry, statements } = this
    const { narration, formAt, forms } = registry
    const { words, tags, quoted } = narration
    const order = statements
      .map(({ source }, index) => ({ index, at: source[0]?.[0] ?? -1 }))
      .filter(({ at }) => at >= 0 && at < words.count)
      .sort((a, b) => a.at - b.at)
    let next = 0
    for (let i = 0; i < words.count; i++) {
      const index = formAt[i] as number
      const gender = quoted[i] === 1 || index >= 0 ? undefined : PRONOUN_GENDER.get(words.lower(i))
      const behind = gender === undefined ? null : this.scene.minds.behind(i, gender)
      while (next < order.length && (order[next] as { at: number }).at <= i) {
        const { index: statement } = order[next++] as { index: number }
        this.resolve(statement)
      }
      if (index >= 0) {
        const form = forms[index]
        if (form !== undefined && form.from === i && form.quoted === false) {
          this.scene.minds.mention(form.entity, i, form.prominence, form.alone ? 1 : likelyName(form))
          notePair(this.scene, index)
        }
      } else if (behind !== null) {
        const subject = isVerb(tags[i + 1]) || (tags[i + 1] === Tag.RB && isVerb(tags[i + 2]))
        this.scene.minds.mention(behind.entity, i, (subject ? 1.3 : 0.5) * behind.likely)
      } else if (tags[i] === Tag.DT) noteSomebody(this.scene, i)
    }
    while (next < order.length) this.resolve((order[next++] as { index: number }).index)
    return this.resolved
  }

  private resolve(index: number): void {
    const { source } = this.statements[index] as FoundStatement
    const read = readSource(this.registry, source)
    const at = source[0]?.[0] ?? 0
    const found = this.whoIs(read, at)
    this.resolved[index] = found
    const sentence = this.registry.narration.words.sentence[at] as number
    if (found === null) return
    const [entity] = found.entities
    if (entity !== undefined && found.entities.length === 1) {
      if (this.registry.entities[entity]?.kind === 'person') {
        this.scene.minds.mention(entity, at, 0.4)
        this.scene.minds.speaks(entity, at)
      } else this.scene.lastGroup = { source: found, sentence }
    } else {
      if ((read.kind === 'unnamed' || read.kind === 'role') && found.kind === 'unnamed' && this.isSomebody(read.head))
        this.scene.minds.somebodySpeaks(at)
      this.scene.lastGroup = { source: found, sentence }
    }
  }

  private isSomebody(head: number): boolean {
    return roleHead(this.registry.narration.words.lower(head)) !== null
  }

  private whoIs(read: SourceWords, at: number): ResolvedSource | null {
    switch (read.kind) {
      case 'none':
        return null
      case 'pronoun':
        return pronounSource(this.scene, read.at, read.word)
      case 'names':
        return namedSource(this.scene, read.forms)
      case 'of-somebody':
        return {
          method: 'organisation',
          entities: [],
          words: [this.behindArticle(read.from), read.to],
          kind: 'organisation',
          role: null,
          likely: LIKELY.ofSomebody,
        }
      case 'role':
        return roleSource(this.scene, read, at)
      case 'unnamed':
        return read.plural ? GROUP : UNNAMED
      default:
        return read satisfies never
    }
  }

  private behindArticle(from: number): number {
    return this.registry.narration.tags[from] === Tag.DT ? from + 1 : from
  }
}
