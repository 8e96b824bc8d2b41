/**
 * The archive as a public site reads it. A headline made from the lede is the outlet's text and not its headline: of an
 * article whose words are withheld it is withheld too, in lists, on pages and in addresses; and search finds such an article
 * by nothing that is not shown, or a patient reader could ask it for the text word by word.
 */
import type { AlternateHere, ArchiveReader, ArticleSummary, CopyInfo } from '../archive/archive.js'
import { tellableHeadline, whatMayShow } from './rights.js'
import type { SiteSettings } from './settings.js'

export function discreetReader(reader: ArchiveReader, settings: SiteSettings): ArchiveReader {
  if (!settings.public) return reader
  const line = <L extends AlternateHere | ArticleSummary | CopyInfo>(summary: L): L => ({
    ...summary,
    ...tellableHeadline(summary, settings),
  })
  const lines = (summaries: readonly ArticleSummary[]) => summaries.map(line)
  const maybe = (summary: ArticleSummary | null) => (summary === null ? null : line(summary))
  return bound(reader, {
    async front(now) {
      const { lead, seconds, sections, latest, ...rest } = await reader.front(now)
      return {
        ...rest,
        lead: maybe(lead),
        seconds: lines(seconds),
        sections: sections.map(({ articles, ...section }) => ({ ...section, articles: lines(articles) })),
        latest: lines(latest),
      }
    },
    async article(id, now) {
      const found = await reader.article(id, now)
      if (found.kind !== 'article') return found
      const kept = found.article
      const { article } = kept
      return {
        kind: 'article',
        article: {
          ...kept,
          copies: kept.copies.map(line),
          alternates: kept.alternates.map((here) => (here === null ? null : line(here))),
          article: { ...article, ...tellableHeadline({ ...article, rights: kept.rights }, settings) },
        },
      }
    },
    async copyTexts(id, limit, now) {
      return (await reader.copyTexts(id, limit, now)).filter(({ rights }) => whatMayShow(rights, settings).words)
    },
    async reading(of, now) {
      const read = await reader.reading(of, now)
      return read !== null && whatMayShow(read.rights, settings).words ? read : null
    },
    async person(asked, now) {
      const person = await reader.person({ ...asked, open: true }, now)
      if (person === null) return null
      return { ...person, groups: person.groups.map((group) => ({ ...group, articles: lines(group.articles) })) }
    },
    people: (asked, now) => reader.people({ ...asked, open: true }, now),
    statements: (asked, now) => reader.statements({ ...asked, open: true }, now),
    async latest(page, now) {
      const { articles, total } = await reader.latest(page, now)
      return { articles: lines(articles), total }
    },
    async list(asked, now) {
      const { articles, ...rest } = await reader.list(asked, now)
      return { ...rest, articles: lines(articles) }
    },
    async search(query, page) {
      const { hits, ...rest } = await reader.search(query, { ...page, withheld: true })
      return { ...rest, hits: hits.map(({ summary, snippet }) => ({ summary: line(summary), snippet })) }
    },
    async newestFound(query, limit, now) {
      return lines(await reader.newestFound(query, limit, now, true))
    },
    async changes(asked, now) {
      const { changes, ...rest } = await reader.changes(asked, now)
      return {
        ...rest,
        changes: changes.map((change) => ('article' in change ? { ...change, article: line(change.article) } : change)),
      }
    },
    async givenSince(asked, now) {
      return lines(await reader.givenSince(asked, now))
    },
    async givenPage(page, now) {
      return lines(await reader.givenPage(page, now))
    },
    async readingOn(id, asked, now) {
      const { like, next, older } = await reader.readingOn(id, asked, now)
      return { like: lines(like), next: maybe(next), older: maybe(older) }
    },
    async filtered(asked, now) {
      const { articles, ...rest } = await reader.filtered(asked, now)
      return { ...rest, articles: lines(articles) }
    },
  })
}

/** The reader with some of its questions answered otherwise. */
function bound(reader: ArchiveReader, others: Partial<ArchiveReader>): ArchiveReader {
  return new Proxy(reader, {
    get(target, name) {
      const own: unknown = Reflect.get(others, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
