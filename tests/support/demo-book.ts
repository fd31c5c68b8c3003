import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endHost, startHost } from './start-host.ts'

/** Filling a book with the demo takes half a minute: it is done once for each start, and copied. */
const filled = new Map<string, Promise<string>>()

/** Puts a book with the demo salon into a folder. */
export async function copyDemoBook(folder: string, now: string, zone: string): Promise<void> {
  const key = `${now} ${zone}`
  const source = filled.get(key) ?? fill(now, zone)
  filled.set(key, source)
  cpSync(await source, folder, { recursive: true })
}

async function fill(now: string, zone: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await endHost(await startHost(['--data', folder, '--now', now, '--zone', zone, '--demo']), 'SIGTERM')
  return folder
}
