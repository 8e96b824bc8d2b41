// The pictures of the sample edition: who is said to have made each, whom to credit, what it shows, which folders print it.
// `ascii` is the maker's name where EXIF, which has no other letters, needs one.
import { countryArtwork } from './artwork-country.mjs'
import { townArtwork } from './artwork-town.mjs'

const artwork = { ...townArtwork, ...countryArtwork }
const entry = (drawing, folders, creator, credit, about, ascii = creator) => ({
  name: drawing.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), folders, creator, ascii, credit, about, draw: artwork[drawing],
})

export const pictures = [
  entry('ferry', ['04-json-ld-ferry-strike'], 'Ann Vey', 'Ann Vey/Tidewater Press', 'A ferry at her berth in Port Aven at dawn'),
  entry('solarRoofs', ['05-graph-solar-roofs'], 'Ines Aldana', 'Ines Aldana/Ledger & Lamp', 'Solar panels on the roofs of Tollmarsh'),
  entry('libraryBarge', ['06-no-metadata-library'], 'Rosa Benn', 'Rosa Benn', 'A library barge below the church in Stow Ferry'),
  entry('observatory', ['07-microdata-observatory'], 'K. Mensah', 'Corrie Dubh Observatory/K. Mensah', 'An observatory under a comet in five pieces'),
  entry('hillRace', ['08-div-soup-hill-race'], 'Gil Torrance', 'Mountain Desk / Gil Torrance', 'Runners above a lake, an open gate, sheep'),
  entry('marketHall', ['09-gallery-market-hall'], 'Nell Ashdown', 'Nell Ashdown/Lantern & Slate', 'The market hall in Greywater'),
  entry('marketRoof', ['09-gallery-market-hall'], 'Nell Ashdown', 'Nell Ashdown/Lantern & Slate', 'Under the roof of the market hall'),
  entry('fishStall', ['09-gallery-market-hall'], 'Bo Renfrew', 'Bo Renfrew/Tidewater Press', 'Fish on ice'),
  entry('marketClock', ['09-gallery-market-hall'], 'Nell Ashdown', 'Nell Ashdown/Lantern & Slate', 'The clock of the market hall at ten past four'),
  entry('floodGauge', ['10-related-between-flood-gauge'], 'Ulla Brightwater', 'Ulla Brightwater/Northern Wire', 'The gauge at Hallin bridge in low water'),
  entry('tram', ['11-split-containers-tram'], 'Greywater Evening Post', 'Greywater Evening Post', 'A tram on the New Bridge in Greywater at night'),
  entry('saltPans', ['12-long-read-salt-road'], 'Odile Farrow', 'Odile Farrow', 'The salt pans of Saint-Orme at low sun'),
  entry('saltRoad', ['12-long-read-salt-road'], 'Odile Farrow', 'Odile Farrow', 'Mules on the salt road below the Corrie pass'),
  entry('countHall', ['13-liveblog-election'], 'Ann Vey', 'Ann Vey/Tidewater Press', 'Counting votes in the corn exchange in Tesserel'),
  entry('grainShips', ['16-wire-full-grain-ships'], 'Dag Fell', 'Dag Fell/Northern Wire via Harbour News', 'A grain ship sails from Port Saren'),
  entry('reservoir', ['19-reservoir-before', '20-reservoir-after'], 'Ulla Brightwater', 'Ulla Brightwater', 'The cracked dam of the Upper Hallin reservoir'),
  entry('seilbahn', ['21-german-seilbahn'], 'Magnus Eibel', 'Magnus Eibel/tnd', 'Eine Gondel der Kranzkopfbahn'),
  entry('lighthouse', ['22-arabic-lighthouse'], 'يونس البحري', 'يونس البحري/وكالة الساحل', 'منارة مرسى الزهر عند الغروب', 'Younes al-Bahri'),
  entry('coastPath', ['23-japanese-coast-path'], '浜野透', '浜野透', '海沿いの自転車道と旧岬口駅', 'Toru Hamano'),
  entry('criee', ['24-windows-1252-criee'], 'Théo Lhermitte', 'Théo Lhermitte', 'La halle de Saint-Orme à l’aube', 'Theo Lhermitte'),
  entry('bridge', ['25-own-markdown-bridge'], 'Wren Hollis', 'Wren Hollis', 'The bridge at Marl Foot being rebuilt'),
]
