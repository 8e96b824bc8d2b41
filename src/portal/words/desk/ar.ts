/** What the desk says to its operator, in Arabic. The desk is the "مكتب التحرير". */
import { counted } from '../counting.js'
import type { desk as english } from './en.js'

const count = counted('ar')

const articles = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
}

export const desk: typeof english = {
  desk: 'مكتب التحرير',
  navigation: 'صفحات مكتب التحرير',
  places: {
    captures: 'الوارد',
    articles: 'المقالات',
    sources: 'المصادر',
    write: 'الكتابة',
    pictures: 'الصور',
  },
  toPaper: 'إلى الصحيفة',
  login: 'دخول',
  logout: 'خروج',
  logoutEverywhere: 'خروج من كل الأجهزة',
  password: 'كلمة السر',
  wrong: 'كلمة السر غير صحيحة.',
  wait: (minutes) =>
    `محاولات كثيرة. انتظر ${count(minutes, { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}؛ وعلى الجهاز الذي تعمل عليه الصحيفة لا تُحسب محاولات الآخرين.`,
  refused: 'مرفوض',
  staleForm: 'لم تعد هذه الاستمارة صالحة: بقيت صفحتها مفتوحة طويلًا، أو جاءت من مكان آخر. عُد وأرسلها من جديد.',
  closed: 'مكتب التحرير مغلق',
  noPassword: 'لم تُحدَّد له كلمة سر بعد. حدّدها حيث يوجد الأرشيف ثم عُد:',
  notHere: 'مكتب التحرير لا يجيب هنا',
  needsHttps:
    'ستعبر كلمة السر الشبكة مقروءة للآخرين. افتح الصحيفة بعنوانها الذي يبدأ بـ https (الإعداد base_url)، أو من الجهاز الذي تعمل عليه. والإعداد desk_over_http يسمح بذلك رغم هذا.',
  tooLarge: 'هذا أكثر مما يقبله مكتب التحرير في استمارة واحدة.',
  keys: 'المفاتيح',
  keysHow:
    'مع المفتاح الذي يطلبه متصفحك: Alt، أو Alt مع Shift، أو Control مع Option. ينقلك Tab من عنصر إلى آخر، ومفاتيح الأسهم من كتلة إلى كتلة داخل اللقطة.',
  keySave: 'الحفظ، أو تعيين التصنيف',
  keyPreview: 'المعاينة',
  newest: 'الأحدث',

  show: 'عرض',
  all: 'الكل',
  failed: 'بلا مقال',
  uncertain: 'غير مؤكدة',
  ofSource: (source) => `من ${source}`,
  allSources: 'كل المصادر',
  capture: 'اللقطة',
  captureNumber: (n) => `اللقطة ${n}`,
  source: 'المصدر',
  received: 'وردت',
  articles: 'المقالات',
  problems: 'ما لم ينجح',
  toMend: 'للإصلاح:',
  noArticle: 'لا مقال',
  recoverAgain: 'استعادة من جديد',
  recoveredAgain: (n) => `استُعيدت من جديد: ${count(n, articles)}.`,
  notHeld: 'لم تعد بيانات هذه اللقطة محفوظة لأن مقالًا فيها مُحي. لا يمكن استعادتها من جديد.',
  bytes: 'الحجم بالبايت',
  address: 'العنوان',

  sourcesIntro: 'الأسوأ أولًا: بحسب نسبة اللقطات التي لم يوجد فيها مقال.',
  captures: 'اللقطات',
  without: 'بلا مقال',
  last: 'آخر مرة',
  counts: {
    captures: 'لقطات',
    articles: 'مقالات',
    revisions: 'صيغ',
    copies: 'نسخ',
    withdrawn: 'مسحوبة',
    erased: 'ممحوّة',
    embargoed: 'تحت الحظر',
    canceled: 'ألغتها وكالتها',
  },

  embargoUntil: (moment) => `محظور حتى ${moment}`,
  pinned: 'يتصدر الصفحة الأولى',
  states: {
    shown: 'ظاهر',
    canceled: 'ألغته وكالته',
    withdrawn: 'مسحوب',
    vanished: 'لم يعد موجودًا في لقطته',
  },
  labels: {
    time: 'الوقت',
    entry: 'فقرة مؤرخة',
    picture: 'صورة',
    related: 'مواد ذات صلة',
    comment: 'تعليق قارئ',
    furniture: 'زوائد الصفحة',
    repeat: 'تكرار',
  },
}
