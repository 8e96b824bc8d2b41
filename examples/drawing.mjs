// The few strokes that the sample edition's pictures are drawn with. All return SVG; the canvas is 1200 by 800.

export const WIDTH = 1200
export const HEIGHT = 800

/** Repeatable random numbers from 0 to 1 (mulberry32), so that a picture comes out the same on every run. */
export const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const r1 = (n) => Math.round(n * 10) / 10

let names = 0
/** A linear gradient over its own box, top to bottom unless `across`; gives `[definition, paint]`. */
export const blend = (colours, across = false) => {
  const id = `b${++names}`
  const stops = colours.map((c, i) => `<stop offset="${i / (colours.length - 1)}" stop-color="${c}"/>`).join('')
  return [`<linearGradient id="${id}" x1="0" y1="0" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${stops}</linearGradient>`, `url(#${id})`]
}

export const rect = (x, y, w, h, fill, more = '') => `<rect x="${r1(x)}" y="${r1(y)}" width="${r1(w)}" height="${r1(h)}" fill="${fill}" ${more}/>`
export const disc = (x, y, r, fill, more = '') => `<circle cx="${r1(x)}" cy="${r1(y)}" r="${r1(r)}" fill="${fill}" ${more}/>`
export const oval = (x, y, rx, ry, fill, more = '') => `<ellipse cx="${r1(x)}" cy="${r1(y)}" rx="${r1(rx)}" ry="${r1(ry)}" fill="${fill}" ${more}/>`
export const shape = (points, fill, more = '') => `<polygon points="${points.map(([x, y]) => `${r1(x)},${r1(y)}`).join(' ')}" fill="${fill}" ${more}/>`
export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const line = (d, stroke, width, more = '') => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
export const group = (content, transform = '', more = '') => `<g transform="${transform}" ${more}>${content}</g>`

