import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const anyWindowsProgram = join(root, 'node_modules/electron-winstaller/vendor/7z-x64.exe')
let scratch = ''

const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'lanebook-packaging-'))
  if (!existsSync(join(root, 'out/main/index.js'))) run('node_modules/electron-vite/bin/electron-vite.js', 'build')
}, 120_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A folder that looks like Electron's. */
function standIn(platform: string): string {
  const folder = join(scratch, `electron-${platform}`)
  for (const inner of ['resources', 'locales']) mkdirSync(join(folder, inner), { recursive: true })
  if (platform === 'win') copyFileSync(anyWindowsProgram, join(folder, 'electron.exe'))
  else copyFileSync('/bin/true', join(folder, 'electron'))
  for (const file of ['LICENSE', 'version', 'resources.pak']) writeFileSync(join(folder, file), 'stand-in')
  return folder
}

/** Packs for a target, and says what lies in the folder and in its archive. */
function pack(platform: 'linux' | 'win', arch: 'x64' | 'arm64') {
  const output = join(scratch, `${platform}-${arch}`)
  run(
    'node_modules/electron-builder/cli.js',
    ...['--dir', `--${platform}`, `--${arch}`, '--config', 'tests/packaging/stand-in.yml'],
    ...[`-c.electronDist=${standIn(platform)}`, `-c.directories.output=${output}`],
  )
  const unpacked = join(output, `${platform}${arch === 'x64' ? '' : `-${arch}`}-unpacked`)
  const archive = join(unpacked, 'resources/app.asar')
  return { unpacked, archived: filesIn(archive), loose: filesBelow(join(unpacked, 'resources/app.asar.unpacked')) }
}

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean }

/** Every file of an asar archive: its header is JSON behind four integers, the last of which is its length. */
function filesIn(archive: string): string[] {
  const bytes = readFileSync(archive)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as Entry
  const walk = (entry: Entry, path: string): string[] =>
    entry.files
      ? Object.entries(entry.files).flatMap(([name, inner]) => walk(inner, `${path}/${name}`))
      : [path.slice(1)]
  return walk(header, '')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

test.skipIf(process.platform !== 'linux').for([
  ['linux', 'x64', 'linux-x64.node'],
  ['linux', 'arm64', 'linux-arm64.node'],
  ['win', 'x64', 'win32-x64.node'],
] as const)(
  'the packed app for %s %s has what it needs and nothing else',
  { timeout: 180_000 },
  ([platform, arch, addon]) => {
    const { unpacked, archived, loose } = pack(platform, arch)

    // One addon, that of the target, outside the archive, where it can be loaded.
    expect([...archived, ...loose].filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${addon}`,
      `node_modules/better-sqlite3/prebuilds/${addon}`,
    ])
    expect(loose).toContain(`node_modules/better-sqlite3/prebuilds/${addon}`)

    // Every migration with its journal, and both pages.
    const journal = JSON.parse(readFileSync(join(root, 'drizzle/meta/_journal.json'), 'utf8')) as {
      entries: { tag: string }[]
    }
    for (const { tag } of journal.entries) expect(archived).toContain(`drizzle/${tag}.sql`)
    for (const file of ['drizzle/meta/_journal.json', 'out/main/index.js', 'out/preload/preload.cjs', 'package.json'])
      expect(archived).toContain(file)
    for (const page of ['index.html', 'book.html']) expect(archived).toContain(`out/renderer/${page}`)

    // The licence, of ours and of Electron's.
    expect(readFileSync(join(unpacked, 'LICENSE.txt'), 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE')
    expect(existsSync(join(unpacked, 'LICENSE.electron.txt'))).toBe(true)

    // No sources, no tests, no maps, no Node, no packages but the one that is needed.
    expect(
      archived.filter((file) => /\.(ts|tsx|map|c|cc|cpp|h)$|^(src-|tests|build|out-loopback)|(^|\/)\./.test(file)),
    ).toEqual([])
    const packages = new Set(
      archived.filter((file) => file.startsWith('node_modules/')).map((file) => file.split('/')[1]),
    )
    expect([...packages]).toEqual(['better-sqlite3'])
  },
)

test('the loopback host is not in the packed app (REL-H20)', () => {
  const main = readFileSync(join(root, 'out/main/index.js'), 'utf8')
  for (const trace of [/node:http/, /from ["']https?["']/, /\.listen\(/, /createServer/, /out-loopback/])
    expect(main).not.toMatch(trace)
})

test('fuses, updates and scripts are as the packed app needs them (REL-H9, REL-H17)', () => {
  const text = readFileSync(join(root, 'build/electron-builder.yml'), 'utf8')
  for (const line of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
    'strictlyRequireAllFuses: true',
    'publish: null',
    'npmRebuild: false',
    'perMachine: false',
    'deleteAppDataOnUninstall: false',
  ])
    expect(text).toContain(line)
})
