// Invented names of a country: persons, towns, bodies, firms, teams, events. Everything is drawn with one generator of numbers.
import { COUNTRIES } from '../countries.mjs'
import { CULTURES } from './people.mjs'

const list = (text) => text.trim().split(/\s*,\s*/)

/** Whose names are met where. */
const MET_IN = {
  arabic: 'EG SA AE QA KW BH OM JO LB SY IQ YE LY TN DZ MA SD PS MR',
  persian: 'IR AF TJ',
  turkish: 'TR AZ TM CY',
  hindi: 'IN IN IN NP MU FJ GY TT',
  urdu: 'PK PK BD BD',
  sinhala: 'LK',
  chinese: 'CN CN CN SG MY',
  taiwanese: 'TW HK MO',
  korean: 'KR KR KP',
  japanese: 'JP JP',
  vietnamese: 'VN',
  thai: 'TH',
  malay: 'MY ID ID BN SG',
  filipino: 'PH PH',
  burmese: 'MM KH LA',
  yoruba: 'NG NG NG BJ',
  akan: 'GH GH SL LR GM',
  swahili: 'KE TZ UG RW BI SS MW ZM ZW ZA ZA NA BW LS SZ',
  horn: 'ET ER SO DJ',
  francafrique: 'CI SN ML BF NE TG CM GA CG CD GN TD MG MU SC CF',
  spanish: 'AR CL CO PE EC BO PY UY VE CR PA NI HN SV GT MX CU DO ES PR',
  portuguese: 'BR PT AO MZ TL CV',
  hebrew: 'IL IL',
  russian: 'RU UA KZ KG UZ BY MD GE AM MN MN',
  balkan: 'RS HR BA ME AL XK BG RO PL CZ SK HU GR SI',
  european: 'DE FR IT AT NL BE CH SE NO DK FI IE LU',
  anglo: 'US GB CA AU AU NZ NZ JM BB ZA BS BZ TT IE LC',
  pacific: 'FJ WS TO PG SB VU KI TV NZ NR CK',
}