export const wash = (colours, y = 0, h = HEIGHT) => {
  const [def, paint] = blend(colours)
  return def + rect(0, y, WIDTH, h, paint)
}
/** Sun, moon or lamp with a soft halo. */
export const glow = (x, y, r, colour, reach = 4, strength = 0.55) => {
  const id = `g${++names}`
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${disc(x, y, r * reach, `url(#${id})`)}${r > 0 ? disc(x, y, r, colour) : ''}`
}
/** A skyline of hills down to the bottom edge; `sharp` for rock, otherwise rolling. */
export const ridge = (seed, y, rise, colours, { sharp = false, step = sharp ? 60 : 150, bottom = HEIGHT } = {}) => {
  const roll = dice(seed)
  const points = []
  for (let x = -step; x <= WIDTH + step; x += step) points.push([x, y - roll() * rise])
  const [def, paint] = blend(colours)
  let d = `M${-step},${bottom}L${points[0].map(r1)}`
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]
    const [x1, y1] = points[i]
    d += sharp ? `L${r1(x1)},${r1(y1)}` : `C${r1(x0 + step / 2)},${r1(y0)} ${r1(x1 - step / 2)},${r1(y1)} ${r1(x1)},${r1(y1)}`
  }
  return def + path(`${d}L${WIDTH + step},${bottom}Z`, paint)
}
/** Short level strokes, closer together towards the horizon: light on water, furrows, grass. */
export const ripples = (seed, y, bottom, colour, count, { left = 0, right = WIDTH, opacity = 0.5, size = 1 } = {}) => {
  const roll = dice(seed)
  let out = ''
  for (let i = 0; i < count; i++) {
    const depth = roll() ** 1.6
    const w = (18 + roll() * 90) * (0.35 + depth) * size
    out += rect(left + roll() * (right - left) - w / 2, y + depth * (bottom - y), w, 1.5 + depth * 4.5, colour, `rx="3" opacity="${r1(opacity * (0.4 + roll() * 0.6) * 10) / 10}"`)
  }
  return out
}
export const stars = (seed, count, bottom, colour = '#fff') => {
  const roll = dice(seed)
  return Array.from({ length: count }, () => disc(roll() * WIDTH, roll() * bottom, 0.7 + roll() ** 3 * 2.4, colour, `opacity="${r1(0.35 + roll() * 0.6)}"`)).join('')
}
export const fir = (x, y, h, colour) => {
  const w = h * 0.36
  return rect(x - h * 0.02, y - h * 0.1, h * 0.04, h * 0.12, colour) + [0, 1, 2].map((i) => shape([[x, y - h + i * h * 0.2], [x - w * (0.5 + i * 0.25) * 0.7, y - h * 0.52 + i * h * 0.22], [x + w * (0.5 + i * 0.25) * 0.7, y - h * 0.52 + i * h * 0.22]], colour)).join('')
}
export const firs = (seed, count, y, spread, h, colour, left = 0, right = WIDTH) => {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, i) => fir(left + ((i + roll() * 0.8) / count) * (right - left), y + roll() * spread, h * (0.65 + roll() * 0.6), colour)).join('')
}
/** A gabled house, front on, with lit or dark windows. */
export const house = (x, ground, w, h, wall, roof, window, { floors = 2, across = 2, gable = 0.5 } = {}) => {
  let out = rect(x, ground - h, w, h, wall) + rect(x + w * 0.8, ground - h, w * 0.2, h, '#000', 'opacity=".1"')
  out += shape([[x - w * 0.06, ground - h], [x + w / 2, ground - h - w * gable], [x + w * 1.06, ground - h]], roof)
  const ww = w / (across * 2 + 1)
  for (let f = 0; f < floors; f++) for (let i = 0; i < across; i++) out += rect(x + ww * (1 + i * 2), ground - h + (h / floors) * (f + 0.25), ww, (h / floors) * 0.42, window, 'rx="1"')
  return out
}
export const gull = (x, y, s, colour) => line(`M${x - s},${y - s * 0.35}Q${x - s * 0.4},${y - s * 0.6} ${x},${y}Q${x + s * 0.4},${y - s * 0.6} ${x + s},${y - s * 0.35}`, colour, s * 0.14)
/** A small walking or running figure; `lean` in degrees. */
export const person = (x, y, h, coat, skin = '#3a2a22', lean = 0) =>
  group(line(`M0,${-h * 0.45}L${-h * 0.13},0M0,${-h * 0.45}L${h * 0.15},${-h * 0.02}`, '#20242c', h * 0.1) + path(`M${-h * 0.13},${-h * 0.4}Q${-h * 0.15},${-h * 0.85} 0,${-h * 0.82}Q${h * 0.15},${-h * 0.85} ${h * 0.13},${-h * 0.4}Z`, coat) + disc(0, -h * 0.92, h * 0.1, skin), `translate(${x},${y}) rotate(${lean})`)
export const cloud = (x, y, w, colour, opacity = 0.8) =>
  group(oval(0, 0, w * 0.5, w * 0.07, colour) + oval(-w * 0.12, -w * 0.05, w * 0.22, w * 0.08, colour) + oval(w * 0.13, -w * 0.08, w * 0.18, w * 0.1, colour), `translate(${x},${y})`, `opacity="${opacity}"`)

/** The finished sheet: the drawing, paper grain over it and a breath of shade at the corners. */
export const sheet = (content) => `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.42" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .08  0 0 0 0 .06  .5 .3 0 0 -.33"/></filter>
<radialGradient id="corners" cx=".5" cy=".5" r=".75"><stop offset=".62" stop-color="#1a1420" stop-opacity="0"/><stop offset="1" stop-color="#1a1420" stop-opacity=".26"/></radialGradient>
${content}
<rect width="100%" height="100%" filter="url(#grain)" opacity=".55"/><rect width="100%" height="100%" fill="url(#corners)"/></svg>`
