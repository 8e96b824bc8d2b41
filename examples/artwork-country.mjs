// The sample edition's pictures of rivers, roads and coasts.
import { blend, cloud, dice, disc, firs, glow, group, gull, house, line, oval, path, person, rect, ridge, ripples, shape, stars, wash } from './drawing.mjs'

const floodGauge = () => {
  let out = wash(['#d9a86c', '#eccb95', '#f5e3bf'], 0, 480) + glow(960, 150, 60, '#fff3d6', 5, 0.8) + ridge(3, 380, 70, ['#b08a5f', '#c4a274']) + ridge(11, 430, 50, ['#8a7850', '#a28f62'])
  out += [120, 190, 250, 1010, 1090].map((x, i) => line(`M${x},440v-${70 + i * 7}m0,34l-18,-22m18,4l20,-26`, '#5d4a33', 5)).join('')
  // The stone bridge, three arches.
  const [def, stone] = blend(['#b9a88a', '#8f7d62'])
  out += def + path('M-20,330Q600,250 1220,330V560H1140V520A150,130 0 0 0 840,520V560H760V500A160,150 0 0 0 440,500V560H360V520A150,130 0 0 0 60,520V560H-20Z', stone) + path('M-20,326Q600,246 1220,326V348Q600,268 -20,348Z', '#d6c6a5')
  const roll = dice(5)
  for (let i = 0; i < 90; i++) { const x = roll() * 1200; const y = 352 + roll() * 90 - Math.sin((x / 1200) * Math.PI) * 34; if (!(x > 60 && x < 360 && y > 384) && !(x > 440 && x < 760 && y > 340) && !(x > 840 && x < 1140 && y > 384)) out += rect(x, y, 26 + roll() * 22, 12, roll() > 0.5 ? '#a39274' : '#83725a', 'rx="2" opacity=".55"') }
  out += person(700, 284, 52, '#b5443c') + person(728, 286, 36, '#2e5f7d')
  // Dry bed, the little that is left of the river, cracked mud.
  out += path('M-20,800V552Q300,536 600,550T1220,548V800Z', '#cdb182') + path('M-20,640Q280,585 600,596T1220,566V604Q900,640 640,660T-20,716Z', '#5f97a0') + path('M-20,650Q280,600 600,610T1220,578V586Q880,622 610,632T-20,690Z', '#9cc4c4', 'opacity=".7"')
  for (let i = 0; i < 70; i++) { const x = roll() * 1200; const y = 690 + roll() * 110; out += line(`M${x},${y}l${10 + roll() * 30},${roll() * 14 - 7}l${roll() * 12},${12 + roll() * 10}`, '#9d8158', 2.5, 'opacity=".8"') }
  out += [[90, 730, 30], [150, 748, 18], [930, 700, 26], [1120, 724, 36], [1060, 746, 18]].map(([x, y, r]) => oval(x, y, r, r * 0.6, '#9a8a70') + oval(x - r * 0.15, y - r * 0.15, r * 0.7, r * 0.35, '#b7a888')).join('')
  // The gauge.
  out += group(oval(44, 612, 90, 14, '#3f6d75', 'opacity=".5"') + rect(0, 0, 84, 612, '#fbf5e6') + rect(66, 0, 18, 612, '#000', 'opacity=".10"') + Array.from({ length: 12 }, (_, i) => rect(0, 12 + i * 50, 38, 25, i % 2 ? '#24405c' : '#24405c') + rect(38, 37 + i * 50, 22, 25, '#24405c')).join('') + rect(-10, -14, 104, 18, '#5d4a33') + rect(-14, 470, 112, 10, '#d9372c') + shape([[98, 461], [128, 475], [98, 489]], '#d9372c'), 'translate(228,84)')
  return out + path('M640,640q-4,-46 8,-70q4,-12 18,-10l18,5l-18,4q-6,14 -4,34q2,26 -14,38Z', '#eef0ee') + line('M648,638v34M660,638v34', '#5b4a38', 3)
}

const tram = () => {
  let out = wash(['#0e1a3a', '#24376b', '#5b5c92', '#c98a86'], 0, 520) + stars(3, 120, 300) + glow(220, 130, 34, '#fdf3d0', 5, 0.4)
  const roll = dice(41)
  for (let x = -10; x < 1210; x += 52) { const h = 70 + roll() * 150; out += rect(x, 500 - h, 50, h, ['#1a2550', '#22305f', '#2b3a6c'][Math.floor(roll() * 3)]); for (let k = 0; k < 7; k++) if (roll() > 0.45) out += rect(x + 8 + (k % 2) * 20, 512 - h + Math.floor(k / 2) * 26, 9, 13, '#ffcf7d', 'opacity=".85"') }
  out += group(rect(0, -250, 46, 260, '#1a2550') + shape([[-8, -250], [23, -350], [54, -250]], '#1a2550') + disc(23, -214, 15, '#ffe1a0'), 'translate(880,500)')
  out += wash(['#6a5f8f', '#25366b', '#0b1533'], 498, 302) + ripples(9, 505, 800, '#ffcf7d', 110, { opacity: 0.55 }) + ripples(10, 505, 800, '#7c86c0', 90, { opacity: 0.35 })
  out += path('M-20,560H1220V800H1180Q1150,660 1000,660T820,800H700Q670,660 520,660T340,800H220Q190,660 40,660T-20,690Z', '#151f45') + rect(-20, 548, 1240, 26, '#2c3968') + rect(-20, 548, 1240, 5, '#55629a')
  out += [60, 420, 780, 1140].map((x) => rect(x, 372, 7, 180, '#0c1430') + line(`M${x + 4},376q30,-14 54,6`, '#0c1430', 5) + glow(x + 58, 386, 7, '#ffe6a8', 11, 0.5)).join('') + line('M-20,330Q300,352 600,336T1220,330', '#0a102a', 3)
  const car = (x, w, nose) => group(path(`M0,120V18Q0,0 18,0H${w - (nose ? 60 : 8)}${nose ? `Q${w - 8},4 ${w},76V120Z` : `H${w}V120Z`}`, '#c8372f') + rect(0, 84, w, 12, '#f8eedb') + rect(0, 118, w - (nose ? 6 : 0), 14, '#571b22') + Array.from({ length: Math.floor((w - 90) / 66) }, (_, i) => rect(18 + i * 66, 18, 54, 54, '#ffe3a0', 'rx="6"') + (i % 2 ? disc(44 + i * 66, 52, 9, '#5a3b45') + rect(34 + i * 66, 58, 20, 14, ['#39507d', '#6d3b52', '#3f6b5a'][i % 3]) : '')).join('') + (nose ? path(`M${w - 66},18h26q20,8 26,54h-52Z`, '#bfe2ee') + disc(w - 12, 102, 8, '#fff7d8') : '') + [36, w - 100].map((k) => disc(k, 136, 13, '#0c1230') + disc(k + 36, 136, 13, '#0c1230')).join(''), `translate(${x},400)`)
  out += line('M470,398L512,342L560,340', '#0a102a', 5) + car(150, 330, false) + rect(478, 412, 20, 100, '#2b0f18') + car(494, 380, true) + path('M872,496L1220,440V560Z', '#fff1bf', 'opacity=".22"')
  return out + line('M-20,545H1220', '#8b95c6', 3)
}

