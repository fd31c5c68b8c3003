import { addDays } from '../../../src-shared/domain/salon-time.ts'

/** Two dates, both included. */
export type Period = { readonly from: string; readonly to: string }

export const periodNames = ['thisMonth', 'lastMonth', 'threeMonths', 'thisYear'] as const
export type PeriodName = (typeof periodNames)[number]

/** The days a period has, seen from a date; what is not over ends with that date. */
export function periodOf(name: PeriodName, today: string): Period {
  const month = `${today.slice(0, 7)}-01`
  const before = addDays(month, -1)
  switch (name) {
    case 'thisMonth':
      return { from: month, to: today }
    case 'lastMonth':
      return { from: `${before.slice(0, 7)}-01`, to: before }
    case 'threeMonths':
      return { from: addDays(today, -90), to: today }
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
    default:
      return name satisfies never
  }
}
