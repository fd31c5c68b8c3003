import { expect, test } from 'vitest'
import { defaultFolder } from '../../src-main/default-folder.ts'
import { readOptions } from '../../src-main/options.ts'

test('without options everything is as usual', () => {
  expect(readOptions([])).toEqual({
    ok: true,
    value: { data: null, port: 0, demo: false, now: null, zone: null },
  })
})

test('every option is understood', () => {
  const given = ['--data', 'book', '--port=4321', '--demo', '--now', '2026-03-02T09:00', '--zone', 'Europe/Riga']
  expect(readOptions(given)).toEqual({
    ok: true,
    value: { data: 'book', port: 4321, demo: true, now: '2026-03-02T09:00', zone: 'Europe/Riga' },
  })
})

test.each([
  [['--port', '70000'], '--port 70000 is not a port'],
  [['--port', 'any'], '--port any is not a port'],
  [['--now', '9 o’clock'], '--now 9 o’clock is not a time such as 2026-03-02T09:00'],
  [['--now', '2026-13-02T09:00'], '--now 2026-13-02T09:00 is not a time'],
  [['--now', '2026-02-30T09:00'], '--now 2026-02-30T09:00 is not a time'],
  [['--zone', 'Europe/Rigga'], '--zone Europe/Rigga is not a time zone such as Europe/Riga'],
  [['--dmeo'], '--dmeo'],
  [['--data'], '--data'],
  [['book'], 'book'],
])('%j is answered with a sentence', (given, sentence) => {
  expect(readOptions(given)).toMatchObject({ ok: false, refusal: expect.stringContaining(sentence) as string })
})

test('the book lies in a local folder of the person on each system (REL-H28)', () => {
  const on = (platform: NodeJS.Platform, home: string, env = {}) => defaultFolder({ platform, home, env })
  expect(on('linux', '/home/eva')).toBe('/home/eva/.local/share/lanebook')
  expect(on('linux', '/home/eva', { XDG_DATA_HOME: '/data' })).toBe('/data/lanebook')
  expect(on('darwin', '/Users/eva')).toBe('/Users/eva/Library/Application Support/Lanebook')
  expect(on('win32', 'C:\\Users\\Eva', { LOCALAPPDATA: 'C:\\Local', APPDATA: 'C:\\Roaming' })).toContain('C:\\Local')
})
