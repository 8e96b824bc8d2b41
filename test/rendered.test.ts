/** One page as programs turn it into text (`test/rendered/`): each form of it is the same article. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from '../src/recovery/index.js'
import { root } from './program.js'

const folder = path.join(root, 'test/rendered')
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const forms = readdirSync(folder).filter((file) => !file.endsWith('.html'))
const headline = 'Ferries between Orlsund and Port Aven stop at noon on Friday as four crews of six walk out'

describe('a page turned into text', () => {
  let recovery: Recovery
  let paragraphs = ''
  beforeAll(async () => {
    recovery = await loadRecovery()
    paragraphs = recovery.recover(read('ferries.html')).articles[0]?.text ?? ''
  })
  it.each(forms)('%s holds the same paragraphs, time and author', (file) => {
    const text = read(file)
    const { articles } = recovery.recover(text, { type: file.endsWith('.md') ? 'markdown' : 'text' })
    expect(articles.map((a) => a.text)).toEqual([paragraphs])
    expect(articles[0]?.authors.map(({ name }) => name)).toEqual(['Moira Tench'])
    expect(articles[0]?.published?.local).toBe('2032-05-04T07:15')
    // A PDF breaks a headline by its larger letters, which its text does not show.
    if (!file.startsWith('pdf')) expect(articles[0]?.headline).toBe(headline)
    // Every word stands in the capture, where its origin says.
    const [from, to] = articles[0]?.origins['body[0]']?.[0] ?? [0, 0]
    expect(text.slice(from, to).replace(/\s+/g, ' ')).toMatch(/^The ferries between Orlsund and .*paid for Sundays\.$/)
  })
  it('that was sent by mail has the subject for its headline and the date for its time', () => {
    const mail = [
      'From: Orlsund Post <desk@orlsundpost.example>',
      'Date: Tue, 4 May 2032 07:15:00 +0200',
      `Subject: Fwd: ${headline.slice(0, 60)}`,
      ` ${headline.slice(61)}`,
      '',
      ...paragraphs.split('\n'),
    ].join('\n')
    const [article] = recovery.recover(mail).articles
    expect([article?.headline, article?.published?.instant]).toEqual([headline, '2032-05-04T07:15:00+02:00'])
    expect(article?.text).toBe(paragraphs)
  })
})
