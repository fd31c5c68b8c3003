import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { version } from '../package.json' with { type: 'json' }
import { dataFolder } from './data-folder.ts'
import { openLog } from './log.ts'
import { listen } from './loopback/server.ts'
import { newToken } from './loopback/token.ts'
import { uploads } from './loopback/uploads.ts'
import { nodeTooOld } from './node-floor.ts'
import { openSalon } from './open-salon.ts'
import { readOptions } from './options.ts'
import { readPages } from './pages/pages.ts'

/** Ends with a sentence for the person who started it. */
function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const tooOld = nodeTooOld(process.versions.node)
if (tooOld !== null) stop(tooOld)
const options = readOptions(process.argv.slice(2))
if (!options.ok) stop(options.refusal)
const { data, port, now, zone } = options.value

const folder = resolve(data ?? dataFolder({ platform: process.platform, home: homedir(), env: process.env }))
const report = openLog(join(folder, 'logs'))
process.on('uncaughtException', (error) => stop(`Lanebook stopped: something failed (${report(error, 'loopback')}).`))

const tokens = { desk: newToken(), client: newToken() }
const nonce = randomBytes(16).toString('base64')
const files = uploads()
let origin = ''
const salon = openSalon({
  folder,
  migrationsFolder: resolve(import.meta.dirname, '../../drizzle'),
  now,
  zone,
  version,
  report,
  files: { read: files.read, pick: () => Promise.resolve(null) },
  openClientBooking: () => ({ address: `${origin}/book.html#token=${tokens.client}` }),
})
const pages = readPages(resolve(import.meta.dirname, '../../out/renderer'), nonce)
const host = await listen({ pages, nonce, tokens, uploads: files, roles: salon.roles, report }, port).catch(() =>
  stop(`Port ${String(port)} is taken: choose another with --port, or leave it out.`),
)
origin = host.origin

const shutDown = () => {
  void host.close().then(() => {
    salon.close()
    process.exit(0)
  })
}
process.on('SIGTERM', shutDown)
process.on('SIGINT', shutDown)
process.on('disconnect', shutDown)

console.log(`Lanebook is ready at ${origin}/#token=${tokens.desk}`)
