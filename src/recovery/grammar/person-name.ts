/** Words of organisations' names; a name with one of them is no person's. */
import { unitAt } from '../unit-at.js'

const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  'agency agencies news press presse service services image images photo photos photography pool media ministry minister ministers ministerz government govt office tv television radio channel network studio studios production productions picture pictures film films record records entertainment department dept police sheriff navy army force forces guard military university college school institute museum gallery library council county committee commission party campaign club fc union association society foundation trust group company corp corporation inc ltd llc gmbh ag sa bank fund centre center hospital airport airline airlines authority administration bureau board court embassy house palace parliament senate congress kremlin presidency secretariat archive archives times post herald tribune gazette journal chronicle observer courier daily weekly magazine newspaper newspapers jornal diario diário giornale corriere gazzetta krant dagblad courant tidning tidningen gazeta dziennik gazete gazetesi globe sun independent staff desk team editor editors editorial reporter reporters correspondent correspondents newsroom contributor contributors writer writers redaktion agentur agence agencia agenzia agência verlag zeitung ministerium ministerio ministère ministero polizei feuerwehr gobierno gouvernement governo redacción rédaction redazione redacție redakcja redactie redaktionen wire newswire sport sports international national federal republic commons city state states district rescue fire zoo festival theatre theater orchestra space observatory observatorio observatorium observatoire sternwarte bulletin nasa esa google twitter facebook instagram youtube telegram tiktok handout courtesy associated reuters tass sputnik getty'.split(
    ' ',
  ),
)

export const organisationWords = (): ReadonlySet<string> => ORGANISATION_WORDS

/**
 * Whether one of the words, as far as they are set apart by space, dot, hyphen or apostrophe, is an organisation's: "Star",
 * "Star-Herald" and "Startribune" are.
 */
function hasOrganisationWord(name: string): boolean {
  const lower = name.toLowerCase()
  const { length } = lower
  for (let from = 0, i = 0; i <= length; i++) {
    const c = i < length ? unitAt(lower, i) : space
    const parts = isSpace(c) || c === 0x2e || c === 0x2d
    if (!parts && c !== 0x2c && c !== 0x27 && c !== 0x2019) continue
    if (from >= 0 && i > from) {
      const word = lower.slice(from, i)
      if (ORGANISATION_WORDS.has(word) || namedStar.test(word)) return true
    }
    // Behind a comma or an apostrophe a word goes on, and none begins.
    from = parts ? i + 1 : -1
  }
  return false
}

/** "Star", "Startribune", "Starter": of people, Stark, Starr and Starmer are called like it. */
const namedStar = /^star(?:s?$|t|news|ledger|herald|phoenix|bulletin|banner)/

const space = 0x20

/** White space as a regular expression has it. */
const isSpace = (c: number): boolean =>
  c === space ||
  (c >= 0x09 && c <= 0x0d) ||
  c === 0xa0 ||
  (c >= 0x1680 &&
    (c === 0x1680 ||
      (c >= 0x2000 && c <= 0x200a) ||
      c === 0x2028 ||
      c === 0x2029 ||
      c === 0x202f ||
      c === 0x205f ||
      c === 0x3000 ||
      c === 0xfeff))

const ARABIC_ORGANISATION =
  /(?:^|\s)(?:وكالة|صحيفة|جريدة|وزارة|قناة|إذاعة|مركز|هيئة|بلدية|حكومة|شركة|جامعة|مؤسسة)(?:$|\s)/u

const CJK_ORGANISATION =
  /(?:社|通信|新聞|新闻|報|报|放送|局|省|庁|府|党|大学|協会|协会|提供|事務所|뉴스|신문|방송|통신|제공|日报|编辑部|編集部)$/u

