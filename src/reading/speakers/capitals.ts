/** Capitals that news writes for their governments, with the countries as they are written in English. */
const LIST = `
Washington=United States|U.S.|US; London=United Kingdom|Britain|U.K.|UK; Paris=France; Berlin=Germany; Rome=Italy; Madrid=Spain; Lisbon=Portugal;
Vienna=Austria; Bern=Switzerland; Brussels=European Union|EU|E.U.|Belgium; Warsaw=Poland; Prague=Czech Republic|Czechia; Bratislava=Slovakia;
Budapest=Hungary; Bucharest=Romania; Sofia=Bulgaria; Athens=Greece; Ankara=Turkey|Türkiye; Moscow=Russia; Kyiv=Ukraine; Kiev=Ukraine; Minsk=Belarus;
Vilnius=Lithuania; Riga=Latvia; Tallinn=Estonia; Helsinki=Finland; Stockholm=Sweden; Oslo=Norway; Copenhagen=Denmark; Reykjavik=Iceland;
Dublin=Ireland; Belgrade=Serbia; Zagreb=Croatia; Ljubljana=Slovenia; Sarajevo=Bosnia; Pristina=Kosovo; Tirana=Albania; Skopje=North Macedonia;
Chisinau=Moldova; Tbilisi=Georgia; Yerevan=Armenia; Baku=Azerbaijan; Astana=Kazakhstan; Tashkent=Uzbekistan; Tehran=Iran; Baghdad=Iraq;
Damascus=Syria; Beirut=Lebanon; Amman=Jordan; Jerusalem=Israel; Riyadh=Saudi Arabia; Doha=Qatar; Cairo=Egypt; Tripoli=Libya; Tunis=Tunisia;
Algiers=Algeria; Rabat=Morocco; Khartoum=Sudan; Nairobi=Kenya; Kampala=Uganda; Kigali=Rwanda; Kinshasa=Congo; Pretoria=South Africa;
Harare=Zimbabwe; Abuja=Nigeria; Accra=Ghana; Dakar=Senegal; Bamako=Mali; Islamabad=Pakistan; Kabul=Afghanistan; Delhi=India; New Delhi=India;
Dhaka=Bangladesh; Colombo=Sri Lanka; Kathmandu=Nepal; Beijing=China; Taipei=Taiwan; Seoul=South Korea; Pyongyang=North Korea; Tokyo=Japan;
Hanoi=Vietnam; Bangkok=Thailand; Manila=Philippines; Jakarta=Indonesia; Canberra=Australia; Wellington=New Zealand; Ottawa=Canada;
Havana=Cuba; Caracas=Venezuela; Bogota=Colombia; Quito=Ecuador; Lima=Peru; Santiago=Chile; Brasilia=Brazil; Addis Ababa=Ethiopia; Asmara=Eritrea`

/** From a capital in lower case to the names of its country, any of which the article may use. */
export const CAPITALS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.split(';').map((row) => {
    const [capital = '', countries = ''] = row.trim().split('=')
    return [capital.toLowerCase(), countries.split('|')]
  }),
)
