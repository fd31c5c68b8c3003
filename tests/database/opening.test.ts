import { expect, test } from 'vitest'
import { openBook, temporaryFolder } from '../support/open-book.ts'
test('a second open', () => {
  const folder = temporaryFolder()
  const first = openBook({ folder })
  expect(first.readOnly).toBe(null)
  first.close()
  const second = openBook({ folder })
  expect(second.connection.pragma('synchronous', { simple: true })).toBe(2)
})
