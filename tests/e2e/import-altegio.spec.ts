import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defaultFolder } from '../../src-main/default-folder.ts'
import type { Host } from '../support/host.ts'
import { expect, test } from '../support/test.ts'

/** The documentation's example, word for word. */
const documented = `{ "success": true, "data": [
  { "id": 70, "title": "Pedicure chair", "instances": [ { "id": 181, "title": "Pedicure chair #1", "resource_id": 70 } ] },
  { "id": 464, "title": "massage room", "instances": [
    { "id": 1094, "title": "Massage room 1st floor", "resource_id": 464 },
    { "id": 1162, "title": "Massage room 2nd floor", "resource_id": 464 } ] } ],
  "meta": { "count": 2 } }`

const command = resolve(import.meta.dirname, '../../build/import-altegio.mjs')

/** Runs the command on a file of this text; what it said, and whether it went well. */
function importFile(host: Host, text: string) {
  const file = join(host.folder, 'resources.json')
  writeFileSync(file, text)
  return runImport(['--data', host.folder, file])
}

function runImport(args: readonly string[], env = process.env) {
  const { status, stdout, stderr } = spawnSync('node', [command, ...args], { encoding: 'utf8', env })
  return { isDone: status === 0, said: (stdout + stderr).trim() }
}

const listed = async ({ api }: Host) =>
  (await api.resources.list.call({})).map(({ name, instances }) => [name, ...instances.map((each) => each.name)])

test('resources come over from Altegio by a command, once', async ({ host }) => {
  await host.stop()
  expect(importFile(host, documented).said).toContain('Added 2 resources and 3 instances')
  const book = readFileSync(join(host.folder, 'lanebook.db'))
  expect(importFile(host, documented).said).toContain('Added 0 resources and 0 instances')
  expect(book.length).toBe(readFileSync(join(host.folder, 'lanebook.db')).length)
  await host.start()
  expect(await listed(host)).toEqual([
    ['Pedicure chair', 'Pedicure chair #1'],
    ['massage room', 'Massage room 1st floor', 'Massage room 2nd floor'],
  ])
})

test('without --data the command names the folder that it writes to', ({ host }) => {
  const file = join(host.folder, 'resources.json')
  writeFileSync(file, documented)
  const home = join(host.folder, 'home')
  const machine = { HOME: home, USERPROFILE: home, LOCALAPPDATA: home, XDG_DATA_HOME: home }
  const { isDone, said } = runImport([file], { ...process.env, ...machine })
  expect(isDone, said).toBe(true)
  const folder = /^No --data was given: importing into the book in (.+)\.$/m.exec(said)?.[1] ?? ''
  expect(existsSync(join(folder, 'lanebook.db')), said).toBe(true)
  expect(folder).toBe(defaultFolder({ platform: process.platform, home, env: machine }))
})

test('while the app is open the command says so and changes nothing', async ({ host }) => {
  const { isDone, said } = importFile(host, documented)
  expect(isDone).toBe(false)
  expect(said).toMatch(/Lanebook is open.*Settings › Import.*Nothing was changed/)
  expect(await listed(host)).toEqual([])
})

test('a broken file changes nothing and says where it is broken', async ({ host }) => {
  await host.stop()
  const before = readFileSync(join(host.folder, 'lanebook.db'))
  expect(importFile(host, '{"success": true,\n "data": [}').said).toContain('line 2, column 11')
  expect(importFile(host, '{"success": true, "data": [{"id": 1, "title": ""}]}').said).toContain('data[0].title')
  expect(readFileSync(join(host.folder, 'lanebook.db')).equals(before)).toBe(true)
  expect(readdirSync(host.folder).filter((name) => name.endsWith('-wal'))).toEqual([])
})
