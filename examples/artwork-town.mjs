// The sample edition's pictures of harbour, town and sky.
import { blend, cloud, dice, disc, glow, group, gull, house, line, oval, path, person, rect, ridge, ripples, shape, stars, wash } from './drawing.mjs'

const town = (seed, ground, left, right, height, walls, roofs, window) => {
  const roll = dice(seed)
  let out = ''
  for (let x = left; x < right; ) {
    const w = 38 + roll() * 34
    const h = height * (0.6 + roll() * 0.7)
    out += house(x, ground + 2, w, h, walls[Math.floor(roll() * walls.length)], roofs[Math.floor(roll() * roofs.length)], window, { floors: h > height ? 3 : 2, gable: 0.4 + roll() * 0.3 })
    x += w + 2 + roll() * 6
  }
  return out
}

const ferry = () => {
  let out = wash(['#2b3a67', '#7d5a86', '#e58f7b', '#f9cf9c'], 0, 520) + glow(860, 430, 46, '#ffe9bf', 6)
  out += cloud(250, 170, 420, '#f2a98f', 0.5) + cloud(940, 240, 520, '#f6b795', 0.5) + cloud(560, 120, 300, '#c7839a', 0.45)
  out += ridge(4, 470, 90, ['#6f5b86', '#8f6f8c']) + ridge(9, 500, 70, ['#473f6a', '#5a4c76'])
  out += town(11, 520, 20, 560, 74, ['#e9d3b4', '#d99a77', '#b9657a', '#f0e3cc'], ['#3a3158', '#53355c'], '#ffd98a')
  out += wash(['#c98083', '#5a5583', '#22305a'], 518, 282) + ripples(3, 524, 800, '#ffe3b4', 90, { left: 700, right: 1010, opacity: 0.75 }) + ripples(5, 524, 800, '#8e86ad', 110, { opacity: 0.4 })
  // The boat: hull, two decks, bridge, funnel.
  out += group(
    oval(300, 128, 330, 14, '#141c3c', 'opacity=".45"') +
      shape([[-20, 40], [640, 40], [590, 124], [40, 124]], '#1f2a4d') + rect(-18, 36, 656, 12, '#f6efe1') + shape([[33, 110], [598, 110], [590, 124], [40, 124]], '#b5443c') +
      rect(50, -24, 510, 62, '#f8f1e3') + rect(110, -76, 380, 54, '#efe5d2') + shape([[400, -76], [490, -76], [478, -116], [412, -116]], '#f8f1e3') +
      rect(418, -106, 56, 18, '#28375f') + shape([[210, -76], [290, -76], [280, -154], [222, -154]], '#c8483e') + rect(219, -138, 64, 16, '#f8f1e3') +
      Array.from({ length: 15 }, (_, i) => rect(72 + i * 32, -8, 18, 22, '#ffcf7a', 'rx="3"')).join('') + Array.from({ length: 11 }, (_, i) => rect(130 + i * 32, -60, 18, 20, i % 3 ? '#33416a' : '#ffcf7a', 'rx="3"')).join('') +
      line('M520,-24V-150M520,-140L560,-24M110,-24L60,36', '#28375f', 4),
    'translate(420,560)',
  )
  // The quay in front, with bollards and the ropes that keep her there.
  out += rect(0, 726, 1200, 80, '#191d38') + rect(0, 720, 1200, 9, '#40395e') + [180, 560, 960].map((x) => rect(x, 694, 30, 34, '#0f1228', 'rx="6"') + oval(x + 15, 694, 22, 7, '#2b2a4a')).join('')
  out += line('M195,700Q330,690 436,610M575,700Q520,680 470,612M975,700Q1000,690 1040,610', '#e8d7b0', 3, 'opacity=".8"')
  return out + gull(330, 260, 26, '#fff3dc') + gull(400, 220, 17, '#fff3dc') + gull(720, 180, 20, '#5a4470')
}

