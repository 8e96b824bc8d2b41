/** Forms in which pages print what stands over the text, each with the least markup that shows it. */
import { describe, expect, it } from 'vitest'
import { useOnlyArticle } from '../../../test/only-article.js'

const only = useOnlyArticle()

const texts = {
  en: [
    'The harbour council voted on Tuesday to restart the ferry to Gull Island after two winters without a boat, and set the fare at three crowns.',
    'The boat will run twelve times a day from six in the morning, said the harbour master, who had asked for it since the old pier fell.',
    'Residents who oppose the plan will be heard next week, and the council publishes its answer in June.',
  ],
  ja: [
    '港の市議会は三日、新しい渡し船の運航を来月から始めると発表した。運賃は片道三百円で、子どもは無料になる。',
    '船は一日十二往復し、朝六時から夜九時まで走る。市の担当者は「住民の足を守りたい」と話した。',
    '反対する住民もおり、来週の説明会で意見を聞く予定だ。市は結果を六月に公表する。',
  ],
  zh: [
    '海湾市议会三日宣布，新的渡船将于下月开始运行，单程票价三元，儿童免费。',
    '渡船每天往返十二次，从早上六点到晚上九点。市政府负责人说，希望保障居民出行。',
    '部分居民表示反对，下周将举行说明会听取意见，结果将于六月公布。',
  ],
  ko: [
    '항구시 의회는 3일 새 나룻배를 다음 달부터 운항한다고 밝혔다. 요금은 편도 3000원이며 어린이는 무료다.',
    '배는 하루 열두 번 오가며 아침 여섯 시부터 밤 아홉 시까지 운항한다. 시 관계자는 "주민의 발을 지키겠다"고 말했다.',
    '반대하는 주민도 있어 다음 주 설명회에서 의견을 듣기로 했다. 결과는 6월에 공개한다.',
  ],
  hi: [
    'बंदरगाह परिषद ने मंगलवार को दो सर्दियों के बाद गल द्वीप की नौका फिर से शुरू करने का फैसला किया और किराया तीन रुपये रखा।',
    'नौका सुबह छह बजे से दिन में बारह बार चलेगी, यह बात बंदरगाह के अधिकारी ने कही, जो इसकी मांग कर रहे थे।',
    'योजना का विरोध करने वाले लोगों को अगले सप्ताह सुना जाएगा और परिषद जून में अपना उत्तर देगी।',
  ],
  ru: [
    'Совет гавани во вторник решил возобновить паром на остров Чаек после двух зим без судна и установил плату в три кроны.',
    'Паром будет ходить двенадцать раз в день с шести утра, сказал начальник гавани, который просил об этом.',
    'Противников плана выслушают на следующей неделе, а ответ совет опубликует в июне.',
  ],
  ar: [
    'قرر مجلس الميناء يوم الثلاثاء إعادة تشغيل العبارة إلى جزيرة النورس بعد شتاءين من دون قارب وحدد الأجرة بثلاث كرونات.',
    'وسيعمل القارب اثنتي عشرة مرة في اليوم من السادسة صباحا، بحسب ما قال مدير الميناء الذي طالب بذلك.',
    'وسيستمع المجلس الأسبوع المقبل إلى السكان المعارضين للخطة وينشر رده في يونيو.',
  ],
  vi: [
    'Hội đồng cảng hôm thứ Ba đã bỏ phiếu khôi phục chuyến phà ra đảo Hải Âu sau hai mùa đông không có tàu và đặt giá vé ba đồng.',
    'Tàu sẽ chạy mười hai chuyến mỗi ngày từ sáu giờ sáng, theo lời giám đốc cảng, người đã yêu cầu điều này.',
    'Những người dân phản đối kế hoạch sẽ được lắng nghe vào tuần tới.',
  ],
} as const
type Language = keyof typeof texts
const headlines: Record<Language, string> = {
  en: 'Ferry to Gull Island returns in June',
  ja: '渡し船が来月に復活',
  zh: '渡船下月恢复运行',
  ko: '나룻배 다음 달 부활',
  hi: 'गल द्वीप की नौका जून में लौटेगी',
  ru: 'Паром на остров Чаек вернётся',
  ar: 'عودة العبارة إلى جزيرة النورس',
  vi: 'Phà ra đảo Hải Âu trở lại',
}
const set = (language: Language) => texts[language].map((p) => `<p>${p}</p>`).join('')
const page = (language: Language, line: string) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${headlines[language]}</title><body><h1>${headlines[language]}</h1>${line}${set(language)}</body></html>`

describe('a name and a time in one line, with no mark between', () => {
  const cases: readonly [Language, string, string, string][] = [
    ['ja', '<p>2031年5月3日 10時20分 佐藤 花子</p>', '佐藤 花子', '2031-05-03T10:20'],
    ['ja', '<p>2031年5月3日 10時20分　佐藤花子</p>', '佐藤花子', '2031-05-03T10:20'],
    ['ja', '<p>佐藤 花子 2031年5月3日 10時20分</p>', '佐藤 花子', '2031-05-03T10:20'],
    ['ja', '<div class="meta">2031年5月3日 10時20分 佐藤 花子</div>', '佐藤 花子', '2031-05-03T10:20'],
    ['zh', '<p>2031-05-03 10:20 李明</p>', '李明', '2031-05-03T10:20'],
    ['zh', '<p>2031年5月3日 10:20 王晓红</p>', '王晓红', '2031-05-03T10:20'],
    ['ko', '<p>2031년 5월 3일 10:20 김민수</p>', '김민수', '2031-05-03T10:20'],
    ['ko', '<p>2031.05.03 10:20 김민수 기자</p>', '김민수', '2031-05-03T10:20'],
    ['en', '<p>12 May 2031, 10:20 Mara Quill</p>', 'Mara Quill', '2031-05-12T10:20'],
    ['en', '<div class="meta">May 12, 2031 10:20 AM Mara Quill</div>', 'Mara Quill', '2031-05-12T10:20'],
  ]
  for (const [language, line, author, local] of cases)
    it(line, () => {
      const article = only(page(language, line))
      expect(article.authors.map(({ name }) => name)).toEqual([author])
      expect(article.published?.local).toBe(local)
      expect(article.text).toBe(texts[language].join('\n\n'))
    })

  for (const [language, line] of [
    ['zh', '<p>2031-05-03 10:20 海湾晚报</p>'],
    ['zh', '<p>2031-05-03 10:20 国际</p>'],
    ['ja', '<p>2031年5月3日 10時20分 国際</p>'],
    ['ko', '<p>2031.05.03 10:20 사회</p>'],
  ] as const)
    it(`an outlet or a section is nobody: ${line}`, () => expect(only(page(language, line)).authors).toEqual([]))
})

describe('labels of author and time in one line', () => {
  const cases: readonly [Language, string, string, string][] = [
    ['en', 'Author: Mara Quill | Published: 12 May 2031, 10:20', 'Author: Mara Quill', 'Mara Quill'],
    ['hi', 'लेखक: राम शर्मा | प्रकाशित: 12 मई 2031, 10:20', 'लेखक: राम शर्मा', 'राम शर्मा'],
    ['ru', 'Автор: Анна Лунд | Опубликовано: 12 мая 2031, 10:20', 'Автор: Анна Лунд', 'Анна Лунд'],
    ['ar', 'كتب: سامي حداد | نشر في: 12 مايو 2031، 10:20', 'كتب: سامي حداد', 'سامي حداد'],
    ['vi', 'Tác giả: Trần Văn Nam | Ngày đăng: 12/05/2031 10:20', 'Tác giả: Trần Văn Nam', 'Trần Văn Nam'],
  ]
  for (const [language, line, byline, author] of cases)
    it(line, () => {
      const article = only(page(language, `<p>${line}</p>`))
      expect(article.byline).toBe(byline)
      expect(article.authors.map(({ name }) => name)).toEqual([author])
      expect(article.published?.local).toBe('2031-05-12T10:20')
    })
})

describe('a name in a place for authors', () => {
  const cases: readonly [Language, string, string][] = [
    [
      'en',
      '<div class="autor-caja"><span>Inés de la Vega</span><span>Ingeniera y vecina</span></div>',
      'Inés de la Vega',
    ],
    ['hi', '<div class="byline">मीरा शर्मा, पोर्ट एवन</div>', 'मीरा शर्मा'],
    ['zh', '<div class="meta_list"><span>李明</span> <a href="#">海湾晚报</a> <em>2031-05-03 10:20</em></div>', '李明'],
    ['en', '<div class="blog-author-name">Scritto da <a href="/a">Carla Verdi</a></div>', 'Carla Verdi'],
  ]
  for (const [language, line, author] of cases)
    it(line, () => expect(only(page(language, line)).authors.map(({ name }) => name)).toEqual([author]))
})

it('a short line that its class calls a summary is one', () => {
  const html = page('en', '<p>3 May 2031</p><p class="chapo">Eleven years of waiting end here.</p>')
  expect(only(html)).toMatchObject({ standfirst: 'Eleven years of waiting end here.', text: texts.en.join('\n\n') })
})

it('Japanese paragraphs apart by a line break each are paragraphs, though what is said ends one without a full stop', () => {
  const lines = [
    texts.ja[0],
    '「何度もあきらめかけた」と住民団体の代表は話す。「これで子どもたちが船で学校に通える」',
    texts.ja[2],
  ]
  const html = `<html lang="ja"><meta charset="utf-8"><title>${headlines.ja}</title><body><h1>${headlines.ja}</h1><p>2031年5月3日</p><div>　${lines.join('<br>　')}</div></body></html>`
  expect(only(html).body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})

it('what is set under every story of an outlet is none of this one', () => {
  const foot = '<div>김민수 기자 minsu@harbour.example</div><div>ⓒ 항구일보 무단전재 및 재배포 금지</div>'
  const html = page('ko', '<div>김민수 기자</div><div>2031.05.03 10:20</div>').replace('</body>', `${foot}</body>`)
  expect(only(html).text).toBe(texts.ko.join('\n\n'))
})

it('Chinese plain text with source and reporter on its time line is an article, however short', () => {
  const lines = [headlines.zh, '2031-05-03 10:20 来源：海湾晚报 记者 李明', ...texts.zh.slice(0, 2)]
  const article = only(`${lines.join('\n\n')}\n`)
  expect(article.headline).toBe(headlines.zh)
  expect(article.authors.map(({ name }) => name)).toEqual(['李明'])
  expect(article.text).toBe(texts.zh.slice(0, 2).join('\n\n'))
})

describe('a headline that is no heading, on a page whose title is its outlet’s name', () => {
  const head = headlines.en
  for (const body of [
    `<table><tr><td><b>${head}</b></td></tr><tr><td><i>By Mara Quill, May 12, 2031</i></td></tr><tr><td>${set('en')}</td></tr></table>`,
    `<div id="content"><p><strong>${head}</strong></p><p>By Mara Quill, May 12, 2031</p>${set('en')}</div>`,
    `<center><font size="5">${head}</font></center><font size="2">By Mara Quill, May 12, 2031</font><br><br><font size="3">${texts.en.join('<br><br>')}</font>`,
  ])
    it(body.slice(0, 40), () => {
      const article = only(`<html><head><title>Harbour Courier Online</title></head><body>${body}</body></html>`)
      expect(article).toMatchObject({ headline: head, headlineOrigin: 'page' })
    })
  it('a title that speaks of the text more than that line stands', () => {
    const html = `<html><head><title>${head}</title></head><body><p><strong>From our own newsroom</strong></p><p>By Mara Quill, May 12, 2031</p>${set('en')}</body></html>`
    expect(only(html).headline).toBe(head)
  })
})
