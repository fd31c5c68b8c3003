import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { deviceOf } from '../../src-main/loopback/door.ts'
import { longestFile } from '../../src-main/kept-files.ts'
import { loopbackTransport } from '../../src-renderer/rpc/loopback.ts'
import { exampleHost, send, type Sent } from './loopback-fixture.ts'

const list = JSON.stringify({ noun: 'dryers', verb: 'list', input: {} })

/** A call as our own page sends it, with what a test changes about it. */
const call = (token: string, changed: Sent = {}): Sent => ({
  method: 'POST',
  path: '/rpc',
  body: list,
  ...changed,
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...changed.headers },
})

test('the desk calls, and hears pushes on one line', async () => {
  const { origin, tokens, pushes } = await exampleHost()
  const transport = loopbackTransport(tokens.desk, origin)
  expect(JSON.parse(await transport.send(list))).toEqual({ ok: true, value: [{ name: 'Dryer 1' }] })
  const heard = await new Promise<string>((resolve) => {
    const stop = transport.listen({
      up: () => pushes.desk.publish('changed', { revision: 7 }),
      down: () => undefined,
      push: (text) => {
        stop()
        resolve(text)
      },
    })
  })
  expect(JSON.parse(heard)).toEqual({ name: 'changed', data: { revision: 7 } })
})

test('each booking page is a device of its own, and the desk is one in all its windows', async () => {
  const { origin, tokens, clientCallers } = await exampleHost()
  const offer = JSON.stringify({ noun: 'booking', verb: 'offer', input: {} })
  for (const page of ['first', 'second', 'second', null])
    await loopbackTransport(tokens.client, origin, page).send(offer)
  expect(clientCallers.map(({ device }) => device)).toEqual([
    'client first',
    'client second',
    'client second',
    'client',
  ])
  expect(deviceOf('desk', { 'x-page': 'first' })).toBe('desk')
  expect(deviceOf('client', { 'x-page': "a' b" })).toBe('client')
})

test('the address has two pages, each with the nonce of its policy', async () => {
  const { port } = await exampleHost()
  for (const [path, title] of [
    ['/', 'desk'],
    ['/index.html', 'desk'],
    ['/book.html?again', 'book'],
  ] as const) {
    const page = await send(port, { path })
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining(`<title>${title}</title>`) as string })
    expect(page.text).toContain('<meta name="csp-nonce" content="n0nce" />')
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'nonce-n0nce'")
  }
})

test('every answer carries the security headers and lets no other origin read it (REL-H4)', async () => {
  const { port, tokens } = await exampleHost()
  for (const sent of [{}, { path: '/nothing' }, call(tokens.desk), call('wrong'), { headers: { Host: 'evil' } }]) {
    const { headers } = await send(port, sent)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce'; font-src 'self' data:; " +
        "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; " +
        "frame-ancestors 'none'; object-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['set-cookie']).toBeUndefined()
  }
})

test('no token, a wrong one, a shortened one or one in a cookie is turned away with 401 (REL-S8)', async () => {
  const { port, tokens } = await exampleHost()
  for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Bearer ${tokens.desk.slice(1)}`, `Basic ${tokens.desk}`])
    expect((await send(port, call('', { headers: { Authorization: authorization } }))).status).toBe(401)
  const cookie = { Cookie: `token=${tokens.desk}`, Authorization: '' }
  expect((await send(port, call('', { headers: cookie }))).status).toBe(401)
  expect((await send(port, { path: '/rpc/events' })).status).toBe(401)
  expect((await send(port, { path: '/files/1' })).status).toBe(401)
  expect((await send(port, call(tokens.desk))).status).toBe(200)
})

test('a foreign page is turned away with 403, also one from another port of this machine (REL-S8)', async () => {
  const { port, tokens, origin } = await exampleHost()
  for (const foreign of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: `http://127.0.0.1:${String(port + 1)}` },
    { Origin: `http://localhost:${String(port)}` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ]) {
    expect((await send(port, call(tokens.desk, { headers: foreign }))).status).toBe(403)
    expect((await send(port, { headers: foreign })).status).toBe(403)
  }
  expect((await send(port, call(tokens.desk, { headers: { Origin: origin } }))).status).toBe(200)
})