const solarRoofs = () => {
  let out = wash(['#f6c94c', '#fbe08a', '#fdf1c7']) + glow(930, 170, 78, '#fffbe6', 4.5, 0.9) + cloud(270, 150, 380, '#fff6d8', 0.8) + cloud(620, 90, 260, '#fff6d8', 0.7)
  out += ridge(21, 360, 80, ['#b8bd73', '#cfc77f']) + ridge(5, 410, 60, ['#84a07a', '#a3b384'])
  const roll = dice(77)
  const [def, panel] = blend(['#26477a', '#3f78b0', '#1e3763'])
  out += def
  for (let row = 0; row < 4; row++) {
    const s = 0.62 + row * 0.3
    const y = 430 + row * 92 + row * row * 12
    for (let x = -80 - row * 60; x < 1250; x += 268 * s) {
      const wall = ['#f1e2c4', '#e8c9a1', '#d98f6a', '#f5ecd8'][Math.floor(roll() * 4)]
      out += group(
        rect(10, 60, 236, 150, wall) + rect(200, 60, 46, 150, '#7a4a2c', 'opacity=".18"') + [40, 110, 180].map((wx) => rect(wx, 88, 30, 42, '#5f7f8e') + rect(wx, 108, 30, 3, wall)).join('') +
          shape([[0, 66], [36, -40], [220, -40], [256, 66]], '#b3523b') + shape([[26, 56], [56, -28], [200, -28], [230, 56]], panel) +
          [1, 2, 3].map((k) => line(`M${26 + k * 51},56L${56 + k * 36},-28`, '#bcd6ea', 1.6, 'opacity=".7"')).join('') + line('M36,28H220M46,0H210', '#bcd6ea', 1.6, 'opacity=".7"') +
          shape([[120, -28], [160, -28], [120, 56], [62, 56]], '#fff', 'opacity=".13"') + rect(206, -74, 24, 46, '#93422f') + rect(202, -80, 32, 9, '#6f3022'),
        `translate(${x},${y}) scale(${s})`,
      )
    }
  }
  return out + gull(420, 250, 20, '#7b6a3a') + gull(480, 222, 14, '#7b6a3a')
}

const libraryBarge = () => {
  let out = wash(['#8fb8a8', '#cfdcb4', '#f3e6b8'], 0, 500) + glow(300, 180, 40, '#fff7d6', 5, 0.7) + ridge(31, 430, 70, ['#7fa387', '#9db58a'])
  // The church on its rise.
  out += ridge(12, 490, 34, ['#577f62', '#6b9268']) + group(rect(0, -150, 62, 160, '#d8cdb0') + rect(44, -150, 18, 160, '#000', 'opacity=".1"') + shape([[-6, -150], [31, -270], [68, -150]], '#5a6b78') + shape([[60, -70], [90, -120], [240, -120], [260, -70]], '#5a6b78') + rect(62, -70, 190, 80, '#e4dabe') + [90, 140, 190].map((x) => path(`M${x},-12V-42A12,14 0 0 1 ${x + 24},-42V-12Z`, '#4b5b5e')).join('') + disc(31, -116, 13, '#f6efd9') + line('M31,-116V-125M31,-116H38', '#333', 2.4), 'translate(760,470)')
  out += wash(['#a9c2a0', '#5c8a80', '#2c5a5c'], 496, 304) + ripples(8, 502, 800, '#e9edc9', 120, { opacity: 0.5 })
  out += group(
    oval(400, 132, 440, 16, '#173c40', 'opacity=".5"') + path('M-40,40Q-30,128 60,130H760Q850,128 870,28L820,44H0Z', '#2f6b4f') + path('M-40,40L0,44H820L870,28L866,52L820,64H0L-36,58Z', '#e9c46a') +
      rect(70, -62, 620, 108, '#37513f') + rect(58, -78, 644, 20, '#c6543f', 'rx="8"') +
      Array.from({ length: 8 }, (_, i) => { const x = 92 + i * 74; const book = dice(i + 3); return rect(x, -44, 52, 66, '#ffe2a0', 'rx="4"') + [0, 1].map((s) => rect(x, -14 + s * 33, 52, 3, '#7a5230') + Array.from({ length: 7 }, (_, k) => { const h = 16 + book() * 10; return rect(x + 4 + k * 6.6, -14 + s * 33 - h, 5, h, ['#8c2f39', '#2f5d8c', '#3f7d4e', '#7a4b8c', '#c98a2b'][Math.floor(book() * 5)]) }).join('')).join('') }).join('') +
      rect(716, -40, 60, 84, '#37513f') + rect(708, -52, 76, 14, '#c6543f') + rect(600, -128, 20, 54, '#2b2b2b') + cloud(640, -170, 90, '#f8f4e4', 0.55) + cloud(690, -210, 130, '#f8f4e4', 0.4) + line('M-20,38L-110,96', '#e9dcc0', 4),
    'translate(190,590)',
  )
  // Willow hanging in from the left.
  const roll = dice(4)
  out += path('M-20,800C40,560 20,300 -20,120L60,60C70,300 90,560 60,800Z', '#4a4632')
  for (let i = 0; i < 46; i++) { const x = -20 + i * 9.5; const l = 210 + roll() * 290 - i * 2; out += line(`M${x},${20 + roll() * 60}q${16 + roll() * 22},${l / 2} ${roll() * 20 - 6},${l}`, ['#6f9a4e', '#8bb35b', '#557f45'][i % 3], 5 + roll() * 5, 'opacity=".85"') }
  return out + person(1010, 500, 50, '#a33b3b') + person(1048, 502, 38, '#e6b43c')
}

