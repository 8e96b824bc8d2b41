/** The elements that are open at a place of a page, innermost last. */
import type { Attributes } from './html-attributes.js'

export interface OpenElement {
  readonly tag: string
  readonly number: number
  readonly node: number
  readonly block: boolean
  readonly silent: boolean
  link: boolean
  readonly strong: boolean
  /** Where its content begins, when the words of the whole element are wanted at its end. */
  readonly kept: Kept | null
}

export interface Kept {
  readonly from: number
  readonly what: 'itemprop' | 'time'
  readonly attributes: Attributes
  readonly className: string
  readonly itemType: string | null
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * A page opens thousands of elements and has a few dozen open at once: each place of the stack has one object, filled anew
 * for every element that stands there. So what `pop` gives is good until the next `push`.
 */
export class OpenElements {
  private readonly places: Writable<OpenElement>[] = []
  length = 0

  at(i: number): OpenElement {
    return this.places[i] as OpenElement
  }

  get innermost(): OpenElement | null {
    return this.length > 0 ? this.at(this.length - 1) : null
  }

  isAnyOf(tags: ReadonlySet<string>): boolean {
    for (let i = 0; i < this.length; i++) if (tags.has(this.at(i).tag)) return true
    return false
  }

  push(
    tag: string,
    number: number,
    node: number,
    block: boolean,
    silent: boolean,
    link: boolean,
    strong: boolean,
    kept: Kept | null,
  ): void {
    const place = this.places[this.length++]
    if (place === undefined) {
      this.places.push({ tag, number, node, block, silent, link, strong, kept })
      return
    }
    place.tag = tag
    place.number = number
    place.node = node
    place.block = block
    place.silent = silent
    place.link = link
    place.strong = strong
    place.kept = kept
  }

  pop(): OpenElement | null {
    return this.length > 0 ? this.at(--this.length) : null
  }
}
