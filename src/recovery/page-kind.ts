/** Pages that stand in an article's place: consent walls, bot checks, errors. Prose, but no news. */
import type { Page } from './blocks/block.js'
import { bodyLabels } from './label/body-labels.js'
import type { Verdict } from './label/label.js'
import type { MetadataEvidence } from './metadata/evidence.js'

/** The trade's words of such pages; "cookie" and "JavaScript" are the same in nearly every language. */
const walls: readonly (readonly [string, RegExp])[] = [
  [
    'the page asks for consent to cookies',
    /\bcookies?\b|\bconsent|personal data|privacy (?:policy|choices|settings)|\bpartners?\b|\btrack(?:ing|ers)\b|personali[sz]|personenbezogen|données personnelles|datos personales|einwilligung|zustimm\w*|consentement|consentimiento|consenso|toestemming|samtyck\w*|samtykke|zgod[ay]|согласи\w*|クッキー|同意|ملفات تعريف الارتباط/giu,
  ],
  [
    'the page checks for robots',
    /\bcaptcha\b|\bare you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you are|unusual traffic|enable javascript|javascript (?:is|must be|und|et|y)\b|checking your browser|kein roboter|pas un robot/giu,
  ],
  [
    'the page says that something is missing or forbidden',
    /\b(?:404|403|410|500|502|503)\b|page (?:not found|could not be found|does not exist|cannot be found)|access denied|forbidden|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata/giu,
  ],
]

/** What the page is instead of an article, null where it may hold one. */
export function pageKind(page: Page, metadata: MetadataEvidence | null, verdicts: readonly Verdict[]): string | null {
  if (page.shape !== 'html' || page.text.length > 2_000_000) return null
  // A page that states an article of its own may still warn of cookies in its text; a wall states none.
  if (metadata?.published.some((c) => c.score > 0.7)) return null
  const body = page.blocks.filter((_, i) => bodyLabels.has(verdicts[i]?.label ?? 'furniture'))
  const text = body.map((b) => b.text).join('\n')
  if (text.length > 6_000 || verdicts.some((v) => v.label === 'byline' || v.label === 'time')) return null
  const words = text.split(/\s+/).length + (text.match(/[\u3040-\u9fff]/g)?.length ?? 0) / 2
  const title = page.head?.title?.text ?? ''
  for (const [kind, pattern] of walls) {
    const inBody = text.match(pattern)?.length ?? 0
    const inTitle = title.match(pattern)?.length ?? 0
    const dense = words > 0 && inBody / words > 1 / 40
    if ((inBody >= 3 && dense) || (inTitle > 0 && words < 250 && (inBody > 0 || words < 60))) return kind
  }
  return null
}