const saltPans = () => {
  let out = wash(['#f59f86', '#fbc59b', '#fde6bd'], 0, 330) + glow(640, 268, 54, '#fffbe8', 6, 0.95) + cloud(260, 110, 420, '#fbb49a', 0.7) + cloud(960, 150, 380, '#fdd0ac', 0.7) + rect(0, 318, 1200, 30, '#8aa7b8') + ridge(19, 330, 26, ['#c48f6f', '#b67f66'], { step: 90, bottom: 350 })
  out += rect(0, 344, 1200, 460, '#b98a6c')
  const roll = dice(23)
  const tones = ['#f7c1a4', '#f3a08f', '#fbdcae', '#d98a93', '#fdebc8', '#c9b6c4', '#f0b37e']
  const xAt = (u, t) => 600 + (u - 0.5) * (900 + t * 1500)
  const yAt = (t) => 352 + t ** 1.5 * 470
  for (let r = 0; r < 6; r++) for (let c = 0; c < 8; c++) {
    const t0 = r / 6 + 0.012
    const t1 = (r + 1) / 6 - 0.02
    const u0 = c / 8 + 0.006
    const u1 = (c + 1) / 8 - 0.006
    const [def, water] = blend([tones[Math.floor(roll() * tones.length)], '#fff3d6', tones[Math.floor(roll() * tones.length)]], roll() > 0.5)
    out += def + shape([[xAt(u0, t0), yAt(t0)], [xAt(u1, t0), yAt(t0)], [xAt(u1, t1), yAt(t1)], [xAt(u0, t1), yAt(t1)]], water)
    if (roll() > 0.62) { const x = xAt((u0 + u1) / 2, t1); const s = 0.25 + t1 * 0.9; out += shape([[x - 46 * s, yAt(t1) + 4], [x, yAt(t1) - 44 * s], [x + 46 * s, yAt(t1) + 4]], '#fffdf6') + shape([[x, yAt(t1) - 44 * s], [x + 46 * s, yAt(t1) + 4], [x + 8 * s, yAt(t1) + 4]], '#d9c2c4') }
  }
  out += path('M590,352L610,352L700,800H500Z', '#fff6da', 'opacity=".28"')
  out += group(oval(6, 2, 60, 9, '#7c4f48', 'opacity=".45"') + person(0, 0, 150, '#34536b', '#5a3426', -6) + line('M22,-92L150,8M132,22L170,-6', '#6b432c', 7) + path('M-30,-146Q0,-172 32,-146Z', '#e9c983'), 'translate(320,650)') + group(person(0, 0, 78, '#a8433c', '#5a3426', 5) + line('M-10,-48L-74,4', '#6b432c', 4), 'translate(880,520)')
  return out + gull(480, 180, 18, '#8c5a58') + gull(530, 160, 12, '#8c5a58') + house(1040, 340, 60, 34, '#f7e9cf', '#8b4f45', '#6b5560', { floors: 1, across: 3 }) + house(1110, 342, 38, 28, '#e7d0ae', '#74423d', '#6b5560', { floors: 1 })
}

