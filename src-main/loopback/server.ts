import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type KeptFiles, longestFile } from '../kept-files.ts'
import { securityHeaders } from '../pages/headers.ts'
import type { Pages } from '../pages/pages.ts'
import { forbidden } from '../rpc/dispatcher.ts'
import type { RoleName, Roles } from '../rpc/roles.ts'
import { readBody } from './body.ts'
import { deviceOf, type Door, roleOf, turnedAway } from './door.ts'
import { streamPushes } from './events.ts'

/** UTF-8 bytes of a call; the dispatcher counts again, in characters. */
const longestCall = 1024 * 1024

export type Loopback = {
  readonly pages: Pages
  readonly nonce: string
  readonly tokens: Door['tokens']
  readonly files: KeptFiles
  readonly roles: Roles
  /** Logs what the server itself could not do. */
  readonly report: (error: unknown, where: string) => string
}

export type Bound = {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string
  /** Begins to answer. */
  readonly serve: (loopback: Loopback) => void
  /** Ends every connection and frees the port. */
  readonly close: () => Promise<void>
}

/** Takes a port of 127.0.0.1, before anything else is opened; port 0 is any that is free. Rejects when it is taken. */
export async function bind(port: number): Promise<Bound> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 2_000 })
  server.maxConnections = 500
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const authority = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    origin: `http://${authority}`,
    serve: (loopback) => {
      const door = { authority, tokens: loopback.tokens }
      server.on('request', (request, response) => {
        answer(loopback, door, request, response).catch((error: unknown) => {
          loopback.report(error, 'loopback')
          end(response, loopback, 500)
        })
      })
    },
    close: () => close(server),
  }
}

async function answer(loopback: Loopback, door: Door, request: IncomingMessage, response: ServerResponse) {
  const turned = turnedAway(request.headers, door)
  if (turned) return end(response, loopback, turned.status)
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  const isOurs = path === '/rpc' || path === '/rpc/events' || path === '/files' || path.startsWith('/files/')
  if (!isOurs) return servePage(loopback, request, response, path)

  const role = roleOf(request.headers, door)
  if (typeof role === 'object') return end(response, loopback, role.status)
  const asked = `${request.method ?? ''} ${path}`
  if (asked === 'POST /rpc') return serveCall(loopback, role, request, response)
  if (asked === 'GET /rpc/events') {
    streamPushes(response, securityHeaders(loopback.nonce), loopback.roles[role].subscribe)
    return response
  }
  if (role !== 'desk') return end(response, loopback, 403)
  if (asked === 'POST /files') return takeFile(loopback, request, response)
  if (request.method === 'GET') return giveFile(loopback, response, path.slice('/files/'.length))
  return end(response, loopback, 405)
}

function servePage({ pages }: Loopback, request: IncomingMessage, response: ServerResponse, path: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end()
  const page = pages(path)
  response.writeHead(page.status, { ...page.headers, 'Content-Length': page.body.length })
  return response.end(request.method === 'GET' ? page.body : undefined)
}

async function serveCall(loopback: Loopback, role: RoleName, request: IncomingMessage, response: ServerResponse) {
  if (request.headers['content-type'] !== 'application/json') return end(response, loopback, 415)
  const body = await readBody(request, longestCall)
  if (!body) return end(response, loopback, 413)
  const text = await loopback.roles[role].dispatch(body.toString('utf8'), {
    role,
    device: deviceOf(role, request.headers),
  })
  return end(response, loopback, text === forbidden ? 403 : 200, text)
}

async function takeFile(loopback: Loopback, request: IncomingMessage, response: ServerResponse) {
  if (request.headers['content-type'] !== 'application/octet-stream') return end(response, loopback, 415)
  const body = await readBody(request, longestFile)
  if (!body) return end(response, loopback, 413)
  return end(response, loopback, 200, JSON.stringify({ file: loopback.files.keep(body) }))
}

function giveFile(loopback: Loopback, response: ServerResponse, handle: string) {
  const bytes = loopback.files.read(handle)
  if (!bytes) return end(response, loopback, 404)
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' }
  return response.writeHead(200, { ...securityHeaders(loopback.nonce), ...headers }).end(bytes)
}

/** A whole answer of ours. One that turns a body away closes the line: what is left of the body is not read. */
function end(response: ServerResponse, { nonce }: Loopback, status: number, text = '') {
  if (response.headersSent) return response.end()
  const connection = status === 413 ? { Connection: 'close' } : {}
  const headers = { ...securityHeaders(nonce), ...connection, 'Content-Type': 'application/json; charset=utf-8' }
  return response.writeHead(status, headers).end(text)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
