/** Pages as Markdown: what was captured stays text, nothing in it becomes markup. */
import type {
  ArchivedArticle,
  ArchivedReading,
  ArticleSummary,
  AttributionKind,
  NamedCount,
} from '../../archive/archive.js'
import type { Article } from '../../model/index.js'
import { articlePath, hostOf, safeUrl } from '../captured-words.js'
import { keyPath } from '../name-path.js'
import { isOtherLanguage, otherLanguages } from '../other-languages.js'
import { headlineWords } from '../pages/teaser.js'
import { pictureFile } from '../picture-address.js'
import { headingWords, inlineWords, linkTarget, printMarkdown } from '../print/print-markdown.js'
import { short } from '../printed-time.js'
import { whatMayShow } from '../rights.js'
import type { Site } from '../site.js'
import { addressHere } from './given.js'

/** @param base  of this site, without a slash at its end: pictures are linked here and nowhere else */
/** @param read  what it says, told after it */
export function articleMarkdown(
  kept: ArchivedArticle,
  { base, site, read = null }: { base: string; site: Site; read?: ArchivedReading | null },
): string {
  if (!whatMayShow(kept.rights, site.settings).words) return `${lineMarkdown({ ...kept.article, ...kept }, site)}\n`
  const original = safeUrl(kept.url ?? kept.article.url)
  const outlet = kept.outlet ?? hostOf(kept.url)
  const source = [outlet === null ? null : inlineWords(outlet), original === null ? null : `<${original}>`].filter(
    (part) => part !== null,
  )
  const languages = otherLanguages(kept, site)
    .filter(({ language }) => isOtherLanguage(language, kept.article.language))
    .map(({ name, url, here }) => {
      const address = here === null ? url : addressHere(site, here.path)
      return `[${inlineWords(name)}](${linkTarget(address) ?? address})`
    })
  return `${[
    wordsMarkdown(kept.article, kept, base, read),
    ...(languages.length ? [`${inlineWords(site.words.article.otherLanguages)}: ${languages.join(' · ')}`] : []),
    ...(source.length ? [source.join(' · ')] : []),
  ].join('\n\n')}\n`
}

export function wordsMarkdown(
  article: Article,
  kept: Pick<ArchivedArticle, 'pictures'>,
  base: string,
  read: ArchivedReading | null = null,
): string {
  const pictures = article.pictures.map((picture, k) => {
    const file = kept.pictures[k]
    return { ...picture, url: file ? `${base}${pictureFile(file.blob)}` : null }
  })
  return printMarkdown([{ ...article, pictures }], [read?.reading ?? null])
}

export interface ListInMarkdown {
  readonly title: string
  readonly parts: readonly { readonly title: string | null; readonly articles: readonly ArticleSummary[] }[]
}

export function listMarkdown({ title, parts }: ListInMarkdown, site: Site): string {
  const blocks = parts
    .filter(({ articles }) => articles.length > 0)
    .flatMap((part) => [
      ...(part.title === null ? [] : [`## ${headingWords(part.title)}`]),
      ...part.articles.map((summary) => lineMarkdown(summary, site)),
    ])
  return `${[`# ${headingWords(title)}`, ...blocks].join('\n\n')}\n`
}

export const namesMarkdown = (title: string, kind: AttributionKind, names: readonly NamedCount[], site: Site): string =>
  `${[
    `# ${headingWords(title)}`,
    names
      .map(({ key, name, articles }) => {
        const address = addressHere(site, keyPath(kind, key))
        return `- [${inlineWords(name)}](${linkTarget(address) ?? address}): ${articles}`
      })
      .join('\n'),
  ].join('\n\n')}\n`

export const daysMarkdown = (
  month: string,
  days: readonly { readonly day: string; readonly articles: number }[],
  site: Site,
): string =>
  `${[
    `# ${month}`,
    days
      .filter(({ articles }) => articles > 0)
      .map(({ day, articles }) => `- [${day}](${addressHere(site, `/days/${day}`)}): ${articles}`)
      .join('\n'),
  ].join('\n\n')}\n`

type Line = Pick<
  ArticleSummary,
  'id' | 'headline' | 'headlineOrigin' | 'standfirst' | 'outlet' | 'url' | 'sorted' | 'rights'
>

function lineMarkdown(line: Line, site: Site): string {
  const { words } = whatMayShow(line.rights, site.settings)
  const headline = headlineWords(line, site)
  const original = safeUrl(line.url)
  const here = addressHere(site, articlePath(line.id, line.headline))
  const address = words ? here : (original ?? addressHere(site, `/articles/${line.id}`))
  const outlet = line.outlet ?? hostOf(line.url)
  const facts = [short(line.sorted, site), outlet === null ? null : inlineWords(outlet)].filter((part) => part !== null)
  return [
    `### [${headingWords(headline)}](${linkTarget(address) ?? address})`,
    ...(words && line.standfirst !== null ? [inlineWords(line.standfirst)] : []),
    facts.join(' · '),
  ].join('\n\n')
}
