import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether a built file is newer than everything it may be made of.
 * @param {string} built
 * @param {readonly string[]} sources files and folders
 */
export function isUpToDate(built, sources) {
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  return sources.every((source) => newest(source) <= builtAt)
}

/**
 * @param {string} source
 * @returns {number}
 */
function newest(source) {
  const found = statSync(source)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(source).map((name) => newest(join(source, name))))
}
