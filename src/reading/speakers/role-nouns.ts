/**
 * What people and organisations are called by what they do: words that make "the mayor" somebody who was named before, and "Mayor
 * Ada Roe" a name with a title. English; another language is another file of this shape.
 */
import type { Gender } from './first-names.js'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Titles that are written before a name and belong to no job. */
export const COURTESY: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ['mr', 'male'],
  ['mr.', 'male'],
  ['mrs', 'female'],
  ['mrs.', 'female'],
  ['ms', 'female'],
  ['ms.', 'female'],
  ['miss', 'female'],
  ['mx', null],
  ['sir', 'male'],
  ['dame', 'female'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['madam', 'female'],
  ['mme', 'female'],
  ['mme.', 'female'],
  ['monsieur', 'male'],
  ['señor', 'male'],
  ['señora', 'female'],
  ['herr', 'male'],
  ['frau', 'female'],
  ['sheikh', 'male'],
  ['ayatollah', 'male'],
  ['imam', 'male'],
  ['king', 'male'],
  ['queen', 'female'],
  ['prince', 'male'],
  ['princess', 'female'],
  ['dr', null],
  ['dr.', null],
  ['st.', null],
])

/** Abbreviated offices, with what they stand for. */
export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sen.', 'senator'],
  ['rep', 'representative'],
  ['rep.', 'representative'],
  ['gov', 'governor'],
  ['gov.', 'governor'],
  ['gen', 'general'],
  ['gen.', 'general'],
  ['lt', 'lieutenant'],
  ['lt.', 'lieutenant'],
  ['col', 'colonel'],
  ['col.', 'colonel'],
  ['sgt', 'sergeant'],
  ['sgt.', 'sergeant'],
  ['det', 'detective'],
  ['det.', 'detective'],
  ['insp', 'inspector'],
  ['insp.', 'inspector'],
  ['supt', 'superintendent'],
  ['supt.', 'superintendent'],
  ['capt', 'captain'],
  ['capt.', 'captain'],
  ['maj', 'major'],
  ['maj.', 'major'],
  ['cmdr', 'commander'],
  ['cmdr.', 'commander'],
  ['adm', 'admiral'],
  ['adm.', 'admiral'],
  ['prof', 'professor'],
  ['prof.', 'professor'],
  ['rev', 'reverend'],
  ['rev.', 'reverend'],
  ['pres', 'president'],
  ['pres.', 'president'],
  ['hon.', 'honorable'],
  ['mp', 'lawmaker'],
  ['mep', 'lawmaker'],
  ['kc', 'barrister'],
  ['qc', 'barrister'],
  ['ceo', 'chief executive'],
  ['cfo', 'chief financial officer'],
  ['coo', 'chief operating officer'],
])

