/** Every language says everything, and says it in its own words. That no entry is missing the types see to. */
import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../test/said-by.js'
import { interfaceLanguages } from '../../model/index.js'
import { idiomOf } from './index.js'

/** Entries that are the same word in another language, or none of its words. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ['field.code', 'field.body', 'field.embed', 'listed', 'article.by'],
  ar: [],
  ja: [],
}

describe('the words of the interface', () => {
  const english = new Map(saidBy(idiomOf('en').words))

  for (const language of interfaceLanguages.filter((name) => name !== 'en')) {
    const { words } = idiomOf(language)

    it(`${language}: nothing is left in English`, () => {
      const same = saidBy(words).filter(
        ([path, said]) =>
          said === english.get(path) && !said.startsWith('broadsheet ') && !alike[language]?.includes(path),
      )
      expect(same).toEqual([])
    })
  }

  for (const language of interfaceLanguages) {
    const { words } = idiomOf(language)

    it(`${language}: what counts shows its number, or says it in words`, () => {
      for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 101, 102, 1_234_567]) {
        for (const said of [
          words.teaser.copies(n),
          words.article.runs(n, n),
          words.article.runs(1, n),
          words.search.found(n, false),
          words.search.found(n, true),
          words.origin.markup(n),
          words.front.strip({ captures: n, articles: n, runTogether: n, furniture: n }),
        ]) {
          expect(said).not.toContain('#')
          expect(said).not.toMatch(/undefined|NaN/)
        }
      }
      expect(words.teaser.copies(1_234_567)).toMatch(/1.234.567/)
    })
  }

  it('Arabic counts by its six forms', () => {
    const { copies } = idiomOf('ar').words.teaser
    expect([1, 2, 3, 11, 100].map(copies)).toEqual(['نسخة واحدة', 'نسختان', '3 نسخ', '11 نسخة', '100 نسخة'])
  })
})
