/** News in two or three sentences, as agencies send it, in the frames that pages set it in. */

export interface Brief {
  readonly language: string
  readonly headline: string
  /** One short paragraph, and mostly one quotation. */
  readonly text: readonly string[]
  readonly date: string
  readonly byline: string
  readonly outlet: string
  /** Sections, invitations, other stories: what stands around it. */
  readonly sections: readonly string[]
  readonly others: readonly string[]
  readonly foot: readonly string[]
}

export const briefs: readonly Brief[] = [
  {
    language: 'en',
    headline: 'Ferry to Tern Island stops for three days',
    text: [
      'The ferry between Orlsund and Tern Island will not sail from Tuesday until Thursday while a rudder is replaced.',
      '“We know what this means for the island,” harbour master Ida Brekke said.',
    ],
    date: '12 May 2031',
    byline: 'By Jonas Vik',
    outlet: 'Orlsund Tidings',
    sections: ['Home', 'Local', 'Harbour', 'Sport', 'Weather'],
    others: [
      'Seals blamed for empty nets at Vikholm',
      'Harbour dues to rise by three per cent',
      'Tug sold to a museum',
    ],
    foot: ['© 2031 Orlsund Tidings Ltd', 'Terms', 'Privacy', 'Contact the newsroom'],
  },
  {
    language: 'de',
    headline: 'Einbrecher stiehlt Kirchenglocke in Lindenau',
    text: [
      'Ein Unbekannter hat in der Nacht zu Montag eine 80 Kilogramm schwere Glocke aus der Kapelle von Lindenau gestohlen.',
      '„So etwas haben wir noch nie erlebt“, sagte Pfarrerin Almut Reber. Die Polizei sucht Zeugen.',
    ],
    date: '12. Mai 2031, 9:20 Uhr',
    byline: 'Von Petra Lohse',
    outlet: 'Lindenauer Bote',
    sections: ['Startseite', 'Lokales', 'Sport', 'Kultur', 'Wetter'],
    others: ['Schwimmbad öffnet eine Woche früher', 'Neue Linie 7 fährt bis zum Friedhof', 'Rathausuhr geht wieder'],
    foot: ['© 2031 Lindenauer Bote', 'Impressum', 'Datenschutz', 'Kontakt'],
  },
  {
    language: 'fr',
    headline: 'Un chien retrouvé après onze jours dans les marais',
    text: [
      'Un épagneul disparu depuis onze jours a été retrouvé mercredi par des ornithologues dans les marais de Saint-Orvan.',
      '« Il avait maigri, mais il remuait la queue », a raconté son maître, Yves Cadoret.',
    ],
    date: '14 mai 2031 à 8h15',
    byline: 'Par Maud Kerlan',
    outlet: 'Le Courrier de Saint-Orvan',
    sections: ['Accueil', 'Communes', 'Sports', 'Loisirs', 'Météo'],
    others: ['Le bac reprend du service samedi', 'La criée change d’horaires', 'Un concert pour la chapelle'],
    foot: ['© 2031 Le Courrier de Saint-Orvan', 'Mentions légales', 'Contact'],
  },
  {
    language: 'es',
    headline: 'Un incendio obliga a cerrar el mercado de Valdelobos',
    text: [
      'El mercado municipal de Valdelobos permanecerá cerrado hasta el lunes por un incendio en la cámara frigorífica.',
      '«Nadie ha resultado herido», aseguró la concejala Inés Robledo.',
    ],
    date: '13 de mayo de 2031',
    byline: 'Por Tomás Arrieta',
    outlet: 'El Eco de Valdelobos',
    sections: ['Inicio', 'Comarca', 'Deportes', 'Cultura', 'El tiempo'],
    others: [
      'El autobús nocturno vuelve en junio',
      'La presa alcanza el 90 por ciento',
      'Fiesta aplazada por la lluvia',
    ],
    foot: ['© 2031 El Eco de Valdelobos', 'Aviso legal', 'Contacto'],
  },
  {
    language: 'pl',
    headline: 'Most w Zielinowie zamknięty do niedzieli',
    text: [
      'Most drogowy na rzece Lipce w Zielinowie będzie zamknięty do niedzieli z powodu pęknięcia jednej z podpór.',
      '– Objazd prowadzi przez Dąbrówkę – powiedział burmistrz Adam Rutka.',
    ],
    date: '12 maja 2031, 7:40',
    byline: 'Ewa Sosna',
    outlet: 'Gazeta Zielinowska',
    sections: ['Strona główna', 'Wiadomości', 'Sport', 'Kultura', 'Pogoda'],
    others: ['Basen otwarty od soboty', 'Nowy rozkład autobusów', 'Zbiórka na organy'],
    foot: ['© 2031 Gazeta Zielinowska', 'Regulamin', 'Kontakt'],
  },
  {
    language: 'ja',
    headline: '浜風市の図書館、来月から夜間も開館',
    text: [
      '浜風市は１２日、市立図書館を来月１日から平日は午後９時まで開館すると発表した。',
      '「仕事帰りにも立ち寄ってほしい」と館長の森野遥さんは話している。',
    ],
    date: '2031年5月12日 17時20分',
    byline: '記者 岸田みなと',
    outlet: '浜風新報',
    sections: ['トップ', '地域', 'スポーツ', '文化', '天気'],
    others: ['水族館でペンギン３羽誕生', '市営バスの新路線', '朝市、雨のため中止'],
    foot: ['© 2031 浜風新報社', '利用規約', 'お問い合わせ'],
  },
  {
    language: 'ar',
    headline: 'إغلاق منارة رأس النور للترميم',
    text: [
      'أعلنت بلدية رأس النور يوم الاثنين إغلاق المنارة القديمة أمام الزوار حتى نهاية الصيف لترميم درجها الحجري.',
      'وقالت المهندسة ليلى الحداد: «سنعيد كل حجر إلى مكانه».',
    ],
    date: '12 مايو 2031',
    byline: 'كتب: سامر النجار',
    outlet: 'صحيفة رأس النور',
    sections: ['الرئيسية', 'محليات', 'رياضة', 'ثقافة', 'الطقس'],
    others: ['سوق السمك يعود إلى الميناء', 'خط حافلات جديد إلى الجامعة', 'تأجيل سباق القوارب'],
    foot: ['© 2031 صحيفة رأس النور', 'شروط الاستخدام', 'اتصل بنا'],
  },
  {
    language: 'tr',
    headline: 'Çınarlı’da pazar yeri taşınıyor',
    text: [
      'Çınarlı Belediyesi, perşembe pazarının 1 Haziran’dan itibaren eski istasyonun arkasındaki alana taşınacağını duyurdu.',
      '“Yeni yer iki kat daha geniş,” dedi Belediye Başkanı Nermin Aksoy.',
    ],
    date: '12 Mayıs 2031 10:05',
    byline: 'Deniz Tuna',
    outlet: 'Çınarlı Postası',
    sections: ['Anasayfa', 'Yerel', 'Spor', 'Kültür', 'Hava'],
    others: ['Feribot seferleri artıyor', 'Okula yeni kütüphane', 'Fırtına uyarısı kaldırıldı'],
    foot: ['© 2031 Çınarlı Postası', 'Künye', 'İletişim'],
  },
]