const FIELDS = list(
  'Health, Education, Finance, Agriculture, Transport, Justice, Defence, Foreign Affairs, Home Affairs, Interior, Labour, Energy, Trade and Industry, Environment, Tourism, Public Works, Water Resources, Culture, Youth and Sports, Information, Science and Technology, Commerce, Mines, Fisheries, Housing, Women Affairs, Rural Development, Railways, Civil Aviation, Planning, Social Welfare, Communications',
)
const BODIES = list(
  'Revenue Authority, Electoral Commission, Human Rights Commission, Ports Authority, Broadcasting Corporation, Chamber of Commerce, Football Association, Cricket Board, Olympic Committee, Red Cross, Medical Association, Bar Association, Teachers Union, National Bank, Development Bank, Stock Exchange, Central Bank, Statistics Office, Wildlife Service, Meteorological Agency, Police Service, Defence Force, Navy, Air Force, Army, Institute of Technology, Youth Council, Farmers Federation, Manufacturers Association, Tourism Board, Power Corporation, Water Board, Railways, Airlines, Airways, Post, Telecom, Petroleum Corporation, Mining Company, Investment Authority, Supreme Court, High Court, Court of Appeal, Parliament, Senate, National Assembly, Anti-Corruption Commission, Food and Drugs Authority, Employers Federation, Energy Regulatory Commission, Maritime Authority, Journalists Union, Nurses Association, Rugby Union, Hockey Federation, Athletics Federation',
)
const FIRM_ENDS = list(
  'Group, Holdings, Ltd, Limited, Inc, Corp, Energy, Motors, Steel, Pharmaceuticals, Bank, Insurance, Foods, Airlines, Airways, Telecom, Mobile, Capital, Partners, Industries, Cement, Logistics, Media, Technologies, Electronics, Resources, Mining, Oil, Gas, Breweries, Properties, Systems, Solutions, Labs, Securities, Ventures, Plc, AG, SA, Bhd, Pte Ltd, Co, Shipping, Textiles, Chemicals, Software, Games, Entertainment, Healthcare, Financial Services',
)
const SYLLABLES = list(
  'za, no, vi, ter, lo, mi, tra, sun, ker, ba, del, xi, or, pa, len, dro, fi, ga, tech, co, ma, ri, so, ven, ul, ne, ta, bri, qui, ro, el, sta, ky, mo, lu, ve, sen, da, po, li',
)
const TEAM_ENDS = list(
  'United, City, Rovers, FC, Athletic, Wanderers, Stars, Lions, Tigers, Eagles, Warriors, Kings, Giants, Sharks, Bulls, Dragons, Rangers, Sporting, Dynamo, Royals, Titans, Knights, Panthers, Hawks, Chiefs, Stormers, Cowboys, Hurricanes',
)
const BARE_TEAMS = list(
  'Mountaineers, Sooners, Huskies, Longhorns, Jayhawks, Badgers, Terriers, Owls, Ravens, Wolves, Steelers, Packers, Cowboys, Yankees, Dodgers, Celtics, Lakers, Bruins, Canucks, Proteas, Springboks, Wallabies, All Blacks, Super Eagles, Black Stars, Harambee Stars, Three Lions, Socceroos, Reds, Blues, Gunners, Magpies, Toffees, Lions, Tigers, Eagles, Bears, Hawks, Falcons, Wildcats, Bulldogs, Cougars, Raiders, Saints, Kings, Giants, Rockets, Blazers, Panthers, Bulls, Knights, Sharks, Spartans, Trojans, Pirates, Chiefs, Rebels, Gators',
)
const PARTIES = list(
  'National Party, Labour Party, Democratic Party, Progressive Party, People’s Party, Liberal Party, Congress Party, Unity Party, Socialist Party, Workers’ Party, Conservative Party, Green Party, Freedom Party, Alliance, Movement for Democratic Change, Democratic Alliance, Justice Party, National Congress, United Front, Reform Party, Republican Party, Communist Party, Patriotic Front, National Rally, Popular Front, Action Congress',
)
const PAPERS = list(
  'Times, Herald, Post, Daily, Guardian, Observer, Star, Tribune, Standard, Mail, Gazette, Chronicle, Telegraph, Monitor, Nation, Express, News, Independent, Sun, Citizen, Echo, Mirror',
)
const MEDIA = list(
  'Reuters, AFP, AP, BBC, CNN, Al Jazeera, Xinhua, Bloomberg, the New York Times, the Financial Times, the Washington Post, CNBC, Sky News, the Guardian, the Wall Street Journal, Radio Free Asia, Kyodo News, Yonhap, TASS, Interfax, EFE, ANI, PTI, ABC, NBC, CBS, Fox News, Facebook, Twitter, Google, YouTube, WhatsApp, Instagram, TikTok',
)
const WORLD = list(
  'UN, EU, NATO, WHO, IMF, World Bank, African Union, ASEAN, OPEC, UNICEF, UNHCR, Red Cross, European Union, United Nations, World Health Organization, International Monetary Fund, Amnesty International, Human Rights Watch, FIFA, UEFA, IOC, ICC, World Trade Organization, WTO, Interpol, Commonwealth, Arab League, Mercosur, CARICOM, ECOWAS, SADC, OECD, G20, G7, UNESCO, European Commission, European Parliament, Security Council, Asian Development Bank, Save the Children, Greenpeace, Oxfam, Transparency International, FAO, WFP, ILO, IAEA, International Criminal Court, European Central Bank, Federal Reserve, Pentagon, State Department, White House, Kremlin, Congress, Supreme Court, Taliban, Hamas, Hezbollah, Islamic State, Boko Haram, al-Shabab, al-Qaeda, Al Qaeda, Apple, Amazon, Microsoft, Samsung, Huawei, Toyota, Honda, Shell, BP, Total, Boeing, Airbus, Pfizer, Moderna, AstraZeneca, Johnson & Johnson, Goldman Sachs, HSBC, JPMorgan, Citigroup, Deloitte, Tesla, Netflix, Uber, Alibaba, Tencent, Volkswagen, Renault, Sony, Nokia, Siemens, Nestle, Unilever, Coca-Cola, McDonald’s, Walmart, Barcelona, Real Madrid, Manchester United, Chelsea, Arsenal, Liverpool, Juventus, Bayern Munich',
)
const EVENTS = list(
  'World Cup, Olympics, Olympic Games, Champions League, Premier League, Asian Games, Commonwealth Games, Africa Cup of Nations, Copa America, Grand Prix, Six Nations, Davis Cup, Ramadan, Christmas, Easter, Eid al-Fitr, Diwali, Hajj, World War II, Cold War, Holocaust, COVID-19, Covid-19, Brexit, Nobel Peace Prize, Oscars, Bible, Quran, Constitution, Euro 2020, Paralympics, Masters, Wimbledon, Europa League, Test, Sustainable Development Goals, Paris Agreement, Belt and Road Initiative, Vision 2030, Independence Day, Women’s Day, New Year, Lunar New Year, Ebola, Omicron, Delta, Arab Spring, Black Lives Matter, Tour de France, Grammy, Android, iPhone, Windows, Bitcoin, F-16, Boeing 737, Airbus A320',
)
const EVENT_ENDS = list(
  'Cup, Open, Championship, Festival, Prize, Award, Summit, Agreement, Act, Bill, Treaty, Accord, Declaration, Protocol, Project, Games, Marathon, Rally, Initiative, Programme, Fund, Plan, Convention, Forum, Week, Day, Games, Trophy, League',
)
const NATURE = list(
  'River, Lake, Valley, Mountains, Bay, Island, Islands, Forest, National Park, Desert, Peninsula, Falls, Beach, Delta, Basin, Coast, Hills, Reserve',
)
const WIDE = list(
  'Africa, Asia, Europe, North America, South America, Latin America, Middle East, Southeast Asia, South Asia, East Africa, West Africa, Southern Africa, North Africa, Central Asia, Central America, the Caribbean, Western Europe, Eastern Europe, Pacific, Atlantic, Indian Ocean, Mediterranean, Red Sea, Black Sea, South China Sea, Persian Gulf, Gulf of Mexico, Sahara, Sahel, Amazon, Antarctica, Arctic, Balkans, Horn of Africa, Gaza, West Bank, Kashmir, Tibet, Xinjiang, Crimea, Donbas, Kurdistan, Scotland, Wales, Northern Ireland, England, Himalayas, Andes, Mekong, Nile, Euphrates, Korean Peninsula, Asia-Pacific, Oceania, Scandinavia, Baltics, Caucasus, Siberia, California, Texas, Florida, New York, Washington, D.C., London, Paris, Beijing, Moscow, Brussels, Geneva, Tokyo, Delhi, Dubai, Singapore, Wall Street, Silicon Valley, Hollywood',
)
const FACILITIES = list(
  'International Airport, Airport, Stadium, Bridge, Hospital, Prison, Palace, Square, Market, Cathedral, Mosque, Temple, Hotel, Mall, Tower, Museum, Park, Cemetery, Dam, Port, Station, Road, Street, Avenue, Highway, Refugee Camp, Barracks, Harbour, Canal, Tunnel, Church, Primary School, Secondary School, High School, College, Arena, Theatre, Library',
)
const DIRECTIONS = list(
  'North, South, East, West, Central, Northern, Southern, Eastern, Western, New, Upper, Lower, Greater, Old',
)
const ADMIN = list(
  'Province, District, County, State, Region, Municipality, Prefecture, Governorate, Department, Division, Village, Township, Ward, Constituency, Emirate, Canton',
)