const observatory = () => {
  let out = wash(['#0b1030', '#1d2558', '#4a3f7c', '#b9708c'], 0, 660) + path('M-50,560C200,380 420,250 700,170S1100,40 1260,-60L1260,60C1080,160 900,230 720,300S300,520 -50,700Z', '#aab4ff', 'opacity=".10"') + stars(5, 420, 560) + stars(99, 110, 420, '#cfe0ff')
  // The comet and its five pieces.
  const [def, tail] = blend(['#ffffff00', '#d6ecff'], true)
  out += def + group([[0, 0, 1], [-34, 26, 0.7], [-62, 44, 0.55], [-92, 70, 0.45], [-118, 86, 0.35]].map(([x, y, s]) => group(path('M0,-7Q-190,-40 -420,-6Q-190,26 0,7Z', tail, 'opacity=".55"') + disc(0, 0, 9, '#fff') + glow(0, 0, 0, '#fff', 1), `translate(${x},${y}) scale(${s})`)).join(''), 'translate(930,190) rotate(-24)') + glow(930, 190, 4, '#eaf5ff', 18, 0.6)
  out += ridge(14, 640, 120, ['#4b3d70', '#64497a'], { sharp: true }) + ridge(8, 690, 110, ['#2f2853', '#3d2f5e'], { sharp: true, step: 84 })
  out += path('M-20,800V690Q160,640 300,610Q380,590 470,592H620Q700,600 800,660T1240,740V800Z', '#15142f')
  const [d2, white] = blend(['#8f93bd', '#f3eefb', '#a79fc8'], true)
  const [d3, dome] = blend(['#7f84b4', '#fdf8ff', '#8d86b8'], true)
  out += d2 + d3 + rect(430, 500, 210, 100, white) + rect(420, 490, 230, 16, '#6d6a98') + path('M424,490A111,120 0 0 1 646,490Z', dome) + path('M540,366Q592,392 604,490H566Q560,410 520,372Z', '#15142f') + line('M556,440L624,352', '#d7d2ec', 17) + line('M612,368L634,338', '#8a86b0', 24)
  out += rect(462, 540, 26, 60, '#ffce7a') + rect(640, 548, 150, 56, '#c9c3e0') + rect(636, 540, 160, 11, '#57527f') + [660, 700, 740].map((x) => rect(x, 562, 22, 20, '#ffce7a')).join('') + glow(476, 575, 0, '#ffce7a', 1)
  return out + person(842, 664, 34, '#0b0b20', '#0b0b20') + person(866, 670, 34, '#0b0b20', '#0b0b20') + line('M476,600Q430,680 300,800', '#3a3566', 10, 'opacity=".6"')
}

