/** Lines that lead to another story. */

/** "Read more:", in the languages of the trade's furniture; a story's own sentence has no colon or bar there. */
export const leadOn =
  /^\W{0,3}(?:read (?:more|also|next)|also read|more (?:on this|from)|see also|related|recommended|watch|listen|don['’]t miss|lesen sie (?:auch|mehr|hier)|mehr (?:dazu|zum thema)|auch interessant|à lire(?: aussi)?|lire aussi|lisez aussi|voir aussi|lea también|le(?:e|er) (?:también|más)|más información|leia (?:também|mais)|leggi anche|lees (?:ook|meer)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|czytaj też|zobacz też|ayrıca oku|читайте также|читайте ещё|اقرأ أيضا?ً?|関連記事|あわせて読みたい|相关阅读|관련\s?기사)\s?[:：|›»—–-]/iu
