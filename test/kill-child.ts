/**
 * The process that `kill.test.ts` kills: adds an edition to the data folder of its first argument, says on standard output what was
 * reported as added, and stands still where its second argument says, `migration 1`, `write 3`, `picture 2`, until it is killed.
 * It stands still in functions that are handed in anyway: the clock is asked inside a migration, ids are made inside a write.
 */
import { writeSync } from 'node:fs'
import sharp from 'sharp'
import { openDesk } from '../src/desk/open-desk.js'
import { captureOf, handRecovery, paragraphs, type Story } from './hand-recovery.js'

const [folder = '', spot = ''] = process.argv.slice(2)
const [where = '', count = '0'] = spot.split(' ')
let calls = 0

function standStill(here: string): void {
  if (here !== where || ++calls !== Number(count)) return
  say(`stands in ${here}`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000)
}

/** Written at once: what the process has said it has said, even when it is killed in the next instant. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function story(at: number): Story {
  return {
    headline: `Report ${at} from Port Aven`,
    publisher: 'Port Aven Post',
    paragraphs: paragraphs(at * 10, 6),
    pictures: [`https://post.example/${at}.png`],
  }
}

function edition() {
  return Array.from({ length: 40 }, (_, at) => {
    const url = `https://post.example/report/${at}`
    // Every fourth changes an earlier report, every fifth is another outlet's copy, every seventh holds two.
    if (at % 4 === 3)
      return captureOf(
        [{ ...story(at - 1), paragraphs: [...paragraphs(at * 10 - 10, 5), ...paragraphs(900 + at, 1)] }],
        { url: `https://post.example/report/${at - 1}` },
      )
    if (at % 5 === 4)
      return captureOf([{ ...story(at - 2), publisher: 'Courier' }], { url: `https://courier.example/${at}` })
    return captureOf(at % 7 === 6 ? [story(at), story(at + 400)] : [story(at)], { url })
  })
}

let clock = 0
const desk = await openDesk({
  dataFolder: folder,
  recover: handRecovery(),
  now: () => {
    if (++clock === 1) standStill('migration')
    return '2026-03-10T12:00:00.000Z'
  },
  ids: () => {
    standStill('write')
    return Array.from({ length: 12 }, () => 'bcdfghjkmnpqrstvwxz'.charAt(Math.floor(Math.random() * 19))).join('')
  },
})
for (const capture of edition()) {
  const added = await desk.add(capture, {
    rights: { kind: 'private' },
    again: false,
    fetchPicture: async (address) => {
      standStill('picture')
      const shade = Number(/\d+/.exec(address)?.[0] ?? 0) % 200
      const bytes = await sharp({
        create: { width: 90 + shade, height: 60, channels: 3, background: { r: shade, g: 90, b: 30 } },
      })
        .png()
        .toBuffer()
      say(`picture ${address}`)
      return { bytes }
    },
  })
  say(`reported ${added.capture} ${added.outcome}`)
}
await desk.close()
say('complete')
