/**
 * The news agencies of the world and the names they are printed under. An agency is trade knowledge: who wrote a wire
 * story is told by these names alone, in datelines, credits and bylines. Nothing else in recovery names an outlet.
 */

/** Canonical short name -> other printed forms. Forms with a small letter are matched in any case, acronyms as written. */
const WIRE: Readonly<Record<string, readonly string[]>> = {
  AP: ['A.P.', 'Associated Press', 'AP News', 'Ассошиэйтед Пресс', '美联社', 'AP通信', 'أسوشيتد برس', 'اسوشيتد برس'],
  Reuters: [
    'REUTERS',
    'Thomson Reuters',
    'Reuters News',
    'ロイター',
    'ロイター通信',
    '路透社',
    '로이터',
    '로이터통신',
    'رويترز',
    'Рейтер',
  ],
  AFP: [
    'A.F.P.',
    'Agence France-Presse',
    'Agence France Presse',
    'AFP通信',
    '法新社',
    'أ ف ب',
    'أ.ف.ب',
    'ا ف ب',
    'اف ب',
    'فرانس برس',
    'وكالة فرانس برس',
  ],
  dpa: ['DPA', 'Deutsche Presse-Agentur', 'Deutsche Presseagentur', 'dpa-infocom', 'dpa-AFX', 'د ب أ', 'د.ب.أ'],
  EFE: ['Agencia EFE', 'Efe', 'EFE Noticias'],
  ANSA: ['Ansa', 'ansa', 'Agenzia ANSA'],
  Adnkronos: [],
  askanews: ['Askanews'],
  AGI: ['Agenzia Italia'],
  'Europa Press': [],
  Colpisa: [],
  Lusa: ['Agência Lusa'],
  'Agência Brasil': ['ABr'],
  'Estadão Conteúdo': [],
  Folhapress: [],
  Télam: ['Telam'],
  Notimex: [],
  'Prensa Latina': [],
  Yonhap: ['Yonhap News Agency', 'Yonhap News', '연합뉴스', '聯合ニュース', '韩联社'],
  Newsis: ['뉴시스'],
  News1: ['뉴스1'],
  KCNA: ['Korean Central News Agency', 'Korea News Service', 'KNS', '朝鮮中央通信', '조선중앙통신', '朝中社'],
  Kyodo: ['Kyodo News', 'KYODO', '共同', '共同通信', '共同通信社', '共同社', '교도통신'],
  Jiji: ['Jiji Press', '時事', '時事通信', '時事通信社', '时事社'],
  Xinhua: ['Xinhua News Agency', '新华社', '新華社', '신화통신', 'Синьхуа', 'شينخوا'],
  CNS: ['China News Service', '中新社'],
  CNA: ['Central News Agency', '中央社'],
  TASS: ['Tass', 'ITAR-TASS', 'ТАСС', 'ИТАР-ТАСС', 'タス通信', '塔斯社', 'تاس'],
  'RIA Novosti': ['RIA', 'РИА Новости', 'РИА'],
  Interfax: ['Интерфакс'],
  Sputnik: ['Спутник', 'سبوتنيك'],
  Ukrinform: ['Укринформ', 'Укрінформ'],
  UNIAN: ['УНИАН', 'УНІАН'],
  BelTA: ['BELTA', 'БелТА'],
  PA: ['PA Media', 'Press Association', 'PA Wire', 'PA News Agency', 'P.A.'],
  UPI: ['United Press International'],
  CP: ['Canadian Press', 'La Presse Canadienne'],
  AAP: ['Australian Associated Press'],
  PTI: ['Press Trust of India'],
  ANI: ['Asian News International'],
  IANS: ['Indo-Asian News Service'],
  UNI: ['United News of India'],
  APP: ['Associated Press of Pakistan'],
  UNB: ['United News of Bangladesh'],
  BSS: ['Bangladesh Sangbad Sangstha'],
  APA: ['Austria Presse Agentur', 'APA – Austria Presse Agentur'],
  'Keystone-SDA': ['sda', 'SDA', 'Keystone-ATS', 'ATS', 'Schweizerische Depeschenagentur'],
  epd: ['Evangelischer Pressedienst'],
  KNA: ['Katholische Nachrichten-Agentur'],
  SID: ['Sport-Informations-Dienst'],
  Belga: ['BELGA', 'Agence Belga', 'Persagentschap Belga'],
  ANP: ['Algemeen Nederlands Persbureau'],
  NTB: ['Norsk Telegrambyrå', 'NTBs'],
  TT: ['TT Nyhetsbyrån', 'Tidningarnas Telegrambyrå', 'TT News Agency'],
  Ritzau: ['RITZAU', 'Ritzaus Bureau'],
  STT: ['Suomen Tietotoimisto', 'STT-Lehtikuva'],
  BNS: ['Baltic News Service'],
  LETA: [],
  PAP: ['Polska Agencja Prasowa', 'Polish Press Agency'],
  CTK: ['ČTK', 'Česká tisková kancelář', 'Czech News Agency'],
  TASR: [],
  SITA: [],
  MTI: ['Magyar Távirati Iroda'],
  Agerpres: ['AGERPRES'],
  BTA: ['Bulgarian News Agency'],
  HINA: ['Hina'],
  STA: ['Slovenska tiskovna agencija', 'Slovenian Press Agency'],
  Tanjug: [],
  FENA: [],
  AMNA: ['ANA-MPA', 'ΑΠΕ-ΜΠΕ'],
  Anadolu: ['AA', 'Anadolu Agency', 'Anadolu Ajansı', 'Anadolu Images', 'الأناضول', 'وكالة الأناضول'],
  DHA: ['Demirören Haber Ajansı'],
  İHA: ['IHA', 'İhlas Haber Ajansı'],
  SPA: ['Saudi Press Agency', 'واس'],
  WAM: ['Emirates News Agency', 'وام'],
  KUNA: ['Kuwait News Agency', 'كونا'],
  QNA: ['Qatar News Agency', 'قنا'],
  BNA: ['Bahrain News Agency', 'بنا'],
  ONA: ['Oman News Agency'],
  MENA: ['Middle East News Agency', 'أ ش أ', 'أ.ش.أ'],
  MAP: ['Maghreb Arabe Presse', 'Agence Marocaine de Presse'],
  TAP: ['Tunis Afrique Presse', 'وات'],
  APS: ['Algérie Presse Service', 'واج'],
  Petra: ['Jordan News Agency', 'بترا'],
  SANA: ['Syrian Arab News Agency', 'سانا'],
  NNA: ['National News Agency'],
  IRNA: ['Islamic Republic News Agency'],
  ISNA: [],
  NAN: ['News Agency of Nigeria'],
  GNA: ['Ghana News Agency'],
  Bernama: ['BERNAMA'],
  Antara: ['ANTARA', 'ANTARA News'],
  VNA: ['Vietnam News Agency', 'TTXVN'],
  PNA: ['Philippine News Agency'],
  TNA: ['Thai News Agency'],
  Bloomberg: ['Bloomberg News'],
  'Dow Jones': ['Dow Jones Newswires', 'Dow Jones Institutional News'],
  TNS: ['Tribune News Service'],
  CNW: ['Canada NewsWire'],
  'PR Newswire': ['PRNewswire', 'PRNewsWire', 'PRN'],
  'Business Wire': ['BUSINESS WIRE'],
  'GLOBE NEWSWIRE': ['GlobeNewswire'],
  OTS: ['news aktuell'],
}

