/** Lines that ask their reader for something: to subscribe, to sign in, to follow, to let something be shown. */

/** Longer than any such line. */
const longest = 260

/** The trade's words for it, by language; what a story's own sentence would say of a subscription is not among them. */
const invites =
  /(?<!\p{L})(?:subscribe (?:to (?:our|the|this)|now|today|here|free|for (?:our|free|full|unlimited|just))|sign[- ]?up (?:for (?:our|the .{0,30}(?:newsletters?|briefings?|alerts?|updates?))|now|today|here|free|to (?:our|get|receive|read))|(?:get|receive|have) .{0,40}(?:newsletter|in your inbox|to your inbox|by e-?mail)|(?:our|the|free|daily|weekly) newsletters?|(?:log|sign) in to (?:read|continue|view|comment)|to (?:read|continue reading|view) (?:the|this) (?:full|rest|whole)|download (?:our|the) .{0,20}app|follow us|like us on|join (?:our|the) (?:whatsapp|telegram|facebook|channel|conversation)|(?:click|tap) here (?:to|for)|support (?:our|independent|local) journalism|for more (?:information|stories|news)[,:]? (?:visit|click|follow|see|like)|(?:content|article|story|page) is (?:reserved|available|exclusive(?:ly)?|only)(?: only)? (?:for|to) (?:our )?(?:subscribers|members|registered)|your favou?rite (?:authors|writers|topics)|already a subscriber|already a member\?|as (?:a|your) preferred source|follow .{0,40} on google news|you(?:['’]re| are)? receiv(?:e|ed|ing) this (?:e-?mail|message|newsletter|because)|view (?:it|this (?:e-?mail|message)) in (?:your|a) browser|^share (?:this (?:article|story|page|post)|on)|newsletter (?:abbestellen|abonnieren|bestellen|anmelden)|abonnieren sie|abonniere|jetzt abonnieren|melden sie sich (?:hier |jetzt )?(?:an|kostenlos)|folgen sie uns|folge uns|hier klicken|klicken sie hier|(?:nur|exklusiv) für (?:unsere )?abonnent(?:en|innen)|(?:bereits|schon) abonnent|bevorzugte quelle|abonnez[- ]vous|se désabonner de (?:cette|la|notre)|inscrivez[- ]vous|recevez (?:chaque|tous|toute|notre|nos)|suivez[- ]nous|réservée?s? (?:à nos |aux )abonnés|déjà abonnée? ?\?|source préférée|suscr[ií]b(?:ase|ete|irse|irte)|s[ií]guenos|reg[ií]str(?:ese|ate)|haga clic aquí|(?:exclusivo|solo) para suscriptores|fuente preferida|assine (?:já|a|o|nossa)|inscreva[- ]se|siga[- ]nos|cadastre[- ]se|iscriviti|abbonati|seguici|abonneer|meld je (?:hier )?aan|schrijf je in|volg ons|prenumerera|följ oss|følg oss|følg os|tilmeld dig|abonner på|zapisz się|subskrybuj|obserwuj nas|abone ol|takip edin|подпис(?:аться|ывайтесь|итесь|ка на)|підпис(?:атися|уйтесь)|اشترك|تابعونا)(?!\p{L})|会員登録|購読|フォローして|订阅|訂閱|关注我们|關注我們|(?:长按|扫描|扫一扫|识别).{0,8}二维码|구독/iu

/** What stands where something of another site's will be set into a page once its reader allows it. */
const asksToShow =
  /(?<!\p{L})(?:an dieser stelle (?:finden sie|findest du) .{0,30}inhalte?|damit einverstanden, dass mir .{0,30}inhalte|daten (?:können |werden |dürfen )?an dritt(?:plattformen|anbieter)|ohne (?:deine?|ihre?) (?:zustimmung|einwilligung|einverständnis) keine verbindung|(?:this (?:slideshow|page|site|video|content|form) requires|please (?:enable|activate|turn on)|bitte aktivier(?:en sie|e)|veuillez activer|por favor,? (?:habilit|activ)[ea]) javascript|empfohlener (?:externer|redaktioneller) inhalt|(?:um (?:diesen|den) .{0,20}inhalt|externen? inhalte?) (?:anzuzeigen|anzeigen|laden|zu laden)|content (?:is|may be) (?:hosted|provided|set) by (?:a )?third part(?:y|ies)|(?:may|includes|contains) .{0,20}(?:content|cookies) .{0,30}(?:we ask (?:for )?your permission|before anything is loaded)|(?:load|show|view|see) (?:this|the|all) (?:external|embedded|third[- ]party) content|(?:consent|permission) (?:is (?:needed|required) )?to (?:load|show|view|see) (?:this|the|external|embedded)|ce contenu (?:est bloqué|n['’]est pas visible)|pour (?:afficher|voir) ce contenu|para ver este contenido|per (?:vedere|visualizzare) questo contenuto|para ver este conteúdo|deze inhoud (?:kan|wordt) (?:niet|geblokkeerd))(?!\p{L})/iu

/** Whom to write to: of 213 such lines of the tune fold none is text. */
const asksToWrite =
  /(?<!\p{L})(?:(?:write|e-?mail) (?:to )?(?:us|the (?:author|reporter|editor)s?)|contact (?:us|the (?:author|reporter|newsroom))|get in touch with (?:us|our)|(?:have you|did you) (?:found|find|spot(?:ted)?) (?:one|an? (?:error|mistake|typo))|schreiben sie (?:uns|an die redaktion)|fehler (?:gefunden|entdeckt)|écrivez[- ]nous|contactez[- ]nous|escr[íi]banos|contáctenos|escreva[- ]nos|scrivici|skriv til oss|napisz do nas)(?!\p{L})/iu

/** How to speak under a story: of 65 such lines on 42 captures and flattened pages of the tune fold none is text. */
const keepsOrder =
  /(?<!\p{L})(?:we (?:welcome|encourage|value|appreciate) your comments?|(?:read|see|follow|respect|observe|mind|note) (?:our|the) (?:community|commenting|comments?|house) (?:guidelines|rules|policy|standards)|(?:racist|offensive|abusive|off-topic|such) .{0,60}comments? will be (?:deleted|removed)|beachten? (?:sie )?(?:bitte )?(?:unsere|die) (?:community|kommentar)-?\p{L}+|правила комментирования|в комментариях запрещ\p{L}+|(?:respectez|lisez) (?:notre|la) charte de modération)(?!\p{L})/iu

/** For money, or to be read again: of 11 such lines there none is text. */
const asksForSupport =
  /(?<!\p{L})(?:while you(?:['’]re| are) here|if you (?:enjoyed|liked) (?:reading )?this (?:article|post|story|piece)|(?:independent|quality|free) journalism (?:needs|depends on|relies on) (?:you|your|its readers|the support)|supporting our work|el periodismo independiente (?:necesita|depende)|(?:unabhängiger|freier|guter) journalismus (?:braucht|kostet)|le journalisme indépendant (?:a besoin|dépend)|(?:bitte )?unterstützen sie (?:uns jetzt|unsere arbeit)|soutenez[- ]nous)(?!\p{L})/iu

/** Whether a line invites its reader to subscribe, sign in, follow or look elsewhere. */
export const isInvitation = (text: string): boolean =>
  text.length <= longest &&
  (invites.test(text) ||
    asksToShow.test(text) ||
    asksToWrite.test(text) ||
    keepsOrder.test(text) ||
    asksForSupport.test(text))
