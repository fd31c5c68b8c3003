import { asc, eq, isNotNull } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { dayAndNight, isDayAndNight, type Hours, type Stretch } from '../../src-shared/domain/hours.ts'
import { type Database, hotQuery } from './database.ts'
import { hours } from './tables/hours.ts'
import type { Unit } from './unit.ts'

type HoursRow = (typeof hours)['$inferSelect']

/** Whose hours they are. */
export type HoursOwner = { readonly salonId: string } | { readonly staffId: string } | { readonly instanceId: string }

/** One stored day: a weekday from a date on, or one date that replaces its weekday. */
export type StoredHoursDay = Pick<HoursRow, 'weekday' | 'validFrom' | 'date' | 'stretches'>

const ordered = [asc(hours.weekday), asc(hours.validFrom), asc(hours.date)] as const

const ofSalon = hotQuery((orm) =>
  orm
    .select()
    .from(hours)
    .where(isNotNull(hours.salonId))
    .orderBy(...ordered)
    .prepare(),
)
const ofStaff = hotQuery((orm) =>
  orm
    .select()
    .from(hours)
    .where(isNotNull(hours.staffId))
    .orderBy(...ordered)
    .prepare(),
)
const ofInstances = hotQuery((orm) =>
  orm
    .select()
    .from(hours)
    .where(isNotNull(hours.instanceId))
    .orderBy(...ordered)
    .prepare(),
)
export function readOpeningHours(database: Database): readonly StoredHoursDay[] {
  return ofSalon(database).all()
}

/** The shifts of everybody, archived ones too, by staff member. */
export function readShifts(database: Database): ReadonlyMap<string, readonly StoredHoursDay[]> {
  return Map.groupBy(ofStaff(database).all(), ({ staffId }) => staffId ?? '')
}

/** The hours of all instances that have any, by instance. */
export function readInstanceHours(database: Database): ReadonlyMap<string, readonly StoredHoursDay[]> {
  return Map.groupBy(ofInstances(database).all(), ({ instanceId }) => instanceId ?? '')
}

/** The same for an instance: without a weekly pattern it is open always, but on the dates that differ. */
export function instanceHoursOf(days: readonly StoredHoursDay[]): Hours {
  return days.some(({ weekday }) => weekday !== null) ? hoursOf(days) : { ...hoursOf(days), weekly: [...dayAndNight] }
}

/** The hours as a form shows them: of each weekday the latest pattern, and the dates that differ. */
export function hoursOf(days: readonly StoredHoursDay[]): Hours {
  const latest = new Map<number, readonly Stretch[]>()
  for (const { weekday, stretches } of [...days].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    if (weekday !== null) latest.set(weekday, stretches)
  return {
    weekly: [...latest]
      .filter(([, stretches]) => stretches.length > 0)
      .sort(([a], [b]) => a - b)
      .map(([weekday, stretches]) => ({ weekday, stretches: [...stretches] })),
    exceptions: days.flatMap(({ date, stretches }) => (date === null ? [] : [{ date, stretches: [...stretches] }])),
  }
}

/**
 * Makes the stored hours say what the form says. A weekday that differs gets a pattern that is valid from `from` on, so
 * that the past keeps its own; a date that differs is replaced, and one that is no longer named is taken away. Gives
 * whether anything differed.
 */
export function writeHours(
  database: Database,
  unit: Unit,
  owner: HoursOwner,
  wanted: Hours,
  { from, newId }: { readonly from: string; readonly newId: () => string },
): boolean {
  const rows = rowsOf(database, owner)
  let differs = false
  const write = (
    row: HoursRow | undefined,
    key: Pick<HoursRow, 'weekday'> | Pick<HoursRow, 'date'>,
    stretches: readonly Stretch[],
  ) => {
    differs = true
    if (row) unit.update(hours, row.id, { stretches })
    else
      unit.insert(hours, { id: newId(), ...owner, ...key, validFrom: 'weekday' in key ? from : undefined, stretches })
  }
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const stretches = wanted.weekly.find((day) => day.weekday === weekday)?.stretches ?? []
    const last = rows.filter((row) => row.weekday === weekday).at(-1)
    if (isDeepStrictEqual(stretches, last?.stretches ?? [])) continue
    write(last && last.validFrom >= from ? last : undefined, { weekday }, stretches)
  }
  for (const { date, stretches } of wanted.exceptions) {
    const row = rows.find((each) => each.date === date)
    if (!row || !isDeepStrictEqual(row.stretches, stretches)) write(row, { date }, stretches)
  }
  const dates = new Set(wanted.exceptions.map(({ date }) => date))
  for (const row of rows) {
    if (row.date === null || dates.has(row.date)) continue
    differs = true
    unit.remove(hours, row.id)
  }
  return differs
}

/**
 * The same for an instance. One that was open always until now gets that as its first pattern, so that its past stays
 * open.
 */
export function writeInstanceHours(
  database: Database,
  unit: Unit,
  instanceId: string,
  wanted: Hours,
  given: { readonly from: string; readonly newId: () => string },
): boolean {
  const owner = { instanceId }
  const hasPattern = rowsOf(database, owner).some(({ weekday }) => weekday !== null)
  if (!hasPattern && isDayAndNight(wanted)) return writeHours(database, unit, owner, { ...wanted, weekly: [] }, given)
  if (!hasPattern)
    for (const { weekday, stretches } of dayAndNight)
      unit.insert(hours, { id: given.newId(), ...owner, weekday, validFrom: fromTheBeginning, stretches })
  return writeHours(database, unit, owner, wanted, given)
}

/** From the very beginning: what was never otherwise. */
export const fromTheBeginning = '1970-01-01'

function rowsOf({ orm }: Database, owner: HoursOwner): readonly HoursRow[] {
  const owned =
    'salonId' in owner
      ? eq(hours.salonId, owner.salonId)
      : 'staffId' in owner
        ? eq(hours.staffId, owner.staffId)
        : eq(hours.instanceId, owner.instanceId)
  return orm
    .select()
    .from(hours)
    .where(owned)
    .orderBy(...ordered)
    .all()
}
