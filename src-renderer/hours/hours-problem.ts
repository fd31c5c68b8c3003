import { type Hours, type HoursProblem, problemOfHours } from '../../src-shared/domain/hours.ts'

/** What is wrong with hours that are being typed: also a time that is not whole yet. */
export type TypedHoursProblem = {
  readonly day: HoursProblem['day']
  readonly problem: HoursProblem['problem'] | 'time missing'
}

/** The first day whose hours cannot be kept; null: they can. */
export function problemOfTypedHours(hours: Hours): TypedHoursProblem | null {
  const days = [
    ...hours.weekly.map(({ weekday, stretches }) => ({ day: { kind: 'weekday' as const, weekday }, stretches })),
    ...hours.exceptions.map(({ date, stretches }) => ({ day: { kind: 'date' as const, date }, stretches })),
  ]
  const unfinished = days.find(({ stretches }) =>
    stretches.flatMap((stretch) => [stretch, ...stretch.breaks]).some(({ from, to }) => from === '' || to === ''),
  )
  return unfinished ? { day: unfinished.day, problem: 'time missing' } : problemOfHours(hours)
}
