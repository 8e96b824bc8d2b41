/**
 * The portal's own components as elements of the page: the bundle of the try file takes this in place of hono's runtime,
 * which writes text. Words become text nodes, so that captured markup is never parsed.
 */

type Child = Node | string | number | boolean | null | undefined | readonly Child[]
type Props = Readonly<Record<string, unknown>> & { readonly children?: Child }
type Component = (props: Props) => Node | null

/** What no component of ours sets, and what would make markup, style or script of an attribute's words. */
const forbidden = /^(?:on|style$|srcdoc$|dangerously)/i

export function jsx(tag: string | Component, props: Props): Node | null {
  if (typeof tag === 'function') return tag(props)
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === null || value === undefined || value === false) continue
    if (forbidden.test(name)) throw new Error(`no component may set ${name}`)
    if (name === 'href' && !/^(?:https?:|#)/.test(String(value))) throw new Error('a link leads to http, https or here')
    element.setAttribute(name, value === true ? '' : String(value))
  }
  append(element, props.children)
  return element
}
export const jsxs = jsx

export function Fragment({ children }: Props): Node {
  const fragment = document.createDocumentFragment()
  append(fragment, children)
  return fragment
}

function append(parent: Node, child: Child): void {
  if (child === null || child === undefined || typeof child === 'boolean') return
  if (child instanceof Node) parent.appendChild(child)
  else if (typeof child === 'object') for (const one of child) append(parent, one)
  else parent.appendChild(document.createTextNode(String(child)))
}
