import { expect, test } from 'vitest'
import { dateAt, datesBetween, daysFrom, instantOf, wallClockAt } from '../../src-shared/domain/salon-time.ts'

test('a clock that runs on between two minutes, in fractions that are no whole milliseconds, has a wall clock', () => {
  const nine = instantOf('Europe/Riga', '2026-03-02', '09:00')
  expect(wallClockAt('Europe/Riga', nine + 0.123_456_7)).toBe('2026-03-02T09:00')
  expect(dateAt('Europe/Riga', nine - 9 * 60 - 0.000_01)).toBe('2026-03-01')
})

test('days are counted by the calendar, over the changes of the clock and the end of a month', () => {
  expect(daysFrom('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysFrom('2026-10-26', '2026-10-24')).toBe(-2)
  expect(daysFrom('2026-01-31', '2026-03-01')).toBe(29)
  expect(datesBetween('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
  expect(datesBetween('2026-03-30', '2026-03-28')).toEqual([])
})
