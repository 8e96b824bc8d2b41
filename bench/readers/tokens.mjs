import { importOurs } from '../packages.mjs'

export const name = 'htmlparser2, tokens only'
export const packages = []

const events =
  'attribdata attribentity attribend attribname cdata closetag comment declaration end opentagend opentagname processinginstruction selfclosingtag text textentity'

export async function load() {
  const { Tokenizer } = await importOurs('htmlparser2')
  const callbacks = Object.fromEntries(events.split(' ').map((event) => [`on${event}`, () => {}]))
  return ({ html }) => {
    const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
    tokenizer.write(html)
    tokenizer.end()
    return null
  }
}
