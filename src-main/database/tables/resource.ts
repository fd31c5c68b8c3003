import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, id, imported, isFlag, isName, named, revision } from './columns.ts'

export const resources = sqliteTable(
  'resource',
  {
    id: id(),
    ...named(),
    description: text('description').notNull().default(''),
    colour: text('colour'),
    position: integer('position').notNull(),
    archived: flag('archived').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    uniqueIndex('resource_name_key').on(table.nameKey).where(sql.raw('archived = 0')),
    uniqueIndex('resource_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('resource_name', isName('name')),
    check('resource_archived', isFlag('archived')),
  ],
)
