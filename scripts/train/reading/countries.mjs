// Countries: ISO 3166 code, row of GeoNames (CC BY 4.0), names in news, what is of them. Names apart by a bar, then the adjectives.
const TABLE = `
AD 3041565 Andorra: Andorran
AE 290557 United Arab Emirates|UAE|Emirates|U.A.E.: Emirati|Emiratis
AF 1149361 Afghanistan: Afghan|Afghans
AG 3576396 Antigua and Barbuda|Antigua: Antiguan
AL 783754 Albania: Albanian|Albanians
AM 174982 Armenia: Armenian|Armenians
AO 3351879 Angola: Angolan|Angolans
AR 3865483 Argentina: Argentine|Argentinian|Argentines
AT 2782113 Austria: Austrian|Austrians
AU 2077456 Australia: Australian|Australians|Aussie
AZ 587116 Azerbaijan: Azerbaijani|Azeri|Azerbaijanis
BA 3277605 Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina: Bosnian|Bosnians
BB 3374084 Barbados: Barbadian|Bajan
BD 1210997 Bangladesh: Bangladeshi|Bangladeshis
BE 2802361 Belgium: Belgian|Belgians
BF 2361809 Burkina Faso: Burkinabe|Burkinabè
BG 732800 Bulgaria: Bulgarian|Bulgarians
BH 290291 Bahrain: Bahraini|Bahrainis
BI 433561 Burundi: Burundian|Burundians
BJ 2395170 Benin: Beninese
BM 3573345 Bermuda: Bermudian
BN 1820814 Brunei|Brunei Darussalam: Bruneian
BO 3923057 Bolivia: Bolivian|Bolivians
BR 3469034 Brazil: Brazilian|Brazilians
BS 3572887 Bahamas|The Bahamas: Bahamian
BT 1252634 Bhutan: Bhutanese
BW 933860 Botswana: Motswana|Batswana|Tswana
BY 630336 Belarus: Belarusian|Belarusians|Belarussian
BZ 3582678 Belize: Belizean
CA 6251999 Canada: Canadian|Canadians
CD 203312 Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo|Congo: Congolese
CF 239880 Central African Republic|CAR: Central African
CG 2260494 Republic of the Congo|Congo-Brazzaville|Republic of Congo: Congolese
CH 2658434 Switzerland: Swiss
CI 2287781 Ivory Coast|Côte d'Ivoire|Cote d'Ivoire: Ivorian|Ivorians
CK 1899402 Cook Islands: Cook Islander
CL 3895114 Chile: Chilean|Chileans
CM 2233387 Cameroon: Cameroonian|Cameroonians
CN 1814991 China|PRC|People's Republic of China|Mainland China: Chinese
CO 3686110 Colombia: Colombian|Colombians
CR 3624060 Costa Rica: Costa Rican|Costa Ricans
CU 3562981 Cuba: Cuban|Cubans
CV 3374766 Cape Verde|Cabo Verde: Cape Verdean
CY 146669 Cyprus: Cypriot|Cypriots
CZ 3077311 Czech Republic|Czechia: Czech|Czechs
DE 2921044 Germany|West Germany|East Germany: German|Germans
DJ 223816 Djibouti: Djiboutian
DK 2623032 Denmark: Danish|Dane|Danes
DM 3575830 Dominica
DO 3508796 Dominican Republic: Dominican|Dominicans
DZ 2589581 Algeria: Algerian|Algerians
EC 3658394 Ecuador: Ecuadorian|Ecuadorean|Ecuadorians
EE 453733 Estonia: Estonian|Estonians
EG 357994 Egypt: Egyptian|Egyptians
EH 2461445 Western Sahara: Sahrawi|Saharawi
ER 338010 Eritrea: Eritrean|Eritreans
ES 2510769 Spain: Spanish|Spaniard|Spaniards
ET 337996 Ethiopia: Ethiopian|Ethiopians
FI 660013 Finland: Finnish|Finn|Finns
FJ 2205218 Fiji: Fijian|Fijians
FK 3474414 Falkland Islands|Falklands|Malvinas: Falklander
FM 2081918 Micronesia|Federated States of Micronesia: Micronesian
FO 2622320 Faroe Islands|Faroes: Faroese
FR 3017382 France: French|Frenchman|Frenchmen
GA 2400553 Gabon: Gabonese
GB 2635167 United Kingdom|UK|U.K.|Britain|Great Britain: British|Briton|Britons|Brit|Brits
GD 3580239 Grenada: Grenadian
GE 614540 Georgia: Georgian|Georgians
GF 3381670 French Guiana
GH 2300660 Ghana: Ghanaian|Ghanaians
GI 2411586 Gibraltar: Gibraltarian
GL 3425505 Greenland: Greenlandic|Greenlander
GM 2413451 Gambia|The Gambia: Gambian|Gambians
GN 2420477 Guinea: Guinean|Guineans
GP 3579143 Guadeloupe
GQ 2309096 Equatorial Guinea: Equatoguinean
GR 390903 Greece: Greek|Greeks
GT 3595528 Guatemala: Guatemalan|Guatemalans
GU 4043988 Guam: Guamanian
GW 2372248 Guinea-Bissau: Bissau-Guinean
GY 3378535 Guyana: Guyanese
HK 1819730 Hong Kong: Hongkonger|Hongkongers|Hong Konger
HN 3608932 Honduras: Honduran|Hondurans
HR 3202326 Croatia: Croatian|Croat|Croats
HT 3723988 Haiti: Haitian|Haitians
HU 719819 Hungary: Hungarian|Hungarians
ID 1643084 Indonesia: Indonesian|Indonesians
IE 2963597 Ireland|Republic of Ireland: Irish
IL 294640 Israel: Israeli|Israelis
IM 3042225 Isle of Man: Manx
IN 1269750 India: Indian|Indians
IQ 99237 Iraq: Iraqi|Iraqis
IR 130758 Iran|Islamic Republic of Iran: Iranian|Iranians|Persian
IS 2629691 Iceland: Icelandic|Icelander
IT 3175395 Italy: Italian|Italians
JM 3489940 Jamaica: Jamaican|Jamaicans
JO 248816 Jordan: Jordanian|Jordanians
JP 1861060 Japan: Japanese
KE 192950 Kenya: Kenyan|Kenyans
KG 1527747 Kyrgyzstan: Kyrgyz
KH 1831722 Cambodia: Cambodian|Cambodians|Khmer
KI 4030945 Kiribati: I-Kiribati
KM 921929 Comoros: Comorian
KN 3575174 Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts: Kittitian
KP 1873107 North Korea|DPRK: North Korean|North Koreans
KR 1835841 South Korea|Republic of Korea|Korea: South Korean|South Koreans|Korean|Koreans
KW 285570 Kuwait: Kuwaiti|Kuwaitis
KY 3580718 Cayman Islands: Caymanian
KZ 1522867 Kazakhstan: Kazakh|Kazakhs|Kazakhstani
LA 1655842 Laos|Lao PDR: Laotian|Lao
LB 272103 Lebanon: Lebanese
LC 3576468 Saint Lucia|St. Lucia|St Lucia: Saint Lucian|St Lucian
LI 3042058 Liechtenstein
LK 1227603 Sri Lanka: Sri Lankan|Sri Lankans
LR 2275384 Liberia: Liberian|Liberians
LS 932692 Lesotho: Basotho|Mosotho
LT 597427 Lithuania: Lithuanian|Lithuanians
LU 2960313 Luxembourg: Luxembourgish
LV 458258 Latvia: Latvian|Latvians
LY 2215636 Libya: Libyan|Libyans
MA 2542007 Morocco: Moroccan|Moroccans
MC 2993457 Monaco: Monegasque
MD 617790 Moldova: Moldovan|Moldovans
ME 3194884 Montenegro: Montenegrin|Montenegrins
MG 1062947 Madagascar: Malagasy
MH 2080185 Marshall Islands: Marshallese
MK 718075 North Macedonia|Macedonia: Macedonian|Macedonians
ML 2453866 Mali: Malian|Malians
MM 1327865 Myanmar|Burma: Burmese
MN 2029969 Mongolia: Mongolian|Mongolians
MO 1821275 Macau|Macao: Macanese
MQ 3570311 Martinique
MR 2378080 Mauritania: Mauritanian|Mauritanians
MT 2562770 Malta: Maltese
MU 934292 Mauritius: Mauritian|Mauritians
MV 1282028 Maldives|The Maldives: Maldivian
MW 927384 Malawi: Malawian|Malawians
MX 3996063 Mexico: Mexican|Mexicans
MY 1733045 Malaysia: Malaysian|Malaysians|Malay|Malays
MZ 1036973 Mozambique: Mozambican|Mozambicans
NA 3355338 Namibia: Namibian|Namibians
NC 2139685 New Caledonia: New Caledonian|Kanak
NE 2440476 Niger: Nigerien|Nigeriens
NG 2328926 Nigeria: Nigerian|Nigerians
NI 3617476 Nicaragua: Nicaraguan|Nicaraguans
NL 2750405 Netherlands|The Netherlands|Holland: Dutch|Dutchman
NO 3144096 Norway: Norwegian|Norwegians
NP 1282988 Nepal: Nepali|Nepalese|Nepalis
NR 2110425 Nauru: Nauruan
NU 4036232 Niue: Niuean
NZ 2186224 New Zealand|Aotearoa: New Zealander|New Zealanders|Kiwi|Kiwis
OM 286963 Oman: Omani|Omanis
PA 3703430 Panama: Panamanian|Panamanians
PE 3932488 Peru: Peruvian|Peruvians
PF 4030656 French Polynesia|Tahiti: Tahitian|Polynesian
PG 2088628 Papua New Guinea|PNG: Papua New Guinean
PH 1694008 Philippines|The Philippines: Filipino|Filipinos|Philippine|Filipina
PK 1168579 Pakistan: Pakistani|Pakistanis
PL 798544 Poland: Polish|Pole|Poles
PR 4566966 Puerto Rico: Puerto Rican|Puerto Ricans
PS 6254930 Palestine|Palestinian Territories|State of Palestine: Palestinian|Palestinians
PT 2264397 Portugal: Portuguese
PW 1559582 Palau: Palauan
PY 3437598 Paraguay: Paraguayan|Paraguayans
QA 289688 Qatar: Qatari|Qataris
RE 935317 Reunion|Réunion
RO 798549 Romania: Romanian|Romanians
RS 6290252 Serbia: Serbian|Serb|Serbs|Serbians
RU 2017370 Russia|Russian Federation: Russian|Russians
RW 49518 Rwanda: Rwandan|Rwandans
SA 102358 Saudi Arabia|KSA: Saudi|Saudis|Saudi Arabian
SB 2103350 Solomon Islands|Solomons: Solomon Islander
SC 241170 Seychelles: Seychellois
SD 366755 Sudan: Sudanese
SE 2661886 Sweden: Swedish|Swede|Swedes
SG 1880251 Singapore: Singaporean|Singaporeans
SI 3190538 Slovenia: Slovenian|Slovenians|Slovene
SK 3057568 Slovakia: Slovak|Slovakian|Slovaks
SL 2403846 Sierra Leone: Sierra Leonean|Sierra Leoneans
SM 3168068 San Marino: Sammarinese
SN 2245662 Senegal: Senegalese
SO 51537 Somalia: Somali|Somalis
SR 3382998 Suriname: Surinamese
SS 7909807 South Sudan: South Sudanese
ST 2410758 Sao Tome and Principe|São Tomé and Príncipe
SV 3585968 El Salvador: Salvadoran|Salvadorans|Salvadorean
SY 163843 Syria: Syrian|Syrians
SZ 934841 Eswatini|Swaziland: Swazi
TC 3576916 Turks and Caicos|Turks and Caicos Islands
TD 2434508 Chad: Chadian|Chadians
TG 2363686 Togo: Togolese
TH 1605651 Thailand: Thai|Thais
TJ 1220409 Tajikistan: Tajik|Tajiks
TL 1966436 East Timor|Timor-Leste|Timor Leste: Timorese|East Timorese
TM 1218197 Turkmenistan: Turkmen
TN 2464461 Tunisia: Tunisian|Tunisians
TO 4032283 Tonga: Tongan|Tongans
TR 298795 Turkey|Türkiye|Turkiye: Turkish|Turk|Turks
TT 3573591 Trinidad and Tobago|Trinidad: Trinidadian|Trinidadians
TV 2110297 Tuvalu: Tuvaluan
TW 1668284 Taiwan|Republic of China: Taiwanese
TZ 149590 Tanzania: Tanzanian|Tanzanians
UA 690791 Ukraine: Ukrainian|Ukrainians
UG 226074 Uganda: Ugandan|Ugandans
US 6252001 United States|U.S.|US|USA|U.S.A.|United States of America|America: American|Americans
UY 3439705 Uruguay: Uruguayan|Uruguayans
UZ 1512440 Uzbekistan: Uzbek|Uzbeks
VA 3164670 Vatican|Vatican City|Holy See
VC 3577815 Saint Vincent and the Grenadines|St. Vincent and the Grenadines|St Vincent: Vincentian
VE 3625428 Venezuela: Venezuelan|Venezuelans
VG 3577718 British Virgin Islands
VI 4796775 U.S. Virgin Islands|US Virgin Islands
VN 1562822 Vietnam|Viet Nam: Vietnamese
VU 2134431 Vanuatu: Ni-Vanuatu
WS 4034894 Samoa: Samoan|Samoans
XK 831053 Kosovo: Kosovar|Kosovan|Kosovars
YE 69543 Yemen: Yemeni|Yemenis
ZA 953987 South Africa: South African|South Africans
ZM 895949 Zambia: Zambian|Zambians
ZW 878675 Zimbabwe: Zimbabwean|Zimbabweans
`

