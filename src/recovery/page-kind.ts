/** Pages that hold no article: walls and errors that stand in one's place, lists of what stands elsewhere. Prose, but no news. */
import type { Span } from '../model/index.js'
import type { Block, Page } from './blocks/block.js'
import type { ElementTree } from './blocks/element-tree.js'
import type { Claim } from './claims.js'
import { bodyLabels } from './label/body-labels.js'
import { alikeContainers, type Container, extentsOf } from './label/containers.js'
import { isDated } from './label/short-page.js'
import { breaksOff, teasersOf } from './label/teasers.js'
import { isTextAt, type Verdict } from './label/verdict.js'
import { linkShare } from './link-share.js'
import type { MetadataEvidence } from './metadata/evidence.js'

interface Wall {
  readonly what: string
  /** The trade's words of such pages. */
  readonly words: RegExp
  /** Whether one such word in the title or a heading of a short page is enough. */
  readonly inHeading: boolean
}

const walls: readonly Wall[] = [
  {
    what: 'a request for consent to cookies stands in its place',
    // "Cookie" is the same in nearly every language.
    words:
      /\bcookies?\b|\bconsent|personal data|privacy (?:policy|choices|settings)|\bpartners?\b|\btrack(?:ing|ers)\b|personali[sz]|personenbezogen|datenschutz|données personnelles|vie privée|datos personales|privacidad|dati personali|dados pessoais|persoonsgegevens|personuppgifter|personopplysninger|persondata|dane osobowe|personvern|informasjonskapsler|einwilligung|zustimm\w*|consentement|consentimiento|consentimento|consenso|toestemming|samtyck\w*|samtykke|zgod[ay]|согласи\w*|файлы cookie|çerez|クッキー|同意|쿠키|隐私|ملفات تعريف الارتباط|الخصوصية/giu,
    inHeading: false,
  },
  {
    what: 'a check that the visitor is human stands in its place',
    words:
      /captcha|ddos|just a moment|\b(?:not |a )?(?:human|robot)\?|are you (?:a )?(?:human|robot)|(?:verify|confirm|check)(?:ing)? (?:that |if )?you(?:['’]re| are)|not a (?:ro)?bot|unusual (?:traffic|activity)|automated (?:access|requests?|traffic)|checking (?:your browser|if the site)|security (?:check|of your connection)|(?:vérifi(?:ons|cation de) votre navigateur)|(?:prüfen|überprüfen)(?: wir)? (?:ihren|deinen) browser|(?:controllando|verificando|stiamo verificando) il (?:tuo|suo) browser|(?:controleren|controleert) (?:je|uw) browser|(?:kontrollerar|sjekker|tjekker) (?:din |nett)?(?:webbläsare|leseren|browser)|sprawdz\w+ (?:twoją )?przeglądark|проверяем (?:ваш )?браузер|tarayıcınız(?:ı)? (?:kontrol|denetle)|检查(?:您的)?浏览器|ブラウザを確認|브라우저를? 확인|enable javascript|javascript (?:is|must be|und|et|y)\b|kein roboter|ein mensch sind|du ein mensch|sicherheits(?:über)?prüfung|browser wird (?:über)?prüft|ungewöhnlichen? (?:datenverkehr|zugriffe)|pas un robot|êtes (?:bien )?(?:un )?humain|vérification de sécurité|no (?:eres|es|soy) un robot|(?:eres|es usted|que es) humano|(?:comprobando|verificando) (?:su|tu) navegador|tráfico inusual|non sei un robot|sei umano|controllo di sicurezza|não é um robô|você é humano|verificação de segurança|geen robot|een mens bent|(?:inte|ikke) en robot|er et menneske|är en människa|nie jesteś robotem|не робот|вы человек|проверка браузера|robot olmadığınız|insan olduğunuz|لست روبوت|أنك إنسان|التحقق من (?:المتصفح|الأمان)|ロボットではない|人間であること|セキュリティ(?:チェック|確認)|不是机器人|人机验证|安全验证|로봇이 아닙니다|보안 확인/giu,
    inHeading: true,
  },
  {
    what: 'the page says that what it should hold is missing or forbidden',
    words:
      /\b(?:404|403|410|500|502|503)\b|(?:page|article|story|content) (?:(?:was|is|could|you|has|have|can|requested|are|looking|for|been|removed|moved|or) ){0,8}(?:not (?:be )?found|no longer (?:exists?|available)|not available|does ?n[o’']t exist|removed|cannot be found)|(?:can|could)(?: ?not|n['’]t) (?:find|locate) (?:that|this|the|your) (?:page|article|story)|page (?:not found|does not exist|cannot be found)|access denied|forbidden|something went wrong|etwas (?:ist )?schief ?(?:gelaufen|gegangen)|quelque chose s['’]est mal passé|algo (?:ha )?(?:salido|ido|salió) mal|qualcosa è andato storto|algo deu errado|(?:ging|gegaan)? ?iets (?:mis|fout)(?:gegaan)?|något gick fel|noe gikk galt|noget gik galt|coś poszło nie tak|что-то пошло не так|bir şeyler ters gitti|service unavailable|bad gateway|internal server error|(?:seite|artikel|inhalt)(?: \p{L}+){0,4} (?:nicht (?:gefunden|vorhanden|verfügbar|mehr)|existiert nicht)|page (?:introuvable|non trouvée|demandée n)|(?:página|artículo|contenido)(?: \p{L}+){0,4} (?:no (?:encontrad[oa]|existe|disponible|se encuentra|está disponible))|no (?:encontramos|se encontró|hemos encontrado) (?:la|esta) página|página (?:não (?:encontrada|existe)|indisponível)|pagina non (?:trovata|esiste|disponibile)|pagina (?:niet gevonden|bestaat niet)|sidan (?:hittades inte|kunde inte hittas|finns inte|saknas)|(?:fant|finner) (?:vi )?ikke siden|siden (?:ble ikke funnet|finnes ikke|eksisterer ikke|blev ikke fundet|findes ikke)|nie znaleziono strony|strona nie (?:istnieje|została)|страница не (?:найдена|существует)|sayfa bulunamadı|الصفحة غير موجودة|لم يتم العثور على|ページ(?:が|は)?(?:見つかりません|存在しません)|お探しのページ|页面不存在|找不到(?:该|此|您)?.{0,6}页|페이지를 찾을 수 없/giu,
    inHeading: true,
  },
  {
    what: 'a question after the visitor’s age stands in its place',
    words:
      /(?:are you|you must be|you are|confirm(?: that)? you(?:['’]re| are)) (?:at least |over |aged )?(?:18|21|old enough|of legal)|age (?:verification|check|restricted)|verify your age|(?:bist du|sind sie)(?: \p{L}+){0,2} (?:18|volljährig)|alters(?:prüfung|kontrolle|verifi\w*|nachweis)|(?:avez[- ]vous|ai) (?:plus de )?18 ans|êtes[- ]vous majeur|vérification de l['’]âge|mayor(?:es)? de (?:edad|18)|verificación de edad|maggiorenne|più di 18 anni|maior(?:es)? de (?:idade|18)|(?:ben je|bent u)(?: \p{L}+){0,2} 18|leeftijdscontrole|(?:fyllt|fylt|fyldt) 18|alders(?:kontroll?|grense|verifisering)|ålderskontroll|masz ukończone 18|pełnoletni|(?:вам|мне) (?:уже |есть ){0,2}18|18 лет|18 yaşından|فوق (?:سن )?(?:18|١٨)|عمرك (?:18|١٨)|18歳以上|年齢確認|已?年满18|年龄验证|성인 인증|18세 이상/giu,
    inHeading: true,
  },
]

/** "404" alone is a heading of such a page, "500 people march" is not. */
const numbers =
  /\b[45]\d{2}\b(?=\s(?!not |error|fehler|fout|erreur|page|seite|p[aá]gina|file|forbidden|gone|service|bad |internal)\p{L})/giu

const signIn =
  /(?<!\p{L})(?:sign[ -]?in|log[ -]?(?:in|on)|create (?:an|your) account|anmelden|anmeldung|einloggen|se connecter|connexion|connectez|identifi(?:ez|cation)|iniciar? sesión|inicia sesión|acceder|accedi|accesso|entrar|iniciar sessão|inloggen|logga in|logg inn|log ind|zaloguj|logowanie|войти|вход|giriş yap|oturum aç|تسجيل الدخول)(?!\p{L})|ログイン|会員登録|登录|登入|로그인/iu
const passwordField = /<input\b[^<>]{0,300}\btype\s*=\s*["']?password/i

/** Plain text of a wall, its menus with it. */
const longestPlain = 8_000

/** A wall says little. Characters that are no links. */
const longestWall = 2_500
const longestConsent = 6_000
/** Characters before the first word of it: further down they are a notice under a story. */
const saysAtOnce = 500
/** Where a heading alone says so. */
const longestHeaded = 1_200

/** Why the page holds no article, null where it may hold one. */
export function pageKind(
  page: Page,
  claims: readonly Claim[],
  metadata: MetadataEvidence | null,
  verdicts: readonly Verdict[],
): string | null {
  const data = page.shape === 'markdown' ? null : dataOf(page.text)
  if (data !== null) return data
  if (page.shape === 'plain') return page.text.length > longestPlain ? null : wallOf(page, verdicts)
  if (page.shape !== 'html' || page.text.length > 2_000_000) return null
  const medium = mediumOf(page, metadata, verdicts)
  if (medium !== null) return medium
  // A page that states an article of its own may still warn of cookies in its text; a wall states none.
  const dated = metadata?.published.filter((c) => c.score > 0.7) ?? []
  if (dated.some((c) => !besideText.test(c.source))) return null
  return (dated.length === 0 ? wallOf(page, verdicts) : null) ?? indexOf(page, claims, metadata, verdicts, dated)
}

/** Sources of times that are elements among the page's words, not statements of its head. */
const besideText = /^time /

const feed = /^\s{0,99}(?:<[?!][^>]{0,500}>\s{0,99}){0,9}<(rss|feed|rdf:rdf|urlset|sitemapindex)[\s>]/i
/** Characters; longer data is told by the beginning of its first line alone. */
const longestData = 4_000_000

/** What programs hand to programs: there are texts in it, and no page. */
function dataOf(text: string): string | null {
  const root = feed.exec(text)?.[1]?.toLowerCase()
  if (root !== undefined)
    return /^[us]/.test(root)
      ? 'it is a sitemap, which lists pages'
      : 'it is a feed, which lists pieces that stand elsewhere'
  if (!/^\s{0,99}(?:\{\s{0,999}"|\[\s{0,999}["{[])/.test(text)) return null
  const end = text.trimStart().indexOf('\n')
  const isData =
    (text.length < longestData && isJson(text)) ||
    (end > 0 && end < longestData && isJson(text.trimStart().slice(0, end)))
  return isData ? 'it is JSON, data for a program' : null
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Of a page that is a film, a recording or pictures with a few words to them: what it says that it is. */
function mediumOf(page: Page, metadata: MetadataEvidence | null, verdicts: readonly Verdict[]): string | null {
  const medium = metadata ? statedMedium(metadata) : null
  // og:type says "article" of whatever an outlet publishes.
  if (medium === null || metadata?.kinds.some((k) => /Article|Posting/.test(k))) return null
  const length = page.blocks.reduce((sum, b, i) => (isTextAt(verdicts, i) ? sum + b.text.length : sum), 0)
  return length < longestDescription ? medium : null
}

const longestDescription = 200

/** What a page without a text says that it is. */
export function statedMedium(metadata: MetadataEvidence): string | null {
  const says = (pattern: RegExp) => metadata.kinds.some((k) => pattern.test(k))
  if (says(/video/i)) return 'the page holds a video and no text of its own'
  if (says(/gallery|imageobject|photograph/i))
    return 'the page holds pictures with their captions and no text of its own'
  return says(/audio|podcast|music/i) ? 'the page holds a recording and no text of its own' : null
}

function wallOf(page: Page, verdicts: readonly Verdict[]): string | null {
  const { blocks, tree } = page
  const isText = (i: number) => isTextAt(verdicts, i)
  const body = blocks.filter((_, i) => isText(i)).map((b) => b.text)
  const text = body.join('\n')
  if (text.length > longestConsent || isOwnDated(page, verdicts)) return null
  const title = (page.head?.title?.text ?? '').replace(numbers, '')
  const headings = [title]
  let shown = 0
  let headed = text.length
  for (const [i, b] of blocks.entries()) {
    if (b.kind !== 'text' || tree?.hidden[b.node] || linkShare(b) > 0.5) continue
    shown += b.text.length
    // Plain text sets no headings: any line that is no text may be one.
    const heads = b.tag === 'line' ? !isText(i) : /^h[1-3]$/.test(b.tag)
    if (!heads || b.text.length > 200) continue
    headings.push(b.text.replace(numbers, ''))
    if (!isText(i)) headed += b.text.length
  }
  const heading = headings.join('\n')
  const words = wordsIn(text)
  for (const { what, words: pattern, inHeading } of walls) {
    const inBody = text.match(pattern)?.length ?? 0
    const dense = words > 0 && inBody / words > 1 / 40
    if (inBody >= 3 && dense && text.search(pattern) < saysAtOnce) return what
    const named = (title.match(pattern)?.length ?? 0) > 0
    if (named && wordsIn(text) < 250 && (inBody > 0 || words < 60)) return what
    if (inHeading && headed < longestHeaded && shown < longestWall && pattern.test(reset(pattern, heading))) return what
  }
  if (shown < longestWall && asksToSubscribe(page, heading, text)) return 'a request to subscribe stands in its place'
  if (
    shown < longestWall &&
    text.length < longestHeaded &&
    signIn.test(heading) &&
    passwordField.test(page.text.slice(0, 500_000))
  )
    return 'a request to sign in stands in its place'
  return null
}

/** A text with a byline or time is somebody's; a wall has none, whatever day the page around it prints. */
function isOwnDated(page: Page, verdicts: readonly Verdict[]): boolean {
  const { tree } = page
  if (!tree) return verdicts.some((v) => v.label === 'byline' || v.label === 'time')
  const first = verdicts.findIndex((v) => bodyLabels.has(v.label))
  const last = verdicts.findLastIndex((v) => bodyLabels.has(v.label))
  return first >= 0 && isDated(page, tree, verdicts, first, last)
}

const subscribe =
  /subscri|(?<!\p{L})abonn|suscri[bp]|(?<!\p{L})assin(?:e|ar|atura|ante)|abbona|prenumer|abonament|подпис|اشترك|購読|订阅|구독/iu

/** The heading, the text and a link or button all say "subscribe": of news about a subscription, two do at most. */
function asksToSubscribe(page: Page, heading: string, text: string): boolean {
  if (!subscribe.test(heading) || !subscribe.test(text) || wordsIn(text) > 60) return false
  return page.blocks.some(
    (b) => b.text.length < 40 && (b.tag === 'button' || linkShare(b) > 0.8) && subscribe.test(b.text),
  )
}

/** A pattern that finds all keeps its place between questions: it begins anew. */
function reset(pattern: RegExp, text: string): string {
  pattern.lastIndex = 0
  return text
}

const wordsIn = (text: string) => text.split(/\s+/).length + (text.match(/[\u3040-\u9fff]/g)?.length ?? 0) / 2

/** Kinds of structured data that say "a list". */
const listKinds = /CollectionPage|SearchResults|ProfilePage|ItemList|^profile$/i
const leastTeasers = 4
/** So few are a list where the page holds no other text. */
const leastLoose = 3
/** So few where the words of each break off. */
const leastBroken = 2
/** So much text beside the teasers introduces them. */
const longestIntroduction = 120
const longestBiography = 1_000

/** Three paragraphs of text in one element: no teaser has as many. */
function hasParagraphsTogether(tree: ElementTree, blocks: readonly Block[], verdicts: readonly Verdict[]): boolean {
  const counts = new Map<number, number>()
  for (const [i, b] of blocks.entries()) {
    if (!isTextAt(verdicts, i)) continue
    const parent = tree.parent[b.node] as number
    const count = (counts.get(parent) ?? 0) + 1
    if (count > 2) return true
    counts.set(parent, count)
  }
  return false
}

/** The teasers of all lists of a page: beside its own list an index has one of what is latest, of what is read most. */
function allTeasers(
  blocks: readonly Block[],
  claims: readonly Claim[],
  groups: readonly (readonly Container[])[],
  loosely: boolean,
): Container[] {
  return groups.flatMap((group) => {
    const teasers = teasersOf(blocks, claims, group, loosely)
    return teasers.length >= leastLoose || teasers.every((c) => breaksOff(blocks, c)) ? teasers : []
  })
}

/** What stands elsewhere has its day beside it: a time outside of all teasers is the page's own. */
function holds({ blocks }: Page, tree: ElementTree, { node, last }: Container, spans: readonly Span[]): boolean {
  const [from, to] = [tree.start[node] as number, (blocks[last] as Block).span[1]]
  return spans.every(([at]) => at >= from && at < to)
}

function indexOf(
  page: Page,
  claims: readonly Claim[],
  metadata: MetadataEvidence | null,
  verdicts: readonly Verdict[],
  dated: MetadataEvidence['published'],
): string | null {
  const { tree, blocks } = page
  if (!tree || !verdicts.some((v) => bodyLabels.has(v.label))) return null
  const groups = alikeContainers(tree, extentsOf(page, tree), leastBroken)
  let teasers = allTeasers(blocks, claims, groups, false)
  const surely = teasers.length >= leastTeasers
  if (!surely && !hasParagraphsTogether(tree, blocks, verdicts)) teasers = allTeasers(blocks, claims, groups, true)
  if (teasers.length === 0) return null
  if (!dated.every((time) => teasers.some((c) => holds(page, tree, c, time.spans)))) return null
  const inside = new Set(teasers.flatMap(({ first, last }) => blocks.slice(first, last + 1)))
  let [within, outside] = [0, 0]
  blocks.forEach((b, i) => {
    if (!isTextAt(verdicts, i)) return
    if (inside.has(b)) within += b.text.length
    else outside += b.text.length
  })
  // Most pages of articles list others too: what counts is where the text stands.
  const stated = metadata?.kinds.some((k) => listKinds.test(k)) ?? false
  const most = !surely ? longestIntroduction : stated ? longestBiography : Math.max(longestIntroduction, within * 0.5)
  if (outside > most) return null
  return `the page lists ${teasers.length} pieces that stand elsewhere, as a front page or an index does`
}
