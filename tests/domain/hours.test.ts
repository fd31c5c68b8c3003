import { describe, expect, it } from 'vitest'
import { problemOfHours, type Hours, type Stretch } from '../../src-shared/domain/hours.ts'

const stretch = (from: string, to: string, ...breaks: [string, string][]): Stretch => ({
  from,
  to,
  breaks: breaks.map(([from, to]) => ({ from, to })),
})
const monday = (...stretches: Stretch[]): Hours => ({ weekly: [{ weekday: 1, stretches }], exceptions: [] })
const onMonday = (problem: string) => ({ day: { kind: 'weekday', weekday: 1 }, problem })

describe('hours are clear', () => {
  it.each<[string, Hours]>([
    [
      'with a break at each end of the shift',
      monday(stretch('09:00', '18:00', ['09:00', '09:15'], ['17:45', '18:00'])),
    ],
    ['with two shifts that touch', monday(stretch('09:00', '13:00'), stretch('13:00', '18:00'))],
    ['through the night, with a break after midnight', monday(stretch('20:00', '04:00', ['01:00', '01:30']))],
    ['until midnight', monday(stretch('18:00', '24:00', ['23:00', '24:00']))],
    ['when closed', monday()],
  ])('%s', (_, hours) => expect(problemOfHours(hours)).toBeNull())
})

describe('hours are unclear', () => {
  it.each<[string, Hours, object]>([
    ['two shifts overlap', monday(stretch('09:00', '13:05'), stretch('13:00', '18:00')), onMonday('stretches overlap')],
    [
      'a break begins before the shift',
      monday(stretch('09:00', '13:00', ['08:55', '09:10'])),
      onMonday('break outside'),
    ],
    ['a break ends after the shift', monday(stretch('09:00', '13:00', ['12:45', '13:05'])), onMonday('break outside')],
    [
      'a break lies by day, the shift by night',
      monday(stretch('20:00', '04:00', ['12:00', '12:30'])),
      onMonday('break outside'),
    ],
    [
      'two breaks overlap',
      monday(stretch('09:00', '13:00', ['10:00', '10:30'], ['10:25', '10:40'])),
      onMonday('breaks overlap'),
    ],
    [
      'a weekday stands twice',
      {
        weekly: [
          { weekday: 1, stretches: [] },
          { weekday: 1, stretches: [] },
        ],
        exceptions: [],
      },
      onMonday('day twice'),
    ],
    [
      'a date stands twice',
      {
        weekly: [],
        exceptions: [
          { date: '2026-03-02', stretches: [] },
          { date: '2026-03-02', stretches: [] },
        ],
      },
      { day: { kind: 'date', date: '2026-03-02' }, problem: 'day twice' },
    ],
  ])('%s', (_, hours, problem) => expect(problemOfHours(hours)).toEqual(problem))
})