const saltRoad = () => {
  let out = wash(['#4c7fa8', '#93bdd0', '#e4e9da']) + cloud(980, 120, 420, '#fff', 0.85) + cloud(200, 90, 360, '#fff', 0.7)
  const peak = (x, y, w, rock, shade) => shape([[x - w, 800], [x, y], [x + w, 800]], rock) + shape([[x, y], [x + w, 800], [x + w * 0.1, 800], [x - w * 0.06, y + 180]], shade) + shape([[x, y], [x - w * 0.22, y + 130], [x - w * 0.1, y + 106], [x - w * 0.02, y + 150], [x + w * 0.08, y + 100], [x + w * 0.22, y + 140]], '#fbfaf4')
  out += peak(240, 150, 420, '#8798ab', '#6d7f97') + peak(950, 130, 460, '#8798ab', '#6d7f97') + peak(600, 260, 330, '#a3b0b8', '#8696a6') + ridge(16, 520, 60, ['#7b9a70', '#5e8057']) + firs(6, 26, 540, 34, 66, '#3f6650', 0, 420) + firs(7, 20, 540, 30, 60, '#3f6650', 840, 1200)
  out += path('M-20,800V600Q300,500 620,520T1220,580V800Z', '#86a565') + path('M-20,800V690Q260,620 560,640T1220,700V800Z', '#6f914f')
  const road = 'M1230,770C1020,740 700,760 520,712S330,640 560,604S800,580 740,546'
  const pass = 'M740,546C700,524 590,516 606,486S640,470 612,452S596,436 606,424'
  out += line(pass, '#5f6a6c', 17) + line(pass, '#b9c3c1', 12)
  out += line(road, '#5f6a6c', 40) + line(road, '#b9c3c1', 31) + line(road, '#8d9a9b', 31, 'stroke-dasharray="3 15"')
  const roll = dice(2)
  for (let i = 0; i < 60; i++) { const x = roll() * 1200; const y = 600 + roll() * 190; out += roll() > 0.5 ? disc(x, y, 3, ['#f2d04b', '#e58a7b', '#fff'][i % 3]) : oval(x, y, 10 + roll() * 10, 6, '#97a08c') }
  const mule = (x, y, s, coat) => group(line('M-34,-30V8M-22,-28V10M26,-28V8M38,-30V10', '#2f241d', 7) + oval(2, -46, 48, 24, coat) + path('M34,-50Q62,-80 66,-104L80,-112L84,-96L104,-78Q100,-66 84,-74Q76,-44 48,-34Z', coat) + line('M70,-106L66,-126M80,-110L82,-128', coat, 7) + line('M-46,-52Q-58,-38 -54,-18', '#2f241d', 5) + rect(-26, -78, 46, 44, '#f4ead3', 'rx="9"') + rect(-26, -60, 46, 6, '#b5443c') + disc(90, -84, 2.6, '#120d0a'), `translate(${x},${y}) scale(${-s},${s})`)
  out += mule(650, 588, 0.42, '#5a4233') + mule(560, 610, 0.5, '#7a5a40') + mule(470, 640, 0.56, '#4b372b') + mule(452, 690, 0.7, '#6b4d38') + mule(600, 732, 0.86, '#4b372b') + mule(790, 752, 1, '#7a5a40') + mule(1000, 756, 1.14, '#5a4233')
  return out + person(342, 664, 96, '#2f4d6b', '#5a3a28') + path('M322,574Q342,560 362,574Z', '#3b2a1e') + person(1130, 776, 120, '#a3402f', '#5a3a28') + gull(520, 210, 18, '#3d566b') + gull(580, 240, 12, '#3d566b')
}

const countHall = () => {
  const [def, wall] = blend(['#4b2a3c', '#7a4048', '#a65f52'])
  let out = def + rect(0, 0, 1200, 800, wall)
  for (let i = 0; i < 5; i++) { const x = 60 + i * 232; const arch = `M${x},470V200A78,90 0 0 1 ${x + 156},200V470Z`; out += path(`M${x - 16},470V200A94,106 0 0 1 ${x + 172},200V470Z`, '#d9a876') + path(arch, '#152246') + group(stars(i + 4, 26, 400), `translate(${x - 300},100) scale(.42,.6)`) + rect(x + 74, 110, 8, 360, '#e9c493') + line(`M${x},210H${x + 156}M${x},310H${x + 156}M${x},400H${x + 156}`, '#e9c493', 6) }
  out += path('M300,440h52v30h-52Z', 'none') + rect(0, 466, 1200, 30, '#e0b481') + rect(0, 490, 1200, 10, '#6d3640') + rect(0, 500, 1200, 300, '#5b2f38')
  out += [180, 600, 1020].map((x) => line(`M${x},0V96`, '#2b1722', 5) + path(`M${x - 60},134Q${x - 50},92 ${x},92Q${x + 50},92 ${x + 60},134Z`, '#2f6b5c') + oval(x, 134, 58, 9, '#fff0bd') + path(`M${x - 56},136L${x - 220},800H${x + 220}L${x + 56},136Z`, '#ffe9ad', 'opacity=".10"')).join('')
  const roll = dice(31)
  for (let row = 0; row < 3; row++) {
    const s = 0.72 + row * 0.34
    const y = 548 + row * 100
    for (let x = 40 + (row % 2) * 70; x < 1240; x += 148 * s) out += group(path('M-40,4Q-44,-64 0,-68Q44,-64 40,4Z', ['#2e5f7d', '#c98a2b', '#3f7d63', '#8c2f49', '#e8d9bd', '#4a4f86'][Math.floor(roll() * 6)]) + disc(0, -90, 24, ['#7b4a33', '#e3b48c', '#b97f56', '#4b2d20'][Math.floor(roll() * 4)]) + path('M-25,-92Q-24,-120 0,-118Q25,-120 25,-92Q0,-106 -25,-92Z', ['#1e1512', '#5b3a20', '#c8b79a', '#2b2320'][Math.floor(roll() * 4)]), `translate(${x},${y}) scale(${s * 0.82})`)
    out += shape([[-40, y + 4 * s], [1240, y + 4 * s], [1240, y + 44 * s], [-40, y + 44 * s]], ['#c49a6c', '#d6ad7e', '#e5c093'][row]) + rect(0, y + 42 * s, 1200, 12 * s, '#8a5f43')
    for (let x = 20 + row * 40; x < 1200; x += 110 * s) { const n = 2 + Math.floor(roll() * 5); for (let k = 0; k < n; k++) out += shape([[x + (k % 2) * 3, y + (18 - k * 5) * s], [x + 46 * s, y + (18 - k * 5) * s], [x + 54 * s, y + (28 - k * 5) * s], [x + 6 * s, y + (28 - k * 5) * s]], k % 2 ? '#f3ead4' : '#fffaf0') }
  }
  return out + group(shape([[0, 0], [150, 0], [140, 120], [10, 120]], '#1f3d5c') + shape([[0, 0], [24, -18], [174, -18], [150, 0]], '#3d6488') + shape([[150, 0], [174, -18], [162, 100], [140, 120]], '#152c45') + rect(50, -12, 66, 5, '#0a1626') + rect(56, -44, 44, 36, '#fffaf0', 'transform="rotate(-9 78 -20)"') + line('M52,58l18,20l34,-42', '#f3ead4', 10), 'translate(960,660)')
}

