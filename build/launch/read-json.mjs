import { readFileSync } from 'node:fs'

/**
 * What a JSON file holds; null: it is not there, or was cut off while it was written.
 * @param {string} file
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
