import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { longestReservationMinutes } from '../../../src-shared/domain/interval.ts'
import { flag, id, isFlag, isInterval, isOnGrid } from './columns.ts'
import { lines } from './line.ts'
import { requirements } from './requirement.ts'
import { resourceInstances } from './resource-instance.ts'
import { staffMembers } from './staff-member.ts'

/** What "Book anyway" overrode. */
export type Mark = 'overlap' | 'hours'

const heldInstance = sql.raw('holding = 1 and instance_id is not null')

/**
 * One interval of a demand: line × requirement × seat × part. Holding or resting; with a holder or open. Two that hold
 * never overlap on one holder (`guards.ts`), but for marked ones of staff.
 */
export const reservations = sqliteTable(
  'reservation',
  {
    id: id(),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id, { onDelete: 'restrict' }),
    /** Null: added by hand, for the whole line and without buffers. */
    requirementId: text('requirement_id').references(() => requirements.id, { onDelete: 'restrict' }),
    /** Counted from 0 within its requirement. */
    seat: integer('seat').notNull(),
    /** Counted from 0 in the order of the requirement's parts. */
    part: integer('part').notNull(),
    staffId: text('staff_id').references(() => staffMembers.id, { onDelete: 'restrict' }),
    /** Neither this nor a staff member: open. */
    instanceId: text('instance_id').references(() => resourceInstances.id, { onDelete: 'restrict' }),
    /** With buffers, merged within the visit: what the holder cannot be given to anybody else for. */
    startsAt: integer('starts_at').notNull(),
    endsAt: integer('ends_at').notNull(),
    /** The work itself, without buffers. */
    workStartsAt: integer('work_starts_at').notNull(),
    workEndsAt: integer('work_ends_at').notNull(),
    /** The requirement's, as booked; they stay when the reservation is cut where another of the visit begins. */
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    /** False: resting. */
    holding: flag('holding'),
    mark: text('mark').$type<Mark>(),
    markReason: text('mark_reason'),
    markedBy: text('marked_by'),
  },
  (table) => [
    index('reservation_line').on(table.lineId),
    index('reservation_starts_at').on(table.startsAt),
    index('reservation_staff').on(table.staffId, table.startsAt).where(sql.raw('staff_id is not null')),
    uniqueIndex('reservation_instance_start').on(table.instanceId, table.startsAt).where(heldInstance),
    uniqueIndex('reservation_instance_end').on(table.instanceId, table.endsAt).where(heldInstance),
    index('reservation_open')
      .on(table.startsAt)
      .where(sql.raw('holding = 1 and staff_id is null and instance_id is null')),
    check('reservation_one_holder', sql.raw('staff_id is null or instance_id is null')),
    check('reservation_interval', isInterval()),
    check('reservation_length', sql.raw(`ends_at - starts_at <= ${longestReservationMinutes.toString()}`)),
    check('reservation_work', sql.raw('starts_at <= work_starts_at and work_ends_at <= ends_at')),
    check('reservation_work_order', sql.raw('work_starts_at < work_ends_at')),
    check('reservation_work_start', isOnGrid('work_starts_at')),
    check('reservation_work_end', isOnGrid('work_ends_at')),
    check('reservation_seat', sql.raw('seat >= 0 and part >= 0')),
    check('reservation_buffers', sql.raw('buffer_before_minutes >= 0 and buffer_after_minutes >= 0')),
    check('reservation_holding', isFlag('holding')),
    check('reservation_mark', sql.raw('mark is null or staff_id is not null')),
    check('reservation_mark_whole', sql.raw('(mark is null) = (mark_reason is null)')),
  ],
)
