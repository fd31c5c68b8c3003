import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AttendeeStatus, EventStatus, Source } from '../../../src-shared/domain/appointment.ts'
import { clients } from './client.ts'
import { flag, id, imported, isFlag, isName, revision } from './columns.ts'
import { series } from './series.ts'

/** A group booking: one line, a capacity, several attendees. */
export const events = sqliteTable(
  'event',
  {
    id: id(),
    title: text('title').notNull(),
    capacity: integer('capacity').notNull(),
    status: text('status').$type<EventStatus>().notNull(),
    statusReason: text('status_reason').notNull().default(''),
    source: text('source').$type<Source>().notNull(),
    note: text('note').notNull().default(''),
    seriesId: text('series_id').references(() => series.id, { onDelete: 'restrict' }),
    seriesDate: text('series_date'),
    seriesDetached: flag('series_detached').default(false),
    revision: revision(),
    ...imported(),
  },
  (table) => [
    index('event_series').on(table.seriesId, table.seriesDate),
    uniqueIndex('event_import').on(table.importSource, table.importId).where(sql.raw('import_id is not null')),
    check('event_title', isName('title')),
    check('event_capacity', sql.raw('capacity >= 1')),
    check('event_series_date', sql.raw('(series_id is null) = (series_date is null)')),
    check('event_series_detached', isFlag('series_detached')),
  ],
)

export const attendees = sqliteTable(
  'attendee',
  {
    id: id(),
    eventId: text('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'restrict' }),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'restrict' }),
    status: text('status').$type<AttendeeStatus>().notNull(),
    /** The order in which they were added. */
    position: integer('position').notNull(),
  },
  (table) => [
    uniqueIndex('attendee_event_client').on(table.eventId, table.clientId),
    index('attendee_client').on(table.clientId),
  ],
)
