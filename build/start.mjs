// `npm start`: installs what is missing, builds, and runs Lanebook in a window or in the browser. Runs before anything is
// installed, hence plain JavaScript without dependencies that an older Node can read.
import { hasDisplay, inBrowser, whyNoWindow } from './launch/choose-host.mjs'
import { buildBoth } from './launch/build.mjs'
import { findOrDownloadElectron } from './launch/electron.mjs'
import { runLoopback, runWindow } from './launch/hosts.mjs'
import { installWhatIsMissing } from './launch/install.mjs'
import { nodeTooOld } from './launch/node-floor.mjs'
import { openBrowser } from './launch/open-browser.mjs'
import { readStartOptions } from './launch/options.mjs'

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const tooOld = nodeTooOld(process.versions.node, process.platform)
if (tooOld) stop(tooOld)
const options = readStartOptions(process.argv.slice(2))
if (typeof options === 'string') stop(options)
if (!(await installWhatIsMissing())) process.exit(1)
if (!(await buildBoth())) stop('Lanebook could not be built: see the message above.')

const display = hasDisplay(process.env, process.platform)
const isRoot = process.getuid?.() === 0
const why = whyNoWindow(options, { isRoot, hasDisplay: display }) ?? (await tryWindow(options.host))
if (why) console.log(why)
process.exit(
  await runLoopback(options.host, (address) => {
    if (display && options.open) openBrowser(address)
  }),
)

/**
 * Runs the window and ends with it; comes back only when there is none, with the sentence why.
 * @param {readonly string[]} args
 * @returns {Promise<string>}
 */
async function tryWindow(args) {
  const electron = await findOrDownloadElectron()
  if ('why' in electron) return inBrowser(electron.why)
  const window = await runWindow(electron.file, args)
  if ('code' in window) process.exit(window.code)
  return window.why
}