/** Sellers and givers of pictures, who stand in credits and never in a dateline. */
const PICTURE = [
  'Getty Images',
  'Getty',
  'EPA',
  'EPA-EFE',
  'EPA Images',
  'European Pressphoto Agency',
  'Shutterstock',
  'Alamy',
  'Alamy Stock Photo',
  'iStock',
  'iStockphoto',
  'Imago',
  'IMAGO Images',
  'picture alliance',
  'picture-alliance',
  'NurPhoto',
  'SOPA Images',
  'ZUMA',
  'ZUMA Press',
  'ZUMA Wire',
  'LaPresse',
  'Imagn',
  'Imagn Images',
  'Magnum',
  'Magnum Photos',
  'Rex Features',
  'Polaris',
  'Redux',
  'Panos',
  'Unsplash',
  'Pexels',
  'Pixabay',
  'Flickr',
  'Wikimedia',
  'Wikimedia Commons',
  'Depositphotos',
  'Adobe Stock',
  'Keystone',
  'Scanpix',
  'NTB Scanpix',
  'Ritzau Scanpix',
  'Lehtikuva',
  'Corbis',
  'WireImage',
  'FilmMagic',
  'PhotoQuest',
  'Bettmann',
  'Hulton Archive',
  'Contour',
  'LightRocket',
  'Hans Lucas',
  'Abaca',
  'MAXPPP',
  'SIPA',
  'Sipa USA',
  'Icon Sportswire',
  'Action Images',
  'Action Plus',
  'Photoshot',
  'ddp',
  'Contrasto',
  'Fotogramma',
  'STR',
] as const

