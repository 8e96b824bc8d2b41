/** What the desk says to its operator, in Japanese. */
import { counted } from '../counting.js'
import type { desk as english } from './en.js'

const count = counted('ja')

export const desk: typeof english = {
  desk: '編集デスク',
  navigation: '編集デスクのページ',
  places: {
    captures: '取り込み',
    articles: '記事一覧',
    sources: '情報源',
    write: '書く',
    pictures: '写真',
  },
  toPaper: '紙面へ',
  login: 'ログイン',
  logout: 'ログアウト',
  logoutEverywhere: 'すべての端末でログアウト',
  password: 'パスワード',
  wrong: 'パスワードが違います。',
  wait: (minutes) =>
    `試行が多すぎます。${count(minutes, { other: '#分' })}お待ちください。この新聞が動いている機械では、ほかの人の試行は数えません。`,
  refused: '受け付けられません',
  staleForm:
    'このフォームはもう使えません。ページを長く開いたままにしたか、別の場所から送られました。戻ってもう一度送ってください。',
  closed: '編集デスクは閉じています',
  noPassword: 'パスワードがまだありません。アーカイブのある機械で設定してから、もう一度開いてください。',
  notHere: '編集デスクはここでは応答しません',
  needsHttps:
    'パスワードが、ほかの人に読める形でネットワークを通ります。httpsのアドレス（設定 base_url）で開くか、新聞が動いている機械から開いてください。設定 desk_over_http で、それでも許すことができます。',
  tooLarge: '一度のフォームで受け取れる量を超えています。',
  keys: 'キー操作',
  keysHow:
    'ブラウザーが求めるキー（Alt、AltとShift、またはControlとOption）と一緒に押します。Tabで次の項目へ、矢印キーで取り込みの中のブロックからブロックへ移ります。',
  keySave: '保存、またはラベルの設定',
  keyPreview: 'プレビュー',
  newest: '最新',

  show: '表示',
  all: 'すべて',
  failed: '記事なし',
  uncertain: '不確か',
  ofSource: (source) => `${source}から`,
  allSources: 'すべての情報源',
  capture: '取り込み番号',
  captureNumber: (n) => `取り込み ${n}`,
  source: '情報源',
  received: '受信',
  articles: '記事',
  problems: '問題点',
  toMend: '対処:',
  noArticle: '記事なし',
  recoverAgain: 'もう一度復元する',
  recoveredAgain: (articles) => `もう一度復元しました。記事${count(articles, { other: '#本' })}。`,
  notHeld: '中の記事が消去されたため、この取り込みのデータは残っていません。もう一度復元することはできません。',
  bytes: 'バイト数',
  address: 'アドレス',

  sourcesIntro: '記事が見つからなかった取り込みの割合が高い順です。',
  captures: '取り込み',
  without: '記事なし',
  last: '最後',
  counts: {
    captures: '取り込み',
    articles: '記事',
    revisions: '版',
    copies: '同文',
    withdrawn: '取り下げ',
    erased: '消去',
    embargoed: '解禁前',
    canceled: '配信取り消し',
  },

  embargoUntil: (moment) => `${moment}まで解禁前`,
  pinned: '一面のトップ',
  states: {
    shown: '掲載中',
    canceled: '通信社が取り消し',
    withdrawn: '取り下げ',
    vanished: '取り込みの中に見つからない',
  },
  labels: {
    time: '時刻',
    entry: '時刻つきの項目',
    picture: '写真',
    related: '関連記事',
    comment: '読者コメント',
    furniture: '記事以外',
    repeat: '繰り返し',
  },
}
