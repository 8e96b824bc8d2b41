/** Lines of a stream of bytes, memory bounded: a line past the limit is counted and dropped while it arrives. */

export type Line =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly number: number; readonly length: number }

const NEWLINE = 10

/**
 * @param limit  most bytes of a line, without its end
 * @returns lines counted from 1; empty ones are left out, and counted
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  // Kept in pieces until the line is whole: joining them at every chunk would be quadratic.
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 1
  const finish = (): Line | null => {
    const line: Line =
      length > limit ? { kind: 'too-large', number, length } : { kind: 'line', number, bytes: join(pieces, length) }
    const blank = length === 0 || (line.kind === 'line' && isBlank(line.bytes))
    pieces = []
    length = 0
    number++
    return blank ? null : line
  }
  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= limit) pieces.push(piece)
    else pieces = []
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end))
      from = end + 1
      const line = finish()
      if (line !== null) yield line
    }
    if (from < chunk.length) take(chunk.subarray(from))
  }
  const last = finish()
  if (last !== null) yield last
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces, length)
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 1000 && bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
}
