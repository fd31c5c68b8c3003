import { goWithin } from '../../app/view.ts'

/** Shows another day; today is shown as "today", so that it stays so past midnight. */
export function showDate(date: string, today: string): void {
  goWithin(date === today ? { screen: 'calendar' } : { screen: 'calendar', date })
}
