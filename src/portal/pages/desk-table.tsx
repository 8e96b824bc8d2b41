/** The frame of a list at the desk: scrolled by itself on a narrow screen, reached and named for whoever goes by keyboard. */
import type { Child } from 'hono/jsx'
import type { Site } from '../site.js'

export interface Column {
  readonly name: string
  /** Its figures line up. */
  readonly figures?: boolean
}

export function DeskTable(props: { label: string; columns: readonly (string | Column)[]; children?: Child }) {
  return (
    <div class="desk-table" role="region" aria-label={props.label} tabindex={0}>
      <table>
        <thead>
          <tr>
            {props.columns.map((column) => {
              const { name, figures = false } = typeof column === 'string' ? { name: column } : column
              return (
                <th scope="col" class={figures ? 'number' : undefined}>
                  {name}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}

/** @param newest  address of the beginning; null there. @param older  of what follows; null at the end */
export function DeskPager({ site, newest, older }: { site: Site; newest: string | null; older: string | null }) {
  return (
    <nav class="pages" aria-label={site.words.pages.label}>
      {newest === null ? null : <a href={newest}>{site.words.desk.newest}</a>}
      {older === null ? null : (
        <a href={older} rel="next">
          {site.words.pages.older}
        </a>
      )}
    </nav>
  )
}
