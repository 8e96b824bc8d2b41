import type { SpeechWords } from './speech-words.js'
import { wordSet } from './word-set.js'

export const french: SpeechWords = {
  verbs: wordSet(`
    dit disent déclare déclarent affirme affirment explique expliquent estime estiment assure assurent ajoute ajoutent indique indiquent
    précise précisent souligne soulignent raconte racontent confie confient rappelle rappellent regrette regrettent poursuit poursuivent
    témoigne témoignent dénonce dénoncent prévient insiste insistent reconnaît reconnaissent avoue résume conclut lance lâche répond
    répondent commente commentent annonce annoncent écrit écrivent martèle plaide détaille observe note constate constatent admet juge
    analyse avance prévoit tempère renchérit glisse relève relate décrit critique critiquent déplore déplorent
    déclara affirma expliqua ajouta répondit
    demande demandent interroge nie nient dément démentent`),
  asking: wordSet('demande demandent interroge demandé interrogé'),
  denying: wordSet('nie nient dément démentent nié démenti'),
  participles: wordSet(`
    dit déclaré affirmé expliqué estimé assuré ajouté indiqué précisé souligné raconté confié rappelé regretté poursuivi témoigné dénoncé
    prévenu insisté reconnu avoué résumé conclu lancé lâché répondu commenté annoncé écrit martelé plaidé détaillé observé noté constaté
    admis jugé fustigé tweeté twitté averti critiqué déploré demandé nié démenti relevé`),
  auxiliaries: wordSet('a ont avait avaient'),
  inPlaceOfVerb: wordSet('selon'),
  articles: wordSet('le la les un une son sa'),
  pronouns: wordSet('il elle ils elles on'),
  negations: wordSet("ne n' pas jamais si aurait auraient dirait"),
  particles: wordSet('de du le la van von di da'),
  ofRole: wordSet('de du des la le les et en à au aux chez pour'),
  endsRole: wordSet('dans sur par avec sans lors après depuis devant dès avant'),
  titles: wordSet('m. mme mm. mmes mlle me dr dr. pr monsieur madame'),
  officeEndings: [],
  nounsHaveCapitals: false,
}
