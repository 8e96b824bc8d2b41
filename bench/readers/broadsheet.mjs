import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../data.mjs'

export const name = 'Broadsheet'
export const packages = []

/**
 * From bytes, decoding counted, which no other reader does here.
 * @param without names of rules to leave out
 * @param decoded the decoded page instead, as the others are given it
 */
export async function load({ without = [], decoded = false } = {}) {
  const recovery = await loadRecovery()
  const recover = decoded
    ? ({ html, url }) => recovery.recover(html, { url, type: 'html', without })
    : ({ bytes, url }) => recovery.recover(captureOf(bytes, { url: url ?? null, mediaType: 'text/html' }), { without })
  return (page) => {
    const { articles } = recover(page)
    return articles[0] ? asScored(articles[0]) : null
  }
}

export async function loadRecovery() {
  const built = pathToFileURL(path.join(root, 'dist/recovery/index.js')).href
  return (await import(built)).loadRecovery()
}

export function captureOf(bytes, more) {
  const nothing = { url: null, mediaType: null, charset: null, retrieved: null, timezone: null, id: null }
  return { hash: '', bytes, source: 'bench', ...nothing, ...more }
}

/** The fields that the scorers read; a headline made from the lede is nobody's headline. */
export function asScored(article) {
  return {
    headline: article.headlineOrigin === 'lede' ? null : article.headline,
    published: instantOf(article.published),
    authors: article.authors.map((author) => author.name),
    standfirst: article.standfirst,
    text: `${article.dateline ? `${article.dateline.text} ` : ''}${article.text}`,
  }
}

function instantOf(time) {
  if (!time) return null
  const offset = /^(?:Z|[+-]\d\d:?\d\d)$/.test(time.zone ?? '') && time.local.length > 10 ? time.zone : ''
  return time.instant ?? `${time.local}${offset}`
}