const grainShips = () => {
  let out = wash(['#bcd3d6', '#e6dfc8', '#f7d9ae'], 0, 460) + glow(300, 300, 64, '#fffaf0', 6, 0.9) + cloud(860, 120, 480, '#f4efe0', 0.7) + cloud(180, 110, 320, '#f8f0dd', 0.6)
  out += ridge(15, 440, 50, ['#9fb3ae', '#b7c3b4']) + wash(['#a9c5c0', '#5e8f96', '#2c5c6c'], 448, 352) + ripples(6, 452, 800, '#fdf3da', 100, { left: 80, right: 520, opacity: 0.8 }) + ripples(16, 452, 800, '#cfe2de', 100, { opacity: 0.4 })
  const far = (x, s) => group(shape([[0, 0], [200, 0], [186, 26], [12, 26]], '#7d938f') + rect(152, -44, 30, 44, '#93a6a0') + [20, 54, 88, 122].map((k) => rect(k, -9, 26, 9, '#8a9e99')).join(''), `translate(${x},446) scale(${s})`)
  out += far(60, 0.6) + far(240, 0.4) + far(560, 0.36) + far(1060, 0.5)
  out += group(path('M-60,132Q320,170 860,132L900,152Q320,196 -120,150Z', '#e8f3ee', 'opacity=".55"') + path('M-40,0L30,8H700L716,-26H800L770,140H36Q-12,90 -40,0Z', '#a13a2c') + path('M6,84Q20,118 36,140H770L780,84Z', '#6d2420') + path('M-40,0L30,8H700L716,-26H800L797,-12H722L706,22H26L-34,14Z', '#f1e4cd') + [[90, 0], [218, 1], [346, 2], [474, 3]].map(([x]) => rect(x, -18, 104, 28, '#8a5b3b', 'rx="3"') + rect(x, -18, 104, 8, '#c08a58', 'rx="3"')).join('') + [204, 460].map((x) => rect(x - 4, -96, 12, 108, '#e0a63a') + line(`M${x + 2},-90L${x - 92},-40M${x + 2},-90L${x + 94},-44`, '#e0a63a', 7) + line(`M${x - 92},-40V-16M${x + 94},-44V-16`, '#5a4a38', 2)).join('') + rect(606, -70, 120, 82, '#f6efe0') + rect(620, -128, 96, 60, '#f6efe0') + rect(596, -150, 150, 30, '#f6efe0') + rect(602, -142, 138, 15, '#25424f') + [622, 652, 682].map((x) => rect(x, -106, 18, 16, '#25424f') + rect(x, -52, 18, 16, '#25424f')).join('') + shape([[738, -26], [788, -26], [782, -104], [744, -104]], '#25424f') + rect(743, -86, 40, 20, '#e0a63a') + line('M668,-150V-206M650,-186H686', '#25424f', 4) + [0, 1, 2, 3, 4].map((i) => rect(40 + i * 4, 30 + i * 9, 3, 3, '#fff')).join('') + path('M-12,42q20,-3 40,0', 'none', 'stroke="#f1e4cd" stroke-width="6"'), 'translate(190,540)')
  // Breakwater with its light, pilot cutter ahead.
  out += path('M1200,690L980,700Q930,704 900,730L1200,760Z', '#58544f') + [930, 990, 1050, 1120, 1170].map((x, i) => shape([[x, 700], [x + 40, 692], [x + 62, 724], [x + 20, 744]], ['#6b665f', '#4d4a46', '#7a746b'][i % 3])).join('') + rect(1010, 560, 44, 140, '#f6efe0') + rect(1010, 594, 44, 30, '#c8372f') + rect(1010, 650, 44, 30, '#c8372f') + rect(1004, 548, 56, 14, '#25424f') + rect(1016, 518, 32, 32, '#ffe3a0') + path('M1010,520Q1032,490 1054,520Z', '#c8372f')
  out += group(path('M-8,0H96L80,26H10Z', '#1e3a4c') + rect(24, -26, 40, 27, '#e5772f') + rect(30, -20, 28, 11, '#cfe6ec') + line('M46,-26V-52', '#1e3a4c', 3) + path('M-30,30Q40,18 130,30Q40,40 -30,30Z', '#fff', 'opacity=".7"'), 'translate(56,668)')
  return out + gull(420, 260, 24, '#5d6f72') + gull(500, 220, 16, '#5d6f72') + gull(760, 300, 18, '#5d6f72') + gull(180, 560, 18, '#fff')
}