const list = (words: readonly string[]) => `<ul>${words.map((w) => `<li><a href="/x">${w}</a></li>`).join('')}</ul>`
const page = (b: Brief, head: string, body: string) =>
  `<!doctype html><html lang="${b.language}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
const title = (b: Brief) => `<title>${b.headline} - ${b.outlet}</title>`
const paragraphs = (b: Brief) => b.text.map((t) => `<p>${t}</p>`).join('\n')
const menu = (b: Brief) => `<header><a href="/">${b.outlet}</a><nav>${list(b.sections)}</nav></header>`
const below = (b: Brief) =>
  `<aside class="more"><h2>${b.sections[1]}</h2>${list(b.others)}</aside><footer>${list(b.foot)}</footer>`

export interface Frame {
  readonly name: string
  readonly frame: (b: Brief) => string
  /** It prints the day. */
  readonly dated?: boolean
}

export const frames: readonly Frame[] = [
  {
    name: 'a heading and two paragraphs, and nothing else',
    frame: (b) => page(b, '', `<h1>${b.headline}</h1>\n${paragraphs(b)}`),
  },
  {
    name: 'a heading and one paragraph that holds the quotation',
    frame: (b) => page(b, title(b), `<h1>${b.headline}</h1>\n<p>${b.text.join(' ')}</p>`),
  },
  {
    name: 'a heading, a paragraph and a block quotation',
    frame: (b) =>
      page(b, title(b), `<h1>${b.headline}</h1>\n<p>${b.text[0]}</p>\n<blockquote><p>${b.text[1]}</p></blockquote>`),
  },
  {
    name: 'an article element with a byline and a time',
    dated: true,
    frame: (b) =>
      page(
        b,
        title(b),
        `<main><article><h1>${b.headline}</h1><p class="byline">${b.byline}</p><time datetime="2031-05-12T09:20:00+02:00">${b.date}</time>${paragraphs(b)}</article></main>`,
      ),
  },
  {
    name: 'between a menu, other stories and a footer',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<main><h1>${b.headline}</h1><div class="text">${paragraphs(b)}</div></main>${below(b)}`,
      ),
  },
  {
    name: 'between furniture, dated, the heading of second rank',
    dated: true,
    frame: (b) =>
      page(
        b,
        `<title>${b.headline}</title>`,
        `${menu(b)}<div id="content"><h2>${b.headline}</h2><span class="date">${b.date}</span>${paragraphs(b)}</div>${below(b)}`,
      ),
  },
  {
    name: 'divisions without a telling name',
    dated: true,
    frame: (b) =>
      page(
        b,
        title(b),
        `<div class="a1"><div class="b2">${list(b.sections)}</div><div class="c3"><div class="d4">${b.headline}</div><div class="e5">${b.date}</div>${b.text.map((t) => `<div class="f6">${t}</div>`).join('')}</div><div class="g7">${list(b.others)}</div></div>`,
      ),
  },
  {
    name: 'line breaks in a cell of a table',
    dated: true,
    frame: (b) =>
      page(
        b,
        title(b),
        `<table><tr><td>${list(b.sections)}</td><td><b>${b.headline}</b><br>${b.date}<br><br>${b.text.join('<br><br>')}<br></td></tr></table>`,
      ),
  },
  {
    name: 'what a page states of itself, between furniture',
    frame: (b) =>
      page(
        b,
        `${title(b)}<meta property="og:type" content="article"><meta property="og:title" content="${b.headline}"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: b.headline, datePublished: '2031-05-12T09:20:00+02:00' })}</script>`,
        `${menu(b)}<main><article><h1>${b.headline}</h1>${paragraphs(b)}</article></main>${below(b)}`,
      ),
  },
  {
    name: 'over a box that asks to subscribe',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<main><h1>${b.headline}</h1>${paragraphs(b)}<div class="signup"><h3>${b.outlet}: newsletter</h3><form><input type="email" name="e"><button>OK</button></form></div></main>${below(b)}`,
      ),
  },
  {
    name: 'over a form for comments',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<div class="post"><h1>${b.headline}</h1>${paragraphs(b)}<div id="respond"><h2>Leave a comment below</h2><form><textarea name="c"></textarea><button>OK</button></form></div></div><footer>${list(b.foot)}</footer>`,
      ),
  },
  {
    name: 'under a picture, with buttons to share it',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<main><h1>${b.headline}</h1><div class="share"><button>Facebook</button><button>E-mail</button></div><figure><img src="/p.jpg" alt="" width="800" height="500"><figcaption>Foto: Lena Orth</figcaption></figure>${paragraphs(b)}</main>${below(b)}`,
      ),
  },
  {
    name: 'under a notice of cookies',
    frame: (b) =>
      page(
        b,
        title(b),
        `<div id="cookie-bar"><p>This site uses cookies to give you the best experience.</p><button>OK</button></div>${menu(b)}<main><h1>${b.headline}</h1>${paragraphs(b)}</main>${below(b)}`,
      ),
  },
  {
    name: 'with related stories among the paragraphs’ own container',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<div class="story"><h1>${b.headline}</h1>${paragraphs(b)}<h4>${b.sections[1]}</h4>${list(b.others)}</div><footer>${list(b.foot)}</footer>`,
      ),
  },
  {
    name: 'its first sentence as a lead in bold',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<article><h1>${b.headline}</h1><p><strong>${b.text[0]}</strong></p><p>${b.text[1]}</p></article>${below(b)}`,
      ),
  },
  {
    name: 'over teasers of other stories with a sentence each',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<main><h1>${b.headline}</h1>${paragraphs(b)}<section class="more">${b.others.map((o, i) => `<div class="t"><h3><a href="/${i}">${o}</a></h3><p>${b.others.join(', ')}.</p></div>`).join('')}</section></main><footer>${list(b.foot)}</footer>`,
      ),
  },
  {
    name: 'beside what is read most, in sentences',
    frame: (b) =>
      page(
        b,
        title(b),
        `${menu(b)}<main><h1>${b.headline}</h1>${paragraphs(b)}</main><aside><h3>${b.sections[1]}</h3>${b.others.map((o) => `<p>${o}, ${b.others.join(', ')}.</p>`).join('')}</aside><footer>${list(b.foot)}</footer>`,
      ),
  },
]

