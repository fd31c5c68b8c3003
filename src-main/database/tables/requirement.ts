import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Part, Requirement } from '../../../src-shared/domain/requirement.ts'
import { flag, id, isFlag, json } from './columns.ts'
import { resources } from './resource.ts'
import { services } from './service.ts'
import { staffMembers } from './staff-member.ts'

/** Never changed once used: an edit archives it and adds another, so that a line keeps what it was booked with. */
export const requirements = sqliteTable(
  'requirement',
  {
    id: id(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'restrict' }),
    kind: text('kind').$type<Requirement['kind']>().notNull(),
    /** Order within the service, which is the order of a line's seats. */
    position: integer('position').notNull(),
    quantity: integer('quantity').notNull(),
    /** Empty: the whole line. */
    parts: json<readonly Part[]>('parts').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    archived: flag('archived').default(false),
  },
  (table) => [
    index('requirement_service').on(table.serviceId, table.position),
    check('requirement_quantity', sql.raw('quantity >= 1')),
    check('requirement_buffer_before', sql.raw('buffer_before_minutes >= 0 and buffer_before_minutes % 5 = 0')),
    check('requirement_buffer_after', sql.raw('buffer_after_minutes >= 0 and buffer_after_minutes % 5 = 0')),
    check('requirement_archived', isFlag('archived')),
  ],
)

/** The resources that will do, in order of preference. */
export const requirementResources = sqliteTable(
  'requirement_resource',
  {
    requirementId: text('requirement_id')
      .notNull()
      .references(() => requirements.id, { onDelete: 'restrict' }),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requirementId, table.resourceId] }),
    index('requirement_resource_resource').on(table.resourceId),
  ],
)

/** The people a staff requirement names; no row: all who perform the service. */
export const requirementStaff = sqliteTable(
  'requirement_staff',
  {
    requirementId: text('requirement_id')
      .notNull()
      .references(() => requirements.id, { onDelete: 'restrict' }),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffMembers.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requirementId, table.staffId] }),
    index('requirement_staff_staff').on(table.staffId),
  ],
)
