/**
 * One theme, one site: `node render.mjs THEME FOLDER full|plain` writes the site of our posts as that theme sets it.
 *
 * A process of its own, since themes change globals, and since one that hangs is ended with it.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pluginsFor, siteOf } from './site.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const [theme, folder, dress] = process.argv.slice(2)
const listed = ['about', 'tags', 'categories']

lay()
process.chdir(folder)
process.env.PATH = `${path.join(folder, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`
const require = createRequire(path.join(folder, 'package.json'))
const Hexo = require('hexo')
const hexo = new Hexo(folder, { silent: true })
await hexo.init()
await hexo.call('generate', { force: true, bail: false, concurrency: 4 })
await hexo.exit()
process.exit(0)

/** The folder of a site: our posts, a few pages that menus lead to, settings. */
function lay() {
  cpSync(path.join(here, 'posts'), path.join(folder, 'source/_posts'), { recursive: true })
  for (const page of listed) {
    const head = { title: page, type: page, layout: page === 'about' ? 'page' : page }
    mkdirSync(path.join(folder, 'source', page), { recursive: true })
    writeFileSync(path.join(folder, 'source', page, 'index.md'), `---\n${JSON.stringify(head)}\n---\n`)
  }
  const site = {
    name: 'site',
    version: '0.0.0',
    private: true,
    hexo: { version: '' },
    dependencies: pluginsFor(here),
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(site))
  if (!existsSync(path.join(folder, 'node_modules')))
    symlinkSync(path.join(here, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  const yaml = createRequire(path.join(here, 'package.json'))('js-yaml')
  const settings = siteOf(theme, dress === 'full', path.join(here, 'node_modules', `hexo-theme-${theme}`), (file) =>
    yaml.load(readFileSync(file, 'utf8')),
  )
  writeFileSync(path.join(folder, '_config.yml'), JSON.stringify(settings))
}
