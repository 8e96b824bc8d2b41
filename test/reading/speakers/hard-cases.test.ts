import { describe, expect, it } from 'vitest'
import type { Mention, Speaker } from '../../../src/model/index.js'
import type { NameSpan } from '../../../src/reading/names/name-span.js'
import { NO_FIRST_NAMES } from '../../../src/reading/speakers/first-names.js'
import { readSpeakers } from '../../../src/reading/speakers/read-speakers.js'
import type { FoundStatement } from '../../../src/reading/statements/found-statement.js'
import { Tag } from '../../../src/reading/tokens/tags.js'
import { readWords } from '../../../src/reading/tokens/words.js'
import { cpuTime } from '../../cpu-time.js'
import { bareStatement } from '../bare-statement.js'
import { labelling, readLabelled } from './labelled.js'

type Names = { readonly [kind in 'people' | 'organisations' | 'places']?: string }

/** Sources stand in square brackets; names are listed, so that only who is who is tested. */
function read(marked: string, names: Names): { speakers: readonly (Speaker | null)[]; mentions: readonly Mention[] } {
  const text = labelling.readMarked(marked.replace(/\[([^\]]*)\]/g, '[$1 = ?]'))
  const kinds = { people: 'person', organisations: 'organisation', places: 'place' } as const
  const listed = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
    (names[kind]?.split(', ') ?? []).map((name): { name: string; kind: NameSpan['kind'] } => ({
      name,
      kind: kinds[kind],
    })),
  )
  return readLabelled(text, listed)
}
const namesOf = (marked: string, names: Names) => read(marked, names).speakers.map((speaker) => speaker?.name ?? null)

describe('whose words they are', () => {
  it.each<[what: string, text: string, names: Names, speakers: (string | null)[]]>([
    [
      'a surname is the expert who spoke, not the leader of the same surname',
      'North Marlow is led by Kim Jae Won. [Kim Dae Hyun, a military expert,] said the yard was old. [Kim] said it would need years.',
      { people: 'Kim Jae Won, Kim Dae Hyun' },
      ['Kim Dae Hyun', 'Kim Dae Hyun'],
    ],
    [
      'a family name that stands first is the surname',
      '[Shin Wonsoo, national security adviser for President Yoon Taek,] told a program. [Shin] said no more.',
      { people: 'Shin Wonsoo, Yoon Taek' },
      ['Shin Wonsoo', 'Shin Wonsoo'],
    ],
    [
      'of a list whose names are of different kinds nobody is picked out',
      '[Harn Kraft, Brolga Deep and the Prairie Gold] said they would merge. [Harn Kraft, Tarn and Ost] said no.',
      { organisations: 'Harn Kraft', people: 'Brolga Deep, Prairie Gold', places: 'Tarn, Ost' },
      [null, 'Harn Kraft, Tarn and Ost'],
    ],
    [
      'Mr. and Ms. tell a couple apart',
      'Helen Strand and her husband, Magnus Strand, came late. [Ms. Strand] said it was the train. [Mr. Strand] said it was not.',
      { people: 'Helen Strand, Magnus Strand' },
      ['Helen Strand', 'Magnus Strand'],
    ],
    [
      'a first name before "and" has the surname behind it',
      'Per and Ada Roe sold the mill. [Mr. Roe] said it was time. [Ms. Roe] said it was late.',
      { people: 'Ada Roe' },
      ['Per Roe', 'Ada Roe'],
    ],
    [
      'who is named inside a quotation is not who speaks next',
      '[Marta Quist] was blunt. “Susan Hale lied to us,” [she] said.',
      { people: 'Marta Quist, Susan Hale' },
      ['Marta Quist', 'Marta Quist'],
    ],
    [
      'he is no woman',
      '[Peter Nowak] met Olga Brandt on Monday. Olga Brandt left early. [He] said the talks were short.',
      { people: 'Peter Nowak, Olga Brandt' },
      ['Peter Nowak', 'Peter Nowak'],
    ],
    [
      'who stands between him and the verb is somebody else',
      '[Sam Okoro] was tired. “I am tired,” [he] told Luca Ferrante.',
      { people: 'Sam Okoro, Luca Ferrante' },
      ['Sam Okoro', 'Sam Okoro'],
    ],
    [
      'the mayor is who was called mayor',
      'Mayor Ada Roe met Per Lind, a banker. Per Lind left. [The mayor] said nothing.',
      { people: 'Ada Roe, Per Lind' },
      ['Ada Roe'],
    ],
    [
      'somebody unnamed stays unnamed when called by the role again',
      'Inspector Tom Hale was asked. [An officer] said the road was closed. [The officer] would not say why.',
      { people: 'Tom Hale' },
      [null, null],
    ],
    [
      'an acronym, in brackets and without',
      'The National Harbour Service (NHS) waited. [The NHS] said it was cold. The World Grain Programme came. [The WGP] said so too.',
      { organisations: 'National Harbour Service, World Grain Programme, NHS, WGP' },
      ['National Harbour Service', 'World Grain Programme'],
    ],
    [
      'the bank is the one bank',
      'Norvik Commercial Bank lost money. [The bank] said it was sorry.',
      { organisations: 'Norvik Commercial Bank' },
      ['Norvik Commercial Bank'],
    ],
    [
      'the North is the country in the north; a capital is its government',
      'Barges left North Korea. [The North] said it was grain. South Korea watched. [Seoul] said it was not.',
      { places: 'North Korea, South Korea, Seoul' },
      ['North Korea', 'South Korea'],
    ],
    [
      'an office is not its holder, a list is all of them, and a spokesman nobody',
      'Ada Roe and Per Lind met. [Roe’s office] said so. [Roe and Lind] said it was good. [A spokesman for Roe] said more.',
      { people: 'Ada Roe, Per Lind' },
      ['Roe’s office', 'Ada Roe and Per Lind', null],
    ],
    [
      'a team is not who it is named for',
      '[Ada Roe] ran on Monday. Team Roe was pleased. [Roe] said it was warm.',
      { people: 'Ada Roe, Team Roe' },
      ['Ada Roe', 'Ada Roe'],
    ],
    [
      'a list that names not all of them names nobody',
      '[Ada Roe] spoke. [Roe and her neighbours] want a bridge.',
      { people: 'Ada Roe' },
      ['Ada Roe', null],
    ],
    [
      'the name stands behind the role',
      '[The mayor of Port Aven, Ada Roe,] came. [Her lawyer, David Kell,] stayed away. [Roe’s spokesman Tom Hale] waited.',
      { people: 'Ada Roe, David Kell, Tom Hale', places: 'Port Aven' },
      ['Ada Roe', 'David Kell', 'Tom Hale'],
    ],
    [
      'experts, officials and polls are nobody',
      '[Many experts] doubt it. [A senior official] said so. [Sources] agreed. According to [a new poll], half do.',
      { people: 'Ada Roe' },
      [null, null, null, null],
    ],
  ])('%s', (_, text, names, speakers) => expect(namesOf(text, names)).toEqual(speakers))

  it('a quotation that goes on is the speaker’s before it', () => {
    const words = readWords('“We wait,” Ada Roe said. “We wait.')
    const said = {
      type: 'speech',
      mode: 'asserted',
      quoted: 'direct',
      inside: null,
      confidence: 1,
      said: null,
    } as const
    const { speakers } = readSpeakers({
      words,
      tags: new Uint8Array(words.count).fill(Tag.NNP),
      names: [{ from: 5, to: 7, kind: 'person', confidence: 1 }],
      statements: [
        { ...said, source: [[5, 7]], cue: [[7, 8]], content: [[0, 5]], continued: false },
        { ...said, source: [], cue: [], content: [[9, 13]], continued: true },
        { ...said, source: [], cue: [], content: [[9, 13]], continued: false },
      ],
      firstNames: NO_FIRST_NAMES,
    })
    expect(speakers.map((speaker) => speaker && [speaker.name, speaker.method])).toEqual([
      ['Ada Roe', 'full-name'],
      ['Ada Roe', 'continued'],
      null,
    ])
  })
})

