import type { SpeechWords } from './speech-words.js'
import { wordSet } from './word-set.js'

export const spanish: SpeechWords = {
  verbs: wordSet(`
    dijo dice dicen dijeron afirmó afirma afirman afirmaron declaró declara declararon señaló señala señalan señalaron explicó explica
    explican explicaron aseguró asegura aseguran aseguraron agregó agrega añadió añade añadieron indicó indica indicaron sostuvo sostiene
    sostienen comentó comenta comentan comentaron manifestó manifiesta manifestaron expresó expresa expresaron destacó destaca destacan
    subrayó subraya recalcó recalca apuntó apunta precisó precisa puntualizó reconoció reconoce advirtió advierte advirtieron denunció
    denuncia denunciaron lamentó lamenta celebró insistió insiste respondió responde contestó contesta concluyó concluye contó cuenta
    cuentan relató relata recordó recuerda argumentó argumenta reiteró reitera anunció anuncia escribió escribe admitió admite criticó
    critica confesó confiesa detalló detalla matizó zanjó sentenció remarcó remarca valoró valora opinó opina
    preguntó pregunta negó niega negaron desmintió desmiente`),
  asking: wordSet('preguntó pregunta'),
  denying: wordSet('negó niega negaron desmintió desmiente'),
  participles: wordSet(`
    dicho afirmado declarado señalado explicado asegurado agregado añadido indicado sostenido comentado manifestado expresado destacado
    subrayado recalcado apuntado precisado reconocido advertido denunciado lamentado insistido respondido concluido contado recordado
    reiterado anunciado escrito admitido criticado`),
  auxiliaries: wordSet('ha han había habían'),
  inPlaceOfVerb: wordSet('según'),
  articles: wordSet('el la los las un una su'),
  pronouns: wordSet('él ella ellos ellas'),
  negations: wordSet('no nunca jamás tampoco si diría dirían habría'),
  particles: wordSet('de del da dos van von'),
  ofRole: wordSet('de del la las los el y en para e'),
  endsRole: wordSet('desde por con sin sobre tras durante a al ante hacia entre'),
  titles: wordSet('sr. sra. señor señora don doña dr. dra. doctor doctora'),
  officeEndings: [],
  nounsHaveCapitals: false,
}
