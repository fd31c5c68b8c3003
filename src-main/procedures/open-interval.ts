import { outside, overlaps, type Interval } from '../../src-shared/domain/interval.ts'
import { wallClockWithOffset } from '../../src-shared/domain/salon-time.ts'
import { readClosures, readHolders } from '../database/book-store.ts'
import { addClosure, removeClosure, updateClosure } from '../database/closure-store.ts'
import {
  hoursOf,
  instanceHoursOf,
  readInstanceHours,
  readOpeningHours,
  readShifts,
  writeHours,
  writeInstanceHours,
  type StoredHoursDay,
} from '../database/hours-store.ts'
import { touchInstance } from '../database/resource-store.ts'
import { readSalon, touchSalon } from '../database/salon-store.ts'
import { touchStaffMember } from '../database/staff-store.ts'
import type { Unit } from '../database/unit.ts'
import { instanceDays } from './gather-times.ts'
import { wallClockOf, type HoursDay } from './hours-in-window.ts'
import { hoursChangeFrom } from './hours-change-from.ts'
import type { Means } from './means.ts'
import { openedDays, type OpenedDay } from './opened-days.ts'

type Reach = Pick<Means, 'database' | 'clock' | 'newId'>

/**
 * Opens an interval (UTC minutes, begin before end) for a staff member or an instance, or for the salon (null), and trims
 * the closures in it. False: there is nobody and nothing active of this id.
 */
export function openInterval(means: Reach, unit: Unit, of: string | null, interval: Interval): boolean {
  const { database } = means
  const salon = readSalon(database)
  if (of === null) {
    const opened = opens(salon.zone, readOpeningHours(database), interval)
    if (writeOpened(means, unit, { salonId: salon.id }, opened)) touchSalon(unit, salon.id)
    return true
  }
  const { staff, instances } = readHolders(database)
  const isMeant = ({ id, archived }: { readonly id: string; readonly archived: boolean }) => id === of && !archived
  const isPerson = staff.some(isMeant)
  if (!isPerson && !instances.some(isMeant)) return false
  const owner = isPerson ? { staffId: of } : { instanceId: of }
  const opened = opens(salon.zone, isPerson ? shiftsOf(means, of) : instanceDays(hoursOfInstance(means, of)), interval)
  const hoursDiffer = writeOpened(means, unit, owner, opened)
  const closuresDiffer = trimClosures(means, unit, of, { zone: salon.zone, interval })
  if (!hoursDiffer && !closuresDiffer) return true
  if (isPerson) touchStaffMember(unit, of)
  else touchInstance(unit, of)
  return true
}

function opens(zone: string, days: readonly HoursDay[], interval: Interval): OpenedDay[] {
  return openedDays(days, wallClockOf(zone), interval)
}

function shiftsOf({ database }: Reach, staffId: string): readonly StoredHoursDay[] {
  return readShifts(database).get(staffId) ?? []
}

function hoursOfInstance({ database }: Reach, instanceId: string): readonly StoredHoursDay[] {
  return readInstanceHours(database).get(instanceId) ?? []
}

type Owner = { readonly salonId: string } | { readonly staffId: string } | { readonly instanceId: string }

function writeOpened(means: Reach, unit: Unit, owner: Owner, opened: readonly OpenedDay[]): boolean {
  if (opened.length === 0) return false
  const { database, newId } = means
  const given = { from: hoursChangeFrom(means), newId }
  if ('instanceId' in owner) {
    const hours = withDays(instanceHoursOf(hoursOfInstance(means, owner.instanceId)), opened)
    return writeInstanceHours(database, unit, owner.instanceId, hours, given)
  }
  const days = 'staffId' in owner ? shiftsOf(means, owner.staffId) : readOpeningHours(database)
  return writeHours(database, unit, owner, withDays(hoursOf(days), opened), given)
}

function withDays({ weekly, exceptions }: ReturnType<typeof hoursOf>, opened: readonly OpenedDay[]) {
  const kept = exceptions.filter(({ date }) => !opened.some((day) => day.date === date))
  return { weekly, exceptions: [...kept, ...opened.map(({ date, stretches }) => ({ date, stretches }))] }
}

/** Closures keep what lies outside the interval. */
function trimClosures(
  { database, newId }: Reach,
  unit: Unit,
  holderId: string,
  { zone, interval }: { readonly zone: string; readonly interval: Interval },
): boolean {
  const met = readClosures(database, interval).filter(
    (closure) => (closure.staffId ?? closure.instanceId) === holderId && overlaps(closure, interval),
  )
  const timesOf = ({ startsAt, endsAt }: Interval) => ({
    ...{ startsAt, endsAt },
    startsWall: wallClockWithOffset(zone, startsAt),
    endsWall: wallClockWithOffset(zone, endsAt),
  })
  for (const { id, staffId, instanceId, kind, reason, ...closed } of met) {
    const [rest, after] = outside(closed, [interval])
    if (rest) updateClosure(unit, id, timesOf(rest))
    else removeClosure(unit, id)
    if (after) addClosure(unit, { id: newId(), staffId, instanceId, kind, reason, ...timesOf(after) })
  }
  return met.length > 0
}
