/** Words of organisations' names; a name with one of them is no person's. */
const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  'agency agencies news press presse service services image images photo photos photography pool media ministry minister ministers ministerz government govt office tv television radio channel network studio studios production productions picture pictures film films record records entertainment department dept police sheriff navy army force forces guard military university college school institute museum gallery library council county committee commission party campaign club fc union association society foundation trust group company corp corporation inc ltd llc gmbh ag sa bank fund centre center hospital airport airline airlines authority administration bureau board court embassy house palace parliament senate congress kremlin presidency secretariat archive archives times post herald tribune gazette journal chronicle observer courier daily weekly magazine newspaper newspapers globe sun independent staff desk team editor editors editorial reporter reporters correspondent correspondents newsroom contributor contributors writer writers redaktion agentur agence agencia agenzia agência verlag zeitung ministerium ministerio ministère ministero polizei feuerwehr gobierno gouvernement governo redacción rédaction redazione redacție redakcja redactie redaktionen wire newswire sport sports international national federal republic commons city state states district rescue fire zoo festival theatre theater orchestra space observatory observatorio observatorium observatoire sternwarte bulletin nasa esa google twitter facebook instagram youtube telegram tiktok handout courtesy associated reuters tass sputnik getty'.split(
    ' ',
  ),
)

export const organisationWords = (): ReadonlySet<string> => ORGANISATION_WORDS

/** "Star", "Star-Herald", "Startribune". */
const STAR = /^star/

/** Whether one of the words, as far as they are set apart by space, dot, hyphen or apostrophe, is an organisation's. */
function hasOrganisationWord(name: string): boolean {
  for (const found of name.toLowerCase().matchAll(/(?<=^|[\s.-])[^\s.,'’-]+/gu))
    if (ORGANISATION_WORDS.has(found[0]) || STAR.test(found[0])) return true
  return false
}

const ARABIC_ORGANISATION =
  /(?:^|\s)(?:وكالة|صحيفة|جريدة|وزارة|قناة|إذاعة|مركز|هيئة|بلدية|حكومة|شركة|جامعة|مؤسسة)(?:$|\s)/u

const CJK_ORGANISATION =
  /(?:社|通信|新聞|新闻|報|报|放送|局|省|庁|府|党|大学|協会|协会|提供|事務所|뉴스|신문|방송|통신|제공|日报|编辑部|編集部)$/u

/** Particles that stand small inside names, and suffixes after them. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|des|la|le|las|los|van|von|vom|der|den|ter|ten|te|zu|zum|zur|und|y|e|i|al|el|bin|ibn|bint|abu|ben|op|'t|af|av|mac|mc|o'|d'|st\.?|jr\.?|sr\.?|ii|iii|iv)$/iu

const WESTERN_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’‘`-]*|(?:d|l|al|el|de|o)['’-]\p{Lu}[\p{L}\p{M}'’-]*)$/u

/** Words that open sentences, name days or stand for things: never in a person's name as printed in a byline. */
const NOT_A_NAME =
  /^(?:the|a|an|this|that|these|those|and|but|or|for|with|from|to|in|on|at|by|of|as|if|when|while|after|before|how|why|what|who|where|is|are|was|were|has|have|it|its|he|she|they|we|you|our|your|his|her|their|my|not|no|all|more|most|new|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|june|july|august|september|october|november|december|today|tomorrow|yesterday|der|die|das|ein|eine|les|une|el|los|il|lo|gli|photo|foto|photos|image|video|updated|published|share|comments?|kommentare?|comentarios?|commentaires?|commenti|view|profile?|read|advertisement|ad|subscribe|sign|log|home|menu|search|follow|world|politics|business|opinion|breaking|exclusive|live|watch|listen|north|south|east|west|united|republic)$/iu

/**
 * Whether words alone could be one person's name: two to five capitalised words (particles aside) without a word of an
 * organisation, or a short run of one East Asian script.
 */
export function looksLikePerson(text: string): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 60 || /[\d@:;!?()[\]{}<>"“”„«»|/\\_#&*+=%$€£]/u.test(name)) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
    return (
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]{2,14}$/u.test(name) &&
      !CJK_ORGANISATION.test(name) &&
      !knownEastAsianWord(name)
    )
  }
  const words = name.split(/\s+/u)
  if (words.length < 2 || words.length > 6) return false
  if (/^[\p{Script=Arabic}\p{M}\s'’-]+$/u.test(name)) return words.length <= 5 && !ARABIC_ORGANISATION.test(name)
  // An article and one word are a title's: a paper's, a band's.
  if (words.length === 2 && /^(?:le|la|les|el|los|las|il|lo|die|das|der|the)$/iu.test(words[0] ?? '')) return false
  let capitalised = 0
  for (const [at, word] of words.entries()) {
    const bare = word.replace(/,$/u, '')
    if (PARTICLE.test(bare) && bare.length <= 4) {
      if (at === words.length - 1 && !/^(?:jr|sr|ii|iii|iv)\.?$/iu.test(bare) && bare === bare.toLowerCase())
        return false
      if (bare !== bare.toLowerCase()) capitalised++
      continue
    }
    if (
      !WESTERN_WORD.test(bare) ||
      NOT_A_NAME.test(bare) ||
      (/\p{Ll}\.$/u.test(bare) && !/^(?:Jr|Sr|St|Dr|Wm|Chr|Th)\.$/u.test(bare))
    )
      return false
    capitalised++
  }
  return (
    (capitalised >= 2 || (capitalised === 1 && words.length >= 2 && !PARTICLE.test(words[0] ?? ''))) &&
    !looksLikeOrganisation(name)
  )
}

/** Whether words alone name an organisation: a word of the kind, an acronym, or a name that ends as companies' do. */
export function looksLikeOrganisation(text: string): boolean {
  const name = text.trim()
  if (ARABIC_ORGANISATION.test(name)) return true
  if (name.length > 80) return false
  if (CJK_ORGANISATION.test(name)) return true
  if (/^(?:\p{Lu}|\d|[.&-]){2,7}$/u.test(name) && /^\p{Lu}/u.test(name)) return true
  return hasOrganisationWord(name)
}

/** Words of page furniture that a run of ideographs of a name's length can be. */
const knownEastAsianWord = (name: string): boolean =>
  /^(?:記者|记者|기자|更新|公開|速報|動画|写真|会員限定|有料記事|国際|政治|経済|社会|スポーツ|ニュース|来源|责任编辑|사회|정치|경제|국제)$/u.test(
    name,
  )
