// `npm test`: installs what is missing, runs everything that proves Lanebook, and ends with one line that counts it.
// Runs before anything is installed, hence plain JavaScript without dependencies that an older Node can read.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './launch/children.mjs'
import { findOrInstallChromium } from './launch/chromium.mjs'
import { installWhatIsMissing } from './launch/install.mjs'
import { nodeTooOld } from './launch/node-floor.mjs'
import { root } from './launch/root.mjs'
import { nothing, sum, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './launch/tally.mjs'

/** @typedef {import('./launch/tally.mjs').Tally} Tally */

const results = join(root, 'test-results')
/** @type {Tally[]} */
const tallies = []

/**
 * Runs one part, says how it went and how long it took, and counts it. A part that fails without a failure to name counts
 * as one.
 * @param {string} name
 * @param {() => Promise<number>} run
 * @param {(() => Tally) | null} read null: the part is one check
 */
async function part(name, run, read) {
  console.log(`\n── ${name}`)
  const began = Date.now()
  const went = (await run()) === 0
  let tally = read ? nothing() : tallyOfCheck(name, went)
  try {
    if (read) tally = read()
    if (!went && tally.failed === 0) tally = sum([tally, tallyOfCheck(`${name} ended early`, false)])
  } catch {
    tally = tallyOfCheck(`${name} left no report`, false)
  }
  tallies.push(tally)
  console.log(`── ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`)
}

/** @param {string} script @param {readonly string[]} args */
const script =
  (script, args = []) =>
  () =>
    runScript(script, args)
/** @param {string} name */
const report = (name) => JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8'))
/** @param {string} name */
const vitest = (name) =>
  part(
    name,
    script(name, ['--reporter=default', '--reporter=json', `--outputFile.json=test-results/${name}.json`]),
    () => tallyOfVitest(report(name)),
  )

/** @param {readonly string[]} names */
async function checks(...names) {
  for (const name of names) await part(name, script(name), null)
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const tooOld = nodeTooOld(process.versions.node, process.platform)
if (tooOld) stop(tooOld)
if (!(await installWhatIsMissing())) process.exit(1)
const noChromium = await findOrInstallChromium()
if (noChromium) stop(noChromium)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

// Each keeps one core busy and speaks only at its end.
await Promise.all([checks('lint'), checks('format', 'typecheck', 'architecture', 'knip')])
await checks('build')
await vitest('unit')
await vitest('faults')
await part('e2e', script('e2e'), () => tallyOfPlaywright(report('e2e')))

const { passed, failed, skipped, failures } = sum(tallies)
if (failed > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed > 0 ? 1 : 0)