const STATES = list(
  'Alabama, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming',
)
export const TITLES = list(
  'President, Prime Minister, PM, Chief Minister, CM, Governor, Senator, Sen., Rep., Representative, Congressman, Congresswoman, Mayor, Councillor, Alderman, Minister, Secretary, Ambassador, High Commissioner, Consul General, Speaker, Chancellor, Premier, Chairman, Chairperson, Chairwoman, Director, Director General, Secretary General, CEO, CFO, Managing Director, Chief Executive, Judge, Justice, Magistrate, Advocate, Barrister, Inspector, Sub-Inspector, Superintendent, Commissioner, Constable, Sheriff, Detective, Sgt., Sergeant, Lieutenant, Lt., Lt. Col., Captain, Capt., Major, Colonel, Col., Brigadier, General, Gen., Gen, Maj. Gen., Lt. Gen., Lt Gen, Maj Gen, Lt Col, Col, Brig Gen, Admiral, Commander, Air Marshal, Sheikh, Sultan, Emir, King, Queen, Prince, Princess, Crown Prince, Emperor, Duke, Chief, Oba, Alhaji, Hajiya, Haji, Imam, Ayatollah, Mufti, Mullah, Maulana, Rabbi, Pastor, Father, Rev., Reverend, Bishop, Archbishop, Cardinal, Pope, Sister, Brother, Mr., Mrs., Ms., Miss, Mr, Mrs, Ms, Madam, Madame, Sir, Lord, Lady, Dame, Dr., Dr, Prof., Prof, Professor, Engr, Datuk, Datuk Seri, Tan Sri, Tun, Shri, Smt, Begum, Comrade, Coach, Captain, Striker, Defender, Actor, Actress, Singer, Author, Poet, Economist, Historian, Spokesman, Spokesperson, Spokeswoman, Vice President, Deputy Minister, Deputy Director, Attorney General, Chief Justice, First Lady, His Majesty King, Her Excellency, Hon., Honourable, MP',
)
export const THINGS = list(
  'AI, EV, GDP, GPS, GNP, CEO, HIV, DNA, TV, LNG, SME, NGO, PhD, MBA, CCTV, IT, PC, LED, SUV, ATM, VAT, GST, ICU, PCR, IPO, R&D, PPE, IED, ID, HR, PR, STEM, MoU, NDA, VIP, USB, QR, SIM, ESG, KPI, ICT, FDI, BA, MSc, O-level, DVD, CD, FAQ, UTC, GMT, AM, PM, kWh, 5G, 4G',
)
export const NOUNS = list(
  'First Lady, Crown Prince, Attorney General, Chief Justice, Home Secretary, Foreign Minister, Prime Minister, Finance Minister, Speaker, Chairman, Ministry, Church, Agency, Kingdom, Republic, State, Government, Province, City, Company, Board, Department, Authority, Commission, Committee, Council, Court, Ministry, Island, Bank, Fund, University, Group, Bureau, Department, Embassy, Army, Opposition, Union, Centre, Bill, Act, Treaty, Plan, Club, Federation, Municipality, Constitution, Internet, Earth, Party, Association, Institute, Emirate, Sultanate, Village, Region, Project',
)
export { FIELDS }