test('a name that was rebound to this machine is turned away with 421 (REL-S8)', async () => {
  const { port, tokens } = await exampleHost()
  for (const host of [
    'evil.example',
    `localhost:${String(port)}`,
    '127.0.0.1',
    `127.0.0.1:${String(port)}.evil.example`,
  ])
    expect((await send(port, call(tokens.desk, { headers: { Host: host } }))).status).toBe(421)
})

test('the booking token is good for client booking only: all else is 403 (REL-S8)', async () => {
  const { port, tokens } = await exampleHost()
  expect((await send(port, call(tokens.client))).status).toBe(403)
  expect((await send(port, call(tokens.client, { path: '/files' }))).status).toBe(403)
  expect((await send(port, call(tokens.client, { method: 'GET', path: '/files/1', body: '' }))).status).toBe(403)
  const offer = JSON.stringify({ noun: 'booking', verb: 'offer', input: {} })
  expect((await send(port, call(tokens.client, { body: offer }))).status).toBe(200)
})

test('a call that is too long, or no JSON, does not come in (REL-S8)', async () => {
  const { port, tokens } = await exampleHost()
  const long = 'x'.repeat(1024 * 1024 + 1)
  expect((await send(port, call(tokens.desk, { body: long }))).status).toBe(413)
  const withoutLength = { 'Transfer-Encoding': 'chunked' }
  expect((await send(port, call(tokens.desk, { body: long, headers: withoutLength }))).status).toBe(413)
  const form = { 'Content-Type': 'text/plain' }
  expect((await send(port, call(tokens.desk, { headers: form }))).status).toBe(415)
  expect((await send(port, call(tokens.desk))).status).toBe(200)
})

test('no address leads out of the built pages (REL-S6)', async () => {
  const { port } = await exampleHost()
  for (const path of [
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '//secret.json',
    '/assets',
    '/assets/index.js.map',
    '/INDEX.HTML',
    '/index.html%00',
    '/__proto__',
    '/constructor',
    'http://evil.example/index.html',
  ]) {
    const answer = await send(port, { path })
    expect({ path, status: answer.status, text: answer.text }).toEqual({ path, status: 404, text: '' })
  }
  expect((await send(port, { path: '/assets/index.js' })).status).toBe(200)
  expect((await send(port, { method: 'POST', path: '/' })).status).toBe(405)
})

test('a file is handed over and given out again by its handle only', async () => {
  const { port, tokens } = await exampleHost()
  const file = { method: 'POST', path: '/files', headers: { 'Content-Type': 'application/octet-stream' } }
  const kept = await send(port, call(tokens.desk, { ...file, body: '{"success":true}' }))
  const { file: handle } = JSON.parse(kept.text) as { file: string }
  const given = await send(port, call(tokens.desk, { method: 'GET', path: `/files/${handle}`, body: '' }))
  expect(given).toMatchObject({ status: 200, text: '{"success":true}' })
  expect(given.headers['content-disposition']).toBe('attachment')
  for (const path of ['/files/', '/files/..', `/files/${handle}/..`, '/files/__proto__'])
    expect((await send(port, call(tokens.desk, { method: 'GET', path, body: '' }))).status).toBe(404)
  const tooLong = { ...file.headers, 'Content-Length': String(longestFile + 1) }
  expect((await send(port, call(tokens.desk, { ...file, headers: tooLong, body: '' }))).status).toBe(413)
})

test('half a request holds up nobody (REL-S8)', async () => {
  const { port, tokens } = await exampleHost()
  const slow = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'))
  for (const socket of slow) socket.write('POST /rpc HTTP/1.1\r\nHost: ')
  expect((await send(port, call(tokens.desk))).status).toBe(200)
  for (const socket of slow) socket.destroy()
})
