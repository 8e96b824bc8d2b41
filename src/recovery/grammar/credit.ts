import type { Credit } from '../../model/index.js'
import { knownAgency, knownPictureAgency } from './agencies.js'
import { hasMark, type Marks, mark } from './marks.js'
import { looksLikeOrganisation, looksLikePerson } from './person-name.js'

/** Longer than any credit; what follows is not looked at. */
const MAX_CREDIT = 300

/** What stands before a credit and says that it is one. Also used by captions to find where a credit begins. */
export const CREDIT_LABEL =
  /^(?:(?:(?:image|photo|picture|video|file)\s)?(?:credits?|source|courtesy)(?:\s(?:of|by))?\s?[:：,]|(?:photo(?:s|graphs?|graphy|graphie)?|pictures?|images?|illustration|graphic|video|handout)(?:\s(?:by|from|credit|courtesy|courtesy of|credit by))\s?[:：]?|(?:photo(?:s|graphs?|graphy)?|pictures?|pic|images?|illustration|graphic|credits?|courtesy|source)\s?[:：]|courtesy(?:\s(?:of|photo))?\s|credits?\s?\.{3}|credit\s(?=\p{L})|file\s?[:：]|bildrechte\s?[:：]|fotos?\s?[:：]|fot\.\s?[:：]?|fotograf(?:ie|ía|ia|i|o|a)?\s?[:：]|foto\s(?:van|von|di|de|do)\s|bild(?:er|quelle|rechte|nachweis)?\s?[:：]|quelle\s?[:：]|crédits?(?:\sphotos?)?\s?[:：]|photos?\s(?:de|d’|d')\s?|(?:la\s)?fuente\s?[:：]|crédito\s?[:：]|imagen\s?[:：]|imagem\s?[:：]|beeld\s?[:：]|bilde\s?[:：]|zdj(?:ęcie|\.)\s?[:：]|fotoğraf\s?[:：]|фото\s?[:：]|фотография\s?[:：]|صورة\s?[:：]|تصوير\s?[:：]|写真(?:提供)?\s?[:：=＝／/]|撮影\s?[:：=＝／/]|摄影\s?[:：／/]?|攝影\s?[:：／/]?|图(?:片)?(?:来源)?\s?[:：／/]|圖(?:片)?(?:來源)?\s?[:：／/]|사진\s?[:：=＝／/]?|(?:copyright|\(c\)|©|℗)\s?(?:\d{4}\s)?(?:by\s)?|handout\svia\s|via\s|by\s(?=\p{Lu}))\s*/iu

/** Words that stand where a name would and name nobody. */
const NOBODY =
  /^(?:the\s)?(?:left|right|center|centre|submitted photo|courtesy photo|contributed photo|symbolbild|symbolfoto|file|files|file photo|file image|file pic|file picture|archive|archives|archiv|archivbild|archivfoto|arkiv|arkivfoto|archivo|archivio|handout|hand-out|ho|str|stringer|staff|supplied|submitted|provided|courtesy|courtesy photo|contributed|privat|private|photo|photos|foto|fotos|image|pictured|picture|screenshot|screengrab|screen grab|video|social media|all rights reserved|tous droits réservés|alle rechte vorbehalten|資料|資料写真|자료|자료사진|资料图|فايل|أرشيف|архив)\.?$/iu

const PHOTO_TAIL = /\s(?:photos?|pictures?|images?|wire|pool|video)$/iu

/**
 * Takes a picture's credit apart: who made it, and the chain of agencies it came by, in the order printed. Agencies keep
 * their printed names; "Photo" after an agency ("AP Photo") is no part of its name.
 * @param text  the credit as printed, without surrounding brackets
 */
export function readCredit(text: string): Credit {
  const printed = text.trim()
  let rest = printed.slice(0, MAX_CREDIT)
  let labelled = false
  for (let round = 0; round < 4; round++) {
    const bare = rest.replace(CREDIT_LABEL, '')
    if (bare === rest || bare === '') break
    rest = bare
    labelled = true
  }
  rest = rest.replace(/\bhttps?:\S+/giu, ' ')

  let photographer: string | null = null
  const agencies: string[] = []
  const parts = splitChain(rest)
  parts.forEach((part, at) => {
    if (NOBODY.test(part)) return
    const agency = agencyOf(part)
    if (agency !== null) {
      if (!agencies.includes(agency)) agencies.push(agency)
      return
    }
    // "Harbour News Photo/Ann Vey": the word is no part of an agency's name where a person follows.
    const bare = part.replace(PHOTO_TAIL, '')
    if (
      at === 0 &&
      parts.length === 2 &&
      bare !== part &&
      looksLikeOrganisation(bare) &&
      looksLikePerson(parts[1] ?? '')
    ) {
      agencies.push(bare)
      return
    }
    const name = part.replace(/(?:撮影|記者|기자|摄)$/u, '').trim()
    const alone = parts.length === 1
    const person =
      looksLikePerson(name) ||
      areTwoPersons(name) ||
      (isSingleName(name) && !looksLikeOrganisation(name) && (labelled ? alone : at === 0 && !alone))
    if (!person) agencies.push(part.replace(/提供$/u, ''))
    else if (photographer === null) photographer = name
    // In a chain that ends "via" somebody, what follows the photographer is where the picture went through.
    else if (/\bvia\b/iu.test(rest)) agencies.push(part)
    // A second person is the first one's colleague.
    else if (!photographer.includes(name)) photographer = `${photographer}, ${name}`
  })
  return { text: printed, photographer, agencies }
}

/** "… / Copyright 2031 The Associated Press. All rights reserved." after a credit says nothing new. */
const RIGHTS_TAIL =
  /[\s/|,.-]*(?:(?:©|\(c\)|copyright)[\s©]{0,3}(?:19|20)\d\d\b[^/|]{0,60})?(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\.?\s?$/iu

const withoutRights = (text: string): string => (RIGHTS_WORD.test(text) ? text.replace(RIGHTS_TAIL, '') : text)

/** A word of `RIGHTS_TAIL`, which is dear. */
const RIGHTS_WORD = /reserved|vorbehalten|réservés/iu

function splitChain(text: string): string[] {
  return withoutRights(text)
    .split(
      /\s(?:photos?|video|images?)\s(?:by|from)\s|\s?[()]\s?|\s(?:via|for|per|über|through)\s|\s?[/／|｜;]\s?|(?<=\p{Ll}):\s(?=\p{Lu})|,\s?|，|、|\s[-–—•·]\s|\s?©\s?|\s?＝\s?|=/iu,
    )
    .map((part) =>
      part.replace(/^(?:and|via|by|courtesy of|the\s(?=AP$))\s?/iu, '').replace(/^[\s(["'“]+|[\s)\]"'”]+$/gu, ''),
    )
    .map((part) => (/\b(?:Inc|Ltd|Jr|Sr|Co|[A-Z])\.$/u.test(part) ? part : part.replace(/\.$/u, '')))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
}

function agencyOf(part: string): string | null {
  if (knownAgency(part) !== null || knownPictureAgency(part)) return part
  const bare = part.replace(PHOTO_TAIL, '')
  if (bare !== part && knownAgency(bare) !== null) return bare
  const led = part.replace(/^(?:photo|foto|handout|file)\s/iu, '')
  return led !== part && (knownAgency(led) !== null || knownPictureAgency(led)) ? led : null
}

/** "Mara Quill and Tom Ash" stays as printed. */
const areTwoPersons = (part: string): boolean => {
  const names = part.split(/\s(?:and|und|et|y|e|en|og|och|i|ve|и|та|&)\s/iu)
  return names.length === 2 && names.every(looksLikePerson)
}

/** One word that could be a surname or the only name that somebody goes by; acronyms and handles are not. */
function isSingleName(name: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}\p{M}'’-]{2,}$/u.test(name) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,6}$/u.test(name)
  )
}

/** A credit without an agency has a label or a chain. */
const ANY_MARK = mark.credit | mark.agency | mark.bar | mark.copyright | mark.colon | mark.bracket | mark.equals

/**
 * Whether words in brackets or after a caption look like a credit, 0 to 1, by what is in them: an agency, the word
 * "Photo", a chain of names.
 */
export function creditStrength(text: string, marks: Marks | null = null): number {
  if (text.length > 400 || (marks !== null && !hasMark(marks, ANY_MARK))) return 0
  const printed = withoutRights(text.trim())
  if (printed === '' || printed.length > 240) return 0
  if (/[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(printed)) return 0
  const words = printed.split(/\s+/u).length
  if (words > 18) return 0
  const opening = CREDIT_LABEL.exec(printed)?.[0] ?? ''
  // "By" and "Source:" stand before much else, and are no evidence of a picture.
  const label = opening !== '' && !/^(?:by|via|sources?|quelle|fuente)\b/iu.test(opening)
  const chain = /[/／|]|\bvia\b|\p{Ll}:\s\p{Lu}/iu.test(printed)
  // Most lines with a bracket or a colon in them are none: without an agency a credit has one of the two.
  if (!label && !chain && marks !== null && !hasMark(marks, mark.agency)) return AGENCY_PHOTO.test(printed) ? 0.9 : 0
  const named = (marks === null || hasMark(marks, mark.agency)) && namesAgency(readCredit(printed))
  if (!named && !label && !chain) return AGENCY_PHOTO.test(printed) ? 0.9 : 0
  const clean = splitChain(printed.replace(CREDIT_LABEL, '')).every(isName)
  if (named && clean) return label || chain || words <= 6 ? 0.95 : 0.7
  if (label && clean) return 0.85
  if (AGENCY_PHOTO.test(printed)) return 0.9
  if (chain && clean && (/\bvia\b/iu.test(printed) || readCredit(printed).photographer !== null)) return 0.6
  if (named) return words <= 10 ? 0.5 : 0.2
  if (label) return words <= 8 ? 0.6 : 0.2
  return 0
}

const namesAgency = ({ agencies }: Credit): boolean =>
  agencies.some((name) => knownAgency(name) !== null || knownPictureAgency(name))

const AGENCY_PHOTO = /\b(?:AP|AFP|EPA|Reuters|Kyodo|pool|file|handout)\s(?:photo|image|pic)/iu

/** Of a credit every part is a name: it has no verbs. */
const isName = (part: string): boolean =>
  NOBODY.test(part) ||
  agencyOf(part) !== null ||
  looksLikePerson(part) ||
  (looksLikeOrganisation(part) && part.split(' ').length <= 6) ||
  isSingleName(part)
