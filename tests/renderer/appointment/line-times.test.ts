import { expect, test } from 'vitest'
import {
  oneAfterAnother,
  reordered,
  sideBySide,
  withLineStart,
  withoutLine,
} from '../../../src-renderer/features/appointment/draft/line-times.ts'
import type { Draft } from '../../../src-renderer/features/appointment/draft/draft.ts'
import { aDraft, aLine, ten } from './a-draft.ts'

const hour = 60

/** When each line of an hour begins, in minutes after ten, as the engine reads the draft. */
function starts(draft: Draft): Record<string, number> {
  const at: Record<string, number> = {}
  let end = draft.startsAt
  for (const { key, begins } of draft.lines) {
    const start = begins.kind === 'after' ? end : draft.startsAt + begins.minutes
    at[key] = start - ten
    end = start + hour
  }
  return at
}

const startsByKey = (draft: Draft) =>
  new Map(Object.entries(starts(draft)).map(([key, minutes]) => [key, ten + minutes] as const))

const inARow = aDraft({ lines: [aLine('a'), aLine('b'), aLine('c')] })

test('services follow one another, or one stands beside the one before it, and back', () => {
  expect(starts(inARow)).toEqual({ a: 0, b: 60, c: 120 })
  const beside = sideBySide(inARow, 'b', startsByKey(inARow))
  expect(starts(beside)).toEqual({ a: 0, b: 0, c: 60 })
  expect(starts(sideBySide(beside, 'c', startsByKey(beside)))).toEqual({ a: 0, b: 0, c: 0 })
  expect(oneAfterAnother(beside, 'b')).toEqual(inARow)
  expect(sideBySide(inARow, 'a', startsByKey(inARow))).toEqual(inARow)
})

test('a line gets a start of its own, with a gap; what followed it stays', () => {
  const gap = withLineStart(inARow, 'b', ten + 90, startsByKey(inARow))
  expect(starts(gap)).toEqual({ a: 0, b: 90, c: 120 })
})

test('the first line takes the whole visit along', () => {
  const later = withLineStart(inARow, 'a', ten + 30, startsByKey(inARow))
  expect(starts(later)).toEqual({ a: 30, b: 90, c: 150 })
})

test('a line before the visit makes the visit begin there and leaves the others where they are', () => {
  const earlier = withLineStart(inARow, 'c', ten - 30, startsByKey(inARow))
  expect(earlier.startsAt).toBe(ten - 30)
  expect(starts(earlier)).toEqual({ a: 0, b: 60, c: -30 })
  const offset = withLineStart(sideBySide(inARow, 'b', startsByKey(inARow)), 'c', ten - 15, startsByKey(inARow))
  expect(starts(offset)).toEqual({ a: 0, b: 0, c: -15 })
})

test('reordering keeps the times of the places', () => {
  expect(starts(reordered(inARow, 'b', -1))).toEqual({ b: 0, a: 60, c: 120 })
  const beside = sideBySide(inARow, 'b', startsByKey(inARow))
  expect(starts(reordered(beside, 'b', -1))).toEqual({ b: 0, a: 0, c: 60 })
  expect(reordered(inARow, 'a', -1)).toEqual(inARow)
  expect(reordered(inARow, 'c', 1)).toEqual(inARow)
})

test('a line that goes lets the followers move up, but not one with a time of its own', () => {
  expect(starts(withoutLine(inARow, 'a'))).toEqual({ b: 0, c: 60 })
  const gap = withLineStart(inARow, 'b', ten + 90, startsByKey(inARow))
  const rest = withoutLine(gap, 'a')
  expect(rest.startsAt).toBe(ten + 90)
  expect(starts(rest)).toEqual({ b: 90, c: 120 })
  expect(withoutLine(aDraft({ lines: [aLine('a')] }), 'a').lines).toEqual([])
})
