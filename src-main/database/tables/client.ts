import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { flag, id, imported, isFlag, isName, named, revision } from './columns.ts'

export const clients = sqliteTable(
  'client',
  {
    id: id(),
    ...named(),
    email: text('email').notNull().default(''),
    note: text('note').notNull().default(''),
    popUpNote: text('pop_up_note').notNull().default(''),
    /** Two records of one person: this one's visits are looked up under the other. */
    mergedIntoId: text('merged_into_id').references((): AnySQLiteColumn => clients.id, { onDelete: 'restrict' }),
    erased: flag('erased').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    index('client_name_key').on(table.nameKey),
    uniqueIndex('client_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('client_name', isName('name')),
    check('client_erased', isFlag('erased')),
  ],
)

export const clientPhones = sqliteTable(
  'client_phone',
  {
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'restrict' }),
    /** 0 is the one that lists show. */
    position: integer('position').notNull(),
    typed: text('typed').notNull(),
    /** Null: it could not be read as a number of any country. */
    e164: text('e164'),
    /** Digits only, of the E.164 form if there is one: what search compares. */
    digits: text('digits').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.position] }),
    index('client_phone_e164').on(table.e164),
    index('client_phone_digits').on(table.digits),
  ],
)
