/** Compares what was recovered with an expected result: each field that the expectation gives must be equal, others are free. */
import type { Recovered } from '../src/model/index.js'

/** A line for each field that differs; empty when all are right. */
export function differences(recovered: Recovered, expected: unknown): string[] {
  const want = expected as { articles: unknown[]; problems?: { code: string }[] }
  const out: string[] = []
  if (recovered.articles.length !== want.articles.length)
    out.push(`articles: ${recovered.articles.length} instead of ${want.articles.length}`)
  want.articles.forEach((article, n) => {
    const got = recovered.articles[n]
    if (!got) return
    const entries = got.entries?.map((e) => ({ ...e, body: e.body.filter((b) => b.kind !== 'picture') }))
    walk(`articles[${n}]`, { ...got, body: got.body.filter((b) => b.kind !== 'picture'), entries }, article, out)
  })
  for (const problem of want.problems ?? [])
    if (!recovered.problems.some((p) => p.code === problem.code)) out.push(`no problem “${problem.code}” was reported`)
  return out
}

function walk(where: string, got: unknown, want: unknown, out: string[]): void {
  if (Array.isArray(want)) {
    const list = Array.isArray(got) ? got : []
    if (list.length !== want.length)
      out.push(`${where}: ${list.length} instead of ${want.length} ${short(list.slice(want.length))}`)
    want.forEach((w, k) => {
      walk(`${where}[${k}]`, list[k], w, out)
    })
  } else if (typeof want === 'object' && want !== null) {
    for (const [key, w] of Object.entries(want))
      walk(`${where}.${key}`, (got as Record<string, unknown> | null | undefined)?.[key], w, out)
  } else if ((got ?? null) !== want) out.push(`${where}: ${short(got)} instead of ${short(want)}`)
}

const short = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 110)
