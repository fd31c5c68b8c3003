import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MakesRoom } from '../../../src-shared/domain/makes-room.ts'
import { flag, id, isFlag, isName, revision } from './columns.ts'

export const salons = sqliteTable(
  'salon',
  {
    id: id(),
    name: text('name').notNull(),
    /** IANA, set when the data folder is new. */
    zone: text('zone').notNull(),
    /** ISO 4217. */
    currency: text('currency').notNull(),
    /** ISO 3166. */
    country: text('country').notNull(),
    offeredStartMinutes: integer('offered_start_minutes').$type<5 | 10 | 15 | 20 | 30 | 60>().notNull(),
    clientLeadMinutes: integer('client_lead_minutes').notNull(),
    clientHorizonDays: integer('client_horizon_days').notNull(),
    noticeMinutes: integer('notice_minutes').notNull(),
    usesInService: flag('uses_in_service'),
    revision: revision(),
    /** Whether other visits change their room to make room for one. */
    makesRoom: text('makes_room').$type<MakesRoom>().notNull().default('ask'),
    /** As the salon writes it: clients are told to call it. Empty: none is told. */
    phone: text('phone').notNull().default(''),
  },
  () => [check('salon_name', isName('name')), check('salon_uses_in_service', isFlag('uses_in_service'))],
)

/** One row: what is true of the whole book. */
export const books = sqliteTable(
  'book',
  {
    id: integer('id').primaryKey(),
    salonId: text('salon_id')
      .notNull()
      .references(() => salons.id, { onDelete: 'restrict' }),
    /** A new one at founding and at each restore: sequence numbers of the change log start anew in it. */
    epoch: text('epoch').notNull(),
    /** Counts commands that changed anything; pushes and caches carry it. */
    revision: integer('revision').notNull(),
    /** The date on which all reservations, past ones too, were last compared with each other. */
    comparedOn: text('compared_on'),
  },
  () => [check('book_single', sql.raw('id = 1'))],
)
