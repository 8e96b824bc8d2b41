/** Where cells stand in their table, items in their list, and terms beside what is said of them. */
import type { Cell } from './block.js'
import type { ElementTree } from './element-tree.js'

/** Levels above a block's element up to its cell, and above a cell up to its table or list. */
const cellAway = 6
const groupAway = 8

export class Cells {
  /** Of tables and lists the place that was given last, of their cells their own. */
  private readonly places = new Map<number, { row: number; column: number }>()

  constructor(private readonly tree: ElementTree) {}

  /** An element begins that is a row, a cell or an item. */
  place(tag: string, node: number): void {
    const group = this.groupOf(this.tree.parent[node] as number)
    if (group < 0) return
    const at = this.places.get(group) ?? { row: -1, column: -1 }
    if (tag === 'tr' || tag === 'li' || tag === 'dt') {
      at.row++
      at.column = tag === 'tr' ? -1 : 0
    } else if (tag === 'dd') at.column = 1
    else at.column++
    this.places.set(group, at)
    this.places.set(node, { row: Math.max(0, at.row), column: Math.max(0, at.column) })
  }

  /** The cell or item that an element is or stands in. */
  of(node: number): Cell | null {
    let levels = 0
    for (let n = node; n > 0; n = this.tree.parent[n] as number) {
      const tag = this.tree.tag[n]
      if (tag === 'td' || tag === 'th' || tag === 'li' || tag === 'dd' || tag === 'dt') {
        const at = this.places.get(n)
        if (!at) return null
        const group = this.groupOf(n)
        return group < 0
          ? null
          : { group, row: at.row, column: at.column, header: tag === 'th', ordered: this.tree.tag[group] === 'ol' }
      }
      if (++levels > cellAway) break
    }
    return null
  }

  private groupOf(node: number): number {
    let levels = 0
    for (let n = node; n > 0; n = this.tree.parent[n] as number) {
      const tag = this.tree.tag[n]
      if (tag === 'table' || tag === 'ul' || tag === 'ol' || tag === 'dl') return n
      if (++levels > groupAway) break
    }
    return -1
  }
}
