import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, id, imported, isFlag, isName, named, revision } from './columns.ts'
import { resources } from './resource.ts'
import { services } from './service.ts'

export const resourceInstances = sqliteTable(
  'resource_instance',
  {
    id: id(),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resources.id, { onDelete: 'restrict' }),
    ...named(),
    /** The manager's order, which is the order of automatic choice. */
    position: integer('position').notNull(),
    archived: flag('archived').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    uniqueIndex('resource_instance_name_key').on(table.resourceId, table.nameKey).where(sql.raw('archived = 0')),
    uniqueIndex('resource_instance_import')
      .on(table.importSource, table.importId)
      .where(sql.raw('import_id is not null')),
    index('resource_instance_resource').on(table.resourceId, table.position),
    check('resource_instance_name', isName('name')),
    check('resource_instance_archived', isFlag('archived')),
  ],
)

/** The services an instance is limited to; no row: all. */
export const instanceServices = sqliteTable(
  'instance_service',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => resourceInstances.id, { onDelete: 'restrict' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.instanceId, table.serviceId] }),
    index('instance_service_service').on(table.serviceId),
  ],
)