const MAX_NAME = 60

const withoutArticle = (name: string): string =>
  (name.charCodeAt(0) | 0x20) === 0x74 && /^the\s/iu.test(name) ? name.slice(4) : name

const fold = (name: string): string => withoutArticle(name.normalize('NFC')).toLowerCase()

/** What a plain name is not: characters that have several forms, and more white space than single spaces. */
const UNTIDY = /[^!-~ ]| {2}/

const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}.\s-]{1,12}$/u.test(name)

interface Names {
  readonly exact: ReadonlyMap<string, string>
  readonly folded: ReadonlyMap<string, string>
  readonly pictures: ReadonlySet<string>
}

let built: Names | null = null

const names = (): Names => {
  if (built) return built
  const exact = new Map<string, string>()
  const folded = new Map<string, string>()
  for (const [short, forms] of Object.entries(WIRE)) {
    for (const form of [short, ...forms]) {
      exact.set(form.normalize('NFC'), short)
      // An acronym in another case is an ordinary word ("Ani", "map", "sid"), a name in another case is still a name.
      if (!isAcronym(form) && form.length > 4) folded.set(fold(form), short)
    }
  }
  built = { exact, folded, pictures: new Set(PICTURE.map((name) => name.toLowerCase())) }
  return built
}

/** The first words of all their printed forms, as written: where none of them stands, no agency is named. */
export function agencyOpeners(): ReadonlySet<string> {
  const forms = [...Object.entries(WIRE).flatMap(([short, more]) => [short, ...more]), ...PICTURE]
  return new Set(forms.flatMap((form) => /[\p{L}\p{M}]+/u.exec(form.normalize('NFC'))?.[0] ?? []))
}

/**
 * @param text  a name alone: what stands in a dateline's brackets, a part of a credit, the end of a byline
 * @returns the agency's short name ("AP" for "The Associated Press"), null when it is none that we know
 */
export function knownAgency(text: string): string | null {
  if (text.length > MAX_NAME) return null
  const trimmed = text.trim()
  const name = UNTIDY.test(trimmed) ? trimmed.replace(/\s+/gu, ' ').normalize('NFC') : trimmed
  const known = names()
  const bare = withoutArticle(name)
  return known.exact.get(bare) ?? known.folded.get(withoutArticle(bare).toLowerCase()) ?? null
}

/** Whether a name alone is that of a picture agency: good in a credit, never in a dateline. */
export function knownPictureAgency(text: string): boolean {
  const name = text.trim().toLowerCase()
  return text.length <= MAX_NAME && (names().pictures.has(name) || name.startsWith('getty images '))
}

/** What a name says itself: an agency's is made of the word for one, in the languages in which it stands. */
const CALLED_AGENCY =
  /^(?:agence|agencia|agência|agenzia|nachrichtenagentur|agencja|агентство|وكالة)\s\p{L}.*$|\s(?:news|press|wire) (?:agency|service)$|(?:presse-?agentur|nachrichtenagentur|telegrambyrå|nyhetsbyrån?|persbureau|haber ajansı|tietotoimisto)$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}(?:通信社?|通讯社|通訊社)$|\p{Script=Hangul}{2}통신사?$/iu

/** Sections of a paper and trades, not agencies. */
const OF_A_TRADE = /^(?:情報|データ|無線|移動|衛星|モバイル|정보|이동|데이터|무선)(?:通信|통신)$/u

/**
 * @param line  a whole line between a headline and its text
 * @returns the agency that the line names and nothing else, one that we know or one that calls itself so; null for any other line
 */
export function agencyAlone(line: string): string | null {
  if (line.length > MAX_NAME || /[.!?。:：\d]$/u.test(line)) return null
  const known = knownAgency(line)
  if (known !== null) return known
  return line.split(' ', 6).length <= 5 && CALLED_AGENCY.test(line) && !OF_A_TRADE.test(line) ? line : null
}
