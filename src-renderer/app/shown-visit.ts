import { create } from 'zustand'
import type { VisitRef } from '../../src-shared/contract/visit.ts'
import { go } from './view.ts'

/** The visit whose card the calendar is asked to bring into sight and to light; null once it has. */
export const useShownVisit = create<{ readonly id: string | null }>(() => ({ id: null }))

/** Shows the day that a visit is on, with its card lit; `today` is shown as "today". */
export function showVisit(visit: VisitRef, date: string, today: string): void {
  useShownVisit.setState({ id: visit.id })
  go(date === today ? { screen: 'calendar' } : { screen: 'calendar', date })
}
