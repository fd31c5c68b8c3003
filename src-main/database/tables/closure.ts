import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ClosureKind } from '../../../src-shared/domain/appointment.ts'
import { id, imported, isExactlyOne, isInterval, revision } from './columns.ts'
import { resourceInstances } from './resource-instance.ts'
import { staffMembers } from './staff-member.ts'

/** A time in which an instance or a staff member cannot be reserved: repair, time off, blocked time. */
export const closures = sqliteTable(
  'closure',
  {
    id: id(),
    staffId: text('staff_id').references(() => staffMembers.id, { onDelete: 'restrict' }),
    instanceId: text('instance_id').references(() => resourceInstances.id, { onDelete: 'restrict' }),
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    /** Wall clock with offset, read only when the zone's rules change. */
    startsWall: text('starts_wall').notNull(),
    endsWall: text('ends_wall').notNull(),
    kind: text('kind').$type<ClosureKind>().notNull(),
    reason: text('reason').notNull().default(''),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    index('closure_staff').on(table.staffId, table.endsAt),
    index('closure_instance').on(table.instanceId, table.endsAt),
    uniqueIndex('closure_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('closure_of_one', isExactlyOne('staff_id', 'instance_id')),
    check('closure_interval', isInterval()),
  ],
)
