/**
 * @typedef {string | string[]} List
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: List, cpu?: List, libc?: List }} Package
 * @typedef {{ packages?: Record<string, Package> }} Lock
 * @typedef {{ platform: string, arch: string, libc: 'glibc' | 'musl' | null }} Machine
 */

/**
 * Whether node_modules is not what the lock file asks for on this machine.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json; null: there is none
 * @param {Machine} machine
 */
export function needsInstall(lock, installed, machine) {
  if (!installed?.packages) return true
  const there = installed.packages
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const names = new Set(wanted.map(([path]) => path))
  return (
    Object.keys(there).some((path) => !names.has(path)) ||
    wanted.some(([path, asked]) => {
      const found = there[path]
      if (!found) return !mayBeAbsent(asked, machine)
      return found.version !== asked.version || found.integrity !== asked.integrity
    })
  )
}

/**
 * Optional packages stay away when they are for another system, or when only such packages need them.
 * @param {Package} asked
 * @param {Machine} machine
 */
function mayBeAbsent(asked, { platform, arch, libc }) {
  if (!asked.optional) return false
  if (!asked.os && !asked.cpu) return true
  return !(fits(asked.os, platform) && fits(asked.cpu, arch) && fits(asked.libc, libc))
}

/**
 * npm's rule: listed, or not excluded by `!`.
 * @param {List | undefined} list
 * @param {string | null} value
 */
function fits(list, value) {
  const entries = [list ?? []].flat()
  if (entries.includes(`!${value}`)) return false
  const listed = entries.filter((entry) => !entry.startsWith('!'))
  return listed.length === 0 || listed.includes(value ?? '')
}