const reservoir = () => {
  let out = wash(['#35536a', '#7a97a2', '#cfcdb8'], 0, 420) + cloud(300, 120, 460, '#a9b8ba', 0.7) + cloud(900, 90, 420, '#93a6ac', 0.7) + ridge(13, 330, 160, ['#54707a', '#6f8a8c']) + ridge(20, 400, 120, ['#3d5a5a', '#557066'])
  out += path('M-20,420C200,330 300,440 420,470L520,560L-20,800Z', '#43604f') + path('M1220,380C1020,340 880,440 790,470L700,570L1220,800Z', '#3a5546') + firs(3, 22, 430, 44, 70, '#2a4438', -10, 330) + firs(8, 20, 420, 60, 72, '#264035', 880, 1210)
  // Banded shore that the falling water left, then the water.
  for (let i = 0; i < 6; i++) out += path(`M${130 + i * 28},${436 + i * 9}Q600,${470 + i * 10} ${1080 - i * 30},${430 + i * 9}L${1000 - i * 40},560H${220 + i * 40}Z`, ['#d2bf95', '#c4ae85', '#b89f78', '#cbb58a', '#bba27a', '#a98f6c'][i])
  out += path('M330,500Q600,486 880,498L820,560H390Z', '#7fb0b5') + ripples(5, 496, 556, '#d9ecea', 26, { left: 380, right: 830, opacity: 0.7, size: 0.8 })
  const [def, concrete] = blend(['#efe6d0', '#c9bfa8', '#8e8a80'])
  out += def + path('M60,500Q600,620 1140,490L1020,800H190Z', concrete) + path('M60,488Q600,608 1140,478V500Q600,632 60,510Z', '#f7efdc') + path('M60,510Q600,632 1140,500V508Q600,642 60,518Z', '#6f6a60', 'opacity=".6"')
  for (let i = 1; i < 13; i++) { const x = 60 + i * 83; const y = 510 + Math.sin((i / 13) * Math.PI) * 58; out += line(`M${x},${y + 8}L${190 + i * 64},800`, '#8f887a', 4, 'opacity=".6"') }
  out += line('M520,590l12,34l-14,28l20,40l-10,34l14,30', '#3f3a35', 5) + line('M532,624l22,18M538,692l26,10', '#3f3a35', 3) + path('M520,640q-30,60 -8,150h44q8,-70 -16,-120Z', '#5f6a5c', 'opacity=".35"')
  out += group(rect(0, -70, 54, 76, '#e8dcc0') + shape([[-8, -70], [27, -104], [62, -70]], '#7b3f35') + rect(18, -48, 18, 26, '#33474c'), 'translate(600,560)') + [330, 372, 820].map((x, i) => person(x, [534, 542, 536][i], 40, ['#e5772f', '#e5772f', '#2e4d6b'][i])).join('')
  return out + gull(560, 240, 22, '#2a4048') + gull(620, 212, 14, '#2a4048')
}

const seilbahn = () => {
  let out = wash(['#2f6fa3', '#7fb2cf', '#dcebe6']) + glow(1010, 140, 56, '#fffdf0', 5, 0.8) + cloud(220, 150, 400, '#fff', 0.85) + cloud(760, 230, 300, '#fff', 0.55)
  out += ridge(26, 420, 240, ['#7d9cc0', '#a9c1d3'], { sharp: true, step: 120 }) + ridge(12, 500, 200, ['#51789f', '#7fa0b4'], { sharp: true, step: 96 }) + ridge(4, 580, 110, ['#3b6a78', '#558680']) + cloud(300, 500, 620, '#f0f6f2', 0.55) + cloud(980, 540, 560, '#f0f6f2', 0.5)
  out += ridge(9, 690, 70, ['#2c5a4d', '#3b6e54']) + firs(12, 34, 690, 60, 130, '#1f4a40') + firs(13, 26, 780, 60, 190, '#143730')
  out += line('M-20,90Q560,250 1220,40', '#1d2b3a', 5) + line('M-20,126Q560,300 1220,74', '#1d2b3a', 3)
  out += group(shape([[-10, 0], [10, 0], [40, 460], [-40, 460]], '#33475a') + [80, 170, 260, 350].map((y) => line(`M${-10 - y * 0.06},${y}L${12 + y * 0.07},${y + 70}M${10 + y * 0.06},${y}L${-12 - y * 0.07},${y + 70}`, '#93a7b4', 4)).join('') + rect(-60, -10, 120, 16, '#33475a') + disc(-46, -12, 11, '#1d2b3a') + disc(46, -12, 11, '#1d2b3a'), 'translate(956,150)')
  const cabin = (x, y, s, body, shade) => group(line('M0,0V76', '#1d2b3a', 9) + rect(-34, -10, 68, 18, '#1d2b3a', 'rx="6"') + disc(-22, -8, 10, '#3d5266') + disc(22, -8, 10, '#3d5266') + path('M-92,150Q-98,84 -62,78H62Q98,84 92,150L80,236Q76,252 60,252H-60Q-76,252 -80,236Z', body) + path('M40,78H62Q98,84 92,150L80,236Q76,252 60,252H34Q60,170 40,78Z', shade) + path('M-80,150Q-84,104 -58,100H-8V162H-79Z', '#dff1f5') + path('M80,150Q84,104 58,100H8V162H79Z', '#bfdfe8') + rect(-88, 176, 176, 14, '#f8ecd2') + line('M0,100V250', shade, 5) + disc(-40, 146, 13, '#6b4433') + path('M-58,166Q-40,148 -22,166Z', '#2e5f7d') + disc(38, 148, 11, '#e3b48c') + path('M24,166Q38,150 54,166Z', '#e0a63a') + path('M-70,112L-44,100H-30L-66,150Z', '#fff', 'opacity=".6"'), `translate(${x},${y}) scale(${s})`)
  return out + cabin(440, 206, 1.25, '#cf3b30', '#9c2724') + cabin(1120, 88, 0.42, '#cf3b30', '#9c2724') + cabin(60, 128, 0.36, '#e9b23c', '#c08a22') + gull(720, 330, 20, '#24455c') + gull(780, 306, 13, '#24455c')
}

