import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { hasDisplay } from '../../build/launch/choose-host.mjs'
import { electronExecutable } from '../../build/launch/electron.mjs'
import type { Bridge } from '../../src-renderer/rpc/bridge.ts'
import { electronToTest } from '../support/electron-to-test.ts'

test('the desktop window: a call, a refusal, a push, a reload, and no way out', async () => {
  const found = electronToTest({
    executable: electronExecutable(),
    isRoot: process.getuid?.() === 0,
    hasDisplay: hasDisplay(process.env, process.platform),
    isRequired: process.env['REQUIRE_ELECTRON'] === '1',
  })
  test.skip('skip' in found, 'skip' in found ? found.skip : '')
  if (!('executable' in found)) throw new Error('fail' in found ? found.fail : '')
  const folder = mkdtempSync(join(tmpdir(), 'lanebook-'))
  const app = await _electron.launch({
    executablePath: found.executable,
    args: [resolve(import.meta.dirname, '../..'), `--data=${folder}`, '--zone=Europe/Riga'],
  })
  const window = await app.firstWindow()
  await expect(window.locator('#root')).not.toBeEmpty()
  expect(window.url()).toBe('app://bundle/index.html')

  const send = (noun: string, verb: string, input: object, requestId?: string) =>
    window.evaluate(
      async (call) => {
        const { desk } = window as unknown as { desk: Bridge }
        return JSON.parse(await desk.send(JSON.stringify(call))) as unknown
      },
      { noun, verb, input, ...(requestId === undefined ? {} : { requestId }) },
    )
  const id = crypto.randomUUID()
  expect(await send('salon', 'get', {})).toMatchObject({ ok: true, value: { zone: 'Europe/Riga' } })
  const refused = await send('resources', 'restore', { id, revision: 0 }, crypto.randomUUID())
  expect(refused).toEqual({ ok: false, refusal: { reason: 'gone' } })

  const pushed = window.evaluate(() => {
    const { desk } = window as unknown as { desk: Bridge }
    return new Promise<string>((resolve) => desk.listen(resolve))
  })
  const room = { name: 'Massage room', description: '', colour: null, serviceIds: [], instanceNames: [] }
  expect(await send('resources', 'add', room, id)).toMatchObject({ ok: true })
  expect(JSON.parse(await pushed)).toMatchObject({ name: 'changed' })

  await window.reload()
  await expect(window.locator('#root')).not.toBeEmpty()
  expect(await send('resources', 'list', {})).toMatchObject({ value: [{ name: 'Massage room' }] })
  expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  expect(
    await window.evaluate(() =>
      fetch('https://example.com').then(
        () => 'out',
        () => 'stopped',
      ),
    ),
  ).toBe('stopped')
  await app.close()
  rmSync(folder, { recursive: true })
})
