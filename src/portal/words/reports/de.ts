/** Was Leser und Redaktion über Meldungen, verschwiegene Namen und zurückgenommene Aussagen erfahren. */
import { counted } from '../counting.js'
import type { reports as english } from './en.js'

const count = counted('de')

export const reports: typeof english = {
  title: 'Einen Fehler melden',
  what: 'Wer was gesagt hat, liest eine Maschine heraus, und eine Maschine irrt. Wer diese Zeitung betreibt, liest, was Sie hier schreiben; veröffentlicht wird es nicht.',
  ofStatement: 'Die Aussage',
  ofAll: 'Die Meldung gilt allem, was aus diesem Artikel herausgelesen wurde.',
  text: 'Was ist falsch?',
  contact: 'Wo man Sie erreicht, wenn Sie eine Antwort möchten',
  contactWhat: 'Darf leer bleiben und wird gelöscht, sobald die Meldung erledigt ist.',
  leaveEmpty: 'Lassen Sie dieses Feld leer',
  send: 'Meldung senden',
  sent: 'Ihre Meldung ist angekommen',
  sentWhat: 'Danke. Ein Mensch liest sie.',
  back: 'Zurück zum Artikel',
  trouble: {
    empty: 'Schreiben Sie, was falsch ist.',
    long: 'Das ist länger, als das Feld aufnimmt.',
    many: 'Es sind zu viele Meldungen eingegangen. Versuchen Sie es später noch einmal.',
    stale: 'Dieses Formular kam nicht von dieser Seite. Öffnen Sie es neu und senden Sie es noch einmal.',
  },
  desk: {
    place: 'Meldungen',
    intro:
      'Was Leser an dem, was aus Artikeln herausgelesen wurde, als falsch gemeldet haben. Eine zurückgenommene Aussage verschwindet aus jeder Seite, jedem Feed und jeder Suche, auch wenn der Artikel neu gelesen wird.',
    none: 'Es gibt keine.',
    states: { open: 'Offen', settled: 'Erledigt', dismissed: 'Verworfen' },
    made: 'Eingegangen',
    article: 'Artikel',
    report: 'Meldung',
    contact: 'Kontakt',
    settle: 'Erledigt',
    dismiss: 'Verwerfen',
    takeBack: 'Aussage zurücknehmen',
    reason: 'von einem Leser gemeldet',
    done: 'Erledigt.',
    names: 'Namen, die nie gezeigt werden',
    namesWhat:
      'Wer hier steht, wird auf jeder Seite, in jedem Feed und jeder Suche ohne Namen zitiert und hat keine eigene Seite. Was der Artikel selbst druckt, bleibt.',
    name: 'Voller Name',
    nameWhat: 'Vollständig, wie Artikel ihn drucken; Groß- und Kleinschreibung und Akzente zählen nicht.',
    hide: 'Namen verschweigen',
    show: 'Wieder zeigen',
    hidden: (articles) => `In ${count(articles, { one: '# Artikel', other: '# Artikeln' })} verschwiegen.`,
    noName: 'Das ist kein Name.',
    said: 'Wer was sagte, wie es gelesen wurde',
    saidWhat:
      'Alles, was gelesen wurde, sicher oder nicht. Was Sie zurücknehmen, bleibt zurückgenommen, auch wenn der Artikel neu gelesen wird.',
    notRead: 'Dieser Artikel wurde nicht gelesen.',
    speaker: 'Wer',
    statement: 'Aussage',
    sure: 'Wie sicher',
    nobody: 'niemand genannt',
    takenBack: 'Zurückgenommen',
    giveBack: 'Wiedergeben',
    why: 'Warum',
  },
}
