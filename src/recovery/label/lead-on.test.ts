import { describe, expect, it } from 'vitest'
import { leadOn, leadsToStory } from './lead-on.js'

describe('a line that leads to another story', () => {
  it.each([
    'À lire aussi Les bacs de Port-Avel restent à quai',
    'Les også «Fergen» ble liggende i havnen',
    'Lesen Sie auch Warum die Fähre im Hafen bleibt',
    'Читайте також Пором лишається в порту',
  ])('says so without a mark, before a headline: %s', (line) => expect(leadsToStory(line)).toBe(true))

  it.each([
    'Baca juga: Kapal feri tetap di pelabuhan',
    'Xem thêm: Phà nằm lại bến cảng',
    'Citește și: Feribotul rămâne în port',
    'بیشتر بخوانید: کشتی در بندر می‌ماند',
    'קראו עוד: המעבורת נשארת בנמל',
    'আরও পড়ুন: ফেরি বন্দরেই থাকছে',
    'Διαβάστε επίσης: Το πλοίο μένει στο λιμάνι',
  ])('says so in many languages: %s', (line) => expect(leadOn.test(line)).toBe(true))

  it.each([
    'Lesen Sie auch Goethe, riet er den Kindern der Inselschule, und sie lasen ihn im Winter.',
    'See also how the harbour has changed since the crane went',
    'Les også av glede',
  ])('is no sentence of a story: %s', (line) => expect(leadsToStory(line)).toBe(false))
})