const hillRace = () => {
  let out = wash(['#5aa9c9', '#a9d8dc', '#e9f3dc']) + cloud(240, 130, 460, '#fff', 0.9) + cloud(820, 90, 380, '#fff', 0.8) + cloud(1060, 210, 300, '#fff', 0.7)
  out += ridge(17, 400, 180, ['#7f9fb5', '#a8c2c4'], { sharp: true, step: 110 }) + ridge(6, 460, 120, ['#5c8a8a', '#8bb09a'])
  out += wash(['#b9dfe2', '#5d9fb4'], 470, 130) + ripples(2, 474, 600, '#f4fbf4', 60, { opacity: 0.6 })
  out += path('M640,640C820,590 1000,540 1240,520V800H640Z', '#7fb35f')
  out += path('M-20,800V330C120,360 250,430 420,470S760,560 900,640S1120,740 1240,760V800Z', '#6aa34f') + path('M-20,800V470C160,500 320,560 520,610S900,720 1240,800Z', '#4f8a43') + path('M-20,800V640C200,640 420,700 640,800Z', '#356b38')
  out += line('M-20,380C120,402 250,470 420,512S760,600 900,682S1080,760 1160,800', '#e4d6a0', 15) + line('M-20,380C120,402 250,470 420,512S760,600 900,682S1080,760 1160,800', '#c9b377', 3, 'stroke-dasharray="14 22"')
  out += [[60, 392, 30, '#f4f1e6'], [150, 416, 34, '#d9483b'], [225, 446, 36, '#2f4d8c'], [322, 478, 42, '#f2c230'], [420, 508, 46, '#f4f1e6'], [560, 556, 58, '#2f4d8c'], [760, 616, 78, '#d9483b']].map(([x, y, h, c]) => person(x, y, h, c, '#5a3a28', 10)).join('')
  // The wall, the open gate, and the sheep that started it.
  const roll = dice(9)
  for (let x = 880; x < 1220; x += 26) if (x < 985 || x > 1080) for (let r = 0; r < 3; r++) out += rect(x + (r % 2) * 10, 575 + (x - 880) * 0.12 - r * 15, 24, 14, ['#8d8f86', '#a4a59a', '#767a72'][Math.floor(roll() * 3)], 'rx="4"')
  out += group([0, 14, 28, 42].map((y) => rect(0, y, 88, 6, '#6b4a2c')).join('') + rect(-4, -8, 9, 66, '#4f351f') + rect(84, -4, 7, 60, '#4f351f') + line('M4,46L84,4', '#6b4a2c', 5), 'translate(990,536) skewY(-14)')
  out += [[1000, 690, 1], [1074, 668, 0.85], [1120, 706, 1.05], [936, 742, 1.1]].map(([x, y, s]) => group(line('M-14,10V26M12,10V26', '#2a2a2a', 4) + oval(0, 0, 26, 17, '#fbf7ea') + oval(26, -8, 10, 8, '#2f2b2b'), `translate(${x},${y}) scale(${s})`)).join('')
  return out + gull(640, 250, 20, '#44707e') + gull(700, 280, 14, '#44707e')
}

