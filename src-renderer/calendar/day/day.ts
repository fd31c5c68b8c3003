import type { deskContract } from '../../../src-shared/contract/desk.ts'
import type { OutputOf } from '../../../src-shared/contract/kit.ts'

/** All that a day of the salon shows, as main tells it. */
export type Day = OutputOf<typeof deskContract.operations.calendar.day>
/** One line of a visit: a card, drawn in the lane of each of its holders. */
export type DayCard = Day['cards'][number]
/** A day on which something has no holder yet, and how much. */
export type ToSolveDay = OutputOf<typeof deskContract.operations.calendar.toSolve>[number]
export type Reservation = DayCard['reservations'][number]
export type StaffOfDay = Day['staff'][number]
export type ResourceOfDay = Day['resources'][number]
export type InstanceOfDay = ResourceOfDay['instances'][number]
