import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Api, client } from '../../src-renderer/rpc/client.ts'
import { loopbackTransport } from '../../src-renderer/rpc/loopback.ts'
import { requestIds } from '../../src-renderer/rpc/request-ids.ts'
import type { ClientContract } from '../../src-shared/contract/client-booking.ts'
import type { DeskContract } from '../../src-shared/contract/desk.ts'
import type { Contract, Transport } from '../../src-shared/contract/kit.ts'
import { copyDemoBook } from './demo-book.ts'
import { endHost, type Started, startHost } from './start-host.ts'

export type HostOptions = {
  /** The salon's wall clock where the host's clock starts. */
  readonly now: string
  readonly zone: string
  readonly demo: boolean
}

/** A salon's book in a folder of its own, served by the built loopback host. */
export class Host {
  /** All that the desk may call, over real HTTP: for filling the book before a test looks at it. Goes on after a restart. */
  readonly api: Api<DeskContract> = this.#client()
  /** The data folder; look at the book in it only after `stop`. */
  readonly folder = mkdtempSync(join(tmpdir(), 'lanebook-'))
  readonly #options: HostOptions
  #started: Started | null = null

  constructor(options: HostOptions) {
    this.#options = options
  }

  /** What the desk's page is opened with: `http://127.0.0.1:PORT/#token=…`. */
  get address(): string {
    if (!this.#started) throw new Error('the host is not running')
    return this.#started.address
  }

  get origin(): string {
    return new URL(this.address).origin
  }

  get token(): string {
    return tokenOf(this.address)
  }

  /** Opens the book, a new one the first time. The clock starts at `now`. */
  async start({ now = this.#options.now }: { readonly now?: string } = {}): Promise<void> {
    const { zone, demo } = this.#options
    const isNew = this.#started === null
    if (isNew && demo) await copyDemoBook(this.folder, now, zone)
    const once = isNew && !demo ? ['--zone', zone] : []
    this.#started = await startHost(['--data', this.folder, '--now', now, ...once])
  }

  /** Closes the book in order; its address is good no more. */
  async stop(): Promise<void> {
    if (this.#started) await endHost(this.#started, 'SIGTERM')
  }

  /** Ends the host as a power cut would. */
  async kill(): Promise<void> {
    if (this.#started) await endHost(this.#started, 'SIGKILL')
  }

  /** Closes the book and opens it again, under another address: pages must be opened anew. */
  async restart(options: { readonly now?: string } = {}): Promise<void> {
    await this.stop()
    await this.start(options)
  }

  /** All that client booking may call, with a token as the desk hands it out. */
  async clientApi(): Promise<Api<ClientContract>> {
    const { address } = await this.api.host.openClientBooking.call({})
    if (address === null) throw new Error('the loopback host opens no window')
    return apiOver<ClientContract>(() => loopbackTransport(tokenOf(address), this.origin))
  }

  /** Stops, and removes the folder. */
  async end(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #client(): Api<DeskContract> {
    return apiOver<DeskContract>(() => loopbackTransport(this.token, this.origin))
  }
}

/** A client that asks for its way to main at each call, since a restart changes port and token. */
function apiOver<C extends Contract>(transport: () => Transport): Api<C> {
  const kept = new Map<string, string>()
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const now: Transport = { send: (call) => transport().send(call), listen: (listener) => transport().listen(listener) }
  return client<C>(now, requestIds(memory))
}

function tokenOf(address: string): string {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? ''
}
