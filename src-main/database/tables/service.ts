import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, id, imported, isDuration, isFlag, isName, named, revision } from './columns.ts'
import { staffMembers } from './staff-member.ts'

export const services = sqliteTable(
  'service',
  {
    id: id(),
    ...named(),
    /** A heading in lists; empty: none. */
    category: text('category').notNull().default(''),
    durationMinutes: integer('duration_minutes').notNull(),
    /** Minor units of the salon's currency. */
    price: integer('price'),
    colour: text('colour'),
    bookableByClients: flag('bookable_by_clients'),
    archived: flag('archived').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    uniqueIndex('service_name_key').on(table.nameKey).where(sql.raw('archived = 0')),
    uniqueIndex('service_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('service_name', isName('name')),
    check('service_duration', isDuration('duration_minutes')),
    check('service_price', sql.raw('price >= 0')),
    check('service_bookable_by_clients', isFlag('bookable_by_clients')),
    check('service_archived', isFlag('archived')),
  ],
)

/** Who performs a service, with their own duration and price; null: the service's. */
export const performers = sqliteTable(
  'performer',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'restrict' }),
    staffId: text('staff_id')
      .notNull()
      .references(() => staffMembers.id, { onDelete: 'restrict' }),
    durationMinutes: integer('duration_minutes'),
    price: integer('price'),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.staffId] }),
    index('performer_staff').on(table.staffId),
    check('performer_duration', isDuration('duration_minutes')),
    check('performer_price', sql.raw('price >= 0')),
  ],
)
