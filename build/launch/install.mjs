import { join } from 'node:path'
import { runNpm } from './children.mjs'
import { needsInstall } from './installed.mjs'
import { readJson } from './read-json.mjs'
import { root } from './root.mjs'

/**
 * Installs what the lock file asks for, if it is not what is there.
 * @returns {Promise<boolean>} whether all is there now
 */
export async function installWhatIsMissing() {
  const lock = readJson(join(root, 'package-lock.json'))
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))
  if (!needsInstall(lock, installed, { platform: process.platform, arch: process.arch, libc: libc() })) return true
  console.log('Installing what is missing…')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  if ((await runNpm(args)) === 0) return true
  console.error('npm could not install what Lanebook needs: see its message above.')
  return false
}

/** Which C library this Linux has; null elsewhere. */
function libc() {
  if (process.platform !== 'linux') return null
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return header.glibcVersionRuntime ? 'glibc' : 'musl'
}
