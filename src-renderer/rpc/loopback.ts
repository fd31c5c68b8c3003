import type { Listener, Transport } from '../../src-shared/contract/kit.ts'
import { Fault } from '../../src-shared/domain/fault.ts'

const waitBetweenTriesMs = 500

/** Beside calls: a file goes up by itself, since it never travels as payload. */
export type LoopbackTransport = Transport & {
  /** Hands a file over and gives its handle. */
  readonly upload: (file: Blob) => Promise<string>
}

/**
 * The way to main over loopback; pushes come as lines of one streamed answer, because EventSource sends no token. `page`
 * names a page that is one of several, and is left at any moment: what it said last still arrives.
 */
export function loopbackTransport(token: string, base = '', page: string | null = null): LoopbackTransport {
  const authorization = { Authorization: `Bearer ${token}` }
  return {
    send: async (call) => {
      const answer = await reach(`${base}/rpc`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/json', ...(page === null ? {} : { 'X-Page': page }) },
        body: call,
        keepalive: page !== null,
      })
      return answer.text().catch(lost)
    },
    upload: async (file) => {
      const answer = await reach(`${base}/files`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/octet-stream' },
        body: file,
      })
      return ((await answer.json()) as { readonly file: string }).file
    },
    listen: (listener) => {
      const stopped = new AbortController()
      void keepListening(`${base}/rpc/events`, { headers: authorization, signal: stopped.signal }, listener)
      return () => stopped.abort()
    },
  }
}

/** An answer of ours; other doors and a dead host are faults. */
async function reach(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...request, cache: 'no-store', redirect: 'error' }).catch(lost)
  if (answer.status === 401 || answer.status === 403 || answer.status === 421) throw new Fault('forbidden')
  if (answer.status === 413) throw new Fault('invalid-input')
  if (!answer.ok) throw new Fault('disconnected', null, `status ${String(answer.status)}`)
  return answer
}

function lost(error: unknown): never {
  throw new Fault('disconnected', null, String(error))
}

type Listening = RequestInit & { readonly signal: AbortSignal }

async function keepListening(address: string, request: Listening, listener: Listener): Promise<void> {
  while ((await listenOnce(address, request, listener)) === 'lost') {
    listener.down('lost')
    await new Promise((resolve) => setTimeout(resolve, waitBetweenTriesMs))
  }
}

/** Hears until the line ends: lost, and then it is tried again; stopped by us, or refused by the host. */
async function listenOnce(address: string, request: Listening, listener: Listener) {
  try {
    const { body } = await reach(address, request)
    if (body) {
      listener.up()
      await readLines(body, listener.push)
    }
  } catch (error) {
    if (error instanceof Fault && error.kind === 'forbidden') {
      listener.down('not let in')
      return 'refused'
    }
  }
  return request.signal.aborted ? 'stopped' : 'lost'
}

/** Every whole line but the empty ones, which only keep the line warm. */
async function readLines(body: ReadableStream<Uint8Array>, line: (text: string) => void): Promise<void> {
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) if (text !== '') line(text)
  }
}
