import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Stretch } from '../../../src-shared/domain/hours.ts'
import { id, isExactlyOne, json } from './columns.ts'
import { resourceInstances } from './resource-instance.ts'
import { salons } from './salon.ts'
import { staffMembers } from './staff-member.ts'

/**
 * One day of the opening hours, of somebody's shifts, or of an instance's hours: a weekday from a date on, or one date
 * that replaces its weekday. Wall clock; no stretch means closed. An instance without any row is open always.
 */
export const hours = sqliteTable(
  'hours',
  {
    id: id(),
    salonId: text('salon_id').references(() => salons.id, { onDelete: 'restrict' }),
    staffId: text('staff_id').references(() => staffMembers.id, { onDelete: 'restrict' }),
    instanceId: text('instance_id').references(() => resourceInstances.id, { onDelete: 'restrict' }),
    /** ISO: 1 is Monday. */
    weekday: integer('weekday'),
    /** The weekday's pattern holds from this date until a later one. */
    validFrom: text('valid_from').notNull().default('1970-01-01'),
    /** A dated exception. */
    date: text('date'),
    stretches: json<readonly Stretch[]>('stretches').notNull(),
  },
  (table) => [
    // A null owner, weekday or date makes a row differ from all others, so each index binds its own kind only.
    uniqueIndex('hours_salon_weekly').on(table.salonId, table.weekday, table.validFrom),
    uniqueIndex('hours_staff_weekly').on(table.staffId, table.weekday, table.validFrom),
    uniqueIndex('hours_instance_weekly').on(table.instanceId, table.weekday, table.validFrom),
    uniqueIndex('hours_salon_dated').on(table.salonId, table.date),
    uniqueIndex('hours_staff_dated').on(table.staffId, table.date),
    uniqueIndex('hours_instance_dated').on(table.instanceId, table.date),
    check('hours_of_one', isExactlyOne('salon_id', 'staff_id', 'instance_id')),
    check('hours_weekly_or_dated', isExactlyOne('weekday', 'date')),
    check('hours_weekday', sql.raw('weekday between 1 and 7')),
  ],
)
