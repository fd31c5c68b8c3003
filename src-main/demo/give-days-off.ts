import { addDays, dayInterval, weekdayOf } from '../../src-shared/domain/salon-time.ts'
import { type DemoDesk, valueOf } from './demo-desk.ts'
import { demoStaff } from './demo-staff.ts'
import { type DemoSalon, idOf } from './set-up-salon.ts'

/** Each on the first of their working days that is at least so many days ahead. */
const wanted = [
  { name: 'Tomas Jankauskas', daysAhead: 4, reason: 'Seminar' },
  { name: 'Marta Kalniņa', daysAhead: 9, reason: 'Day off' },
]

/** Closes a day for some of the staff before anything is booked on it. Gives who is away, by date. */
export function giveDaysOff(desk: DemoDesk, salon: DemoSalon, today: string): ReadonlyMap<string, readonly string[]> {
  const away = new Map<string, string[]>()
  for (const { name, daysAhead, reason } of wanted) {
    const works = demoStaff.find((member) => member.name === name)?.shifts.weekly.map(({ weekday }) => weekday) ?? []
    let date = addDays(today, daysAhead)
    while (!works.includes(weekdayOf(date))) date = addDays(date, 1)
    const input = {
      id: idOf(salon.staff, name),
      interval: dayInterval(salon.zone, date),
      reason,
      closing: { fingerprint: null, leaveOpen: false },
    }
    valueOf(desk.calls.staff.addTimeOff(input, desk.context()))
    away.set(date, [...(away.get(date) ?? []), name])
  }
  return away
}
