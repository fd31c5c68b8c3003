import { instantOfWallClock } from '../src-shared/domain/salon-time.ts'
import { type Clock, clockFrom, systemClock } from './clock.ts'

/** A clock that can be told, once the book is open, which zone its wall clock was meant in. */
export type SalonClock = Clock & { readonly inZone: (zone: string) => void }

/** The machine's clock, or one that starts at a wall clock time of the salon. */
export function salonClock(startsAt: string | null, zone: string): SalonClock {
  if (startsAt === null) return { ...systemClock(), inZone: () => undefined }
  let clock = clockFrom(instantOfWallClock(zone, startsAt))
  return {
    now: () => clock.now(),
    inZone: (known) => {
      clock = clockFrom(instantOfWallClock(known, startsAt))
    },
  }
}