/** The key of a place with capitals: what its name is, where nothing else is written. */
export const named = (key) => key.replace(/(^| )(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())

/** Towns by country, from the rows of places.tsv. */
export function townsOf(table) {
  const towns = new Map()
  for (const line of table.split('\n')) {
    const [key, kind, , country, , , , , name] = line.split('\t')
    if ((kind !== 't' && kind !== 'T') || name === '-') continue
    const known = towns.get(country) ?? []
    known.push(name ?? named(key))
    towns.set(country, known)
  }
  return towns
}

/** Names for one text: of one country, drawn with `random`. */
export function inventor(towns, random) {
  const any = (options) => options[Math.floor(random() * options.length)]
  const chance = (share) => random() < share
  const culture = any(Object.keys(MET_IN))
  const { given, family, order } = CULTURES[culture]
  const code = any(MET_IN[culture].split(' '))
  const country = COUNTRIES.find((row) => row.code === code)
  const near = towns.get(code) ?? towns.get('GB')
  const ascii = chance(0.6)
  const bare = (text) => (ascii ? text.normalize('NFD').replace(/\p{M}/gu, '') : text)
  const coined = () => {
    const n = 2 + (chance(0.4) ? 1 : 0)
    let word = ''
    for (let i = 0; i < n; i++) word += any(SYLLABLES)
    return word[0].toUpperCase() + word.slice(1)
  }
  const acronym = () => {
    let word = ''
    for (let i = chance(0.6) ? 3 : chance(0.6) ? 4 : 2; i > 0; i--)
      word += 'ABCDEFGHIJKLMNOPRSTUW'[Math.floor(random() * 21)]
    return word
  }
  const town = () => (chance(0.12) ? coined() : bare(any(near)))
  const familyName = () => (chance(0.08) ? coined() : bare(any(family)))
  const givenName = () => bare(any(given))
  const inventor = {
    any,
    chance,
    person() {
      const last = familyName()
      const first = givenName()
      const between = culture === 'arabic' && chance(0.3) ? `${any(['bin', 'ibn', 'bint'])} ${givenName()} ` : ''
      const whole =
        order === 'family' && !chance(0.15)
          ? `${last} ${first}`
          : `${first} ${between}${chance(0.12) ? `${chance(0.5) ? `${'ABCDEFGHJKLMNPRST'[Math.floor(random() * 17)]}.` : givenName()} ` : ''}${last}`
      return { whole: chance(0.03) ? `${whole} ${any(['Jr.', 'Jr', 'III', 'Sr.', 'II'])}` : whole, last, first }
    },
    town,
    country: () => (chance(0.55) ? any(country.names) : any(any(COUNTRIES).names)),
    home: () => any(country.names),
    people: () =>
      any(
        chance(0.6) && country.adjectives.length > 0
          ? country.adjectives
          : any(COUNTRIES.filter((c) => c.adjectives.length > 0)).adjectives,
      ),
    adjective: () =>
      (chance(0.6) && country.adjectives.length > 0 ? country : any(COUNTRIES.filter((c) => c.adjectives.length > 0)))
        .adjectives[0],
    place() {
      const kind = random()
      if (kind < 0.55) return town()
      if (kind < 0.65) return any(WIDE).replace(/^the /, '')
      if (kind < 0.73) return `${town()} ${any(ADMIN)}`
      if (kind < 0.8)
        return chance(0.2)
          ? `${any(['Lake', 'Mount', 'Cape', 'Port', 'Fort', 'Gulf of', 'Strait of', 'Bay of', 'Isle of'])} ${town()}`
          : `${town()} ${any(NATURE)}`
      if (kind < 0.86) return `${any(DIRECTIONS)} ${town()}`
      return inventor.facility()
    },
    facility: () =>
      `${chance(0.25) ? `${givenName()} ${familyName()}` : chance(0.3) ? familyName() : chance(0.5) ? town() : any(['Central', 'Victoria', 'Independence', 'King', 'Queen Elizabeth', 'Liberty', 'National', 'Royal', 'Main', 'Golden', 'Republic', 'Freedom', 'Peace', 'Sunrise'])} ${any(FACILITIES)}`,
    body() {
      const kind = random()
      if (kind < 0.16) return `Ministry of ${any(FIELDS)}`
      if (kind < 0.24) return `${any(FIELDS)} Ministry`
      if (kind < 0.3) return `Department of ${any(FIELDS)}`
      if (kind < 0.5)
        return `${chance(0.6) ? any(country.names) : chance(0.5) ? town() : (country.adjectives[0] ?? 'National')} ${any(BODIES)}`
      if (kind < 0.58) return `National ${any(BODIES)}`
      if (kind < 0.64) return `${any(BODIES)} of ${any(country.names)}`
      if (kind < 0.7)
        return `${town()} ${any(['City Council', 'Police', 'Municipality', 'High Court', 'Magistrate’s Court', 'District Court', 'County Council', 'Development Authority', 'Police Department', 'Chamber of Commerce', 'Fire Department', 'Regional Council'])}`
      if (kind < 0.78) return acronym()
      if (kind < 0.88) return any(WORLD)
      return inventor.university()
    },
    university: () =>
      chance(0.4)
        ? `University of ${chance(0.8) ? town() : any(country.names)}`
        : chance(0.5)
          ? `${town()} ${any(['University', 'Technical University', 'State University', 'College', 'Institute of Technology', 'Medical College', 'University of Science and Technology', 'Polytechnic', 'School of Economics', 'General Hospital', 'Medical Center', 'Research Institute'])}`
          : `${familyName()} ${any(['University', 'College', 'Institute', 'Foundation', 'Hospital', 'Center for Policy', 'Academy'])}`,
    firm() {
      const kind = random()
      if (kind < 0.3) return `${chance(0.6) ? coined() : familyName()} ${any(FIRM_ENDS)}`
      if (kind < 0.45) return coined()
      if (kind < 0.55)
        return `${coined()} ${any(['Energy', 'Bank', 'Pharma', 'Steel', 'Foods', 'Air', 'Oil', 'Motor'])} ${any(['Ltd', 'Inc', 'Corp', 'Group', 'Holdings', 'Co', 'Limited', 'Plc'])}`
      if (kind < 0.62)
        return `${familyName()} & ${chance(0.5) ? familyName() : any(['Sons', 'Co', 'Partners', 'Associates'])}`
      if (kind < 0.7) return `${chance(0.5) ? town() : any(country.names)} ${any(FIRM_ENDS)}`
      if (kind < 0.78) return acronym()
      if (kind < 0.84)
        return `${country.adjectives[0] ?? 'National'} ${any(['Airlines', 'Airways', 'Breweries', 'Railways', 'Petroleum', 'Telecom', 'Steel', 'Bank'])}`
      if (kind < 0.9) return familyName()
      return any(WORLD)
    },
    team() {
      const kind = random()
      if (kind < 0.5) return `${town()} ${any(TEAM_ENDS)}`
      if (kind < 0.62) return any(BARE_TEAMS)
      if (kind < 0.72)
        return `${any(['Real', 'Sporting', 'Atletico', 'FC', 'Dynamo', 'Deportivo', 'AS', 'AC', 'Club', 'CD', 'SC', 'Inter'])} ${town()}`
      if (kind < 0.8) return `${coined()} ${any(TEAM_ENDS)}`
      return town()
    },
    college: () => {
      const kind = random()
      if (kind < 0.3) return any(STATES)
      if (kind < 0.45) return `${any(STATES)} State`
      if (kind < 0.55)
        return `${any(['Eastern', 'Western', 'Northern', 'Southern', 'Central', 'Coastal'])} ${any(STATES)}`
      if (kind < 0.8) return familyName()
      return town()
    },
    nickname: () => any(BARE_TEAMS),
    party: () =>
      chance(0.25)
        ? acronym()
        : `${chance(0.3) ? `${country.adjectives[0] ?? 'National'} ` : chance(0.2) ? 'All ' : ''}${any(PARTIES)}`,
    paper: () =>
      chance(0.35)
        ? any(MEDIA).replace(/^the /, '')
        : `${chance(0.7) ? town() : any([country.names[0], 'Daily', 'Sunday', 'Evening', 'National', 'Business'])} ${any(PAPERS)}`,
    event() {
      const kind = random()
      if (kind < 0.4) return any(EVENTS)
      if (kind < 0.6) return `${chance(0.4) ? (country.adjectives[0] ?? 'World') : town()} ${any(EVENT_ENDS)}`
      if (kind < 0.7)
        return `${any(['World', 'National', 'International', 'African', 'Asian', 'Pan American', 'Global', 'European'])} ${any(FIELDS)} ${any(EVENT_ENDS)}`
      if (kind < 0.8)
        return `${any(FIELDS)} ${any(['Act', 'Bill', 'Amendment Bill', 'Strategy', 'Reform Act', 'Policy', 'Code'])}`
      if (kind < 0.9)
        return `${coined()}${chance(0.5) ? ` ${Math.floor(random() * 900 + 2)}` : chance(0.5) ? ` ${any(['Pro', 'Plus', 'X', 'Max', 'II'])}` : ''}`
      return `Operation ${coined()}`
    },
    acronym,
    coined,
    family: familyName,
    given: givenName,
    world: () => any(WORLD),
    wide: () => any(WIDE).replace(/^the /, ''),
  }
  return inventor
}
