/** One article and the pages that hang on it, as `.json` and `.md`. */
import type { Found } from '../../archive/archive.js'
import type { Routes } from '../door.js'
import { type Asked, addForms, type Forms, type Made, readable, wholeNumber } from '../forms.js'
import { givenArticle, givenComparison, givenOrigins, givenPicture, givenPlain, givenRevision } from '../given/given.js'
import { articleMarkdown, wordsMarkdown } from '../given/markdown.js'
import { comparisonMarkdown, originMarkdown, picturePageMarkdown } from '../given/page-markdown.js'
import { givenSaid, saidMarkdown } from '../given/said.js'
import { withoutPictures } from '../pages/plain-article.js'
import { whatMayShow } from '../rights.js'

export const articleDataRoutes: Routes = (app, door) =>
  addForms(app, door, [
    ['/articles/:name', article],
    ['/articles/:id/plain', plain],
    ['/articles/:id/said', said],
    ['/articles/:id/origin', origin],
    ['/articles/:id/pictures/:name', picture],
    ['/articles/:id/revisions/:name', revision],
    ['/articles/:id/copies/:name', copy],
  ])

async function article({ door, site, name, base }: Asked): Promise<Made> {
  const found = await door.reader.article(name, site.now)
  if (found.kind === 'gone') return found
  if (found.kind === 'none') return { missing: true }
  const read = await door.reader.reading(found.article, site.now)
  return {
    json: () => givenArticle(found.article, site, read),
    markdown: () => articleMarkdown(found.article, { base, site, read }),
  }
}

async function plain(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const words = withoutPictures(kept.article)
  return {
    json: () => givenPlain({ ...kept, article: words }, asked.site),
    markdown: () => `${wordsMarkdown(words, { pictures: [] }, asked.base)}\n`,
  }
}

/** As its page has it: nothing that was not sure enough, and what the outlet took back said to be so. */
async function said(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const told = await asked.door.told(kept, asked.site)
  if (told === null) return { missing: true }
  return {
    json: () => givenSaid(kept, told, asked.site),
    markdown: () => saidMarkdown(kept, told, asked.site),
  }
}

async function origin(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const capture = await asked.door.reader.capture(kept.captureHash)
  if (capture === null) return { missing: true }
  return {
    json: () => givenOrigins(kept, capture),
    markdown: () => originMarkdown(kept, capture, asked.site),
  }
}

async function picture(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const n = wholeNumber(asked.name)
  const given = n === null ? null : givenPicture(kept, n, asked.site)
  if (given === null) return { missing: true }
  return { json: () => given, markdown: () => picturePageMarkdown(kept, given, asked) }
}

async function revision(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const n = Number.parseInt(asked.name, 10)
  const known = kept.revisions.some(({ number }) => number === n)
  const found = known ? await asked.door.reader.revision(kept.id, n) : null
  if (found === null) return { missing: true }
  return {
    json: () => givenRevision(kept.id, found),
    markdown: () => `${wordsMarkdown(found.article, { pictures: [] }, asked.base)}\n`,
  }
}

async function copy(asked: Asked): Promise<Made> {
  const kept = await readable(asked)
  if (!('article' in kept)) return kept
  const known = kept.copies.find(({ id }) => id === asked.name)
  const found: Found = known ? await asked.door.reader.article(known.id, asked.site.now) : { kind: 'none' }
  if (found.kind !== 'article' || !whatMayShow(found.article.rights, asked.door.settings).words)
    return { missing: true }
  const given = givenComparison(kept, found.article, asked.site)
  return { json: () => given, markdown: () => comparisonMarkdown(given, asked.site) } satisfies Forms
}