const iron = '#2f7d62'
const marketHall = () => {
  let out = wash(['#f3b98b', '#f8d7ac', '#fbebcd']) + glow(180, 210, 56, '#fff4da', 5, 0.8) + cloud(800, 110, 460, '#fff3df', 0.7) + town(6, 560, -20, 1220, 190, ['#e0ae86', '#d4946f', '#ebc9a4'], ['#a35a48', '#8e4a40'], '#7d6a62')
  const glass = '#bfe0d2'
  out += rect(90, 360, 1020, 250, '#23604b') + path('M60,366Q600,160 1140,366Z', iron) + path('M110,352Q600,176 1090,352Z', glass)
  out += `<clipPath id="hall-glass"><path d="M110,352Q600,176 1090,352Z"/></clipPath>` + group(Array.from({ length: 17 }, (_, i) => line(`M${120 + i * 60},360L${600 + (i * 60 - 480) * 0.86},170`, iron, 5)).join('') + line('M100,312H1100M100,282H1100', iron, 3, 'opacity=".6"'), '', 'clip-path="url(#hall-glass)"')
  out += rect(60, 356, 1080, 20, '#1d5140')
  for (let i = 0; i < 9; i++) { const x = 110 + i * 112; if (i !== 4) out += path(`M${x},604V446A42,44 0 0 1 ${x + 84},446V604Z`, glass) + line(`M${x + 42},404V604M${x},446H${x + 84}M${x},520H${x + 84}`, iron, 5) + rect(x - 18, 376, 14, 234, '#5fae8d') }
  // North door, with the clock over it.
  out += path('M516,610V330L600,236L684,330V610Z', '#3c9274') + path('M548,610V478A52,56 0 0 1 652,478V610Z', '#12372c') + path('M566,610V486A34,40 0 0 1 634,486V610Z', '#ffd98f') + disc(600, 364, 52, '#1d5140') + disc(600, 364, 44, '#fdf6e4') + Array.from({ length: 12 }, (_, i) => line('M600,326V332', '#1d3b33', 4, `transform="rotate(${i * 30} 600 364)"`)).join('') + line('M600,364L600,334M600,364L622,376', '#1d3b33', 5)
  out += line('M600,236V186', '#1d5140', 5) + shape([[602, 188], [650, 202], [602, 216]], '#d2493a') + rect(0, 606, 1200, 200, '#c9a27c') + ripples(4, 616, 800, '#e8cba4', 70, { opacity: 0.8 }) + ripples(7, 616, 800, '#a37b5a', 60, { opacity: 0.5 })
  const awning = (x, y, w, a, b) => rect(x + 6, y, 5, 100, '#5a4030') + rect(x + w - 11, y, 5, 100, '#5a4030') + Array.from({ length: 8 }, (_, i) => path(`M${x + (w / 8) * i},${y - 34}h${w / 8}l${(i - 3) * 2},38q${-w / 16},12 ${-w / 8},0Z`, i % 2 ? a : b)).join('') + rect(x, y + 62, w, 44, '#7a5236') + Array.from({ length: 11 }, (_, i) => disc(x + 14 + i * ((w - 28) / 10), y + 58, 9, ['#d9532f', '#f0a92e', '#7fae3d'][i % 3])).join('')
  out += awning(60, 600, 230, '#d2493a', '#fbf1dc') + awning(900, 606, 240, '#2e6f95', '#fbf1dc')
  return out + [[360, 690, 84, '#2d4c73'], [404, 694, 76, '#b5443c'], [470, 668, 64, '#5a5a48'], [760, 700, 92, '#e0a63a'], [806, 684, 58, '#3d7a6a'], [850, 720, 96, '#6a3f60'], [690, 660, 56, '#333b52']].map(([x, y, h, c]) => oval(x + h * 0.2, y, h * 0.3, h * 0.05, '#6b4a34', 'opacity=".4"') + person(x, y, h, c)).join('')
}

const marketRoof = () => {
  let out = wash(['#cfe9f1', '#f6efd2', '#f3c98f'])
  // Ribs run to a point beyond the far gable.
  const cx = 600
  const cy = 470
  for (let k = 0; k < 9; k++) {
    const s = 1.9 * 0.74 ** k
    const w = 640 * s
    const h = 620 * s
    const ground = cy + 250 * s
    const tone = ['#173f34', '#1c4c3e', '#215948', '#276753', '#2f765f', '#3d866e', '#55987f', '#72ab92', '#8fbca6'][k]
    out += line(`M${cx - w},${ground}V${cy - 60 * s}Q${cx - w},${cy - h} ${cx},${cy - h}Q${cx + w},${cy - h} ${cx + w},${cy - 60 * s}V${ground}`, tone, 34 * s)
    if (k < 8) for (let j = 0; j <= 12; j++) { const a = Math.PI * (j / 12); const n = s * 0.74; const px = (q) => [cx - Math.cos(a) * 640 * q * 0.97, cy - 60 * q - Math.sin(a) ** 0.8 * 500 * q]; const [x0, y0] = px(s); const [x1, y1] = px(n); out += line(`M${x0},${y0}L${x1},${y1}`, tone, 6 * s, 'opacity=".8"') }
  }
  out += path('M480,600V440Q480,330 600,330Q720,330 720,440V600Z', '#fff6dd', 'opacity=".85"') + glow(600, 440, 0, '#fff', 1) + shape([[0, 800], [0, 760], [470, 588], [730, 588], [1200, 760], [1200, 800]], '#6b4b38') + shape([[430, 800], [570, 588], [630, 588], [770, 800]], '#a57c58')
  out += [0, 1, 2, 3].map((i) => { const s = 1.5 * 0.68 ** i; const colour = ['#c8483e', '#e0a63a', '#2e6f95', '#6a8f3e'][i]; return [-1, 1].map((side) => group(rect(-90, 20, 180, 60, '#4d3324') + path('M-104,-34H104L90,10Q0,26 -90,10Z', colour) + Array.from({ length: 7 }, (_, k) => disc(-72 + k * 24, 16, 11, ['#f0a92e', '#d9532f', '#8fb04a'][k % 3])).join(''), `translate(${600 + side * 395 * s},${588 + 95 * s}) scale(${s * 0.75})`)).join('') }).reverse().join('')
  return out + [[560, 640, 60, '#2d3550'], [640, 664, 78, '#7d2f3c'], [606, 612, 36, '#41505a']].map((p) => person(...p)).join('') + gull(640, 180, 20, '#3d6a66') + gull(560, 220, 13, '#3d6a66')
}

