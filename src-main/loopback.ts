import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { version } from '../package.json' with { type: 'json' }
import { OpenRefused } from './database/open-refused.ts'
import { defaultFolder } from './default-folder.ts'
import { keptFiles } from './kept-files.ts'
import { openLog } from './log.ts'
import { homePort } from './loopback/home-port.ts'
import { bind } from './loopback/server.ts'
import { newToken } from './loopback/token.ts'
import { openSalon } from './open-salon.ts'
import { readOptions } from './options.ts'
import { readPages } from './pages/pages.ts'

/** Ends with a sentence for the person who started it. */
function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const options = readOptions(process.argv.slice(2))
if (!options.ok) stop(options.refusal)
const { data, port, ...asked } = options.value

const folder = resolve(data ?? defaultFolder({ platform: process.platform, home: homedir(), env: process.env }))
const report = openLog(join(folder, 'logs'))
process.on('uncaughtException', (error) =>
  stop(error instanceof OpenRefused ? error.message : `Lanebook stopped: something failed (${report(error, 'host')}).`),
)

const tokens = { desk: newToken(), client: newToken() }
const nonce = randomBytes(16).toString('base64')
const files = keptFiles()
const { origin, serve, close } = await (port === 0
  ? bind(homePort(folder)).catch(() => bind(0))
  : bind(port).catch(() => stop(`Port ${String(port)} is taken: choose another with --port, or leave it out.`)))
const salon = openSalon({
  folder,
  migrationsFolder: resolve(import.meta.dirname, '../../drizzle'),
  ...asked,
  onDemo: () => console.log('Filling a new book with the demo salon takes up to a minute…'),
  version,
  report,
  files: { read: files.read, pick: () => Promise.resolve(null) },
  openClientBooking: () => ({ address: `${origin}/book.html#token=${tokens.client}` }),
})
const pages = readPages(resolve(import.meta.dirname, '../../out/renderer'), nonce)
serve({ pages, nonce, tokens, files, roles: salon.roles, report })

const shutDown = () => {
  void close().then(() => {
    salon.close()
    process.exit(0)
  })
}
process.on('SIGTERM', shutDown)
process.on('SIGINT', shutDown)
process.on('disconnect', shutDown)
// Windows has no signal that one process could send another.
process.on('message', (message) => {
  if (message === 'stop') shutDown()
})

for (const note of salon.notes) console.log(note)
console.log(`Lanebook is ready at ${origin}/#token=${tokens.desk}`)
