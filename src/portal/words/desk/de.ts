/** What the desk says to its operator, in German. The desk itself is the "Redaktion". */
import { counted } from '../counting.js'
import type { desk as english } from './en.js'

const count = counted('de')

export const desk: typeof english = {
  desk: 'Die Redaktion',
  navigation: 'Seiten der Redaktion',
  places: {
    captures: 'Eingang',
    articles: 'Alle Artikel',
    sources: 'Quellen',
    write: 'Schreiben',
    pictures: 'Bilder',
  },
  toPaper: 'Zur Zeitung',
  login: 'Anmelden',
  logout: 'Abmelden',
  logoutEverywhere: 'Überall abmelden',
  password: 'Passwort',
  wrong: 'Das ist nicht das Passwort.',
  wait: (minutes) =>
    `Zu viele Versuche. Warten Sie ${count(minutes, { one: '# Minute', other: '# Minuten' })}; an dem Rechner, auf dem die Zeitung läuft, zählen Versuche anderer nicht.`,
  refused: 'Abgelehnt',
  staleForm:
    'Dieses Formular gilt nicht mehr: seine Seite war zu lange offen, oder es kam von anderswo. Gehen Sie zurück und senden Sie es noch einmal.',
  closed: 'Die Redaktion ist geschlossen',
  noPassword: 'Sie hat noch kein Passwort. Setzen Sie dort eines, wo das Archiv liegt, und kommen Sie wieder:',
  notHere: 'Die Redaktion antwortet hier nicht',
  needsHttps:
    'Das Passwort ginge für andere lesbar durchs Netz. Rufen Sie die Zeitung unter ihrer https-Adresse auf (Einstellung base_url) oder auf dem Rechner, auf dem sie läuft. Die Einstellung desk_over_http erlaubt es trotzdem.',
  tooLarge: 'Das ist mehr, als die Redaktion in einem Formular annimmt.',
  keys: 'Tasten',
  keysHow:
    'Zusammen mit der Taste, die Ihr Browser verlangt: Alt, Alt und Umschalt oder Control und Option. Mit Tab geht es von einem zum nächsten, mit den Pfeiltasten in einem Mitschnitt von Block zu Block.',
  keySave: 'Speichern oder Bezeichnung setzen',
  keyPreview: 'Vorschau',
  newest: 'Neueste',

  show: 'Zeigen',
  all: 'Alle',
  failed: 'Ohne Artikel',
  uncertain: 'Unsichere',
  ofSource: (source) => `Aus ${source}`,
  allSources: 'Alle Quellen',
  capture: 'Mitschnitt',
  captureNumber: (n) => `Mitschnitt ${n}`,
  source: 'Quelle',
  received: 'Eingegangen',
  articles: 'Artikel',
  problems: 'Was schiefging',
  toMend: 'Abhilfe:',
  noArticle: 'kein Artikel',
  recoverAgain: 'Noch einmal wiederherstellen',
  recoveredAgain: (articles) =>
    `Noch einmal wiederhergestellt: ${count(articles, { one: '# Artikel', other: '# Artikel' })}.`,
  notHeld:
    'Die Bytes dieses Mitschnitts sind nicht mehr da, weil ein Artikel darin gelöscht wurde. Er lässt sich nicht noch einmal wiederherstellen.',
  bytes: 'Umfang in Bytes',
  address: 'Adresse',

  sourcesIntro: 'Die schlechteste zuerst: nach dem Anteil der Mitschnitte, in denen sich kein Artikel fand.',
  captures: 'Mitschnitte',
  without: 'Ohne Artikel',
  last: 'Zuletzt',
  counts: {
    captures: 'Mitschnitte',
    articles: 'Artikel',
    revisions: 'Fassungen',
    copies: 'Kopien',
    withdrawn: 'zurückgezogen',
    erased: 'gelöscht',
    embargoed: 'mit Sperrfrist',
    canceled: 'von der Agentur zurückgezogen',
  },

  embargoUntil: (moment) => `gesperrt bis ${moment}`,
  pinned: 'Aufmacher der Titelseite',
  states: {
    shown: 'sichtbar',
    canceled: 'von der Agentur zurückgezogen',
    withdrawn: 'zurückgezogen',
    vanished: 'im Mitschnitt nicht mehr gefunden',
  },
  labels: {
    time: 'Zeit',
    entry: 'Eintrag',
    picture: 'Bild',
    related: 'Verweis',
    comment: 'Leserkommentar',
    furniture: 'Beiwerk',
    repeat: 'Wiederholung',
  },
}
