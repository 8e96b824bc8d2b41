/** Takes the site's name off a title: "Ferry crews walk out | Port Aven Courier". */

const separator = /\s+[|–—·•»«:-]\s+|\s*[|｜»]\s*|:\s+/g

/**
 * @param names   what the site calls itself (og:site_name, publisher, words of the host)
 * @param others  other candidates for the headline; a part that equals one of them is the headline
 * @returns the title without the name; as it was where nothing says which part is the name
 */
export function stripSiteName(title: string, names: readonly string[], others: readonly string[]): string {
  const cuts: { from: number; to: number; strong: boolean }[] = []
  for (const m of title.matchAll(separator))
    cuts.push({ from: m.index, to: m.index + m[0].length, strong: /[|｜»·•]/.test(m[0]) })
  if (cuts.length === 0) return title
  const keys = names.map(key).filter((k) => k.length > 1)
  const known = new Set(others.map(key))
  // A part that another source gives as the headline is it.
  for (const cut of cuts) {
    const head = title.slice(0, cut.from)
    const tail = title.slice(cut.to)
    if (known.has(key(head)) && key(head).length > 8) return head.trim()
    if (known.has(key(tail)) && key(tail).length > 8) return tail.trim()
  }
  let kept = title
  for (let round = 0; round < 3; round++) {
    const at = [...kept.matchAll(separator)]
    const last = at[at.length - 1]
    const first = at[0]
    if (!last || !first) break
    const tail = kept.slice(last.index + last[0].length)
    const head = kept.slice(0, first.index)
    if (isName(tail, keys)) kept = kept.slice(0, last.index)
    else if (isName(head, keys)) kept = kept.slice(first.index + first[0].length)
    else if (round > 0 || (/[|｜»]/.test(last[0]) && tail.length < 40 && last.index > 20)) {
      if (round > 0 && !/[|｜»·•-]/.test(last[0])) break
      if (tail.length >= 30 || last.index < 20) break
      kept = kept.slice(0, last.index)
    } else break
  }
  return kept.trim()
}

function isName(part: string, keys: readonly string[]): boolean {
  const k = key(part)
  return (
    k.length > 0 &&
    k.length < 50 &&
    keys.some((name) => k === name || (name.length > 3 && k.length > 3 && (k.includes(name) || name.includes(k))))
  )
}

const key = (s: string) =>
  s
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
