import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFailureFresh } from './choose-host.mjs'
import { childEnvironment, ended, startNode } from './children.mjs'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'

const home = join(root, 'node_modules', 'electron')
const cache = join(root, 'node_modules', '.cache', 'lanebook')
const failureFile = join(cache, 'electron-download-failed.json')

/** A download that brings no byte for so long is given up. */
const patienceMs = 10_000

/** Where Electron's executable is; null: not there. Never imports `electron`, which would begin a download by itself. */
export function electronExecutable() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const name = process.platform === 'darwin' || process.platform === 'win32' ? names[process.platform] : 'electron'
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist')
  const file = join(folder, readText(join(home, 'path.txt')) ?? name)
  return existsSync(file) ? file : null
}

/**
 * Electron's executable, downloaded if need be; otherwise why there is none. A failed download is remembered for a day;
 * `npx install-electron` tries at once.
 * @returns {Promise<{ file: string } | { why: string }>}
 */
export async function findOrDownloadElectron() {
  const there = electronExecutable()
  if (there) return { file: there }
  const version = readJson(join(home, 'package.json'))?.version
  if (isFailureFresh(readJson(failureFile), version, Date.now()))
    return { why: 'Electron could not be downloaded today (npx install-electron tries again)' }
  const failure = await download()
  const now = electronExecutable()
  if (failure === null && now) return { file: now }
  mkdirSync(cache, { recursive: true })
  writeFileSync(failureFile, JSON.stringify({ at: Date.now(), version }))
  return { why: `Electron could not be downloaded${failure ? ` (${failure})` : ''}` }
}

/** @returns {Promise<string | null>} what went wrong */
async function download() {
  console.log('Downloading Electron, once…')
  const parts = join(cache, 'electron-download')
  rmSync(parts, { recursive: true, force: true })
  mkdirSync(parts, { recursive: true })
  // What has arrived is seen by its size: both the download and the unpacking are watched.
  const env = {
    ...childEnvironment(process.env),
    TMPDIR: parts,
    TEMP: parts,
    TMP: parts,
    ELECTRON_GET_NO_PROGRESS: '1',
  }
  const child = startNode([join(home, 'install.js')], { env, stdio: ['ignore', 'inherit', 'pipe'] })
  let said = ''
  child.stderr?.on('data', (piece) => (said += piece))
  let [size, since, isStuck] = [0, Date.now(), false]
  const watch = setInterval(() => {
    const now = sizeOf(parts) + sizeOf(join(home, 'dist'))
    if (now !== size) [size, since] = [now, Date.now()]
    else if (Date.now() - since > patienceMs) {
      isStuck = true
      child.kill()
    }
  }, 500)
  const code = await ended(child)
  clearInterval(watch)
  rmSync(parts, { recursive: true, force: true })
  if (isStuck) return `no byte came for ${patienceMs / 1000} s`
  return code === 0 ? null : (said.trim().split('\n', 1)[0] ?? 'it ended early').slice(0, 200)
}

/** @param {string} folder */
function sizeOf(folder) {
  try {
    const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))
    return files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
  } catch {
    return 0
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
