/** Words that a person types and nobody sees. */

/** Waits for a line from the terminal and shows nothing of it. @returns null when it was broken off (Ctrl-C, Ctrl-D) */
export function askHidden(question: string): Promise<string | null> {
  const { stdin, stderr } = process
  stderr.write(question)
  const before = stdin.isRaw
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let words: string[] = []
    const end = (answer: string | null) => {
      stdin.off('data', typed)
      stdin.setRawMode(before)
      stdin.pause()
      stderr.write('\n')
      resolve(answer)
    }
    const typed = (piece: string | Buffer) => {
      for (const key of String(piece)) {
        if (key === '\r' || key === '\n') return end(words.join(''))
        if (key === '\u0003' || (key === '\u0004' && words.length === 0)) return end(null)
        if (key === '\u007f' || key === '\b') words.pop()
        // Ctrl-U, as in every shell: begin anew.
        else if (key === '\u0015') words = []
        else if (key >= ' ') words.push(key)
      }
    }
    stdin.on('data', typed)
  })
}
