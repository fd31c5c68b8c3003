import { resolve } from 'node:path'
import type { Clock } from '../../src-main/clock.ts'
import { instantOf } from '../../src-shared/domain/salon-time.ts'

export const migrationsFolder = resolve(import.meta.dirname, '../../drizzle')
export const zone = 'Europe/Riga'

/** A Monday morning, two hours before the salon opens. */
export const monday = instantOf(zone, '2026-03-02', '07:00')

/** Stands still until it is told another time. */
export function stillClock(at: number = monday): Clock & { set(at: number): void } {
  let now = at
  return { now: () => now, set: (to) => (now = to) }
}