/** Heads of what somebody is: jobs, offices, kinship, and what news calls people in passing. */
export const ROLES: ReadonlySet<string> = new Set(
  words(`
president vice-president premier chancellor minister secretary governor mayor deputy senator representative congressman congresswoman lawmaker
legislator parliamentarian councillor councilor councilman councilwoman councilmember alderman assemblyman assemblywoman commissioner ambassador envoy
diplomat consul attache leader chief head chair chairman chairwoman chairperson director chief executive officer founder co-founder cofounder owner
co-owner partner manager boss executive ceo cfo coo treasurer secretary-general spokesman spokeswoman spokesperson spokespeople adviser advisor aide
counsel counselor consultant strategist pollster analyst economist expert researcher scientist professor lecturer academic scholar historian
sociologist psychologist psychiatrist physicist chemist biologist climatologist meteorologist geologist linguist engineer architect inventor
astronomer neurologist epidemiologist virologist surgeon doctor physician nurse midwife paramedic dentist pharmacist veterinarian therapist
author co-author writer novelist poet playwright journalist reporter correspondent columnist editor publisher anchor co-anchor host presenter
broadcaster commentator blogger critic translator photographer filmmaker producer screenwriter composer musician singer rapper pianist
conductor dancer choreographer artist painter sculptor designer actor actress comedian entertainer celebrity model star
lawyer attorney barrister solicitor prosecutor judge justice magistrate coroner clerk sheriff constable detective inspector superintendent sergeant
lieutenant captain colonel general admiral commander commandant marshal major officer trooper soldier veteran marine pilot astronaut sailor
policeman policewoman firefighter fireman investigator inspector agent operative spy ranger guard warden
bishop archbishop cardinal pope pastor priest rabbi imam cleric reverend vicar chaplain monk nun deacon
coach trainer player striker midfielder defender goalkeeper winger forward pitcher quarterback batsman bowler swimmer runner sprinter
cyclist driver boxer golfer champion athlete skipper captain referee umpire
teacher headteacher headmaster headmistress principal superintendent student pupil graduate dean provost rector alumnus
farmer fisherman fisher miner worker builder carpenter mechanic electrician plumber baker chef cook waiter waitress shopkeeper trader
merchant banker investor financier broker accountant auditor insurer lender landlord developer contractor entrepreneur businessman
businesswoman industrialist tycoon magnate billionaire millionaire mogul philanthropist donor fundraiser salesman saleswoman
activist campaigner organizer organiser advocate volunteer protester demonstrator lobbyist delegate envoy negotiator mediator
observer monitor supporter opponent rival candidate nominee contender challenger incumbent runner-up front-runner frontrunner newcomer
politician statesman stateswoman republican democrat conservative liberal independent socialist libertarian nationalist
resident neighbor neighbour villager local native visitor tourist passenger commuter customer client patient victim survivor witness suspect
defendant plaintiff accused prisoner inmate refugee migrant immigrant exile dissident rebel militant insurgent
mother father parent wife husband spouse widow widower son daughter brother sister sibling uncle aunt nephew niece cousin grandfather
grandmother grandson granddaughter fiance fiancee fiancé fiancée girlfriend boyfriend stepfather stepmother ex-wife ex-husband
man woman boy girl teenager child baby pensioner retiree person official colleague friend counterpart co-worker member
king queen prince princess duke duchess earl baron baroness butler heir monarch sultan emir
operator owner captain employee staffer intern assistant associate fellow specialist technician programmer hacker
chairholder curator librarian archivist conservationist environmentalist ecologist botanist zoologist hunter
detective hiker climber mountaineer explorer narrator moderator interviewer ringleader mastermind whistleblower informant
attorney-general solicitor-general ombudsman registrar receptionist undersecretary operative speaker whip majority-leader
`),
)

/** Endings of jobs that no list holds: climatologist, headmaster's kin. Only beside a name. */
export function looksLikeRole(word: string): boolean {
  if (word.length < 6) return false
  return (
    /(?:ologist|ographer|woman|person|ician|keeper|maker|master|ists?|eer|ess)$/.test(word) &&
    !/(?:ness|less|cess|career|process|success|business|access)$/.test(word)
  )
}

export const WOMENS_ROLES: ReadonlySet<string> = new Set(
  words(`
spokeswoman congresswoman councilwoman assemblywoman chairwoman businesswoman stateswoman policewoman saleswoman actress waitress headmistress
mother wife widow daughter sister aunt niece grandmother granddaughter fiancee fiancée girlfriend stepmother ex-wife woman girl queen princess
duchess baroness nun midwife heiress landlady hostess mistress
`),
)
export const MENS_ROLES: ReadonlySet<string> = new Set(
  words(`
spokesman congressman councilman assemblyman businessman statesman policeman fireman salesman alderman headmaster
father husband widower son brother uncle nephew grandfather grandson fiance fiancé boyfriend stepfather ex-husband man boy king prince duke
earl baron monk butler bishop archbishop cardinal pope imam
`),
)

/** Heads of what organisations are called in passing. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  words(`
company firm group corporation conglomerate manufacturer maker carmaker automaker airline bank lender brokerage insurer retailer chain supermarket
startup publisher newspaper paper magazine tabloid broadcaster network channel station outlet agency bureau ministry department office board
council commission committee authority regulator watchdog court tribunal parliament congress senate assembly house legislature government
administration cabinet presidency palace embassy consulate army navy force military police guard militia party coalition alliance bloc union
federation confederation association society league club team side franchise charity foundation nonprofit non-profit organization organisation
institute institution university college school academy hospital trust clinic laboratory museum theatre theater church mosque synagogue diocese
programme program fund forum centre center think-tank campaign camp service corps taskforce panel jury delegation mission directorate
exchange utility operator developer studio label brewery restaurant hotel railway railroad airport port body secretariat
`),
)

/** Of these the names are mostly "X's campaign": they speak, and are not X. */
export const OF_SOMEBODY: ReadonlySet<string> = new Set(
  words(
    'campaign camp office team administration government military army navy police party ministry department parliament cabinet embassy family estate council court committee newspaper agency foundation company palace',
  ),
)

/** Papers and events that "say" things. */
export const PAPERS: ReadonlySet<string> = new Set(
  words(
    'poll survey study report statement letter lawsuit complaint filing indictment document documents records memo email analysis article editorial video ad spot book paper data figures statistics research tweet post website petition review findings transcript affidavit census rule law bill',
  ),
)

