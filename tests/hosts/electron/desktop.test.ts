import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Desktop, DesktopHost } from '../../../src-main/electron/desktop.ts'
import type { Caller } from '../../../src-main/rpc/dispatcher.ts'
import { readPages } from '../../../src-main/pages/pages.ts'
import { pagesFolder } from '../loopback-fixture.ts'
import type * as StandIn from './stand-in.ts'

vi.mock('electron', () => import('./stand-in.ts'))

let electron: typeof StandIn
let heard: { text: unknown; caller: Caller }[]
let push: Record<'desk' | 'client', (text: string) => void>
let host: DesktopHost
let closed: number

beforeEach(async () => {
  electron = (await import('electron')) as unknown as typeof StandIn
  electron.forgetAll()
  heard = []
  closed = 0
  push = { desk: () => undefined, client: () => undefined }
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const dispatch = (text: unknown, caller: Caller) => {
  heard.push({ text, caller })
  return Promise.resolve('{"ok":true,"value":1}')
}

/** Runs the desktop over two roles that only listen, and waits until it is ready. */
async function run(changed: Partial<Desktop> = {}) {
  const { runDesktop } = await import('../../../src-main/electron/desktop.ts')
  const role = (name: 'desk' | 'client') => ({
    dispatch,
    subscribe: (sink: (text: string) => void) => {
      push[name] = sink
      return () => (push[name] = () => undefined)
    },
  })
  runDesktop({
    argv: ['electron', '.'],
    profileFolder: join(mkdtempSync(join(tmpdir(), 'lanebook-')), 'window'),
    preload: '/out/preload/preload.cjs',
    pages: readPages(pagesFolder(), 'n0nce'),
    open: (given) => {
      host = given
      return { roles: { desk: role('desk'), client: role('client') }, notes: [], close: () => closed++ }
    },
    ...changed,
  })
  await new Promise((done) => setImmediate(done))
  return electron.BrowserWindow.all
}

/** The function that our code handed to Electron. */
const handed = (recorded: { readonly mock: { readonly calls: unknown[][] } }, place = 0) =>
  recorded.mock.calls[0]?.[place] as (...args: unknown[]) => unknown

/** A call as Electron delivers it. */
const ask = (sender: unknown, senderFrame: unknown) =>
  handed(electron.ipcMain.handle, 1)({ sender, senderFrame }, '{"noun":"a"}') as Promise<string> | string

test('the sandbox is on before anything is ready, and the book opens before a window does (REL-H2)', async () => {
  await run()
  const order = [
    'app.enableSandbox',
    'protocol.registerSchemesAsPrivileged',
    'app.requestSingleInstanceLock',
    'app.whenReady',
  ]
  expect(electron.calls.filter((call) => order.includes(call))).toEqual(order)
  expect(electron.calls.indexOf('session.onBeforeRequest')).toBeLessThan(electron.calls.indexOf('new BrowserWindow'))
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  expect(electron.crashReporter.start).toHaveBeenCalledWith({ uploadToServer: false })
})

test('a second start touches no book, and brings the first window to the front (REL-H21)', async () => {
  electron.app.hasLock = false
  const open = vi.fn<Desktop['open']>()
  expect(await run({ open })).toEqual([])
  expect(open).not.toHaveBeenCalled()
  expect(electron.app.exit).toHaveBeenCalledWith(3)
  electron.app.hasLock = true
  const [window] = await run()
  electron.app.emit('second-instance')
  expect(window?.restore).toHaveBeenCalled()
  expect(window?.focus).toHaveBeenCalled()
  expect(electron.BrowserWindow.all).toHaveLength(1)
})

test('a dangerous switch stops the packed program before anything else (REL-H18)', async () => {
  electron.app.isPackaged = true
  await run({ argv: ['lanebook', '--inspect'] })
  expect(electron.calls).toEqual(['app.exit'])
})

test('a book that cannot be opened is said in a box, and no window opens', async () => {
  const windows = await run({
    open: () => {
      throw new Error('The book is already open.')
    },
  })
  expect(electron.dialog.showErrorBox).toHaveBeenCalledWith('Lanebook', 'The book is already open.')
  expect(electron.app.exit).toHaveBeenCalledWith(3)
  expect(windows).toEqual([])
})

test('the desk calls as the desk, known by its window', async () => {
  const [desk] = await run()
  expect(await ask(desk?.webContents, desk?.webContents.mainFrame)).toBe('{"ok":true,"value":1}')
  expect(heard).toEqual([{ text: '{"noun":"a"}', caller: { role: 'desk', device: 'desk' } }])
})

test('client booking has a window of its own with its own role, once', async () => {
  await run()
  expect(host.openClientBooking()).toEqual({ address: null })
  host.openClientBooking()
  const [, client, third] = electron.BrowserWindow.all
  expect(third).toBeUndefined()
  expect(client?.loadURL).toHaveBeenCalledWith('app://bundle/book.html')
  await ask(client?.webContents, client?.webContents.mainFrame)
  client?.emit('closed')
  host.openClientBooking()
  expect(electron.BrowserWindow.all).toHaveLength(3)
  // Another window is another page: what the first was refused is not this one's.
  const next = electron.BrowserWindow.all[2]
  await ask(next?.webContents, next?.webContents.mainFrame)
  await ask(next?.webContents, next?.webContents.mainFrame)
  const [first, second, third_] = heard.map(({ caller }) => caller as { role: string; device: string })
  expect(first).toMatchObject({ role: 'client', device: expect.stringMatching(/^client [0-9a-f-]{36}$/) as string })
  expect(second?.device).not.toBe(first?.device)
  expect(third_).toEqual(second)
})

test('a frame inside, a page that is gone, a foreign page or window is not heard (REL-H12)', async () => {
  const [desk] = await run()
  const forbidden = '{"ok":false,"fault":"forbidden"}'
  expect(await ask(desk?.webContents, { url: 'app://bundle/index.html' })).toBe(forbidden)
  expect(await ask(desk?.webContents, null)).toBe(forbidden)
  const foreign = { url: 'https://evil.example/' }
  expect(await ask({ mainFrame: foreign }, foreign)).toBe(forbidden)
  const stranger = new electron.FakeContents()
  expect(await ask(stranger, stranger.mainFrame)).toBe(forbidden)
  expect(heard).toEqual([])
})

test('pushes reach the window of their role, and none that is closed', async () => {
  const [desk] = await run()
  push.desk('{"name":"changed"}')
  expect(desk?.webContents.sent).toEqual([['api:push', '{"name":"changed"}']])
  if (desk) desk.isGone = true
  push.desk('{"name":"changed"}')
  expect(desk?.webContents.sent).toHaveLength(1)
})

test('a page goes nowhere else, opens no window and embeds nothing (REL-H5, REL-H6, REL-H7)', async () => {
  const [desk] = await run()
  const contents = desk?.webContents
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    const preventDefault = vi.fn()
    contents?.emit(event, { url: 'https://evil.example/?leak', preventDefault })
    expect(preventDefault, event).toHaveBeenCalledOnce()
    const stay = vi.fn()
    contents?.emit(event, { url: 'app://bundle/index.html', preventDefault: stay })
    expect(stay, event).not.toHaveBeenCalled()
  }
  expect(contents?.openHandler?.({ url: 'app://bundle/book.html' })).toEqual({ action: 'deny' })
  const preventDefault = vi.fn()
  contents?.emit('will-attach-webview', { preventDefault })
  expect(preventDefault).toHaveBeenCalledOnce()
})

test('no permission is given, whatever it is called, and no device is chosen (REL-H8)', async () => {
  await run()
  const guarded = electron.session.defaultSession
  const types = readFileSync(resolve(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8')
  const line = /setPermissionCheckHandler\(handler: .*/.exec(types)?.[0] ?? ''
  const permissions = [...line.matchAll(/'([\w-]+)'/gi)].map(([, name]) => name)
  expect(permissions.length).toBeGreaterThan(30)
  for (const permission of permissions) {
    const answer = vi.fn()
    handed(guarded.setPermissionRequestHandler)(null, permission, answer)
    expect(answer).toHaveBeenCalledExactlyOnceWith(false)
    expect(handed(guarded.setPermissionCheckHandler)(null, permission)).toBe(false)
  }
  expect(handed(guarded.setDevicePermissionHandler)({})).toBe(false)
  const media = vi.fn()
  handed(guarded.setDisplayMediaRequestHandler)({}, media)
  expect(media).toHaveBeenCalledExactlyOnceWith(null)
  for (const [event, args, chosen] of [
    ['select-hid-device', [{}], [null]],
    ['select-serial-port', [[], {}], ['']],
    ['select-usb-device', [{}], []],
    ['will-download', [], null],
  ] as const) {
    const preventDefault = vi.fn()
    const choose = vi.fn()
    guarded.emit(event, { preventDefault }, ...args, choose)
    expect(preventDefault, event).toHaveBeenCalledOnce()
    if (chosen) expect(choose, event).toHaveBeenCalledExactlyOnceWith(...chosen)
  }
})

test('nothing but our own pages is ever asked of a network (REL-H9)', async () => {
  await run()
  const filter = handed(electron.session.defaultSession.webRequest.onBeforeRequest)
  const cancels = (url: string) => {
    const answer = vi.fn<(decided: { cancel: boolean }) => void>()
    filter({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  expect(cancels('app://bundle/assets/index.js')).toBe(false)
  for (const url of ['https://evil.example/', 'http://127.0.0.1:80/', 'ws://evil.example/', 'file:///etc/passwd'])
    expect(cancels(url)).toBe(true)
})

test('pages come from the manifest with the security headers (REL-H3)', async () => {
  await run()
  const answer = handed(electron.protocol.handle, 1) as (request: Request) => Response
  const page = answer(new Request('app://bundle/index.html'))
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  expect(await page.text()).toContain('<title>desk</title>')
  expect(answer(new Request('app://bundle/../secret.json')).status).toBe(404)
  expect(answer(new Request('app://evil/index.html')).status).toBe(404)
  expect(answer(new Request('app://bundle/index.html', { method: 'POST' })).status).toBe(404)
})

test('a window appears when it is drawn, and only then says that it is ready', async () => {
  const [desk] = await run()
  expect(console.log).not.toHaveBeenCalled()
  desk?.emit('ready-to-show')
  expect(desk?.show).toHaveBeenCalledOnce()
  expect(console.log).toHaveBeenCalledExactlyOnceWith('Lanebook is ready at app://bundle/')
})

test('a page that crashed is loaded again, one that was closed is not (REL-H22)', async () => {
  const [desk] = await run()
  desk?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(desk?.reload).not.toHaveBeenCalled()
  desk?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(desk?.reload).toHaveBeenCalledOnce()
})

test('a file is picked in the system’s dialog and known by a handle only', async () => {
  await run()
  expect(await host.files.pick('json')).toBeNull()
  const file = join(mkdtempSync(join(tmpdir(), 'lanebook-')), 'resources.json')
  writeFileSync(file, '{"success":true}')
  electron.dialog.showOpenDialog.mockImplementationOnce(() => Promise.resolve({ canceled: false, filePaths: [file] }))
  const handle = await host.files.pick('json')
  expect(handle).not.toContain('resources')
  expect(Buffer.from(host.files.read(String(handle)) ?? []).toString()).toBe('{"success":true}')
})

test('closing the last window ends the program and closes the book', async () => {
  await run()
  electron.app.emit('window-all-closed')
  expect(electron.app.quit).toHaveBeenCalledOnce()
  electron.app.emit('will-quit')
  expect(closed).toBe(1)
})