/** Particles of at most four letters that stand small inside names, and suffixes after them. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del di du des la le las los van von vom der den ter ten te zu zum zur und y e i al el bin ibn bint abu ben op 't af av mac mc o' d' st st. jr jr. sr sr. ii iii iv".split(
    ' ',
  ),
)
const longestParticle = 4

const WESTERN_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’‘`-]*|(?:d|l|al|el|de|o)['’-]\p{Lu}[\p{L}\p{M}'’-]*)$/u

/** Words that open sentences, name days or stand for things: never in a person's name as printed in a byline. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  "i'm i’m the a an this that these those and but or for with from to in on at by of as if when while after before how why what who where is are was were has have it its he she they we you our your his her their my not no all more most new monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december today tomorrow yesterday der die das ein eine les une el los il lo gli photo foto photos image video updated published share comment comments kommentar kommentare comentario comentarios commentaire commentaires commenti view profil profile read advertisement ad subscribe sign log home menu search follow world politics business opinion breaking exclusive live watch listen north south east west united republic".split(
    ' ',
  ),
)
const longestNoName = 13

/** An article and one word are a title's: a paper's, a band's. */
const ARTICLES: ReadonlySet<string> = new Set('le la les el los las il lo die das der the'.split(' '))

/** Letters of Latin script, and marks: no other script's name is in it. */
const LATIN = /^[\u0000-\u024f\u2010-\u2027]*$/

/**
 * Whether words alone could be one person's name: two to five capitalised words (particles aside) without a word of an
 * organisation, or a short run of one East Asian script.
 */
export function looksLikePerson(text: string): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 60 || /[\d@:;!?()[\]{}<>"“”„«»|/\\_#&*+=%$€£]/u.test(name)) return false
  const latin = LATIN.test(name)
  if (!latin && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
    return (
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・\s]{2,14}$/u.test(name) &&
      !CJK_ORGANISATION.test(name) &&
      !knownEastAsianWord(name)
    )
  }
  const words = name.split(/\s+/u)
  if (words.length < 2 || words.length > 6) return false
  if (!latin && /^[\p{Script=Arabic}\p{M}\s'’-]+$/u.test(name))
    return words.length <= 5 && !ARABIC_ORGANISATION.test(name)
  if (words.length === 2 && ARTICLES.has((words[0] as string).toLowerCase())) return false
  let capitalised = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const bare = word.endsWith(',') ? word.slice(0, -1) : word
    const lower = bare.toLowerCase()
    if (bare.length <= longestParticle && PARTICLES.has(lower)) {
      if (at === words.length - 1 && bare === lower && !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(lower)) return false
      if (bare !== lower) capitalised++
      continue
    }
    if (
      !WESTERN_WORD.test(bare) ||
      (bare.length <= longestNoName && NOT_A_NAME.has(lower)) ||
      (bare.endsWith('.') && /\p{Ll}\.$/u.test(bare) && !/^(?:Jr|Sr|St|Dr|Wm|Chr|Th)\.$/u.test(bare))
    )
      return false
    capitalised++
  }
  if (capitalised < 2 && (capitalised === 0 || isParticle(words[0] as string))) return false
  return !looksLikeOrganisation(name)
}

/**
 * Whether words after a label or in a field of authors could be a name in a script that has no capitals: there two to four
 * words of the script are all that a name's shape says, so no line is taken for one without a label.
 */
export const isNameWithoutCapitals = (text: string): boolean =>
  text.length <= 60 && !LATIN.test(text) && WITHOUT_CAPITALS.test(text)

