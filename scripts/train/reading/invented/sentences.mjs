// Sentences of our own with places for invented names, as local papers of all parts of the world write them.
//   P person, S their family name again, P2 and S2 another; T town, L place of any kind, C country, H the country told of, F building or street,
//   W part of the world; B public body, U university or hospital, K firm, M medium, Y party, Q team, Z acronym; b, k, q, t the last of
//   them again; J of a nation, A its people, E event, law, product or work; n number, d weekday, m month, y year; g given name alone;
//   N town in capitals, V team named for a state or university, v team by its nickname; and no names: D title, X abbreviation of a
//   thing, G noun with a capital, I field of a ministry
export const SENTENCES = `
“We are doing everything we can,” {P}, a spokesman for {B}, told {M} on {d}.
{P} said {H} would not accept the terms offered by {C}.
President {P} arrived in {T} on {d} for talks with his {J} counterpart, {P2}.
{S} said the {B} had failed the people of {T}.
Prime Minister {P} told {M} that {H} and {C} would sign the {E} in {m}.
According to {S}, the {b} received {n} complaints in {y}.
The {B} said {d} that {n} people had died in {L}, {H}.
Police in {T} arrested {P}, {n}, after a raid near {F}.
{P}, {n}, of {T}, was charged with murder before the {B}.
A court in {T} sentenced {P} to {n} years in prison, his lawyer {P2} said.
{S2} told reporters outside the court that his client would appeal.
Justice {P} ruled that the {B} had acted unlawfully.
Mr {S} denied the claims.
Mrs {S} said she would return to {t} next week.
Ms {S}, who grew up in {L}, joined {K} in {y}.
Dr {P} of {U} said the virus had spread to {L} and {L}.
Professor {P}, who teaches at {U}, called the law “a disgrace”.
Researchers from {U} and {U} published the study in {m}.
{K} said on {d} it would buy {K} for \${n} million.
Shares in {K} fell {n} percent after {M} reported the probe.
{P}, chief executive of {K}, declined to comment.
{k} chief executive {P} said sales in {C} and {C} had grown.
{K}, based in {T}, employs {n} people in {H} and {W}.
{T}-based {K} said it had signed a deal with {B}.
{J} firm {K} will build the plant in {L}, {S} said.
{Q} beat {Q} {n}-{n} in {T} on {d}.
{P} scored twice as {Q} moved top of the table.
{S} put {q} ahead after {n} minutes, before {P2} equalised for {Q}.
{Q} coach {P} praised his players after the win over {Q}.
{P} ({C}) beat {P2} ({C}) 6-3, 6-4 in the second round of the {E}.
{n}. {P} ({C}) {K}
1. {P} ({C}) 2. {P2} ({C})
{H} will face {C} in the final of the {E} at {F} in {T}.
{H}’s {P} won gold at the {E} in {T}.
The {J} captain, {P}, said his side had been unlucky against {C}.
{J} striker {P} will join {Q} from {Q}.
{P}, who plays for {Q}, was named in the {J} squad for the {E}.
{T}, {m} {n} ({M}) - {H} will hold elections in {m}, the {B} said on {d}.
{T} ({M}) — Thousands marched through the {J} capital on {d} against {P}’s government.
{T}, {H} — {P} was {n} when soldiers came to her village.
The opposition {Y} said {P} would be its candidate.
{P} of the {Y} won {n} percent of the vote in {L}.
{Y} leader {P} accused the {Y} of buying votes in {L}, {L} and {L}.
{P} ({Y}) defeated {P2} ({Y}) by {n} votes.
Lawmakers from the {Y} walked out of {B}.
{A} have long complained about prices in {T}.
Many {A} fled to {C} and {C} during the war.
Two {A} and a {J} citizen were among the dead.
Most {J} voters say {P} has done a good job.
{J} troops crossed the border near {L}, the {B} said.
The {J} foreign minister, {P}, met {P2} in {T}.
{C}-{C} relations have been tense since {y}.
Foreign Minister {P} and {J} Ambassador {P2} discussed the {E}.
The {E} was signed in {T} in {y} by {n} countries, among them {C}, {C} and {C}.
{H} joined the {B} in {y}.
The {B} and the {B} have both condemned the attack.
The {B} ({Z}) said the road between {T} and {T} was closed.
{B} ({Z}) chairman {P} said the {Z} would not strike.
The {Z} said in a statement that {P} had been suspended.
{Z} secretary-general {P} urged {B} to act.
{P}, secretary general of the {B}, said the {E} had helped {A}.
Officials of {B} met farmers in {L} on {d}.
The bus was travelling from {T} to {T} when it hit a truck near {F}.
A fire destroyed {n} houses in {L} on {d} night.
Heavy rain flooded {L}, {L} and parts of {T}, the {B} said.
An earthquake of magnitude {n} struck off {L} on {d}.
The accident happened on {F} in {T} at about {n}pm.
Protesters gathered at {F} and marched to {F}.
{P} was born in {T} in {y} and studied at {U}.
{P} and {P2} grew up together in {L}.
His wife, {P}, and their daughter {g} live in {T}.
{g} said her brother {g} had called from {T}.
“I have not seen {g} since {m},” said {P}, her mother.
{P}, {P2} and {P} were also present.
{P} is survived by his children {g}, {g} and {g}.
The film stars {P} as {P2}, a teacher from {T}.
{P}’s new album, “{E}”, was recorded in {T}.
The {E} opens in {T} on {m} {n} with works by {P} and {P2}.
{S}’s novel won the {E} in {y}.
{M} reported that {P} had met {J} diplomats in {T}.
In an interview with {M}, {P} said {C} was to blame.
{P} wrote on {M} that {M} had lied.
Photo: {P}/{M}
({M} photo by {P})
Reporting by {P} in {T} and {P2} in {T}; Editing by {P}
By {P}
{P}, {M}
{T}: The {B} has asked {K} to return {n} million.
{T} – {P} has been appointed to the board of {K}.
Farmers in {L} sell their rice in {T} and as far as {C}.
{H} exports copper to {C} and oil to {W}.
Inflation in {H} reached {n} percent in {m}, the {B} said.
The {B} kept its key rate at {n} percent.
Analysts at {K} expect growth in {W} to slow.
{P}, an analyst at {K} in {T}, said investors were nervous.
“{C} is our biggest market,” said {P}, who heads {K} in {W}.
{K} and {K} both operate in {L}.
{P} owns shares in {K}, {K} and {K}.
The {E} was launched by {K} in {y}.
Users of the {E} in {C} complained to {K}.
The {B} has approved the {E} vaccine for children.
The {J} health ministry said {n} cases were found in {L}.
Doctors at {U} in {T} said {P} was stable.
{U} has {n} students from {C}, {C} and {C}.
The {E} protects {n} species in {L}.
Elders from {L} met {P} at {F}.
Chief {P} thanked {B} for the boreholes in {L}.
Pastor {P} of {T} told the congregation to forgive.
Bishop {P} led prayers at {F}.
Sheikh {P} received the {J} ambassador in {T}.
Governor {P} of {L} said the {B} had released the funds.
Senator {P} introduced the {E} in {m}.
Mayor {P} said {T} was ready for the {E}.
Councillor {P} said residents of {F} were angry.
Inspector {P} of {B} said a {n}-year-old man was held.
Superintendent {P} confirmed that {P2} had died at {U}.
Colonel {P}, a spokesman for the army, said rebels had left {L}.
General {P} took power in {H} in {y}.
Former president {P} lives in {C}.
Former {Y} chairman {P} fled to {T}.
The late {P} led {H} from {y} to {y}.
King {g} visited {T} with Queen {g}.
Crown Prince {P} and {P2} discussed ties between {H} and {C}.
{H} Prime Minister {P} and {C} President {P2} spoke by phone.
{B} Director {P} said the {b} needed more staff.
{B} spokesperson {P} said the report was false.
{K} spokesman {P} said the {J} plant would reopen.
{M} editor {P} was detained at {F}.
Human rights lawyer {P} said the {J} authorities had ignored the {E}.
Activist {P} of {B} called for an inquiry.
Economist {P} warned that {H} could default.
Actor {P} and singer {P2} married in {T}.
Defender {P} returns for {Q} after injury.
Goalkeeper {P} saved a penalty as {Q} drew with {Q}.
Batsman {P} made {n} not out for {H} against {C}.
{S} took {n} wickets for {n} runs.
{Q} signed {P} from {J} club {Q} for {n} million euros.
{Q} v {Q}
{Q} {n} {Q} {n}
At {T}: {H} {n}, {C} {n}
Teams: {P}, {P2}, {P}, {P2}, {P}
From {L} to {L}, people are asking the same question.
The {L} region borders {C} and {C}.
He moved from {T}, {C}, to {T}, {C}, in {y}.
Flights from {T} to {T} will resume in {m}, {K} said.
{K} flight {Z}{n} left {F} at {n} am.
The ship sailed from {T} through {L} to {W}.
Migrants from {C}, {C} and {C} cross {L} to reach {W}.
Across {W}, governments have turned to {C} for loans.
Countries such as {C} and {C} have backed the {E}.
{C} and {C} are members of {B}, but {C} is not.
{B} said {C} must respect the {E}.
The {J} language is spoken in {L}.
Students learn {J} and {J} at {U}.
The {A} say the land in {L} is theirs.
{J} and {J} officials met in {T} to discuss {L}.
{J} and {J} leaders in {T} condemned the killing of {P}.
The {J} embassy in {T} said {A} should leave {L}.
“{P} was a good man,” {P2} said. “He built our school in {T}.”
“Go back to {C},” they shouted at {g}.
Asked about {P}, {S2} said only that the {B} would decide.
{S} added: “{H} needs peace.”
{S} and {S2} did not respond to questions from {M}.
{S}, {n}, has worked in {T} since {y}.
{S}’s lawyers asked the court to free him.
But {S} said the {b} was wrong.
“It is over,” {S} said.
It was {S} who first wrote about {L}.
Neither {S} nor {S2} attended.
Why did {P} leave {K}?
Who is {P}?
What {C} wants from {C}
{P} to visit {C}
{H} court frees {P}
{S} wins {E}
{K} to cut {n} jobs in {C}
{B} warns {K} over {E}
{P} Named New Head Of {B}
{C} Vows To Help {C} After {T} Blast
{C}, {C} Sign Deal In {T}
{S} Says {H} Ready For {E}
Police Arrest {P} In {T}
{P} ELECTED {Y} LEADER
{C} BEAT {C} IN {T}
{T} MOURNS {P}
{K} SHARES FALL AS {C} ACTS
It was the first time since {y} that the {b} had met in {t}.
The {b}, which is based in {T}, has {n} members.
In {t}, shops were closed and the streets were empty.
She told the {b} that {P} had threatened her at {F}.
The minister said that on {d} the government would publish the report.
Nobody knows how many people were in the building when it fell.
Prices rose again last month, and families have begun to cut what they eat.
The company said it would repay the money by the end of the year.
On {d} the committee will hear from experts, among them {P} of {U}.
In {m} {y}, {P} became the first {J} woman to lead {B}.
Since then, {C} has become the largest investor in {L}.
This week’s meeting in {T} was opened by {P}.
The {B} and the {U} signed the agreement.
{B} and the {U} said they would work together.
The head of {B}, {P}, and the deputy head of {B}, {P2}, resigned.
{P} (left) shakes hands with {P2} in {T}, {C}, on {m} {n}, {y}.
{P}, right, of {Q} and {P2} of {Q} fight for the ball in {T}.
The {J}-born {P} has lived in {T} for {n} years.
{J}-backed rebels and {C}-led forces fought in {L}.
The {Y}-led government and the {J} opposition could not agree.
Pro-{C} candidates won in {L}.
{P} and his {K} colleagues flew to {T}.
The {K} factory in {T} makes parts for {K}.
A {K} spokeswoman said the {E} would go on sale in {C}.
{H}’s {B} said {C}’s {B} had not replied.
{H}’s {K} and {C}’s {K} agreed to merge.
{T}’s mayor, {P}, blamed {L}’s {B}.
Under the {E}, {H} must cut emissions by {n} percent.
Visitors to {F} can see {L} and, on clear days, {C}.
{P}, from {T}, said: “I want to play for {Q}.”
{P}, of {B}, said the problem went beyond {L}.
Also on {d}, {M} said {P} would leave {K} for {K}.
{D} {P} said the roads in {L} would be repaired.
{D} {S} told {M} he would not resign.
“{D} {S} has no right to speak for {H},” {P2} said.
{D} {P} and {D} {P2} were sworn in at {F}.
The {b} thanked {D} {P} for his visit.
{J} {D} {P} arrived in {T}.
Former {D} {P} is in hospital in {T}.
{H}’s {D} {P} praised {C}.
{B} {D} {P} called for calm.
{K} {D} {P} said sales of {X}s had doubled.
The meeting was attended by {D} {P}, {D} {P2} and {D} {P} of {B}.
Minister of {I} {P} opened the school in {T}.
Minister of {I} and {I} {P} said the {X} would help farmers.
{I} Minister {P} told lawmakers that the {G} would act.
Secretary for {I} {P} said tests would begin in {m}.
The Minister for {I}, {P}, said {X} use was rising in {L}.
Permanent Secretary {P} denied the report of the {B}.
Attorney General {P} and Chief Justice {P2} met {B}.
Deputy Prime Minister {P} chaired the meeting.
Vice President {P} flew to {C} on {d}.
The President of the {G} thanked the army.
The {G} said on {d} that its rules had changed.
The {G} must decide by {d}, the judge said.
He accused the {G} of hiding the truth.
The {G}’s budget fell by {n} percent.
Bishops of the {G} asked for peace in {L}.
The growth of the {X} sector in {C} has surprised {K}.
The {X} of {H} grew by {n} percent in {y}.
New {X} rules will take effect in {m}.
Thousands of {X}s were sold in {C} last year.
{X} and {X} are taught at {U}.
The firm makes {X} parts and sells them to {K}.
She earned an {X} from {U} in {y}.
“{X}s are the future,” said {P}, who runs {K}.
The price rose to US\${n} a barrel.
It costs {n} USD, or about {n} EUR.
The Human Resources Department and the Project Manager were told on {d}.
Our Vision and Mission are clear, the letter said.
He was charged under Section {n} of the Penal Code.
Don’t forget that {S} lost before.
Didn’t {S} promise this?
Isn’t it time that {H} changed?
Thank you, {g}.
Congratulations to {P} and {P2}.
According to {P}, the harvest in {L} was poor.
According to {P}, an analyst at {K}, {C} will buy more.
According to {B}, {n} people left {L}.
Under {S}, {H} built roads and schools.
Supporters of {S} danced in the streets of {T}.
Critics of {S} say he ignored {L}.
The {S} government signed the {E}.
The {S} administration has cut aid to {C}.
{S}’s deputy, {P2}, took over.
Her meeting with {S} lasted an hour.
Talks between {S} and {S2} broke down.
The choice of {S} surprised many in {T}.
{S} and his wife live near {F}.
A lawyer for {S} said he was innocent.
{S}, {S2} and others were released.
{S}: I was born in {T}.
{P}: What did you see in {L}?
Then {S} told us about {T}.
When {S} was a boy, {L} had no school.
{S} himself went to {C}.
{N} ({M}) - {B} said on {d} it would raise rates.
{N}, {m} {n} ({M}) – {D} {P} met {J} officials.
{N} — {P} was elected head of {B}.
{N}: The {B} has opened an inquiry into {K}.
{N}, {H} — Rain fell for a third day in {L}.
{N}/{N} ({M}) - Talks between {C} and {C} resumed on {d}.
{N} - {K} said profit rose {n} percent.
HEALTH MINISTER: {P}
{D} of {B}: {P}
{P} – {D}
{P}, {D}, {B}
{P}: {n}
1. {P}
4. {P} ({Q})
{Q}: {P}, {P2}, {P}, {P2}
FILE PHOTO: {P} speaks at {F} in {T}, {C}, {m} {n}, {y}. {M}/{P2}
FILE PHOTO: The logo of {K} is seen in {T}, {C}, {m} {n}, {y}. {M}/{P}/File Photo
{V} won {n}-{n} at {V} on {d} night.
{V} ({n}-{n}) plays {V} next {d} in {T}.
{V} led by {n} at halftime, but {V} came back.
{V}’s {P} had {n} points and {n} rebounds.
{P} scored {n} points for {V} in a win over {V}.
{P} threw two touchdown passes for {V}.
The {v} beat the {v} {n}-{n}.
The {v} have won {n} games in a row.
The {v} ({n}-{n}) scored first on a run by {P}.
{S} put the {v} ahead in the fourth quarter.
The {v} traded {P} to the {v} for {P2}.
{V} coach {P} said the {v} must defend better.
Fans of {Q} and {Q} clashed near {F}.
{Q} face {Q} on {d}, with {Q} away to {Q}.
{q} lost again.
For {q}, it was a third defeat.
Manager {P} left {q} in {m}.
{P} drives for {K} in the {E}.
{K} driver {P} was fastest in {T}, ahead of {P2} of {K}.
{S} crashed on lap {n}, handing the lead to {S2}.
{P} leads the {E} by {n} points from {P2}.
{P} “{g}” {S} is not the same man, police said.
Rivals {K} and {K} have both hired from {K}.
Buyers of {K} phones in {C} waited for hours.
{K} rose {n} percent, while {K} and {K} fell.
{K}, {K} and {K} did not reply.
Brokers at {K} and {K} cut their forecasts.
Brands such as {K} and {K} left {C}.
The app, owned by {K}, competes with {K}.
{K} founder {P} sold his stake to {K}.
{P} of {K}
{K}’s plant in {T} closed in {y}.
{K} – the largest miner in {H} – said it would expand in {L}.
{H}’s largest bank, {K}, lent money to {K}.
State news agency {M} said {P} had left {T}.
The newspaper {M} first reported the deal.
{M}, a weekly published in {T}, said {P} would run.
{P} told {M}’s {P2} that the talks had failed.
The {B} ({Z}), the {B} ({Z}) and the {B} ({Z}) agreed.
The {Z} and the {Z} merged in {y}.
Members of the {Z} voted for {P}.
{Z} leader {P} said {Z} supporters had been beaten.
{Z} president {P} and {Z} treasurer {P2} quit.
The {Y} and the {Y} formed a coalition under {P}.
{Y} lawmaker {P} spoke against the {E}.
{P}, of the {Y}, and {P2}, of the {Y}, debated in {T}.
People in the {L} district of {T} fled.
In the {T} district, {n} houses burned.
The {T} area of {H} has seen little rain.
A restaurant in {T}’s {L} neighbourhood was shut.
The village of {T}, near {T}, is known for its {J} market.
{T}, {T} and {T} recorded {n} degrees.
Schools in {T}, {T}, {T} and {T} were closed.
{T} recorded a low of {n} degrees.
The town lies {n} km west of {T}.
He was buried in {T} on {d}.
Boats left {L} for {L} before dawn.
The road runs from {F} to {F} through {L}.
The patient was taken to {F} in {T}.
The concert at {F} was cancelled.
Soldiers closed {F} and {F}.
In northern {C}, {n} villages are without water.
Eastern {C} and western {C} were hit by storms.
He has lived in {C}, in {C} and, since {y}, in {C}.
Imports from {C} rose, but those from {C} fell.
{C} has more cases than {C}, {C} and {C} together.
{C} international {P} joined {Q}.
{C} coach {P} named {P2} in his squad.
The {E} ({X}) was passed in {y}.
He watched the {E} on television in {T}.
The {E} and the {E} are both held in {T}.
The novel “{E}” is set in {T}.
During the {E}, shops in {T} close early.
She won the {E} for her work on the {E}.
{J}, {J} and {J} tourists have returned to {L}.
A {J}-{J} company bought {K}.
The {J} and the {J} share a border.
An elderly {J} man was found near {F}.
{A} in {C} voted at the embassy in {T}.
“We are {A},” said {P}, “and we will stay in {L}.”
{H}’s Ambassador to {C} {P} said trade had doubled.
The {J} Ambassador to {C}, {P}, was called in.
The President of {C} {P} will visit {T} in {m}.
The leader of the {Y} {P} spoke at {F}.
{B} chief {P} said no one would be spared.
{T} Mayor {P} and {B} chief {P2} inspected {F}.
{L} Governor {P} said {n} homes were lost.
{B} Justice {P} read the ruling.
{D} {g} was succeeded by {D} {g}.
{D} {S} has ruled since {y}.
{D} {S} arrived with {D} {S2}.
{D} {S} was met by officials of {B}.
Troops under {D} {S} hold {T}.
{C}-based {K} and {T}-based {K} signed a contract.
The {L}-based charity said {K} had paid.
{H} hopes that {C} will sign.
For {C}, the deal means jobs.
It is the first {J} bank to open in {C}.
The charity works in {C}, {C} and {L}.
As {S} put it, “{H} is not for sale”.
{S} wrote to {S2} in {m}.
Not everyone in {T} agrees with {S}.
{P} joined {K} from {K}, where she worked for {n} years.
{P} studied law at {U} before joining {B}.
“{K} has changed how we live,” said {P} of {U}.
He posted the picture on {M}.
Users of {M} shared the video.
He used to work for {K} in {T}.
Cars made by {K} are sold in {C}.
{K} competes with {K} and {K} in {H}.
The {K} deal was announced in {T}.
The {B} case is before the {B}.
{V} took a {n}-{n} lead into halftime.
{V} scored on its first drive.
{V} quarterback {P} ran {n} yards for a touchdown.
{V} outscored {V} {n}-{n} in the second half.
{V} lost the ball {n} times.
{P} led {V} with {n} points, and {P2} added {n}.
No. {n} {V} improved to {n}-{n}.
No. {n} {V} at No. {n} {V}
{V} was coming off a {n}-{n} loss at {V}.
{V} plays host to {V} on {d}.
{V} shot {n} percent from the field.
{V} junior {P} hit two free throws with {n} seconds left.
{V} extended its lead to {n}-{n} early in the fourth quarter.
The win lifted {V} to first place.
{V} has not lost to {V} since {y}.
{V}, which won its first {n} games, fell to {V}.
{V}’s defense held the {v} to {n} yards.
In the second half, {V} made only {n} of {n} shots.
{P} made a long pass to put {V} ahead for good.
For {V}, {P} finished with {n} points.
{V} hired {P} from {V} as its coach.
{Q} took the lead through {P} on {n} minutes.
{Q} are third, a point behind {Q}.
{Q} captain {P} was sent off at {Q}.
{H} won the toss and chose to bat against {C}.
{C} drew 1-1 with {C} in {T}.
The {G} told guests that she was grateful.
A letter from the {G} was read out.
The office of the {G} denied the report.
The Additional Superintendent of Police and the Joint Secretary were told.
He posted a photo on {M} and {M}.
The rice cooks for twenty minutes; then add the onions and the salt.
Children under five should not take this medicine.
The match was played in heavy rain and nobody scored.
Experts say that sleep matters more than diet.
Read More
All Rights Reserved
Terms and Conditions
Frequently Asked Questions
What You Need To Know About The New Tax
How The Storm Grew
Five Things To Watch This Week
`
  .trim()
  .split('\n')
