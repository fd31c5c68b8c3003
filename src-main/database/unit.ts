import type { refusals } from './tables/refusal.ts'
import { UnitOfWork } from './unit-of-work.ts'

/** A missed booking for the refusal log; what every row of it has is filled in by the book. */
export type MissedBooking = Omit<
  (typeof refusals)['$inferInsert'],
  'id' | 'salonId' | 'origin' | 'refusedAt' | 'source' | 'requestId' | 'command'
>

/** What a command works with inside its transaction. */
export class Unit extends UnitOfWork {
  readonly #changeId: string
  #missed: MissedBooking | null = null

  constructor(connection: ConstructorParameters<typeof UnitOfWork>[0], changeId: string) {
    super(connection)
    this.#changeId = changeId
  }

  /** The id under which this change can be undone; null as long as nothing differs from before. Ask at the end. */
  change(): string | null {
    return this.touched().length > 0 ? this.#changeId : null
  }

  /** To be kept when the command is refused, although all else it did is rolled back. */
  noteMissed(booking: MissedBooking): void {
    this.#missed = booking
  }

  missed(): MissedBooking | null {
    return this.#missed
  }
}
