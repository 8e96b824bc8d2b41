/** Lines that ask their reader for something: to subscribe, to sign in, to follow. */

/** Longer than any such line. */
const longest = 260

/** The trade's words for it, by language; what a story's own sentence would say of a subscription is not among them. */
const invites =
  /(?<!\p{L})(?:subscribe (?:to (?:our|the|this)|now|today|here|free|for (?:our|free|full|unlimited|just))|sign[- ]?up (?:for (?:our|the .{0,30}(?:newsletters?|briefings?|alerts?|updates?))|now|today|here|free|to (?:our|get|receive|read))|(?:get|receive|have) .{0,40}(?:newsletter|in your inbox|to your inbox|by e-?mail)|(?:our|the|free|daily|weekly) newsletters?|(?:log|sign) in to (?:read|continue|view|comment)|to (?:read|continue reading|view) (?:the|this) (?:full|rest|whole)|download (?:our|the) .{0,20}app|follow us|like us on|join (?:our|the) (?:whatsapp|telegram|facebook|channel|conversation)|(?:click|tap) here (?:to|for)|support (?:our|independent|local) journalism|for more (?:information|stories|news)[,:]? (?:visit|click|follow|see|like)|newsletter (?:abonnieren|bestellen|anmelden)|abonnieren sie|abonniere|jetzt abonnieren|melden sie sich (?:hier |jetzt )?(?:an|kostenlos)|folgen sie uns|folge uns|hier klicken|klicken sie hier|abonnez[- ]vous|inscrivez[- ]vous|recevez (?:chaque|tous|toute|notre|nos)|suivez[- ]nous|suscr[ií]b(?:ase|ete|irse|irte)|s[ií]guenos|reg[ií]str(?:ese|ate)|haga clic aquí|assine (?:já|a|o|nossa)|inscreva[- ]se|siga[- ]nos|cadastre[- ]se|iscriviti|abbonati|seguici|abonneer|meld je (?:hier )?aan|schrijf je in|volg ons|prenumerera|följ oss|følg oss|følg os|tilmeld dig|abonner på|zapisz się|subskrybuj|obserwuj nas|abone ol|takip edin|подпис(?:аться|ывайтесь|итесь|ка на)|підпис(?:атися|уйтесь)|اشترك|تابعونا)(?!\p{L})|会員登録|購読|フォローして|订阅|訂閱|关注我们|구독/iu

/** Whether a line invites its reader to subscribe, sign in, follow or look elsewhere. */
export const isInvitation = (text: string): boolean => text.length <= longest && invites.test(text)
