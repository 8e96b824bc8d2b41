/**
 * Pictures over the page instead of on pages of their own: arrow keys, Escape, the back button, and focus where it was. The
 * address is that of the picture's page, so a copied or reloaded one leads there.
 */
import type { ScriptWords } from '../script-words.js'
import { button } from './controls.js'

/** What the history remembers of an open viewer. */
interface Remembered {
  readonly picture: string
}

const remembered = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'picture' in state ? String((state as Remembered).picture) : null

export function followPictures(words: ScriptWords): void {
  let links: HTMLAnchorElement[] = []
  let at = 0
  let opener: HTMLAnchorElement | null = null

  const plate = document.createElement('figure')
  const dialog = document.createElement('dialog')
  dialog.className = 'viewer'
  const previous = button(words.previous, () => go(at - 1))
  const next = button(words.next, () => go(at + 1))
  const close = button(words.close, () => history.back())
  const bar = document.createElement('p')
  bar.className = 'viewer-bar'
  bar.append(previous, next, close)
  dialog.append(plate, bar)

  const show = () => {
    const link = links[at]
    const picture = link?.querySelector('img')
    if (!link || !picture) return
    const large = document.importNode(picture, true)
    large.removeAttribute('loading')
    if (large.srcset) large.sizes = '100vw'
    const said = link.closest('figure')?.querySelector('figcaption')
    plate.replaceChildren(large, ...(said ? [document.importNode(said, true)] : []))
    const tongue = link.closest<HTMLElement>('[lang]')
    plate.lang = tongue?.lang ?? ''
    plate.dir = tongue?.dir ?? ''
    dialog.setAttribute('aria-label', link.getAttribute('aria-label') ?? '')
    previous.disabled = at === 0
    next.disabled = at === links.length - 1
    bar.hidden = false
  }
  const go = (to: number) => {
    if (to < 0 || to >= links.length) return
    at = to
    history.replaceState({ picture: links[at]?.href }, '', links[at]?.href)
    show()
    // A button that is switched off under the focus would leave the keyboard nowhere.
    if (document.activeElement === document.body || !dialog.contains(document.activeElement)) close.focus()
    if (
      (previous.disabled && document.activeElement === previous) ||
      (next.disabled && document.activeElement === next)
    )
      close.focus()
  }
  const shut = () => {
    if (!dialog.open) return
    dialog.close()
    opener?.focus({ preventScroll: true })
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('.story a.frame') : null
    if (!(link instanceof HTMLAnchorElement) || event.button !== 0) return
    // Whoever asks for a new tab or window gets the picture's page there.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return
    event.preventDefault()
    links = [...(link.closest('.story')?.querySelectorAll<HTMLAnchorElement>('a.frame') ?? [])]
    at = links.indexOf(link)
    opener = link
    if (!dialog.isConnected) document.body.append(dialog)
    show()
    dialog.showModal()
    close.focus()
    history.pushState({ picture: link.href }, '', link.href)
  })
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    history.back()
  })
  dialog.addEventListener('keydown', (event) => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault()
      go(event.key === forward ? at + 1 : at - 1)
    }
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || event.target === plate) history.back()
  })
  addEventListener('popstate', ({ state }) => {
    const picture = remembered(state)
    if (picture === null) return shut()
    const place = links.findIndex(({ href }) => href === picture)
    // Forward again to a picture that this page has; to any other, its own page.
    if (place < 0) return location.reload()
    at = place
    show()
    if (!dialog.open) dialog.showModal()
  })
}