/** Groups of heads, the first of which may stand for the others. */
export const KINDS_OF_ROLE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['diplomat', new Set(words('ambassador envoy consul attache negotiator'))],
  [
    'lawmaker',
    new Set(
      words(
        'senator representative congressman congresswoman legislator councillor councilor parliamentarian deputy mp assemblyman assemblywoman',
      ),
    ),
  ],
  ['legislator', new Set(words('senator representative congressman congresswoman lawmaker'))],
  ['congressman', new Set(words('representative'))],
  ['congresswoman', new Set(words('representative'))],
  [
    'politician',
    new Set(
      words(
        'senator representative minister lawmaker mayor governor congressman congresswoman president leader councillor candidate',
      ),
    ),
  ],
  [
    'researcher',
    new Set(
      words('scientist professor author co-author academic scholar economist historian linguist physicist biologist'),
    ),
  ],
  ['scientist', new Set(words('researcher professor physicist chemist biologist geologist climatologist astronomer'))],
  ['academic', new Set(words('professor lecturer scholar researcher historian'))],
  ['ceo', new Set(words('executive chief'))],
  ['executive', new Set(words('ceo president director manager'))],
  ['boss', new Set(words('manager executive chief owner coach head director chair chairman'))],
  ['manager', new Set(words('coach'))],
  ['coach', new Set(words('manager'))],
  ['lawyer', new Set(words('attorney counsel barrister solicitor'))],
  ['attorney', new Set(words('lawyer counsel'))],
  ['barrister', new Set(words('lawyer'))],
  ['spokesman', new Set(words('spokesperson'))],
  ['spokeswoman', new Set(words('spokesperson'))],
  ['spokesperson', new Set(words('spokesman spokeswoman'))],
  ['doctor', new Set(words('physician surgeon'))],
  ['physician', new Set(words('doctor surgeon'))],
  ['leader', new Set(words('president premier minister chairman chair head chief'))],
  ['premier', new Set(words('minister'))],
  ['chairman', new Set(words('chair chairperson'))],
  ['chairwoman', new Set(words('chair chairperson'))],
  ['chair', new Set(words('chairman chairwoman chairperson'))],
  ['president', new Set(words('president-elect'))],
  ['chief', new Set(words('head director commander'))],
  ['head', new Set(words('director chief chair'))],
  ['director', new Set(words('head'))],
  ['player', new Set(words('striker midfielder defender goalkeeper winger captain skipper pitcher quarterback'))],
  ['actor', new Set(words('actress star comedian'))],
  ['writer', new Set(words('author novelist poet playwright journalist columnist'))],
  ['author', new Set(words('novelist writer co-author'))],
  ['billionaire', new Set(words('tycoon magnate mogul'))],
  ['mogul', new Set(words('billionaire tycoon magnate businessman'))],
  ['tycoon', new Set(words('billionaire magnate mogul businessman'))],
  ['businessman', new Set(words('billionaire tycoon magnate mogul entrepreneur'))],
  ['candidate', new Set(words('nominee contender front-runner frontrunner hopeful'))],
  ['nominee', new Set(words('candidate'))],
  ['officer', new Set(words('sergeant lieutenant captain inspector deputy trooper detective constable'))],
  ['clergyman', new Set(words('bishop priest vicar pastor'))],
  ['cleric', new Set(words('imam ayatollah bishop priest'))],
])

/** Nouns that count or generalise: who they are is not said. */
export const NOBODY: ReadonlySet<string> = new Set(
  words(
    'one another some others many most several few everyone everybody someone somebody anyone anybody nobody all both none people sources source those half percent majority',
  ),
)

/** Last words of organisations' names: what is called a person and ends in one is none. */
export const ORGANISATION_ENDS: ReadonlySet<string> = new Set(
  words(`
inc inc. corp corp. ltd ltd. llc plc gmbh ag co co. pac group party committee commission council bank university college institute
association union federation foundation society department ministry agency bureau board court police times post journal news herald
tribune network radio television fund alliance coalition club united rovers
`),
)

/** East Asian family names written in Latin letters: they stand first, and alone they are the surname. */
export const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set(
  words(`
kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong moon yang bae baek yoo nam noh ha
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang xi deng feng cao peng zeng xiao tian dong
pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lai tsai chang chiang hsu
nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong
`),
)

/** Words that say something in passing, and not who. */
export const PASSING = new Set(
  'embattled former new old young veteran longtime long-time outgoing incoming own top senior famous popular controversial late then angry'.split(
    ' ',
  ),
)
