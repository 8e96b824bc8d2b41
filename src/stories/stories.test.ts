import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../model/index.js'
import { copyCuts, headlineLikeness, isCopy, likeness, marksOf, wordsOf } from './index.js'

/** A wire story of fourteen paragraphs on a strike in an invented port. */
const WIRE =
  `Ferry crews in Port Aven walked off the job for a third week on Monday, stranding hundreds of islanders who depend on the morning crossing to reach work and school.
The strike, the longest in the history of the line, has emptied shelves on Little Sker, where the only grocer said flour and milk would run out by Thursday.
"We are not asking for the moon, we are asking for a winter rota that lets us see our children," said Ines Dorn, who has piloted the Aven Star for nineteen years.
The Harbour Company said in a statement that it had offered a raise of four percent and two more deckhands for each vessel, an offer the crews turned down on Sunday night.
Mediators sent by the coastal council arrived on Saturday and have met both sides separately, officials said, but no joint session has been set.
At the quay, a dozen pickets warmed their hands over a brazier while gulls picked through the nets of boats that had nothing to carry.
Paul Reed, a joiner who lives on Little Sker, said he had paid a lobster boat thirty crowns to bring him across with his tools.
The company runs five vessels and carries about four thousand passengers a week in winter, according to figures it filed with the council last year.
Crews say sick leave doubled after the company cut the relief shift in October, a charge that managers reject as a misreading of the logs.
Tourism operators fear for the spring season, which opens in five weeks with the kite festival on the northern beaches.
In the last dispute, eleven years ago, the service stopped for nine days before the council paid for a temporary rota.
A petition for a public ferry had gathered two thousand names by Monday afternoon, its organisers said, a third of the adults on the islands.
The council has said it has no money to buy vessels, though its treasurer left open a guarantee for a loan.
Talks are to resume on Wednesday in the customs house, the only heated hall on the quay.`.split('\n')

/** Another reporter at the same strike: the same event, quotation and figures, other words. */
const OTHER =
  `Islanders on Little Sker woke to bare shelves as the dispute that has tied up the Aven ferries dragged on.
Pilot Ines Dorn said the crews wanted a fairer rota. "We are not asking for the moon, we are asking for a winter rota that lets us see our children," she said.
Managers put a four percent raise on the table, and say the union never answered their last letter.
The treasurer of the coastal council told this newspaper that a loan guarantee was possible if both sides signed before the weekend.
Shopkeepers are organising a convoy of lobster boats to fetch flour, with the first run planned for dawn tomorrow.
For the school on Little Sker, lessons have moved to the radio, as they did in the winter of the great ice.`.split('\n')

const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n')
const articleOf = (paragraphs: readonly string[]) => ({
  body: paragraphs.map((each): BodyBlock => ({ kind: 'paragraph', text: each })),
})
const pick = (...indices: number[]) => indices.map((index) => WIRE[index] ?? '')

describe('copies', () => {
  const full = WIRE
  const nine = WIRE.slice(0, 9)
  const six = pick(0, 1, 2, 4, 7, 10)

  it.each([
    ['fourteen and nine paragraphs', full, nine],
    ['fourteen and six', full, six],
    ['nine and six', nine, six],
  ])('finds one wire story in two outlets that run %s of it', (_, one, other) => {
    expect(isCopy(likeness(text(one), text(other)))).toBe(true)
    const marks = new Set(marksOf(text(one)))
    expect(marksOf(text(other)).filter((mark) => marks.has(mark)).length).toBeGreaterThan(1)
  })

  it('finds it under other quotation marks, dashes and capitals', () => {
    const reset = text(nine).replaceAll('"', '”').replaceAll('Port Aven', 'PORT AVEN').replaceAll(', ', ' — ')
    expect(likeness(text(full), reset).sharedBack).toBe(1)
  })

  it('does not take two reports on one event for copies', () => {
    const alike = likeness(text(WIRE), text(OTHER))
    expect(alike.runs).toBeGreaterThan(5)
    expect(isCopy(alike)).toBe(false)
  })

  it('does not take a follow-up that shares four paragraphs of background for a copy', () => {
    const follow = [...OTHER, ...pick(7, 8, 10, 12)]
    expect(isCopy(likeness(text(WIRE), text(follow)))).toBe(false)
  })

  it('finds copies in a script without spaces', () => {
    const report =
      '港町アベンでは月曜日、連絡船の乗組員によるストライキが三週目に入り、島の住民数百人が通勤や通学の足を奪われた。会社側は賃上げを提案したが、組合はこれを拒否した。'
    const cut = report.slice(0, 60)
    expect(likeness(report, cut).sharedBack).toBe(1)
    expect(wordsOf('東京ABC')).toEqual(['東', '京', 'abc'])
  })

  it('is certain to mark every shared paragraph of 28 words or more', () => {
    for (const paragraph of WIRE.filter((each) => wordsOf(each).length >= 28)) {
      const inside = marksOf(text([...OTHER.slice(0, 3), paragraph, ...OTHER.slice(3)]))
      const alone = new Set(marksOf(text([...WIRE.slice(0, 2), paragraph])))
      expect(inside.filter((mark) => alone.has(mark)).length).toBeGreaterThan(0)
    }
  })

  it('has no opinion on texts without words', () => {
    expect(likeness('', '…')).toEqual({ shared: 0, sharedBack: 0, runs: 0 })
    expect(marksOf('  ')).toEqual([])
  })
})

describe('cuts', () => {
  it('says that an outlet runs nine of fourteen paragraphs, and which it dropped', () => {
    const cuts = copyCuts(articleOf(WIRE), articleOf(WIRE.slice(0, 9)))
    expect(cuts).toMatchObject({ runs: 9, of: 14, added: [] })
    expect(cuts.paragraphs.slice(7, 10)).toMatchObject([
      { fate: 'kept', other: 7, shared: 1 },
      { fate: 'kept', other: 8 },
      { fate: 'dropped', other: null },
    ])
  })

  it('tells a changed paragraph and an added one', () => {
    const changed = (WIRE[3] ?? '').replace(
      'an offer the crews turned down on Sunday night',
      'which the union rejected',
    )
    const cuts = copyCuts(articleOf(WIRE), articleOf([...WIRE.slice(0, 3), changed, OTHER[4] ?? '']))
    expect(cuts.paragraphs[3]).toMatchObject({ fate: 'changed', other: 3 })
    expect(cuts.added).toEqual([4])
  })

  it('finds paragraphs that the other desk joined', () => {
    const cuts = copyCuts(articleOf(WIRE.slice(0, 4)), articleOf([`${WIRE[0]} ${WIRE[1]}`, `${WIRE[2]} ${WIRE[3]}`]))
    expect(cuts.paragraphs.map(({ fate, other }) => [fate, other])).toEqual([
      ['kept', 0],
      ['kept', 0],
      ['kept', 1],
      ['kept', 1],
    ])
    expect(cuts.added).toEqual([])
  })
})

describe('headlines', () => {
  it('are alike when a desk turns them round', () => {
    expect(headlineLikeness('Ferry strike enters third week', 'Third week of ferry strike')).toBeGreaterThan(0.7)
  })
  it('are compared without the words that an agency sets before a resent story', () => {
    expect(headlineLikeness('KILL: Ferry strike enters third week', 'Ferry strike enters third week')).toBe(1)
    expect(headlineLikeness('UPDATE 2-Ferry strike ends', 'Ferry strike ends')).toBe(1)
  })
  it('are like nothing when there is none', () => {
    expect(headlineLikeness(null, null)).toBe(0)
  })
})
