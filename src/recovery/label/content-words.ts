/** Words that carry content in any language: long ones, and pairs of characters where words are not spaced. */
export function contentWords(text: string): Map<string, number> {
  const out = new Map<string, number>()
  for (const m of text
    .slice(0, 4_000)
    .toLowerCase()
    .matchAll(/[\u3040-\u9fff]{2,}|[\p{L}\p{N}]{4,}/gu)) {
    const w = m[0]
    if (w.charCodeAt(0) >= 0x3040 && w.charCodeAt(0) <= 0x9fff)
      for (let i = 0; i + 2 <= w.length; i++) out.set(w.slice(i, i + 2), (out.get(w.slice(i, i + 2)) ?? 0) + 1)
    // The first letters stand for the word: endings change with case and number.
    else {
      const stem = w.length > 6 ? w.slice(0, 6) : w
      out.set(stem, (out.get(stem) ?? 0) + 1)
    }
  }
  return out
}
