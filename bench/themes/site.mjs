/** What the site is, and what each theme is told to show of what it offers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const site = {
  title: 'The Kellmouth Courier',
  subtitle: 'News from the county and the coast',
  description: 'The daily paper of Kellmouth, Ashby and the islands.',
  author: 'The Kellmouth Courier',
  keywords: 'news',
  language: 'en',
  timezone: 'Europe/Helsinki',
  url: 'https://courier.example',
  root: '/',
  permalink: 'news/:title/',
  per_page: 6,
  index_generator: { path: '', per_page: 6, order_by: '-date' },
  highlight: { enable: true, hljs: true },
  marked: { smartypants: false },
  symbols_count_time: { symbols: true, time: true },
  search: { path: 'search.xml', field: 'post' },
}

/** What the engine is told to load. @param packages  the folder of the package that lists it */
export function pluginsFor(packages) {
  const { dependencies } = JSON.parse(readFileSync(path.join(packages, 'package.json'), 'utf8'))
  const plugins = Object.entries(dependencies).filter(([name]) => /^hexo-(?!theme-|log$|cli$)/.test(name))
  return Object.fromEntries(plugins)
}

/**
 * @param full  with everything turned on that `offered` names; without, the theme as it comes
 * @param read  reads a file of YAML
 */
export function siteOf(theme, full, folder, read) {
  const given = settingsIn(folder)
  const own = given ? read(given) : {}
  const changed = full ? turnedOn(own) : given?.endsWith('/_config.yml') ? {} : own
  return { ...site, theme, theme_config: merged(changed, needed[theme] ?? {}) }
}

/** A theme's settings, or the example of them that it asks to be copied. */
function settingsIn(folder) {
  const names = readdirSync(folder).filter((name) => /^(?:_config|example_config|_config\.example).*\.yml$/.test(name))
  const name = names.find((name) => name === '_config.yml') ?? names.find((name) => !/zh|cn/i.test(name))
  return name && existsSync(path.join(folder, name)) ? path.join(folder, name) : null
}

const offered =
  /reward|donat|sponsor|relate|recommend|share|toc\b|copyright|licen[cs]e|creative|word_?count|symbols|read(?:ing)?_?time|min2read|outdate|breadcrumb|nav|pagina|author|updated|tags?$|categor|recent|aside|sidebar|card_|widget|excerpt|busuanzi|views?$|visit|subtitle|footnote|edit|count/i

/** Everything that is off and can be turned on, under a name that is offered, however deep. */
function turnedOn(settings, on = false) {
  if (Array.isArray(settings) || settings === null || typeof settings !== 'object') return settings
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const wanted = on ? /^(?:enable|enabled|show|display|post|use|on)$/i.test(name) : offered.test(name)
      if (value === false && wanted) return [name, true]
      return [name, turnedOn(value, offered.test(name))]
    }),
  )
}

function merged(one, other) {
  const isTree = (value) => value && typeof value === 'object' && !Array.isArray(value)
  const both = { ...one }
  for (const [name, value] of Object.entries(other))
    both[name] = isTree(value) && isTree(one[name]) ? merged(one[name], value) : value
  return both
}

/** What a theme does not build without. */
const needed = {
  kira: {
    background: { path: '/img/river.jpg', width: 1200, height: 600 },
    menu: { home: { name: 'Home', link: '/' } },
    social: [],
    sidebar: [],
    widgets: ['archive', 'category', 'social', 'tagcloud'],
    friends: [],
    favicon: { href: '/favicon.ico', type: 'image/x-icon' },
    copyright: 'CC BY',
    giscus: {},
    gitalk: {},
    cdn: { gitalk: {}, giscus: {} },
  },
}
