/** What the interface says of a reading, in German. */
import { counted, percents } from '../counting.js'
import type { said as english } from './en.js'

const count = counted('de')
const percent = percents('de')

export const said: typeof english = {
  who: 'Wer was gesagt hat',
  when: 'Wann',
  howMany: 'Wie viel',
  statements: (n) => count(n, { one: '# Aussage', other: '# Aussagen' }),
  days: (n) => count(n, { one: '# Datum', other: '# Daten' }),
  figures: (n) => count(n, { one: '# Zahl', other: '# Zahlen' }),
  byMachine: 'Maschinell gelesen',
  asReported: (outlet) => `nach dem Bericht von ${outlet}`,
  asReportedOn: (outlet, day) => `nach dem Bericht von ${outlet}, ${day}`,
  key: 'Was in Anführungszeichen steht, sind die Worte der Quelle; alles andere sind die Worte des Artikels.',
  mark: 'Aussagen markieren',
  all: 'Alles Gelesene, und wie sicher es ist',
  voice: {
    unnamed: 'Im Artikel nicht namentlich genannt',
    unresolved: 'Quelle nicht zugeordnet',
    withheld: 'Name nicht gezeigt',
  },
  nobody: 'Niemand ist genannt',
  mode: {
    denied: 'Bestritten:',
    declined: 'Ohne Auskunft:',
    questioned: 'Gefragt oder bezweifelt:',
    conditional: 'Unter einer Bedingung:',
    retracted: 'Zurückgenommen:',
  },
  inMode: {
    denied: 'bestritten',
    declined: 'ohne Auskunft',
    questioned: 'gefragt oder bezweifelt',
    conditional: 'unter einer Bedingung',
    retracted: 'zurückgenommen',
  },
  view: 'Ansicht oder Absicht:',
  through: (name) => `wiedergegeben von ${name}`,
  withdrawn: {
    correction: 'Seither berichtigt:',
    revision: 'Nicht mehr im Artikel:',
    desk: 'Von dieser Zeitung zurückgenommen:',
  },
  sure: (share) => `zu ${percent(share)} sicher`,
  countedFrom: 'von einem anderen Datum aus gerechnet',
  what: 'Was',
  amount: 'Zahl',
  says: 'Wer es sagt',
  theArticle: 'der Artikel',
  range: (from, to) => `${from} bis ${to}`,
  notLookedFor: (parts) => `In der Sprache dieses Artikels nicht gesucht: ${parts}.`,
  notRead: 'Aus diesem Artikel wurde nichts gelesen.',
  people: {
    title: 'Personen',
    what: 'Personen mit einem öffentlichen Amt in mindestens drei Artikeln, und womit sie zitiert werden.',
    rule: 'was diese Person nach den Berichten der Medien gesagt hat, nach Datum. Was ein Artikel von anderen über sie hat, steht nicht hier.',
    several: 'Mehrere können diesen Namen tragen; sie stehen getrennt.',
    joined: (articles) => `Für eine Person gehalten in: ${articles}. Gemeinsam ist ihnen:`,
    nothing: 'Nichts von dem, was diese Person gesagt hat, ist sicher genug, um gezeigt zu werden.',
  },
  limits: {
    title: 'Was die Maschine liest',
    what: 'Ein Programm liest aus jedem Artikel, wer was gesagt hat, welche Daten und welche Zahlen darin stehen. Es läuft auf dem Rechner, auf dem diese Zeitung steht, und derselbe Artikel ergibt jedes Mal dasselbe. Jedes gezeigte Wort steht im Artikel: Nichts wird zusammengefasst und nichts in andere Worte gesetzt.',
    not: 'Was sie nicht kann',
    weak: [
      'Sie weiß nicht, was wahr ist. Eine Zeile sagt, dass jemand etwas gesagt hat, so wie ein Medium es berichtet.',
      'Englisch liest sie ganz. Im Deutschen, Französischen und Spanischen findet sie Zitate mit einem Namen neben einem Verb des Sagens, Daten und Zahlen; in anderen Sprachen nichts.',
      'Sie liest einen Artikel nach dem anderen und weiß von niemandem mehr, als dort steht.',
      'Für wen „er“, „sie“ oder „die Behörde“ steht, erschließt sie aus dem Text. Ist sie nicht sicher genug, erscheint kein Name: Die Zeile steht mit den gedruckten Worten unter „Quelle nicht zugeordnet“.',
      'Wen der Artikel nicht nennt, der bleibt ungenannt. Zwei Zeilen mit denselben Worten, „ein hoher Beamter“, müssen nicht von einem Menschen sein.',
      'Was bestritten, gefragt, an eine Bedingung geknüpft oder zurückgenommen wurde, ist so gekennzeichnet, nach den Worten, die der Artikel dafür hat. Ironie und Andeutungen erkennt sie nicht.',
      'Sie lässt mehr weg, als sie falsch liest: Eine Aussage, deren sie nicht sicher genug ist, erscheint gar nicht. Wer in der Liste fehlt, hat darum nicht geschwiegen.',
      'Worte wie „am Freitag“ werden vom Tag der Veröffentlichung aus gerechnet. „Kürzlich“ und „damals“ haben unter den Daten keinen Platz.',
      'Zahlen sind die des Artikels. Keine wird geprüft, und keine umgerechnet, außer vom Artikel selbst.',
    ],
    sureTitle: 'Wie oft sie richtig liegt',
    sureRule:
      'Jede Aussage und jeder Name hat eine Sicherheit. Was unter der Grenze in dieser Tabelle liegt, wird nicht gezeigt. Gemessen an Artikeln, die Menschen von Hand ausgezeichnet haben.',
    shown: {
      direct: 'Aussagen in den Worten der Quelle',
      reported: 'Aussagen in den Worten des Artikels',
      name: 'Der volle Name zu einer gedruckten Quelle',
    },
    columns: {
      part: 'Was',
      from: 'Gezeigt ab',
      precision: 'Richtig unter den gezeigten',
      recall: 'Gezeigt von allen',
      cases: 'Geprüft',
    },
    measured: {
      statements: 'Aussagen',
      modes: 'Als solche gezeigtes Bestrittenes, Gefragtes, Bedingtes',
      names: 'Namen und ihre Art',
      times: 'Datumsangaben',
      figures: 'Zahlen',
    },
    right: 'Richtig',
    unmeasured:
      'Was nicht gemessen ist, wird nicht gezeigt: Noch stehen hier keine Aussagen und keine Namen von Quellen.',
    takenBack: 'Wenn sie falsch liegt',
    takenBackRule:
      'Berichtigt ein Medium einen Bericht oder nimmt es ihn zurück, so sind die betroffenen Aussagen als zurückgezogen gekennzeichnet. Alles Gelesene lässt sich prüfen: Jede Zeile führt zu ihrem Satz.',
    about: 'Wer was gesagt hat, liest eine Maschine',
    aboutRule:
      'Unter einem Artikel steht, wer was gesagt hat, so wie ein Programm es gelesen hat. Wessen es nicht sicher genug ist, bleibt weg.',
    aboutName: (precision, cases) =>
      `Der volle Name einer Quelle erscheint nur, wo das Programm sicher genug ist; von solchen Namen waren ${percent(precision)} richtig, bei ${count(cases, { one: '# geprüften', other: '# geprüften' })}.`,
    more: 'Was sie kann und was nicht',
  },
}