const fishStall = () => {
  let out = wash(['#16505c', '#1f6b73']) + Array.from({ length: 12 }, (_, i) => path(`M${i * 100},0h100v150q-50,60 -100,0Z`, i % 2 ? '#f7ecd6' : '#d4523f')).join('') + rect(0, 0, 1200, 26, '#0d3038', 'opacity=".35"')
  out += [250, 600, 950].map((x) => line(`M${x},150V236`, '#0d2c33', 4) + path(`M${x - 44},262Q${x - 36},226 ${x},226Q${x + 36},226 ${x + 44},262Z`, '#e9c46a') + glow(x, 268, 14, '#fff2c4', 16, 0.34)).join('')
  out += shape([[-40, 800], [90, 380], [1110, 380], [1240, 800]], '#e6f2f2') + shape([[90, 380], [1110, 380], [1116, 400], [84, 400]], '#b9d4d6')
  const roll = dice(18)
  for (let i = 0; i < 260; i++) { const y = 404 + roll() * 390; const x = 90 - (y - 380) * 0.3 + roll() * (1010 + (y - 380) * 0.6); out += rect(x, y, 10 + roll() * 16, 8 + roll() * 10, roll() > 0.5 ? '#fff' : '#c5dfe3', `rx="3" opacity=".8" transform="rotate(${Math.round(roll() * 60 - 30)} ${Math.round(x)} ${Math.round(y)})"`) }
  const fish = (x, y, s, back, belly, turn) => group(path('M-92,0Q-40,-36 40,-18Q66,-10 78,0Q66,10 40,18Q-40,36 -92,0Z', belly) + path('M-92,0Q-40,-36 40,-18Q66,-10 78,0Q0,-6 -92,0Z', back) + path('M74,0L112,-26Q102,0 112,26Z', back) + path('M-6,-26L26,-38L34,-20Z', back) + path('M-54,-14Q-42,0 -54,14', 'none', 'stroke="#24333b" stroke-width="2.5" opacity=".6"') + disc(-70, -5, 5.5, '#fff') + disc(-70, -5, 3, '#101820') + [-20, 0, 20, 40].map((k) => line(`M${k},-16q6,7 0,14`, '#1d2f3a', 2.5, 'opacity=".45"')).join(''), `translate(${x},${y}) scale(${s}) rotate(${turn})`)
  const rows = [[430, 0.7, 8, '#35607e', '#d7e3e4'], [500, 0.84, 7, '#3f6f58', '#e7e6d2'], [585, 1, 6, '#35607e', '#dbe6e8'], [690, 1.2, 5, '#c05a44', '#f3d3bd']]
  for (const [y, s, n, back, belly] of rows) for (let i = 0; i < n; i++) out += oval(((i + 0.6) * 1240) / n - 30, y + 20 * s, 92 * s, 12 * s, '#7fa7ad', 'opacity=".5"') + fish(((i + 0.5) * 1240) / n - 20, y, s, back, belly, -12 + roll() * 8)
  const card = (x, y, text) => group(rect(0, 0, 84, 54, '#1b2a2c', 'rx="4"') + rect(5, 5, 74, 44, 'none', 'stroke="#f3e7c8" stroke-width="2"') + line(text, '#f3e7c8', 5) + line('M42,54V84', '#6b4a2c', 6), `translate(${x},${y}) rotate(-4)`)
  out += card(280, 584, 'M22,16V38M36,16h14l-8,9q14,2 4,13h-12M64,18v18') + card(840, 580, 'M20,16h14v10h-14v12h16M50,16v22M62,16v22')
  const lemon = (x, y) => oval(x, y, 24, 19, '#f2c230') + oval(x - 6, y - 6, 9, 5, '#fff3b0')
  return out + lemon(70, 700) + lemon(112, 716) + lemon(88, 672) + lemon(1130, 706) + lemon(1096, 690) + [[160, 740], [1050, 752], [600, 760]].map(([x, y]) => path(`M${x},${y}q-30,-40 -6,-60q6,26 14,30q2,-30 22,-40q4,34 -8,50q18,-14 30,-10q-10,30 -34,34Z`, '#4f8a43')).join('')
}

