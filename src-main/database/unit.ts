import type { BookedAfterAll, MissedBooking } from './refusal-log.ts'
import { UnitOfWork } from './unit-of-work.ts'

/** What a command works with inside its transaction. */
export class Unit extends UnitOfWork {
  readonly #changeId: string
  #missed: MissedBooking | null = null
  #booked: BookedAfterAll | null = null

  constructor(connection: ConstructorParameters<typeof UnitOfWork>[0], changeId: string) {
    super(connection)
    this.#changeId = changeId
  }

  /** The id under which this change can be undone; null as long as nothing differs from before. Ask at the end. */
  change(): string | null {
    return this.touched().length > 0 ? this.#changeId : null
  }

  /** To be kept also when the command is refused, although all else it did is rolled back. */
  noteMissed(booking: MissedBooking): void {
    this.#missed = booking
  }

  missed(): MissedBooking | null {
    return this.#missed
  }

  /** When the command is done, the same that was missed a little earlier has become this visit. */
  noteBooked(booked: BookedAfterAll): void {
    this.#booked = booked
  }

  booked(): BookedAfterAll | null {
    return this.#booked
  }
}