const lighthouse = () => {
  let out = wash(['#1f2f63', '#6a4f8a', '#e0706b', '#fbbf7c'], 0, 560) + glow(240, 500, 60, '#ffe9b8', 6, 0.8) + stars(8, 60, 200) + cloud(860, 250, 520, '#b9607f', 0.55) + cloud(240, 300, 420, '#f29a78', 0.5)
  out += wash(['#e88f72', '#8a4f7c', '#262a58'], 548, 252) + ripples(12, 552, 800, '#ffe0a0', 90, { left: 90, right: 400, opacity: 0.8 }) + ripples(13, 552, 800, '#a56b94', 80, { opacity: 0.45 })
  out += path('M760,168L-60,40V-40L760,150Z', '#fff3c0', 'opacity=".34"') + path('M800,168L1260,90V250L800,176Z', '#fff3c0', 'opacity=".28"')
  out += path('M520,800Q560,690 640,660Q700,610 780,612Q880,606 940,660Q1060,690 1220,700V800Z', '#2b2447') + path('M640,660Q700,610 780,612Q880,606 940,660Q820,640 640,660Z', '#5a4470') + path('M940,660Q1060,690 1220,700V716Q1060,704 900,690Z', '#5a4470')
  const [def, tower] = blend(['#fff6e6', '#f0d9c6', '#b98a94'], true)
  out += def + shape([[730, 214], [832, 214], [862, 622], [700, 622]], tower) + [0, 1, 2].map((i) => { const y = 258 + i * 126; const w = 53 + i * 9.6; return shape([[781 - w, y], [781 + w, y], [781 + w + 5, y + 62], [781 - w - 5, y + 62]], '#c8372f') + shape([[781 + w * 0.45, y], [781 + w, y], [781 + w + 5, y + 62], [781 + w * 0.45 + 4, y + 62]], '#7d1f28', 'opacity=".45"') }).join('') + [232, 350, 476].map((y) => rect(772, y, 18, 30, '#3a2a4a', 'rx="8"')).join('') + path('M764,622V580A18,20 0 0 1 800,580V622Z', '#3a2a4a')
  out += rect(712, 198, 138, 18, '#2b2447') + line('M716,198V176M738,198V176M824,198V176M846,198V176M716,176H846', '#2b2447', 4) + rect(744, 138, 74, 60, '#ffefb8') + line('M768,138V198M794,138V198', '#2b2447', 4) + path('M736,140Q781,74 826,140Z', '#c8372f') + line('M781,106V74', '#2b2447', 5) + glow(781, 168, 16, '#fffbe6', 10, 0.85)
  const boat = (x, y, s) => group(path('M-70,0Q0,26 78,-8Q62,34 40,36H-44Q-60,28 -70,0Z', '#1d1b3c') + path('M0,-4V-150Q74,-90 82,-16Z', '#fbe3c0') + path('M-6,-12V-124Q-50,-70 -58,-10Z', '#f0b592') + line('M-2,0V-158', '#1d1b3c', 5), `translate(${x},${y}) scale(${s})`)
  return out + house(900, 668, 92, 52, '#e7cdb4', '#3a2a4a', '#ffd98a', { floors: 1, across: 3, gable: 0.3 }) + boat(300, 650, 1) + boat(470, 590, 0.5) + boat(100, 584, 0.4) + [600, 640, 666, 1010, 1046, 1090, 1130].map((x, i) => person(x, [694, 684, 678, 700, 706, 708, 710][i], 40 + (i % 3) * 6, '#1d1b3c', '#1d1b3c')).join('') + gull(480, 360, 20, '#fbe3c0') + gull(540, 330, 13, '#fbe3c0')
}

const coastPath = () => {
  let out = wash(['#58b4cf', '#a7dbdc', '#f4f0d9'], 0, 420) + cloud(330, 130, 420, '#fff', 0.9) + cloud(860, 90, 360, '#fff', 0.85) + cloud(1080, 220, 300, '#fff', 0.6) + ridge(18, 400, 90, ['#7fb0ae', '#9cc5b8'], { bottom: 430 })
  out += wash(['#6fc3cf', '#2f93b3', '#1b6a94'], 410, 240) + ripples(4, 416, 650, '#e9faf4', 110, { opacity: 0.6 })
  out += path('M-20,800V610C200,600 420,560 640,566S1010,620 1220,560V800Z', '#6cab5f') + path('M-20,602C200,592 420,552 640,558S1010,612 1220,552V570C1010,630 860,590 640,576S200,612 -20,622Z', '#e9dcb4')
  out += path('M-20,716C260,700 520,650 760,664S1080,700 1220,680V800H-20Z', '#4f9150') + path('M-20,690C240,672 500,628 760,640S1080,676 1220,656V724C1080,744 960,712 760,704S260,742 -20,764Z', '#d9d2c3') + line('M-20,728C250,708 510,666 760,672S1080,710 1220,690', '#fffaf0', 5, 'stroke-dasharray="34 26"')
  // The old station: platform, roof, stopped clock.
  out += group(rect(-20, 96, 300, 30, '#b7ab97') + rect(-20, 92, 300, 8, '#e9c24a') + rect(20, 0, 210, 94, '#f2e3c4') + shape([[-16, 4], [32, -64], [218, -64], [268, 4]], '#b8543f') + shape([[-16, 4], [268, 4], [262, 14], [-10, 14]], '#84392d') + rect(44, 34, 44, 60, '#5a7f86') + rect(104, 34, 50, 34, '#8fc0c6') + rect(170, 34, 44, 34, '#8fc0c6') + disc(128, -28, 17, '#fdf8ea') + line('M128,-28V-39M128,-28L136,-24', '#333', 3) + rect(250, 30, 8, 66, '#5a4a3c') + rect(226, 18, 56, 30, '#fdf8ea', 'rx="4"') + line('M236,33H272', '#2f6f86', 7), 'translate(100,548)')
  const bike = (x, y, s, coat, frame, helmet) => group(disc(-42, 0, 30, 'none', 'stroke="#22303a" stroke-width="6"') + disc(42, 0, 30, 'none', 'stroke="#22303a" stroke-width="6"') + line('M-42,0L-10,-46L32,-46L42,0M-10,-46L4,-4L32,-46M4,-4L-42,0M32,-46L28,-66L46,-70', frame, 6) + line('M-16,-62L10,-34L2,2', '#27405c', 13) + path('M-34,-66Q-20,-132 20,-118L36,-104L-4,-58Z', coat) + line('M18,-108L42,-70', coat, 11) + disc(30, -132, 17, '#d9a27c') + path('M11,-136A20,20 0 0 1 50,-134Z', helmet) + [-42, 42].map((k) => disc(k, 0, 4, '#22303a')).join(''), `translate(${x},${y}) scale(${s})`)
  out += bike(560, 676, 0.72, '#e5572f', '#2f6f86', '#f2c230') + bike(820, 706, 1.02, '#f2c230', '#c8372f', '#2f6f86') + bike(1050, 720, 0.86, '#3f8f7a', '#33415c', '#fdf8ea')
  // A pine leaning over the water.
  out += path('M1168,690Q1150,520 1060,400L1078,392Q1180,500 1204,690Z', '#5b4030') + [[1050, 390, 130], [1120, 340, 150], [980, 420, 90], [1160, 430, 100]].map(([x, y, w]) => oval(x, y, w, w * 0.32, '#2c6a4b') + oval(x - w * 0.1, y - w * 0.1, w * 0.7, w * 0.2, '#3f8458')).join('')
  const sail = (x, y, s) => group(path('M0,0V-60L40,-6Z', '#fff') + path('M-4,-4V-46L-28,-4Z', '#f5d9c8') + path('M-34,2H46L34,14H-24Z', '#c8372f'), `translate(${x},${y}) scale(${s})`)
  return out + sail(520, 450, 0.9) + sail(640, 436, 0.5) + gull(430, 300, 22, '#fff') + gull(500, 270, 15, '#fff') + [40, 470, 700, 930].map((x, i) => line(`M${x},${[790, 780, 784, 792][i]}q4,-30 -6,-46m6,46q2,-26 12,-40`, '#2f6f3d', 5) + disc(x - 6, [742, 732, 736, 744][i], 7, '#f6a5b4')).join('')
}

