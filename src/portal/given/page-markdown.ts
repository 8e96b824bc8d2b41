/** The pages that hang on an article, and those about this paper, as Markdown. */
import type { ArchivedArticle, KeptCapture } from '../../archive/archive.js'
import { decode } from '../../recovery/index.js'
import { aboutParts } from '../about.js'
import { articlePath } from '../captured-words.js'
import { fieldsOf } from '../marks.js'
import { describedCalls } from '../pages/api.js'
import { fieldName } from '../pages/field-name.js'
import { fieldValue } from '../pages/origin.js'
import { clip, headlineWords } from '../pages/teaser.js'
import { headingWords, inlineWords, linkTarget, pictureMarkdown } from '../print/print-markdown.js'
import type { Site } from '../site.js'
import { addressHere } from './given.js'
import type { GivenComparison, GivenPicture } from './shapes.js'

const page = (...blocks: readonly (string | null)[]): string =>
  `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`
const link = (words: string, address: string): string => `[${inlineWords(words)}](${linkTarget(address) ?? address})`
const articleLink = ({ id, article }: ArchivedArticle, site: Site): string =>
  link(headlineWords(article, site), addressHere(site, articlePath(id, article.headline)))

export function picturePageMarkdown(
  kept: ArchivedArticle,
  { number, of, picture }: GivenPicture,
  { site, base }: { site: Site; base: string },
): string {
  const { kept: file, ...words } = picture
  const url = file && (linkTarget(file.address) === null ? `${base}${file.address}` : file.address)
  return page(
    `# ${headingWords(site.words.picture.place(number, of))}`,
    articleLink(kept, site),
    pictureMarkdown({ ...words, url, width: null, height: null }),
  )
}

/** Values as the page lists them, and places; of what was dropped the places and the reasons, no words: they may be others'. */
export function originMarkdown(kept: ArchivedArticle, capture: KeptCapture, site: Site): string {
  const words = site.words.origin
  const { text, charset } = decode(capture)
  const fields = fieldsOf(kept.article.origins, (name) => fieldValue(kept.article, name, site))
  const { blocks } = capture
  const dropped = blocks.filter(({ article }) => article === null).length
  const places = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([from, to]) => `${from}–${to}`).join(', ')
  return page(
    `# ${headingWords(words.title)}`,
    articleLink(kept, site),
    `${inlineWords(capture.source)}, ${inlineWords(charset)}, ${words.facts({ characters: text.length, blocks: blocks.length, dropped })}`,
    `## ${headingWords(words.fields)}`,
    fields
      .map(
        ({ name, value, spans }) =>
          `- ${inlineWords(fieldName(name, site))}: ${inlineWords(clip(value, 140))} (${places(spans)})`,
      )
      .join('\n'),
    `## ${headingWords(words.capture)}`,
    blocks.map(({ span, label, reason }) => `- ${places([span])}: ${label}, ${inlineWords(reason)}`).join('\n'),
  )
}

export function comparisonMarkdown({ mine, theirs, runs, of, adds, paragraphs }: GivenComparison, site: Site): string {
  const words = site.words.copy
  const outlet = (name: string | null) => name ?? site.words.article.outletNotStated
  const side = (one: GivenComparison['mine']) =>
    `${inlineWords(outlet(one.outlet))}: ${link(one.headline ?? site.words.teaser.untitled, one.page)}`
  const told = (name: string | null, text: string | null) =>
    `> ${inlineWords(outlet(name))}: ${text === null ? words.notThere : inlineWords(text)}`
  return page(
    `# ${headingWords(words.title)}`,
    [mine, theirs].map((one) => `- ${side(one)}`).join('\n'),
    `${inlineWords(outlet(theirs.outlet))}: ${site.words.article.runs(runs, of)}${adds ? ` · ${words.adds(adds)}` : ''}`,
    ...paragraphs.flatMap((row) => [
      `**${inlineWords(words.fate[row.fate])}**`,
      ...(row.fate === 'kept'
        ? [`> ${inlineWords(row.mine ?? '')}`]
        : [told(mine.outlet, row.mine), told(theirs.outlet, row.theirs)]),
    ]),
  )
}

export const aboutMarkdown = (site: Site): string =>
  page(
    `# ${headingWords(site.words.about.title)}`,
    ...aboutParts(site).flatMap(({ title, paragraphs }) => [
      title === null ? null : `## ${headingWords(title)}`,
      ...paragraphs.map(inlineWords),
    ]),
    site.settings.contact ? `## ${headingWords(site.words.about.contact)}` : null,
    site.settings.contact ? inlineWords(site.settings.contact) : null,
  )

/** The calls for who writes a program, in their own English. */
export function apiMarkdown(document: unknown): string {
  const { info, url, calls } = describedCalls(document)
  return page(
    `# ${headingWords(info.title)}`,
    info.description,
    `<${url}/openapi.json>`,
    ...calls.flatMap(({ method, path, what, fields }) => [
      `## ${method} ${path}`,
      what,
      fields.map(({ name, description }) => `- \`${name}\`${description ? `: ${description}` : ''}`).join('\n'),
    ]),
  )
}
