// `npm run import:altegio -- --data DIR resources.json`: installs and builds what is missing, then imports.
import { join } from 'node:path'
import { buildLoopback } from './launch/build.mjs'
import { runNode } from './launch/children.mjs'
import { installWhatIsMissing } from './launch/install.mjs'
import { nodeTooOld } from './launch/node-floor.mjs'
import { root } from './launch/root.mjs'
import { isUpToDate } from './launch/up-to-date.mjs'

const script = 'out-loopback/main/import-altegio.js'
const sources = ['src-main', 'src-shared', 'build/loopback.vite.config.ts', 'package-lock.json'].map((name) =>
  join(root, name),
)

const tooOld = nodeTooOld(process.versions.node, process.platform)
if (tooOld) {
  console.error(tooOld)
  process.exit(1)
}
if (!(await installWhatIsMissing())) process.exit(1)
// A host that runs from the same folder keeps its files while they are good.
if (!isUpToDate(join(root, script), sources) && !(await buildLoopback())) {
  console.error('Lanebook could not be built: see the message above.')
  process.exit(1)
}
process.exit(await runNode([script, ...process.argv.slice(2)]))
