/** Lines that lead to another story. */

/** "Read more:", in the languages of the trade's furniture; a story's own sentence has no colon or bar there. */
export const leadOn =
  /^\W{0,3}(?:read (?:more|also|next)|also read|more (?:on this|from)|see also|related|recommended|watch|listen|don['’]t miss|lesen sie (?:auch|mehr|hier)|mehr (?:dazu|zum thema)|auch interessant|à lire(?: aussi)?|lire aussi|lisez aussi|voir aussi|lea también|le(?:e|er) (?:también|más)|más información|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|czytaj (?:też|także)|zobacz (?:też|także)|ayrıca oku|читайте также|читайте ещё|читайте також|baca juga|xem thêm|đọc thêm|olvassa el|čtěte (?:také|též)|čítajte aj|lue myös|citi[țţ]i și|διαβάστε (?:επίσης|ακόμη)|ये भी पढ़ें|यह भी पढ़ें|อ่านเพิ่มเติม|citește (?:și|mai mult)|прочетете още|بیشتر بخوانید|קראו (?:עוד|גם)|עוד בנושא|আরও পড়ুন|اقرأ أيضا?ً?|関連記事|あわせて読みたい|相关阅读|관련\s?기사)\s?[:：|›»—–-]/iu

/** The same words without a mark behind them, right before another story's headline. */
const leadsTo =
  /^\W{0,3}(?:also read|read also|see also|lesen sie auch|lies auch|à (?:lire|voir) aussi|lire aussi|lisez aussi|lea también|lee también|leia também|veja também|leggi anche|lees ook|läs (?:också|även)|les også|læs også|czytaj (?:też|także)|zobacz (?:też|także)|baca juga|xem thêm|đọc thêm|olvassa el|čtěte (?:také|též)|lue myös|διαβάστε (?:επίσης|ακόμη)|читайте (?:также|також|ещё))\s+/iu
const opensHeadline = /^[«“"„]?\p{Lu}/u
const longestTold = 200

/** "Read also Ferries stay in the harbour": of 16 such lines of the tune fold's captures and flattened pages none is text. */
export function leadsToStory(text: string): boolean {
  if (text.length >= longestTold || endsWithStop.test(text)) return false
  const words = leadsTo.exec(text)?.[0]
  return words !== undefined && opensHeadline.test(text.slice(words.length))
}
const endsWithStop = /[.。]["”’»)]?$/