const marketClock = () => {
  const [def, wall] = blend(['#3f9a7a', '#2a6f57', '#1b4d3e'])
  let out = def + rect(0, 0, 1200, 800, wall)
  for (let x = 30; x < 1200; x += 76) out += rect(x, 0, 4, 800, '#123a2e', 'opacity=".35"') + rect(x + 5, 0, 2, 800, '#7cc4a4', 'opacity=".25"')
  for (let y = 60; y < 800; y += 170) for (let x = 32; x < 1200; x += 76) out += disc(x, y, 6, '#184a3a') + disc(x - 1.5, y - 1.5, 2.4, '#8fd0b4')
  out += oval(640, 436, 356, 352, '#0b241c', 'opacity=".45"') + disc(600, 400, 346, '#123a2e') + disc(600, 400, 330, '#c79a3e') + disc(600, 400, 312, '#6e4f17') + disc(600, 400, 304, '#f8efd9') + disc(600, 400, 304, 'none', 'stroke="#fff9ea" stroke-width="6" opacity=".7"')
  out += Array.from({ length: 60 }, (_, i) => rect(598, 108, i % 5 ? 3 : 8, i % 5 ? 16 : 30, '#24322e', `transform="rotate(${i * 6} 600 400)"`)).join('')
  // Roman figures as strokes, so that no font is needed.
  const glyph = { I: ['M0,0V46', 12], V: ['M-2,0L12,46L26,0', 30], X: ['M0,0L26,46M26,0L0,46', 32] }
  const figures = ['XII', 'I', 'II', 'III', 'IIII', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI']
  figures.forEach((f, i) => { const width = [...f].reduce((n, g) => n + glyph[g][1], -6); let x = -width / 2; let d = ''; for (const g of f) { d += group(line(glyph[g][0], '#24322e', 7), `translate(${x + (g === 'I' ? 3 : 2)},0)`); x += glyph[g][1] } out += group(group(d, 'translate(600,156)'), `rotate(${i * 30} 600 400)`) })
  out += group(shape([[592, 440], [588, 250], [600, 214], [612, 250], [608, 440]], '#15201d'), 'rotate(130 600 400)') + group(shape([[594, 460], [592, 180], [600, 132], [608, 180], [606, 460]], '#15201d') + disc(600, 196, 13, 'none', 'stroke="#15201d" stroke-width="7"'), 'rotate(60 600 400)') + disc(600, 400, 22, '#15201d') + disc(600, 400, 9, '#c79a3e')
  out += path('M398,172A304,304 0 0 1 700,112L560,690A304,304 0 0 1 320,520Z', '#fff', 'opacity=".10"')
  return out + oval(222, 676, 60, 14, '#0b241c', 'opacity=".4"') + group(oval(0, 0, 46, 30, '#8b95a1') + oval(38, -26, 19, 17, '#67737f') + shape([[54, -28], [74, -22], [54, -18]], '#d99a3b') + disc(42, -30, 3.5, '#f2e7cf') + path('M-40,-4L-84,18L-36,16Z', '#6d7884') + line('M-6,28V46M10,28V46', '#c96a4a', 5) + path('M-26,-10Q0,-26 20,0Q-6,20 -26,-10Z', '#76818d'), 'translate(224,630)') + rect(120, 674, 210, 14, '#c79a3e') + rect(120, 686, 210, 8, '#6e4f17')
}

/** Drawings by name: harbour, town and sky. */
export const townArtwork = { ferry, solarRoofs, libraryBarge, observatory, hillRace, marketHall, marketRoof, fishStall, marketClock }
