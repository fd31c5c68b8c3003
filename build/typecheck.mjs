// Type-checks each TypeScript project on its own, so that a project sees only the types it may use.
import { spawnSync } from 'node:child_process'

const projects = ['src-shared', 'src-main/allocation', 'src-main', 'src-renderer', 'tests', 'build']

let failed = false
for (const project of projects) {
  const cache = `node_modules/.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', cache, '--pretty'],
    { stdio: 'inherit' },
  )
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)
