import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { appointments } from './appointment.ts'
import { clients } from './client.ts'
import { id, isDuration, json, revision } from './columns.ts'
import { events } from './event.ts'
import { services } from './service.ts'

/** Somebody who waits for a free start, or for a place in an event. An offer holds nothing. */
export const waitlistEntries = sqliteTable(
  'waitlist_entry',
  {
    id: id(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id, { onDelete: 'restrict' }),
    /** Set: waits for a place in this event, and has no lines. */
    eventId: text('event_id').references(() => events.id, { onDelete: 'restrict' }),
    status: text('status').$type<'open' | 'booked' | 'dropped'>().notNull(),
    /** Dates that would do, first to last; empty: any. */
    dates: json<readonly { readonly from: string; readonly to: string }[]>('dates').notNull(),
    /** ISO weekdays that would do; empty: any. */
    weekdays: json<readonly number[]>('weekdays').notNull(),
    /** The part of the day, wall clock. */
    fromTime: text('from_time'),
    toTime: text('to_time'),
    /** The last date on which it is looked at. */
    validUntil: text('valid_until').notNull(),
    note: text('note').notNull().default(''),
    bookedAppointmentId: text('booked_appointment_id').references(() => appointments.id, { onDelete: 'restrict' }),
    revision: revision(),
  },
  (table) => [
    index('waitlist_entry_client').on(table.clientId),
    index('waitlist_entry_status').on(table.status, table.validUntil),
  ],
)

/** The services they wait for, in order, each with its wishes. */
export const waitlistLines = sqliteTable(
  'waitlist_line',
  {
    id: id(),
    entryId: text('entry_id')
      .notNull()
      .references(() => waitlistEntries.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'restrict' }),
    durationMinutes: integer('duration_minutes'),
    /** One list of accepted people a seat; an empty one: anyone. */
    staffWishes: json<readonly (readonly string[])[]>('staff_wishes').notNull(),
    instanceWishes: json<readonly (readonly string[])[]>('instance_wishes').notNull(),
  },
  (table) => [
    index('waitlist_line_entry').on(table.entryId, table.position),
    check('waitlist_line_position', sql.raw('position >= 0')),
    check('waitlist_line_duration', isDuration('duration_minutes')),
  ],
)
