/** What the interface says of a reading, in Japanese. */
import { counted, percents } from '../counting.js'
import type { said as english } from './en.js'

const count = counted('ja')
const percent = percents('ja')

export const said: typeof english = {
  who: '誰が何を述べたか',
  when: 'いつ',
  howMany: 'いくつ',
  statements: (n) => count(n, { other: '発言#件' }),
  days: (n) => count(n, { other: '日付#件' }),
  figures: (n) => count(n, { other: '数値#件' }),
  byMachine: '機械による読み取り',
  asReported: (outlet) => `${outlet}の報道による`,
  asReportedOn: (outlet, day) => `${outlet}の報道による、${day}`,
  key: 'かぎ括弧や引用符の中は発言者自身の言葉、それ以外は記事の言葉です。',
  mark: '発言に印を付ける',
  all: '読み取りのすべてと確度',
  voice: { unnamed: '記事に名前の記載なし', unresolved: '発言者を特定できず', withheld: '名前は非表示' },
  nobody: '発言者の記載なし',
  mode: {
    denied: '否定：',
    declined: '明言せず：',
    questioned: '疑問：',
    conditional: '条件付き：',
    retracted: '撤回：',
  },
  inMode: {
    denied: '否定',
    declined: '明言せず',
    questioned: '疑問',
    conditional: '条件付き',
    retracted: '撤回',
  },
  view: '見解・予定：',
  through: (name) => `${name}の伝聞`,
  withdrawn: { correction: 'その後訂正：', revision: '記事から削除：', desk: '当紙が取り下げ：' },
  sure: (share) => `確度${percent(share)}`,
  countedFrom: '別の日付から算出',
  what: '対象',
  amount: '数',
  says: '発言者',
  theArticle: '記事',
  range: (from, to) => `${from}～${to}`,
  notRead: 'この記事から読み取ったものはありません。',
  people: {
    title: '人物',
    what: '三本以上の記事に公職とともに出てくる人と、その発言です。',
    rule: '媒体の報道によるこの人の発言を日付順に示します。記事がほかの人から伝え聞いたものは含みません。',
    several: '同名の別人がいる場合は分けて示します。',
    joined: (articles) => `${articles}で同一人物とみなした根拠：`,
    nothing: 'この人の発言で、表示できるほど確かなものはありません。',
  },
  limits: {
    title: '機械が読み取るもの',
    what: 'プログラムが記事ごとに、誰が何を述べたか、どの日付と数値があるかを読み取ります。この新聞が置かれた機械の上で動き、同じ記事からは毎回同じ結果が出ます。表示される言葉はすべて記事の中にあります。要約も言い換えもしません。',
    not: 'できないこと',
    weak: [
      '何が真実かは分かりません。各行が示すのは、ある媒体の報道によれば誰かがそう述べた、ということだけです。',
      '記事を一本ずつ読み、そこに書かれている以上のことは誰についても知りません。',
      '「彼」「彼女」「当局者」が誰を指すかは本文から推定します。確度が足りなければ名前は出さず、「発言者を特定できず」の下に記事の言葉のまま示します。',
      '記事が名前を伏せた人は、伏せたままにします。「政府高官」のように同じ言葉の二行が同じ人のものとは限りません。',
      '否定、疑問、条件、撤回は、記事の言葉に従ってそのように示します。皮肉やほのめかしは読み取れません。',
      '誤りより漏れのほうが多くなります。確度の足りない発言はまったく表示しません。一覧にないからといって、その人が何も述べなかったわけではありません。',
      '「金曜日」のような言葉は記事の公開日から数えます。「最近」「当時」は日付として扱いません。',
      '数値は記事に書かれたものです。検証はせず、記事自身によるもの以外の換算もしません。',
    ],
    sureTitle: 'どのくらい正しいか',
    sureRule:
      '発言と名前にはそれぞれ確度があります。この表の下限に満たないものは表示しません。人が手作業で印を付けた記事で測りました。',
    shown: {
      direct: '発言者自身の言葉による発言',
      reported: '記事の言葉による発言',
      name: '発言者として書かれた人の氏名',
    },
    columns: {
      part: '対象',
      from: '表示する下限',
      precision: '表示したうち正しい割合',
      recall: '全体のうち表示した割合',
      cases: '調べた数',
    },
    measured: {
      statements: '発言',
      modes: '否定・疑問・条件をそのとおりに示すこと',
      names: '名前とその種類',
      times: '日付',
      figures: '数値',
    },
    right: '正しい割合',
    unmeasured: '測っていないものは表示しません。発言も発言者の名前も、まだここにはありません。',
    takenBack: '誤りがあったとき',
    takenBackRule:
      '媒体が報道を訂正または撤回したときは、関係する発言に取り下げの印を付けます。読み取ったものはすべて確かめられます。どの行からも元の文へ行けます。',
    about: '誰が何を述べたかは機械による読み取りです',
    aboutRule: '記事の下に、プログラムが読み取った「誰が何を述べたか」を示します。確度の足りないものは省きます。',
    aboutName: (precision, cases) =>
      `発言者の氏名は確度が足りるときだけ表示します。調べた${count(cases, { other: '#件' })}では${percent(precision)}が正しい名前でした。`,
    more: 'できることとできないこと',
  },
}
