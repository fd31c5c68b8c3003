import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Answer } from '../../src-shared/contract/kit.ts'
import { loopbackEntry } from '../support/start-host.ts'
import type { Send } from './front-desk.ts'

/** When the host is killed: so many milliseconds after it was started, or after it said that it is ready. */
export type Death = { readonly after: 'start' | 'ready'; readonly milliseconds: number }

/**
 * Starts the built host on a folder, lets `work` talk to it once it is ready, and kills it with -9 in the middle. Rejects
 * when the host ends by itself.
 */
export async function killedHost(
  folder: string,
  { after, milliseconds }: Death,
  work: (send: Send) => Promise<void>,
): Promise<void> {
  const host = spawn(process.execPath, [loopbackEntry, '--data', folder, '--now', '2026-03-02T07:00'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  createInterface(host.stderr).on('line', (line) => said.push(line))
  const gone = once(host, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const kill = () => setTimeout(() => host.kill('SIGKILL'), milliseconds)
  if (after === 'start') kill()
  const address = await Promise.race([gone.then(() => null), ready(createInterface(host.stdout))])
  if (address !== null) {
    const working = Promise.all([1, 2, 3].map(() => work(sendTo(address))))
    if (after === 'ready') kill()
    await working
  }
  const [code, signal] = await gone
  if (signal !== 'SIGKILL') throw new Error(`the host ended with ${String(code ?? signal)}: ${said.join('\n')}`)
}

async function ready(lines: AsyncIterable<string>): Promise<string | null> {
  for await (const line of lines) {
    const [, address] = /^Lanebook is ready at (\S+)/.exec(line) ?? []
    if (address !== undefined) return address
  }
  return null
}

function sendTo(address: string): Send {
  const { origin, hash } = new URL(address)
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? ''
  return async (asked) => {
    const response = await fetch(`${origin}/rpc`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    })
    return (await response.json()) as Answer
  }
}
