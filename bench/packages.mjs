/** The peers' packages: a package of their own, which users never install. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './data.mjs'

const here = path.join(root, 'bench')

/** Installs the peers unless they are there in the versions that are wanted. @throws when that fails */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'))
  if (Object.entries(dependencies).every(([name, version]) => isInstalled(name) && versionOf(name) === version)) return
  console.error('The peers are not installed yet: npm ci --prefix bench (about 95 MB, into bench/node_modules alone)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status, error } = spawnSync(npm, ['ci', '--prefix', here, '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (error || status !== 0)
    throw new Error(
      'npm ci --prefix bench failed: the peers cannot be measured. --readers broadsheet goes without them',
      {
        cause: error,
      },
    )
}

function isInstalled(name) {
  return existsSync(path.join(here, 'node_modules', name, 'package.json'))
}

/** The version that is installed: for bench/ or, where `ours`, for Broadsheet. */
export function versionOf(name, { ours = false } = {}) {
  const file = path.join(ours ? root : here, 'node_modules', name, 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/** Imports a package that Broadsheet stands on: what lies in bench/node_modules under that name may be another version. */
export function importOurs(name) {
  return import(pathToFileURL(createRequire(path.join(root, 'package.json')).resolve(name)).href)
}
