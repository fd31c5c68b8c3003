import { expect, test } from 'vitest'
import { electronToTest } from '../support/electron-to-test.ts'

const able = { executable: '/opt/electron', isRoot: false, hasDisplay: true, isRequired: false }

test('the window is tried where Electron can run, asked for or not', () => {
  expect(electronToTest(able)).toEqual({ executable: '/opt/electron' })
  expect(electronToTest({ ...able, isRequired: true })).toEqual({ executable: '/opt/electron' })
})

test.each([
  [{ executable: null }, 'Electron’s binary is not installed (run: npx install-electron)'],
  [{ isRoot: true }, 'Electron does not run as root'],
  [{ hasDisplay: false }, 'there is no display'],
])('%o leaves the window out with its sentence, and fails with it under REQUIRE_ELECTRON=1', (lack, sentence) => {
  expect(electronToTest({ ...able, ...lack })).toEqual({ skip: sentence })
  expect(electronToTest({ ...able, ...lack, isRequired: true })).toEqual({
    fail: `REQUIRE_ELECTRON=1 is set, but ${sentence}`,
  })
})
