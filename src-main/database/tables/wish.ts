import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, isExactlyOne } from './columns.ts'
import { lines } from './line.ts'
import { requirements } from './requirement.ts'
import { resourceInstances } from './resource-instance.ts'
import { staffMembers } from './staff-member.ts'

/** One holder accepted for a seat of a line. No row for a seat: anyone; one: pinned; several: any of them. */
export const wishes = sqliteTable(
  'wish',
  {
    id: id(),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id, { onDelete: 'restrict' }),
    /** Null: of a reservation added by hand. */
    requirementId: text('requirement_id').references(() => requirements.id, { onDelete: 'restrict' }),
    /** Counted from 0 within its requirement. */
    seat: integer('seat').notNull(),
    staffId: text('staff_id').references(() => staffMembers.id, { onDelete: 'restrict' }),
    instanceId: text('instance_id').references(() => resourceInstances.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('wish_staff').on(table.lineId, table.requirementId, table.seat, table.staffId),
    uniqueIndex('wish_instance').on(table.lineId, table.requirementId, table.seat, table.instanceId),
    check('wish_seat', sql.raw('seat >= 0')),
    check('wish_of_one', isExactlyOne('staff_id', 'instance_id')),
  ],
)
