/**
 * Reading on: the next article is set under the one that is read, before its end is reached. The address, the title and
 * the history follow what is read; nothing takes the focus; it can be skipped and stopped; after a handful it ends.
 */
import type { ScriptWords } from '../script-words.js'
import { button } from './controls.js'

/** Articles set under the first. */
const MOST = 5
/** How far below the window the end of an article may be when the next is fetched, in pixels. */
const AHEAD = 1_400
/** Remembered for this tab: whoever stopped once is not followed on the next page. */
const STOPPED = 'broadsheet-stopped'

export function readOn(words: ScriptWords): void {
  const main = document.querySelector('main')
  const foot = document.querySelector<HTMLElement>('.foot')
  const first = main?.querySelector<HTMLElement>('.reading')
  if (!main || !first || wasStopped() || savesData()) return
  /** Where each article on this page has its own. */
  const addresses = new Map<Element, string>([[first, location.href]])
  const read = new Set([location.pathname])
  let set = 0
  let busy = false
  let stopped = false

  const status = document.createElement('p')
  status.className = 'offscreen'
  status.setAttribute('role', 'status')
  status.lang = document.documentElement.lang
  main.append(status)

  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting && scrollY > 0) void follow(target)
    },
    { rootMargin: `0px 0px ${AHEAD}px 0px` },
  )
  const current = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) if (isIntersecting && target instanceof HTMLElement) name(target)
    },
    { rootMargin: '-40% 0px -60% 0px' },
  )
  const watch = (section: Element) => {
    current.observe(section)
    const next = section.querySelector('.next')
    if (next && set < MOST) near.observe(next)
  }
  // Not before the reader moves: what is fetched then was asked for, and nothing shifts on a page that was just opened.
  addEventListener('scroll', () => watch(first), { once: true, passive: true })

  async function follow(from: Element, replacing: Element | null = null) {
    const section = from.closest('.reading')
    const link = nextOf(section)
    if (!section || !link || busy || stopped || (!replacing && set >= MOST)) return
    // The foot stands under the last article; while it is in sight, nothing is pushed under the reader's eyes.
    if (!replacing && foot && foot.getBoundingClientRect().top < innerHeight) return
    busy = true
    near.unobserve(from)
    if (foot) foot.hidden = true
    try {
      const following = await fetched(link)
      if (!following || stopped) return
      addresses.set(following, link)
      read.add(new URL(link).pathname)
      following.prepend(barOf(following))
      if (replacing) {
        current.unobserve(replacing)
        replacing.replaceWith(following)
      } else section.after(following)
      if (!replacing) set++
      status.textContent = words.follows.replace('{}', following.querySelector('h1')?.textContent ?? '')
      watch(following)
      if (replacing) following.querySelector('button')?.focus({ preventScroll: true })
    } finally {
      busy = false
      if (foot) foot.hidden = false
    }
  }

  /** Where the article is that follows, or another that is like it, or the next older one, which was not read yet. */
  function nextOf(section: Element | null): string | null {
    const older = section?.querySelector<HTMLElement>('.next')?.dataset.next
    const links = ['.next > a', '.like .teaser-headline a'].flatMap((links) => [
      ...(section?.querySelectorAll<HTMLAnchorElement>(links) ?? []),
    ])
    const found = [...links.map(({ href }) => href), ...(older ? [new URL(older, location.href).href] : [])]
    return found.find((href) => new URL(href).origin === location.origin && !read.has(new URL(href).pathname)) ?? null
  }

  function barOf(section: HTMLElement): HTMLElement {
    const bar = document.createElement('p')
    bar.className = 'onward'
    const skip = button(words.skip, () => void follow(section, section))
    skip.hidden = nextOf(section) === null
    bar.append(
      skip,
      button(words.stop, () => {
        stopped = true
        remember()
        near.disconnect()
        const before = section.previousElementSibling
        for (let later: Element | null = section; later?.classList.contains('reading'); ) {
          const after: Element | null = later.nextElementSibling
          current.unobserve(later)
          later.remove()
          later = after
        }
        status.textContent = words.stopped
        // The button is gone: the keyboard goes on at the link that it stood for.
        before?.querySelector<HTMLElement>('.next > a')?.focus({ preventScroll: true })
        if (before instanceof HTMLElement) name(before)
      }),
    )
    return bar
  }

  /** The address and the title are those of the article that is read. Each one entered for the first time is a step back. */
  const entered = new Set<HTMLElement>([first])
  function name(section: HTMLElement) {
    const address = addresses.get(section)
    if (!address || document.querySelector('dialog[open]')) return
    if (new URL(address).pathname === location.pathname) return
    document.title = section.dataset.title ?? document.title
    if (entered.has(section)) history.replaceState({ reading: address }, '', address)
    else history.pushState({ reading: address }, '', address)
    entered.add(section)
  }
  addEventListener('popstate', ({ state }) => {
    const known = typeof state === 'object' && state !== null
    if (known && 'picture' in state) return
    const address = known && 'reading' in state ? String(state.reading) : null
    const sections = [...main.querySelectorAll<HTMLElement>('.reading')]
    const section = address === null ? first : sections.find((one) => addresses.get(one) === address)
    // It was skipped or taken away: its own page has it.
    if (!section) return location.reload()
    for (const later of sections.slice(sections.indexOf(section) + 1)) entered.delete(later)
    document.title = section.dataset.title ?? document.title
    // Back to where the article begins, unless the browser has brought the reader to a place in it already.
    const { top, bottom } = section.getBoundingClientRect()
    if (bottom < innerHeight * 0.4 || top > innerHeight * 0.4) section.scrollIntoView()
  })
}

/** The article on another page of this site, its addresses made whole; null where there is none. */
async function fetched(address: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (!answer.ok || new URL(answer.url).origin !== location.origin) return null
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const section = page.querySelector<HTMLElement>('main .reading')
    if (!section) return null
    const whole = (one: string) => new URL(one, answer.url).href
    for (const attribute of ['href', 'src', 'data-next'])
      for (const element of section.querySelectorAll(`[${attribute}]`)) {
        const value = element.getAttribute(attribute)
        if (value !== null && !value.startsWith('#')) element.setAttribute(attribute, whole(value))
      }
    for (const picture of section.querySelectorAll('img[srcset]'))
      picture.setAttribute(
        'srcset',
        (picture.getAttribute('srcset') ?? '')
          .split(', ')
          .map((one) => one.replace(/^\S+/, whole))
          .join(', '),
      )
    return document.importNode(section, true)
  } catch {
    return null // Offline: the link is still there.
  }
}

function wasStopped(): boolean {
  try {
    return sessionStorage.getItem(STOPPED) !== null
  } catch {
    return false // Storage may be barred.
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(STOPPED, '1')
  } catch {
    // Then it holds for this page alone.
  }
}

const savesData = (): boolean =>
  'connection' in navigator &&
  typeof navigator.connection === 'object' &&
  navigator.connection !== null &&
  'saveData' in navigator.connection &&
  navigator.connection.saveData === true
