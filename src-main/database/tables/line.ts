import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { appointments } from './appointment.ts'
import { flag, id, imported, isExactlyOne, isFlag, isInterval } from './columns.ts'
import { events } from './event.ts'
import { services } from './service.ts'

/** One service of an appointment, or the one of an event: what the client is told, without buffers. */
export const lines = sqliteTable(
  'line',
  {
    id: id(),
    appointmentId: text('appointment_id').references(() => appointments.id, { onDelete: 'restrict' }),
    eventId: text('event_id').references(() => events.id, { onDelete: 'restrict' }),
    /** Order within the visit. */
    position: integer('position').notNull(),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id, { onDelete: 'restrict' }),
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    /** Wall clock with offset, read only when the zone's rules change. */
    startsWall: text('starts_wall').notNull(),
    endsWall: text('ends_wall').notNull(),
    durationByHand: flag('duration_by_hand').default(false),
    /** Minor units of the salon's currency, as booked. */
    price: integer('price'),
    ...imported(),
  },
  (table) => [
    index('line_appointment').on(table.appointmentId, table.position),
    uniqueIndex('line_event').on(table.eventId).where(sql.raw('event_id is not null')),
    index('line_starts_at').on(table.startsAt),
    index('line_service').on(table.serviceId, table.startsAt),
    check('line_of_one', isExactlyOne('appointment_id', 'event_id')),
    check('line_interval', isInterval()),
    check('line_length', sql.raw('ends_at - starts_at <= 1440')),
    check('line_price', sql.raw('price >= 0')),
    check('line_duration_by_hand', isFlag('duration_by_hand')),
  ],
)
