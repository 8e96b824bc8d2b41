/** Bylines of an agency and of whoever worked its copy over: "Redacción / EFE", "dpa/red", "Le Fleuve avec AFP". */
import { knownAgency, knownPictureAgency } from './agencies.js'
import { looksLikeOrganisation } from './person-name.js'

/** A bar or a word between the two; a comma or a dash parts too much else. */
const JOINT =
  /\s?[/／|]\s?|\s[·•–—]\s|\s?[+&]\s?|,\s|\s(?:avec|mit|with|con|com|med|met|and|und|et|y|e|og|och|ja|és|oraz|ve|и|та|і)\s/iu
const WITH = /\s(?:avec|mit|with|con|com|med|met|and|und|et|y|e|og|och|ve)\s/iu

/** What a newsroom that names nobody calls itself. */
const NEWSROOM =
  /^(?:(?:the|our|la|la|de|il|el|a|die|unsere)\s)?(?:staff|newsroom|news ?desk|web ?desk|online desk|desk|staff reporters?|redaktion|online-redaktion|onlineredaktion|redaktionen|redaksjonen|redaksjon|rédaction|redacción|redaccion|redazione|redação|redactie|redakcja|redakce|redakcia|redakcija|redacția|redacţia|szerkesztőség|toimitus|toimetus|haber merkezi|tim redaksi|redaksi|agencies|agenturen|agences|agencias|agências|agenzie|wires|editors|редакция|редакція|редакцията|редакција|σύνταξη|συντακτική ομάδα|التحرير|هيئة التحرير|وكالات|المحرر|تحریریه|编辑部|編集部|편집국|newsroom staff|डेस्क|न्यूज़ डेस्क|ওয়েব ডেস্ক|ডেস্ক)$/iu

/** "red.", "oprac. red.", "ag", "mq": an editor's short sign, which stands small and only beside an agency. */
const SHORT_SIGN = /^(?:(?:oprac\. )?red\.?|ag\.?|\p{Ll}{2,3})$/u

/** A paper's name as its own line has it: an article and a word or two, or a word of papers. */
const OUTLET = /^(?:le|la|les|el|los|il|die|der|das|the|het|de)\s\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+){0,3}$/iu

/** @returns the agency's short name; null where anybody else is named, or nothing but an agency */
export function readSharedByline(line: string): string | null {
  const text = line.replace(/^[\s([]+|[\s)\].]+$/gu, '')
  const parts = text.split(JOINT)
  if (parts.length < 2 || parts.length > 3) return /\s/.test(text) ? staffOfAgency(text) : null
  const withOutlet = WITH.test(text)
  let agency: string | null = null
  for (const part of parts) {
    if (knownPictureAgency(part)) return null
    const known = knownAgency(part)
    if (known !== null) agency ??= known
    else if (!(NEWSROOM.test(part) || (text.length <= 16 && SHORT_SIGN.test(part)))) {
      if (!OUTLET.test(part) && !(withOutlet && looksLikeOrganisation(part))) return null
    }
  }
  // Two agencies alone are as often a picture's credit.
  return agency !== null && parts.some((part) => knownAgency(part) === null) ? agency : null
}

/** "Reuters Staff", "Redazione ANSA". */
function staffOfAgency(text: string): string | null {
  const at = text.lastIndexOf(' ')
  const [first, last] = [text.slice(0, at), text.slice(at + 1)]
  if (NEWSROOM.test(last)) return knownAgency(first)
  return NEWSROOM.test(first) ? knownAgency(last) : null
}
