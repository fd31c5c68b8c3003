import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const loopbackEntry = resolve(import.meta.dirname, '../../out-loopback/main/loopback.js')

/** A running host, and the address it said it is ready at. */
export type Started = { readonly process: ChildProcess; readonly address: string }

/** Starts the built loopback host and waits until it says where it is; rejects with what it said instead. */
export async function startHost(options: readonly string[]): Promise<Started> {
  const host = spawn(process.execPath, [loopbackEntry, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  createInterface(host.stderr).on('line', (line) => said.push(line))
  const address = await new Promise<string>((ready, failed) => {
    createInterface(host.stdout).on('line', (line) => {
      said.push(line)
      const [, at] = /^Lanebook is ready at (\S+)/.exec(line) ?? []
      if (at !== undefined) ready(at)
    })
    host.once('exit', (code) => failed(new Error(`the host ended with ${String(code)}: ${said.join('\n')}`)))
  })
  return { process: host, address }
}

/** Ends a host and waits until it is gone, so that its book can be opened again. */
export async function endHost({ process: host }: Started, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const gone = once(host, 'exit')
  host.kill(signal)
  await gone
}
