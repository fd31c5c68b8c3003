import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Handlers } from '../../src-main/procedures/handlers.ts'
import { bind } from '../../src-main/loopback/server.ts'
import { newToken } from '../../src-main/loopback/token.ts'
import { keptFiles } from '../../src-main/kept-files.ts'
import { readPages } from '../../src-main/pages/pages.ts'
import { type Caller, dispatcher } from '../../src-main/rpc/dispatcher.ts'
import { publisher } from '../../src-main/rpc/publisher.ts'
import { clientContract } from '../../src-shared/contract/client-booking.ts'
import { done } from '../../src-shared/domain/result.ts'
import { exampleContract, type ExampleContract } from '../contract/example-contract.ts'

/** A built renderer of two pages, in a folder beside a secret that no address may reach. */
export function pagesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), '"secret"')
  writeFileSync(
    join(folder, 'renderer/index.html'),
    '<title>desk</title><meta name="csp-nonce" content="__CSP_NONCE__" />',
  )
  writeFileSync(
    join(folder, 'renderer/book.html'),
    '<title>book</title><meta name="csp-nonce" content="__CSP_NONCE__" />',
  )
  writeFileSync(join(folder, 'renderer/assets/index.js'), 'void 0')
  writeFileSync(join(folder, 'renderer/assets/index.js.map'), '{}')
  return join(folder, 'renderer')
}

/** A loopback host over the example contract, closed when the test ends. */
export async function exampleHost() {
  const tokens = { desk: newToken(), client: newToken() }
  const pushes = { desk: publisher(exampleContract), client: publisher(clientContract) }
  const report = () => 'F-1'
  const clientCallers: Caller[] = []
  const dispatchClient = dispatcher(clientContract, nothing, report)
  const host = await bind(0)
  host.serve({
    pages: readPages(pagesFolder(), 'n0nce'),
    nonce: 'n0nce',
    tokens,
    files: keptFiles(),
    roles: {
      desk: { dispatch: dispatcher(exampleContract, dryers, report), subscribe: pushes.desk.subscribe },
      client: {
        dispatch: (text, caller) => {
          clientCallers.push(caller)
          return dispatchClient(text, caller)
        },
        subscribe: pushes.client.subscribe,
      },
    },
    report,
  })
  onTestFinished(() => host.close())
  return { ...host, tokens, pushes, clientCallers, port: Number(new URL(host.origin).port) }
}

const dryers: Handlers<ExampleContract> = {
  dryers: {
    list: () => done([{ name: 'Dryer 1' }]),
    find: ({ name }) => done({ name }),
    add: () => done({ id: 'd-1' }),
    pick: () => done({ name: null }),
  },
}

const nothing = new Proxy({}, { get: () => new Proxy({}, { get: () => () => done({}) }) }) as Handlers<
  typeof clientContract
>

export type Sent = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request as any program could send it: `fetch` would not let us name a foreign Host or keep a `..`. */
export function send(port: number, { method = 'GET', path = '/', headers = {}, body }: Sent) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { Connection: 'close', ...headers } })
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (text += piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      response.on('error', reject)
    })
    sent.end(body)
  })
}
