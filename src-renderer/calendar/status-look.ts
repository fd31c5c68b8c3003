import type { AppointmentStatus, EventStatus } from '../../src-shared/domain/appointment.ts'
import type { Lateness } from './day/lateness.ts'

export type CardStatus = AppointmentStatus | EventStatus

/** Colour is never the only sign: each status has a symbol of its own. */
export const statusSymbols: Readonly<Record<CardStatus, string>> = {
  pending: 'symbol-pending',
  confirmed: 'symbol-confirmed',
  arrived: 'symbol-arrived',
  'in service': 'symbol-in-service',
  completed: 'symbol-completed',
  'no-show': 'symbol-no-show',
  cancelled: 'symbol-cancelled',
  shelved: 'symbol-shelved',
  planned: 'symbol-planned',
}

/** That nobody was checked in: by the clock, never a status. */
export const latenessSymbols: Readonly<Record<Lateness, string>> = { late: 'symbol-late', 'no-show?': 'symbol-missing' }

/** The class that gives an element the `--fill`, `--ink` and `--edge` of a status, by what `paints.css` says. */
export function paintClass(status: CardStatus): string {
  return `paint-${status.replace(' ', '-')}`
}
