import { expect, test } from 'vitest'
import { dateAt, instantOf, wallClockAt } from '../../src-shared/domain/salon-time.ts'

test('a clock that runs on between two minutes, in fractions that are no whole milliseconds, has a wall clock', () => {
  const nine = instantOf('Europe/Riga', '2026-03-02', '09:00')
  expect(wallClockAt('Europe/Riga', nine + 0.123_456_7)).toBe('2026-03-02T09:00')
  expect(dateAt('Europe/Riga', nine - 9 * 60 - 0.000_01)).toBe('2026-03-01')
})
