/** Passing an article on: by the device's own dialog where there is one, else the address can be copied at a press. */
import type { ScriptWords } from '../script-words.js'
import { button } from './controls.js'

export function offerSharing(words: ScriptWords): void {
  document.addEventListener('click', (event) => {
    const summary = event.target instanceof Element ? event.target.closest('.share > summary') : null
    const share = summary?.parentElement
    const field = share?.querySelector('input')
    if (!(share instanceof HTMLDetailsElement) || !field || share.open) return
    if ('share' in navigator) {
      event.preventDefault()
      navigator
        .share({ title: share.closest<HTMLElement>('.reading')?.dataset.title ?? '', url: field.value })
        .catch((trouble: unknown) => {
          // Whoever closes the dialog has had enough; where it failed, the field is still there.
          if (!(trouble instanceof DOMException && trouble.name === 'AbortError')) share.open = true
        })
    } else if (navigator.clipboard && !share.querySelector('button')) {
      const copy = button(words.copy, () => {
        field.select()
        void navigator.clipboard.writeText(field.value).then(() => {
          copy.textContent = words.copied
        })
      })
      copy.setAttribute('aria-live', 'polite')
      share.append(copy)
    }
  })
}
