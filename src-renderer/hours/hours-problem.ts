import { type Hours, type HoursProblem, isOnGrid, problemOfHours } from '../../src-shared/domain/hours.ts'

/** What is wrong with hours that are being typed: also a time that is not whole yet. */
export type TypedHoursProblem = {
  readonly day: HoursProblem['day']
  readonly problem: HoursProblem['problem'] | 'time missing' | 'off grid'
}

/** The first day whose hours cannot be kept; null: they can. */
export function problemOfTypedHours(hours: Hours): TypedHoursProblem | null {
  const days = [
    ...hours.weekly.map(({ weekday, stretches }) => ({ day: { kind: 'weekday' as const, weekday }, stretches })),
    ...hours.exceptions.map(({ date, stretches }) => ({ day: { kind: 'date' as const, date }, stretches })),
  ]
  const having = (isWrong: (time: string) => boolean) =>
    days.find(({ stretches }) =>
      stretches.flatMap((stretch) => [stretch, ...stretch.breaks]).some(({ from, to }) => isWrong(from) || isWrong(to)),
    )
  const unfinished = having((time) => time === '')
  if (unfinished) return { day: unfinished.day, problem: 'time missing' }
  const between = having((time) => !isOnGrid(time))
  return between ? { day: between.day, problem: 'off grid' } : problemOfHours(hours)
}
