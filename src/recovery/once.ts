/**
 * What several passes ask of one page is worked out for the first of them. An answer is kept as long as the page (or
 * whatever is asked about) is, and only for the last that was handed in beside it.
 */
export function once<About extends object, Beside extends readonly unknown[], Answer>(
  work: (about: About, ...beside: Beside) => Answer,
): (about: About, ...beside: Beside) => Answer {
  const known = new WeakMap<About, { readonly beside: Beside; readonly answer: Answer }>()
  return (about, ...beside) => {
    const last = known.get(about)
    if (last?.beside.every((one, k) => one === beside[k])) return last.answer
    const answer = work(about, ...beside)
    known.set(about, { beside, answer })
    return answer
  }
}
