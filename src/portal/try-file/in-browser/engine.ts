/** Recovery as a script of its own: it answers messages in a worker, and calls in a page that may have none. */
import { decodeGiven, loadRecovery } from '../../../recovery/browser.js'
import { type Ask, askedAs } from './messages.js'

const recovery = loadRecovery().then((loaded) => {
  // The first capture of all pays for the calendars of every language: better this one than the reader's.
  loaded.recover('Ferries stop\n\nBy Ann Vey\n\n3 May 2031\n\nPORT AVEN – The ferries stopped at noon.', {
    explain: true,
  })
  return loaded
})

const ask: Ask = async ({ number, given, options }) => {
  try {
    const { recover } = await recovery
    const begun = performance.now()
    const recovered = recover(given, options)
    const ms = performance.now() - begun
    return { kind: 'recovered', number, recovered, text: decodeGiven(given, options).text, ms }
  } catch (error) {
    return { kind: 'failed', number, what: error instanceof Error ? error.message : String(error) }
  }
}

if (typeof document === 'undefined') {
  addEventListener('message', (event) => void ask(event.data).then((answer) => postMessage(answer)))
  void recovery.then(() => postMessage({ kind: 'ready' }))
} else Object.assign(globalThis, { [askedAs]: ask })
