import type { AppointmentStatus } from '../../src-shared/domain/appointment.ts'
import type { Interval } from '../../src-shared/domain/interval.ts'
import type { Random } from './random.ts'

/** What has become of a visit by now: most of the past took place, most of the future is confirmed. */
export function statusOf({ startsAt, endsAt }: Interval, now: number, random: Random): AppointmentStatus {
  const chance = random.next()
  if (chance < 0.04) return 'cancelled'
  if (endsAt <= now) return chance < 0.08 ? 'no-show' : 'completed'
  if (startsAt <= now) return 'in service'
  if (startsAt <= now + 15) return chance < 0.6 ? 'arrived' : 'confirmed'
  return chance < 0.2 ? 'pending' : 'confirmed'
}
