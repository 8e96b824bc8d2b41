/** Where a command prints: machine output on standard output, all else on standard error. */
import { CliError } from './cli-error.js'

export interface Terminal {
  /** Waits until the reader at the other end has taken it: memory stays flat behind a slow pipe. */
  print(text: string): Promise<void>
  /** A line for a person. */
  say(line: string): void
  readonly input: AsyncIterable<Uint8Array>
  /** Whether a person watches standard error, and standard output goes elsewhere. */
  readonly watched: boolean
  /** Emphasised, where standard output is a terminal that wants it. */
  bold(text: string): string
  /** Whether a person can be asked. */
  readonly interactive: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Set where a reader like `head` has closed standard output: there is nobody left to print for. */
export class NobodyReads extends Error {}

export function processTerminal(): Terminal {
  let closed: Error | null = null
  let release: (() => void) | null = null
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = error.code === 'EPIPE' ? new NobodyReads() : notWritten(error)
    release?.()
  })
  process.stderr.on('error', () => {})
  return {
    async print(text) {
      if (closed === null && !process.stdout.write(text))
        await new Promise<void>((resolve) => {
          release = resolve
          process.stdout.once('drain', resolve)
        })
      release = null
      if (closed !== null) throw closed
    },
    say(line) {
      process.stderr.write(`${line}\n`)
    },
    get input() {
      return process.stdin
    },
    bold: (text) =>
      process.stdout.isTTY === true && !process.env.NO_COLOR && text !== '' ? `\u001b[1m${text}\u001b[22m` : text,
    watched: process.stderr.isTTY === true && process.stdout.isTTY !== true,
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    environment: process.env,
  }
}

const notWritten = (error: NodeJS.ErrnoException): CliError =>
  new CliError({
    what: `standard output takes no more (${error.code ?? error.message})`,
    fix: error.code === 'ENOSPC' ? 'make room on that disk, or send the output elsewhere' : 'send the output elsewhere',
  })
