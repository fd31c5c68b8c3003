import { expect, test } from 'vitest'
import { isWithinLimits } from '../../src-main/rpc/limits.ts'
import { hasUnknownKeys } from '../../src-main/rpc/unknown-keys.ts'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('a call is parsed up to a depth and a length, and not beyond (REL-H11)', () => {
  expect(isWithinLimits(nested(12))).toBe(true)
  expect(isWithinLimits(nested(13))).toBe(false)
  expect(isWithinLimits('{"a":'.repeat(13))).toBe(false)
  expect(isWithinLimits(`"${'x'.repeat(256 * 1024 - 2)}"`)).toBe(true)
  expect(isWithinLimits(`"${'x'.repeat(256 * 1024 - 1)}"`)).toBe(false)
})

test('brackets in a text, behind escaped quotes too, are no depth', () => {
  expect(isWithinLimits(JSON.stringify(nested(100)))).toBe(true)
  expect(isWithinLimits(JSON.stringify(`\\"${nested(100)}`))).toBe(true)
  // Side by side is not one in another.
  expect(isWithinLimits(`[${nested(2).repeat(100)}]`)).toBe(true)
})

test('a key beside what was read is found at every level, also one that every object inherits', () => {
  const read = { lines: [{ service: 'massage' }], note: null }
  expect(hasUnknownKeys(JSON.parse('{"lines":[{"service":"massage"}],"note":null}'), read)).toBe(false)
  expect(hasUnknownKeys(JSON.parse('{"lines":[{"service":"massage","staff":1}],"note":null}'), read)).toBe(true)
  expect(hasUnknownKeys(JSON.parse('{"lines":[],"toString":1}'), read)).toBe(true)
  expect(hasUnknownKeys(JSON.parse('{"__proto__":{"note":1}}'), read)).toBe(true)
})
