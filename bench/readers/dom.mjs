import { importOurs } from '../packages.mjs'

export const name = 'htmlparser2, DOM only'
export const packages = []

export async function load() {
  const { parseDocument } = await importOurs('htmlparser2')
  return ({ html }) => {
    parseDocument(html)
    return null
  }
}
