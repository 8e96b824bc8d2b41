import type { Note } from '../../model/index.js'
import { hasMark, type Marks, mark } from './marks.js'
import { isTimeLine } from './time-line.js'

/** Notes stand at an end of a story and are short; of a long one the first words tell. */
const LOOKED_AT = 700

type Kind = Note['kind']

/**
 * Each says what it is in its first words, or in a phrase that stories do not use. The first that fits decides. Whoever adds
 * a phrase adds a word of it to the words of notes in `marks.ts`: where none of them stands, nothing here is asked.
 */
const GRAMMAR: readonly (readonly [Kind, RegExp])[] = [
  [
    'correction',
    /^[\s([*_–—-]*(?:corrections?(?: (?:and|&) clarifications?)?|clarification|corrected|erratum|berichtigung|korrektur|richtigstellung|hinweis der redaktion: in einer früheren|rectificatifs?|correctif|errata?|corrección|rectificación|fe de errores|rettifica|correzione|errata corrige|correção|errámos|rectificatie|correctie|rättelse|rettelse|korreksjon|sprostowanie|düzeltme|исправление|поправка|виправлення|تصحيح|تصويب)(?:\.|(?:,?\s(?:made on|appended|on|\(?\w+\.? \d)\b[^:.]{0,40})?\s?[:：—–-])/iu,
  ],
  ['correction', /^[\s【［[(（]*(?:訂正|お詫びと訂正|おわびと訂正|更正|勘误|정정|바로잡습니다)/u],
  [
    'correction',
    /\b(?:this (?:story|article|report|post|piece|page|version|caption|headline|item|column) (?:has been|was|is|corrects?|clarifies)(?: \w+){0,4} ?(?:corrected|amended|clarified|retracted|to correct|to clarify|to attribute|to make clear|to reflect that|to remove an? (?:incorrect|error)|corrects?|clarifies)|(?:an? |the )?(?:earlier|previous|prior|original) versions? of this (?:story|article|report|post|piece|page|column|headline)|this (?:story|article) corrects|corrects (?:the |an? )?(?:spelling|name|title|date|age|number|byline|dateline|headline|paragraph|attribution|reference|quote|day)|was (?:amended|corrected) on \d|in einer früheren (?:version|fassung)|in einer ersten (?:version|fassung)|une (?:première )?version (?:précédente|antérieure|initiale) de cet article|una versión anterior de est[ea]|uma versão anterior dest|una versione precedente di quest|een eerdere versie van dit|i en tidigare version|en tidligere version af|en tidligere versjon av)/iu,
  ],
  ['correction', /^[^.:]{0,60}\b(?:has|have) retracted this (?:story|article)\b/iu],
  [
    'editors-note',
    /^[\s([*_–—-]*(?:editor['’]?s?['’]? (?:note|comment|update)|note from the editors?|a note from the editor|publisher['’]s note|note to (?:readers|editors)|ed\.? note|anm(?:erkung|\.) d(?:er|\.) red(?:aktion|\.)?|anm\.? d\.? red|hinweis der redaktion|in eigener sache|note de la rédaction|ndlr|nota (?:de la redacción|del editor|de redacción|da redação|do editor|della redazione|del redattore)|n\. ?de la ?r\.|ndr|noot van de redactie|redaktionell anmärkning|redaktionens (?:kommentar|note)|red\. anm|od redakcji|przyp\. red|editörün notu|от редакции|примечание редакции|від редакції|ملاحظة (?:المحرر|التحرير))\s?[:：.)\]—–-]/iu,
  ],
  ['editors-note', /^[\s【［[(（]*(?:編集部注|編集部より|編集者注|编者按|編者按|편집자\s?주)/u],
  [
    'syndication',
    /\b(?:this (?:article|story|piece|post|report|essay|column|interview|op-ed|commentary|content) (?:(?:was|is|has been) )?(?:originally|first|previously|also)? ?(?:(?:was|is) )?(?:republished|reprinted|syndicated|reproduced|produced (?:by|for|in partnership)|published (?:here )?(?:in (?:partnership|collaboration)|under (?:a )?creative commons|with permission)|(?:originally |first |previously |also )?(?:appeared|ran|published) (?:on|in|at|by|with)|distributed by|provided by|comes from|is part of a (?:partnership|collaboration)|is (?:republished|reprinted|adapted))|(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b.{0,60}[.!]?$|this (?:article|story|piece|post|report) is (?:(?:the )?copyright(?:ed)?|protected by copyright)\b|read the original (?:article|story)|republished (?:here )?(?:from|with permission|under)|distributed by (?:tribune content|creators|king features|the associated press)|(?:material|report|content|story|text|article) (?:may|must|can)(?: ?not) be (?:published|reproduced|broadcast|rewritten|redistributed|copied)|may not be published, broadcast|dieser (?:artikel|text|beitrag) (?:erschien|ist) (?:zuerst|zuvor|ursprünglich)|(?:dieser|der) (?:artikel|text|beitrag) wurde (?:zuerst|ursprünglich)|cet article (?:a été|est) (?:initialement |d['’]abord )?(?:publié|paru|repris)|este artículo (?:fue|se) public(?:ado|ó) (?:originalmente|primero)|quest[oa] articol[oa] è (?:stato|apparso) (?:pubblicato )?(?:originariamente|originalmente|per la prima volta)|este artigo foi (?:originalmente )?publicado|dit artikel (?:verscheen|is) (?:eerder|oorspronkelijk|eerst))/iu,
  ],
  [
    'syndication',
    /^[\s(]*(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\(c\)\s?)?(?:(?:19|20)\d\d\b|by\b|the\b).{0,120}?(?:(?:associated press|\bap\b|afp|agence france|reuters|canadian press|press association|\bdpa\b|\befe\b|news service|content agency|wire service).{0,80}(?:rights|may not|reserved|$)|distributed by|may not be published|without permission of)/iu,
  ],
  ['syndication', /^[\s([*_–—-]*mit material (?:von|der|des)\b/iu],
  [
    'disclosure',
    /\b(?:(?:climate|environment\w*|education|health|science|democracy|religion|race|coverage|journalism|reporting|newsroom|department|desk|project|series|initiative|team)\b[^.]{0,60}\breceives? (?:financial |philanthropic |funding )?(?:support|funding|grants?)|is solely responsible for (?:all|the|its|this) content|receives? (?:financial )?(?:support|funding) from (?:the |multiple |several |a )?[^.]{0,60}foundations?|(?:this|the) (?:article|story|post|content|report|page|series|project|reporting|coverage|piece|journalism)\b[^.]{0,30} (?:is|was|has been|contains?|may contain|includes?|received)\b[^.]{0,40}\b(?:sponsored|paid for|funded|supported by|made possible|underwritten|produced with (?:the )?(?:support|funding|assistance)|affiliate links?|advertis|commission)|we may (?:earn|receive) (?:an? )?(?:\w+ )?(?:commission|compensation)|dieser (?:beitrag|artikel) enthält (?:unbezahlte |bezahlte )?(?:werbung|affiliate-links)|may earn (?:an? )?(?:affiliate )?commission|(?:paid|sponsored|partner|branded) (?:content|post|partnership)\b.{0,80}(?:produced|created|presented|by)|made possible (?:by|with|through) (?:an? )?(?:grant|support|funding|donation)|(?:licensing|technology) agreement (?:with|that allows)|does not work for, consult, own shares|do not work for, consult|declares? no (?:conflicts?|competing)|ne travaille pas, ne conseille pas|no recibe salario)\b/iu,
  ],
  [
    'disclosure',
    /^[\s([*]*(?:disclosures?|disclaimer|full disclosure|transparency note|offenlegung|transparenzhinweis|interessenkonflikt|haftungsausschluss)(?: statement)?\s?[:：—–-]/iu,
  ],
  [
    'contributor',
    /\b(?:contribut(?:ed|es|ing) (?:additional )?(?:to|reporting|research|from)(?: \w+){0,5}(?: this| the| an)? ?(?:report|story|article|piece|dispatch|reporting|research)|contributed (?:reporting|research)|contributed to this|(?:ont|a) contribué à (?:cet|ce)|(?:contribuyó|contribuyeron|colaboró|colaboraron) (?:a|en|con) est|(?:ha|hanno) (?:contribuito|collaborato) a quest|colaborou com|contribuiu para est|droeg bij aan dit|bidrog til|mitarbeit(?:ete|eten)? an diesem)/iu,
  ],
  [
    'contributor',
    /^[\s([*_–—-]*(?:(?:additional |further |with |original )?(?:reporting|writing|research|report) (?:and \w+(?: \w+)? )?(?:for [^;.]{3,40} )?(?:by|from)\b|(?:additional|with) (?:reporting|research|writing)\b|(?:reporting|writing|editing|compiled|translation|translated|rédaction|edited|report|reported|writing) by\b|with (?:inputs?|reporting|additional reporting|files|contributions?) from\b|(?:bericht|mitarbeit|unter mitarbeit|weitere berichterstattung|redigiert|geschrieben) (?:von|der)\b|mitarbeit\s?:|(?:avec|edité|rédigé|reportage de|reportage par|version française)\b.{0,60}(?:afp|reuters|édité par|par )|(?:con información de|reporte de|reportaje de|editado por|escrito por)\b|(?:reportagem de|com informações d[aoe]s?|edição de)\b|met (?:bijdragen|medewerking) van\b)/iu,
  ],
  [
    'contributor',
    /^(?:(?:the )?(?:associated press|ap|afp|reuters)\b.{0,40}\b(?:writers?|journalists?|reporters?|correspondents?|producers?|photographers?)\b.{0,260}\b(?:contributed|reported from|in [\p{Lu}][^.]{1,60} contributed)|\(?(?:reporting|bericht|reportage) by .{3,200}(?:editing|redigiert|writing)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} reported from\b[^.]{2,60}\.(?:\s|$)(?!.{200}))/iu,
  ],
]

/** Signs of a sentence of the story itself: somebody speaks. */
const STORY = /["“”„«»]|\b(?:said|says|told|added|sagte|erklärte|a déclaré|dijo|ha detto|disse)\b/iu

/**
 * Says what kind of note to readers a block is: printed by the desk about the story and no part of it.
 * @param marks  of its first 1,500 characters or more, where they are known: most blocks have none of a note
 * @returns null for the story's own words
 */
export function readNote(text: string, marks: Marks | null = null): Kind | null {
  if (text.length < 6 || text.length > 4000 || (marks !== null && !mayBeNote(marks))) return null
  const head = text.slice(0, LOOKED_AT)
  for (const [kind, shape] of GRAMMAR) {
    const match = shape.exec(head)
    if (match === null) continue
    // "First published on May 3, 2031" is a time.
    if (isTimeLine(text) > 0.5) return null
    // "Reporting by the ministry was slow" names no reporter.
    if (
      /\s(?:by|from|von|de|por|par)$/iu.test(match[0]) &&
      !/^\s?[:：]?\s(?:the\s)?\p{Lu}/u.test(head.slice(match.index + match[0].length))
    )
      continue
    // A mark at the very start decides; a phrase in the midst must not stand in a story's own sentence.
    if (match.index > 0 || !shape.source.startsWith('^')) {
      if (match.index > 320 || (kind !== 'correction' && STORY.test(head.slice(0, match.index)))) continue
      if (text.length > (kind === 'syndication' || kind === 'correction' ? 900 : 700)) continue
    }
    return kind
  }
  return null
}

/** Every phrase of the grammar has one of the words in it, or says "this" of a thing that is printed. */
const mayBeNote = (marks: Marks): boolean =>
  hasMark(marks, mark.note | mark.copyright) || (hasMark(marks, mark.noteThis) && hasMark(marks, mark.noteOf))
