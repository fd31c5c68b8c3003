import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { loopbackEntry } from '../support/start-host.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanebook-'))
})
test.afterEach(() => rmSync(folder, { recursive: true }))

/** A program and what it has said so far; `until` waits for a line. */
function run(file: string, ...args: string[]) {
  // Without a display nothing is opened on the screen of whoever runs the tests.
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line))
  const until = (start: string) =>
    expect.poll(() => lines.find((line) => line.startsWith(start)), { timeout: 60_000 }).toBeTruthy()
  return { child, lines, until }
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

test('npm start says why it has no window, says once where it is ready, and closes in order', async () => {
  const started = run(
    'build/start.mjs',
    '--data',
    folder,
    '--no-open',
    '--now',
    '2026-03-02T09:00',
    '--zone',
    'Europe/Riga',
  )
  await started.until('Lanebook is ready at ')
  const ready = started.lines.filter((line) => line.startsWith('Lanebook is ready at'))
  expect(ready).toEqual([expect.stringMatching(/^Lanebook is ready at http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)])
  expect(started.lines).toContain('--now is for the browser: Lanebook runs in your browser instead.')
  const address = ready[0]?.slice('Lanebook is ready at '.length) ?? ''
  expect((await fetch(address)).status).toBe(200)
  started.child.kill('SIGTERM')
  expect(await ended(started.child)).toBe(0)
  // The write-ahead log is folded in: the file alone is the whole book.
  expect(readdirSync(folder).filter((name) => name.startsWith('lanebook.db'))).toEqual(['lanebook.db'])
})

test('the host ends when whoever started it is gone, however it went', async () => {
  const started = run('build/start.mjs', '--data', folder, '--no-open', '--loopback')
  await started.until('Lanebook is ready at ')
  const address = started.lines.at(-1)?.replace('Lanebook is ready at ', '') ?? ''
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    )
  expect(await answers()).toBe(true)
  started.child.kill('SIGKILL')
  await expect.poll(answers).toBe(false)
})

test('the host closes in order when its channel says so, for Windows has no signal to send it', async () => {
  const host = fork(loopbackEntry, ['--data', folder], { silent: true })
  const said: string[] = []
  if (host.stdout) createInterface(host.stdout).on('line', (line) => said.push(line))
  await expect.poll(() => said.join(), { timeout: 60_000 }).toContain('Lanebook is ready at ')
  host.send('stop')
  expect(await ended(host)).toBe(0)
  expect(readdirSync(folder).filter((name) => name.startsWith('lanebook.db'))).toEqual(['lanebook.db'])
})

test('a second start on the same book says so and changes nothing (REL-H21)', async () => {
  const first = run(loopbackEntry, '--data', folder)
  await first.until('Lanebook is ready at ')
  const before = readdirSync(folder)
  const second = run(loopbackEntry, '--data', folder)
  expect(await ended(second.child)).toBe(1)
  expect(second.lines.join('\n')).toContain('is already open in another window or program.')
  expect(readdirSync(folder)).toEqual(before)
  first.child.kill()
  await ended(first.child)
})

test('a zone and the demo are for a new book only, and a sentence says so', async () => {
  // Filling a book with the demo takes its time.
  test.setTimeout(120_000)
  const first = run(loopbackEntry, '--data', folder, '--zone', 'Europe/Riga', '--demo')
  await first.until('Lanebook is ready at ')
  const filling = 'Filling a new book with the demo salon takes up to a minute…'
  expect(first.lines).toContain(filling)
  first.child.kill()
  await ended(first.child)
  const second = run(loopbackEntry, '--data', folder, '--zone', 'Europe/Paris', '--demo')
  await second.until('Lanebook is ready at ')
  expect(second.lines).toContain(`${folder} has a book already, in Europe/Riga: --zone Europe/Paris was left out.`)
  expect(second.lines).toContain(`${folder} has a book already: --demo was left out.`)
  expect(second.lines).not.toContain(filling)
  second.child.kill()
  await ended(second.child)
})

test('a wrong option, a taken port and a foreign file are answered with a sentence, and no book is begun', async () => {
  const first = run(loopbackEntry, '--data', folder)
  await first.until('Lanebook is ready at ')
  const port = /:(\d+)\//.exec(first.lines.join())?.[1] ?? ''
  const other = join(folder, 'other')
  for (const [args, sentence] of [
    [['--data', other, '--port', port], `Port ${port} is taken`],
    [['--data', other, '--zone', 'Europe/Rigga'], '--zone Europe/Rigga is not a time zone'],
    [['--data', other, '--dmeo'], '--dmeo'],
  ] as const) {
    const refused = run(loopbackEntry, ...args)
    expect(await ended(refused.child)).toBe(1)
    expect(refused.lines.join('\n')).toContain(sentence)
  }
  expect(readdirSync(folder)).not.toContain('other')
  first.child.kill()
  await ended(first.child)
  const foreign = mkdtempSync(join(tmpdir(), 'lanebook-'))
  writeFileSync(join(foreign, 'lanebook.db'), 'a shopping list '.repeat(100))
  const refused = run(loopbackEntry, '--data', foreign)
  expect(await ended(refused.child)).toBe(1)
  expect(refused.lines.join('\n')).toContain('is not a Lanebook database; it was left as it is.')
  expect(readFileSync(join(foreign, 'lanebook.db'), 'utf8')).toBe('a shopping list '.repeat(100))
  rmSync(foreign, { recursive: true })
})
