/** Damage done to captures, from a seed: what scrapers, proxies, editors' pastes and attackers do to a page. */
import type { Span } from '../src/model/index.js'

/** One edit of a text: `cut` characters go at `at`, `put` comes. */
export interface Edit {
  readonly at: number
  readonly cut: number
  readonly put: string
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** What may stand between two paragraphs, in a page, without costing either. */
const strays: readonly string[] = [
  '</div>',
  '</p>',
  '</b></i></td>',
  '<b>',
  '<i><b></i>',
  '<a name=top>',
  '<br><br>',
  '<hr>',
  '<!-- advertisement -->',
  '<script>var a = "</div>"</script>',
  '<noscript><img src="https://pixel.example/p.gif" width=1 height=1></noscript>',
  '<svg><path d="M0 0"></svg>',
  '<table><tr><td></table>',
  '<form><input type=text></form>',
  '<p></p><p>&nbsp;</p>',
  '<div><div><div>',
  '<font color=red>',
  '<center>',
  '\u0000\u0001\u0007',
  '\u202e\u2066',
  '\u200b\u00ad\ufeff',
  '&#0;&#xd800;&#x110000;&amp;amp;&nosuch;',
  '<![CDATA[ ]]>',
  '<?php echo 1 ?>',
  '\r\r\n\n',
  '<p hidden>gone</p>',
]

/** What swallows text up to its end, if the page has one further on, as in any browser. */
const openers: readonly (readonly [string, string])[] = [
  ['<!-- advertisement', '-->'],
  ['<script>var a = "', '</script'],
  ['<style>p { color: red }', '</style'],
  ['<textarea>', '</textarea'],
  ['<svg><path d="M0 0">', '</svg'],
]

const plainStrays: readonly string[] = ['', ' \t', '\u0007', '\u202e', '\u200b', '\r']

/** What an attacker would put there. */
export const attacks: readonly string[] = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<p onclick="hit()" onmouseover=hit()>Read on</p>',
  '<a href="javascript:hit()">The timetable of the ferry</a>',
  '<iframe srcdoc="&lt;script&gt;parent.hit()&lt;/script&gt;"></iframe>',
  '<svg onload=hit()><script>hit()</script></svg>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=hit()></style></mglyph></math>',
  '<p>&lt;script&gt;hit()&lt;/script&gt; &lt;img src=x onerror=hit()&gt;</p>',
  '<p>&amp;lt;script&amp;gt;hit()&amp;lt;/script&amp;gt;</p>',
  '<figure><img src="javascript:hit()" alt="&quot; onerror=&quot;hit()"><figcaption>"&gt;&lt;script&gt;hit()&lt;/script&gt; (Ana "&gt;&lt;img src=x onerror=hit()&gt; Reyes/AP)</figcaption></figure>',
  '<base href="javascript:/">',
  '<meta http-equiv="refresh" content="0;url=javascript:hit()">',
  '<link rel="canonical" href="javascript:hit()">',
  '<meta property="og:title" content="&quot;&gt;&lt;script&gt;hit()&lt;/script&gt;">',
  '<meta name="author" content="&lt;img src=x onerror=hit()&gt; Ana Reyes">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</h1><img src=x onerror=hit()>","url":"javascript:hit()","author":{"name":"\\u003cscript\\u003ehit()\\u003c/script\\u003e"}}</script>',
  '<template><script>hit()</script></template><noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>',
  '<textarea></textarea><script>hit()</script>',
  '<style>@import "javascript:hit()"; p { background: url(javascript:hit()) }</style>',
  '<object data="data:text/html,<script>parent.hit()</script>"></object><embed src="javascript:hit()">',
]

/**
 * Places outside all of `kept` where an edit leaves every one of them whole: between two tags of a page, at the end of
 * a line of a text.
 */
function placesOf(text: string, kept: readonly Span[], page: boolean): number[] {
  const places: number[] = []
  const border = page ? />(?=\s*<)/g : /\n\n/g
  // To the ends of its line: the tags around a paragraph belong to it.
  const whole = kept.map(([start, end]) => [text.lastIndexOf('\n', start), text.indexOf('\n', end)] as const)
  for (let match = border.exec(text); match; match = border.exec(text)) {
    const at = match.index + match[0].length
    if (!whole.some(([start, end]) => at > start + 1 && at < end)) places.push(at)
  }
  return places
}

/** Damage beside the paragraphs: every one of `kept` stays whole and where a reader would look for it. */
export function damageBeside(text: string, kept: readonly Span[], page: boolean, random: () => number): Edit[] {
  const places = placesOf(text, kept, page)
  if (!places.length) return []
  if (page && random() < 0.1) {
    const at = pick(places, random)
    const [put, end] = pick(openers, random)
    if (!text.includes(end, at)) return [{ at, cut: 0, put }]
  }
  const edits: Edit[] = []
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const at = pick(places, random)
    const kind = random()
    if (!page) edits.push({ at, cut: 0, put: `${pick(plainStrays, random)}\n\n` })
    else if (kind < 0.25) edits.push(...endTagDropped(text, at, kept))
    else if (kind < 0.4) edits.push({ at, cut: 0, put: pick(attacks, random) })
    else edits.push({ at, cut: 0, put: pick(strays, random) })
  }
  return edits
}

/** An end tag that the next start tag implies, or of a run of words; without a container's the page says something else. */
function endTagDropped(text: string, from: number, kept: readonly Span[]): Edit[] {
  const match = /<\/(?:p|span|a|li|td|tr|b|em)>/g
  match.lastIndex = from
  const found = match.exec(text)
  if (!found || kept.some(([start, end]) => found.index > start && found.index < end)) return []
  return [{ at: found.index, cut: found[0].length, put: '' }]
}

/** Damage anywhere: ranges lost, doubled and moved, tags and attributes broken, bytes of other kinds let in. */
export function damageAnywhere(text: string, random: () => number): Edit[] {
  const edits: Edit[] = []
  const place = () => Math.floor(random() * text.length)
  const length = () => Math.floor(10 ** (random() * 3.5))
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    const at = place()
    const kind = Math.floor(random() * 9)
    if (kind === 0) edits.push({ at, cut: length(), put: '' })
    else if (kind === 1) edits.push({ at, cut: 0, put: text.slice(at, at + length()) })
    else if (kind === 2) edits.push({ at, cut: 0, put: text.slice(place()).slice(0, length()) })
    else if (kind === 3) edits.push({ at, cut: 1, put: '' })
    else if (kind === 4)
      edits.push({
        at,
        cut: 1,
        put: pick(['<', '>', '"', "'", '&', '=', '{', '\\', '\u0000', '\u202e', '\ud800'], random),
      })
    else if (kind === 5) edits.push({ at, cut: 0, put: pick(attacks, random) })
    else if (kind === 6) edits.push({ at, cut: 0, put: pick(strays, random) })
    else if (kind === 7) edits.push({ at, cut: text.length, put: '' })
    else
      edits.push({
        at,
        cut: 0,
        put: pick(['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<a href=x>', '[[[', '> > > '], random).repeat(
          length(),
        ),
      })
  }
  return edits
}

/** The edits made, the last place first; one that reaches into another is passed over. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = text
  let from = text.length + 1
  for (const edit of [...edits].sort((a, b) => b.at - a.at)) {
    if (edit.at + edit.cut > from && from <= text.length) continue
    out = out.slice(0, edit.at) + edit.put + out.slice(edit.at + edit.cut)
    from = edit.at
  }
  return out
}
