// A second Lanebook: opens the book of a folder, says how that went in one line, and stays until it is ended.
import { v7 } from 'uuid'
import { openDatabase } from '../../src-main/database/open.ts'
import { OpenRefused } from '../../src-main/database/open-refused.ts'
import { migrationsFolder, stillClock } from './book-surroundings.ts'

const [folder = ''] = process.argv.slice(2)
try {
  const database = openDatabase({ folder, migrationsFolder, clock: stillClock(), newId: v7 })
  console.log(JSON.stringify({ opened: database.file }))
  setInterval(() => undefined, 1000)
} catch (error) {
  console.log(JSON.stringify({ refused: error instanceof OpenRefused ? error.refusal.reason : String(error) }))
}
