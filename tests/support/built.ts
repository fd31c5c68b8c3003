import { existsSync } from 'node:fs'
import { loopbackEntry } from './start-host.ts'

/** End-to-end tests run what was built. */
export default function built(): void {
  if (!existsSync(loopbackEntry)) throw new Error('Nothing is built yet: run `npm run build` first.')
}
