/** How far a long run is, on standard error: a line that is written over where a person watches, a line a step elsewhere. */
export function meter(stream = process.stderr, now = Date.now) {
  let current = null
  let begun = 0
  const clear = () => stream.isTTY && stream.write('\r\x1b[K')
  return {
    say(name, done, all) {
      if (name !== current) {
        clear()
        current = name
        begun = now()
        if (!stream.isTTY) stream.write(`bench: ${name}\n`)
      }
      if (!stream.isTTY) return
      clear()
      stream.write(`bench: ${name}${done > 0 ? `  ${done} of ${all}, ${timeLeft(now() - begun, done, all)} left` : ''}`)
    },
    end: clear,
  }
}

function timeLeft(spent, done, all) {
  const seconds = Math.round((spent / done / 1000) * (all - done))
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
