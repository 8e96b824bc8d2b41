/**
 * The elements of a page as flat columns: enough of a tree for evidence (ancestors, class words), without the cost of
 * a DOM. Node 0 is the document.
 */
export class ElementTree {
  readonly tag: string[] = ['']
  readonly parent: number[] = [-1]
  readonly depth: number[] = [0]
  /** Class, id, role, itemprop and data-component words, lower case, space apart. */
  readonly words: string[] = ['']
  readonly hidden: boolean[] = [false]
  /** Where the element's start tag begins in the decoded capture. */
  readonly start: number[] = [0]

  add(tag: string, parent: number, words: string, hidden: boolean, start: number): number {
    this.tag.push(tag)
    this.parent.push(parent)
    this.depth.push((this.depth[parent] ?? 0) + 1)
    this.words.push(words)
    this.hidden.push(hidden || this.hidden[parent] === true)
    this.start.push(start)
    return this.tag.length - 1
  }

  get size(): number {
    return this.tag.length
  }

  /** The nearest of `nodes`, from the node itself up; -1 where it stands in none. */
  nearest(node: number, nodes: ReadonlySet<number>): number {
    for (let n = node; n > 0; n = this.parent[n] as number) if (nodes.has(n)) return n
    return -1
  }

  contains(outer: number, node: number): boolean {
    for (let n = node; n > 0; n = this.parent[n] as number) if (n === outer) return true
    return false
  }

  /** Whether `asks` holds of the node or of what it stands in, `levels` elements in all. */
  isWithin(node: number, levels: number, asks: (tree: ElementTree, node: number) => boolean): boolean {
    for (let n = node, level = 0; n > 0 && level < levels; n = this.parent[n] as number, level++)
      if (asks(this, n)) return true
    return false
  }

  /** The nearest element of one of these tags, from the node itself up; -1 where it stands in none. */
  closest(node: number, tags: ReadonlySet<string>): number {
    for (let n = node; n > 0; n = this.parent[n] as number) if (tags.has(this.tag[n] as string)) return n
    return -1
  }
}
