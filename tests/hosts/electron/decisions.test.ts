import fc from 'fast-check'
import { expect, test } from 'vitest'
import { menuOf } from '../../../src-main/electron/menu.ts'
import { isOurs, isTrusted, mayLoad, pathOfPage } from '../../../src-main/electron/our-pages.ts'
import { dangerousSwitch } from '../../../src-main/electron/switches.ts'
import { windowSettings } from '../../../src-main/electron/window-settings.ts'
import { readPages } from '../../../src-main/pages/pages.ts'
import { pagesFolder } from '../loopback-fixture.ts'

test('every window has exactly these settings (REL-H1)', () => {
  expect(windowSettings('desk', '/out/preload/preload.cjs', true)).toEqual({
    name: 'desk',
    windowStatePersistence: true,
    title: 'Lanebook',
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: '/out/preload/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: false,
    },
  })
  expect(windowSettings('client', '', false).webPreferences?.devTools).toBe(true)
})

const foreign = [
  '',
  'about:blank',
  'app:',
  'app://',
  'app:///bundle/index.html',
  'app://bundle.evil.example/index.html',
  'app://evil@bundle/index.html',
  'app://bundle:80/index.html',
  'app://Bundle/index.html',
  'app://bundle@evil.example/',
  'app2://bundle/index.html',
  'http://bundle/index.html',
  'https://app/bundle',
  'file:///C:/Windows/win.ini',
  'file://bundle/index.html',
  '\\\\server\\share',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://evil.example/1',
  'ws://127.0.0.1/',
  'ms-msdt:/id',
  'devtools://devtools/bundled/inspector.html',
]

test.each(foreign)('%j is no page of ours, loads nothing and leads nowhere (REL-H5, REL-H9)', (address) => {
  expect(isOurs(address)).toBe(false)
  expect(mayLoad(address)).toBe(false)
  expect(pathOfPage(address)).toBeNull()
})

test('our own pages, and what a page holds itself, may load', () => {
  for (const address of ['app://bundle/', 'app://bundle/index.html', 'APP://bundle/book.html?x#y'])
    expect([isOurs(address), mayLoad(address)]).toEqual([true, true])
  expect(mayLoad('data:image/png;base64,AAAA')).toBe(true)
  expect(mayLoad('blob:app://bundle/1')).toBe(true)
})

test('no address but a built page is ever answered, however it is spelt (REL-S6)', () => {
  const pages = readPages(pagesFolder(), 'n0nce')
  const answered = (address: string) => {
    const path = pathOfPage(address)
    return path !== null && pages(path).status === 200
  }
  expect(answered('app://bundle/index.html')).toBe(true)
  const known = new Set(['/', '/index.html', '/book.html', '/assets/index.js'])
  const pieces = [
    '..',
    '.',
    '%2e%2e',
    '%2E',
    '\\',
    '%5c',
    '%00',
    '\0',
    '//',
    'assets',
    'index.html',
    'INDEX~1.HTM',
    'secret.json',
    'book.html',
    'C:',
    '?',
    '#',
    '@',
    ':',
    ' ',
  ]
  const path = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.oneof(path, fc.string()), (text) => {
      const address = `app://bundle/${text}`
      if (answered(address)) expect(known).toContain(new URL(address).pathname)
    }),
    { numRuns: 20_000 },
  )
})

test('no foreign address passes for ours, whatever it looks like (REL-S6)', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `app://${text}`),
      ),
      (address) => {
        if (isOurs(address)) expect(new URL(address).href).toMatch(/^app:\/\/bundle(\/|\?|#|$)/)
      },
    ),
    { numRuns: 20_000 },
  )
})

test('only the main frame of a page of ours is heard (REL-H12)', () => {
  const main = { url: 'app://bundle/index.html' }
  expect(isTrusted({ senderFrame: main, sender: { mainFrame: main } })).toBe(true)
  expect(isTrusted({ senderFrame: null, sender: { mainFrame: main } })).toBe(false)
  expect(isTrusted({ senderFrame: null, sender: { mainFrame: null } })).toBe(false)
  expect(isTrusted({ senderFrame: { url: main.url }, sender: { mainFrame: main } })).toBe(false)
  for (const url of foreign) {
    const frame = { url }
    expect(isTrusted({ senderFrame: frame, sender: { mainFrame: frame } })).toBe(false)
  }
})

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/x',
  '--no-sandbox',
  '-no-sandbox',
  '/no-sandbox',
  '--NO-SANDBOX',
  '--disable-web-security',
  '--host-rules=MAP * 127.0.0.1',
  '--proxy-server=evil:1',
  '--proxy-pac-url=http://evil',
  '--user-data-dir=/tmp/x',
])('%s does not start the packed program, and may start a development build (REL-H18)', (argument) => {
  expect(dangerousSwitch(['lanebook', '--demo', argument], true)).toBe(argument)
  expect(dangerousSwitch(['electron', '.', argument], false)).toBeNull()
})

test('our own options, files and folders are no dangerous switches', () => {
  const argv = [
    '/opt/no-sandbox',
    '--data=/home/eva/inspect',
    '--demo',
    '--zone=Europe/Riga',
    'inspect',
    '/home/inspect',
  ]
  expect(dangerousSwitch(argv, true)).toBeNull()
})

test('macOS has the menu that copy and paste need, elsewhere there is none', () => {
  expect(menuOf('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu', 'windowMenu'])
  expect(menuOf('win32')).toBeNull()
})