const criee = () => {
  let out = wash(['#8a9bd0', '#d9a9b8', '#f9d3b0'], 0, 500) + glow(180, 400, 52, '#fff2d8', 6, 0.9) + cloud(420, 120, 420, '#e8bcc6', 0.7) + cloud(920, 170, 440, '#f0c6bd', 0.6) + ridge(10, 480, 40, ['#9a86a6', '#b398a8'], { bottom: 520 })
  out += group(rect(0, 0, 640, 190, '#f5ead6') + shape([[-26, 6], [110, -120], [530, -120], [666, 6]], '#4f5d7a') + shape([[-26, 6], [666, 6], [660, 20], [-20, 20]], '#37415c') + rect(290, -186, 60, 70, '#f5ead6') + shape([[280, -186], [320, -232], [360, -186]], '#4f5d7a') + path('M306,-124V-156A14,14 0 0 1 334,-156V-124Z', '#37415c') + path('M312,-132Q314,-152 320,-152Q326,-152 328,-132Z', '#d9a93c') + Array.from({ length: 5 }, (_, i) => path(`M${32 + i * 122},190V84A44,46 0 0 1 ${120 + i * 122},84V190Z`, i === 2 ? '#ffd68a' : '#2f6fa8') + (i === 2 ? person(76 + i * 122, 190, 74, '#33304c') : line(`M${76 + i * 122},42V190M${34 + i * 122},110H${118 + i * 122}M${34 + i * 122},150H${118 + i * 122}`, '#5f9bd0', 5))).join('') + rect(40, 24, 560, 8, '#c9a27c'), 'translate(420,330)')
  out += rect(-20, 516, 1240, 44, '#8f8796') + rect(-20, 510, 1240, 12, '#cfc5c4') + wash(['#c08f9c', '#5f6c9a', '#2b3a6b'], 556, 250) + ripples(20, 562, 800, '#ffe2c0', 100, { opacity: 0.6 }) + ripples(21, 562, 800, '#8f9cca', 80, { opacity: 0.5 })
  out += [470, 560, 1010].map((x, i) => group(rect(0, 0, 66, 26, ['#3f8fb0', '#e0a63a', '#3f8fb0'][i]) + rect(4, -26, 58, 25, ['#e0a63a', '#d9532f', '#d9532f'][i]) + Array.from({ length: 4 }, (_, k) => oval(12 + k * 14, -28, 9, 5, '#dfe7ea')).join(''), `translate(${x},484)`)).join('')
  const trawler = group(oval(190, 120, 260, 14, '#1e2950', 'opacity=".5"') + path('M-50,0Q-20,110 60,122H350Q400,110 410,18L300,40H60Z', '#2f6fa8') + path('M-50,0L60,40H300L410,18L408,32L300,56H56L-42,16Z', '#f5ead6') + path('M-2,84Q20,118 60,122H350Q382,116 396,84Z', '#8c2f39') + rect(210, -72, 116, 112, '#f5ead6') + rect(200, -84, 136, 16, '#d9532f') + [222, 258, 294].map((x) => rect(x, -56, 24, 26, '#37415c')).join('') + line('M120,36V-190M120,-180L16,10M120,-180L330,-86M330,-84V-150M60,-30L120,-120L190,20', '#33304c', 6) + path('M122,-186L190,-170L122,-154Z', '#d9532f') + path('M40,38q20,-50 50,-40t46,34Z', '#3f7d63') + disc(160, 30, 16, '#e0a63a') + disc(160, 30, 7, '#2f6fa8'), 'translate(120,590)')
  out += trawler
  return out + line('M70,592Q40,560 60,520M520,612Q600,590 620,522', '#efe0c4', 4) + [[330, 300, 26], [400, 260, 18], [300, 240, 14], [860, 250, 20], [1080, 300, 16], [240, 440, 16]].map(([x, y, s]) => gull(x, y, s, '#fff8ea')).join('') + group(oval(0, 0, 30, 15, '#fbf8f2') + disc(26, -16, 13, '#fbf8f2') + shape([[36, -16], [54, -11], [37, -8]], '#e0a63a') + disc(30, -18, 2.6, '#222') + path('M-34,-2Q-10,-20 14,0Q-8,12 -34,-2Z', '#9aa4b8') + line('M-4,13V32M8,13V32', '#e0863a', 4), 'translate(900,482)') + rect(866, 512, 90, 4, '#8f8796')
}

