import { JSDOM, VirtualConsole } from 'jsdom'
import { articleOf } from './readability-linkedom.mjs'

export const name = 'Readability on jsdom'
export const packages = ['@mozilla/readability', 'jsdom']

export async function load() {
  return ({ html, url }) => {
    // Its own console would print every style sheet that it cannot read.
    const dom = new JSDOM(html, { url: url ?? 'http://localhost/', virtualConsole: new VirtualConsole() })
    try {
      return articleOf(dom.window.document)
    } finally {
      dom.window.close()
    }
  }
}
