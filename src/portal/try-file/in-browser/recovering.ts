/** Recovery for the page: in a worker, so that a long capture does not hold it up; in the page where there is none. */
import { type Answer, type Ask, askedAs, type Question } from './messages.js'

/** Only the script that came with the page is ever run, whatever is asked of this policy. */
interface Policy {
  createScript(text: string): string
  createScriptURL(address: string): string
}

declare global {
  interface Window {
    /** Of browsers that know Trusted Types. */
    readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
  }
}

export interface Recovering {
  /** Gives up what was asked before. */
  ask(given: Question['given'], options: Question['options']): Promise<Answer>
}

/** @param engine the script of recovery, as text */
export function recoverWith(engine: string): Recovering {
  const address = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }))
  const rules: Policy = {
    createScript: (text) => only(text, engine),
    createScriptURL: (text) => only(text, address),
  }
  const trusted = window.trustedTypes?.createPolicy('broadsheet', rules) ?? rules
  let number = 0
  let worker: Worker | null = null
  let busy = false
  let inPage: Ask | null = null

  const open = (): Worker | null => {
    if (inPage) return null
    try {
      const opened = new Worker(trusted.createScriptURL(address))
      opened.addEventListener('error', () => {
        // A browser that allows no worker here says so after it made one.
        if (worker === opened && !busy) worker = null
      })
      return opened
    } catch {
      return null
    }
  }
  const askInPage = (question: Question): Promise<Answer> => {
    inPage ??= engineInPage(trusted.createScript(engine))
    return inPage(question)
  }
  worker = open()

  return {
    ask(given, options) {
      const question: Question = { number: ++number, given, options }
      if (busy) {
        worker?.terminate()
        worker = open()
      }
      const asked = worker
      if (!asked) return askInPage(question)
      busy = true
      return new Promise((resolve) => {
        const done = (answer: Answer | Promise<Answer>) => {
          asked.removeEventListener('message', heard)
          asked.removeEventListener('error', broken)
          busy = false
          resolve(answer)
        }
        const heard = ({ data }: MessageEvent<Answer>) => {
          if (data.kind !== 'ready' && data.number === question.number) done(data)
        }
        const broken = () => {
          worker = null
          done(askInPage(question))
        }
        asked.addEventListener('message', heard)
        asked.addEventListener('error', broken)
        asked.postMessage(question)
      })
    },
  }
}

function only(text: string, allowed: string): string {
  if (text === allowed) return text
  throw new TypeError('no other script runs here')
}

function engineInPage(script: string): Ask {
  const element = document.createElement('script')
  element.text = script
  document.head.append(element)
  const ask: unknown = Reflect.get(globalThis, askedAs)
  if (typeof ask !== 'function') throw new Error('recovery did not start in this browser')
  return ask as Ask
}
