import { describe, expect, it } from 'vitest'
import { changesOfTongue } from './tongues.js'

const english = [
  'The harbour board of Orlsund will sell its two oldest ferries and lease three new ones, it said on Tuesday.',
  'The boats were built in 1994 and carry half of the people who go to the islands and back in a year.',
  'It is not known who will buy them, and what they are to cost has not been said by the board as yet.',
]
const german = [
  'Die Gemeinde Hafenau will ihre alte Brücke bis zum Herbst sperren, wie sie am Montag auf einer Sitzung mitteilte.',
  'Sie ist von 1911 und hat nach den Worten der Ingenieure so viel Rost an den Trägern, dass sie bald fiele.',
  'Wer in die Stadt will, der muss mit der Fähre fahren, und die ist nur bis um acht am Abend in Betrieb.',
]
const korean = [
  '항구 도시의 배는 오늘 모두 멈췄다. 바람이 너무 강해 배가 나갈 수 없다고 항만청이 밝혔다.',
  '내일 아침 첫 배부터 다시 다닐 예정이며, 표를 산 사람은 버스를 탈 수 있다고 회사는 말했다.',
  '지난해 가을에도 큰 바람으로 사흘 동안 배가 멈춘 일이 있었고, 섬에는 빵이 모자랐다.',
]
const changes = (...lines: string[]) => changesOfTongue(lines.map((text, k) => ({ at: 2 * k, text })))

describe('a text', () => {
  it('changes its language between two lines', () => {
    expect(changes(...english, ...german)).toEqual([{ previous: 4, next: 6 }])
  })
  it('stays in one', () => {
    expect(changes(...english, ...english)).toEqual([])
    expect(changes(...german)).toEqual([])
  })
  it('quotes a line in another, or too few words', () => {
    expect(changes(...english, 'Nichts ist so alt wie die Fähre.', ...english)).toEqual([])
    expect(changes('The end.', 'Das Ende.')).toEqual([])
  })
  it('in Korean has no short words that stand in every sentence', () => {
    expect(changes(...korean, ...korean)).toEqual([])
  })
})