const WITHOUT_CAPITALS =
  /^(?:(?:[\p{Script=Devanagari}\p{Join_Control}.]{2,16}(?:\s|$)){2,4}|(?:[\p{Script=Bengali}\p{Join_Control}.]{2,16}(?:\s|$)){2,4}|(?:[\p{Script=Tamil}.]{1,20}(?:\s|$)){2,4}|(?:[\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Join_Control}.]{1,20}(?:\s|$)){2,4}|(?:[\p{Script=Thai}.]{2,20}(?:\s|$)){2,3}|(?:[\p{Script=Hebrew}'"׳״-]{2,14}(?:\s|$)){2,4}|(?:[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}]{2,20}(?:\s|$)){2,4})$/u

/**
 * Whether letters of East Asia alone are one person's name by more than their number: they begin with a common family
 * name, or are two short runs set apart, as Japanese names are printed.
 */
export function isEasternName(text: string): boolean {
  if (!looksLikePerson(text)) return false
  if (/^\p{Script=Hangul}{3}$/u.test(text)) return koreanFamilies.has(text[0] as string)
  if (/^[\p{Script=Han}々]{1,4} [\p{Script=Han}々\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5}$/u.test(text))
    return true
  if (!/^[\p{Script=Han}々]{2,6}$/u.test(text) || openLikeNames.has(text)) return false
  const { length } = text
  if (length <= 4 && chineseFamilies.has(text.slice(0, 2)) && length > 2) return true
  if (length >= 4 && japaneseFamilies.has(text.slice(0, 2))) return true
  return length <= 3 && chineseFamilies.has(text[0] as string)
}

/** The hundred commonest in China and Taiwan, and those of two letters; most of the people have one of them. */
const chineseFamilies: ReadonlySet<string> = new Set([
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高梁郑鄭谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭萧田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫阎雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴洪',
  ...'欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 皇甫 慕容 夏侯 东方 端木'.split(' '),
])
/** Places and sections that begin with a family name's letter. */
const openLikeNames: ReadonlySet<string> = new Set(
  '江苏 江蘇 江西 江南 金融 石油 高校 高考 周刊 周末 周报 任务 任務 方案 石家庄 石家莊 马德里 夏威夷 金华 龙头 万象 唐山 黄山 黄河 马上 高清 高端 安全'.split(
    ' ',
  ),
)
const koreanFamilies: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제',
)
/** The commonest of two letters. */
const japaneseFamilies: ReadonlySet<string> = new Set(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 斎藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷 近藤 石井 斎田 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 松田 岡本 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 宮崎 横山 工藤 高木 内田 宮本 安藤 島田 谷口 大野 高田 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本 新井 古川 浜田 市川 小松 水野 島崎 山内 西田 西川 北村 安田 五十 川口 平田 川崎 飯田 吉川 本田 沢田 辻本 関口 吉村 中田 岩田 服部 樋口 川上 永井 福島 荒木 大島 望月 松下 土屋 菅原 荒井 小池 広瀬 内藤 早川 浅野 大久 東野 熊谷 黒田 堀内 山中 尾崎 大石 片山 高野 岡崎 栗原 三宅 秋山 松岡 浅井 石原 成田 須藤 大橋 森本 宮田 平井 西山 小山 小田 田辺 石橋 本間 三好 榎本 馬場 高山 奥村 児玉 笠原'.split(
    ' ',
  ),
)

const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase()) || /^della$/iu.test(word)

/** Whether words alone name an organisation: a word of the kind, an acronym, or a name that ends as companies' do. */
export function looksLikeOrganisation(text: string): boolean {
  const name = text.trim()
  if (!LATIN.test(name)) {
    if (ARABIC_ORGANISATION.test(name)) return true
    if (name.length <= 80 && CJK_ORGANISATION.test(name)) return true
  }
  if (name.length > 80) return false
  if (/^(?:\p{Lu}|\d|[.&-]){2,7}$/u.test(name) && /^\p{Lu}/u.test(name)) return true
  return hasOrganisationWord(name)
}

/** Words of page furniture that a run of ideographs of a name's length can be. */
const knownEastAsianWord = (name: string): boolean =>
  /^(?:記者|记者|기자|(?:最[后後終新]?)?(?:更新|发布|發布|发表|發表|发稿|編輯|编辑|投稿|掲載|配信|公開|作成)(?:时间|時間|日期|日時|日|于|於)?|时间|時間|日期|日時|字号|字號|打印|列印|收藏|评论|評論|分享|阅读|閱讀|浏览|瀏覽|입력|수정|등록|기사\s?입력|최종\s?수정|댓글|공유|인쇄|速報|動画|写真|会員限定|有料記事|国際|政治|経済|社会|スポーツ|ニュース|来源|责任编辑|사회|정치|경제|국제)$/u.test(
    name,
  )
