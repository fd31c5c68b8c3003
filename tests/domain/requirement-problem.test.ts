import { describe, expect, it } from 'vitest'
import { problemOfRequirement } from '../../src-shared/domain/requirement-problem.ts'
import type { Edge } from '../../src-shared/domain/requirement.ts'

const fromStart = (minutes: number): Edge => ({ from: 'start', minutes })
const fromEnd = (minutes: number): Edge => ({ from: 'end', minutes })
const lasting = (shortestMinutes: number, longestMinutes = shortestMinutes) => ({ shortestMinutes, longestMinutes })
const part = (begin: Edge, end: Edge) => ({ parts: [{ begin, end }], bufferBeforeMinutes: 0, bufferAfterMinutes: 0 })
const buffered = (bufferBeforeMinutes: number, bufferAfterMinutes: number) => ({
  parts: [],
  bufferBeforeMinutes,
  bufferAfterMinutes,
})

describe('a part needs a line that holds it', () => {
  it.each<[string, Edge, Edge, number, number | null | 'fits']>([
    ['the last 20 minutes of 20', fromEnd(20), fromEnd(0), 20, 'fits'],
    ['the last 20 minutes of 15', fromEnd(20), fromEnd(0), 15, 20],
    ['the first 45 minutes of 30', fromStart(0), fromStart(45), 30, 45],
    ['all but 20 at each end of 45', fromStart(20), fromEnd(20), 45, 'fits'],
    ['all but 20 at each end of 40', fromStart(20), fromEnd(20), 40, 45],
    ['from 30 to 30', fromStart(30), fromStart(30), 60, null],
    ['from 45 back to 30', fromStart(45), fromStart(30), 60, null],
    ['from 20 before the end to 20 before the end', fromEnd(20), fromEnd(20), 60, null],
    ['from 30 before the end to 45 after the start, of 60', fromEnd(30), fromStart(45), 60, 'fits'],
    ['from 30 before the end to 45 after the start, of 75', fromEnd(30), fromStart(45), 75, null],
  ])('%s', (_, begin, end, minutes, expected) => {
    const problem = problemOfRequirement(part(begin, end), lasting(minutes, minutes))
    expect(problem).toEqual(expected === 'fits' ? null : { reason: 'part-too-short', leastMinutes: expected })
  })

  it('even in the hands of the fastest', () => {
    const lastTwenty = part(fromEnd(20), fromEnd(0))
    expect(problemOfRequirement(lastTwenty, lasting(15, 60))).toEqual({ reason: 'part-too-short', leastMinutes: 20 })
  })
})

it('a line with its buffers lasts at most a day, even in the hands of the slowest', () => {
  expect(problemOfRequirement(buffered(60, 30), lasting(60, 1350))).toBeNull()
  expect(problemOfRequirement(buffered(60, 35), lasting(60, 1350))).toEqual({ reason: 'too-long' })
})
