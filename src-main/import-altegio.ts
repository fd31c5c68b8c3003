import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import { version } from '../package.json' with { type: 'json' }
import { systemClock } from './clock.ts'
import { newSalon } from './database/new-salon.ts'
import { openDatabase } from './database/open.ts'
import { OpenRefused } from './database/open-refused.ts'
import { defaultFolder } from './default-folder.ts'
import { readAltegioResources } from './imports/read-altegio-resources.ts'
import { brokenSentence, defaultFolderSentence, importedSentence } from './imports/terminal-words.ts'
import { openLog } from './log.ts'
import { importProcedures } from './procedures/imports.ts'

/*
 * `npm run import:altegio -- --data DIR resources.json`: the same procedure that Settings › Import calls, without a window.
 * The file is read before the book is touched: what is broken changes nothing, and makes no new book either.
 */

/** Ends with a sentence for the person who started it. */
function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const usage = 'Give one file: npm run import:altegio -- --data DIR resources.json'
const { data, file } = readArguments()
const bytes = readFile(file)
const read = readAltegioResources(bytes)
if (!read.ok) stop(brokenSentence(file, read.refusal))

const folder = resolve(data ?? defaultFolder({ platform: process.platform, home: homedir(), env: process.env }))
if (data === undefined) console.log(defaultFolderSentence(folder))
const clock = systemClock()
const database = openBook()
const procedures = importProcedures({
  database,
  clock,
  newId: v7,
  publish: () => undefined,
  files: { read: () => bytes, pick: () => Promise.resolve(null) },
  openClientBooking: () => ({ address: null }),
  version,
})
try {
  if (database.readOnly) stop(`The book in ${folder} can only be read: start Lanebook to see why. Nothing was changed.`)
  const context = { requestId: v7(), role: 'desk', device: 'terminal', source: 'import' } as const
  const outcome = procedures.altegioResources({ file: v7() }, context)
  if (!outcome.ok) stop(`${file} could not be imported. Nothing was changed.`)
  console.log(importedSentence(outcome.value))
} catch (error) {
  stop(`Something failed, and nothing was changed (${openLog(join(folder, 'logs'))(error, 'import')}).`)
} finally {
  database.close()
}

function readArguments(): { readonly data: string | undefined; readonly file: string } {
  try {
    const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return stop(usage)
    return { data: values.data, file }
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : 'The options are wrong'}. ${usage}`)
  }
}

/** npm runs its scripts in the project's folder, and says where it was called. */
function readFile(name: string): Uint8Array {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', name))
  } catch {
    return stop(`${name} cannot be read. Nothing was changed.`)
  }
}

function openBook() {
  const migrationsFolder = resolve(import.meta.dirname, '../../drizzle')
  const salon = newSalon(Intl.DateTimeFormat().resolvedOptions().timeZone)
  try {
    return openDatabase({ folder, migrationsFolder, clock, newId: v7, salon })
  } catch (error) {
    if (!(error instanceof OpenRefused)) throw error
    return stop(
      error.refusal.reason === 'already-open'
        ? 'Lanebook is open: import the file there, in Settings › Import. Nothing was changed.'
        : `${error.message} Nothing was changed.`,
    )
  }
}
