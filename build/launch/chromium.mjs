import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { ended, runNode, startNode } from './children.mjs'

const debianChromium = '/usr/bin/chromium'

/**
 * Where a Chromium can come from when there is none.
 * @param {{ isRoot: boolean, osRelease: string }} machine `osRelease` is the text of /etc/os-release
 * @returns {'apt' | 'playwright'}
 */
export function chromiumSource({ isRoot, osRelease }) {
  // Ubuntu's package of that name only installs a snap.
  return isRoot && /^ID="?debian"?$/m.test(osRelease) ? 'apt' : 'playwright'
}

/**
 * Sees to it that there is a Chromium for the end-to-end tests.
 * @returns {Promise<string | null>} the sentence that names the command to run, if there is none
 */
export async function findOrInstallChromium() {
  if (await hasChromium()) return null
  const isRoot = process.getuid?.() === 0
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (chromiumSource({ isRoot, osRelease }) === 'apt') {
    console.log('Installing Chromium with apt…')
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
    if (await hasChromium()) return null
    return 'There is no Chromium for the end-to-end tests, and apt could not install it: run `apt-get install chromium`.'
  }
  console.log('Installing Playwright’s Chromium…')
  await runNode(['node_modules/playwright/cli.js', 'install', 'chromium'])
  if (await hasChromium()) return null
  return 'There is no Chromium for the end-to-end tests: run `npx playwright install chromium`.'
}

async function hasChromium() {
  if (existsSync(debianChromium)) return true
  const script = 'import("playwright").then(({ chromium }) => console.log(chromium.executablePath()))'
  const child = startNode(['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  let file = ''
  child.stdout?.on('data', (piece) => (file += piece))
  await ended(child)
  return existsSync(file.trim())
}

/** @param {readonly string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return ended(spawn('apt-get', args, { stdio: 'inherit', env }))
}
