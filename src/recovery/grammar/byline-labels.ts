/** What stands before the name of whoever wrote a text, in the languages that news is written in. */

/**
 * Words that name an author only before a colon, since without one they are words of any line ("Text", "Editor", "Reporter").
 * Whoever edited or translated wrote nothing, and "Report:" opens headlines; neither is among them.
 */
const beforeColon: readonly string[] = [
  // English, German, French, Spanish, Portuguese, Italian, Dutch, Romanian
  'story|words|text|texte|texto|testo|tekst|authors?|byline|writer|contributor|reporter|journalist',
  'autor(?:en|in|es|a|i|ka|ky|ki|zy|ica|ice|s|ius|ė)?|autoři|autore|autrice|auteur(?:s|e)?|redakteur(?:in)?|redactor|reporterin|journaliste|periodista|jornalista|giornalista|verslaggever',
  // Nordic, Finnish, Estonian, Hungarian
  'forfatter|författare|skribent|höfundur|af|av|kirjoittajat?|teksti|toimittajat?|szerzők?|írta|szöveg|tudósító|újságíró',
  // Polish, Czech, Slovak, Croatian
  'opracował[ai]?|oprac\\.|napisał[ai]?|przygotował[ai]?|rozmawiał[ai]?|dziennikarka?|napsala?|připravila?|zpracovala?|napísala?|pripravila?|redaktorka|piše|pišu|napisa(?:o|la)|novinarka?',
  // Turkish, Indonesian and Malay, Vietnamese, Swahili
  'yazar|yazan|haber|muhabir|hazırlayan|penulis|pewarta|jurnalis|wartawan|oleh|tác giả|bài|bài và ảnh|bài, ảnh|viết bởi|phóng viên|thực hiện|mwandishi',
  // Russian, Ukrainian, Bulgarian, Serbian, Greek
  'автор(?:ы|и|ка|ка статті|статьи)?|аутор(?:ка|и)?|текст|корреспондент|журналист(?:ка)?|журналіст(?:ка)?|кореспондент(?:ка)?|подготовил[аи]?|материал подготовил[аи]?|беседовал[аи]?|записал[аи]?|підготува(?:в|ла|ли)|спілкува(?:вся|лася)|пише',
  'συντάκτης|συντάκτρια|κείμενο|κείμενα|αρθρογράφος|ρεπορτάζ|γράφει|γράφουν',
  // Arabic, Persian, Urdu, Hebrew
  'كتب|كتبت|كتبها|الكاتب|الكاتبة|المؤلف|إعداد|بقلم|نویسنده|نویسندگان|خبرنگار|نگارنده|به قلم|تحریر|مصنف|نامہ نگار|כתב|כתבת|כותב|כותבת|מאת|מחבר|מחברת',
  // Hindi, Marathi, Bengali, Tamil, Thai
  'लेखक|लेखिका|लेखन|संवाददाता|पत्रकार|द्वारा|लेखक का नाम|লেখক|লেখিকা|লেখা|লিখেছেন|প্রতিবেদক|எழுதியவர்|ஆசிரியர்|செய்தியாளர்|கட்டுரையாளர்|ผู้เขียน|เขียนโดย|โดย|เรื่อง|ผู้สื่อข่าว',
]

/** Chinese, Japanese and Korean print an equals sign or a bar for the colon as well. */
const beforeEasternMark =
  '文|撰文|作者|記者|记者|责任编辑|责编|采写|採訪|采访|撰稿|撰寫|執筆者?|著者|筆者|文責|ライター|取材・文|文・写真|取材・撮影|文・撮影|글|글·사진|글ㆍ사진|기자|작성자?|글쓴이|취재'

/** Words that need no colon before a name. */
const beforeName: readonly string[] = [
  '(?:(?:written|story|report|reporting|reported|article|words?|text|posted|published|analysis|opinion|comment|review|interview|a column|column|created|compiled|authored|submitted|stories|exclusive)\\s)?(?:and photos\\s)?by\\s?:?',
  '(?:eine? (?:kommentar|gastbeitrag|beitrag|artikel|kolumne|analyse|interview|essay|reportage|bericht) |geschrieben |gespeichert |eingereicht |verfasst |aufgezeichnet )?von(?:\\s?:)?',
  '(?:publié |écrit |rédigé |soumis |proposé |propos recueillis |article )?par(?:\\s?:)?',
  '(?:escrito |publicado |enviado |redactado |elaborado |redigido |postado |criado |texto )?por(?:\\s?:)?',
  '(?:articolo |scritto |a cura )?di|(?:articolo |scritto |pubblicato |inserito |postato )da|(?:geschreven |geplaatst |ingediend |ingezonden )?door|(?:skrevet |skriven |publicerad |tekst )?a[fv]|(?:scris|publicat) de|(?:opublikowane |napisane |dodane )?przez|ditulis oleh|napisał[ai]?|oprac\\.|napsala?|napísala?|kirjoittanut|oleh|viết bởi',
  'подготовил[аи]?|беседовал[аи]?|підготува(?:в|ла|ли)|γράφει [οη]|γράφουν οι|από τ(?:ον|ην?)|του|της',
  'автор|بقلم|كتب\\s?[-–:]|تقرير\\s?[-–:]|מאת|เขียนโดย|โดย\\s(?=\\p{Script=Thai}{2,14}\\s\\p{Script=Thai}{2,16}$)|(?:本报|本社|本刊|本网|见习|首席|特约)?(?:記者|记者|通讯员)\\s|【(?:記者|记者)|글·사진\\s',
]

/** Anchored, and with the white space behind it. */
export const bylineLabel = new RegExp(
  `^(?:(?:${beforeColon.join('|')})\\s?[:：]|(?:${beforeEasternMark})\\s?[／/|:：=＝]|${beforeName.join('|')})\\s*`,
  'iu',
)

/** Latin words of the labels that no mark had yet; see `marks.ts`. */
export const moreBylineWords =
  'autorka autorky autorki autorzy autorica autori autoři autorius autors reporterin journaliste periodista jornalista giornalista verslaggever höfundur kirjoittaja kirjoittajat teksti toimittaja toimittajat kirjoittanut szerző szerzők írta szöveg tudósító újságíró opracował opracowała opracowali oprac napisał napisała napisali przygotował przygotowała rozmawiał rozmawiała dziennikarz dziennikarka napsal napsala připravil připravila zpracoval zpracovala napísal napísala pripravil pripravila redaktorka piše pišu napisao napisala novinar novinarka muhabir hazırlayan penulis pewarta jurnalis wartawan oleh tác bài viết phóng thực mwandishi skrevet skriven scris rédigé verfasst aufgezeichnet redactado elaborado redigido pubblicato inserito postato postado criado geplaatst publicat opublikowane napisane dodane publicerad ditulis'