export const COUNTRIES = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [, code, geonames, names, adjectives] = /^(\w\w) (\d+) ([^:]+)(?:: (.*))?$/.exec(line)
    return { code, geonames: Number(geonames), names: names.split('|'), adjectives: adjectives?.split('|') ?? [] }
  })

/** Peoples, faiths and regions of the world that news uses as it uses nationalities. */
export const PEOPLES =
  'African|Africans|European|Europeans|Asian|Asians|Arab|Arabs|Latin American|Scottish|Scots|Welsh|English|Kurdish|Kurds|Kurd|Tibetan|Tibetans|Uyghur|Uyghurs|Uighur|Tamil|Tamils|Sinhalese|Sikh|Sikhs|Hindu|Hindus|Muslim|Muslims|Islamic|Christian|Christians|Catholic|Catholics|Protestant|Jewish|Jews|Jew|Buddhist|Buddhists|Sunni|Sunnis|Shia|Shiite|Shiites|Zulu|Xhosa|Yoruba|Igbo|Hausa|Fulani|Maori|Māori|Aboriginal|Rohingya|Punjabi|Bengali|Catalan|Basque|Chechen|Caribbean|Western|Soviet|Marxist|Communist|Republican|Republicans|Democrat|Democrats|Democratic|Islamist|Islamists|Zionist|Anglican|Hispanic|Latino|Latinos|Maoist|Maoists|Orthodox|Lutheran|Mapuche|Inuit|Tigrayan|Tigrayans|Oromo|Amhara|Kikuyu|Luo|Maasai|Hutu|Tutsi|Afrikaner|Gulf|Nordic|Scandinavian|Balkan|Baltic|Pacific Islander|Polynesian|Melanesian|Kashmiri|Kashmiris|Assamese|Naga|Marathi|Gujarati|Malayali|Telugu|Hui|Mongol|Turkic|Slavic'.split(
    '|',
  )
