import type { SpeechWords } from './speech-words.js'
import { wordSet } from './word-set.js'

export const german: SpeechWords = {
  verbs: wordSet(`
    sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont betonten meinte meint meinten ergänzte ergänzt
    erläuterte erläutert berichtete berichtet berichteten berichten erzählte erzählt erzählten erzählen kommentierte kommentiert
    kritisierte kritisiert kritisierten warnte warnt warnten forderte fordert forderten schrieb schreibt schrieben schreiben
    antwortete antwortet versicherte versichert unterstrich unterstreicht resümierte resümiert bilanzierte bilanziert urteilte urteilt
    äußerte bekräftigte bekräftigt bestätigte bestätigt bestätigten begründete begründet schilderte schildert beklagte beklagt
    lobte lobt verkündete verkündet erinnerte erinnert freute freut mahnte mahnt argumentierte argumentiert
    prophezeite verriet verrät konterte kontert entgegnete entgegnet rief appellierte appelliert
    fragte fragt fragten bestritt bestreitet dementierte dementiert 
    teilte teilten beschreibt beschrieb`),
  asking: wordSet('fragte fragt fragten'),
  denying: wordSet('bestritt bestreitet dementierte dementiert'),
  participles: wordSet('gesagt erklärt betont gemeint geschrieben mitgeteilt berichtet versichert'),
  auxiliaries: wordSet('hat hatte haben hatten'),
  inPlaceOfVerb: wordSet('so laut'),
  articles: wordSet('der die das ein eine den dem ihr ihre sein seine unser unsere'),
  pronouns: wordSet('er sie es'),
  negations: wordSet(
    'nicht nie niemals kein keine keiner kaum würde würden hätte hätten könnte soll sollen wenn falls ob',
  ),
  particles: wordSet('von van de di da del al bin ibn dos'),
  ofRole: wordSet('der des von vom für im in bei beim am an und aus zur zum'),
  endsRole: wordSet('gegenüber nach seit während zufolge seinem seiner ihrem ihrer'),
  titles: wordSet('herr frau dr. dr prof. prof professor professorin dipl.-ing. med. jur. phil.'),
  officeEndings: (
    'präsident präsidentin minister ministerin kanzler kanzlerin sprecher sprecherin chef chefin leiter leiterin ' +
    'vorsitzender vorsitzende vorsitzenden vorstand direktor direktorin geschäftsführer geschäftsführerin bürgermeister bürgermeisterin ' +
    'landrat landrätin experte expertin forscher forscherin trainer trainerin politiker politikerin senator senatorin rat rätin ' +
    'sekretär sekretärin anwalt anwältin richter richterin wissenschaftler wissenschaftlerin professor professorin autor autorin ' +
    'analyst analystin ökonom ökonomin volkswirt volkswirtin manager managerin inhaber inhaberin gründer gründerin arzt ärztin ' +
    'kommissar kommissarin beauftragter beauftragte referent referentin koordinator koordinatorin meister meisterin bischof bischöfin ' +
    'pfarrer pfarrerin lehrer lehrerin rechtler rechtlerin jurist juristin spezialist spezialistin berater beraterin könig königin ' +
    'regisseur regisseurin sänger sängerin spieler spielerin kapitän torwart stürmer mitglied abgeordneter abgeordnete ' +
    'gouverneur gouverneurin botschafter botschafterin general oberst polizist polizistin zeuge zeugin verteidiger unternehmer unternehmerin ' +
    'landwirt landwirtin bauer bäuerin besitzer besitzerin psychologe psychologin biologe biologin historiker historikerin soziologe ' +
    'soziologin physiker physikerin redakteur redakteurin journalist journalistin kollege kollegin sieger siegerin star profi coach boss organisator organisatorin pastor pastorin redner rednerin erfinder erfinderin vater mutter sohn tochter bruder schwester'
  ).split(' '),
  nounsHaveCapitals: true,
}