describe('roles', () => {
  it.each([
    ['[Shin Wonsoo, national security adviser for President Yoon Taek,] spoke.', 'national security adviser'],
    ['[Kim Dae Hyun, a military expert at the institute,] spoke.', 'military expert'],
    ['[Environment Minister Albert Rüti] spoke.', 'Environment Minister'],
    ['[Nina Osei, policy director of the coalition,] spoke.', 'policy director of the coalition'],
    ['[Roe’s spokesman Tom Hale] spoke.', 'spokesman'],
    ['[Ada Roe, 61, the harbour’s owner,] spoke.', 'owner'],
  ])('%s', (text, role) => {
    const people = 'Shin Wonsoo, Yoon Taek, Kim Dae Hyun, Albert Rüti, Nina Osei, Tom Hale, Ada Roe'
    expect(read(text, { people }).speakers[0]?.role).toBe(role)
  })
})

describe('mentions', () => {
  it('hold all forms of a name, with the roles', () => {
    const { mentions } = read('Mayor Ada Roe came. [Roe] left Port Aven. Ms. Roe, a former judge, slept.', {
      people: 'Ada Roe',
      places: 'Port Aven',
    })
    expect(mentions.map(({ name, kind, roles, spans }) => [name, kind, roles, spans.length])).toEqual([
      ['Ada Roe', 'person', ['Mayor', 'former judge'], 3],
      ['Port Aven', 'place', [], 1],
    ])
  })
})

it('fifty thousand names cost their number', () => {
  const cost = (count: number): number => {
    const words = readWords(
      Array.from({ length: count }, (_, i) => `${i % 2 === 0 ? `Ab${i} Kim` : 'Kim'} said so. He left.`).join('\n\n'),
    )
    const names: NameSpan[] = []
    const statements: FoundStatement[] = []
    for (let i = 0; i + 1 < words.count; i++) {
      if (words.at(i) !== 'Kim') continue
      const from = i > 0 && words.at(i - 1).startsWith('Ab') ? i - 1 : i
      names.push({ from, to: i + 1, kind: 'person', confidence: 1 })
      for (const source of [[from, i + 1] as const, [i + 4, i + 5] as const])
        statements.push(bareStatement({ source: [source] }))
    }
    const tags = new Uint8Array(words.count).fill(Tag.NNP)
    return cpuTime(() => {
      const { speakers } = readSpeakers({ words, tags, names, statements, firstNames: NO_FIRST_NAMES })
      expect(speakers).toHaveLength(2 * count)
    })
  }
  const leastOf = (count: number) => Math.min(cost(count), cost(count))
  cost(2000)
  // Five times the names in much less than twenty-five times the time.
  expect(leastOf(50_000)).toBeLessThan(15 * Math.max(leastOf(10_000), 100))
})
