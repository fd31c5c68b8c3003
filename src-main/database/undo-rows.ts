import { and, eq } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { isDeepStrictEqual } from 'node:util'
import type { StoredImage } from './change-store.ts'
import type { Database } from './database.ts'
import { shapeOf, toDriver } from './table-shape.ts'
import { appointments } from './tables/appointment.ts'
import type { Image } from './tables/change.ts'
import { clientPhones, clients } from './tables/client.ts'
import { closures } from './tables/closure.ts'
import { attendees, events } from './tables/event.ts'
import { hours } from './tables/hours.ts'
import { lines } from './tables/line.ts'
import { requirementResources, requirements, requirementStaff } from './tables/requirement.ts'
import { reservations } from './tables/reservation.ts'
import { instanceServices, resourceInstances } from './tables/resource-instance.ts'
import { resources } from './tables/resource.ts'
import { salons } from './tables/salon.ts'
import { performers, services } from './tables/service.ts'
import { staffMembers } from './tables/staff-member.ts'
import { wishes } from './tables/wish.ts'
import type { Unit } from './unit.ts'
import type { RowKey } from './unit-of-work.ts'

const tables: ReadonlyMap<string, SQLiteTable> = new Map(
  [
    ...[appointments, attendees, clientPhones, clients, closures, events, hours, instanceServices, lines, performers],
    ...[requirementResources, requirements, requirementStaff, reservations, resourceInstances, resources, salons],
    ...[services, staffMembers, wishes],
  ].map((table) => [getTableConfig(table).name, table]),
)

/** Whether every row is as the change left it; how often it was changed does not count. */
export function standsAsLeft(database: Database, images: readonly StoredImage[]): boolean {
  return images.every((image) => {
    const row = readRow(database, image)
    if (!image.after || !row) return !image.after && !row
    return Object.entries(image.after).every(
      ([column, value]) => column === 'revision' || isDeepStrictEqual(asJson(row[column]), value),
    )
  })
}

/**
 * Puts every row back as it was before the change, latest touched first, with one exception: reservations rest, so that
 * no guard judges them before the engine has. Gives those that are to hold; `wakeReservations` lets them.
 */
export function putRowsBack(unit: Unit, images: readonly StoredImage[]): Image[] {
  const toHold: Image[] = []
  for (const image of images.toReversed()) {
    const table = tableOf(image)
    const key = keyOf(table, image)
    const { before } = image
    if (!before) {
      unit.remove(table, key)
      continue
    }
    const { revision, ...rest } = before
    const row: Record<string, unknown> = rest
    if (table === reservations && row['holding'] === true) {
      toHold.push(before)
      row['holding'] = false
    }
    const counted = typeof revision === 'number' ? { revision: revision + 1 } : {}
    if (image.after) {
      unit.update(table, key, row)
      // Counts it although only rows that belong to it differ.
      unit.touch(table, key)
    } else unit.insert(table, { ...row, ...counted })
  }
  return toHold
}

/** Unmarked ones first: a marked one may be laid over others, but nothing over it. */
export function wakeReservations(unit: Unit, rows: readonly Image[]): void {
  for (const isMarked of [false, true]) {
    for (const { id, mark } of rows)
      if ((mark !== null) === isMarked) unit.update(reservations, id as string, { holding: true })
  }
}

/** Whether a change touched rows that this can put back. */
export function areKnownRows(images: readonly StoredImage[]): boolean {
  return images.every(({ table, whole }) => whole && tables.has(table))
}

function readRow({ orm }: Database, image: StoredImage): Image | undefined {
  const table = tableOf(image)
  const { fields, key } = shapeOf(table)
  const row = image.after ?? image.before ?? {}
  const isRow = fields
    .filter(({ property }) => key.includes(property))
    .map(({ property, column }) => eq(column, toDriver(column, row[property])))
  return orm
    .select()
    .from(table)
    .where(and(...isRow))
    .get()
}

function tableOf({ table: name }: StoredImage): SQLiteTable {
  const table = tables.get(name)
  if (!table) throw new Error(`no row of ${name} can be put back`)
  return table
}

function keyOf(table: SQLiteTable, { before, after }: StoredImage): RowKey {
  const row = after ?? before ?? {}
  return shapeOf(table).key.map((property) => row[property] as string | number)
}

/** As an image has it after its way through the log. */
function asJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
}
