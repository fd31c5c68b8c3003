import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, id, imported, isFlag, isName, named, revision } from './columns.ts'

export const staffMembers = sqliteTable(
  'staff_member',
  {
    id: id(),
    ...named(),
    colour: text('colour').notNull(),
    /** The order of the lanes. */
    position: integer('position').notNull(),
    archived: flag('archived').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    uniqueIndex('staff_member_name_key').on(table.nameKey).where(sql.raw('archived = 0')),
    uniqueIndex('staff_member_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('staff_member_name', isName('name')),
    check('staff_member_archived', isFlag('archived')),
  ],
)
