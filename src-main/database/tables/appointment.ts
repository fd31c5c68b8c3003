import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AppointmentStatus, Source } from '../../../src-shared/domain/appointment.ts'
import { clients } from './client.ts'
import { flag, id, imported, isFlag, revision } from './columns.ts'
import { series } from './series.ts'

export const appointments = sqliteTable(
  'appointment',
  {
    id: id(),
    /** Null: a walk-in. */
    clientId: text('client_id').references(() => clients.id, { onDelete: 'restrict' }),
    status: text('status').$type<AppointmentStatus>().notNull(),
    /** Why it was cancelled, or marked a no-show. */
    statusReason: text('status_reason').notNull().default(''),
    source: text('source').$type<Source>().notNull(),
    note: text('note').notNull().default(''),
    seriesId: text('series_id').references(() => series.id, { onDelete: 'restrict' }),
    /** The date of the series it was made for, also after it was moved. */
    seriesDate: text('series_date'),
    /** Changed by itself: "following" and "all" leave it alone. */
    seriesDetached: flag('series_detached').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    index('appointment_client').on(table.clientId),
    index('appointment_series').on(table.seriesId, table.seriesDate),
    uniqueIndex('appointment_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('appointment_series_date', sql.raw('(series_id is null) = (series_date is null)')),
    check('appointment_series_detached', isFlag('series_detached')),
  ],
)