const bridge = () => {
  let out = wash(['#7fb6c9', '#c4dcd0', '#f6ecc9'], 0, 480) + cloud(880, 110, 420, '#fff', 0.85) + cloud(250, 150, 340, '#fff', 0.7) + ridge(24, 400, 110, ['#8fae8a', '#a9c197']) + ridge(7, 460, 80, ['#5f8a5f', '#7ba06c']) + firs(21, 18, 470, 20, 74, '#3f6b4a', 760, 1200)
  out += group(house(60, 470, 84, 64, '#f1e2c4', '#8b4f45', '#5f7480') + house(170, 474, 66, 52, '#e3c39a', '#74423d', '#5f7480') + house(-30, 474, 74, 56, '#d9a27c', '#7d463d', '#5f7480'))
  out += wash(['#86b7b8', '#4a8590', '#28596a'], 520, 280) + ripples(14, 526, 800, '#e6f2e2', 110, { opacity: 0.55 })
  const [def, stone] = blend(['#e3cfa4', '#b99c70'])
  out += def + path('M-20,410L150,398H770L786,440L762,452L776,486H740A116,116 0 0 0 512,560V620H440V560A120,120 0 0 0 200,560V620H130V560A116,116 0 0 0 -20,462Z', stone)
  const roll = dice(12)
  // Voussoirs: every stone of the arches has its number.
  for (const cx of [320, 628]) for (let a = 0; a <= (cx === 628 ? 10 : 15); a++) { const t = Math.PI + (a / 15) * Math.PI; out += group(rect(-13, -30, 26, 34, ['#f0dfb8', '#d8bf90', '#c9ad7c'][Math.floor(roll() * 3)], 'rx="2" stroke="#8c7148" stroke-width="1.5"') + line('M-5,-18h10', '#e8b400', 3), `translate(${cx + Math.cos(t) * 120},${562 + Math.sin(t) * 120}) rotate(${(t * 180) / Math.PI + 90})`) }
  for (let i = 0; i < 46; i++) { const x = roll() * 740; out += rect(x, 402 + roll() * 30, 30 + roll() * 24, 13, roll() > 0.5 ? '#cfb486' : '#a98d62', 'rx="2" opacity=".6"') }
  out += rect(430, 600, 92, 40, '#a98d62') + rect(122, 600, 86, 40, '#a98d62') + rect(800, 560, 96, 80, '#b99c70') + rect(790, 550, 116, 16, '#d9c294')
  // Wooden centring and scaffold where the third arch will be, and the crane.
  out += line('M760,640V380M930,640V380M1100,640V400M740,470H1140M740,540H1140M740,400H1140', '#8a5a34', 9) + line('M760,640L930,540M930,640L760,540M930,540L1100,470M1100,640L930,540', '#a87444', 6) + path('M900,566A120,120 0 0 1 1120,566', 'none', 'stroke="#6b4426" stroke-width="13"') + path('M1090,420L1220,412V640H1130V560Z', stone)
  out += line('M840,400V120M840,132L1130,150M840,132L760,200M840,120L1130,150', '#c8372f', 9) + line('M1050,146V300', '#33373d', 3) + rect(1020, 300, 62, 44, '#f0dfb8', 'stroke="#8c7148" stroke-width="2"') + line('M1036,322h30', '#e8b400', 5) + line('M1020,300L1050,280L1082,300', '#33373d', 3)
  out += [[540, 398, 62, '#e5772f'], [600, 398, 58, '#2e5f7d'], [250, 398, 56, '#6a3f60'], [920, 400, 60, '#e5772f'], [1010, 470, 56, '#e5772f']].map((p) => person(...p)).join('')
  // The sandbank with numbered stones.
  return out + path('M-20,800V730Q200,690 420,716T720,800Z', '#e3cf9f') + [[70, 748, 70], [170, 736, 58], [250, 762, 76], [360, 750, 60], [440, 778, 66], [120, 782, 60]].map(([x, y, w], i) => rect(x - w / 2, y - 26, w, 42, ['#d8bf90', '#c9ad7c', '#e3cfa4'][i % 3], 'rx="4" stroke="#8c7148" stroke-width="2"') + line(['M-8,-8V8M2,-8h8l-8,16h9', 'M-8,-8h9l-9,16h10M8,-8V8', 'M-9,-8V1h10M1,-8V8M10,-8V8'][i % 3], '#e8b400', 3.5, `transform="translate(${x},${y - 5})"`)).join('') + gull(420, 250, 22, '#5f7f86') + gull(490, 222, 14, '#5f7f86')
}

/** Drawings by name: rivers, roads and coasts. */
export const countryArtwork = { floodGauge, tram, saltPans, saltRoad, countHall, grainShips, reservoir, seilbahn, lighthouse, coastPath, criee, bridge }
