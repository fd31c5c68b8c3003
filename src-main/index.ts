import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { version } from '../package.json' with { type: 'json' }
import { defaultFolder } from './default-folder.ts'
import { runDesktop } from './electron/desktop.ts'
import { openLog } from './log.ts'
import { openSalon } from './open-salon.ts'
import { readOptions } from './options.ts'
import { readPages } from './pages/pages.ts'

// Electron and whoever starts it add switches of their own: only ours are read, as `npm start` writes them.
const options = readOptions(process.argv.filter((argument) => /^--(data=|zone=|demo$)/.test(argument)))
if (!options.ok) {
  console.error(options.refusal)
  process.exit(3)
}
const { data, demo, zone } = options.value
const here = import.meta.dirname
const folder = resolve(data ?? defaultFolder({ platform: process.platform, home: homedir(), env: process.env }))
const report = openLog(join(folder, 'logs'))
process.on('uncaughtException', (error) => report(error, 'main'))
process.on('unhandledRejection', (error) => report(error, 'main'))

runDesktop({
  argv: process.argv,
  profileFolder: join(folder, 'window'),
  preload: join(here, '../preload/preload.cjs'),
  pages: readPages(join(here, '../renderer'), randomBytes(16).toString('base64')),
  open: (host) =>
    openSalon({
      ...host,
      folder,
      migrationsFolder: join(here, '../../drizzle'),
      now: null,
      zone,
      demo,
      version,
      report,
    }),
})