export interface NoBrief {
  readonly name: string
  readonly page: string
}

const nothing = (language: string, title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`
const around = (b: Brief, main: string) => `${menu(b)}<main>${main}</main><footer>${list(b.foot)}</footer>`
const written = (language: string) => briefs.find((b) => b.language === language) as Brief
const [en, de, fr, es, pl, ja, tr] = ['en', 'de', 'fr', 'es', 'pl', 'ja', 'tr'].map(written) as [
  Brief,
  Brief,
  Brief,
  Brief,
  Brief,
  Brief,
  Brief,
]
const linked = (lines: readonly string[]) => lines.map((l) => `<h3><a href="/n/${l.length}">${l}</a></h3>`).join('')

/** Pages with a heading and a sentence or two that are no news. */
export const noBriefs: readonly NoBrief[] = [
  {
    name: 'a section, introduced in one sentence',
    page: nothing(
      'en',
      'Harbour news | Orlsund Tidings',
      around(
        en,
        `<h1>News from the harbour</h1><p>Ships, ferries and fish: all that our reporters hear on the quays of Orlsund, every day of the week.</p>${linked([...en.others, ...en.others.map((o) => `${o} again`)])}`,
      ),
    ),
  },
  {
    name: 'a German section, introduced in two sentences',
    page: nothing(
      'de',
      'Lokales aus Lindenau - Lindenauer Bote',
      around(
        de,
        `<h1>Nachrichten aus Lindenau</h1><p>Was in Lindenau und den Dörfern geschieht, lesen Sie hier. Unsere Redaktion berichtet jeden Tag aus Rathaus, Vereinen und Schulen.</p><ul>${de.others.map((o) => `<li><a href="/${o.length}">${o}</a></li>`).join('')}</ul>`,
      ),
    ),
  },
  {
    name: 'a front page with teasers',
    page: nothing(
      'en',
      'Orlsund Tidings',
      around(
        en,
        en.others.map((o, i) => `<div class="t"><h2><a href="/a${i}">${o}</a></h2><p>${en.text[0]}</p></div>`).join(''),
      ),
    ),
  },
  {
    name: 'a front page whose teasers quote',
    page: nothing(
      'fr',
      'Le Courrier de Saint-Orvan',
      around(
        fr,
        [fr.headline, ...fr.others]
          .map((o, i) => `<section><h2><a href="/a${i}">${o}</a></h2><p>${fr.text[i % 2]}</p></section>`)
          .join(''),
      ),
    ),
  },
  {
    name: 'a video that says what it is',
    page: nothing(
      'en',
      'Watch: Ferry turns in its own length at Vikholm',
      around(
        en,
        `<h1>Ferry turns in its own length at Vikholm</h1><video src="/v.mp4"></video><p>The new ferry Solveig shows what her side thrusters can do. “She dances,” her captain Ida Brekke said.</p><time datetime="2031-05-12">12 May 2031</time>`,
      ),
      '<meta property="og:type" content="video.other">',
    ),
  },
  {
    name: 'a video by its element alone',
    page: nothing(
      'es',
      'El incendio de Valdelobos, en imágenes',
      around(
        es,
        `<h1>El incendio del mercado de Valdelobos, en imágenes</h1><div class="player"><video controls><source src="/f.mp4"></video></div><p>Los bomberos de Valdelobos apagan el incendio del mercado municipal. Imágenes de Tomás Arrieta.</p>`,
      ),
    ),
  },
  {
    name: 'a missing page',
    page: nothing(
      'en',
      'Page not found',
      around(
        en,
        '<h1>Sorry, the page you were looking for was not found</h1><p>The page may have been moved, or its address typed wrongly. Please try our front page or the search.</p>',
      ),
    ),
  },
  {
    name: 'a missing page that says “404” alone',
    page: nothing(
      'en',
      'Orlsund Tidings',
      around(en, '<h1>404</h1><p>Nothing to see here. The ferry that you hoped to catch has left the harbour.</p>'),
    ),
  },
  {
    name: 'a Polish missing page',
    page: nothing(
      'pl',
      'Gazeta Zielinowska',
      around(
        pl,
        '<h1>Nie znaleziono strony</h1><p>Strona, której szukasz, mogła zostać usunięta lub przeniesiona. Wróć na stronę główną albo skorzystaj z wyszukiwarki.</p>',
      ),
    ),
  },
  {
    name: 'a server in trouble',
    page: nothing(
      'en',
      '503 Service Unavailable',
      '<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.</p><hr><address>Server at orlsund-tidings.example Port 443</address>',
    ),
  },
  {
    name: 'work on the site',
    page: nothing(
      'en',
      'Orlsund Tidings: maintenance',
      '<h1>We will be back in a few minutes</h1><p>Our site is down for planned maintenance. Please come back later; we are sorry for the trouble.</p>',
    ),
  },
  {
    name: 'a request for consent',
    page: nothing(
      'en',
      'Before you continue',
      '<div><h1>We care about your privacy</h1><p>We and our 214 partners store cookies on your device to show advertising that suits you. You can change your mind at any time.</p><button>Accept all</button><button>Reject</button></div>',
    ),
  },
  {
    name: 'a French request for consent',
    page: nothing(
      'fr',
      'Le Courrier de Saint-Orvan',
      '<div><h2>Le respect de votre vie privée</h2><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour mesurer l’audience et personnaliser la publicité. Vous pouvez retirer votre consentement à tout moment.</p><button>Accepter</button></div>',
    ),
  },
  {
    name: 'a Turkish request for consent',
    page: nothing(
      'tr',
      'Çınarlı Postası',
      around(
        tr,
        '<h1>Çerez kullanımı hakkında</h1><p>Sitemizi kullanabilmeniz için çerezlere izin vermeniz gerekir. Çerez tercihlerinizi dilediğiniz zaman değiştirebilirsiniz.</p><button>Kabul et</button>',
      ),
    ),
  },
  {
    name: 'a check of the browser',
    page: nothing(
      'en',
      'Just a moment...',
      '<h1>orlsund-tidings.example</h1><h2>Checking your browser before you go on</h2><p>This process is automatic. Your browser will be redirected to the content that you asked for shortly.</p>',
    ),
  },
  {
    name: 'a check without the usual words',
    page: nothing(
      'en',
      'orlsund-tidings.example',
      '<h1>One more step before you can go on</h1><p>Please complete the puzzle below to reach orlsund-tidings.example. It takes only a few seconds.</p><form action="/verify"><input type="hidden" name="t"><button>Continue</button></form>',
    ),
  },
  {
    name: 'an Arabic check for robots',
    page: nothing(
      'ar',
      'لحظة من فضلك',
      '<h1>التحقق من الأمان</h1><p>يرجى تأكيد أنك إنسان قبل المتابعة إلى الموقع. قد يستغرق ذلك بضع ثوان فقط.</p><form><button>متابعة</button></form>',
    ),
  },
  {
    name: 'a page that asks for JavaScript',
    page: nothing(
      'en',
      'Orlsund Tidings',
      '<noscript><h1>JavaScript is switched off</h1><p>You need to enable JavaScript to run this app. Please switch it on and load the page again.</p></noscript><div id="root"></div>',
    ),
  },
  {
    name: 'a request to sign in',
    page: nothing(
      'de',
      'Anmelden - Lindenauer Bote',
      around(
        de,
        '<h1>Melden Sie sich an, um weiterzulesen</h1><p>Dieser Artikel ist nur für Abonnenten. Noch kein Konto? Legen Sie in einer Minute eines an.</p><form><input name="m"><input type="password" name="p"><button>Anmelden</button></form>',
      ),
    ),
  },
  {
    name: 'a search that found nothing',
    page: nothing(
      'en',
      'Search results - Orlsund Tidings',
      around(
        en,
        '<h1>No results for “lighthouse keeper”</h1><form role="search"><input name="q"><button>Search</button></form><p>Try other words, or fewer of them. You will find our newest stories on the front page.</p>',
      ),
    ),
  },
  {
    name: 'a search that found nothing, in Japanese',
    page: nothing(
      'ja',
      '検索結果 - 浜風新報',
      around(
        ja,
        '<h1>「灯台」の検索結果</h1><p>該当する記事は見つかりませんでした。別の言葉でもう一度お試しください。</p><form><input name="q"><button>検索</button></form>',
      ),
    ),
  },
  {
    name: 'thanks for a subscription',
    page: nothing(
      'en',
      'Thank you - Orlsund Tidings',
      around(
        en,
        '<h1>Thank you for signing up to our newsletter</h1><p>We have sent you a message. Please follow the link in it to confirm your address.</p>',
      ),
    ),
  },
  {
    name: 'a letter to subscribe to',
    page: nothing(
      'en',
      'Newsletters - Orlsund Tidings',
      around(
        en,
        '<h1>The Tidings at Seven, our letter for early risers</h1><p>All the news of the coast in your inbox before the first ferry leaves. You can stop it at any time.</p><form><input type="email" name="e"><button>Sign up</button></form>',
      ),
    ),
  },
  {
    name: 'what is not shown in this country',
    page: nothing(
      'en',
      'Orlsund Tidings',
      '<h1>This content is not available in your region</h1><p>We are sorry, but our rights do not let us show this page where you are. We are working on it.</p>',
    ),
  },
  {
    name: 'how to reach the newsroom',
    page: nothing(
      'en',
      'Contact - Orlsund Tidings',
      around(
        en,
        '<h1>How to reach our newsroom</h1><p>Our desk is staffed from six in the morning. Write to news@orlsund-tidings.example or ring 555 0102.</p><form><textarea name="t"></textarea><button>Send</button></form>',
      ),
    ),
  },
  {
    name: 'an author and what she has written',
    page: nothing(
      'en',
      'Ida Solberg - Orlsund Tidings',
      around(
        en,
        `<h1>Ida Solberg, reporter</h1><p>Ida Solberg writes about the harbour. She joined the Tidings in 2024 from the Vikholm Gazette.</p><h2>Latest</h2>${list(en.others)}`,
      ),
    ),
  },
  {
    name: 'a video with a day over its description',
    page: nothing(
      'en',
      'Ferry turns at Vikholm - Orlsund Tidings',
      around(
        en,
        '<h1>Ferry turns in its own length at Vikholm</h1><time datetime="2031-05-12">12 May 2031</time><div class="player"></div><p>The new ferry Solveig shows what her side thrusters can do. She is due in service in June.</p>',
      ),
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'VideoObject', name: 'Ferry turns in its own length at Vikholm', uploadDate: '2031-05-12T10:00:00Z' })}</script>`,
    ),
  },
  {
    name: 'pictures with an introduction',
    page: nothing(
      'en',
      'In pictures: the Orlsund regatta',
      around(
        en,
        `<h1>In pictures: the Orlsund regatta in the fog</h1><p>Forty boats sailed the Orlsund regatta on Sunday and saw little of each other in the fog.</p>${[1, 2, 3, 4, 5].map((n) => `<figure><img src="/${n}.jpg" alt=""><figcaption>Boat ${n} in the fog. Photo: Lena Orth</figcaption></figure>`).join('')}`,
      ),
      `<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'ImageGallery', name: 'In pictures: the Orlsund regatta in the fog' })}</script>`,
    ),
  },
  {
    name: 'a recording with what it is about',
    page: nothing(
      'en',
      'The Harbour Hour, episode 12',
      around(
        en,
        '<h1>The Harbour Hour: who owns the tide?</h1><audio controls src="/12.mp3"></audio><p>In this episode Ida Brekke asks the harbour master who owns the tide. “Nobody does,” he says.</p>',
      ),
    ),
  },
  {
    name: 'a list of news without days or pictures',
    page: nothing(
      'en',
      'News - Orlsund Tidings',
      around(
        en,
        `<h1>Latest news from Orlsund and the bay</h1>${en.others.map((o, i) => `<div class="i"><a href="/${i}">${o}</a><p>The council of Orlsund voted on Monday on matter ${i}. “A good plan,” the mayor said.</p></div>`).join('')}`,
      ),
    ),
  },
  {
    name: 'cards, each with a link to read on by',
    page: nothing(
      'es',
      'El Eco de Valdelobos',
      around(
        es,
        es.others
          .map((o, i) => `<article><h2>${o}</h2><p>${es.text[i % 2]}</p><a href="/${i}">Leer más</a></article>`)
          .join(''),
      ),
    ),
  },
  {
    name: 'a French check of the browser',
    page: nothing(
      'fr',
      'Un instant',
      '<h1>Nous vérifions votre navigateur avant l’accès</h1><p>Cette opération est automatique. Votre navigateur sera redirigé vers la page demandée dans quelques secondes.</p>',
    ),
  },
  {
    name: 'a Chinese check of the browser',
    page: nothing(
      'zh',
      '请稍候',
      '<h1>正在检查您的浏览器是否安全</h1><p>此过程是自动的，您的浏览器很快会跳转到所请求的页面。请最多等待五秒钟。</p>',
    ),
  },
  {
    name: 'an error in the outlet’s own words',
    page: nothing(
      'en',
      'Oops',
      around(
        en,
        '<h1>Something went wrong on our side</h1><p>We could not load this story. “Try again,” says our webmaster, “or go to the front page.”</p>',
      ),
    ),
  },
  {
    name: 'a request to subscribe',
    page: nothing(
      'en',
      'Orlsund Tidings',
      around(
        en,
        '<h1>Subscribe to read on at the Orlsund Tidings</h1><p>You have read your five free stories of this month. Subscribe for one crown and read all that we write.</p><a href="/s">Subscribe now</a>',
      ),
    ),
  },
]
